"""The audit shows every change and every look of one's own organisations, and nothing of others."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from preceptor.accounts.access import Actor
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.accounts.walls import everywhere, within
from preceptor.audit.policies import can_read_audit, organisations_to_audit
from preceptor.audit.queries import events
from preceptor.audit.services import record_access
from preceptor.kit.pages import InvalidCursor
from preceptor.projects.models import Project

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def test_experts_do_not_read_the_audit() -> None:
    assert not can_read_audit(Actor(1, frozenset({(1, "expert"), (2, "lead")})))
    assert organisations_to_audit(Actor(1, frozenset({(1, "expert"), (2, "auditor")}))) == {2}


@pytest.fixture
def places(db: None) -> tuple[int, int]:
    """Two organisations, each with a project that was changed once and looked at once."""
    with everywhere():
        ann = create_person(email="ann@a.example", display_name="Ann")
        made = []
        for slug in ("a", "b"):
            organisation = create_organisation(name=slug, slug=slug, kind="client", now=NOW)
            add_member(organisation=organisation, person=ann, role="auditor", now=NOW)
            project = Project.objects.create(
                organisation=organisation, name="Budgets", slug="budgets", created_by=ann, created_at=NOW
            )
            Project.objects.filter(pk=project.pk).update(name="Renamed")
            record_access(
                actor=ann, action="export", subject=f"project:{project.pk}", organisation_id=organisation.pk, now=NOW
            )
            made.append(organisation.pk)
    return made[0], made[1]


def test_changes_and_looks_stand_in_one_list(places: tuple[int, int]) -> None:
    with within(organisations=[places[0]]):
        shown = events(organisations=[places[0]], subject=None, cursor=None, limit=50).items
    seen = {(each["subject"].split(":")[0], each["action"]) for each in shown}
    assert seen == {
        ("organisation", "insert"),
        ("membership", "insert"),
        ("project", "insert"),
        ("project", "update"),
        ("project", "export"),
    }
    assert [each["person"] for each in shown if each["action"] == "export"] == ["Ann"]


def test_the_walls_hold_even_when_another_organisation_is_asked_for(places: tuple[int, int]) -> None:
    with within(organisations=[places[0]]):
        assert not events(organisations=[places[1]], subject=None, cursor=None, limit=50).items


def test_one_thing_can_be_followed(places: tuple[int, int]) -> None:
    with within(organisations=[places[0]]):
        project = Project.objects.get()
        shown = events(organisations=[places[0]], subject=f"project:{project.pk}", cursor=None, limit=50).items
    assert {each["action"] for each in shown} == {"insert", "update", "export"}


def test_pages_follow_each_other_without_gap_or_repeat(places: tuple[int, int]) -> None:
    with within(organisations=[places[0]]):
        whole = [each["id"] for each in events(organisations=[places[0]], subject=None, cursor=None, limit=50).items]
        cursor, walked = None, []
        while True:
            page = events(organisations=[places[0]], subject=None, cursor=cursor, limit=2)
            walked += [each["id"] for each in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
    assert walked == whole
    assert len(set(whole)) == len(whole) == 5


@pytest.mark.parametrize("cursor", ["x", "W10=", "WyIyMDI2IiwgImEiLCAxXQ==", "é", "bnVsbA=="])
def test_a_cursor_of_somebody_elses_making_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidCursor):
        events(organisations=[1], subject=None, cursor=cursor, limit=2)
