"""Approving a pay run closes its period once that is over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from preceptor.payroll.services import approve_pay_run, prepare_pay_run
from preceptor.worktime.models import ManualTime, PeriodLock
from tests.payroll.office import MONDAY, NOON, Office

pytestmark = pytest.mark.django_db
SUNDAY = MONDAY + timedelta(days=6)
TUESDAY = NOON + timedelta(days=2)


def closed() -> list[date]:
    return list(PeriodLock.objects.order_by("id").values_list("through", flat=True))


def test_a_period_that_is_over_is_closed_with_its_run(office: Office) -> None:
    office.work(office.layla, 3_600)
    run = office.paid(now=TUESDAY)
    (lock,) = PeriodLock.objects.all()
    assert (lock.project, lock.through, lock.locked_by) == (office.project, SUNDAY, office.lead)
    assert lock.reason == f"Pay run {run.pk}"
    with pytest.raises(DatabaseError, match="locked through"), transaction.atomic():
        office.work(office.layla, 60, day=SUNDAY)
    office.work(office.layla, 60, day=SUNDAY + timedelta(days=1))
    assert approve_pay_run(pay_run=run, actor=office.lead, now=TUESDAY).pk == run.pk
    assert closed() == [SUNDAY]


def test_a_period_under_way_stays_open_until_the_first_approval_after_its_end(office: Office) -> None:
    office.work(office.layla, 3_600)
    office.paid()
    assert closed() == []
    late = office.work(office.layla, 60, day=SUNDAY)
    office.paid(SUNDAY, SUNDAY + timedelta(days=7), now=TUESDAY)
    assert closed() == [SUNDAY]
    late.refresh_from_db()
    assert late.state == "stated"


def test_time_by_hand_that_waits_keeps_its_day_open(office: Office) -> None:
    office.work(office.layla, 3_600)
    begin = NOON - timedelta(days=3)
    ManualTime.objects.create(
        organisation=office.organisation,
        project=office.project,
        person=office.layla,
        local_date=begin.date(),
        time_zone="UTC",
        started_at=begin,
        ended_at=begin + timedelta(hours=1),
        reason="Power cut.",
        before_seconds=0,
        after_seconds=3_600,
        asked_at=NOON,
    )
    run = office.prepared()
    approve_pay_run(pay_run=run, actor=office.lead, now=TUESDAY)
    assert closed() == [date(2026, 11, 18)]


def test_a_run_of_the_whole_client_closes_every_project(office: Office) -> None:
    office.work(office.layla, 3_600)
    facts = {"period_start": MONDAY, "period_end": SUNDAY, "actor": office.operator, "now": NOON}
    run = prepare_pay_run(organisation=office.organisation, **facts)
    approve_pay_run(pay_run=run, actor=office.lead, now=TUESDAY)
    assert [(lock.project, lock.through) for lock in PeriodLock.objects.all()] == [(office.project, SUNDAY)]
