"""No new work on a project while one of its agreements is due and not accepted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from preceptor.accounts.models import Person
from preceptor.corrections.claims import AgreementOutstanding
from preceptor.corrections.models import Claim
from preceptor.corrections.services import claim_next
from preceptor.corrections.usual_claim import claim_usual
from preceptor.projects.services import create_project
from preceptor.staffing import agreements
from preceptor.staffing.models import Agreement
from tests.corrections.scene import NOON

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def publish(scene: Any, **change: Any) -> Agreement:
    facts = {"organisation": scene.organisation, "project": scene.project, "kind": "nda", "language": "en"}
    facts |= {"title": "Secrecy", "body": "Keep it.", "actor": scene.lead, "now": NOON}
    return agreements.publish_agreement(**(facts | change))


def accept(scene: Any, text: Agreement, person: Person, at: Any = NOON) -> None:
    agreements.accept_agreements(project=scene.project, numbers=[text.pk], person=person, locale="en", now=at)


@pytest.mark.parametrize("way", [claim_next, claim_usual])
def test_no_new_work_after_the_day_of_grace_without_the_agreement(scene: Any, way: Any) -> None:
    def take(at: Any) -> Any:
        with transaction.atomic():
            got = (
                way(projects=[scene.project], person=scene.amal, stage="correct", now=at)
                if way is claim_next
                else way(projects=[scene.project.pk], person=scene.amal, stage="correct", now=at)
            )
            assert got is not None
            transaction.set_rollback(True)

    scene.open(1)
    text = publish(scene, required_from=NOON + DAY)
    take(NOON + DAY - timedelta(seconds=1))
    with pytest.raises(AgreementOutstanding):
        take(NOON + DAY)
    assert not Claim.objects.filter(person=scene.amal).exists()
    accept(scene, text, scene.amal, NOON + DAY)
    take(NOON + DAY)

    later = publish(scene, now=NOON + 2 * DAY)
    with pytest.raises(AgreementOutstanding):
        take(NOON + 2 * DAY)
    accept(scene, later, scene.amal, NOON + 2 * DAY)
    take(NOON + 2 * DAY)


def test_a_later_version_answers_for_the_earlier_one(scene: Any) -> None:
    publish(scene)
    later = publish(scene, required_from=NOON + 9 * DAY)
    with pytest.raises(agreements.OldAgreement):
        accept(scene, Agreement.objects.get(version=1), scene.amal)
    accept(scene, later, scene.amal)
    scene.open(1)
    assert claim_next(projects=None, person=scene.amal, stage="correct", now=NOON + DAY) is not None


def test_another_projects_agreement_stops_nobody_here(scene: Any) -> None:
    other = create_project(organisation=scene.organisation, name="Other", slug="other", actor=scene.lead, now=NOON)
    publish(scene, project=other)
    scene.open(1)
    assert claim_next(projects=None, person=scene.amal, stage="correct", now=NOON) is not None
