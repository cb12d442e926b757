"""Verbs and reads of what people say of their own pay, and of the rates that organisations give."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet

from preceptor.accounts.models import Organisation, Person
from preceptor.audit.services import record_access
from preceptor.experts.typed import country as typed_country
from preceptor.kit.errors import Invalid
from preceptor.kit.money import exponent
from preceptor.kit.pages import Page, page_of
from preceptor.kit.sealing import seal, unseal
from preceptor.payroll.payee_models import ExchangeRate, PayeeDetails
from preceptor.payroll.record import Quote
from preceptor.payroll.tax_forms import TaxForm, checked_form, expires_on, stated
from preceptor.payroll.tax_numbers import TaxNumber, tax_number

HOLD: Final = timedelta(hours=72)
"""After which another currency of pay counts, as another account does."""
OLDEST: Final = timedelta(days=7)
"""A quoted rate that is older is used no more."""
PAID_ROLES: Final = ("expert", "reviewer")
_COLUMN: Final = {"kind": "form", "edition": "form_edition"}
_PLACES, _WHOLE, _MOST_SPREAD = 10, 10, 1_000


class InvalidExchangeRate(Invalid):
    """A rate is above zero, with at most ten digits before the point and ten after, its source, and a time not ahead."""

    code = "invalid_exchange_rate"


def details_of(person_id: int) -> PayeeDetails | None:
    """What the person said last, also of what counts only later."""
    found: PayeeDetails | None = PayeeDetails.objects.filter(person=person_id).order_by("-id").first()
    return found


def change_details(
    *,
    person: Person,
    country: str,
    tax_id: str | None,
    form: TaxForm,
    paid_in: str,
    organisations: frozenset[int],
    now: datetime,
    sign_again: bool = False,
    request_id: str = "",
) -> PayeeDetails:
    """What `person` says of their pay from now on; another currency counts after 72 hours, the first one too.

    `tax_id` None keeps the number, an empty one takes it away. A form that says the same as before keeps the instant of
    its signing, unless it is over or they `sign_again`. The audit of each of the person's organisations has a line.
    Raises InvalidProfile, InvalidTaxNumber, InvalidTaxForm, OtherTaxForm, InvalidTreaty, InvalidMoney.
    """
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    before, home = details_of(person.pk), typed_country(country)
    signed = checked_form(replace(form, work_country=typed_country(form.work_country)), country=home)
    number = _number_of(before, tax_id, home)
    if paid_in:
        exponent(paid_in)
    row = PayeeDetails(
        pk=_drawn(),
        person=person,
        country=home,
        tax_id_shown=number.shown,
        **_columns(signed, _signed_at(before, signed, home, now, again=sign_again)),
        paid_in=paid_in,
        counts_from=_counts_from(before, person.pk, paid_in, now),
        entered_at=now,
    )
    _keep(row, number)
    _tell(person, organisations, now, request_id)
    return row


def _columns(form: TaxForm, signed_at: datetime | None) -> dict[str, Any]:
    ends = expires_on(form.kind, signed_at, w8ben_years=settings.W8BEN_YEARS) if signed_at is not None else None
    return {_COLUMN.get(name, name): getattr(form, name) for name in TaxForm.__slots__} | {
        "signed_at": signed_at,
        "form_expires_on": ends,
        "stated_tax": stated(form, signed_at=signed_at, ends=ends),
    }


def _signed_at(before: PayeeDetails | None, form: TaxForm, home: str, now: datetime, *, again: bool) -> datetime | None:
    """When the form was signed: now, unless the same one holds still."""
    if not form.kind:
        return None
    if before is None or again or before.country != home:
        return now
    said = TaxForm(**{name: getattr(before, _COLUMN.get(name, name)) for name in TaxForm.__slots__})
    over = before.form_expires_on is not None and before.form_expires_on < now.date()
    return now if over or said != form else before.signed_at


def _keep(row: PayeeDetails, number: TaxNumber) -> None:
    if number.whole:
        row.tax_id_sealed = seal(settings.HOME, number.whole, place=_place(row))
    row.save(force_insert=True)


def _tell(person: Person, organisations: frozenset[int], now: datetime, request_id: str) -> None:
    told = {"action": "payroll.change_payee_details", "subject": f"person:{person.pk}", "request_id": request_id}
    for organisation in sorted(organisations):
        record_access(actor=person, organisation_id=organisation, now=now, **told)


def _number_of(before: PayeeDetails | None, tax_id: str | None, home: str) -> TaxNumber:
    """The number that was given, or the one that is kept where none was."""
    kept = opened_tax_id(before) if before is not None and tax_id is None else tax_id or ""
    return tax_number(kept, country=home)


def opened_tax_id(row: PayeeDetails) -> str:
    """The whole number, empty where there is none. Raises SealBroken."""
    sealed = bytes(row.tax_id_sealed)
    return unseal(settings.HOME, sealed, place=_place(row)) if sealed else ""


def stated_of_tax(people: Iterable[int]) -> dict[int, tuple[str, dict[str, Any] | None]]:
    """The tax number, and what of form and place of work, stand on the statements of `people`."""
    rows = _newest().filter(person__in=people).values_list("person", "tax_id_shown", "stated_tax")
    return {person: (number, json.loads(said) if said else None) for person, number, said in rows}


def forms_that_end(people: Iterable[int], *, by: date) -> dict[int, date]:
    """Those of `people` whose tax form is over by a day, and its last day."""
    rows = _newest().filter(person__in=people).values_list("person", "form_expires_on")
    return {person: ends for person, ends in rows if ends is not None and ends < by}


def payees_page(
    organisation: Organisation, *, cursor: str | None, limit: int
) -> Page[tuple[Person, PayeeDetails | None]]:
    """Those whom an organisation pays or may pay, each with what they said last."""
    paid = Person.objects.filter(memberships__organisation=organisation, memberships__role__in=PAID_ROLES).distinct()
    page = page_of(paid, cursor=cursor, limit=limit)
    said = {row.person_id: row for row in _newest().filter(person__in=[each.pk for each in page.items])}
    return Page([(person, said.get(person.pk)) for person in page.items], page.next_cursor)


def note_look(organisation: Organisation, *, actor: Person, now: datetime, request_id: str) -> None:
    """Note that somebody looked at what an organisation's payees said of their tax."""
    subject = f"organisation:{organisation.pk}"
    told = {"action": "payroll.see_tax_forms", "subject": subject, "request_id": request_id}
    record_access(actor=actor, organisation_id=organisation.pk, now=now, **told)


def _newest() -> QuerySet[PayeeDetails]:
    return PayeeDetails.objects.order_by("person", "-id").distinct("person")


def currencies_of(people: Iterable[int] | None, *, at: datetime) -> dict[int, str]:
    """In which currency those are paid who chose one, of `people` or of all, at an instant."""
    rows = PayeeDetails.objects.filter(counts_from__lte=at)
    if people is not None:
        rows = rows.filter(person__in=people)
    newest = rows.order_by("person", "-id").distinct("person")
    return {person: currency for person, currency in newest.values_list("person", "paid_in") if currency}


def set_exchange_rate(
    *,
    organisation: Organisation,
    sold: str,
    bought: str,
    rate: Decimal,
    source: str,
    quoted_at: datetime,
    actor: Person,
    now: datetime,
    spread_basis_points: int = 0,
) -> ExchangeRate:
    """What the organisation gives from now on for one unit of `sold`. Raises InvalidExchangeRate, InvalidMoney."""
    exponent(sold)
    exponent(bought)
    places = rate.as_tuple().exponent
    if not isinstance(places, int) or rate <= 0 or rate >= 10**_WHOLE or -places > _PLACES or sold == bought:
        raise InvalidExchangeRate()
    if not source.strip() or not now - OLDEST < quoted_at <= now or not 0 <= spread_basis_points <= _MOST_SPREAD:
        raise InvalidExchangeRate(
            "Say where the rate comes from and when it was quoted, within the last seven days; at most 10 % are kept."
        )
    made: ExchangeRate = ExchangeRate.objects.create(
        organisation=organisation,
        sold=sold,
        bought=bought,
        rate=rate,
        spread_basis_points=spread_basis_points,
        source=source.strip(),
        quoted_at=quoted_at,
        entered_by=actor,
        entered_at=now,
    )
    return made


def exchange_rates_page(organisation: Organisation, *, cursor: str | None, limit: int) -> Page[ExchangeRate]:
    """The rates that an organisation gave, newest first."""
    rows = ExchangeRate.objects.filter(organisation=organisation).select_related("entered_by")
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def quotes_of(organisation_id: int, *, at: datetime) -> dict[tuple[str, str], Quote]:
    """The rates in force at an instant, by the currency sold and the one bought: the last quoted, at most a week old."""
    rows = ExchangeRate.objects.filter(
        organisation=organisation_id, quoted_at__gt=at - OLDEST, quoted_at__lte=at, entered_at__lte=at
    )
    newest = rows.order_by("sold", "bought", "-quoted_at", "-id").distinct("sold", "bought")
    return {
        (row.sold, row.bought): Quote(row.pk, row.bought, row.rate, row.spread_basis_points, row.source, row.quoted_at)
        for row in newest
    }


def _counts_from(before: PayeeDetails | None, person_id: int, paid_in: str, now: datetime) -> datetime:
    """At once where the currency stays, or goes back, to the one in force; what was asked before keeps its instant."""
    if paid_in == currencies_of([person_id], at=now).get(person_id, ""):
        return now
    if before is not None and before.paid_in == paid_in:
        return max(before.counts_from, now)
    return now + HOLD


def _drawn() -> int:
    """The number of the next row, drawn before it is sealed to it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('payroll_payeedetails', 'id'))")
        return int(cursor.fetchone()[0])


def _place(row: PayeeDetails) -> str:
    return f"payroll_payeedetails|{row.pk}|{row.person_id}|tax_id"
