"""Frozen statements: the database refuses changes, and what gets past it is found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.kit.errors import PreceptorError
from preceptor.ledger.models import Transfer
from preceptor.payroll.invariants import INVARIANTS
from preceptor.payroll.models import PayRun, Statement
from preceptor.payroll.queries import failing_statements
from preceptor.payroll.services import approve_pay_run, prepare_pay_run
from tests.payroll.office import MONDAY, NOON, Office, open_office

TABLES = ("payroll_statement", "payroll_statementline", "payroll_statedentry")


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_programme_cannot_change_a_statement(office: Office, table: str, verb: str) -> None:
    office.work(office.layla, 3_600)
    office.paid()
    with (
        pytest.raises(DatabaseError, match=r"append-only|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb.format(table))


@pytest.mark.django_db
def test_the_database_knows_four_eyes_and_one_prepared_run(office: Office) -> None:
    office.work(office.layla, 3_600)
    run = office.prepared()
    with pytest.raises(IntegrityError, match="pay_run_four_eyes"), transaction.atomic():
        PayRun.objects.filter(pk=run.pk).update(state="approved", approved_by=run.prepared_by, approved_at=NOON)
    with pytest.raises(IntegrityError, match="pay_run_approval"), transaction.atomic():
        PayRun.objects.filter(pk=run.pk).update(state="approved")
    with pytest.raises(IntegrityError, match="pay_run_one_prepared"), transaction.atomic():
        PayRun.objects.create(
            organisation=office.organisation, project=office.project, period_start=MONDAY, period_end=MONDAY,
            prepared_by=office.operator, prepared_at=NOON,
        )  # fmt: skip


@pytest.fixture
def open_books(committed_db: str) -> tuple[str, Office]:
    """Two statements, committed; the address of the database as its owner."""
    with everywhere():
        office = open_office()
        office.work(office.layla, 3_600)
        office.work(office.daniel, 3_601)
        office.paid()
        office.work(office.layla, 1_800, day=MONDAY + timedelta(days=7))
        office.paid(MONDAY + timedelta(days=7), MONDAY + timedelta(days=7))
    return committed_db, office


TAMPERING = {
    "M3d": ["DELETE FROM worktime_timeentry WHERE id = (SELECT min(id) FROM worktime_timeentry)"],
    "M9": ["UPDATE payroll_statementline SET amount_minor = amount_minor + 1"],
    "M9b": ["UPDATE payroll_statement SET gross_minor = gross_minor + 1"],
    "M12": ["UPDATE worktime_timeentry SET simulated = true"],
    "M15": ["UPDATE payroll_payrun SET approved_by_id = (SELECT person_id FROM payroll_statement LIMIT 1)"],
    "M17": [
        "UPDATE payroll_statement SET sequence = sequence + 100",
        "UPDATE payroll_statement SET record = jsonb_set(record, '{simulated}', 'true')",
    ],
}


@pytest.mark.breaks_rules("each rule finds its damage")
@pytest.mark.parametrize("name", TAMPERING)
def test_each_rule_finds_what_the_owner_did_behind_the_seals(open_books: tuple[str, Office], name: str) -> None:
    with everywhere():
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}
    owned, _ = open_books
    with psycopg.connect(owned, autocommit=True) as owner:
        owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
        for table in (*TABLES, "worktime_timeentry", "payroll_payrun"):
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in TAMPERING[name]:
            owner.execute(statement)
    with everywhere():
        found = run_invariants(invariants=INVARIANTS)
        assert found[name] > 0
        assert found["M3b"] == 6  # the seals of those tables themselves
        assert failing_statements() or name == "M15"


def test_two_approvals_at_once_freeze_the_run_once(committed_db: str) -> None:
    with everywhere():
        office = open_office()
        for person in (office.layla, office.daniel):
            office.work(person, 3_600)
        run = office.prepared()
    start = Barrier(8)

    def approve(approver: Person) -> str:
        try:
            start.wait(30)
            with everywhere():
                return str(approve_pay_run(pay_run=run, actor=approver, now=NOON).state)
        except PreceptorError as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(approve, [office.lead] * 4 + [office.operator] * 4))
    assert answers.count("same_eyes") + answers.count("already_approved") == 4
    assert answers[:4] == ["approved"] * 4
    with everywhere():
        assert Statement.objects.count() == Transfer.objects.filter(kind="statement").count() == 2
        assert Transfer.objects.filter(kind="release").count() == 2


def test_runs_of_two_projects_approved_at_once_leave_no_gap_in_the_numbers(committed_db: str) -> None:
    with everywhere():
        office = open_office()
        runs = []
        for number in range(6):
            office.project.pk = office.project.id = None
            office.project.slug = f"project-{number}"
            office.project.save(force_insert=True)
            office.work(office.layla, 3_600, day=MONDAY + timedelta(days=number))
            runs.append(office.prepared())
    start = Barrier(len(runs))

    def approve(run: PayRun) -> None:
        try:
            start.wait(30)
            with everywhere():
                approve_pay_run(pay_run=run, actor=office.lead, now=NOON)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(runs)) as pool:
        list(pool.map(approve, runs))
    with everywhere():
        assert sorted(Statement.objects.values_list("sequence", flat=True)) == [1, 2, 3, 4, 5, 6]
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}


def test_a_failure_in_the_middle_leaves_nothing_half_done(committed_db: str) -> None:
    with everywhere():
        office = open_office()
        office.work(office.layla, 3_600)
        run = prepare_pay_run(
            project=office.project, period_start=MONDAY, period_end=MONDAY, actor=office.operator, now=NOON
        )
    with psycopg.connect(committed_db, autocommit=True) as owner:  # the ledger is out of order
        owner.execute("ALTER TABLE ledger_transfer ADD CONSTRAINT broken CHECK (amount_minor < 1) NOT VALID")
    with pytest.raises(IntegrityError, match="broken"), everywhere():
        approve_pay_run(pay_run=run, actor=office.lead, now=NOON)
    with everywhere():
        assert PayRun.objects.get().state == "prepared"
        assert not Statement.objects.exists()
