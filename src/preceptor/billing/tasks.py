"""The housekeeping of budgets."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.billing.queries import note_warnings
from preceptor.kit import clock


@app.periodic(cron="*/5 * * * *")
@app.task(name="billing.note_warnings", queueing_lock="billing.note_warnings")
def note_warnings_job(timestamp: int) -> None:
    """Note which budgets have reached 80 or 100 %, for their leads; the stop itself is the database's."""
    with everywhere():
        note_warnings(now=clock.now())
