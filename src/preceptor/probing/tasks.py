"""The work of a probe as a job: one job for the whole probe, not one for each call of a model."""

from __future__ import annotations

from contextlib import suppress

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from preceptor.kit import clock
from preceptor.probing.running import ProbeFailed, run_probe
from preceptor.probing.services import QUEUE, RUN_PROBE
from preceptor.probing.trying import QUEUE as INTERACTIVE
from preceptor.probing.trying import TRY, run_tryout

RETRY = RetryStrategy(max_attempts=5, exponential_wait=3)


@app.task(name=RUN_PROBE, queue=QUEUE, retry=RETRY)
def run_probe_job(*, probe_id: int) -> None:
    """Run a probe. A failure that is written on the probe is no failure of the job; a lost database is."""
    with suppress(ProbeFailed):
        run_probe(probe_id=probe_id, clock=clock.now, wait=False)


@app.task(name=TRY, queue=INTERACTIVE)
def try_model_job(*, tryout_id: int) -> None:
    """Ask the question of a tryout. What goes wrong with the model is written on the tryout."""
    run_tryout(tryout_id=tryout_id, clock=clock.now)
