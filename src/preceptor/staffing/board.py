"""Reads of needs: how far they are filled, who could fill them and why."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, cast

from django.db.models import Count, Q, QuerySet

from preceptor.accounts.access import Actor
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.staffing.candidates import need_for_matching, pool
from preceptor.staffing.matching import planning
from preceptor.staffing.models import Need, Offer
from preceptor.staffing.policies import STAFFING
from preceptor.staffing.seeing import names_for

SHORTLIST: Final = 25
_SHOWN: Final = (
    "role", "title", "skills", "language", "language_level", "minutes_a_week", "weeks", "starts_on", "hourly_minor",
    "currency", "budget_minor", "meet_zone", "meet_from", "meet_to", "wave_size", "answer_hours", "state", "sending_from", "created_at",
)  # fmt: skip


def needs_of(actor: Actor) -> QuerySet[Any]:
    """Needs of the organisations that the actor staffs, with how far they are filled."""
    where = [place for place, role in actor.roles if role in STAFFING]
    rows = Need.objects.filter(organisation__in=where).select_related("project", "organisation")
    counted: QuerySet[Any] = rows.annotate(
        seat_count=Count("seats", distinct=True),
        taken_count=Count("seats", filter=Q(seats__offer__isnull=False), distinct=True),
        open_count=Count("offers", filter=Q(offers__state=Offer.State.OPEN), distinct=True),
    )
    return counted


def needs_page(actor: Actor, *, project: int | None, cursor: str | None, limit: int) -> Page[Need]:
    """Newest first."""
    rows = needs_of(actor) if project is None else needs_of(actor).filter(project=project)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def need_by_id(actor: Actor, need_id: int) -> Need:
    """One need of an organisation that the actor staffs. Raises NotFound."""
    found = needs_of(actor).filter(pk=need_id).first()
    if found is None:
        raise NotFound("There is no such need, or it is not yours to see.")
    return cast("Need", found)


def describe_need(need: Any) -> dict[str, Any]:
    """As `offer_schemas.NeedOut`."""
    return {name: getattr(need, name) for name in _SHOWN} | {
        "id": need.pk,
        "project": need.project_id,
        "project_name": need.project.name,
        "seats": need.seat_count,
        "seats_taken": need.taken_count,
        "offers_open": need.open_count,
    }


def board(actor: Actor, need: Need, *, now: datetime) -> dict[str, Any]:
    """As `offer_schemas.BoardOut`, with the names that the actor may read."""
    wanted = need_for_matching(need, now=now)
    found = pool([wanted], need.currency, now=now)
    ranked = planning.shortlist(wanted, found.people, SHORTLIST)
    profiles = ExpertProfile.objects.filter(person__in=[each.key for each, _ in ranked]).select_related("person")
    by_person = {each.person_id: each for each in profiles}
    offers = list(need.offers.select_related("person").order_by("wave", "id"))
    names = names_for(actor, [*by_person, *(each.person_id for each in offers)])
    shown = [
        {
            "person": each.key,
            "display_name": names.get(each.key),
            "headline": by_person[each.key].headline,
            "country": by_person[each.key].country,
            "simulated": by_person[each.key].person.simulated,
            "score": suits.score,
            "parts": suits.parts,
            "reviews": by_person[each.key].quality_reviews,
            "reviews_accepted": by_person[each.key].quality_accepted,
            "without_work": not each.works,
            "minutes_free": each.minutes_free,
            "minutes_together": wanted.minutes_together(each.week) if wanted.meeting and each.week else None,
            "free_from": each.free_from,
        }
        for each, suits in ranked
    ]
    sent = [_sent(each, names.get(each.person_id)) for each in offers]
    compared = {"looked_at": found.looked_at, "passing": found.passing}
    return {"need": describe_need(need), "shortlist": shown, "offers": sent} | compared


def _sent(offer: Offer, name: str | None) -> dict[str, Any]:
    facts = ("wave", "state", "reason", "reminders", "made_at", "expires_at", "answered_at", "simulated")
    who = {"id": offer.pk, "person": offer.person_id, "display_name": name}
    return {fact: getattr(offer, fact) for fact in facts} | who
