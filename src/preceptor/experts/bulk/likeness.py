"""How alike two people's names are, and whether that and their employers are enough to ask a person. Pure.

Words of employers are weighed by how rare they are: half of a network works at some bank or university.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from preceptor.experts.search.question import rarity

ASKED_FROM: Final = 0.85
ONE_PLACE_FROM: Final = 0.5
"""Two employers may be one where the words that both names hold are worth this share of the shorter name's."""
BY_CHANCE: Final = 0.5
"""Where more namesakes than this are to be expected at such a place anyway, a pair tells nothing."""
FEWEST: Final = 1_000
"""Fewer profiles say little of how common a word is: they count as so many."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody by the keys that are compared; see `cleaning.Candidate`."""

    profile: int
    name_key: str
    employer_key: str


@dataclass(slots=True)
class Employers:
    """In how many profiles' employers each word stands; a word that is not counted stands in one."""

    profiles: int = 0
    holding: Counter[str] = field(default_factory=Counter)

    def add(self, employer_keys: Iterable[str]) -> None:
        """Count these too, one for each profile."""
        for each in filter(None, employer_keys):
            self.profiles += 1
            self.holding.update(set(each.split()))

    def worth(self, words: Iterable[str]) -> float:
        """What words say of a place: the rarer, the more."""
        among = max(self.profiles, FEWEST)
        return sum(rarity(among, max(self.holding[word], 1)) for word in words)

    def share(self, words: Iterable[str]) -> float:
        """The share of profiles at places of all these words, at most."""
        return min(max(self.holding[word], 1) for word in words) / max(self.profiles, FEWEST)


NOTHING_KNOWN: Final = Employers()


def worth_asking(
    first: Known, second: Known, *, employers: Employers = NOTHING_KNOWN, namesakes: int = 1
) -> float | None:
    """How alike the names are where that is worth a person's look, else None; so many others have the first's name."""
    words, others = set(first.employer_key.split()), set(second.employer_key.split())
    both = words & others
    if not both or namesakes * employers.share(both) > BY_CHANCE:
        return None
    if employers.worth(both) < ONE_PLACE_FROM * min(employers.worth(words), employers.worth(others)):
        return None
    found = likeness(first, second)
    return found if found >= ASKED_FROM else None


def likeness(first: Known, second: Known) -> float:
    """From 0 to 1, as the letters of two names agree."""
    if first.name_key == second.name_key:
        return 1.0
    return SequenceMatcher(None, first.name_key, second.name_key, autojunk=False).ratio()
