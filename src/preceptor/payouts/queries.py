"""Reads of payouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.kit.pages import Page, page_of
from preceptor.payouts import books, practice
from preceptor.payouts.models import BankReport, Batch, Destination, PayingAccount, Payout, Withdrawal
from preceptor.payouts.policies import organisations_to_handle, organisations_to_read
from preceptor.payouts.states import State


@dataclass(frozen=True, slots=True)
class Available:
    """What one person could be paid now."""

    organisation_id: int
    person: Person
    amount: Money
    stays: Money
    simulated: bool
    destination: Destination | None


def visible_payouts(actor: Actor) -> QuerySet[Payout]:
    """One's own payouts and those one answers for."""
    rows = Payout.objects.filter(Q(person=actor.person_id) | Q(organisation__in=organisations_to_read(actor)))
    found: QuerySet[Payout] = rows.select_related("person", "prepared_by", "approved_by", "destination")
    return found


def payouts_page(
    actor: Actor, *, person: int | None, state: str | None, cursor: str | None, limit: int
) -> Page[Payout]:
    """One page, newest first. Raises InvalidCursor."""
    rows = visible_payouts(actor)
    if person is not None:
        rows = rows.filter(person=person)
    if state is not None:
        rows = rows.filter(state=state)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def payout_by_id(actor: Actor, payout_id: int) -> Payout:
    """A payout that the actor may see. Raises NotFound."""
    found = visible_payouts(actor).filter(pk=payout_id).first()
    if found is None:
        raise NotFound("There is no such payout, or it is not yours to see.")
    return found


def batches_page(actor: Actor, *, cursor: str | None, limit: int) -> Page[Batch]:
    """One page of files that were sent, newest first; `in_transit` counts what the bank has said nothing of yet."""
    return page_of(_batches(actor), cursor=cursor, limit=limit, newest_first=True)


def batch_by_id(actor: Actor, batch_id: int) -> Batch:
    """A file of an organisation whose payouts the actor runs: it holds whole account numbers. Raises NotFound."""
    found = _batches(actor).filter(pk=batch_id, organisation__in=organisations_to_handle(actor)).first()
    if found is None:
        raise NotFound("There is no such file, or it is not yours to see.")
    return found


def _batches(actor: Actor) -> QuerySet[Batch]:
    rows = Batch.objects.filter(organisation__in=organisations_to_read(actor)).select_related("sent_by", "account")
    rows = rows.prefetch_related(
        Prefetch("withdrawals", Withdrawal.objects.select_related("asked_by", "decided_by").exclude(state="declined"))
    )
    counted: QuerySet[Batch] = rows.annotate(
        in_transit=Count("attempts", filter=Q(attempts__payout__state=State.IN_TRANSIT))
    )
    return counted


def reports_page(actor: Actor, *, cursor: str | None, limit: int) -> Page[BankReport]:
    """One page of bank reports that were read, newest first. Raises InvalidCursor."""
    rows = BankReport.objects.filter(organisation__in=organisations_to_read(actor))
    return page_of(rows.select_related("read_by"), cursor=cursor, limit=limit, newest_first=True)


def paying_accounts(actor: Actor) -> QuerySet[PayingAccount]:
    """From where the actor's organisations pay now."""
    rows = PayingAccount.objects.filter(organisation__in=organisations_to_read(actor), superseded_at=None)
    ordered: QuerySet[PayingAccount] = rows.order_by("organisation_id", "currency")
    return ordered


def destinations_of(person: int) -> QuerySet[Destination]:
    """Where a person's pay goes now, by currency."""
    return Destination.objects.filter(person=person, superseded_at=None).order_by("currency")


def available(organisations: frozenset[int]) -> Iterator[Available]:
    """What could be paid now, by organisation and person."""
    for organisation in sorted(organisations):
        accounts = list(books.available_accounts(organisation))
        people = Person.objects.in_bulk([books.person_of(account) for account in accounts])
        going_to = {
            (each.person_id, each.currency): each
            for each in Destination.objects.filter(person__in=people, superseded_at=None)
        }
        sums = books.payable_sums(organisation, accounts)
        for account in accounts:
            person = people[books.person_of(account)]
            for simulated in (False, True):
                amount, stays = practice.payable(Money(sums[account.pk, simulated], account.currency))
                if amount.minor > 0:
                    destination = going_to.get((person.pk, account.currency))
                    yield Available(organisation, person, amount, stays, simulated, destination)
