"""What each kind of bonus rule must say, checked when it is published. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from preceptor.kit.errors import Invalid
from preceptor.payroll.bonuses import BY_HAND, WHOLE, BonusKind

LARGEST: Final = 10**12
MOST: Final = 100_000


class InvalidBonusRule(Invalid):
    """A bonus pays more than zero and says what for. Its message names what is missing; deductions go as adjustments."""

    code = "invalid_bonus_rule"


def checked_terms(kind: str, terms: Mapping[str, Any], *, samples: int, wrong: int) -> dict[str, Any]:
    """The terms of a rule with nothing left open; the project's break rule is taken over where none is given.

    Raises InvalidBonusRule, also for a term that the kind does not have.
    """
    if kind not in set(BonusKind):
        raise InvalidBonusRule(f"The kinds of bonus are {', '.join(BonusKind)}.")
    made = _CHECKS[BonusKind(kind)](dict(terms), samples, wrong)
    unknown = sorted(set(terms) - set(made))
    if unknown:
        raise InvalidBonusRule(f"A rule of the kind {kind} has no term {unknown[0]!r}.")
    return made


def checked_amount(minor: object) -> int:
    """A whole number of minor units above zero. Raises InvalidBonusRule."""
    if type(minor) is not int or not 0 < minor <= LARGEST:
        raise InvalidBonusRule("A bonus is more than zero. To take something back, propose an adjustment.")
    return minor


def _units(terms: dict[str, Any], samples: int, wrong: int) -> dict[str, Any]:
    return {"fixed_counts": _flag(terms, "fixed_counts", True)}


def _broken(terms: dict[str, Any], samples: int, wrong: int) -> dict[str, Any]:
    made = {"samples": _whole(terms, "samples", samples, 64), "wrong": _whole(terms, "wrong", wrong, 64)}
    if made["wrong"] > made["samples"]:
        raise InvalidBonusRule("A model breaks in at most all of the samples.")
    return made


def _quality(terms: dict[str, Any], samples: int, wrong: int) -> dict[str, Any]:
    listed = terms.get("tiers")
    if not isinstance(listed, list) or not 1 <= len(listed) <= 20 or not all(isinstance(each, dict) for each in listed):
        raise InvalidBonusRule("A quality rule lists 1 to 20 tiers, each with a share and an amount.")
    tiers = [
        {"share": _whole(each, "share", None, WHOLE), "amount_minor": checked_amount(each.get("amount_minor"))}
        for each in listed
    ]
    if len({each["share"] for each in tiers}) != len(tiers):
        raise InvalidBonusRule("Each tier has a share of its own.")
    return {
        "least_reviewed": _whole(terms, "least_reviewed", 10, MOST),
        "tiers": sorted(tiers, key=lambda each: each["share"]),
    }


def _milestone(terms: dict[str, Any], samples: int, wrong: int) -> dict[str, Any]:
    return _units(terms, samples, wrong) | {"every": _whole(terms, "every", None, MOST)}


def _referral(terms: dict[str, Any], samples: int, wrong: int) -> dict[str, Any]:
    return {"units": _whole(terms, "units", None, MOST)}


def _by_hand(terms: dict[str, Any], samples: int, wrong: int) -> dict[str, Any]:
    """`by` is fixed (the amount, once) or time (the amount is an hourly rate), at most `most_seconds` of it."""
    by = terms.get("by", "fixed")
    if by not in ("fixed", "time"):
        raise InvalidBonusRule("It is paid by a fixed amount or by time.")
    return {"by": by} | ({"most_seconds": _whole(terms, "most_seconds", 14_400, 86_400)} if by == "time" else {})


def _whole(terms: Mapping[str, Any], name: str, otherwise: int | None, most: int) -> int:
    value = terms.get(name, otherwise)
    if type(value) is not int or not 1 <= value <= most:
        raise InvalidBonusRule(f"{name} is a whole number from 1 to {most}.")
    return value


def _flag(terms: Mapping[str, Any], name: str, otherwise: bool) -> bool:
    value = terms.get(name, otherwise)
    if not isinstance(value, bool):
        raise InvalidBonusRule(f"{name} is true or false.")
    return value


_CHECKS: Final = {
    BonusKind.ACCEPTED_UNIT: _units,
    BonusKind.BROKEN_MODEL: _broken,
    BonusKind.QUALITY_TIER: _quality,
    BonusKind.MILESTONE: _milestone,
    BonusKind.STREAK: _milestone,
    BonusKind.REFERRAL: _referral,
    **dict.fromkeys(BY_HAND, _by_hand),
}
