"""How the API writes times: as text, which `datetime.fromisoformat` and `date.fromisoformat` read."""

from __future__ import annotations

from typing import TypeAlias

Instant: TypeAlias = str
"""ISO 8601 with its zone, as 2026-11-24T03:12:28.104Z."""
Day: TypeAlias = str
"""A date, as 2026-11-24."""
