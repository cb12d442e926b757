"""The housekeeping of pay: bonuses that are due, held pay whose days are over, and who is told what is withheld."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from django.conf import settings
from django.core.mail import send_mail
from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere, within
from preceptor.kit import clock
from preceptor.payroll.awarding import award_all
from preceptor.payroll.bonus_models import BonusRule, WithholdingRule
from preceptor.payroll.releasing import AT_ONCE, release_due
from preceptor.payroll.withholding_rules import TELL

SUBJECT: Final = {"en": "A share of your pay will be withheld", "ar": "ستُقتطع حصة من أجرك"}
TEXT: Final = {
    "en": (
        "Hello {name},\n\n{organisation} withholds {share} per cent of your statements from {since} UTC on, as “{rule}”."
        "\n\nThe reason: {reason}\n\nSet by {set_by}, approved by {approved_by}. You can appeal on the page Earnings:"
        " somebody who did neither decides, and says why.\n\n{link}\n"
    ),
    "ar": (
        "مرحبًا {name}،\n\nتقتطع {organisation} نسبة {share} في المئة من كشوفك بدءًا من {since} بالتوقيت العالمي باسم «{rule}»."
        "\n\nالسبب: {reason}\n\nحدّدها {set_by} ووافق عليها {approved_by}. ولك أن تتظلّم في صفحة «الأجر»:"
        " يقرّر فيه من لم يفعل هذا ولا ذاك، ويذكر السبب.\n\n{link}\n"
    ),
}


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


@app.task(name=TELL, retry=8)
def tell_of_withholding_job(rule_id: int) -> None:
    """Write to whom the rule names what is withheld, why, by whom, and how to appeal."""
    with everywhere():
        people = ("organisation", "person", "set_by", "approved_by")
        rule = WithholdingRule.objects.select_related(*people).get(pk=rule_id, approved_at__isnull=False)
        person, share = rule.person, Decimal(rule.basis_points) / 100
        if person is None or person.simulated:
            return
        language = person.language if person.language in TEXT else "en"
        text = TEXT[language].format(
            name=person.display_name,
            organisation=rule.organisation.name,
            share=f"{share:f}",
            since=f"{max(rule.in_force_from, rule.approved_at):%Y-%m-%d %H:%M}",
            rule=rule.name,
            reason=rule.reason,
            set_by=rule.set_by,
            approved_by=rule.approved_by,
            link=f"{settings.SITE_ADDRESS}/earnings",
        )
        send_mail(SUBJECT[language], text, None, [person.email])
