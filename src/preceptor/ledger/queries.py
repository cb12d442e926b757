"""Reads of the ledger: balances now and at any past instant.

A balance is a snapshot and the transfers since; that of an account with a floor is kept, and read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import QuerySet, Sum
from django.db.models.functions import Coalesce

from preceptor.kit.money import Money
from preceptor.kit.pages import Page, page_of
from preceptor.ledger.models import Account, BalanceSnapshot, FlooredBalance, Transfer


@dataclass(frozen=True, slots=True)
class Balance:
    """An account and what it holds in its own sense; `simulated_minor` is the part that is play money."""

    account: Account
    amount: Money
    simulated_minor: int


def balance(account: Account, as_of: datetime | None = None, *, known_at: datetime | None = None) -> Money:
    """What `account` held, counted in its own sense.

    `as_of` counts what had happened by then (inclusive), `known_at` only what had been written down by then.
    """
    if as_of is None and known_at is None and account.floor_minor is not None:
        return Money(FlooredBalance.objects.get(account=account).held_minor, account.currency)
    happened = {} if as_of is None else {"event_at__lte": as_of}
    known = {} if known_at is None else {"created_at__lte": known_at}
    since = _last_snapshot(account, as_of, known_at)
    held = Transfer.objects.filter(id__gt=since.upto_id if since else 0, **happened, **known)
    moved = _total(held.filter(debit=account)) - _total(held.filter(credit=account))
    before = since.held_minor if since else 0
    return Money(before + (moved if account.side == Account.Side.DEBIT else -moved), account.currency)


def balances(organisations: frozenset[int], *, kinds: Sequence[str] = ()) -> list[Balance]:
    """Every account of `organisations` (of `kinds`, if any are named) with its balance, by kind and owner."""
    accounts = Account.objects.filter(organisation__in=organisations).order_by("kind", "owner", "currency")
    if kinds:
        accounts = accounts.filter(kind__in=kinds)
    by_id = {account.pk: account for account in accounts}
    with connection.cursor() as cursor:
        cursor.execute(_BALANCES, [list(by_id)])
        held = {number: (minor, simulated) for number, minor, simulated in cursor.fetchall()}
    return [
        Balance(account, Money(int(held[number][0]), account.currency), int(held[number][1]))
        for number, account in by_id.items()
    ]


def transfers_page(
    organisations: frozenset[int], *, reference: str | None, cursor: str | None, limit: int
) -> Page[Transfer]:
    """One page of `transfers`. Raises InvalidCursor."""
    rows = transfers(organisations, reference=reference)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def transfers(organisations: frozenset[int], *, reference: str | None = None) -> QuerySet[Transfer]:
    """Transfers of `organisations`, newest first, with their accounts."""
    found = Transfer.objects.filter(organisation__in=organisations).select_related("debit", "credit").order_by("-id")
    rows: QuerySet[Transfer] = found if reference is None else found.filter(reference=reference)
    return rows


def _last_snapshot(account: Account, as_of: datetime | None, known_at: datetime | None) -> BalanceSnapshot | None:
    """The newest snapshot that counts nothing later than is asked for."""
    taken = BalanceSnapshot.objects.filter(account=account)
    if as_of is not None:
        taken = taken.filter(last_event_at__lte=as_of)
    if known_at is not None:
        taken = taken.filter(last_recorded_at__lte=known_at)
    newest: BalanceSnapshot | None = taken.order_by("-upto_id").first()
    return newest


def _total(rows: QuerySet[Transfer]) -> int:
    return int(rows.aggregate(total=Coalesce(Sum("amount_minor"), 0))["total"])


_BALANCES = """
SELECT account.id, coalesce(former.held_minor, 0) + account.sense * since.moved,
    coalesce(former.simulated_minor, 0) + account.sense * since.simulated
FROM (SELECT id, CASE side WHEN 'debit' THEN 1 ELSE -1 END AS sense FROM ledger_account WHERE id = ANY (%s)) AS account
LEFT JOIN LATERAL (
    SELECT * FROM ledger_balancesnapshot WHERE account_id = account.id ORDER BY upto_id DESC LIMIT 1
) AS former ON true
CROSS JOIN LATERAL (
    SELECT coalesce(sum(moved), 0) AS moved, coalesce(sum(moved) FILTER (WHERE simulated), 0) AS simulated
    FROM (
        SELECT amount_minor AS moved, simulated FROM ledger_transfer
        WHERE debit_id = account.id AND id > coalesce(former.upto_id, 0)
        UNION ALL
        SELECT -amount_minor, simulated FROM ledger_transfer
        WHERE credit_id = account.id AND id > coalesce(former.upto_id, 0)
    ) AS entry
) AS since
"""
