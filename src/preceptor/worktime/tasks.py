"""The housekeeping of timers."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.worktime.services import stop_forgotten_sessions


@app.periodic(cron="*/10 * * * *")
@app.task(name="worktime.stop_forgotten_sessions", queueing_lock="worktime.stop_forgotten_sessions")
def stop_forgotten_sessions_job(timestamp: int) -> None:
    """Stop timers that nobody stopped; what they observed is credited already."""
    with everywhere():
        stop_forgotten_sessions(now=clock.now())
