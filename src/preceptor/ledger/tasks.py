"""What the ledger does by the clock."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.ledger.snapshots import find_mark, take_snapshots


@app.periodic(cron="23 * * * *")
@app.task(name="ledger.take_snapshots", queueing_lock="ledger.take_snapshots")
def take_snapshots_job(timestamp: int) -> None:
    """Keep sums short: a snapshot of every account that has moved much. Where a long posting is under way, next hour."""
    with everywhere():
        mark = find_mark()
    if mark:
        with everywhere():
            take_snapshots(mark=mark, now=clock.now())
