"""Approved payouts leave in one file. The file is never kept: its rows are, and it is written anew from them."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Sequence
from datetime import date, datetime

from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import Conflict, Invalid
from preceptor.kit.money import Money
from preceptor.payouts import sealed
from preceptor.payouts.latin import latin_reference
from preceptor.payouts.models import Attempt, Batch, Destination, PayingAccount, Payout, PayoutEntry
from preceptor.payouts.order import Instruction, Order
from preceptor.payouts.providers import provider
from preceptor.payouts.services import OtherState
from preceptor.payouts.states import State

LONGEST_REFERENCE = 140


class NoPayingAccount(Conflict):
    """It is not said from which account this currency is paid. Enter it first."""

    code = "no_paying_account"


class NothingToSend(Conflict):
    """No payout in this currency is approved and not sent yet. Approve one first."""

    code = "nothing_to_send"


class AlreadySent(Conflict):
    """One of these payouts is in a file already. A payout is sent once; take the file that was written."""

    code = "already_sent"


class MixedPayouts(Invalid):
    """A file has one organisation, one currency, and either real or play money. Send the rest in another file."""

    code = "mixed_payouts"


class FileDiffers(Conflict):
    """The file would not be the one that was sent: a row behind it was changed. Do not use it; call an auditor."""

    code = "file_differs"


class PastExecution(Invalid):
    """The day of execution is today or later. Choose another."""

    code = "past_execution"


def send_payouts(
    *,
    organisation: Organisation,
    currency: str,
    via: str,
    execution_date: date,
    actor: Person,
    now: datetime,
    payouts: Collection[int] | None = None,
    simulated: bool = False,
) -> Batch:
    """Write one file of approved payouts (None: all that fit); they are in transit from now on, and in no other file.

    Raises UnknownProvider, PastExecution, NoPayingAccount, NothingToSend, AlreadySent, MixedPayouts, CannotOrder.
    """
    if execution_date < now.date():
        raise PastExecution()
    account = PayingAccount.objects.filter(organisation=organisation, currency=currency, superseded_at=None).first()
    if account is None:
        raise NoPayingAccount()
    rows = _to_send(organisation, currency, simulated, payouts)
    batch = Batch(
        organisation=organisation,
        account=account,
        provider=provider(via).name,
        currency=currency,
        payments=len(rows),
        control_sum_minor=sum(row.amount_minor for row in rows),
        execution_date=execution_date,
        simulated=simulated,
        sent_by=actor,
        sent_at=now,
    )
    return _written(batch, rows)


def file_of(batch: Batch) -> bytes:
    """The file that was sent, byte for byte. Raises FileDiffers, SealBroken."""
    rows = batch.attempts.select_related("payout__destination").order_by("number")
    data = provider(batch.provider).write(order_of(batch, list(rows)))
    if hashlib.sha256(data).hexdigest() != batch.file_sha256:
        raise FileDiffers()
    return data


def order_of(batch: Batch, attempts: Sequence[Attempt]) -> Order:
    """What the file says; a pure reading of rows that never change."""
    return Order(
        message_id=batch.message_id,
        created_at=batch.sent_at,
        execution_date=batch.execution_date,
        payer=sealed.party(batch.account),
        payer_account=sealed.opened(batch.account),
        service_level=batch.account.service_level,
        simulated=batch.simulated,
        instructions=tuple(_instruction(each, each.payout) for each in attempts),
    )


def _to_send(
    organisation: Organisation, currency: str, simulated: bool, wanted: Collection[int] | None
) -> list[Payout]:
    """The payouts, locked after their destinations, so that none of them can be changed meanwhile."""
    found = Payout.objects.filter(organisation=organisation)
    if wanted is None:
        found = found.filter(state=State.PENDING, currency=currency, simulated=simulated)
    else:
        found = found.filter(pk__in=wanted)
    going_to = Destination.objects.filter(pk__in=list(found.values_list("destination", flat=True)))
    list(going_to.order_by("pk").select_for_update(no_key=True))
    rows = list(found.select_related("destination").order_by("pk").select_for_update(of=("self",), no_key=True))
    if wanted is None:
        rows = [row for row in rows if row.state == State.PENDING]
    if not rows or (wanted is not None and len(rows) != len(set(wanted))):
        raise NothingToSend()
    if any(row.state in (State.IN_TRANSIT, State.SETTLED, State.RETURNED) for row in rows):
        raise AlreadySent()
    if any((row.currency, row.simulated) != (currency, simulated) for row in rows):
        raise MixedPayouts()
    if any(row.state != State.PENDING for row in rows):
        raise OtherState("One of these payouts is not approved, or was cancelled. Load the list again.")
    return rows


def _written(batch: Batch, rows: list[Payout]) -> Batch:
    names = [_attempt(batch, row, number) for number, row in enumerate(rows, 1)]
    batch.message_id = f"PB{batch.sent_at:%Y%m%d%H%M%S}-{uuid.uuid4().hex[:12]}"
    batch.file_sha256 = hashlib.sha256(provider(batch.provider).write(order_of(batch, names))).hexdigest()
    batch.save()
    for each in names:
        each.batch = batch
    Attempt.objects.bulk_create(names)
    Payout.objects.filter(pk__in=[row.pk for row in rows]).update(state=State.IN_TRANSIT)
    return batch


def _attempt(batch: Batch, payout: Payout, number: int) -> Attempt:
    """Its names: the payout's own, and one that no other installation gives out."""
    uetr = uuid.uuid4()
    return Attempt(
        organisation_id=batch.organisation_id,
        payout=payout,
        number=number,
        end_to_end_id=f"PO{payout.pk}-{uetr.hex[:8]}",
        uetr=uetr,
        reference=_reference(payout),
    )


def _reference(payout: Payout) -> str:
    """What the payee reads on their bank statement: the numbers of the pay statements."""
    live = PayoutEntry.objects.filter(payout=payout, transfer__isnull=False)
    numbers = [reference for (reference,) in live.order_by("pk").values_list("transfer__reference")[:50]]
    return latin_reference(" ".join(["Pay", *numbers]), longest=LONGEST_REFERENCE)


def _instruction(attempt: Attempt, payout: Payout) -> Instruction:
    destination = payout.destination
    if destination is None:
        raise FileDiffers()
    return Instruction(
        end_to_end_id=attempt.end_to_end_id,
        uetr=str(attempt.uetr),
        amount=Money(payout.amount_minor, payout.currency),
        payee=sealed.party(destination),
        account=sealed.opened(destination),
        reference=attempt.reference,
    )
