"""What the database refuses of data sets, and what the rules find when somebody got past it."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.datasets.invariants import INVARIANTS
from tests.datasets.workshop import Workshop, open_workshop

TABLES = ("datasets_datasetversion", "datasets_example")
TAMPERING = {
    "W6": "UPDATE datasets_datasetversion SET examples_count = examples_count + 1",
    "W6c": "UPDATE problems_problemversion SET split = 'new_numbers'",
    "W7": "DELETE FROM datasets_pseudonym",
}


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_a_frozen_version_cannot_be_changed(workshop: Workshop, table: str, verb: str) -> None:
    workshop.accepted()
    workshop.frozen()
    with (
        pytest.raises(DatabaseError, match=r"append-only|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb.format(table))


@pytest.mark.breaks_rules("each rule finds its damage")
def test_each_rule_finds_what_the_owner_did_behind_the_seals(committed_db: str, home: Path) -> None:
    with everywhere():
        workshop = open_workshop()
        workshop.accepted()
        workshop.frozen()
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}
    for name, statement in TAMPERING.items():
        with psycopg.connect(committed_db, autocommit=True) as owner:
            owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
            for table in (*TABLES, "problems_problemversion", "datasets_pseudonym"):
                owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            owner.execute(statement)
        with everywhere():
            found = run_invariants(invariants=INVARIANTS)
        assert found[name] == 1, name
        assert found["W6b"] == 4
