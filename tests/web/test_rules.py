"""The rules of all packages hold on a fresh database, and a broken one is counted, shown and measured."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from preceptor.accounts.models import IdempotencyRecord, Person, SignInLink
from preceptor.accounts.services import issue_sign_in_link
from preceptor.accounts.walls import everywhere
from preceptor.audit.models import RuleCheck
from preceptor.kit import clock
from preceptor.web.invariants import all_invariants, count_violations
from preceptor.web.packages import modules_named
from preceptor.web.schema.migrating import as_owner
from preceptor.web.tasks import check_rules_job, forget_job
from tests.web.two_clients import NOW, TwoClients, make_two_clients, signed_in


def test_every_package_brings_its_rules() -> None:
    names = {each.name for each in all_invariants()}
    assert {"A1", "A3", "A3b", "A3c", "D1", "F3"} <= names
    for module in modules_named("invariants"):
        assert {each.name for each in module.INVARIANTS} <= names


def test_every_rule_of_money_and_time_is_watched() -> None:
    names = {each.name for each in all_invariants()}
    wanted = {f"M{number}" for number in range(1, 21)} | {f"T{number}" for number in range(1, 11)}
    assert wanted <= names


def test_every_rule_is_a_sentence() -> None:
    for each in all_invariants():
        assert each.sentence.endswith("."), each.name
        assert len(each.name) <= 20
        assert len(each.sentence) <= 300


@pytest.mark.django_db
def test_all_rules_hold_at_the_start(two_clients: TwoClients) -> None:
    counts = count_violations(now=NOW)
    assert {name: count for name, count in counts.items() if count} == {}
    assert RuleCheck.objects.count() == len(all_invariants())


def test_a_wall_that_was_taken_down_is_found_shown_and_measured(committed_db: str) -> None:
    two_clients = make_two_clients()
    with as_owner() as owner, owner.cursor() as cursor:
        cursor.execute("ALTER TABLE projects_project NO FORCE ROW LEVEL SECURITY")
        cursor.execute("DROP POLICY wall ON corrections_unit")
        cursor.execute("DROP TRIGGER audit_access_append_only ON audit_access")
        cursor.execute("ALTER TABLE accounts_membership DISABLE TRIGGER USER")
    counts = count_violations(now=NOW)
    assert counts["A3"] == 2
    assert counts["A4"] == 1
    assert counts["D1"] >= 1
    shown = signed_in(two_clients.insider).get("/api/v1/audit/invariants").json()["items"]
    assert {each["name"]: each["count"] for each in shown}["A3"] == 2
    measured = Client().get("/metrics").content.decode()
    assert 'preceptor_invariant_violations{name="A3"} 2.0' in measured


def test_a_reference_across_the_walls_is_found(committed_db: str) -> None:
    two_clients = make_two_clients()
    with as_owner() as owner, owner.cursor() as cursor:
        cursor.execute("ALTER TABLE projects_rate DISABLE TRIGGER same_room_inserted")
        cursor.execute("SELECT set_config('preceptor.organisations', 'all', false)")
        cursor.execute(
            "INSERT INTO projects_rate (organisation_id, project_id, role, skill, tier, hourly_minor, currency,"
            " in_force_from, set_by_id) VALUES (%s, %s, 'expert', '', '', 1, 'USD', now(), %s)",
            [two_clients.ours.pk, two_clients.their_project.pk, two_clients.insider.pk],
        )
    assert count_violations(now=NOW)["A1"] == 1


@pytest.mark.django_db
def test_a_rule_that_is_gone_is_forgotten(two_clients: TwoClients) -> None:
    RuleCheck.objects.create(name="OLD", sentence="Gone.", violations=3, checked_at=NOW)
    count_violations(now=NOW)
    assert not RuleCheck.objects.filter(name="OLD").exists()


def test_an_expert_does_not_see_the_rules(two_clients: TwoClients, browser: Client) -> None:
    assert browser.get("/api/v1/audit/invariants").status_code == 200
    with everywhere():
        two_clients.insider.memberships.exclude(role="expert").delete()
    assert browser.get("/api/v1/audit/invariants").status_code == 403


@pytest.mark.django_db
def test_the_rules_count_in_every_organisation(two_clients: TwoClients) -> None:
    """Run without the walls' leave, the same queries would see nothing and report that all is well."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM projects_project")
        assert cursor.fetchone()[0] == 0
    with everywhere(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM projects_project")
        assert cursor.fetchone()[0] == 2
    assert Person.objects.count() == 2


def test_the_job_that_watches_keeps_its_findings_and_cries_out(
    committed_db: str, caplog: pytest.LogCaptureFixture
) -> None:
    make_two_clients()
    check_rules_job(timestamp=0)
    assert "rules_broken" not in caplog.text
    assert set(RuleCheck.objects.values_list("violations", flat=True)) == {0}
    with as_owner() as owner, owner.cursor() as cursor:
        cursor.execute("ALTER TABLE projects_project NO FORCE ROW LEVEL SECURITY")
    check_rules_job(timestamp=300)
    assert RuleCheck.objects.get(name="A3").violations == 1
    assert "rules_broken" in caplog.text


def test_what_has_had_its_time_is_forgotten(committed_db: str) -> None:
    person = make_two_clients().insider
    old, present = clock.now() - timedelta(days=31), clock.now()
    with everywhere():
        issue_sign_in_link(person=person, now=old, valid_for=timedelta(hours=1))
        issue_sign_in_link(person=person, now=present, valid_for=timedelta(hours=1))
        for key, at in (("old", old), ("new", present)):
            IdempotencyRecord.objects.create(person=person, key=key, operation="", body_sha256="", created_at=at)
    signed_in(person)
    Session.objects.create(session_key="over", session_data="", expire_date=old)
    forget_job(timestamp=0)
    with everywhere():
        assert list(IdempotencyRecord.objects.values_list("key", flat=True)) == ["new"]
    assert SignInLink.objects.count() == 1
    assert Session.objects.count() == 1
