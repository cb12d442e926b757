"""Everybody by how far they are, in pages and as one file; who is erased or refuses to be found is not in it."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta
from typing import Any

import pytest

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member
from preceptor.experts import consents
from preceptor.experts.bulk.external_ids import set_external_ids
from preceptor.experts.erasing import LEAVE, erase
from preceptor.staffing import applicants, needs, services
from preceptor.staffing.models import Assignment, Offer
from preceptor.staffing.tasks import leave_everything_job
from tests.corrections.scene import NOON
from tests.staffing.guild import HOUR, deferred, expert, need_of
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=30)


def offered(scene: Any, person: Person, **change: Any) -> Offer:
    (made,) = needs.send_offers(need=need_of(scene, **change), people=[person], actor=scene.lead, now=NOON)
    return made


def everybody(scene: Any, *, now: Any = NOON + HOUR) -> dict[str, dict[str, Any]]:
    rows = [row for batch in applicants.everybody(scene.organisation, now=now) for row in batch]
    return {row["name"]: row for row in rows if row["email"].endswith("network.example")}


def whole(answer: Any) -> bytes:
    return b"".join(answer.streaming_content)  # read to its end, it closes itself


def test_each_is_as_far_as_the_last_that_happened(scene: Any) -> None:
    asked, yes, no, late, gone = (expert(name) for name in ("asked", "yes", "no", "late", "gone"))
    expert("stranger")
    offers = {person.pk: offered(scene, person) for person in (asked, yes, no, gone)}
    offered(scene, late, answer_hours=1)
    services.decline_offer(offer=offers[no.pk], actor=no, now=NOON)
    for person in (yes, gone):
        services.accept_offer(offer=offers[person.pk], actor=person, now=NOON)
    services.end_assignment(assignment=Assignment.objects.get(person=gone), now=NOON + HOUR)
    found = everybody(scene)
    assert {name: row["stage"] for name, row in found.items()} == {
        "Asked": "offered",
        "Yes": "accepted",
        "No": "declined",
        "Late": "lapsed",
        "Gone": "ended",
    }
    assert (found["Yes"]["offer"], found["Yes"]["project"]) == (offers[yes.pk].pk, scene.project.name)
    offered(scene, no)
    assert everybody(scene)["No"]["stage"] == "offered"
    assert everybody(scene, now=LATER)["Asked"]["stage"] == "lapsed"


def test_who_is_erased_or_refuses_to_be_found_is_absent(scene: Any) -> None:
    stays, refuses, erased = (expert(name) for name in ("stays", "refuses", "erased"))
    for person in (stays, refuses, erased):
        offered(scene, person)
    facts = {"read": consents.text_hash("matching", "en"), "locale": "en", "now": NOON}
    consents.say(person=refuses, purpose="matching", given=False, **facts)
    services.accept_offer(offer=Offer.objects.get(person=erased), actor=erased, now=NOON)
    erase(person=erased, now=NOON, text_hash="0" * 64, locale="en")
    for job in deferred(LEAVE):
        leave_everything_job(**job)
    assert Assignment.objects.get(person=erased).ended_at is not None
    assert everybody(scene).keys() == {"Stays"}


def test_the_file_says_the_same_as_the_pages_and_runs_nothing_in_a_spreadsheet(scene: Any) -> None:
    people = [expert(name) for name in ("one", "two", "three")]
    for person in people:
        offered(scene, person)
    Person.objects.filter(pk=people[0].pk).update(display_name='=HYPERLINK("x")')
    set_external_ids(
        profile=people[1].expert_profile, organisation_id=scene.organisation.pk, ids={"lever": "7", "sap": "x;y"}
    )
    keeper = people[2]
    add_member(organisation=scene.organisation, person=keeper, role="operator", now=NOON)
    browser, base = signed_in(keeper), f"/api/v1/organisations/{scene.organisation.pk}/applicants"
    paged: list[dict[str, Any]] = []
    cursor = ""
    while cursor is not None:
        page = browser.get(base, {"limit": 1, "cursor": cursor}).json()
        paged, cursor = paged + page["items"], page["next_cursor"]
    lines = whole(browser.get(f"{base}/file")).decode().splitlines()
    assert [json.loads(line)["person"] for line in lines] == [each["person"] for each in paged]
    assert next(each for each in paged if each["person"] == people[1].pk)["external_ids"] == {
        "lever": "7",
        "sap": "x;y",
    }
    text = whole(browser.get(f"{base}/file", {"form": "csv"})).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["person"] for row in rows] == [str(each["person"]) for each in paged]
    assert next(row for row in rows if row["person"] == str(people[0].pk))["name"] == '\'=HYPERLINK("x")'
    assert browser.get(f"{base}/file", {"form": "xls"}).status_code == 422
    assert signed_in(people[0]).get(base).status_code == 403
