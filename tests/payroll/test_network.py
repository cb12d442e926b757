"""A network's pay at one go: one run for each client whose pay somebody prepares, each approved by its own people."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.payroll.models import PayRun, Statement
from preceptor.projects.models import Project
from tests.corrections.browser import Page, turn_clock
from tests.payroll.office import NOON, Office

pytestmark = pytest.mark.django_db
WEEK = {"period_start": "2026-11-16", "period_end": "2026-11-22"}


@pytest.fixture
def second(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Another client of the same operator, with an expert of its own."""
    turn_clock(monkeypatch, NOON)
    client = create_organisation(name="Northwind", slug="northwind", kind="client", now=NOON)
    maria = create_person(email="maria@northwind.example", display_name="Maria")
    facts = {"name": "Ratios", "slug": "ratios", "created_by": office.lead, "created_at": NOON}
    project = Project.objects.create(organisation=client, **facts)
    for person, role in ((office.operator, "operator"), (office.lead, "auditor"), (maria, "expert")):
        add_member(organisation=client, person=person, role=role, now=NOON)
    return Office(client, project, office.operator, office.lead, maria, maria)


def prepared(page: Page, body: dict[str, Any] | None = None, status: int = 201) -> Any:
    return page.post("/pay-runs/network", WEEK if body is None else body, status)


def test_every_client_has_a_run_and_who_has_nothing_is_named(office: Office, second: Office) -> None:
    office.work(office.layla, 3_600)
    page = Page(office.operator)
    first = prepared(page)
    assert [each["name"] for each in first["nothing_to_pay"]] == ["Northwind"]
    second.work(second.layla, 1_800)
    both = prepared(page)
    assert (len(both["items"]), both["nothing_to_pay"]) == (2, [])
    assert {each["project"] for each in both["items"]} == {None}
    assert PayRun.objects.count() == 2
    mine, theirs = (each["id"] for each in both["items"])
    Page(office.lead).post(f"/pay-runs/{theirs}/approve", {}, 403)
    Page(office.lead).post(f"/pay-runs/{mine}/approve", {})
    assert [each.person.pk for each in Statement.objects.all()] == [office.layla.pk]


def test_without_dates_each_is_of_its_last_whole_month_and_wrong_dates_change_nothing(
    office: Office, second: Office
) -> None:
    office.work(office.layla, 3_600)
    page = Page(office.operator)
    assert len(prepared(page, {})["nothing_to_pay"]) == 2
    assert prepared(page, {"period_start": "2026-11-22", "period_end": "2026-11-16"}, 422)["code"] == "invalid_period"
    assert not PayRun.objects.exists()


def test_only_who_prepares_pay_does_so_and_only_for_those_clients(office: Office, second: Office) -> None:
    office.work(office.layla, 3_600)
    prepared(Page(office.lead), status=403)
    prepared(Page(office.layla), status=403)
    other = create_person(email="other@northwind.example", display_name="Other")
    add_member(organisation=second.organisation, person=other, role="finance", now=NOON)
    found = prepared(Page(other))
    assert ([each["name"] for each in found["nothing_to_pay"]], found["items"]) == (["Northwind"], [])
