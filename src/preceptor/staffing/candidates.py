"""Profiles and needs as matching sees them. Who has the skills is asked of the search, whichever back end answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from django.db.models import Q

from preceptor.experts import consents
from preceptor.experts.models import ConflictOfInterest, ExpertLanguage, ExpertProfile, ExpertSkill, Status
from preceptor.experts.search.keeping import backend
from preceptor.experts.search.projection import offset_of, utc_week
from preceptor.experts.search.question import Condition, Question
from preceptor.experts.search.rows import refresh
from preceptor.experts.typed import company
from preceptor.staffing.matching import parties
from preceptor.staffing.models import Assignment, Need, Offer, Suppressed, Workload
from preceptor.staffing.outreach import hashed

LEVELS: Final = {"": 0, "A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6, "native": 7}
MOST_PLACES: Final = 3
"""Projects that one person works on at a time; each wants its guidelines in one's head."""

DEFAULT_WEEK: Final = 17 * 60 + 30
"""Minutes a week of somebody who named no cap: three and a half hours on five days."""

LARGEST_POOL: Final = 2_000
TAKEN_IN: Final = 200
"""So many changes of profiles are taken into the search first; of more, its job takes the rest."""
WORKING_DAYS: Final = range(5)
_DAY: Final = 24 * 60


def need_for_matching(need: Need, *, now: datetime) -> parties.Need:
    """A stored need with its free seats and those who must not be asked again."""
    return parties.Need(
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
        client=frozenset({company(need.organisation.name)}),
        taken=frozenset(_asked(need)),
    )


def _meeting(need: Need, now: datetime) -> int:
    """The hours in which the work is done together, by what clocks show now."""
    if not need.meet_zone:
        return 0
    end = need.meet_to + (_DAY if need.meet_to <= need.meet_from else 0)
    return _week([(day, need.meet_from, end) for day in WORKING_DAYS], need.meet_zone, now)


def _week(spans: Iterable[Sequence[int]], zone: str, now: datetime) -> int:
    return int.from_bytes(utc_week(spans, offset_of(zone, now)), "little")


def pool(needs: Sequence[Need], *, now: datetime) -> list[parties.Candidate]:
    """Those who have the skills of any of `needs`, the best judged first, with what they are free for."""
    refresh(now=now, most=TAKEN_IN)
    answering = backend()
    found = {hit.id for need in needs for hit in answering.search(_question(need)).hits}
    people = ExpertProfile.objects.filter(pk__in=found).values_list("person_id", flat=True)
    return described(people, needs[0].currency if needs else "", now=now)


def _question(need: Need) -> Question:
    """Active profiles with every skill of the need at its level; rules and fit look at the rest."""
    skills = [Condition((f"skill:{code}",), int(level)) for code, level in sorted(need.skills.items())]
    return Question(conditions=(Condition((f"status:{Status.ACTIVE}",)), *skills), limit=LARGEST_POOL)


def described(people: Iterable[int], currency: str, *, now: datetime) -> list[parties.Candidate]:
    """People with a profile as candidates, by id; expected rates in another currency count as not said."""
    people = list(people)
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
            minutes_free=max(0, (row.weekly_minutes_cap or DEFAULT_WEEK) - held.minutes_a_week),
            languages=said.languages[row.pk],
            quality=None if row.quality is None else int(row.quality * 1000),
            expected_minor=row.expected_hourly_minor if row.expected_currency == currency else None,
            free_from=row.free_from,
            week=_week(row.weekly_availability, row.time_zone, now),
            conflicts=frozenset(said.conflicts[row.pk]),
            places=max(0, MOST_PLACES - held.places),
            active=row.status == Status.ACTIVE and row.erased_at is None and row.person_id not in hidden,
            reachable=row.person.email not in silent,
            works=held.places > 0,
        )
        for row in rows
        for held in [load.get(row.person_id) or Workload(person_id=row.person_id)]
    ]


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
