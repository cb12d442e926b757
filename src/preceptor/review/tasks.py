"""The housekeeping of reviews."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.review.counting import count_quality


@app.periodic(cron="23 3 * * *")
@app.task(name="review.count_quality", queueing_lock="review.count_quality")
def count_quality_job(timestamp: int) -> None:
    """Count everybody's past quality anew: each review counts at once, this finds who got a profile later."""
    with everywhere():
        count_quality()
