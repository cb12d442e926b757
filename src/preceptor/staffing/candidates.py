"""Profiles and needs as matching sees them. Who has the skills is asked of the search, whichever back end answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db.models import Q

from preceptor.experts import consents
from preceptor.experts.company_names import company
from preceptor.experts.models import (
    ConflictKind,
    ConflictOfInterest,
    ExpertLanguage,
    ExpertProfile,
    ExpertSkill,
    Status,
)
from preceptor.experts.search.keeping import backend
from preceptor.experts.search.projection import offset_of, utc_week
from preceptor.experts.search.question import QUARTERS, Condition, Question
from preceptor.experts.search.rows import refresh
from preceptor.staffing.conflicts import present_employers, wall_of
from preceptor.staffing.matching import parties
from preceptor.staffing.matching.fitting import excluded_by
from preceptor.staffing.models import Assignment, Need, Offer, Suppressed, Workload
from preceptor.staffing.outreach import hashed

LEVELS: Final = {"": 0, "A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6, "native": 7}
MOST_PLACES: Final = 3
"""Projects that one person works on at a time; each wants its guidelines in one's head."""

DEFAULT_WEEK: Final = 17 * 60 + 30
"""Minutes a week of somebody who named neither a cap nor free hours: three and a half hours on five days."""

PAGE: Final = 2_000
ENOUGH: Final = 1_000
"""So many who may have a seat are compared for it; they are the best judged of all who may."""
LOOKED_AT: Final = 50_000
"""So many who pass the filters are looked at for a need, where next to nobody of them may have the seat."""
TAKEN_IN: Final = 200
"""So many changes of profiles are taken into the search first; of more, its job takes the rest."""
WORKING_DAYS: Final = range(5)
_DAY: Final = 24 * 60


def need_for_matching(need: Need, *, now: datetime) -> parties.Need:
    """A stored need with its free seats and those who must not be asked again."""
    wall = wall_of(need.organisation)
    wanted = parties.Need(
        key=need.pk,
        skills={str(code): int(level) for code, level in need.skills.items() if isinstance(level, int)},
        minutes_a_week=need.minutes_a_week,
        seats=need.seats.filter(offer=None).count(),
        language=need.language,
        language_level=need.language_level,
        start=need.starts_on,
        meeting=_meeting(need, now),
        weeks=need.weeks,
        hourly_minor=need.hourly_minor,
        client=wall.names,
        competitors=wall.competitors,
        cleared=wall.cleared,
        taken=frozenset(_asked(need)),
    )
    if need.budget_minor is None:
        return wanted
    spent = need.seats.exclude(offer=None).count() * wanted.seat_minor
    return replace(wanted, budget_minor=max(0, need.budget_minor - spent))


def _meeting(need: Need, now: datetime) -> int:
    """The hours in which the work is done together, by what clocks show now."""
    if not need.meet_zone:
        return 0
    end = need.meet_to + (_DAY if need.meet_to <= need.meet_from else 0)
    return _week([(day, need.meet_from, end) for day in WORKING_DAYS], need.meet_zone, now)


def _week(spans: Iterable[Sequence[int]], zone: str, now: datetime) -> int:
    return int.from_bytes(utc_week(spans, offset_of(zone, now)), "little")


@dataclass(frozen=True, slots=True)
class Pool:
    """People of whom each fits one of the needs at least, by id; `looked_at` of `passing` the filters were compared.

    Both count for the need of which the most were left out: equal where everybody was compared.
    """

    people: list[parties.Candidate]
    looked_at: int
    passing: int

    @property
    def left_out(self) -> int:
        """How many pass the filters and were not compared."""
        return self.passing - self.looked_at


def pool(needs: Sequence[parties.Need], currency: str, *, now: datetime) -> Pool:
    """Who may fill a seat of any of `needs`, the best judged first, until there are enough for each.

    The filters of the search hold what can be asked there; the rest is judged page by page, so that who fits is found
    behind however many do not, up to `LOOKED_AT` for a need.
    """
    refresh(now=now, most=TAKEN_IN)
    known = _Known(currency, now, _competitors(needs))
    cuts = [_gather(need, known) for need in needs]
    looked_at, passing = max(cuts, key=lambda cut: cut[1] - cut[0], default=(0, 0))
    fitting = [person for _, person in sorted(known.people.items()) if person.key in known.fitting]
    return Pool(fitting, looked_at, passing)


def _gather(need: parties.Need, known: _Known) -> tuple[int, int]:
    """Page on until enough fit; how many of those who pass the filters were looked at, and how many pass."""
    answering, question = backend(), question_for(need, known.currency)
    fitting = looked_at = passing = 0
    while fitting < ENOUGH and looked_at < LOOKED_AT:
        found = answering.search(question)
        passing = found.total
        looked_at += len(found.hits)
        fitting += known.take(need, [hit.id for hit in found.hits])
        if len(found.hits) < question.limit:
            return passing, passing
        question = replace(question, after=(found.hits[-1].score, found.hits[-1].id))
    return looked_at, passing


class _Known:
    """The people who were described so far, and whom some need fits."""

    def __init__(self, currency: str, now: datetime, competitors: frozenset[str]) -> None:
        self.currency, self.now, self.competitors = currency, now, competitors
        self.people: dict[int, parties.Candidate] = {}
        self.fitting: set[int] = set()

    def take(self, need: parties.Need, profiles: Sequence[int]) -> int:
        """Describe who is new of these; how many fit the need. Who begins too late or was asked is not described."""
        rows = ExpertProfile.objects.filter(pk__in=profiles).exclude(person__in=need.taken)
        rows = rows.exclude(free_from__gt=need.start) if need.start else rows
        wanted = list(rows.values_list("person_id", flat=True))
        unknown = [each for each in wanted if each not in self.people]
        new = described(unknown, self.currency, competitors=self.competitors, now=self.now)
        self.people |= {each.key: each for each in new}
        fit = {each for each in wanted if each in self.people and not excluded_by(need, self.people[each])}
        self.fitting |= fit
        return len(fit)


def question_for(need: parties.Need, currency: str) -> Question:
    """The rules that the search can hold: what somebody has not said excludes nobody, as in matching.

    Nobody is left out who may have a seat. A language without a level passes as B2, so of lower ones any level is asked.
    """
    conditions = [Condition((f"status:{Status.ACTIVE}",))]
    conditions += [Condition((f"skill:{code}",), level) for code, level in sorted(need.skills.items())]
    if need.language and need.language_level:
        least = need.language_level if need.language_level > LEVELS["B2"] else 1
        conditions.append(Condition((f"language:{need.language}",), least, unsaid=True))
    return Question(
        conditions=tuple(conditions),
        most_rate_minor=need.hourly_minor or None,
        rate_in=currency,
        least_weekly_minutes=need.quarters * parties.QUARTER,
        meeting=need.meeting.to_bytes(QUARTERS // 8, "little") if need.meeting else b"",
        meeting_quarters=1 if need.meeting else 0,
        unsaid=True,
        limit=PAGE,
    )


def described(
    people: Iterable[int], currency: str, *, now: datetime, competitors: frozenset[str] = frozenset()
) -> list[parties.Candidate]:
    """People with a profile as candidates, by id; expected rates in another currency count as not said.

    Of employers those are kept that are `competitors` of some client.
    """
    people = list(people)
    rivals = _employers(people, competitors, now)
    profiles = ExpertProfile.objects.filter(person__in=people).select_related("person").order_by("person_id")
    rows = list(profiles)
    said = _Said([row.pk for row in rows])
    load = {each.person_id: each for each in Workload.objects.filter(person__in=[row.person_id for row in rows])}
    silent = suppressed({row.person.email for row in rows})
    hidden = set(consents.refusing("matching").filter(person__in=people).values_list("person_id", flat=True))
    return [
        parties.Candidate(
            key=row.person_id,
            skills=said.skills[row.pk],
            minutes_free=max(0, _minutes_said(row) - held.minutes_a_week),
            languages=said.languages[row.pk],
            quality=None if row.quality is None else int(row.quality * 1000),
            expected_minor=row.expected_hourly_minor if row.expected_currency == currency else None,
            free_from=row.free_from,
            week=_week(row.weekly_availability, row.time_zone, now),
            conflicts=frozenset(said.conflicts[row.pk]),
            employers=frozenset(rivals[row.person_id]),
            places=max(0, MOST_PLACES - held.places),
            active=row.status == Status.ACTIVE and row.erased_at is None and row.person_id not in hidden,
            reachable=row.person.email not in silent,
            works=held.places > 0,
        )
        for row in rows
        for held in [load.get(row.person_id) or Workload(person_id=row.person_id)]
    ]


def _competitors(needs: Sequence[parties.Need]) -> frozenset[str]:
    return frozenset().union(*(need.competitors for need in needs))


def _employers(people: Sequence[int], competitors: frozenset[str], now: datetime) -> dict[int, set[str]]:
    """For which of `competitors` each works, by a job or by a conflict that they named."""
    found: dict[int, set[str]] = defaultdict(set)
    if not competitors:
        return found
    for person, name in present_employers(people, today=now.date()):
        if company(name) in competitors:
            found[person].add(company(name))
    named = ConflictOfInterest.objects.filter(profile__person__in=people, kind=ConflictKind.EMPLOYER)
    for person, name in named.filter(normalised__in=competitors).values_list("profile__person_id", "normalised"):
        found[person].add(name)
    return found


def _minutes_said(row: ExpertProfile) -> int:
    """The cap, else all free hours, as the search compares them, else the usual."""
    if row.weekly_minutes_cap is not None:
        return row.weekly_minutes_cap
    return sum(end - start for _, start, end in row.weekly_availability) or DEFAULT_WEEK


class _Said:
    """Skills, languages and conflicts by profile. A language without a level counts as B2: enough to work in."""

    def __init__(self, profiles: Sequence[int]) -> None:
        self.skills: dict[int, dict[str, int]] = defaultdict(dict)
        self.languages: dict[int, dict[str, int]] = defaultdict(dict)
        self.conflicts: dict[int, set[str]] = defaultdict(set)
        skills = ExpertSkill.objects.filter(profile__in=profiles)
        for profile, code, level in skills.values_list("profile_id", "skill__code", "level"):
            self.skills[profile][code] = level
        spoken = ExpertLanguage.objects.filter(profile__in=profiles)
        for profile, code, named in spoken.values_list("profile_id", "code", "level"):
            plain = code.split("-")[0].lower()
            self.languages[profile][plain] = max(LEVELS[named or "B2"], self.languages[profile].get(plain, 0))
        barred = ConflictOfInterest.objects.filter(profile__in=profiles)
        for profile, name in barred.values_list("profile_id", "normalised"):
            self.conflicts[profile].add(name)


def suppressed(addresses: set[str]) -> set[str]:
    """Those of `addresses` that asked for no more messages."""
    by_hash = {hashed(address): address for address in addresses}
    known = Suppressed.objects.filter(address_hash__in=by_hash).values_list("address_hash", flat=True)
    return {by_hash[each] for each in known}


def _asked(need: Need) -> set[int]:
    """People on the project in that role, with an open offer of it, or who were asked for this need before."""
    offers = Offer.objects.filter(project=need.project_id, role=need.role)
    asked = offers.filter(Q(need=need) | Q(state=Offer.State.OPEN)).values_list("person_id", flat=True)
    there = Assignment.objects.filter(project=need.project_id, role=need.role, ended_at=None)
    return {*asked, *there.values_list("person_id", flat=True)}
