"""What is withheld of statements takes two people and a reason, and whom it names can appeal to a third."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import DatabaseError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member, create_person
from preceptor.payroll.bonus_models import WithholdingRule
from preceptor.payroll.models import Statement
from preceptor.payroll.queries import deductions_of
from preceptor.payroll.tasks import tell_of_withholding_job
from preceptor.payroll.withholding import NoReason, NotAppealable
from preceptor.payroll.withholding_rules import (
    InvalidWithholdingRule,
    NotYourRule,
    OwnWithholding,
    OwnWithholdingProposal,
    UngroundedWithholding,
    WithholdingDecided,
    appeal_withholding_rule,
    approve_withholding_rule,
    decline_withholding_rule,
    end_withholding_rule,
    propose_withholding_rule,
    uphold_withholding_rule,
)
from tests.corrections.browser import Page
from tests.payroll.office import MONDAY, NOON, Office
from tests.payroll.test_paying import DAY, offered

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
ORDER = {"ground": "order", "reason": "Order 17/2026 of the court of Amman"}


def proposed(office: Office, person: Person | None = None, **said: Any) -> WithholdingRule:
    facts = {"name": "Order", "basis_points": 10_000, "reason": "Order 17", "now": NOON - 2 * DAY, **said}
    facts.setdefault("actor", office.operator)
    return propose_withholding_rule(organisation=office.organisation, person=person, **facts)


def third(office: Office) -> Person:
    person = create_person(email="finance@new.example", display_name="Finance")
    add_member(organisation=office.organisation, person=person, role="finance", now=NOON)
    return person


def shares(office: Office, person: Person, at: Any = NOON) -> list[int]:
    return [each.basis_points for each in deductions_of(office.organisation.pk, [person.pk], at=at).get(person.pk, ())]


def test_one_person_alone_withholds_nothing_of_anybody(office: Office) -> None:
    rule = proposed(office, office.layla, **ORDER)
    everybodys = proposed(office, None, name="Tax", basis_points=1_250)
    for each in (rule, everybodys):
        with pytest.raises(OwnWithholdingProposal):
            approve_withholding_rule(rule=each, actor=office.operator, now=NOON)
    with pytest.raises(OwnWithholding):
        approve_withholding_rule(rule=rule, actor=office.layla, now=NOON)
    office.work(office.layla, 3_600)
    office.paid()
    assert (Statement.objects.get().withheld_minor, shares(office, office.layla)) == (0, [])


def test_it_counts_from_its_approval_or_later_and_names_win_over_everybody(office: Office) -> None:
    office.withholds("Tax", 1_000)
    own = proposed(office, office.layla, name="Tax", basis_points=500, in_force_from=NOON - DAY + HOUR)
    approve_withholding_rule(rule=own, actor=office.lead, now=NOON)
    assert approve_withholding_rule(rule=own, actor=office.lead, now=NOON + DAY).approved_at == NOON
    assert shares(office, office.layla, NOON - HOUR) == [1_000]
    assert (shares(office, office.layla), shares(office, office.daniel)) == ([500], [1_000])
    gone = proposed(office, office.layla, name="Tax", basis_points=700)
    assert decline_withholding_rule(rule=gone, actor=office.operator, now=NOON).state == "declined"
    with pytest.raises(WithholdingDecided):
        approve_withholding_rule(rule=gone, actor=office.lead, now=NOON)
    office.withholds("Tax", 0, office.layla, now=NOON + HOUR)
    assert shares(office, office.layla, NOON + 2 * HOUR) == []


def test_a_rule_has_a_reason_and_a_ground_that_is_not_the_quality_of_work(office: Office) -> None:
    for words in (" ", "x" * 1_001, "a\x00b"):
        with pytest.raises(NoReason):
            proposed(office, office.layla, reason=words)
    with pytest.raises(UngroundedWithholding):
        proposed(office, None, ground="order")
    with pytest.raises(UngroundedWithholding):
        proposed(office, office.layla, ground="quality")
    for wrong in ({"basis_points": 10_001}, {"name": " "}, {"in_force_from": NOON - 3 * DAY}):
        with pytest.raises(InvalidWithholdingRule):
            proposed(office, None, **wrong)
    with pytest.raises(OwnWithholding):
        proposed(office, office.layla, actor=office.layla)


def test_whom_it_names_appeals_once_and_a_third_person_lets_it_stand_or_ends_it(office: Office) -> None:
    finance = third(office)
    office.withholds("Order", 2_500, office.layla, now=NOON - 2 * DAY)
    rule = office.withholds("Order", 10_000, office.layla, **ORDER)
    with pytest.raises(NotYourRule):
        appeal_withholding_rule(rule=rule, text="No", actor=office.daniel, now=NOON)
    with pytest.raises(WithholdingDecided):
        uphold_withholding_rule(rule=rule, decision="Yes", actor=finance, now=NOON)
    appeal_withholding_rule(rule=rule, text="The court took it back", actor=office.layla, now=NOON)
    with pytest.raises(NotAppealable):
        appeal_withholding_rule(rule=rule, text="Again", actor=office.layla, now=NOON)
    for insider in (office.operator, office.lead):
        with pytest.raises(OwnWithholdingProposal):
            uphold_withholding_rule(rule=rule, decision="Yes", actor=insider, now=NOON)
    with pytest.raises(OwnWithholding):
        end_withholding_rule(rule=rule, decision="Yes", actor=office.layla, now=NOON)
    with pytest.raises(NoReason):
        uphold_withholding_rule(rule=rule, decision=" ", actor=finance, now=NOON)
    assert shares(office, office.layla) == [10_000]
    end_withholding_rule(rule=rule, decision="The court says so", actor=finance, now=NOON)
    assert shares(office, office.layla) == [2_500], "what counted before it counts again"
    other = office.withholds("Loan", 100, office.daniel, ground="agreed")
    appeal_withholding_rule(rule=other, text="I have paid it", actor=office.daniel, now=NOON)
    assert (
        uphold_withholding_rule(rule=other, decision="The last part is due", actor=finance, now=NOON).decided_by
        == finance
    )
    assert shares(office, office.daniel) == [100]


def test_the_database_refuses_what_the_verbs_refuse(office: Office) -> None:
    rule = proposed(office, office.layla, **ORDER)
    row = WithholdingRule.objects.filter(pk=rule.pk)
    in_force = {"state": "approved", "approved_at": NOON}
    refused: list[tuple[str, dict[str, Any]]] = [
        ("four_eyes", {"state": "approved"}),
        ("four_eyes", {**in_force, "approved_by": office.operator}),
        ("not_own", {**in_force, "approved_by": office.layla}),
        ("only_these_edges|Invalid transition", {"state": "upheld"}),
        ("what_was_proposed|read|update", {"reason": "Another"}),
        ("what_was_proposed|read|update", {"basis_points": 9_999}),
    ]
    for why, change in refused:
        with pytest.raises(DatabaseError, match=why), transaction.atomic():
            row.update(**change)
    for wrong in ({"reason": ""}, {"ground": "order"}, {"state": "approved"}):
        facts = {"name": "Tax", "basis_points": 1, "reason": "Law", "in_force_from": NOON, "set_at": NOON, **wrong}
        with pytest.raises(DatabaseError), transaction.atomic():
            WithholdingRule.objects.create(organisation=office.organisation, set_by=office.operator, **facts)
    approve_withholding_rule(rule=rule, actor=office.lead, now=NOON)
    for change in ({"approved_by": office.daniel}, {"approved_at": NOON - DAY}):
        with pytest.raises(DatabaseError), transaction.atomic():
            row.update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        row.delete()


def test_the_expert_is_written_to_with_the_reason_and_how_to_appeal(office: Office) -> None:
    rule = office.withholds("Order", 1_250, office.layla, **ORDER)
    (job,) = ProcrastinateJob.objects.filter(task_name="payroll.tell_of_withholding")
    assert job.args == {"rule_id": rule.pk}
    for language, words in (("en", "12.5 per cent"), ("ar", "نسبة 12.5 في المئة")):
        Person.objects.filter(pk=office.layla.pk).update(language=language)
        tell_of_withholding_job(rule_id=rule.pk)
        body = mail.outbox[-1].body
        assert all(each in body for each in (words, ORDER["reason"], "Operator", "Lead"))
        assert mail.outbox[-1].to == ["layla@meridian.example"]
    office.withholds("Tax", 100)
    assert ProcrastinateJob.objects.filter(task_name="payroll.tell_of_withholding").count() == 1


def test_through_the_site_each_says_their_part_and_sees_what_is_theirs(office: Office) -> None:
    operator, lead, layla, daniel = (
        Page(person) for person in (office.operator, office.lead, office.layla, office.daniel)
    )
    finance = Page(third(office))
    offered(office, office.layla)
    body = {"organisation": office.organisation.pk, "person": office.layla.pk, "name": "Order", "basis_points": 500}
    operator.post("/withholding-rules", body, 422)
    made = operator.post("/withholding-rules", {**body, **ORDER}, 201)
    place = f"/withholding-rules/{made['id']}"
    assert (made["state"], made["set_by"]["name"], made["approved_by"]) == ("proposed", "Operator", None)
    assert layla.get("/earnings/withholding-rules")["items"] == [], "what nobody approved is not in force"
    layla.post(f"{place}/appeal", {"text": "No"}, 404)
    assert operator.post(f"{place}/approve", {}, 403)["code"] == "own_withholding_proposal"
    assert lead.post(f"{place}/approve")["approved_by"]["name"] == "Lead"
    (own,) = layla.get("/earnings/withholding-rules")["items"]
    assert (own["reason"], own["organisation"]["name"]) == (ORDER["reason"], "Meridian Labs")
    assert daniel.get("/earnings/withholding-rules")["items"] == []
    daniel.post(f"{place}/appeal", {"text": "No"}, 404)
    assert layla.post(f"{place}/appeal", {"text": "It ended"})["state"] == "appealed"
    assert lead.post(f"{place}/uphold", {"reason": "It did not"}, 403)["code"] == "own_withholding_proposal"
    daniel.post(f"{place}/end", {"reason": "For a friend"}, 403)
    done = finance.post(f"{place}/end", {"reason": "It did"})
    assert (done["state"], done["decision"], done["decided_by"]["name"]) == ("ended", "It did", "Finance")
    other = operator.post("/withholding-rules", {**body, **ORDER}, 201)
    assert operator.post(f"/withholding-rules/{other['id']}/decline", {})["state"] == "declined"
    office.work(office.layla, 3_600, day=MONDAY)
    office.paid()
    assert Statement.objects.get().withheld_minor == 0
