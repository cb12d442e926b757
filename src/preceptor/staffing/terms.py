"""What an offer says, frozen: what the work is, what it pays, what is recorded, who sees it. Pure.

The page and the message put the codes into words of the reader's language; the hash is over the canonical JSON.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

RECORDED: Final = ("work_time", "work_done", "judgements", "pay")
"""What the platform keeps of somebody's work. It takes no pictures of screens, no key strokes and no place."""

NOT_RECORDED: Final = ("screen", "keys", "place")
SEEN_BY: Final = ("leads", "operators", "finance", "auditors")
FORM: Final = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything that the person is told; money in minor units.

    `together` are the hours of working days in which the work is done with others: zone, from, to (minutes).
    """

    client: str
    project: str
    title: str
    work: str
    role: str
    hourly_minor: int
    currency: str
    minutes_a_week: int
    daily_cap_seconds: int
    starts_on: date | None
    weeks: int | None
    agreements: tuple[tuple[str, int, str], ...] = ()
    together: tuple[str, int, int] | None = None

    def frozen(self) -> dict[str, Any]:
        """As it is stored and shown: plain JSON."""
        facts = {name: value for name, value in asdict(self).items() if name != "together"}
        if self.together is not None:
            facts["together"] = dict(zip(("zone", "from", "to"), self.together, strict=True))
        facts |= {"starts_on": self.starts_on.isoformat() if self.starts_on else None}
        facts["agreements"] = [
            {"kind": kind, "version": version, "sha256": text} for kind, version, text in self.agreements
        ]
        return {"form": FORM, **facts, "recorded": [*RECORDED], "not_recorded": [*NOT_RECORDED], "seen_by": [*SEEN_BY]}


def hash_of(frozen: dict[str, Any]) -> str:
    """SHA-256 of the canonical JSON (keys sorted, no blanks, UTF-8)."""
    return sha256_of(json.dumps(frozen, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def sha256_of(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()
