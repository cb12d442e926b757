"""Bonuses, adjustments, withholding, holding back and releasing, over the tables."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from preceptor.accounts.models import Person
from preceptor.audit.services import run_invariants
from preceptor.corrections.models import Claim, Correction, Unit
from preceptor.kit.money import Money
from preceptor.ledger.invariants import INVARIANTS as LEDGER
from preceptor.ledger.models import Account
from preceptor.ledger.services import balance, open_account, post
from preceptor.payroll.adjusting import (
    MoreThanTheLine,
    OwnAdjustment,
    OwnProposal,
    UnreferredDeduction,
    approve_adjustment,
    propose_adjustment,
)
from preceptor.payroll.awarding import AlreadyAwarded, InvalidAward, OwnBonus, award_by_hand, award_due
from preceptor.payroll.bonus_models import Award, BonusRule, Withholding
from preceptor.payroll.invariants import INVARIANTS
from preceptor.payroll.models import Adjustment, HeldStatement, Statement, StatementLine
from preceptor.payroll.queries import failing_statements
from preceptor.payroll.releasing import release_due
from preceptor.payroll.services import NothingToPay, OwnPay, SameEyes, approve_pay_run, prepare_pay_run
from preceptor.payroll.terms import set_bonus_rule, set_pay_terms
from preceptor.payroll.withholding import (
    AlreadyStated,
    NotDecidable,
    NotYourAward,
    OwnAward,
    appeal,
    release,
    uphold,
    withhold,
)
from preceptor.projects.models import Project
from preceptor.review.models import Review
from preceptor.staffing.services import make_offer
from tests.payroll.office import MONDAY, NOON, Office

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
WEEK = {"period_start": MONDAY, "period_end": MONDAY + 6 * DAY}


def all_hold() -> bool:
    broken = {name: n for name, n in run_invariants(invariants=(*INVARIANTS, *LEDGER)).items() if n}
    assert broken == {}
    assert failing_statements() == {}
    return True


def bonus_rule(office: Office, at: datetime = NOON - 30 * DAY, **facts: Any) -> BonusRule:
    usual = {
        "code": "unit",
        "name": "Accepted unit",
        "kind": "accepted_unit",
        "amount": Money(5_00, "USD"),
        "terms": {},
    }
    return set_bonus_rule(project=office.project, actor=office.lead, now=at, **(usual | facts))


def corrected(
    office: Office,
    at: datetime,
    reviewed: datetime | None = None,
    person: Person | None = None,
    verdict: str = "accept",
) -> Unit:
    """A unit that somebody worked on, straight into the tables; reviewed by the lead, or waiting."""
    author = person or office.layla
    where = {"organisation": office.organisation, "project": office.project}
    facts = {"hourly_minor": 200_00, "currency": "USD", "token": 1, "state": "submitted", "expires_at": at + DAY}
    unit: Unit = Unit.objects.create(
        **where, kind="author", brief="Write one", skill="tax", language="en", author=author, created_at=at,
        stage="review", state="accepted" if reviewed else "open",
    )  # fmt: skip
    claim = Claim.objects.create(
        **where, unit=unit, person=author, stage="correct", claimed_at=at, ended_at=at, **facts
    )
    made = Correction.objects.create(
        organisation=office.organisation, unit=unit, claim=claim, person=author, outcome="bad_problem", kind="author",
        submitted_at=at,
    )  # fmt: skip
    if reviewed:
        facts |= {"token": 2}
        seen = Claim.objects.create(
            **where, unit=unit, person=office.lead, stage="review", claimed_at=at, ended_at=at, **facts
        )
        Review.objects.create(
            organisation=office.organisation, unit=unit, correction=made, claim=seen, reviewer=office.lead,
            author=author, verdict=verdict, at=reviewed,
        )  # fmt: skip
    return unit


def offered(office: Office, person: Person) -> None:
    facts = {"role": "expert", "rate": Money(200_00, "USD"), "daily_cap_seconds": 12_600, "expires_at": NOON + DAY}
    make_offer(project=office.project, person=person, actor=office.lead, now=NOON - 9 * DAY, **facts)  # type: ignore[arg-type]


def account(office: Office, kind: str) -> Money:
    return balance(Account.objects.get(kind=kind, owner=f"person:{office.layla.pk}"))


def test_accepted_units_and_those_nobody_reviewed_in_time_are_paid_once(office: Office) -> None:
    bonus_rule(office)
    bonus_rule(office, NOON - 3 * DAY, amount=Money(9_00, "USD"))
    done, waits, late = (
        corrected(office, NOON - 5 * DAY, NOON - 4 * DAY),
        corrected(office, NOON - 2 * DAY),
        corrected(office, NOON - 8 * DAY),
    )
    assert (award_due(project=office.project, now=NOON), award_due(project=office.project, now=NOON)) == (2, 0)
    assert dict(Award.objects.values_list("unit", "amount_minor")) == {done.pk: 5_00, late.pk: 5_00}
    assert Award.objects.get(unit=late).evidence["how"] == "review_period_over"
    office.work(office.layla, 3_600)
    office.paid()
    assert award_due(project=office.project, now=NOON + 9 * DAY) == 1
    assert Award.objects.get(unit=waits).amount_minor == 9_00
    lines = Statement.objects.get().record["lines"]
    assert [(line["kind"], line["amount_minor"]) for line in lines] == [("time", 200_00), ("bonus", 10_00)]
    assert [each["unit"] for each in lines[1]["awards"]] == [done.pk, late.pk]
    assert account(office, "expert:available") == Money(210_00, "USD")
    assert all_hold()


def test_a_return_breaks_a_streak_and_a_later_one_takes_nothing_back(office: Office) -> None:
    bonus_rule(office, code="streak", name="Two in a row", kind="streak", terms={"every": 2})
    made = [
        corrected(office, NOON - days * DAY, NOON - (days - 1) * DAY, verdict=verdict)
        for days, verdict in ((9, "accept"), (8, "return"), (7, "accept"), (6, "fix"), (5, "accept"))
    ]
    assert (award_due(project=office.project, now=NOON), award_due(project=office.project, now=NOON)) == (1, 0)
    award = Award.objects.get()
    assert (award.amount_minor, award.evidence["units"]) == (5_00, [made[2].pk, made[3].pk])
    corrected(office, NOON - 4 * DAY, NOON - 3 * DAY, verdict="return")
    assert award_due(project=office.project, now=NOON) == 0
    assert all_hold()


def test_a_withheld_award_waits_and_only_somebody_else_upholds_it_after_an_appeal(office: Office) -> None:
    bonus_rule(office)
    for _ in range(3):
        corrected(office, NOON - 5 * DAY, NOON - 4 * DAY)
    award_due(project=office.project, now=NOON)
    first, second, third = Award.objects.order_by("id")
    with pytest.raises(OwnAward):
        withhold(award=first, reason="Copied", actor=office.layla, now=NOON)
    run = office.prepared()
    kept = withhold(award=first, reason="Copied", actor=office.operator, now=NOON)
    other = withhold(award=second, reason="Copied too", actor=office.operator, now=NOON)
    for early in (office.operator, office.lead):
        with pytest.raises(NotDecidable):
            uphold(withholding=kept, decision="Yes", actor=early, now=NOON)
    with pytest.raises(NotYourAward):
        appeal(withholding=kept, text="No", actor=office.daniel, now=NOON)
    appeal(withholding=kept, text="I wrote it", actor=office.layla, now=NOON)
    with pytest.raises(NotDecidable):
        uphold(withholding=kept, decision="Yes", actor=office.operator, now=NOON)
    assert uphold(withholding=kept, decision="The text is the same", actor=office.lead, now=NOON).state == "upheld"
    with pytest.raises(DatabaseError), transaction.atomic():
        Withholding.objects.filter(pk=kept.pk).update(state="released")
    with pytest.raises(IntegrityError, match="withholding_right_of_appeal"), transaction.atomic():
        Withholding.objects.filter(pk=other.pk).update(state="appealed")
    approve_pay_run(pay_run=run, actor=office.lead, now=NOON)
    assert Statement.objects.get().gross_minor == 5_00
    with pytest.raises(AlreadyStated):
        withhold(award=third, reason="Late", actor=office.operator, now=NOON)
    release(withholding=other, actor=office.operator, now=NOON)
    office.paid()
    assert list(Statement.objects.order_by("id").values_list("gross_minor", flat=True)) == [5_00, 5_00]
    with pytest.raises(NothingToPay):
        office.prepared()
    assert all_hold()


def test_an_adjustment_takes_two_people_and_what_it_takes_back_names_its_line(office: Office) -> None:
    office.work(office.layla, 3_600)
    offered(office, office.layla)
    office.paid()
    line = StatementLine.objects.select_related("statement").get()
    about = {"project": office.project, "person": office.layla, "reason": "Counted twice", "now": NOON}
    with pytest.raises(UnreferredDeduction):
        propose_adjustment(amount=Money(-50_00, "USD"), actor=office.operator, **about)  # type: ignore[arg-type]
    with pytest.raises(MoreThanTheLine):
        propose_adjustment(amount=Money(-200_01, "USD"), line=line, actor=office.operator, **about)  # type: ignore[arg-type]
    with pytest.raises(OwnAdjustment):
        propose_adjustment(amount=Money(5_00, "USD"), actor=office.layla, **about)  # type: ignore[arg-type]
    back = propose_adjustment(amount=Money(-50_00, "USD"), line=line, actor=office.operator, **about)  # type: ignore[arg-type]
    with pytest.raises(OwnProposal):
        approve_adjustment(adjustment=back, actor=office.operator, now=NOON)
    with pytest.raises(IntegrityError, match="adjustment_four_eyes"), transaction.atomic():
        Adjustment.objects.update(state="approved", decided_by=office.operator, decided_at=NOON)
    approve_adjustment(adjustment=back, actor=office.lead, now=NOON)
    with pytest.raises(NothingToPay):
        office.prepared()  # nobody's statement is below zero: it waits for pay to take it from
    office.work(office.layla, 900)
    office.work(office.layla, 900, day=MONDAY + DAY)
    office.paid()
    newest = Statement.objects.latest("id")
    assert (newest.gross_minor, newest.record["lines"][-1]["adjustment"]["refers_to"]) == (
        50_00,
        {"statement": line.statement.number, "line": 1},
    )
    assert all_hold()


def test_what_is_withheld_is_rounded_once_posted_and_counted_in_the_year(office: Office) -> None:
    office.withholds("Tax", 1_250)
    for number in (0, 1):
        office.work(office.layla, 1_801, day=MONDAY + number * DAY)
    office.paid(MONDAY, MONDAY)
    office.paid()
    one, two = Statement.objects.order_by("id")
    assert (one.gross_minor, one.withheld_minor, one.net_minor) == (100_06, 12_51, 87_55)
    assert two.record["year_to_date"]["net_minor"] == 2 * 87_55
    assert balance(Account.objects.get(kind="tax:withheld")) == Money(25_02, "USD")
    assert account(office, "expert:available") == Money(175_10, "USD")
    assert all_hold()


def test_held_pay_is_released_once_when_its_days_are_over(office: Office) -> None:
    none = Money(0, "USD")
    terms = {"organisation": office.organisation, "cadence": "weekly", "actor": office.operator, "now": NOON}
    set_pay_terms(hold_days=7, one_approves_up_to=none, **terms)  # type: ignore[arg-type]
    office.work(office.layla, 3_600)
    office.paid()
    assert account(office, "expert:held") == Money(200_00, "USD")
    assert Statement.objects.get().record["available_at"] == "2026-11-29T12:00:00Z"
    assert release_due(now=NOON + 7 * DAY - timedelta(seconds=1)) == 0
    assert (release_due(now=NOON + 7 * DAY), release_due(now=NOON + 8 * DAY)) == (1, 0)
    assert (account(office, "expert:held"), account(office, "expert:available")) == (none, Money(200_00, "USD"))
    assert not HeldStatement.objects.exists()
    assert all_hold()


def test_a_run_over_all_projects_is_one_statement_and_a_small_one_needs_one_person(office: Office) -> None:
    office.work(office.layla, 3_600)
    first = office.project
    office.project = Project.objects.create(
        organisation=office.organisation, name="Growth", slug="growth", created_by=office.lead, created_at=NOON
    )
    office.work(office.layla, 1_800)
    whole = {"organisation": office.organisation, "actor": office.operator, "now": NOON}
    run = prepare_pay_run(**WEEK, **whole)  # type: ignore[arg-type]
    with pytest.raises(SameEyes):
        approve_pay_run(pay_run=run, actor=office.operator, now=NOON)
    set_pay_terms(cadence="weekly", hold_days=0, one_approves_up_to=Money(300_00, "USD"), **whole)  # type: ignore[arg-type]
    approved = approve_pay_run(pay_run=run, actor=office.operator, now=NOON)
    assert (approved.four_eyes, approved.project) == (False, None)
    places = StatementLine.objects.order_by("number").values_list("project", "amount_minor")
    assert list(places) == [(first.pk, 200_00), (office.project.pk, 100_00)]
    office.work(office.operator, 60, day=MONDAY + DAY)
    with pytest.raises(OwnPay):
        approve_pay_run(pay_run=prepare_pay_run(**WEEK, **whole), actor=office.operator, now=NOON)  # type: ignore[arg-type]
    assert all_hold()


def test_what_the_client_has_paid_in_goes_first(office: Office) -> None:
    facts = {"organisation": office.organisation, "currency": "USD"}
    owner = f"organisation:{office.organisation.pk}"
    prefund = open_account(kind="client:prefund", owner=owner, side="credit", floor_minor=0, **facts)  # type: ignore[arg-type]
    bank = open_account(kind="bank", owner="house", side="debit", **facts)  # type: ignore[arg-type]
    paid_in = {"amount": Money(150_00, "USD"), "event_at": NOON, "simulated": False}
    post(kind="prefund", reference="one", debit=bank, credit=prefund, **paid_in)  # type: ignore[arg-type]
    office.work(office.layla, 1_800)
    office.work(office.daniel, 1_800)
    office.paid()
    assert balance(prefund) == Money(0, "USD")
    assert balance(Account.objects.get(kind="client:receivable")) == Money(50_00, "USD")
    assert all_hold()


def test_an_assessment_is_paid_by_time_once_for_one_reference(office: Office) -> None:
    offered(office, office.layla)
    bonus_rule(
        office, code="trial", name="Assessment", kind="assessment", amount=Money(100_00, "USD"), terms={"by": "time"}
    )
    about = {"project": office.project, "code": "trial", "person": office.layla, "reference": "vetting-3", "now": NOON}
    one = award_by_hand(seconds=1_801, note="Passed", actor=office.lead, **about)  # type: ignore[arg-type]
    assert (one.amount_minor, one.evidence["seconds"]) == (50_03, 1_801)
    assert award_by_hand(seconds=1_801, note="Passed", actor=office.operator, **about) == one  # type: ignore[arg-type]
    with pytest.raises(AlreadyAwarded):
        award_by_hand(seconds=3_600, note="Passed", actor=office.lead, **about)  # type: ignore[arg-type]
    with pytest.raises(OwnBonus):
        award_by_hand(seconds=60, note="Mine", actor=office.layla, **about)  # type: ignore[arg-type]
    for seconds in (None, 14_401):
        with pytest.raises(InvalidAward):
            award_by_hand(seconds=seconds, note="Passed", actor=office.lead, **(about | {"reference": "b"}))  # type: ignore[arg-type]
    office.paid()
    assert Statement.objects.get().gross_minor == 50_03
    assert all_hold()


def test_rules_are_never_backdated_and_a_second_award_for_one_subject_is_refused(office: Office) -> None:
    made = bonus_rule(office)
    assert bonus_rule(office, NOON).pk == made.pk
    corrected(office, NOON - 5 * DAY, NOON - 4 * DAY)
    award_due(project=office.project, now=NOON)
    again = Award.objects.get()
    again.pk = None
    with pytest.raises(IntegrityError, match="award_once"), transaction.atomic():
        again.save(force_insert=True)
    made.pk, made.version, made.in_force_from = None, 9, made.set_at - DAY
    with pytest.raises(IntegrityError, match="bonus_rule_never_backdated"), transaction.atomic():
        made.save(force_insert=True)
    with pytest.raises(DatabaseError, match=r"append-only|permission denied"), transaction.atomic():
        BonusRule.objects.update(amount_minor=1)
