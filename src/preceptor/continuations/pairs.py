"""Preferences between ways to go on from the same corrected steps. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A finished candidate as it stood when the correction was submitted; `correct` is the verifier's word."""

    prefix: str
    text: str
    rating: int | None
    picked: bool
    correct: bool | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ways to go on from `prefix`."""

    prefix: str
    chosen: str
    rejected: str


def pairs(solution: str, offers: Iterable[Offer]) -> list[Pair]:
    """How the accepted `solution` goes on, over every candidate at the same place that was turned down, in order.

    Turned down is what the expert rated -1, and what they passed over and the verifier judges wrong. Where the
    solution no longer begins with the prefix the place is gone, and so is the pair.
    """
    found: list[Pair] = []
    whole = solution.strip()
    for offer in offers:
        chosen = _rest(whole, offer.prefix.strip())
        rejected = offer.text.strip()
        if chosen and _turned_down(offer) and rejected and not chosen.startswith(rejected):
            found.append(Pair(offer.prefix.strip(), chosen, rejected))
    return found


def _rest(solution: str, prefix: str) -> str:
    """What follows whole lines of `prefix`; empty where the solution does not begin with them."""
    if not prefix:
        return solution
    return solution[len(prefix) + 1 :].strip("\n") if solution.startswith(f"{prefix}\n") else ""


def _turned_down(offer: Offer) -> bool:
    if offer.rating is not None:
        return offer.rating < 0
    return not offer.picked and offer.correct is False
