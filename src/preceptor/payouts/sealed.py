"""Account numbers at rest: sealed to the row they stand in, so that one copied to another row does not open."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connection

from preceptor.kit.sealing import seal, unseal
from preceptor.payouts.models import AccountDetails, Destination, PayingAccount
from preceptor.payouts.numbers import AccountNumber
from preceptor.payouts.order import Party


def new_row(model: type[Destination | PayingAccount], account: AccountNumber, **facts: Any) -> Any:
    """A new row of `model` with its number sealed to it; its id is drawn first, for the seal names it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [model._meta.db_table])
        row = model(
            pk=int(cursor.fetchone()[0]),
            is_iban=account.is_iban,
            account_country=account.country,
            bic=account.bic,
            last4=account.last4,
            **facts,
        )
    row.number_sealed = seal(settings.HOME, account.number, place=_place(row))
    row.save(force_insert=True)
    return row


def opened(row: AccountDetails) -> AccountNumber:
    """The account with its number in the clear: for the file alone. Raises SealBroken."""
    number = unseal(settings.HOME, bytes(row.number_sealed), place=_place(row))
    return AccountNumber(number, row.is_iban, row.account_country, row.bic)


def party(row: AccountDetails) -> Party:
    """The holder as the file names them."""
    return Party(row.latin_name, row.street, row.building, row.postcode, row.town, row.country)


def _place(row: AccountDetails) -> str:
    whose = row.person_id if isinstance(row, Destination) else getattr(row, "organisation_id", None)
    return f"{row._meta.db_table}|{row.pk}|{whose}|number"
