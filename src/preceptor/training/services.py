"""Verbs on training: order a run, stop one, and (re-exported) evaluate and compare."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from procrastinate.contrib.django import app

from preceptor.accounts.models import Person
from preceptor.datasets.models import DataSetVersion
from preceptor.kit.errors import Conflict, Invalid
from preceptor.llm.models import Endpoint
from preceptor.probing.models import ModelVersion
from preceptor.projects.models import Project
from preceptor.training.evaluating import (
    EvaluationUnfinished,
    NotComparable,
    NotHeldOut,
    count_evaluation,
    measure_lift,
    run_evaluation,
    start_evaluation,
)
from preceptor.training.job import Hyperparameters
from preceptor.training.models import TrainingRun
from preceptor.training.running import TrainingFailed, run_training

__all__ = [
    "EvaluationUnfinished",
    "NotComparable",
    "NotHeldOut",
    "NotTrainable",
    "TrainingFailed",
    "TrainingOver",
    "cancel_training",
    "count_evaluation",
    "measure_lift",
    "run_evaluation",
    "run_training",
    "start_evaluation",
    "start_training",
]

QUEUE: Final = "training"
RUN_TRAINING: Final = "training.run_training"


class NotTrainable(Invalid):
    """This model version cannot be trained here: only the local engine's model can, as it came."""

    code = "not_trainable"


class TrainingOver(Conflict):
    """This training has ended; there is nothing to stop."""

    code = "training_over"


def start_training(
    *,
    project: Project,
    data_set_version: DataSetVersion,
    base_version: ModelVersion,
    actor: Person,
    now: datetime,
    hyperparameters: Mapping[str, Any] | None = None,
) -> TrainingRun:
    """A queued run and its job, in the caller's transaction. Raises NotTrainable, InvalidTrainingJob."""
    if base_version.endpoint is None or base_version.endpoint.kind != Endpoint.Kind.LOCAL or base_version.adapter:
        raise NotTrainable()
    if data_set_version.examples_count == 0:
        raise NotTrainable("The data set holds no example; there is nothing to train on.")
    given = dict(hyperparameters or {})
    Hyperparameters.of(given)
    run: TrainingRun = TrainingRun.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        data_set_version=data_set_version,
        base_version=base_version,
        hyperparameters=given,
        created_by=actor,
        created_at=now,
    )
    app.configure_task(RUN_TRAINING, queue=QUEUE).defer(training_run_id=run.pk)
    return run


def cancel_training(*, training_run: TrainingRun, now: datetime) -> TrainingRun:
    """Stop a run within a step; it leaves no model version. Raises TrainingOver."""
    active = (TrainingRun.State.QUEUED, TrainingRun.State.RUNNING)
    changed = TrainingRun.objects.filter(pk=training_run.pk, state__in=active).update(
        state=TrainingRun.State.CANCELLED, finished_at=now
    )
    if not changed:
        raise TrainingOver()
    training_run.refresh_from_db()
    return training_run
