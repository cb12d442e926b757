"""Bringing the database's schema to this programme's: as the owner, once at a time, with the walls raised after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.utils import ProgrammingError

from preceptor.accounts.row_security import raise_walls, walls_stand
from preceptor.kit.configuration import APP_ROLE
from preceptor.kit.errors import PreceptorError
from preceptor.web.schema import snapshot

_MIGRATION_LOCK = 7_120_001  # any number, the same for ever: two programmes migrate one after the other

_OF_REQUESTS = ("assume_role", "server_side_binding", "prepare_threshold")
"""What of a connection's options a migration does without: it sends each statement once, and several together."""


class NewerSchema(PreceptorError):
    """The database was written by a newer Preceptor."""

    status = 503
    code = "newer_database"


class RoleMissing(PreceptorError):
    """The role of the running programme is missing and may not be made by this user."""

    status = 503
    code = "role_missing"


@contextmanager
def as_owner() -> Iterator[BaseDatabaseWrapper]:
    """The default connection as the role that owns the tables; inside it row security still binds (FORCE)."""
    options = connection.settings_dict["OPTIONS"]
    of_requests = {name: options.pop(name) for name in _OF_REQUESTS if name in options}
    connection.close()
    try:
        yield connection
    finally:
        connection.close()
        options.update(of_requests)


def is_current() -> bool:
    """Whether nothing is left to migrate. Raises NewerSchema when the database knows migrations we do not."""
    with as_owner() as owner:
        loader = MigrationLoader(owner)
        _refuse_newer(loader)
        return set(loader.disk_migrations) <= set(loader.applied_migrations) and walls_stand(owner)


def migrate(snapshots: Iterable[Path] = (snapshot.PACKAGED,)) -> list[str]:
    """Apply what is missing and raise the walls; returns the names of the migrations applied.

    A database that is still empty begins at the first of `snapshots` that is a beginning. Raises NewerSchema, RoleMissing.
    """
    with as_owner() as owner, _alone(owner):
        loader = MigrationLoader(owner)
        _refuse_newer(loader)
        before = set(loader.applied_migrations)
        _make_app_role(owner)
        if snapshot.is_empty():
            any(snapshot.load(owner, each) for each in snapshots)
        behind = not set(loader.disk_migrations) <= set(MigrationLoader(owner).applied_migrations)
        if behind:
            call_command("migrate", interactive=False, verbosity=0)
        if behind or not walls_stand(owner):  # a new table without an organisation has no wall, and wants its grants
            raise_walls(owner)
        after = set(MigrationLoader(owner).applied_migrations)
        return sorted(f"{app}.{name}" for app, name in after - before)


@contextmanager
def _alone(owner: BaseDatabaseWrapper) -> Iterator[None]:
    with owner.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_MIGRATION_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_MIGRATION_LOCK])


def _refuse_newer(loader: MigrationLoader) -> None:
    known = {*loader.disk_migrations, *(old for new in loader.disk_migrations.values() for old in new.replaces)}
    ours = {app for app, _ in loader.disk_migrations if app in loader.migrated_apps}
    unknown = sorted(
        f"{app}.{name}" for app, name in loader.applied_migrations if (app, name) not in known and app in ours
    )
    if unknown:
        raise NewerSchema(
            f"The database was written by a newer Preceptor (it has {unknown[0]}, unknown here): "
            "install that version or a newer one, or use another database."
        )


def _make_app_role(owner: BaseDatabaseWrapper) -> None:
    """On a server of one's own: the role row security binds, if this user may make it."""
    with owner.cursor() as cursor:
        right = "SET" if connection.pg_version >= 16_00_00 else "MEMBER"  # type: ignore[attr-defined]  # of psycopg
        cursor.execute("SELECT pg_has_role(current_user, oid, %s) FROM pg_roles WHERE rolname = %s", [right, APP_ROLE])
        found = cursor.fetchone()
        if found is not None and found[0]:
            return
        cursor.execute("SELECT current_user")
        user = cursor.fetchone()[0]
        statements = [] if found else [f"CREATE ROLE {APP_ROLE} NOLOGIN;"]
        statements.append(f'GRANT {APP_ROLE} TO "{user}";')
        try:
            cursor.execute(" ".join(statements))
        except ProgrammingError as error:
            raise RoleMissing(
                f"The database needs the role {APP_ROLE}, and {user} may not make it: "
                f"run as its administrator: {' '.join(statements)}"
            ) from error
