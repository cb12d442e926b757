"""The wall against conflicts of interest: who may not work for a client, and what of it somebody decided.

Somebody is in conflict who named the client (under any of its names), or who works for a competitor that the client
named. Before an offer and its answer that is a refusal. Where it comes up later it is a case: until somebody has
decided it, no new work is handed out (`corrections.walled` holds that in the database).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Concat

from preceptor.accounts.models import Organisation
from preceptor.experts.company_names import company
from preceptor.experts.models import ConflictKind, ConflictOfInterest, Employment
from preceptor.kit.errors import Conflict
from preceptor.staffing.conflict_models import ConflictCase, ConflictGround, RelatedOrganisation, Relation
from preceptor.staffing.models import Assignment, Offer


class ConflictOfInterestFound(Conflict):
    """This person has a conflict of interest with this organisation. Ask somebody else."""

    code = "conflict_of_interest"


@dataclass(frozen=True, slots=True)
class Wall:
    """What a client is called, who competes with it, and who may go on all the same, as (person, name)."""

    names: frozenset[str]
    competitors: frozenset[str]
    cleared: frozenset[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict of somebody with a client; `name` as the person wrote it."""

    ground: str
    name: str
    normalised: str


def wall_of(organisation: Organisation) -> Wall:
    """The wall of a client as it stands now."""
    rows = RelatedOrganisation.objects.filter(organisation=organisation, removed_at=None)
    named: dict[str, set[str]] = defaultdict(set)
    for relation, normalised in rows.values_list("relation", "normalised"):
        named[relation].add(normalised)
    lifted = ConflictCase.objects.filter(organisation=organisation, decision=ConflictCase.Decision.GO_ON)
    names = frozenset({company(organisation.name), *named[Relation.OWN_NAME]})
    return Wall(
        names, frozenset(named[Relation.COMPETITOR]) - names, frozenset(lifted.values_list("person_id", "normalised"))
    )


def conflicts_with(wall: Wall, people: Collection[int], *, today: date) -> dict[int, list[Found]]:
    """What stands against each of `people` who is in conflict, without what was cleared."""
    found: dict[int, dict[tuple[str, str], Found]] = defaultdict(dict)

    def note(person: int, ground: str, name: str, normalised: str) -> None:
        if (person, normalised) not in wall.cleared:
            found[person].setdefault((ground, normalised), Found(ground, name, normalised))

    said = ConflictOfInterest.objects.filter(profile__person__in=people, normalised__in=wall.names | wall.competitors)
    for person, kind, name, normalised in said.values_list(
        "profile__person_id", "kind", "organisation_name", "normalised"
    ).order_by("id"):
        if normalised in wall.names:
            note(person, ConflictGround.NAMED, name, normalised)
        elif kind == ConflictKind.EMPLOYER:
            note(person, ConflictGround.EMPLOYED, name, normalised)
    for person, name in present_employers(people, today=today) if wall.competitors else ():
        if company(name) in wall.competitors:
            note(person, ConflictGround.EMPLOYED, name, company(name))
    return {person: list(each.values()) for person, each in found.items()}


def present_employers(people: Collection[int], *, today: date) -> list[tuple[int, str]]:
    """(person, employer) of every job without an end, or with one to come."""
    jobs = Employment.objects.filter(Q(ended=None) | Q(ended__gt=today), profile__person__in=people)
    return list(jobs.values_list("profile__person_id", "employer").order_by("id"))


def refuse_conflict(*, person_id: int, organisation: Organisation, now: datetime) -> None:
    """Raises ConflictOfInterestFound."""
    if conflicts_with(wall_of(organisation), [person_id], today=now.date()):
        raise ConflictOfInterestFound()


def note_conflicts(*, now: datetime, person: int | None = None, organisation: int | None = None) -> int:
    """Make a case of every conflict of who is placed or holds an open offer, which is none yet; how many there were.

    Of one person or of one client, if given; in a room of the clients that are meant.
    """
    near: dict[int, set[int]] = defaultdict(set)
    held = Assignment.objects.filter(ended_at=None)
    asked = Offer.objects.filter(state=Offer.State.OPEN, expires_at__gt=now)
    for rows in (held, asked):
        chosen = rows if person is None else rows.filter(person=person)
        chosen = chosen if organisation is None else chosen.filter(organisation=organisation)
        for where, who in chosen.values_list("organisation_id", "person_id").distinct():
            near[where].add(who)
    made = 0
    for client in Organisation.objects.filter(pk__in=near).order_by("pk"):
        found = conflicts_with(wall_of(client), near[client.pk], today=now.date())
        made += _write_cases(client, found, now)
    return made


def _write_cases(client: Organisation, found: dict[int, list[Found]], now: datetime) -> int:
    before = ConflictCase.objects.filter(organisation=client, person__in=found)
    known = set(before.values_list("person_id", "ground", "normalised"))
    new = [
        ConflictCase(
            organisation=client,
            person_id=person,
            ground=each.ground,
            name=each.name,
            normalised=each.normalised,
            found_at=now,
        )
        for person, several in sorted(found.items())
        for each in several
        if (person, each.ground, each.normalised) not in known
    ]
    ConflictCase.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


def forget_conflicts(person_id: int) -> None:
    """Somebody is gone: cases in the room lose the name that the person gave; what was decided stays as a number."""
    cases = ConflictCase.objects.filter(person=person_id)
    cases.filter(decided_at=None).delete()
    cases.update(name="", normalised=Concat(Value("case "), Cast("pk", CharField())))
