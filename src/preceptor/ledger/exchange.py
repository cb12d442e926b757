"""Money changed from one currency to another: two legs over the `fx` accounts at a stored rate.

No transfer crosses a currency. What is sold goes to the house's `fx` account in its currency, what is bought comes
from the one in the other; what the `fx` accounts then hold is the open position. What somebody keeps for changing
it is a transfer of its own, so that the rate stays the one that the source gave.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from preceptor.kit.money import Money
from preceptor.ledger.models import Account, Exchange
from preceptor.ledger.posting import Posting
from preceptor.ledger.services import InvalidPosting, PostingConflict, open_account, post_all

SOLD, BOUGHT, SPREAD = "fx_sold", "fx_bought", "fx_spread"
"""Kinds of the transfers; their reference is the exchange's."""
FX = "fx"
_PLACES, _WHOLE = 10, 10


@dataclass(frozen=True, slots=True)
class Quote:
    """`rate` units of the bought currency for one unit of the sold one, as `source` gave it at `quoted_at`."""

    rate: Decimal
    source: str
    quoted_at: datetime


@dataclass(frozen=True, slots=True)
class Spread:
    """What is kept for changing, in the bought currency, and the account that keeps it."""

    amount: Money
    keeper: Account


def exchange(
    *,
    reference: str,
    out_of: Account,
    into: Account,
    amount: Money,
    quote: Quote,
    event_at: datetime,
    simulated: bool,
    spread: Spread | None = None,
) -> Exchange:
    """Take `amount` out of one account and put what it buys at the quoted rate into another of the same side.

    What it buys is rounded once, half to even. Once for ever under `reference`: again with the same content it
    returns the first. Raises InvalidPosting, CurrencyMismatch, PostingConflict and Overdrawn.
    """
    _check(out_of, into, quote)
    received = amount.exchanged(quote.rate, into.currency)
    if received.minor <= 0 or (spread is not None and spread.amount.minor >= received.minor):
        raise InvalidPosting("The amount buys nothing at this rate, after what is kept. Change more at once.")
    legs = [
        _moved(SOLD, reference, out_of, _fx(out_of), amount, event_at, simulated, quote),
        _moved(BOUGHT, reference, _fx(into), into, received, event_at, simulated, quote),
    ]
    if spread is not None:
        legs.append(_moved(SPREAD, reference, into, spread.keeper, spread.amount, event_at, simulated, quote))
    with transaction.atomic():
        sold, bought, *kept = post_all(legs)
        row = Exchange(
            organisation_id=into.organisation_id, reference=reference, sold=sold, bought=bought, rate=quote.rate,
            spread=kept[0] if kept else None, source=quote.source, quoted_at=quote.quoted_at,
        )  # fmt: skip
        Exchange.objects.bulk_create([row], ignore_conflicts=True)
        return _as_stored(row)


def _check(out_of: Account, into: Account, quote: Quote) -> None:
    if out_of.currency == into.currency or out_of.side != into.side:
        raise InvalidPosting("Money is exchanged between two currencies and two accounts of the same side.")
    digits = quote.rate.as_tuple()
    if not quote.rate.is_finite() or quote.rate <= 0 or not isinstance(digits.exponent, int):
        raise InvalidPosting("A rate is more than nothing.")
    if -digits.exponent > _PLACES or quote.rate >= 10**_WHOLE:
        raise InvalidPosting("A rate has at most ten digits before the point and ten after it.")
    if not quote.source.strip() or quote.quoted_at.tzinfo is None:
        raise InvalidPosting("A rate needs its source and the instant, with its time zone, at which it was given.")


def _fx(beside: Account) -> Account:
    """The house's account for open positions in the currency of `beside`."""
    return open_account(organisation=beside.organisation, kind=FX, owner="house", currency=beside.currency)


def _moved(
    kind: str,
    reference: str,
    less: Account,
    more: Account,
    amount: Money,
    event_at: datetime,
    simulated: bool,
    at: Quote,
) -> Posting:
    """The posting by which one account comes to hold less, in its own sense, for another."""
    own = less if kind != BOUGHT else more
    credited, debited = (less, more) if own.side == Account.Side.DEBIT else (more, less)
    memo = f"At {at.rate} ({at.source})"[:200]
    return Posting(kind, reference, debited, credited, amount, event_at, simulated, memo)


def _as_stored(row: Exchange) -> Exchange:
    stored: Exchange | None = Exchange.objects.filter(reference=row.reference).first()
    names = ("sold_id", "bought_id", "spread_id", "rate", "source", "quoted_at")
    if stored is None or any(getattr(stored, name) != getattr(row, name) for name in names):
        raise PostingConflict(f"The exchange {row.reference} is already posted with another rate or amount.")
    return stored
