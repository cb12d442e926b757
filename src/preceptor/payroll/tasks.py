"""The housekeeping of pay: bonuses that are due, and held pay whose days are over."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere, within
from preceptor.kit import clock
from preceptor.payroll.awarding import award_all
from preceptor.payroll.bonus_models import BonusRule
from preceptor.payroll.releasing import AT_ONCE, release_due


@app.periodic(cron="*/10 * * * *")
@app.task(name="payroll.award_due", queueing_lock="payroll.award_due")
def award_due_job(timestamp: int) -> None:
    """Write the bonuses that are due, also for work whose review is later than the project promised."""
    with everywhere():
        organisations = sorted(set(BonusRule.objects.values_list("organisation_id", flat=True)))
    for organisation in organisations:
        with within(organisations=[organisation]):
            award_all(organisation_id=organisation, now=clock.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="payroll.release_due", queueing_lock="payroll.release_due")
def release_due_job(timestamp: int) -> None:
    """Release held pay, a thousand statements to a transaction, until none is due."""
    released = AT_ONCE
    while released == AT_ONCE:
        with everywhere():
            released = release_due(now=clock.now())
