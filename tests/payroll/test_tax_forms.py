"""Tax forms: who may sign which, how long it holds, and where it is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from preceptor.audit.models import Access
from preceptor.kit.configuration import Configuration, InvalidConfiguration
from preceptor.payroll.layout import sheet_of
from preceptor.payroll.models import Statement
from preceptor.payroll.payee_models import PayeeDetails
from preceptor.payroll.queries import verify_statement
from preceptor.payroll.tax_forms import (
    InvalidTaxForm,
    InvalidTreaty,
    OtherTaxForm,
    TaxForm,
    checked_form,
    expires_on,
    stated,
)
from tests.corrections.browser import Page, turn_clock
from tests.payroll.office import NOON, Office
from tests.payroll.test_payees import says

FORM = TaxForm("w-8ben", "10-2021", "Layla Nasser", work_country="JO")
TREATY = replace(FORM, treaty_article="Article 14", treaty_basis_points=0)


@pytest.mark.parametrize(
    "where", [{"of_the_states": True}, {"work_country": "US"}, {"of_the_states": True, "work_country": "US"}]
)
def test_w_8ben_is_not_for_citizens_nor_for_work_in_the_states(where: dict[str, object]) -> None:
    form = replace(FORM, **where)  # type: ignore[arg-type]
    with pytest.raises(OtherTaxForm, match="W-9, or 8233"):
        checked_form(form, country="JO")
    assert checked_form(replace(form, kind="w-9"), country="US").kind == "w-9"
    assert checked_form(replace(form, kind="8233"), country="JO").kind == "8233"


@pytest.mark.parametrize(
    "wrong", [{"signed_name": " "}, {"kind": "w-2"}, {"edition": ""}, {"edition": "13-2021"}, {"edition": "٠١-٢٠٢١"}]
)
def test_a_form_is_known_signed_and_of_an_edition(wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidTaxForm):
        checked_form(replace(FORM, **wrong), country="JO")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "country"),
    [
        ({"treaty_article": ""}, "JO"),
        ({"treaty_basis_points": None}, "JO"),
        ({"treaty_basis_points": 3_001}, "JO"),
        ({"treaty_basis_points": -1}, "JO"),
        ({"treaty_article": "x" * 61}, "JO"),
        ({"treaty_article": "14\x00"}, "JO"),
        ({"kind": "w-9"}, "JO"),
        ({}, ""),
    ],
)
def test_a_treaty_is_whole_and_of_a_country(wrong: dict[str, object], country: str) -> None:
    with pytest.raises(InvalidTreaty):
        checked_form(replace(TREATY, **wrong), country=country)  # type: ignore[arg-type]


def test_without_a_form_only_the_place_of_work_is_said() -> None:
    typed = replace(TREATY, kind="")
    assert checked_form(typed, country="JO") == TaxForm(work_country="JO")
    assert stated(TaxForm(work_country="JO"), signed_at=None, ends=None) == '{"form":null,"work_country":"JO"}'
    assert stated(TaxForm(), signed_at=None, ends=None) == ""


@pytest.mark.parametrize(
    ("kind", "years", "last"),
    [
        ("w-8ben", 3, date(2029, 12, 31)),
        ("w-8ben", 1, date(2027, 12, 31)),
        ("8233", 3, date(2026, 12, 31)),
        ("w-9", 3, None),
    ],
)
def test_a_form_holds_through_the_year_that_its_kind_says(kind: str, years: int, last: date | None) -> None:
    assert expires_on(kind, datetime(2026, 11, 22, tzinfo=UTC), w8ben_years=years) == last


@pytest.mark.parametrize("text", ["0", "11", "three", "٣", ""])
def test_the_years_are_a_number(text: str) -> None:
    with pytest.raises(InvalidConfiguration, match="from 1 to 10"):
        Configuration.from_environment({"PRECEPTOR_W8BEN_YEARS": text})
    assert Configuration.from_environment({}).w8ben_years == 3


@pytest.mark.django_db
def test_the_signing_keeps_its_instant_until_the_form_changes_ends_or_is_signed_again(office: Office) -> None:
    def signed(later: timedelta, form: TaxForm = FORM, **facts: object) -> datetime | None:
        return says(office.layla, form=form, now=NOON + later, **facts).signed_at

    day = timedelta(days=1)
    assert signed(timedelta()) == NOON
    assert signed(day, paid_in="JOD") == NOON
    assert signed(2 * day, sign_again=True) == NOON + 2 * day
    assert signed(3 * day, TREATY) == NOON + 3 * day
    assert signed(4 * day, TREATY, country="SA") == NOON + 4 * day
    assert signed(1_200 * day, TREATY, country="SA") == NOON + 1_200 * day
    assert signed(1_201 * day, TaxForm()) is None


@pytest.mark.django_db
def test_the_statement_says_the_form_and_where_the_work_was_done(office: Office) -> None:
    says(office.layla, form=TREATY, tax_id="1234567")
    says(office.daniel, form=TaxForm(work_country="DE"))
    office.work(office.layla, 3_600)
    office.work(office.daniel, 3_600)
    office.paid()
    statement = Statement.objects.get(person=office.layla)
    said = statement.record["person"]["tax"]
    assert said == {
        "work_country": "JO",
        "form": {
            "type": "w-8ben",
            "edition": "10-2021",
            "signed_at": "2026-11-22T12:00:00Z",
            "expires_on": "2029-12-31",
            "treaty_article": "Article 14",
            "treaty_basis_points": 0,
        },
    }
    facts = {label.en: text for label, text in sheet_of(statement.record).facts}
    assert facts["Tax form, signed"] == "W-8BEN (10-2021), 2026-11-22 – 2029-12-31"
    assert (facts["Work done in"], facts["Tax treaty"]) == ("JO", "Article 14, 0.00 %")
    assert Page(office.layla).get(f"/statements/{statement.pk}")["tax"]["work_country"] == "JO"
    assert Statement.objects.get(person=office.daniel).record["person"]["tax"] == {"form": None, "work_country": "DE"}
    assert verify_statement(statement) == []


@pytest.mark.django_db
def test_the_page_signs_and_finance_sees_it_and_is_written_down(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_clock(monkeypatch, NOON)
    layla, operator, lead = Page(office.layla), Page(office.operator), Page(office.lead)
    form = {"country": "jo", "tax_id": "1234567", "form": "w-8ben", "form_edition": "10-2021", "work_country": "jo"}
    form |= {"signed_name": "Layla  Nasser", "treaty_article": "14", "treaty_basis_points": 500}
    assert layla.put("/payee-details", form | {"work_country": "US"}, 422)["code"] == "other_tax_form"
    assert layla.put("/payee-details", form | {"of_the_states": True}, 422)["code"] == "other_tax_form"
    layla.put("/payee-details", form | {"treaty_basis_points": 3_001}, 422)
    assert layla.put("/payee-details", form | {"treaty_article": ""}, 422)["code"] == "invalid_treaty"
    saved = layla.put("/payee-details", form)
    assert (saved["signed_name"], saved["form_expires_on"], saved["work_country"]) == (
        "Layla Nasser",
        "2029-12-31",
        "JO",
    )
    place = f"/tax-forms?organisation={office.organisation.pk}"
    shown = {each["person"]["id"]: each for each in operator.get(place)["items"]}
    assert shown[office.layla.pk]["treaty_basis_points"] == 500
    assert shown[office.daniel.pk]["form"] == ""
    assert "1234567" not in str(shown[office.layla.pk].get("tax_id"))
    assert Access.objects.filter(action="payroll.see_tax_forms", person=office.operator).count() == 1
    lead.get(place, 403)
    layla.get(place, 403)


@pytest.mark.django_db
def test_the_preview_names_forms_that_end(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)
    says(office.layla, form=replace(FORM, kind="8233"))
    says(office.daniel, form=FORM)
    office.work(office.layla, 3_600)
    office.work(office.daniel, 3_600)
    run = office.prepared()
    (warned,) = Page(office.lead).get(f"/pay-runs/{run.pk}")["warnings"]
    assert (warned["code"], warned["person"]["id"], warned["until"]) == ("tax_form", office.layla.pk, "2026-12-31")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        "of_the_states = true",
        "work_country = 'US'",
        "signed_at = NULL",
        "form_expires_on = NULL",
        "treaty_article = '14'",
        "treaty_article = '14', treaty_basis_points = 3001",
        "work_country = 'jo'",
    ],
)
def test_the_table_itself_refuses_what_no_form_may_say(office: Office, wrong: str) -> None:
    row = says(office.layla, form=FORM)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE copied (LIKE {PayeeDetails._meta.db_table} INCLUDING ALL) ON COMMIT DROP")
        cursor.execute(f"INSERT INTO copied SELECT * FROM {PayeeDetails._meta.db_table} WHERE id = %s", [row.pk])
        with pytest.raises(IntegrityError), transaction.atomic():
            cursor.execute(f"UPDATE copied SET {wrong}")
