"""How alike two people's names are, and whether that and their employer are enough to ask a person. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

ASKED_FROM: Final = 0.85


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody by the keys that are compared; see `cleaning.Candidate`."""

    profile: int
    name_key: str
    employer_key: str


def likeness(first: Known, second: Known) -> float:
    """From 0 to 1, as the letters of their names agree; 0 where they never worked at the same place, as far as is said."""
    if not first.employer_key or not set(first.employer_key.split()) & set(second.employer_key.split()):
        return 0.0
    return SequenceMatcher(None, first.name_key, second.name_key, autojunk=False).ratio()


def worth_asking(first: Known, second: Known) -> float | None:
    """The likeness where it is worth a person's look, else None."""
    found = likeness(first, second)
    return found if found >= ASKED_FROM else None
