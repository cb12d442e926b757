"""A table for mass-payout services: one line a payout, and nothing in it that a spreadsheet would compute."""

from __future__ import annotations

import csv
import io
from typing import Final

from preceptor.kit.spreadsheets import defused
from preceptor.payouts.order import Order, decimal_text
from preceptor.payouts.pain001 import CannotOrder, require_writable

COLUMNS: Final = (
    "reference", "uetr", "amount", "currency", "name", "account", "account_kind", "account_country", "bic",
    "street", "building", "postcode", "town", "country", "purpose",
)  # fmt: skip


def write(order: Order) -> bytes:
    """The table of `order`: UTF-8, commas, CRLF (RFC 4180). Raises CannotOrder, NotLatin."""
    require_writable(order)
    if order.simulated:
        raise CannotOrder("Play money is not written into tables of payout services: they cannot say that it is play.")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for each in order.instructions:
        payee, account = each.payee, each.account
        address = (payee.street, payee.building, payee.postcode, payee.town, payee.country)
        kind = "iban" if account.is_iban else "number"
        where = (payee.name, account.number, kind, account.country, account.bic)
        row = (each.end_to_end_id, each.uetr, decimal_text(each.amount), each.amount.currency, *where, *address)
        writer.writerow([defused(cell) for cell in (*row, each.reference)])
    return out.getvalue().encode()
