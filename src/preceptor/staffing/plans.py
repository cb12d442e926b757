"""The plan over the open needs of a client: who for which seat, at what cost, why, what if, and the offers that follow it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import NotFound
from preceptor.staffing.candidates import Pool, described, need_for_matching, pool
from preceptor.staffing.matching import parties, planning
from preceptor.staffing.matching.fitting import excluded_by, fit
from preceptor.staffing.models import Need
from preceptor.staffing.policies import STAFFING
from preceptor.staffing.seeing import names_for, require_view

MOST_NEEDS: Final = 40
"""Needs that are planned at once, the newest; where there are more, the plan says so."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would change: without a person, or with other seats, budget (whole period) or rate of one need."""

    without: int | None = None
    need: int | None = None
    seats: int | None = None
    budget_minor: int | None = None
    hourly_minor: int | None = None

    @property
    def asks(self) -> bool:
        """Whether anything is asked."""
        return self != WhatIf(need=self.need)

    def change(self, needs: Sequence[parties.Need]) -> list[parties.Need]:
        """The needs as they would be."""
        said = {"seats": self.seats, "budget_minor": self.budget_minor, "hourly_minor": self.hourly_minor}
        facts: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
        return [replace(each, **facts) if each.key == self.need else each for each in needs]


@dataclass(frozen=True, slots=True)
class Planned:
    """Open needs of one client and currency, as matching sees them, with the people and the plan. `of` is how many are open."""

    rows: list[Need]
    of: int
    wanted: list[parties.Need]
    found: Pool
    plan: planning.Plan

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """(need, person) of every seat that is filled."""
        return self.plan.pairs

    @property
    def digest(self) -> str:
        """What this plan is called: another one has another."""
        return hashlib.sha256(json.dumps(sorted(self.pairs)).encode()).hexdigest()


def plan_for(
    organisation: int, currency: str, *, now: datetime, first: Need | None = None, among: Sequence[int] | None = None
) -> Planned:
    """The plan over the client's open needs in a currency (`among` those alone), newest first.

    `first` is in it whatever its state.
    """
    same = Need.objects.filter(organisation=organisation, state=Need.State.OPEN, currency=currency)
    same = same if among is None else same.filter(pk__in=among)
    rows = list(same.exclude(pk=first.pk if first else 0).select_related("organisation", "project").order_by("-id"))
    every = [first, *rows] if first else rows
    kept = every[:MOST_NEEDS]
    wanted = [need_for_matching(each, now=now) for each in kept]
    found = pool(wanted, currency, now=now)
    return Planned(kept, len(every), wanted, found, planning.plan(wanted, found.people))


def plan_around(
    actor: Actor, need: Need, *, person: int | None, without: int | None, seats: int | None, now: datetime
) -> dict[str, Any]:
    """The plan for all open needs of the need's organisation and currency, as `plan_schemas.PlanOut`.

    `person`: why that one has the need's seat or not. `without` or `seats`: what if that person were not there, or the
    need had so many free seats. Raises NotShortlisted.
    """
    made = plan_for(need.organisation_id, need.currency, now=now, first=need)
    people, asked = made.found.people, None
    if person is not None:
        require_view(actor, need, person, {each.key for each in people if not excluded_by(made.wanted[0], each)})
        present = [each for each in people if each.key == person]
        people = (
            people
            if present
            else people + described([person], need.currency, competitors=made.wanted[0].competitors, now=now)
        )
        asked = next((each for each in people if each.key == person), None)
    why = planning.why(made.plan, made.wanted[0], asked, made.wanted, people) if asked else None
    change = _changed(made, WhatIf(without=without, need=need.pk, seats=seats), need.currency, now)
    named = _Named(actor, [*made.pairs, *(why.instead if why else []), *_pairs_of(change)], person)
    return {
        "seats": [named.pair(*each) for each in made.pairs],
        "value": made.plan.value,
        "bound": made.plan.bound,
        "exact": made.plan.exact,
        "why": named.why(why, person) if why and person is not None else None,
        "change": named.change(change, made.wanted) if change else None,
    }


def clients_of(actor: Actor) -> list[dict[str, Any]]:
    """The clients that the actor staffs with open needs, by currency, as `plan_schemas.PlanClient`."""
    places = [where for where, role in actor.roles if role in STAFFING]
    opened = Need.objects.filter(organisation__in=places, state=Need.State.OPEN)
    counts = Counter(opened.values_list("organisation", "currency"))
    names = dict(Organisation.objects.filter(pk__in=[place for place, _ in counts]).values_list("pk", "name"))
    return [
        {"organisation": place, "name": names[place], "currency": currency, "needs": count}
        for (place, currency), count in sorted(counts.items(), key=lambda each: (names[each[0][0]], each[0][1]))
    ]


def whole_plan(
    actor: Actor, *, organisation: int | None, currency: str, what_if: WhatIf, now: datetime
) -> dict[str, Any]:
    """As `plan_schemas.WholePlan`; without a client or currency the first that has open needs. Raises NotFound."""
    clients = clients_of(actor)
    chosen = [each for each in clients if organisation in (None, each["organisation"])]
    chosen = [each for each in chosen if currency in ("", each["currency"])]
    if not chosen:
        if organisation is None:
            return {"clients": clients, "plan": None}
        raise NotFound("There is no open need of this client in this currency, or it is not yours to see.")
    place, currency = chosen[0]["organisation"], chosen[0]["currency"]
    made = plan_for(place, currency, now=now)
    return {"clients": clients, "plan": _described(actor, made, place, currency, what_if, now)}


def _described(
    actor: Actor, made: Planned, place: int, currency: str, what_if: WhatIf, now: datetime
) -> dict[str, Any]:
    change = _changed(made, what_if, currency, now)
    named = _Named(actor, [*made.pairs, *_pairs_of(change)], what_if.without)
    wanted = {each.key: each for each in made.wanted}
    people = {each.key: each for each in made.found.people}
    headlines = dict(ExpertProfile.objects.filter(person__in=people).values_list("person_id", "headline"))
    seats = [
        named.pair(need, person)
        | {"headline": headlines.get(person, ""), "cost_minor": wanted[need].seat_minor, "without_work": not people[person].works}
        | {"score": fit(wanted[need], people[person]).score, "parts": fit(wanted[need], people[person]).parts}
        for need, person in made.pairs
    ]  # fmt: skip
    return {
        "organisation": place,
        "currency": currency,
        "needs": [_need(row, wanted[row.pk], len(made.plan.seats[row.pk])) for row in made.rows],
        "needs_open": made.of,
        "seats": seats,
        "people": len({person for _, person in made.pairs}),
        "minutes_a_week": sum(wanted[need].minutes_a_week for need, _ in made.pairs),
        "cost_minor": _cost(made.pairs, made.wanted),
        "looked_at": made.found.looked_at,
        "passing": made.found.passing,
        "value": made.plan.value,
        "bound": made.plan.bound,
        "exact": made.plan.exact,
        "digest": made.digest,
        "change": named.change(change, made.wanted, what_if.change(made.wanted)) if change else None,
    }


def _need(row: Need, wanted: parties.Need, filled: int) -> dict[str, Any]:
    facts = ("title", "minutes_a_week", "weeks", "hourly_minor", "budget_minor", "sending_from")
    said = {name: getattr(row, name) for name in facts} | {"id": row.pk, "project_name": row.project.name}
    return said | {"seats_free": wanted.seats, "seats_paid": wanted.open_seats, "seats_planned": filled}


def _changed(made: Planned, what_if: WhatIf, currency: str, now: datetime) -> planning.Change | None:
    """Another rate brings other people, so they are looked for anew."""
    if not what_if.asks:
        return None
    needs = what_if.change(made.wanted)
    people = pool(needs, currency, now=now).people if what_if.hourly_minor is not None else made.found.people
    return planning.what_if(made.plan, needs, [each for each in people if each.key != what_if.without])


def _cost(pairs: Iterable[tuple[int, int]], needs: Iterable[parties.Need]) -> int:
    by_key = {each.key: each.seat_minor for each in needs}
    return sum(by_key[need] for need, _ in pairs)


def _pairs_of(change: planning.Change | None) -> list[tuple[int, int]]:
    return [*change.comes, *change.goes] if change else []


class _Named:
    """Plans in the shape of the API, with the names that may be read."""

    def __init__(self, actor: Actor, pairs: Iterable[tuple[int, int]], person: int | None) -> None:
        self.names = names_for(actor, {each for _, each in pairs} | ({person} if person else set()))

    def pair(self, need: int, person: int) -> dict[str, Any]:
        """As `plan_schemas.PlannedSeat`."""
        return {"need": need, "person": person, "display_name": self.names.get(person)}

    def why(self, why: planning.Why, person: int) -> dict[str, Any]:
        """As `plan_schemas.WhyOut`."""
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

    def change(
        self, change: planning.Change, before: Sequence[parties.Need], after: Sequence[parties.Need] | None = None
    ) -> dict[str, Any]:
        """As `plan_schemas.PlanChange`."""
        comes, goes = ([self.pair(*each) for each in some] for some in (change.comes, change.goes))
        cost = _cost(change.after, after or before) - _cost(change.before, before)
        return {"comes": comes, "goes": goes, "value": change.value, "cost_minor": cost}
