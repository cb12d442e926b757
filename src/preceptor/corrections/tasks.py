"""The queue's housekeeping."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.corrections.handout import expire_claims
from preceptor.kit import clock


@app.periodic(cron="* * * * *")
@app.task(name="corrections.expire_claims", queueing_lock="corrections.expire_claims")
def expire_claims_job(timestamp: int) -> None:
    """Put units back whose claims are over; the queue itself does so only where it finds nothing else."""
    with everywhere():
        expire_claims(now=clock.now())
