"""The housekeeping of offers."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.staffing.services import lapse_offers


@app.periodic(cron="7 * * * *")
@app.task(name="staffing.lapse_offers", queueing_lock="staffing.lapse_offers")
def lapse_offers_job(timestamp: int) -> None:
    """Mark expired offers; nobody can accept one before that either."""
    with everywhere():
        lapse_offers(now=clock.now())
