"""Reads of training runs, evaluations and lifts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet

from preceptor.datasets.models import DataSetVersion
from preceptor.kit.errors import NotFound
from preceptor.projects.models import Project
from preceptor.training.models import Evaluation, Lift, TrainingRun

_RUN = ("data_set_version__data_set", "base_version__model", "produced_version__model")
_SIDES = ("before__model_version", "after__model_version")


def training_runs(*, organisations: Collection[int]) -> QuerySet[TrainingRun]:
    """Training runs with what they begin from and what they made."""
    rows: QuerySet[TrainingRun] = TrainingRun.objects.filter(organisation__in=organisations)
    return rows.select_related(*_RUN)


def evaluations(*, organisations: Collection[int], project: int | None = None) -> QuerySet[Evaluation]:
    """Evaluations with their model versions."""
    rows: QuerySet[Evaluation] = Evaluation.objects.filter(organisation__in=organisations)
    return (rows if project is None else rows.filter(project=project)).select_related("model_version")


def lifts(*, organisations: Collection[int], project: int | None = None) -> QuerySet[Lift]:
    """Paired differences with both sides."""
    rows: QuerySet[Lift] = Lift.objects.filter(organisation__in=organisations)
    return (rows if project is None else rows.filter(before__project=project)).select_related(*_SIDES)


def lifts_of(numbers: Iterable[int]) -> list[Lift]:
    """The lifts with these numbers, by split."""
    return list(Lift.objects.filter(pk__in=list(numbers)).select_related(*_SIDES).order_by("split"))


def data_set_version(project: Project, number: int) -> DataSetVersion:
    """A data-set version of the project. Raises NotFound."""
    found: DataSetVersion | None = DataSetVersion.objects.filter(pk=number, data_set__project=project).first()
    if found is None:
        raise NotFound("The project has no such data-set version.")
    return found


def lift_facts(lift: Lift) -> dict[str, Any]:
    """A lift with both sides, as `schemas.LiftOut`."""
    plain = ("id", "split", "problems", "difference", "low", "high", "p_value", "fixed", "broken")
    return {
        **{name: getattr(lift, name) for name in plain},
        "before": _side(lift.before),
        "after": _side(lift.after),
    }


def _side(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "evaluation_id": evaluation.pk,
        "probe_id": evaluation.probe_id,
        "model_version": evaluation.model_version.name,
        "correct": evaluation.correct,
        "problems": evaluation.problems,
    }
