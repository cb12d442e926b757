"""A new database is the same whether the snapshot filled it or every migration ran."""

from __future__ import annotations

import os
import re
import subprocess

import pytest
from django.db import connection

from preceptor.web.schema import snapshot
from preceptor.web.schema.migrating import is_current, migrate
from tests import database


def schema_of(server: database.Server, name: str) -> list[str]:
    """Everything a database defines, in the words of pg_dump."""
    words = ["--schema-only", "--restrict-key=same", database.database_url(server.superuser, name)]
    dumped = subprocess.run([server.pg_dump, *words], check=True, capture_output=True, text=True).stdout
    return dumped.splitlines()


def test_the_packaged_snapshot_is_of_the_present_migrations() -> None:
    assert snapshot.is_current(snapshot.PACKAGED), "Run `make schema` and commit what it writes."


def one_way(line: str) -> str:
    """PostgreSQL writes the cast of a list of texts in two ways, before and after a dump; they mean the same."""
    line = re.sub(r"\((ARRAY\[[^\]]*\])\)::text\[\]", r"\1", line)
    return re.sub(r"\(('[^']*'::character varying)\)::text", r"\1", line)


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("PRECEPTOR_TEST_DATABASE") == "server", reason="the snapshot is of the embedded one")
def test_both_ways_give_the_same_database(database_server: database.Server, django_db_blocker) -> None:
    before = connection.settings_dict["NAME"]
    connection.close()
    try:
        with django_db_blocker.unblock():
            for name in ("filled", "migrated"):
                database.create_empty(database_server.url, name)
            connection.settings_dict["NAME"] = "migrated"
            migrate()
            connection.settings_dict["NAME"] = "filled"
            assert snapshot.load(database_server.superuser, "filled")
            assert is_current()
            assert migrate() == []
        filled, migrated = (schema_of(database_server, name) for name in ("filled", "migrated"))
        assert [one_way(line) for line in filled] == [one_way(line) for line in migrated]
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
        for name in ("filled", "migrated"):
            database.drop(database_server.url, name)
