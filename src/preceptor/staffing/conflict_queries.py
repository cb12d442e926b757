"""Reads of the wall against conflicts of interest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, QuerySet

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.staffing.conflict_models import ConflictCase, RelatedOrganisation
from preceptor.staffing.models import Assignment, Offer
from preceptor.staffing.policies import STAFFING
from preceptor.staffing.seeing import names_for


def cases_of(actor: Actor) -> QuerySet[ConflictCase]:
    """Cases of the clients that the actor staffs."""
    where = [place for place, role in actor.roles if role in STAFFING]
    rows: QuerySet[ConflictCase] = ConflictCase.objects.filter(organisation__in=where)
    return rows.select_related("organisation", "person", "decided_by")


def case_by_id(actor: Actor, case_id: int) -> ConflictCase:
    """Raises NotFound."""
    found = cases_of(actor).filter(pk=case_id).first()
    if found is None:
        raise NotFound("There is no such case, or it is not yours to see.")
    return found


def cases_page(actor: Actor, *, decided: bool, cursor: str | None, limit: int, now: datetime) -> Page[dict[str, Any]]:
    """Those that wait for a decision, or those that were decided, as `conflict_schemas.ConflictCaseOut`."""
    page = page_of(
        cases_of(actor).filter(decided_at__isnull=not decided), cursor=cursor, limit=limit, newest_first=True
    )
    return Page(describe_cases(actor, page.items, now=now), page.next_cursor)


def describe_cases(actor: Actor, cases: Sequence[ConflictCase], *, now: datetime) -> list[dict[str, Any]]:
    """As `conflict_schemas.ConflictCaseOut`, with the names that the actor may read."""
    people = {case.person_id for case in cases}
    names, places = names_for(actor, people), _places(people)
    asked = Offer.objects.filter(person__in=people, state=Offer.State.OPEN, expires_at__gt=now)
    counts = asked.values("organisation", "person").annotate(count=Count("id"))
    offers = {(each["organisation"], each["person"]): each["count"] for each in counts}
    facts = ("ground", "name", "found_at", "decision", "reason", "decided_at")
    return [
        {fact: getattr(case, fact) for fact in facts}
        | {
            "id": case.pk,
            "organisation": case.organisation_id,
            "organisation_name": case.organisation.name,
            "person": case.person_id,
            "display_name": names.get(case.person_id),
            "simulated": case.person.simulated,
            "places": places[case.organisation_id, case.person_id],
            "offers_open": offers.get((case.organisation_id, case.person_id), 0),
            "decided_by": case.decided_by.display_name if case.decided_by else None,
        }
        for case in cases
    ]


def _places(people: set[int]) -> dict[tuple[int, int], list[dict[str, Any]]]:
    held = Assignment.objects.filter(person__in=people, ended_at=None).select_related("project").order_by("id")
    found: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for each in held:
        found[each.organisation_id, each.person_id].append(
            {
                "project": each.project_id,
                "project_name": each.project.name,
                "role": each.role,
                "since": each.started_at,
            }
        )
    return found


def describe_wall(organisation: Organisation) -> dict[str, Any]:
    """As `conflict_schemas.WallOut`; by name."""
    rows = RelatedOrganisation.objects.filter(organisation=organisation, removed_at=None).select_related("added_by")
    return {
        "organisation_name": organisation.name,
        "organisations": [
            {
                "relation": row.relation,
                "name": row.name,
                "added_by": row.added_by.display_name,
                "added_at": row.added_at,
            }
            for row in rows.order_by("relation", "normalised")
        ],
        "undecided": ConflictCase.objects.filter(organisation=organisation, decided_at=None).count(),
    }
