"""The writing of continuations as a job: one for a turn, not one for each candidate."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.continuations.services import QUEUE, WRITE
from preceptor.continuations.writing import write_turn
from preceptor.kit import clock


@app.task(name=WRITE, queue=QUEUE)
def write_turn_job(*, claim_id: int, turn: int) -> None:
    """Write a turn. What goes wrong with the model is written on its candidates and is no failure of the job."""
    write_turn(claim_id=claim_id, turn=turn, clock=clock.now)
