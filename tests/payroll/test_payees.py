"""Payees' tax numbers and currencies on statements, and the exchange of what they are paid."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from preceptor.accounts.models import Person
from preceptor.audit.models import Access
from preceptor.audit.services import run_invariants
from preceptor.kit.money import Money
from preceptor.ledger.invariants import INVARIANTS as LEDGER
from preceptor.ledger.models import Account, Exchange
from preceptor.ledger.services import balance
from preceptor.payouts.destinations import change_destination
from preceptor.payouts.services import prepare_payouts
from preceptor.payroll import payees
from preceptor.payroll.invariants import INVARIANTS
from preceptor.payroll.models import Statement
from preceptor.payroll.payee_models import ExchangeRate, PayeeDetails
from preceptor.payroll.payees import HOLD, InvalidExchangeRate, change_details, set_exchange_rate
from preceptor.payroll.queries import verify_statement
from preceptor.payroll.record import Payer
from preceptor.payroll.releasing import release_due
from preceptor.payroll.tax_forms import TaxForm
from preceptor.payroll.tax_numbers import InvalidTaxNumber
from preceptor.payroll.terms import InvalidPayer, set_pay_terms
from tests.corrections.browser import Page, turn_clock
from tests.payouts.till import HOME
from tests.payroll.office import NOON, Office

pytestmark = pytest.mark.django_db
LONG_AGO = NOON - timedelta(days=30)


def says(person: Person, **facts: Any) -> PayeeDetails:
    usual = {"country": "JO", "tax_id": None, "form": TaxForm(), "paid_in": "", "now": NOON}
    return change_details(person=person, **usual | {"organisations": frozenset[int]()} | facts)  # type: ignore[arg-type]


def quoted(office: Office, rate: str = "0.709", **facts: Any) -> ExchangeRate:
    usual = {"sold": "USD", "bought": "JOD", "source": "Central bank", "quoted_at": NOON, "now": NOON}
    whole = usual | {"actor": office.operator, "spread_basis_points": 50} | facts
    return set_exchange_rate(organisation=office.organisation, rate=Decimal(rate), **whole)  # type: ignore[arg-type]


def available(office: Office, currency: str) -> int:
    account = Account.objects.filter(
        kind="expert:available", owner=f"person:{office.layla.pk}", currency=currency
    ).first()
    return balance(account).minor if account is not None else 0


def all_hold() -> bool:
    return set(run_invariants(invariants=(*INVARIANTS, *LEDGER)).values()) == {0}


def test_a_tax_number_is_sealed_shown_in_part_and_kept_until_it_is_changed(office: Office) -> None:
    row = says(office.layla, country="us", tax_id="123-45-6789", organisations=frozenset({office.organisation.pk}))
    assert (row.tax_id_shown, payees.opened_tax_id(row)) == ("XXX-XX-6789", "123456789")
    assert b"6789" not in bytes(row.tax_id_sealed)
    assert Access.objects.filter(action="payroll.change_payee_details").count() == 1
    kept = says(office.layla, country="US")
    assert (kept.pk > row.pk, payees.opened_tax_id(kept)) == (True, "123456789")
    assert payees.stated_of_tax([office.layla.pk, office.daniel.pk]) == {office.layla.pk: ("XXX-XX-6789", None)}
    with pytest.raises(InvalidTaxNumber):
        says(office.layla, country="US", tax_id="12345678X")
    assert says(office.layla, tax_id="").tax_id_shown == ""
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        PayeeDetails.objects.filter(pk=row.pk).update(tax_id_shown="1")


def test_another_currency_counts_after_72_hours_and_the_old_one_at_once(office: Office) -> None:
    layla, later = office.layla, NOON + HOLD

    def paid_in(at: Any) -> str:
        return payees.currencies_of([layla.pk], at=at).get(layla.pk, "")

    assert says(layla, paid_in="JOD").counts_from == later
    assert (paid_in(later - timedelta(seconds=1)), paid_in(later)) == ("", "JOD")
    hour = NOON + timedelta(hours=1)
    assert says(layla, paid_in="JOD", tax_id="1", now=hour).counts_from == later
    assert says(layla, paid_in="", now=hour).counts_from == hour
    assert paid_in(later + timedelta(days=9)) == ""


@pytest.mark.parametrize("hold_days", [0, 7])
def test_the_net_arrives_in_the_payees_currency_at_the_rate_that_stands_on_the_statement(
    office: Office, hold_days: int
) -> None:
    terms = {"organisation": office.organisation, "cadence": "weekly", "hold_days": hold_days, "actor": office.operator}
    payer = Payer("Meridian Labs GmbH", "1 Long Street, Berlin", "DE 811 907 980")
    set_pay_terms(**terms, one_approves_up_to=Money(0, "USD"), payer=payer, now=NOON)  # type: ignore[arg-type]
    says(office.layla, tax_id="1234567", paid_in="JOD", now=LONG_AGO)
    quote = quoted(office, "0.709")
    quoted(office, "0.5", quoted_at=NOON - timedelta(days=6))
    office.work(office.layla, 12_345)
    office.work(office.daniel, 3_600)
    office.paid()
    statement = Statement.objects.get(person=office.layla)
    record = statement.record
    assert (record["payer"], record["person"]["tax_id"]) == (
        {"name": payer.name, "address": payer.address, "tax_id": payer.tax_id},
        "1234567",
    )
    assert statement.net_minor == 685_83
    assert record["exchange"] == {
        "currency": "JOD",
        "net_minor": 486_253 - 2_431,
        "rate": "0.709",
        "source": "Central bank",
        "at": "2026-11-22T12:00:00Z",
        "spread_basis_points": 50,
        "kept_minor": 2_431,
        "quote": quote.pk,
    }
    assert Statement.objects.get(person=office.daniel).record["exchange"] is None
    if hold_days:
        assert (available(office, "JOD"), Exchange.objects.count()) == (0, 0)
        later = NOON + timedelta(days=hold_days)
        quoted(office, "0.1", quoted_at=later, now=later)
        assert release_due(now=later) == 2
    assert (available(office, "USD"), available(office, "JOD")) == (0, 483_822)
    assert balance(Account.objects.get(kind="fee", currency="JOD")).minor == 2_431
    assert verify_statement(statement) == []
    assert all_hold()
    goes_to(office.layla)
    prepared = prepare_payouts(organisation=office.organisation, actor=office.operator, now=NOON)
    assert [(each.currency, each.amount_minor) for each in prepared.payouts] == [("JOD", 483_822)]
    assert [each[0] for each in prepared.left_out] == [office.daniel.pk]


def goes_to(person: Person) -> None:
    wanted = replace(HOME, currency="JOD")
    change_destination(person=person, wanted=wanted, legal_name="Layla", organisations=frozenset(), now=LONG_AGO)


def test_without_a_fresh_rate_pay_stays_as_the_contract_says_and_the_preview_says_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_clock(monkeypatch, NOON)
    says(office.layla, paid_in="JOD", now=LONG_AGO)
    old = NOON - timedelta(days=8)
    quoted(office, quoted_at=old, now=old)
    office.work(office.layla, 3_600)
    run = office.prepared()
    warned = Page(office.lead).get(f"/pay-runs/{run.pk}")["warnings"]
    assert [(each["code"], each["currency"]) for each in warned] == [("no_rate", "JOD")]
    office.paid()
    assert (Statement.objects.get().record["exchange"], available(office, "USD")) == (None, 200_00)


@pytest.mark.parametrize(
    "facts",
    [
        {"rate": "0"},
        {"rate": "-1"},
        {"rate": "NaN"},
        {"rate": "Infinity"},
        {"rate": "0.12345678901"},
        {"rate": "10000000000"},
        {"bought": "USD"},
        {"source": "  "},
        {"quoted_at": NOON + timedelta(seconds=1)},
        {"quoted_at": NOON - timedelta(days=8)},
        {"spread_basis_points": 1_001},
        {"spread_basis_points": -1},
    ],
)
def test_a_rate_that_is_none_is_refused(office: Office, facts: dict[str, Any]) -> None:
    with pytest.raises(InvalidExchangeRate):
        quoted(office, **facts)
    assert not ExchangeRate.objects.exists()


def test_the_page_sets_rates_and_own_details_and_refuses_what_is_not_ones_own(office: Office) -> None:
    operator, lead, layla = Page(office.operator), Page(office.lead), Page(office.layla)
    wanted = {"organisation": office.organisation.pk, "sold": "USD", "bought": "JOD", "rate": "0.709", "source": "Bank"}
    made = operator.post("/exchange-rates", wanted, 201)
    assert (made["rate"], made["spread_basis_points"], made["entered_by"]["name"]) == ("0.709", 0, "Operator")
    lead.post("/exchange-rates", wanted, 403)
    layla.post("/exchange-rates", wanted, 403)
    assert [each["id"] for each in lead.get(f"/exchange-rates?organisation={office.organisation.pk}")["items"]] == [
        made["id"]
    ]
    for bad in ({"rate": "NaN"}, {"rate": "1e400"}, {"rate": "٠٫٧"}, {"bought": "ZZZ"}, {"bought": "jod"}):
        operator.post("/exchange-rates", wanted | bad, 422)
    assert layla.get("/payee-details")["tax_id_shown"] == ""
    saved = layla.put("/payee-details", {"country": "US", "tax_id": "123-45-6789", "paid_in": "JOD"})
    assert (saved["tax_id_shown"], saved["paid_in"]) == ("XXX-XX-6789", "JOD")
    refused = layla.put("/payee-details", {"country": "US", "tax_id": "ABC-45-6789"}, 422)
    assert (refused["code"], "ABC" in json.dumps(refused)) == ("invalid_tax_number", False)
    form = {"form": "w-8ben", "form_edition": "10-2021", "signed_name": "Layla", "of_the_states": True}
    assert layla.put("/payee-details", form, 422)["code"] == "other_tax_form"
    assert layla.put("/payee-details", {"paid_in": "usd", "tax_id": ""}, 422)["code"] == "invalid_money"


def test_who_pays_is_named_within_bounds(office: Office) -> None:
    terms = {"organisation": office.organisation, "cadence": "weekly", "hold_days": 0, "actor": office.operator}
    for payer in (Payer("x" * 201), Payer(address="x" * 401), Payer(tax_id="x" * 41), Payer("\x00")):
        with pytest.raises(InvalidPayer):
            set_pay_terms(**terms, one_approves_up_to=Money(0, "USD"), payer=payer, now=NOON)  # type: ignore[arg-type]
