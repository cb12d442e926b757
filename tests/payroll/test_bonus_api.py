"""Bonuses, withholding and adjustments through the site: who sees them, who says what, and who may not."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.accounts.services import add_member, create_person
from preceptor.payroll.models import StatementLine
from tests.corrections.browser import Page
from tests.payroll.office import NOON, Office
from tests.payroll.test_paying import offered

pytestmark = pytest.mark.django_db


def onboarded(office: Office, operator: Page, reference: str) -> dict[str, Any]:
    """An onboarding of Layla that was recorded for pay; the rule is published the first time."""
    rule = {"code": "start", "name": "Start", "kind": "onboarding", "amount_minor": 50_00, "currency": "USD"}
    operator.post(f"/projects/{office.project.pk}/bonus-rules", rule, 201)
    facts = {"project": office.project.pk, "code": "start", "person": office.layla.pk}
    made: dict[str, Any] = operator.post("/awards", {**facts, "reference": reference, "note": "Two hours"}, 201)
    return made


def test_a_withheld_bonus_keeps_what_was_said_and_by_whom(office: Office) -> None:
    offered(office, office.layla)
    operator, lead, layla, daniel = (
        Page(person) for person in (office.operator, office.lead, office.layla, office.daniel)
    )
    award = onboarded(office, operator, "first")
    assert (award["project"]["name"], award["evidence"]["note"]) == ("Budgets", "Two hours")
    place = f"/awards/{award['id']}"
    kept = operator.post(f"{place}/withhold", {"reason": "Not finished"})
    assert (kept["state"], kept["withheld_by"]["name"], kept["decided_by"]) == ("withheld", "Operator", None)
    (seen,) = layla.get(f"/awards?person={office.layla.pk}&withholding=any")["items"]
    assert (seen["withholding"]["reason"], seen["amount"]["minor"]) == ("Not finished", 50_00)
    daniel.post(f"{place}/appeal", {"text": "Pay it"}, 404)
    layla.post(f"{place}/appeal", {"text": "It is"})
    assert [each["id"] for each in lead.get("/awards?withholding=appealed")["items"]] == [award["id"]]
    assert lead.get("/awards?withholding=withheld")["items"] == []
    assert lead.get("/awards?withholding=lost", 422)["code"] == "invalid"
    assert operator.post(f"{place}/uphold", {"reason": "No"}, 409)["code"] == "not_decidable"
    done = lead.post(f"{place}/release", {"reason": "The record says it was"})
    assert (done["state"], done["decision"], done["decided_by"]["name"]) == (
        "released",
        "The record says it was",
        "Lead",
    )
    other = onboarded(office, operator, "second")
    operator.post(f"/awards/{other['id']}/withhold", {"reason": "Twice"})
    assert operator.post(f"/awards/{other['id']}/release")["decision"] == ""


def test_an_adjustment_names_the_statement_that_it_corrects(office: Office) -> None:
    office.work(office.layla, 3_600)
    offered(office, office.layla)
    office.paid()
    line = StatementLine.objects.select_related("statement").get()
    operator, lead = Page(office.operator), Page(office.lead)
    body = {"project": office.project.pk, "person": office.layla.pk, "amount_minor": -10_00, "currency": "USD"}
    place = {"statement": line.statement_id, "line": line.number}
    made = operator.post("/adjustments", {**body, **place, "reason": "Counted twice"}, 201)
    named = {"id": line.pk, "statement_id": line.statement_id, "statement": line.statement.number, "number": 1}
    assert made["line"] == named
    assert lead.post(f"/adjustments/{made['id']}/approve")["state"] == "approved"
    (own,) = Page(office.layla).get("/adjustments")["items"]
    assert (own["decided_by"]["name"], own["amount"]["minor"]) == ("Lead", -10_00)


def test_what_is_withheld_of_statements_is_listed_for_those_who_answer_for_pay(office: Office) -> None:
    finance = create_person(email="finance@new.example", display_name="Finance")
    add_member(organisation=office.organisation, person=finance, role="finance", now=NOON)
    desk, path = Page(finance), f"/withholding-rules?organisation={office.organisation.pk}"
    assert desk.get(path)["items"] == []
    rule = {"organisation": office.organisation.pk, "name": "Tax at source", "basis_points": 1_250}
    assert desk.post("/withholding-rules", rule, 422)["code"] == "invalid"
    desk.post("/withholding-rules", {**rule, "reason": "The law"}, 201)
    desk.post("/withholding-rules", {**rule, "reason": "The law ended", "basis_points": 0}, 201)
    items = Page(office.lead).get(path)["items"]
    assert [(each["basis_points"], each["person"]) for each in items] == [(0, None), (1_250, None)]
    Page(office.layla).get(path, 403)
