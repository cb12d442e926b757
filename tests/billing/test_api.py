"""A client's money over HTTP: who may, what is shown, and files that follow from the record."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.audit.models import Access
from tests.billing.desk import Desk
from tests.billing.test_money import worked
from tests.payroll.office import MONDAY, NOON
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("preceptor.kit.clock.now", lambda: NOON)


def ask(person: Person, method: str, path: str, body: dict[str, Any] | None = None, expect: int = 200) -> Any:
    client: Client = signed_in(person)
    data = json.dumps(body) if body is not None else ""
    answer = client.generic(method, f"/api/v1{path}", data, content_type="application/json")
    assert answer.status_code == expect, answer.content
    return answer.json()


def test_from_terms_to_a_paid_invoice(desk: Desk) -> None:
    office = desk.office
    worked(office)
    number = office.organisation.pk
    terms = {"organisation": number, "mode": "invoice", "currency": "USD", "fee_basis_points": 1000, "payment_days": 14}
    ask(desk.second, "PUT", "/billing/terms", {**terms, "legal_name": "Meridian Inc."})
    limit = {"limit_minor": 350_00, "currency": "USD"}
    budget = ask(office.lead, "PUT", f"/projects/{office.project.pk}/budget", limit)
    assert (budget["committed"]["minor"], budget["left"]["minor"], budget["level"]) == (300_00, 50_00, 80)
    assert {each["number"] for each in budget["statements"]} == {
        f"{number}-{p.pk}-0001" for p in (office.layla, office.daniel)
    }
    period = {"organisation": number, "period_start": str(MONDAY), "period_end": "2026-11-30"}
    invoice = ask(desk.finance, "POST", "/invoices", period, 201)
    assert (invoice["total"]["minor"], invoice["state"], invoice["discrepancies"]) == (330_00, "issued", [])
    receipt = {"organisation": number, "invoice": invoice["id"], "amount_minor": 330_00, "currency": "USD"}
    receipt |= {"bank_reference": "REF 1", "received_on": "2026-11-22"}
    recorded = ask(desk.finance, "POST", "/receipts", receipt, 201)
    assert recorded["state"] == "recorded", "the new terms ask for two"
    assert ask(desk.finance, "POST", f"/receipts/{recorded['id']}/confirm", {}, 403)["code"] == "same_eyes_on_receipt"
    assert ask(desk.second, "POST", f"/receipts/{recorded['id']}/confirm", {})["state"] == "booked"
    (listed,) = ask(office.lead, "GET", "/invoices")["items"]
    assert (listed["state"], listed["received"]["minor"]) == ("paid", 330_00)
    (client,) = ask(office.lead, "GET", "/billing")["items"]
    assert (client["owed"]["minor"], client["prefund"]["minor"], len(client["budgets"])) == (0, 0, 1)
    assert (
        ask(desk.finance, "POST", f"/invoices/{invoice['id']}/credit", {"reason": "x"}, 409)["code"] == "has_payments"
    )


def test_who_may_do_what(desk: Desk) -> None:
    office = desk.office
    number = office.organisation.pk
    receipt = {
        "organisation": number,
        "amount_minor": 1,
        "currency": "USD",
        "bank_reference": "R",
        "received_on": str(MONDAY),
    }
    for person in (office.lead, office.operator, office.layla):
        ask(person, "POST", "/receipts", receipt, 403)
    for path in ("/billing", "/invoices", "/receipts", f"/projects/{office.project.pk}/budget"):
        ask(office.layla, "GET", path, expect=403)
        ask(office.lead, "GET", path)
    ask(
        office.lead,
        "POST",
        "/invoices",
        {"organisation": number, "period_start": str(MONDAY), "period_end": str(MONDAY)},
        403,
    )
    for wrong in (
        {"amount_minor": 0},
        {"amount_minor": 2**63},
        {"currency": "usd"},
        {"amount_minor": 1.5},
        {"extra": 1},
    ):
        ask(desk.finance, "POST", "/receipts", {**receipt, **wrong}, 422)


def test_the_files_are_for_those_who_may_and_each_look_is_noted(desk: Desk) -> None:
    office = desk.office
    worked(office)
    period = {"organisation": office.organisation.pk, "period_start": str(MONDAY), "period_end": "2026-11-30"}
    invoice = ask(desk.finance, "POST", "/invoices", period, 201)
    lead = signed_in(office.lead)
    kinds = {"pdf": b"%PDF-", "csv": b"\xef\xbb\xbf", "json": b"{"}
    for form, begins in kinds.items():
        answer = lead.get(f"/invoices/{invoice['id']}/{form}")
        assert answer.status_code == 200
        assert answer.content.startswith(begins)
        assert answer["Content-Disposition"] == f'attachment; filename="{invoice["number"]}.{form}"'
    assert signed_in(office.layla).get(f"/invoices/{invoice['id']}/pdf").status_code == 404
    assert Client().get(f"/invoices/{invoice['id']}/pdf").status_code == 302
    assert Access.objects.filter(action="billing.take_invoice", person=office.lead).count() == 3
