"""Pay through the site: who sees what, and the page of a statement."""

from __future__ import annotations

import re
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member, create_person
from preceptor.accounts.walls import everywhere
from preceptor.audit.models import Access
from preceptor.payroll.models import Statement
from tests.payroll.office import MONDAY, NOON, Office, open_office
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db
WEEK = {"period_start": "2026-11-16", "period_end": "2026-11-22"}


@pytest.fixture
def statement(office: Office) -> Statement:
    office.work(office.layla, 12_600)
    office.work(office.layla, 60, day=MONDAY + timedelta(days=1))
    office.paid()
    return Statement.objects.get()


def post(client: Client, path: str, body: object = None) -> tuple[int, dict[str, object]]:
    answer = client.post(f"/api/v1{path}", body or {}, content_type="application/json")
    return answer.status_code, answer.json()


def get(client: Client, path: str) -> tuple[int, dict[str, object]]:
    answer = client.get(f"/api/v1{path}")
    return answer.status_code, answer.json()


def somebody(office: Office, role: str) -> Person:
    person = create_person(email=f"{role}@new.example", display_name=role)
    add_member(organisation=office.organisation, person=person, role=role, now=NOON)
    return person


def test_a_run_is_prepared_looked_at_and_approved(office: Office) -> None:
    office.work(office.layla, 12_600)
    status, run = post(signed_in(office.operator), "/pay-runs", {"project": office.project.pk, **WEEK})
    assert (status, run["state"], run["approved_by"]) == (201, "prepared", None)
    share = {"person": {"id": office.layla.pk, "name": "Layla"}, "seconds": 12_600}
    pay, none = {"minor": 70_000, "currency": "USD"}, {"minor": 0, "currency": "USD"}
    parts = {"time": pay, "bonus": none, "adjustment": none, "gross": pay}
    assert run["shares"] == [share | parts]
    assert run["totals"] == [{"people": 1, "seconds": 12_600} | parts]
    status, listed = get(signed_in(office.lead), f"/pay-runs?project={office.project.pk}")
    assert (status, listed["items"], listed["next_cursor"]) == (200, [run], None)
    status, approved = post(signed_in(office.lead), f"/pay-runs/{run['id']}/approve")
    assert (status, approved["state"], approved["shares"]) == (200, "approved", run["shares"])
    assert approved["approved_by"] == {"id": office.lead.pk, "name": "Lead"}


def test_refusals_say_what_to_do(office: Office) -> None:
    office.work(office.layla, 60)
    operator = signed_in(office.operator)
    backwards = {"period_start": "2026-11-22", "period_end": "2026-11-16"}
    status, problem = post(operator, "/pay-runs", {"project": office.project.pk, **backwards})
    assert (status, problem["code"]) == (422, "invalid_period")
    status, problem = post(operator, "/pay-runs", {"project": office.project.pk, **WEEK, "approved_by": 1})
    assert status in (201, 422)
    status, run = post(operator, "/pay-runs", {"project": office.project.pk, **WEEK})
    status, problem = post(operator, f"/pay-runs/{run['id']}/approve")
    assert (status, problem["code"]) == (403, "same_eyes")
    assert "Ask somebody else" in str(problem["detail"])
    status, problem = post(signed_in(office.layla), "/pay-runs", {"project": office.project.pk, **WEEK})
    assert (status, problem["code"]) == (403, "forbidden")


def test_a_statement_opens_to_its_entries(office: Office, statement: Statement) -> None:
    status, whole = get(signed_in(office.layla), f"/statements/{statement.pk}")
    assert status == 200
    assert [line["amount_minor"] for line in whole["lines"]] == [70_000, 333]  # type: ignore[attr-defined, index]
    assert whole["lines"][0]["entries"][0]["seconds"] == 12_600  # type: ignore[index]
    assert (whole["discrepancies"], whole["gross"]) == ([], {"minor": 70_333, "currency": "USD"})
    assert whole["html"] == f"/statements/{statement.pk}/html"


@pytest.mark.parametrize(
    ("role", "status"),
    [("finance", 200), ("auditor", 200), ("lead", 200), ("admin", 200), ("expert", 404), ("reviewer", 404)],
)
def test_statements_of_others_are_for_those_who_answer_for_pay(
    office: Office, statement: Statement, role: str, status: int
) -> None:
    client = signed_in(somebody(office, role))
    assert get(client, f"/statements/{statement.pk}")[0] == status
    assert client.get(f"/statements/{statement.pk}/html").status_code == status
    listed = get(client, "/statements")[1]["items"]
    assert len(listed) == (status == 200)  # type: ignore[arg-type]
    assert Access.objects.filter(subject=f"statement:{statement.pk}").count() == (2 if status == 200 else 0)


def test_another_client_sees_nothing(office: Office, statement: Statement) -> None:
    other = open_office("other")
    client = signed_in(other.operator)
    assert get(client, f"/statements/{statement.pk}")[0] == 404
    assert client.get(f"/statements/{statement.pk}/html").status_code == 404
    assert get(client, "/statements")[1]["items"] == get(client, "/pay-runs")[1]["items"] == []
    assert get(client, "/ledger/transfers")[1]["items"] == get(client, "/ledger/balances")[1]["items"] == []
    status, _ = post(client, "/pay-runs", {"project": office.project.pk, **WEEK})
    assert status == 404


def test_statements_come_in_pages(office: Office) -> None:
    for number in range(5):
        office.work(office.layla, 60, day=MONDAY + timedelta(days=number))
        office.paid(MONDAY + timedelta(days=number), MONDAY + timedelta(days=number))
    client, seen, cursor = signed_in(office.layla), [], ""
    while cursor is not None:
        _, page = get(client, f"/statements?limit=2{cursor and f'&cursor={cursor}'}")
        seen += [each["number"][-4:] for each in page["items"]]  # type: ignore[attr-defined]
        cursor = page["next_cursor"]  # type: ignore[assignment]
    assert seen == ["0005", "0004", "0003", "0002", "0001"]


def test_the_ledger_is_read_by_reference(office: Office, statement: Statement) -> None:
    client = signed_in(office.operator)
    _, found = get(client, f"/ledger/transfers?reference={statement.number}")
    rows: Any = found["items"]
    posted = {each["kind"]: each for each in rows}
    assert {kind: each["amount_minor"] for kind, each in posted.items()} == {"release": 70_333, "statement": 70_333}
    transfer = posted["statement"]
    assert (transfer["debit"]["kind"], transfer["credit"]["kind"]) == ("client:receivable", "expert:held")
    _, held = get(client, "/ledger/balances")
    assert [each["amount"]["minor"] for each in held["items"]] == [70_333, 70_333, 0]  # type: ignore[attr-defined]
    assert get(signed_in(office.layla), "/ledger/balances")[0] == 403


class Page(HTMLParser):
    """What matters of a page: its text by language, what it loads, and what a strict policy would block."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.inline, self.loaded, self.tags = "", [], [], []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        self.loaded += [named["href"]] if tag == "link" else []
        self.inline += [name for name in named if name == "style" or name.startswith("on")]
        self.inline += [tag] if tag in ("style", "script") else []

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_says_everything_in_two_languages_without_inline_style(office: Office, statement: Statement) -> None:
    answer = signed_in(office.layla).get(f"/statements/{statement.pk}/html")
    page = Page(answer.content.decode())
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    for words in ("Statement of pay", "كشف المستحقات", "Layla Yousef Nasser", "703.33 USD", "3:30:00", "Asia/Amman"):
        assert words in page.text
    assert page.inline == []
    assert page.loaded == ["/static/payroll/statement.css"]
    assert page.tags.count("details") == 2
    assert page.tags.count("bdi") > 20
    assert "unsafe-inline" not in answer["Content-Security-Policy"]
    assert "Simulated" not in page.text
    assert "every figure agrees" in page.text


def test_the_style_sheet_is_there_and_prints_what_is_folded() -> None:
    found = finders.find("payroll/statement.css")
    style = Path(str(found)).read_text(encoding="utf-8")
    assert re.search(r"@media print", style)
    assert "details-content" in style


def test_play_money_says_so(office: Office) -> None:
    office.work(office.layla, 3_600, simulated=True)
    office.paid()
    html = signed_in(office.operator).get(f"/statements/{Statement.objects.get().pk}/html").content.decode()
    assert "Simulated" in html
    assert "محاكاة" in html
    assert 'class="simulated"' in html
    assert "nobody is owed this money" in html


def test_a_statement_of_both_marks_the_lines_that_are_play(office: Office) -> None:
    office.work(office.layla, 3_600, simulated=True)
    office.work(office.layla, 3_600, day=MONDAY + timedelta(days=1))
    office.paid()
    html = signed_in(office.operator).get(f"/statements/{Statement.objects.get().pk}/html").content.decode()
    assert "Scripted experts did the lines that are marked" in html
    assert html.count('class="mark"') == 1


def test_what_people_type_is_text_on_the_page(office: Office) -> None:
    office.project.name = "<script>alert(1)</script>"
    office.project.save()
    office.work(office.layla, 3_600)
    office.paid()
    html = signed_in(office.layla).get(f"/statements/{Statement.objects.get().pk}/html").content.decode()
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_whoever_is_not_signed_in_is_sent_to_sign_in(office: Office, statement: Statement) -> None:
    answer = Client().get(f"/statements/{statement.pk}/html")
    assert (answer.status_code, answer["Location"]) == (302, f"/sign-in?then=/statements/{statement.pk}/html")


def test_an_expert_reads_their_own_statement_only(office: Office, statement: Statement) -> None:
    with everywhere():
        daniel = get(signed_in(office.daniel), f"/statements/{statement.pk}")
    assert daniel[0] == 404
    assert get(signed_in(office.daniel), f"/statements?person={office.layla.pk}")[1]["items"] == []
