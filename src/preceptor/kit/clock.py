"""The one place that asks what time it is; only edges (requests, jobs, commands) call it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)
