"""A run by sets and the same run one by one: the same bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from preceptor.accounts.models import Person
from preceptor.accounts.services import create_person
from preceptor.audit.services import run_invariants
from preceptor.experts.models import ExpertProfile
from preceptor.kit.money import Money
from preceptor.ledger.invariants import INVARIANTS as LEDGER
from preceptor.ledger.models import Account, Transfer
from preceptor.payroll.adjusting import approve_adjustment, propose_adjustment
from preceptor.payroll.invariants import INVARIANTS
from preceptor.payroll.models import HeldStatement, PayRun, StatedEntry, Statement, StatementLine
from preceptor.payroll.queries import failing_statements
from preceptor.payroll.record import Payer
from preceptor.payroll.services import approve_pay_run
from preceptor.payroll.terms import set_pay_terms
from preceptor.staffing.services import make_offer
from tests.payroll.office import MONDAY, NOON, Office
from tests.payroll.test_payees import quoted, says

pytestmark = pytest.mark.django_db
NAMES = ["ليلى «الخطيب»", 'Back\\slash "quoted"', "Tab\there", "Line\u2028sep é 😀", ""]


class Undone(Exception):
    """Ends a block whose effects are looked at and then taken back."""


@contextmanager
def undone() -> Iterator[None]:
    """What the block writes is taken back at its end."""
    with suppress(Undone), transaction.atomic():
        yield
        raise Undone


def written(run: PayRun, office: Office, *, set_based: bool) -> dict[str, Any]:
    """Everything that approving the run writes, without ids; then it is taken back."""
    with undone():
        approve_pay_run(pay_run=run, actor=office.lead, now=NOON, set_based=set_based)
        found = all_rows()
        assert failing_statements() == {}
        assert set(run_invariants(invariants=(*INVARIANTS, *LEDGER)).values()) == {0}
    return found


def all_rows() -> dict[str, Any]:
    """Statements, lines, evidence, accounts, transfers and what is held."""
    statement = (
        "number",
        "sequence",
        "currency",
        "gross_minor",
        "withheld_minor",
        "seconds",
        "record_sha256",
        "time_zone",
        "simulated",
    )
    line = ("number", "kind", "description", "local_date", "seconds", "hourly_minor", "amount_minor", "project",
        "currency", "withheld_by_rule")  # fmt: skip
    transfer = ("kind", "reference", "amount_minor", "currency", "simulated", "memo", "event_at")
    accounts = ("debit__kind", "debit__owner", "credit__kind", "credit__owner")
    return {
        "statements": list(Statement.objects.order_by("number").values(*statement, "record", "person")),
        "lines": list(StatementLine.objects.order_by("statement__number", "number").values(*line)),
        "entries": list(StatedEntry.objects.order_by("time_entry").values("time_entry", "line__number")),
        "accounts": sorted(Account.objects.values_list("kind", "owner", "currency", "side", "floor_minor"), key=str),
        "ledger": list(Transfer.objects.order_by("kind", "reference").values(*transfer, *accounts)),
        "held": list(HeldStatement.objects.order_by("statement__number").values("statement__number", "due_at")),
    }


def people_at_work(office: Office) -> list[Person]:
    """Seeded: odd names, two currencies, rates that round, several days, pieces that touch, a second of microseconds."""
    seeded, people = random.Random(4), [office.layla, office.daniel]
    for number, name in enumerate(NAMES):
        zone = ["Asia/Amman", "Pacific/Kiritimati", "America/Los_Angeles"][number % 3]
        people.append(create_person(email=f"p{number}@odd.example", display_name=name, time_zone=zone))
    ExpertProfile.objects.create(person=people[2], legal_name="ليلى يوسف", created_at=NOON)
    for person in people:
        for day in range(3):
            for _ in range(seeded.randint(1, 3)):
                currency = seeded.choice(["USD", "USD", "JOD"])
                facts = {"hourly_minor": seeded.choice([200_00, 1_801, 35_533]), "currency": currency}
                office.work(person, seeded.randint(1, 3_000), day=MONDAY + timedelta(days=day), **facts)
    return people


@pytest.mark.parametrize("hold_days", [0, 7])
def test_both_ways_write_the_same_bytes(office: Office, hold_days: int) -> None:
    office.work(office.layla, 1_800, day=MONDAY - timedelta(days=7))
    office.paid(MONDAY - timedelta(days=7), MONDAY - timedelta(days=7))
    people = people_at_work(office)
    none = Money(0, "USD")
    organisation = {"organisation": office.organisation, "cadence": "weekly", "hold_days": hold_days}
    set_pay_terms(**organisation, one_approves_up_to=none, actor=office.operator, now=NOON)  # type: ignore[arg-type]
    terms = {"role": "expert", "rate": Money(200_00, "USD"), "daily_cap_seconds": 12_600, "now": NOON}
    make_offer(
        project=office.project, person=people[3], expires_at=NOON + timedelta(days=1), actor=office.lead, **terms
    )  # type: ignore[arg-type]
    more = propose_adjustment(
        project=office.project,
        person=people[3],
        amount=Money(5_00, "USD"),
        reason="Phone",
        actor=office.operator,
        now=NOON,
    )
    approve_adjustment(adjustment=more, actor=office.lead, now=NOON)
    payer = Payer("Meridian «Labs»", 'Long "Street"\\1', "DE 811 907 980")
    set_pay_terms(**organisation, one_approves_up_to=none, actor=office.operator, payer=payer, now=NOON)  # type: ignore[arg-type]
    says(people[1], tax_id="1234567")
    says(people[4], tax_id="7", paid_in="EUR", now=NOON - timedelta(days=9))
    quoted(office, "0.9", bought="EUR")
    run = office.prepared()
    plain, by_sets = (written(run, office, set_based=way) for way in (False, True))
    assert len(plain["statements"]) >= len(people)
    assert [each["record_sha256"] for each in plain["statements"]] == [
        each["record_sha256"] for each in by_sets["statements"]
    ]
    assert plain == by_sets
    assert bool(plain["held"]) == (hold_days > 0)
    records = {each["person"]: each["record"] for each in plain["statements"] if each["currency"] == "USD"}
    assert records[people[1].pk]["person"]["tax_id"] == "1234567"
    assert records[people[4].pk]["exchange"]["currency"] == "EUR"
    assert records[people[4].pk]["payer"]["name"] == "Meridian «Labs»"
