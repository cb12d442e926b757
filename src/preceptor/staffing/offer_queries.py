"""Reads of offers to oneself, of agreements, and of pods."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from preceptor.accounts.models import Person
from preceptor.accounts.walls import present_room, within
from preceptor.kit.pages import Page, page_of
from preceptor.projects.models import Project
from preceptor.staffing.agreements import in_force
from preceptor.staffing.models import Agreement, AgreementAcceptance, Assignment, Offer, Pod
from preceptor.staffing.services import OfferNotYours


def my_offers(*, cursor: str | None, limit: int) -> Page[Offer]:
    """What is offered to the person of the room, newest first, also by clients they have no role with yet."""
    return page_of(Offer.addressed.all(), cursor=cursor, limit=limit, newest_first=True)


def my_offer(offer_id: int) -> Offer:
    """One of them. Raises OfferNotYours."""
    found = Offer.addressed.filter(pk=offer_id).first()
    if found is None:
        raise OfferNotYours()
    return found


def room_of(offer: Offer) -> AbstractContextManager[None]:
    """The room of the client whose offer this is: its addressee reads the agreements there, and answers."""
    room = present_room()
    return within(organisations={*(room.organisations or ()), offer.organisation_id}, person=room.person)


def describe_offer(offer: Offer, now: datetime) -> dict[str, Any]:
    """As `offer_schemas.OfferOut`; an open offer whose time is over has lapsed, whether or not that was written yet."""
    over = offer.state == Offer.State.OPEN and offer.expires_at <= now
    names = ("role", "hourly_minor", "currency", "minutes_a_week", "daily_cap_seconds", "reason", "simulated")
    times = ("made_at", "expires_at", "answered_at")
    told = offer.terms
    return {name: getattr(offer, name) for name in (*names, *times, "terms", "terms_sha256")} | {
        "id": offer.pk,
        "state": Offer.State.LAPSED.value if over else offer.state,
        "title": offer.title,
        "client": str(told.get("client", "")),
        "project_name": str(told.get("project", "")),
    }


def describe_agreements(project: Project, person: Person) -> list[dict[str, Any]]:
    """The agreements in force with when the person accepted them, as `offer_schemas.AgreementOut`."""
    accepted: dict[tuple[int | None, str, int], datetime] = {
        (row.agreement.project_id, row.agreement.kind, row.agreement.version): row.accepted_at
        for row in AgreementAcceptance.objects.filter(
            person=person, agreement__organisation=project.organisation_id
        ).select_related("agreement")
    }
    return [
        describe_agreement(each, accepted.get((each.project_id, each.kind, each.version)))
        for each in in_force(project, person.language)
    ]


def describe_agreement(row: Agreement, accepted_at: datetime | None) -> dict[str, Any]:
    """As `offer_schemas.AgreementOut`."""
    names = ("kind", "version", "language", "title", "body", "sha256", "published_at")
    due = {"required_from": row.required_from or row.published_at}
    return {name: getattr(row, name) for name in names} | due | {"id": row.pk, "accepted_at": accepted_at}


def describe_pods(project: Project) -> list[dict[str, Any]]:
    """The teams of a project, as `offer_schemas.PodOut`."""
    return [
        {
            "id": pod.pk,
            "name": pod.name,
            "members": [
                {
                    "assignment": each.assignment_id,
                    "display_name": each.assignment.person.display_name,
                    "leads": each.leads,
                }
                for each in pod.members.select_related("assignment__person").order_by("-leads", "id")
            ],
        }
        for pod in Pod.objects.filter(project=project).order_by("id")
    ]


def places_of(project: Project) -> set[int]:
    """The numbers of the present places on a project."""
    return set(Assignment.objects.filter(project=project, ended_at=None).values_list("pk", flat=True))
