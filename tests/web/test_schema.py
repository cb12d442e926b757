"""A new database is filled from the snapshot, which `make schema` compared with what every migration makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from preceptor.web.schema import snapshot
from preceptor.web.schema.migrating import as_owner, is_current, migrate
from tests import database


def test_the_packaged_snapshot_is_of_the_present_migrations() -> None:
    assert snapshot.is_current(snapshot.PACKAGED), "Run `make schema` and commit what it writes."


def test_the_packaged_snapshot_is_as_it_was_written_and_compared() -> None:
    assert snapshot.is_whole(snapshot.PACKAGED), "Run `make schema`: the file was changed by hand."


@pytest.mark.parametrize(
    "change", [("NOT NULL", "NULL"), ("CREATE POLICY", "-- CREATE POLICY"), ("-- content ", "-- ")]
)
def test_a_changed_line_is_seen(tmp_path: Path, change: tuple[str, str]) -> None:
    changed = tmp_path / "snapshot.sql"
    changed.write_text(snapshot.PACKAGED.read_text(encoding="utf-8").replace(*change, 1), encoding="utf-8")
    assert not snapshot.is_whole(changed)


def test_the_snapshot_leaves_nothing_to_migrate(
    migrated_template: str, database_server: database.Server, django_db_blocker
) -> None:
    before = connection.settings_dict["NAME"]
    connection.close()
    try:
        with django_db_blocker.unblock():
            database.create_empty(database_server.url, "filled")
            connection.settings_dict["NAME"] = "filled"
            with as_owner() as owner:
                assert snapshot.load(owner)
            assert is_current()
            assert migrate() == []
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
        database.drop(database_server.url, "filled")


def test_an_upgrade_gives_the_programmes_role_what_it_brings(
    migrated_template: str, database_server: database.Server, django_db_blocker
) -> None:
    """Also where no wall is new: a function that a migration of `bulk` brings is taken away and brought again."""
    before = connection.settings_dict["NAME"]
    connection.close()
    try:
        with django_db_blocker.unblock():
            database.copy_template(database_server.url, "upgraded")
            connection.settings_dict["NAME"] = "upgraded"
            with as_owner() as owner, owner.cursor() as cursor:
                cursor.execute(
                    "DELETE FROM django_migrations WHERE app = 'bulk' AND name >= '0004' RETURNING 'bulk.' || name"
                )
                taken = sorted(name for (name,) in cursor.fetchall())
                cursor.execute("DROP FUNCTION preceptor_analyse_people()")
                cursor.execute("REVOKE ALL ON experts_skill FROM preceptor_app")
            assert migrate() == taken
            assert taken[0] == "bulk.0004_analyse_people"
            with as_owner() as owner, owner.cursor() as cursor:
                cursor.execute("SELECT has_table_privilege('preceptor_app', 'experts_skill', 'INSERT')")
                assert cursor.fetchone() == (True,)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
        database.drop(database_server.url, "upgraded")
