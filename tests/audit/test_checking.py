"""The check of rules: what was clean is not read again, what comes late is, and a broken rule is looked at whole."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, connections, transaction

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.walls import everywhere
from preceptor.audit.checking import check_rules
from preceptor.audit.invariants import growing
from preceptor.audit.models import Access, RuleCheck
from preceptor.audit.services import record_access
from preceptor.web.invariants import all_invariants
from tests.web.two_clients import NOW, make_two_clients

RULE = growing(
    "X1",
    "Nobody looked at what is bad.",
    "SELECT id FROM audit_access WHERE action = 'bad' AND {fresh}",
    grows="audit_access.id",
    fresh="id > {since}",
)


class Looks:
    """Writes looks and checks the rule of them."""

    def __init__(self) -> None:
        with everywhere():
            clients = make_two_clients()
        self.organisation: Organisation = clients.ours
        self.actor: Person = clients.insider

    def look(self, action: str) -> Access:
        subject = {"action": action, "subject": "statement:1", "organisation_id": self.organisation.pk}
        return record_access(actor=self.actor, now=NOW, **subject)

    def check(self, minutes: int, *, whole: bool = False) -> RuleCheck:
        with everywhere():
            check_rules(invariants=[RULE], now=NOW + timedelta(minutes=minutes), whole=whole)
        return RuleCheck.objects.get(name="X1")


@pytest.fixture
def looks(committed_db: str) -> Looks:
    return Looks()


def test_what_was_clean_is_not_read_again_until_the_night(looks: Looks) -> None:
    with everywhere():
        looks.look("good")
    assert looks.check(0).clean_through is None
    first = looks.check(5)
    assert (first.clean_through, first.whole_at) == (first.seen_through, NOW + timedelta(minutes=5))
    _write_below(looks, "bad")
    assert looks.check(10).violations == 0
    assert looks.check(15).whole_at == NOW + timedelta(minutes=5)
    assert looks.check(20, whole=True).violations == 1
    assert (found := looks.check(25)).violations == 1
    assert (found.clean_through, found.whole_at) == (None, NOW + timedelta(minutes=25))


def test_what_came_since_is_found_and_stays_found(looks: Looks) -> None:
    for minutes in (0, 5, 10):
        looks.check(minutes)
    with everywhere():
        looks.look("bad")
    for minutes in (15, 20, 25):
        found = looks.check(minutes)
        assert (found.violations, found.clean_through, found.whole_at) == (1, 0, NOW + timedelta(minutes=5))


def test_a_row_that_comes_late_under_a_lower_number_is_looked_at(looks: Looks) -> None:
    looks.check(0)
    written, go_on = threading.Event(), threading.Event()

    def slowly() -> None:
        with everywhere():
            looks.look("bad")
            written.set()
            go_on.wait(20)
        connections.close_all()

    other = threading.Thread(target=slowly)
    other.start()
    assert written.wait(20)
    with everywhere():
        looks.look("good")
    for minutes in (5, 10, 15):
        assert looks.check(minutes).violations == 0
    go_on.set()
    other.join()
    assert looks.check(20).violations == 1


@pytest.mark.django_db
def test_every_rule_of_what_came_names_a_number_that_grows_and_can_be_asked() -> None:
    asked = [each for each in all_invariants() if each.recent]
    assert len(asked) > 25
    with everywhere(), transaction.atomic(), connection.cursor() as cursor:
        for each in asked:
            table, number = each.grows.split(".")
            cursor.execute(f"SELECT count({number}) FROM {table}")
            assert "{since}" in each.recent, each.name
            for sql in (each.sql, each.recent.replace("{since}", "0")):
                assert "{" not in sql.replace("{64}", ""), each.name
                cursor.execute(f"EXPLAIN {sql}")


def _write_below(looks: Looks, action: str) -> None:
    """A row under a number that was passed long ago, as no transaction of ours can write one."""
    facts: dict[str, Any] = {"organisation_id": looks.organisation.pk, "person": looks.actor, "action": action}
    with everywhere():
        Access.objects.create(pk=-1, subject="statement:2", at=NOW, **facts)
