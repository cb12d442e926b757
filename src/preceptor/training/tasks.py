"""Training and evaluation as jobs."""

from __future__ import annotations

from contextlib import suppress

from procrastinate.contrib.django import app

from preceptor.kit import clock
from preceptor.training.services import QUEUE, RUN_TRAINING, TrainingFailed, run_training


@app.task(name=RUN_TRAINING, queue=QUEUE)
def run_training_job(*, training_run_id: int) -> None:
    """Train. A failure that is written on the run is no failure of the job."""
    with suppress(TrainingFailed):
        run_training(training_run_id=training_run_id, clock=clock.now, wait=False)
