"""A pay run: prepared by one, approved by another, frozen and posted once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from preceptor.audit.services import run_invariants
from preceptor.kit.money import Money
from preceptor.ledger.invariants import INVARIANTS as LEDGER
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import balance
from preceptor.payroll.invariants import INVARIANTS
from preceptor.payroll.models import PayRun, PreparedEntry, StatedEntry, Statement, StatementLine
from preceptor.payroll.queries import failing_statements, verify_statement
from preceptor.payroll.services import (
    AlreadyApproved,
    InvalidPeriod,
    NothingToPay,
    OwnPay,
    SameEyes,
    approve_pay_run,
    prepare_pay_run,
)
from preceptor.worktime.models import TimeEntry
from tests.payroll.office import MONDAY, NOON, Office

pytestmark = pytest.mark.django_db


def all_hold() -> bool:
    return set(run_invariants(invariants=(*INVARIANTS, *LEDGER)).values()) == {0}


def test_a_run_pays_each_person_by_day_and_rate_and_posts_it(office: Office) -> None:
    office.work(office.layla, 12_600)
    office.work(office.layla, 600, hourly_minor=220_00)
    office.work(office.layla, 3_600, day=MONDAY + timedelta(days=1))
    office.work(office.daniel, 1_800)
    run = office.paid()
    layla, daniel = Statement.objects.order_by("person__display_name").reverse()
    lines = StatementLine.objects.filter(statement=layla).order_by("number")
    assert list(lines.values_list("local_date", "hourly_minor", "seconds", "amount_minor")) == [
        (MONDAY, 200_00, 12_600, 700_00),
        (MONDAY, 220_00, 600, 36_67),
        (MONDAY + timedelta(days=1), 200_00, 3_600, 200_00),
    ]
    assert (layla.gross_minor, layla.seconds, daniel.gross_minor) == (936_67, 16_800, 100_00)
    assert (run.state, run.approved_by) == (PayRun.State.APPROVED, office.lead)
    assert balance(Account.objects.get(kind="client:receivable")) == Money(1_036_67, "USD")
    assert balance(Account.objects.get(kind="expert:held", owner=f"person:{office.layla.pk}")) == Money(0, "USD")
    assert balance(Account.objects.get(kind="expert:available", owner=f"person:{office.layla.pk}")) == Money(
        936_67, "USD"
    )
    assert not TimeEntry.objects.exclude(state="stated").exists()
    assert StatedEntry.objects.count() == 4
    assert failing_statements() == {}
    assert all_hold()


def test_minutes_are_summed_before_money_is_rounded(office: Office) -> None:
    for _ in range(210):
        office.work(office.layla, 60)
    office.paid()
    assert Statement.objects.get().gross_minor == 700_00  # rounded for each minute it would be 699.30


def test_time_is_stated_once_and_what_comes_later_waits_for_the_next_run(office: Office) -> None:
    office.work(office.layla, 3_600)
    prepared = office.prepared()
    office.work(office.layla, 1_800)
    approve_pay_run(pay_run=prepared, actor=office.lead, now=NOON)
    assert Statement.objects.get().seconds == 3_600
    office.paid()
    assert list(Statement.objects.order_by("id").values_list("seconds", flat=True)) == [3_600, 1_800]
    with pytest.raises(NothingToPay):
        office.prepared()
    assert all_hold()


def test_a_timer_that_still_runs_waits(office: Office) -> None:
    office.work(office.layla, 3_600)
    office.work(office.daniel, 3_600, running=True)
    office.paid()
    assert [each.person for each in Statement.objects.all()] == [office.layla]


def test_preparing_again_makes_the_run_anew(office: Office) -> None:
    office.work(office.layla, 3_600)
    first = office.prepared()
    office.work(office.layla, 1_800)
    again = prepare_pay_run(project=office.project, period_start=MONDAY, period_end=MONDAY, actor=office.lead, now=NOON)
    assert (again.pk, again.period_end, again.prepared_by) == (first.pk, MONDAY, office.lead)
    assert PreparedEntry.objects.filter(pay_run=first).count() == 2
    with pytest.raises(SameEyes):
        approve_pay_run(pay_run=again, actor=office.lead, now=NOON)


def test_whoever_prepared_a_run_cannot_approve_it(office: Office) -> None:
    office.work(office.layla, 3_600)
    with pytest.raises(SameEyes):
        approve_pay_run(pay_run=office.prepared(), actor=office.operator, now=NOON)
    assert not Statement.objects.exists()


def test_nobody_approves_their_own_pay(office: Office) -> None:
    office.work(office.layla, 3_600)
    office.work(office.lead, 3_600)
    with pytest.raises(OwnPay):
        approve_pay_run(pay_run=office.prepared(), actor=office.lead, now=NOON)
    assert not Transfer.objects.exists()


def test_the_same_approval_again_changes_nothing_and_anothers_is_refused(office: Office) -> None:
    office.work(office.layla, 3_600)
    run = office.paid()
    assert approve_pay_run(pay_run=run, actor=office.lead, now=NOON).approved_at == run.approved_at
    with pytest.raises(AlreadyApproved):
        approve_pay_run(pay_run=run, actor=office.daniel, now=NOON)
    assert Statement.objects.count() == Transfer.objects.filter(kind="statement").count() == 1


def test_a_period_that_ends_before_it_begins_is_refused(office: Office) -> None:
    with pytest.raises(InvalidPeriod):
        office.prepared(MONDAY, MONDAY - timedelta(days=1))


def test_nothing_to_pay_leaves_no_run(office: Office) -> None:
    with pytest.raises(NothingToPay):
        office.prepared()


def test_two_currencies_are_two_statements(office: Office) -> None:
    office.work(office.layla, 3_600, hourly_minor=35_500, currency="JOD")
    office.work(office.layla, 3_600)
    office.paid()
    found = Statement.objects.order_by("sequence").values_list("currency", "gross_minor", "sequence")
    assert list(found) == [("JOD", 35_500, 1), ("USD", 200_00, 2)]
    assert all_hold()


def test_time_too_short_to_be_worth_a_cent_is_stated_and_posts_nothing(office: Office) -> None:
    office.work(office.layla, 1, hourly_minor=100)
    office.paid()
    statement = Statement.objects.get()
    assert (statement.gross_minor, Transfer.objects.count(), verify_statement(statement)) == (0, 0, [])
    assert all_hold()


def test_numbers_have_no_gap_and_the_year_to_date_grows_within_its_year(office: Office) -> None:
    days = [MONDAY, MONDAY + timedelta(days=7), MONDAY + timedelta(days=49)]
    for day in days:
        office.work(office.layla, 3_600, day=day)
        office.paid(day, day, NOON + (day - MONDAY))
    records = [each.record for each in Statement.objects.order_by("sequence")]
    prefix = f"{office.organisation.pk}-{office.layla.pk}"
    assert [each["number"] for each in records] == [f"{prefix}-{number:04d}" for number in (1, 2, 3)]
    assert [(each["year_to_date"]["year"], each["year_to_date"]["gross_minor"]) for each in records] == [
        (2026, 200_00),
        (2026, 400_00),
        (2027, 200_00),
    ]
    assert all_hold()


def test_the_year_turns_in_the_zone_of_the_days(office: Office) -> None:
    office.work(office.layla, 3_600)
    just_before_midnight_utc = NOON.replace(month=12, day=31, hour=22, minute=30)
    office.paid(now=just_before_midnight_utc)
    assert Statement.objects.get().record["year_to_date"]["year"] == 2027  # 01:30 in Amman


def test_simulated_time_marks_line_statement_run_and_transfer(office: Office) -> None:
    office.work(office.layla, 3_600, simulated=True)
    office.work(office.daniel, 3_600)
    run = office.paid()
    marks = dict(Statement.objects.values_list("person__display_name", "simulated"))
    assert (run.simulated, marks) == (True, {"Layla": True, "Daniel": False})
    assert Transfer.objects.filter(simulated=True, kind="statement").count() == 1


def test_the_record_has_the_legal_name_the_rate_and_every_entry(office: Office) -> None:
    entry = office.work(office.layla, 3_601)
    office.paid()
    record = Statement.objects.get().record
    assert record["person"] == {
        "id": office.layla.pk,
        "name": "Layla",
        "legal_name": "Layla Yousef Nasser",
        "tax": None,
        "tax_id": "",
    }
    assert record["lines"][0]["entries"] == [
        {
            "entry": entry.pk,
            "unit": None,
            "stage": None,
            "started_at": "2026-11-16T06:00:00Z",
            "ended_at": "2026-11-16T07:00:01Z",
            "time_zone": "Asia/Amman",
            "seconds": 3_601,
            "simulated": False,
        }
    ]
