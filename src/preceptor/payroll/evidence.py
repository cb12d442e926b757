"""The evidence that bonus rules are asked about, read from reviews, corrections and trials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Q, Subquery

from preceptor.corrections.models import Correction, StageKind, Trial, Unit
from preceptor.payroll.bonus_models import Award, BonusRule, Referral
from preceptor.payroll.bonuses import BonusKind, Broken, Evidence, Month, Referred, Returned, Rule, Work
from preceptor.probing.models import Probe
from preceptor.projects.models import Project
from preceptor.review.models import Review
from preceptor.worktime.clocks import following
from preceptor.worktime.queries import clocks_of

_GOOD = (Review.Verdict.ACCEPT, Review.Verdict.FIX)
OVERDUE = "review_period_over"


def rules_of(project: Project) -> list[Rule]:
    """Every version of the project's bonus rules."""
    names = ("id", "code", "version", "kind", "amount_minor", "in_force_from", "active", "terms")
    return [Rule(*row) for row in BonusRule.objects.filter(project=project).order_by("id").values_list(*names)]


def evidence_for(project: Project, rules: Iterable[Rule], *, now: datetime) -> Evidence:
    """What the rules can have been earned by until `now`; what no rule asks for is not read.

    Work whose review is not done within the project's review period counts as accepted when the period is over.
    """
    kinds = {rule.kind for rule in rules}
    counted = kinds & {BonusKind.MILESTONE, BonusKind.STREAK, BonusKind.REFERRAL}
    codes = {rule.code for rule in rules if rule.kind in (BonusKind.ACCEPTED_UNIT, BonusKind.BROKEN_MODEL)}
    work: list[Work] = []
    if counted or codes:
        work = _accepted(project, set() if counted else codes) + _overdue(project, now)
        work = _with_trials(work) if BonusKind.BROKEN_MODEL in kinds else work
    months = _months(project, now) if BonusKind.QUALITY_TIER in kinds else []
    referred = _referred(project, work) if BonusKind.REFERRAL in kinds else []
    returned = _returned(project) if BonusKind.STREAK in kinds else []
    return Evidence(work, months, referred, returned)


def _accepted(project: Project, without: set[str]) -> list[Work]:
    """Reviewed and accepted corrections; where rules only look at single units, those that no rule has paid yet."""
    rows = Review.objects.filter(unit__project=project, verdict__in=_GOOD)
    if len(without) == 1:
        rows = rows.exclude(Exists(Award.objects.filter(unit=OuterRef("unit"), code__in=without)))
    facts = ("unit_id", "correction__claim_id", "author_id", "correction__claim__claimed_at", "at", "verdict")
    return [Work(*row) for row in rows.order_by("id").values_list(*facts)]


def _returned(project: Project) -> list[Returned]:
    rows = Review.objects.filter(unit__project=project, verdict=Review.Verdict.RETURN).order_by("id")
    facts = ("unit_id", "correction__claim_id", "author_id", "correction__claim__claimed_at", "at")
    return [Returned(*row) for row in rows.values_list(*facts)]


def _overdue(project: Project, now: datetime) -> list[Work]:
    """Corrections that wait for a review longer than the project promised."""
    period = timedelta(days=project.review_days)
    latest = Correction.objects.filter(unit=OuterRef("pk")).order_by("-id").values("id")[:1]
    waiting = Unit.objects.filter(
        project=project, stage=StageKind.REVIEW, state__in=(Unit.State.OPEN, Unit.State.CLAIMED)
    ).values_list(Subquery(latest), flat=True)
    rows = Correction.objects.filter(pk__in=list(waiting), submitted_at__lte=now - period).select_related("claim")
    return [
        Work(row.unit_id, row.claim_id, row.person_id, row.claim.claimed_at, row.submitted_at + period, OVERDUE)
        for row in rows.order_by("id")
    ]


def _with_trials(work: list[Work]) -> list[Work]:
    """Authors' work with the model versions that were tried on the problem as it was handed in."""
    authored = dict(
        Correction.objects.filter(claim__in=[each.claim for each in work], authored__isnull=False).values_list(
            "claim_id", "authored_id"
        )
    )
    rows = (
        Trial.objects.filter(problem_version__in=authored.values(), probe__state=Probe.State.DONE)
        .values_list("problem_version_id", "probe__model_version_id", "probe_id")
        .annotate(
            wrong=Count("probe__attempts", filter=Q(probe__attempts__correct=False)),
            judged=Count("probe__attempts", filter=Q(probe__attempts__correct__isnull=False)),
        )
        .order_by("probe_id")
    )
    broken: dict[int, list[Broken]] = defaultdict(list)
    for problem_version, *facts in rows:
        broken[problem_version].append(Broken(*facts))
    return [
        Work(
            each.unit, each.claim, each.person, each.claimed_at, each.accepted_at, each.how,
            tuple(broken.get(authored.get(each.claim, 0), ())),
        )
        for each in work
    ]  # fmt: skip


def _months(project: Project, now: datetime) -> list[Month]:
    """Whole months of each author's own days: how many units were judged for the first time, and how many accepted.

    A day is what the author's calendar showed then, wherever they live now; a month that has been paid stays as long as
    it was, so that a review is in one month, once.
    """
    rows = Review.objects.filter(unit__project=project).order_by("unit_id", "id").distinct("unit_id")
    judged = list(rows.values_list("author_id", "author__time_zone", "at", "verdict"))
    closed = _closed_months(project)
    clocks = {
        person: replace(clock, closed=closed.get(person, {}))
        for person, clock in clocks_of({person: usual for person, usual, _, _ in judged}).items()
    }
    counted: dict[tuple[int, tuple[int, int]], list[bool]] = defaultdict(list)
    for person, _, at, verdict in judged:
        counted[person, clocks[person].month_of(at)].append(verdict == Review.Verdict.ACCEPT)
    months = []
    for (person, month), verdicts in sorted(counted.items()):
        began, ended = clocks[person].began(month), clocks[person].began(following(month))
        if ended <= now:
            name = f"{month[0]:04d}-{month[1]:02d}"
            months.append(Month(person, name, began, ended, len(verdicts), sum(verdicts)))
    return months


def _closed_months(project: Project) -> dict[int, dict[tuple[int, int], datetime]]:
    """When the months ended that a bonus for quality was paid for, by person."""
    closed: dict[int, dict[tuple[int, int], datetime]] = defaultdict(dict)
    rows = Award.objects.filter(project=project, rule__kind=BonusKind.QUALITY_TIER).order_by("-id")
    for person, name, ended in rows.values_list("person", "evidence__month", "earned_at"):
        closed[person][int(name[:4]), int(name[5:])] = ended
    return closed


def _referred(project: Project, work: list[Work]) -> list[Referred]:
    by_person: dict[int, list[Work]] = defaultdict(list)
    for each in work:
        by_person[each.person].append(each)
    rows = Referral.objects.filter(organisation_id=project.organisation_id, person__in=by_person)
    return [Referred(row.person_id, row.referrer_id, row.at, tuple(by_person[row.person_id])) for row in rows]
