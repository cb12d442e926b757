"""The books of organisations as lines of a Beancount file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from preceptor.accounts.models import Person
from preceptor.audit.services import record_access
from preceptor.kit.errors import Unavailable
from preceptor.kit.money import Money
from preceptor.ledger.beancount import BookAccount, BookTransfer, write_book
from preceptor.ledger.models import Exchange, Transfer
from preceptor.ledger.queries import balances

_AT_ONCE = 2_000


class BooksMoved(Unavailable):
    """Somebody posted while the books were written out. Ask again in a moment."""

    code = "books_moved"


def export_book(organisations: frozenset[int]) -> Iterator[str]:
    """The lines, without line ends. Raises BooksMoved where balances and transfers were read at two instants.

    Inside one repeatable-read transaction that cannot happen.
    """
    accounts = [
        BookAccount(
            number=each.account.pk,
            organisation=each.account.organisation_id,
            kind=each.account.kind,
            owner=each.account.owner,
            side=each.account.side,
            held=each.amount,
        )
        for each in balances(organisations)
    ]
    return write_book(accounts, _transfers(organisations, {each.number: each.debit_minor for each in accounts}))


def note_export(organisations: frozenset[int], *, actor: Person, now: datetime, request_id: str = "") -> None:
    """Write down, for each organisation, who took its books."""
    for organisation in sorted(organisations):
        record_access(
            actor=actor, action="export", subject="ledger", organisation_id=organisation, now=now, request_id=request_id
        )


def _transfers(organisations: frozenset[int], held: dict[int, int]) -> Iterator[BookTransfer]:
    """All transfers; at their end BooksMoved, unless they add up to `held`."""
    written: Counter[int] = Counter()
    facts = _facts(organisations)
    rows = Transfer.objects.filter(organisation__in=organisations).order_by("id")
    for row in rows.iterator(chunk_size=_AT_ONCE):
        if not {row.debit_id, row.credit_id} <= held.keys():
            raise BooksMoved
        written[row.debit_id] += row.amount_minor
        written[row.credit_id] -= row.amount_minor
        yield BookTransfer(
            number=row.pk,
            kind=row.kind,
            reference=row.reference,
            debit=row.debit_id,
            credit=row.credit_id,
            amount=Money(row.amount_minor, row.currency),
            memo=row.memo,
            simulated=row.simulated,
            event_at=row.event_at,
            facts=facts.get(row.pk, ()) + ((("reverses", str(row.reverses_id)),) if row.reverses_id else ()),
        )
    if any(written[number] != minor for number, minor in held.items()):
        raise BooksMoved


def _facts(organisations: frozenset[int]) -> dict[int, tuple[tuple[str, str], ...]]:
    """Rate and source of the legs of exchanges, by transfer."""
    found: dict[int, tuple[tuple[str, str], ...]] = {}
    for each in Exchange.objects.filter(organisation__in=organisations):
        said = (("rate", f"{each.rate:f}"), ("source", each.source), ("quoted-at", each.quoted_at.isoformat()))
        found[each.sold_id] = found[each.bought_id] = said
    return found
