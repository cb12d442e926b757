"""Reads of offers and assignments."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, cast

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.kit.errors import NotFound
from preceptor.projects.models import Project
from preceptor.staffing.conflict_models import ConflictCase
from preceptor.staffing.models import AgreedRate, Assignment, Offer
from preceptor.staffing.policies import READERS
from preceptor.staffing.rates import RateLine, hourly_at


def working_for(*, person_id: int) -> QuerySet[Any, Any]:
    """The organisations on whose active projects the person has a place, for a condition of another query."""
    held = Assignment.objects.filter(person_id=person_id, ended_at=None, project__state=Project.State.ACTIVE)
    found: QuerySet[Any, Any] = held.values("organisation")
    return found


def active_assignments(
    *, person_id: int, role: str | None = None, projects: Collection[int] | None = None, lock: bool = False
) -> list[Assignment]:
    """The person's places on active projects, oldest first, with project, its limit and offered terms (one query).

    `in_conflict` says of each whether a conflict of interest with its client waits for a decision.
    `lock` makes parallel calls for one person wait for each other until the transaction ends.
    """
    held = Assignment.objects.filter(person_id=person_id, ended_at=None, project__state=Project.State.ACTIVE)
    if role is not None:
        held = held.filter(role=role)
    if projects is not None:
        held = held.filter(project_id__in=projects)
    if lock:
        held = held.select_for_update(of=("self",), no_key=True)
    cases = ConflictCase.objects.filter(
        organisation=OuterRef("organisation_id"), person=OuterRef("person_id"), decided_at=None
    )
    held = held.annotate(in_conflict=Exists(cases))
    return list(held.select_related("project__hand_out_limit", "offer").order_by("id"))


def terms_on(*, project_id: int, person_id: int) -> Assignment | None:
    """The person's place on a project with its terms: the present one, as expert before reviewer, else the last."""
    held = Assignment.objects.filter(project_id=project_id, person_id=person_id).select_related("offer")
    return held.order_by(F("ended_at").desc(nulls_first=True), "role").first()


def offers_to(person: Person) -> QuerySet[Offer]:
    """Offers to a person, newest first."""
    return Offer.objects.filter(person=person).select_related("project").order_by("-id")


def staff_of(project: Project) -> QuerySet[Assignment]:
    """People who are on the project now, with their terms."""
    held = Assignment.objects.filter(project=project, ended_at=None)
    return held.select_related("person", "offer").order_by("id")


def agreed_lines(*, offer_id: int) -> list[RateLine]:
    """What an offer holds beside its own rate, oldest first; most hold nothing."""
    rows = AgreedRate.objects.filter(offer_id=offer_id).order_by("in_force_from", "id")
    return [RateLine(*row) for row in rows.values_list("in_force_from", "skill", "tier", "hourly_minor")]


def hourly_now(places: Iterable[Assignment], *, now: datetime) -> dict[int, int]:
    """What each place pays an hour at `now` for work of no special skill or tier, in minor units, by its id."""
    places = list(places)
    lines: dict[int, list[RateLine]] = {}
    rows = AgreedRate.objects.filter(offer__in={place.offer_id for place in places})
    for offer, *line in rows.values_list("offer_id", "in_force_from", "skill", "tier", "hourly_minor"):
        lines.setdefault(offer, []).append(RateLine(*line))
    return {
        place.pk: hourly_at(lines.get(place.offer_id, ()), base=place.offer.hourly_minor, skill="", tier="", at=now)
        for place in places
    }


def assignment_by_id(actor: Actor, assignment_id: int) -> Assignment:
    """One's own place on a project, or one of an organisation whose terms the actor may see. Raises NotFound."""
    read = [where for where, role in actor.roles if role in READERS]
    rows = Assignment.objects.filter(Q(organisation__in=read) | Q(person=actor.person_id), pk=assignment_id)
    found = rows.select_related("offer").first()
    if found is None:
        raise NotFound("There is no such place on a project, or its terms are not yours to see.")
    return cast("Assignment", found)


def terms_of(assignment: Assignment) -> dict[str, Any]:
    """What an assignment pays, as `schemas.AgreedTermsOut`; agreed rates oldest first."""
    offer = assignment.offer
    return {
        "assignment": assignment.pk,
        "project": assignment.project_id,
        "person": assignment.person_id,
        "role": assignment.role,
        "hourly_minor": offer.hourly_minor,
        "currency": offer.currency,
        "daily_cap_seconds": offer.daily_cap_seconds,
        "rates": list(AgreedRate.objects.filter(offer=offer).order_by("in_force_from", "id")),
    }
