"""What to look at before a run is approved. Unusual hours are a reason to look, never a deduction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from preceptor.accounts.access import Actor
from preceptor.payroll.collecting import pays
from preceptor.payroll.describing import describe_runs
from preceptor.payroll.models import PayRun, Statement
from preceptor.payroll.payees import currencies_of, forms_that_end, quotes_of
from preceptor.payroll.periods import last_whole
from preceptor.payroll.policies import can_approve
from preceptor.payroll.queries import one_is_enough, terms_of_pay

LAST: Final = 4
"""Statements that say what is usual."""
TIMES: Final = 2
ENDS_SOON: Final = timedelta(days=60)
"""Before a tax form ends, its person is asked for the next one."""


def period_of(organisation_id: int, start: date | None, end: date | None, *, now: datetime) -> tuple[date, date]:
    """The period asked for, or the last whole one as the organisation pays; one date alone stands for both."""
    if start is None and end is None:
        return last_whole(terms_of_pay(organisation_id).cadence, now.date())
    first, last = start or end, end or start
    assert first is not None
    assert last is not None
    return first, last


def preview(run: PayRun, *, actor: Actor, now: datetime) -> dict[str, Any]:
    """A run as `schemas.PayRunDetail`."""
    needs_another = run.four_eyes if run.state == PayRun.State.APPROVED else not one_is_enough(run)
    own = pays(run, actor.person_id)
    waits = run.state == PayRun.State.PREPARED and can_approve(actor, run.organisation_id)
    said = describe_runs([run])[0]
    return said | {
        "warnings": [
            *_own(said["shares"], actor if own else None),
            *_unusual(run, said["shares"]),
            *_without_rate(run, said["shares"], now),
            *_forms_that_end(run, said["shares"], now),
        ],
        "needs_another": needs_another,
        "may_approve": waits and not own and not (needs_another and run.prepared_by_id == actor.person_id),
    }


def _own(shares: Iterable[dict[str, Any]], actor: Actor | None) -> list[dict[str, Any]]:
    named = [share["person"] for share in shares if actor is not None and share["person"]["id"] == actor.person_id]
    return [{"code": "own_pay", "person": person} for person in named[:1]]


def _unusual(run: PayRun, shares: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those with more than twice the time of the mean of their last statements."""
    if run.state != PayRun.State.PREPARED:
        return []
    hours: dict[int, int] = {}
    names = {}
    for share in shares:
        person = share["person"]["id"]
        names[person] = share["person"]
        hours[person] = hours.get(person, 0) + share["seconds"]
    usual = _usual_seconds(run.organisation_id, hours)
    return [
        {"code": "unusual_hours", "person": names[person], "seconds": seconds, "usual_seconds": usual[person]}
        for person, seconds in sorted(hours.items())
        if person in usual and seconds > TIMES * usual[person]
    ]


def _without_rate(run: PayRun, shares: Iterable[dict[str, Any]], now: datetime) -> list[dict[str, Any]]:
    """Those who chose a currency for which no rate is in force."""
    if run.state != PayRun.State.PREPARED:
        return []
    paid = {(share["person"]["id"], share["gross"].currency): share["person"] for share in shares}
    wanted, quotes = currencies_of({person for person, _ in paid}, at=now), quotes_of(run.organisation_id, at=now)
    return [
        {"code": "no_rate", "person": named, "currency": wanted[person]}
        for (person, currency), named in paid.items()
        if wanted.get(person, currency) != currency and (currency, wanted[person]) not in quotes
    ]


def _forms_that_end(run: PayRun, shares: Iterable[dict[str, Any]], now: datetime) -> list[dict[str, Any]]:
    """Those whose tax form is over, or will be soon."""
    if run.state != PayRun.State.PREPARED:
        return []
    named = {share["person"]["id"]: share["person"] for share in shares}
    found = forms_that_end(named, by=(now + ENDS_SOON).date())
    return [{"code": "tax_form", "person": named[person], "until": until} for person, until in sorted(found.items())]


def _usual_seconds(organisation_id: int, people: Iterable[int]) -> dict[int, int]:
    """The mean of each person's last statements, in whole seconds; nobody who has none."""
    latest = Window(RowNumber(), partition_by=F("person"), order_by=F("sequence").desc())
    rows = Statement.objects.filter(organisation=organisation_id, person__in=list(people), seconds__gt=0)
    found: dict[int, list[int]] = {}
    for person, seconds in rows.annotate(place=latest).filter(place__lte=LAST).values_list("person", "seconds"):
        found.setdefault(person, []).append(seconds)
    return {person: sum(each) // len(each) for person, each in found.items()}
