"""Reads of model versions, probes and attempts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction
from typing import Any

from django.db.models import QuerySet

from preceptor.kit.arithmetic import format_exact
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, Row, page_of
from preceptor.probing.models import Attempt, Model, ModelVersion, Probe, Tryout
from preceptor.probing.step_check import StepCheck, check_step
from preceptor.problems.content import ProblemInvalid, read_steps
from preceptor.problems.models import ProblemVersion
from preceptor.problems.queries import latest_versions
from preceptor.projects.models import Project


def model_versions(*, organisations: Collection[int]) -> QuerySet[ModelVersion]:
    """Model versions, oldest first."""
    rows: QuerySet[ModelVersion] = ModelVersion.objects.filter(organisation__in=organisations)
    return rows.select_related("model", "endpoint").order_by("id")


def models(*, organisations: Collection[int]) -> QuerySet[Model]:
    """Models, oldest first."""
    rows: QuerySet[Model] = Model.objects.filter(organisation__in=organisations)
    return rows.order_by("id")


def tryouts(*, organisations: Collection[int]) -> QuerySet[Tryout]:
    """Questions that were tried on model versions."""
    rows: QuerySet[Tryout] = Tryout.objects.filter(organisation__in=organisations)
    return rows


def probes(*, organisations: Collection[int]) -> QuerySet[Probe]:
    """Probes with their model versions."""
    rows: QuerySet[Probe] = Probe.objects.filter(organisation__in=organisations)
    return rows.select_related("model_version__model")


def attempts(*, organisations: Collection[int]) -> QuerySet[Attempt]:
    """Attempts with what they answer."""
    rows: QuerySet[Attempt] = Attempt.objects.filter(organisation__in=organisations)
    return rows.select_related("problem_version__problem", "model_version__model")


def page_of_probes(
    *, organisations: Collection[int], project: int | None, purpose: str | None, cursor: str | None, limit: int
) -> Page[Probe]:
    """Probes, newest first."""
    given = {"project": project, "purpose": purpose}
    rows = probes(organisations=organisations).filter(**{k: v for k, v in given.items() if v is not None})
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def page_of_attempts(
    *,
    organisations: Collection[int],
    probe: int | None,
    correct: bool | None,
    model_version: int | None,
    problem_version: int | None,
    cursor: str | None,
    limit: int,
) -> Page[Attempt]:
    """Attempts in the order in which they came."""
    given = {"probe": probe, "correct": correct, "model_version": model_version, "problem_version": problem_version}
    rows = attempts(organisations=organisations).filter(**{k: v for k, v in given.items() if v is not None})
    return page_of(rows, cursor=cursor, limit=limit)


def wanted_problems(
    project: Project, version_ids: Collection[int] | None, split: str | None, language: str | None
) -> list[ProblemVersion]:
    """The versions named, all of this project, or the newest ones that fit. Raises NotFound for an id that is not."""
    if version_ids is not None:
        rows = ProblemVersion.objects.filter(pk__in=version_ids, problem__project=project).order_by("id")
        if rows.count() != len(set(version_ids)):
            raise NotFound("One of the problems does not exist or belongs to another project.")
        return list(rows)
    given = {"split": split, "language": language}
    fitting = latest_versions().filter(problem__project=project).order_by("id")
    return list(fitting.filter(**{name: value for name, value in given.items() if value is not None}))


def found(rows: QuerySet[Row], row_id: int, sentence: str) -> Row:
    """The row with this id. Raises NotFound with `sentence`."""
    row = rows.filter(pk=row_id).first()
    if row is None:
        raise NotFound(sentence)
    return row


def reference_values(version: ProblemVersion) -> list[Fraction]:
    """Values of the reference path; empty where it has none that can be computed."""
    try:
        return [step.value for step in read_steps(version.reference_steps)]
    except ProblemInvalid:
        return []


def steps_of(attempt: Attempt, *, with_path: bool = True) -> list[dict[str, Any]]:
    """The steps of an attempt with their text and what arithmetic says; `with_path` tells whether they meet the
    reference path too, which a rater who must not know the answer should not see.
    """
    path = reference_values(attempt.problem_version) if with_path else []
    described = []
    for step in attempt.steps.order_by("index"):
        text = attempt.output[step.start : step.end]
        check = _described(check_step(text, path))
        described.append({"index": step.index, "start": step.start, "end": step.end, "text": text, "check": check})
    return described


def arithmetic_of(texts: Sequence[str]) -> list[dict[str, Any]]:
    """What exact arithmetic says of each text by itself, with the values of its calculations; no answer is told."""
    return [_described(check_step(text)) for text in texts]


def _described(check: StepCheck) -> dict[str, Any]:
    equations = [
        {"expression": e.expression, "stated": e.stated, "value": format_exact(e.value), "holds": e.holds}
        for e in check.equations
    ]
    return {"result": check.result.value, "on_path": check.on_path, "equations": equations}
