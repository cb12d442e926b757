"""Reads of needs: how far they are filled, who could fill them and why, and the best plan for all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, cast

from django.db.models import Count, Q, QuerySet

from preceptor.accounts.access import Actor
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.staffing.candidates import described, need_for_matching, pool
from preceptor.staffing.matching import parties, planning
from preceptor.staffing.matching.fitting import excluded_by
from preceptor.staffing.models import Need, Offer
from preceptor.staffing.policies import STAFFING
from preceptor.staffing.seeing import names_for, require_view

SHORTLIST: Final = 25
MOST_NEEDS: Final = 40
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
    ranked = planning.shortlist(wanted, pool([need], now=now), SHORTLIST)
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
            "without_work": not each.works,
            "minutes_free": each.minutes_free,
            "minutes_together": wanted.minutes_together(each.week) if wanted.meeting and each.week else None,
            "free_from": each.free_from,
        }
        for each, suits in ranked
    ]
    sent = [_sent(each, names.get(each.person_id)) for each in offers]
    return {"need": describe_need(need), "shortlist": shown, "offers": sent}


def _sent(offer: Offer, name: str | None) -> dict[str, Any]:
    facts = ("wave", "state", "reason", "reminders", "made_at", "expires_at", "answered_at", "simulated")
    who = {"id": offer.pk, "person": offer.person_id, "display_name": name}
    return {fact: getattr(offer, fact) for fact in facts} | who


def plan_around(
    actor: Actor, need: Need, *, person: int | None, without: int | None, seats: int | None, now: datetime
) -> dict[str, Any]:
    """The plan for all open needs of the need's organisation and currency, as `offer_schemas.PlanOut`.

    `person`: why that one has the need's seat or not. `without` or `seats`: what if that person were not there, or the
    need had so many free seats. Raises NotShortlisted.
    """
    same = Need.objects.filter(organisation=need.organisation_id, state=Need.State.OPEN, currency=need.currency)
    rows = [need, *same.exclude(pk=need.pk).select_related("organisation").order_by("-id")[: MOST_NEEDS - 1]]
    wanted = [need_for_matching(each, now=now) for each in rows]
    people = pool(rows, now=now)
    if person is not None:
        require_view(actor, need, person, {each.key for each in people if not excluded_by(wanted[0], each)})
    if person is not None and person not in {each.key for each in people}:
        people += described([person], need.currency, now=now)
    present = planning.plan(wanted, people)
    why = change = None
    asked = next((each for each in people if each.key == person), None)
    if asked is not None:
        why = planning.why(present, wanted[0], asked, wanted, people)
    if without is not None or seats is not None:
        change = _what_if(present, wanted, people, without, seats)
    named = _names(actor, [*_pairs(present.seats), *(why.instead if why else []), *_pairs_of_change(change)], person)
    return {
        "seats": [named.pair(*each) for each in _pairs(present.seats)],
        "value": present.value,
        "bound": present.bound,
        "exact": present.exact,
        "why": named.why(why, person) if why and person is not None else None,
        "change": named.change(change) if change else None,
    }


def _what_if(
    present: planning.Plan,
    wanted: list[parties.Need],
    people: list[parties.Candidate],
    without: int | None,
    seats: int | None,
) -> planning.Change:
    other = [each for each in people if each.key != without]
    first = wanted[0] if seats is None else replace(wanted[0], seats=seats)
    return planning.what_if(present, [first, *wanted[1:]], other)


def _pairs(seats: dict[int, list[int]]) -> list[tuple[int, int]]:
    return [(need, person) for need, people in seats.items() for person in people]


def _pairs_of_change(change: planning.Change | None) -> list[tuple[int, int]]:
    return [*change.comes, *change.goes] if change else []


def _names(actor: Actor, pairs: Iterable[tuple[int, int]], person: int | None) -> _Named:
    return _Named(names_for(actor, {each for _, each in pairs} | ({person} if person else set())))


class _Named:
    """Plans in the shape of the API, with the names that may be read."""

    def __init__(self, names: dict[int, str]) -> None:
        self.names = names

    def pair(self, need: int, person: int) -> dict[str, Any]:
        """As `offer_schemas.PlannedSeat`."""
        return {"need": need, "person": person, "display_name": self.names.get(person)}

    def why(self, why: planning.Why, person: int) -> dict[str, Any]:
        """As `offer_schemas.WhyOut`."""
        return {
            "person": person,
            "display_name": self.names.get(person),
            "seated": why.seated,
            "rules": [{"code": rule.code, "sentence": rule.sentence} for rule in why.rules],
            "score": why.fit.score if why.fit else None,
            "parts": why.fit.parts if why.fit else {},
            "cost": why.cost,
            "instead": [self.pair(*each) for each in why.instead],
        }

    def change(self, change: planning.Change) -> dict[str, Any]:
        """As `offer_schemas.PlanChange`."""
        comes, goes = ([self.pair(*each) for each in some] for some in (change.comes, change.goes))
        return {"comes": comes, "goes": goes, "value": change.value}
