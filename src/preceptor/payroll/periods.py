"""Which period is paid next: the last whole week or month before a day. Pure."""

from __future__ import annotations

from datetime import date, timedelta


def last_whole(cadence: str, today: date) -> tuple[date, date]:
    """First and last day, both included: Monday to Sunday for "weekly", else the calendar month."""
    if cadence == "weekly":
        end = today - timedelta(days=today.weekday() + 1)
        return end - timedelta(days=6), end
    end = today.replace(day=1) - timedelta(days=1)
    return end.replace(day=1), end
