"""Who has earned which bonus: rules and evidence in, awards out. Pure, so that anybody can evaluate them again.

A rule is frozen when the work is claimed: of the versions of a rule, the one in force at that instant counts, and what
is published later changes nothing for work in hand. The result depends on the evidence alone, not on its order or on
when it is evaluated, and every award names its subject, for which there is never another under the same rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

WHOLE: Final = 10_000
"""Shares are counted in ten-thousandths, as whole numbers."""


class BonusKind(StrEnum):
    """What a rule pays for. A milestone counts accepted units; a streak counts them too, and a return begins it anew."""

    ACCEPTED_UNIT = "accepted_unit"
    BROKEN_MODEL = "broken_model"
    QUALITY_TIER = "quality_tier"
    MILESTONE = "milestone"
    STREAK = "streak"
    REFERRAL = "referral"
    ONBOARDING = "onboarding"
    ASSESSMENT = "assessment"


BY_HAND: Final = (BonusKind.ONBOARDING, BonusKind.ASSESSMENT)
"""Paid when a person of the project records it with its evidence; the others follow from the work."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One version of a bonus rule; `terms` are those of its kind (`rule_terms.py`), `amount_minor` is for one award."""

    id: int
    code: str
    version: int
    kind: str
    amount_minor: int
    in_force_from: datetime
    active: bool = True
    terms: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Broken:
    """A model version that answered an author's problem wrongly in `wrong` of `judged` samples."""

    model_version: int
    probe: int
    wrong: int
    judged: int


@dataclass(frozen=True, slots=True)
class Work:
    """A correction that was accepted at `accepted_at`; `how` is accept, fix or review_period_over."""

    unit: int
    claim: int
    person: int
    claimed_at: datetime
    accepted_at: datetime
    how: str
    broken: tuple[Broken, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """A correction that a reviewer sent back at `at`."""

    unit: int
    claim: int
    person: int
    claimed_at: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Month:
    """One person's reviewed corrections in one whole month of their own days, begun at `began_at`, over at `ended_at`."""

    person: int
    name: str
    began_at: datetime
    ended_at: datetime
    reviewed: int
    at_first: int


@dataclass(frozen=True, slots=True)
class Referred:
    """Somebody whom `referrer` brought at `at`, with their accepted work."""

    person: int
    referrer: int
    at: datetime
    work: tuple[Work, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the rules of a project are asked about."""

    work: Sequence[Work] = ()
    months: Sequence[Month] = ()
    referred: Sequence[Referred] = ()
    returned: Sequence[Returned] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """An award: `amount_minor` to `person` for `subject`, with the evidence that it follows from."""

    rule: int
    code: str
    person: int
    subject: str
    amount_minor: int
    earned_at: datetime
    evidence: dict[str, Any]
    unit: int | None = None
    claim: int | None = None


def in_force(versions: Iterable[Rule], at: datetime) -> Rule | None:
    """The version of one rule that counts for what began at `at`; None before the first and after the last ended."""
    begun = [rule for rule in versions if rule.in_force_from <= at]
    newest = max(begun, key=lambda rule: (rule.in_force_from, rule.version), default=None)
    return newest if newest is not None and newest.active else None


def awards_of(rules: Iterable[Rule], evidence: Evidence) -> list[Due]:
    """Every award that follows, by rule and subject. The order of rules and evidence does not matter."""
    by_code: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_code[rule.code].append(rule)
    due = [each for versions in by_code.values() for judge in _JUDGES.values() for each in judge(versions, evidence)]
    return sorted(due, key=lambda each: (each.code, each.subject))


def _of_kind(versions: Sequence[Rule], kind: BonusKind, at: datetime) -> Rule | None:
    rule = in_force(versions, at)
    return rule if rule is not None and rule.kind == kind else None


def _counts(rule: Rule, work: Work) -> bool:
    return work.how != "fix" or bool(rule.terms.get("fixed_counts", True))


def _facts(work: Work) -> dict[str, Any]:
    return {
        "unit": work.unit,
        "claim": work.claim,
        "claimed_at": stamp(work.claimed_at),
        "accepted_at": stamp(work.accepted_at),
        "how": work.how,
    }


def stamp(at: datetime) -> str:
    """An instant as it stands in evidence."""
    return at.isoformat().replace("+00:00", "Z")


def _accepted_units(versions: Sequence[Rule], evidence: Evidence) -> Iterable[Due]:
    for work in evidence.work:
        rule = _of_kind(versions, BonusKind.ACCEPTED_UNIT, work.claimed_at)
        if rule is not None and _counts(rule, work):
            yield _for_work(rule, work, f"unit:{work.unit}", _facts(work))


def _broken_models(versions: Sequence[Rule], evidence: Evidence) -> Iterable[Due]:
    for work in evidence.work:
        rule = _of_kind(versions, BonusKind.BROKEN_MODEL, work.claimed_at)
        if rule is None:
            continue
        samples, wrong = int(rule.terms["samples"]), int(rule.terms["wrong"])
        best: dict[int, Broken] = {}
        for broken in sorted(work.broken, key=lambda each: each.probe):
            if broken.judged >= samples and broken.wrong >= wrong:
                best.setdefault(broken.model_version, broken)
        for version, broken in best.items():
            trial = {"model_version": version, "probe": broken.probe, "wrong": broken.wrong, "judged": broken.judged}
            yield _for_work(rule, work, f"unit:{work.unit}/model:{version}", _facts(work) | trial)


def _for_work(rule: Rule, work: Work, subject: str, evidence: dict[str, Any]) -> Due:
    return Due(
        rule=rule.id,
        code=rule.code,
        person=work.person,
        subject=subject,
        amount_minor=rule.amount_minor,
        earned_at=work.accepted_at,
        evidence=evidence,
        unit=work.unit,
        claim=work.claim,
    )


def _quality(versions: Sequence[Rule], evidence: Evidence) -> Iterable[Due]:
    """The highest tier that the share of work accepted at first reaches; months of little work have none."""
    for month in evidence.months:
        rule = _of_kind(versions, BonusKind.QUALITY_TIER, month.began_at)
        if rule is None or month.reviewed < int(rule.terms["least_reviewed"]):
            continue
        share = month.at_first * WHOLE // month.reviewed
        reached = [tier for tier in rule.terms["tiers"] if share >= int(tier["share"])]
        if not reached:
            continue
        tier = max(reached, key=lambda each: int(each["share"]))
        facts = {
            "month": month.name,
            "reviewed": month.reviewed,
            "at_first": month.at_first,
            "tier": int(tier["share"]),
        }
        subject, amount = f"person:{month.person}/month:{month.name}", int(tier["amount_minor"])
        yield Due(rule.id, rule.code, month.person, subject, amount, month.ended_at, facts)


def _milestones(versions: Sequence[Rule], evidence: Evidence) -> Iterable[Due]:
    """Each time so many units of one person, claimed under one version, have been accepted."""
    done: dict[tuple[int, int], list[Work]] = defaultdict(list)
    chosen: dict[int, Rule] = {}
    for work in evidence.work:
        rule = _of_kind(versions, BonusKind.MILESTONE, work.claimed_at)
        if rule is not None and _counts(rule, work):
            chosen[rule.version] = rule
            done[work.person, rule.version].append(work)
    for (person, version), works in done.items():
        rule, every = chosen[version], int(chosen[version].terms["every"])
        ordered = sorted(works, key=lambda each: (each.accepted_at, each.unit))
        for count in range(every, len(ordered) + 1, every):
            group = ordered[count - every : count]
            facts = {"units": [each.unit for each in group], "count": count}
            subject = f"person:{person}/version:{version}/units:{count}"
            yield Due(rule.id, rule.code, person, subject, rule.amount_minor, group[-1].accepted_at, facts)


def _streaks(versions: Sequence[Rule], evidence: Evidence) -> Iterable[Due]:
    """Each time so many units of one person, claimed under one version, were accepted and none was returned between.

    Days do not matter. What was returned breaks the streak of the version that it was claimed under; after a bonus the
    next streak begins.
    """
    judged: dict[tuple[int, int], list[tuple[datetime, int, int, Rule, bool]]] = defaultdict(list)
    for work in evidence.work:
        rule = _of_kind(versions, BonusKind.STREAK, work.claimed_at)
        if rule is not None and _counts(rule, work):
            judged[work.person, rule.version].append((work.accepted_at, work.unit, work.claim, rule, True))
    for back in evidence.returned:
        rule = _of_kind(versions, BonusKind.STREAK, back.claimed_at)
        if rule is not None:
            judged[back.person, rule.version].append((back.at, back.unit, back.claim, rule, False))
    for (person, version), events in judged.items():
        units: list[int] = []
        number = 0
        for at, unit, _, rule, good in sorted(events, key=lambda each: each[:3]):
            units = [*units, unit] if good else []
            if len(units) == int(rule.terms["every"]):
                number += 1
                subject, facts = (
                    f"person:{person}/version:{version}/streak:{number}",
                    {"units": units, "streak": number},
                )
                yield Due(rule.id, rule.code, person, subject, rule.amount_minor, at, facts)
                units = []


def _referrals(versions: Sequence[Rule], evidence: Evidence) -> Iterable[Due]:
    for referred in evidence.referred:
        rule = _of_kind(versions, BonusKind.REFERRAL, referred.at)
        if rule is None:
            continue
        ordered = sorted(referred.work, key=lambda each: (each.accepted_at, each.unit))
        needed = int(rule.terms["units"])
        if len(ordered) >= needed:
            facts = {"referred": referred.person, "units": [each.unit for each in ordered[:needed]]}
            subject, earned = f"person:{referred.referrer}/referred:{referred.person}", ordered[needed - 1].accepted_at
            yield Due(rule.id, rule.code, referred.referrer, subject, rule.amount_minor, earned, facts)


_JUDGES: Final[Mapping[BonusKind, Callable[[Sequence[Rule], Evidence], Iterable[Due]]]] = {
    BonusKind.ACCEPTED_UNIT: _accepted_units,
    BonusKind.BROKEN_MODEL: _broken_models,
    BonusKind.QUALITY_TIER: _quality,
    BonusKind.MILESTONE: _milestones,
    BonusKind.STREAK: _streaks,
    BonusKind.REFERRAL: _referrals,
}
