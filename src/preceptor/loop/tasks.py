"""The passage as a job."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.kit import clock
from preceptor.loop.runner import run_loop

LOCK = "loop:{run_id}"


@app.task(name="loop.run_loop", queue="loop")
def run_loop_job(*, run_id: int) -> None:
    """Work through a passage; taken up again where it was after a killed worker."""
    run_loop(run_id=run_id, clock=clock.now)
