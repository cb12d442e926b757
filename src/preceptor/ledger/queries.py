"""Reads of the ledger: balances are summed from transfers, at any past instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from preceptor.kit.money import Money
from preceptor.kit.pages import Page, cut_page, decode_cursor
from preceptor.ledger.models import Account, Transfer


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
    held = Transfer.objects.all()
    if as_of is not None:
        held = held.filter(event_at__lte=as_of)
    if known_at is not None:
        held = held.filter(created_at__lte=known_at)
    minor = _total(held.filter(debit=account)) - _total(held.filter(credit=account))
    return Money(minor if account.side == Account.Side.DEBIT else -minor, account.currency)


def balances(organisations: frozenset[int]) -> list[Balance]:
    """Every account of `organisations` with its balance, by kind and owner; three queries."""
    accounts = Account.objects.filter(organisation__in=organisations).order_by("kind", "owner", "currency")
    arrived = _by_account(organisations, "debit")
    left = _by_account(organisations, "credit")
    return [_balance(account, arrived.get(account.pk, (0, 0)), left.get(account.pk, (0, 0))) for account in accounts]


def transfers_page(
    organisations: frozenset[int], *, reference: str | None, cursor: str | None, limit: int
) -> Page[Transfer]:
    """One page of `transfers`. Raises InvalidCursor."""
    rows = transfers(organisations, reference=reference)
    if cursor:
        rows = rows.filter(id__lt=decode_cursor(cursor))
    return cut_page(list(rows[: limit + 1]), limit=limit, id_of=lambda row: row.pk)


def transfers(organisations: frozenset[int], *, reference: str | None = None) -> QuerySet[Transfer]:
    """Transfers of `organisations`, newest first, with their accounts."""
    found = Transfer.objects.filter(organisation__in=organisations).select_related("debit", "credit").order_by("-id")
    rows: QuerySet[Transfer] = found if reference is None else found.filter(reference=reference)
    return rows


def _total(rows: QuerySet[Transfer]) -> int:
    return int(rows.aggregate(total=Coalesce(Sum("amount_minor"), 0))["total"])


def _by_account(organisations: frozenset[int], side: str) -> dict[int, tuple[int, int]]:
    rows = (
        Transfer.objects.filter(organisation__in=organisations)
        .values(side)
        .annotate(total=Sum("amount_minor"), play=Coalesce(Sum("amount_minor", filter=Q(simulated=True)), 0))
        .order_by()
    )
    return {row[side]: (int(row["total"]), int(row["play"])) for row in rows}


def _balance(account: Account, arrived: tuple[int, int], left: tuple[int, int]) -> Balance:
    sign = 1 if account.side == Account.Side.DEBIT else -1
    total, play = (sign * (came - went) for came, went in zip(arrived, left, strict=True))
    return Balance(account, Money(total, account.currency), play)
