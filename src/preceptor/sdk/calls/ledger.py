"""Calls of `ledger`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Download, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def balances() -> Call[shapes.BalanceList]:
    """What every account holds, summed from its transfers."""
    return Call("GET", "/ledger/balances")


def beancount_file() -> Download:
    """The books as a Beancount file, which `bean-check` adds up by itself; who takes it is written down."""
    return Download("/ledger/beancount/file")


def transfers(
    *,
    reference: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.TransferList, shapes.TransferOut]:
    """Transfers of the organisations one answers for, newest first; `reference` finds one event's."""
    return Pages("GET", "/ledger/transfers", {"reference": reference, "cursor": cursor, "limit": limit})
