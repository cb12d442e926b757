"""The walls between client organisations: one in the application, one beneath it in PostgreSQL.

`within(...)` opens a room: queries through a `WalledManager` see only its organisations, and the
same list goes into the transaction's settings, where row security reads it. Outside any room a
walled query raises, and without the setting PostgreSQL shows no row: both fail closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from django.apps import apps
from django.db import connection, models, transaction

from preceptor.kit.configuration import APP_ROLE

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

Row = TypeVar("Row", bound=models.Model, covariant=True)
ALL = "all"


@dataclass(frozen=True, slots=True)
class Room:
    """What the present code may see: `organisations` None means all of them."""

    organisations: frozenset[int] | None
    person: int | None


_room: ContextVar[Room | None] = ContextVar("preceptor_room", default=None)


class OutsideWalls(RuntimeError):
    """A walled table was queried without saying for which organisations. Open `within(...)` first."""


def present_room() -> Room:
    """The open room. Raises OutsideWalls when there is none."""
    room = _room.get()
    if room is None:
        raise OutsideWalls(OutsideWalls.__doc__)
    return room


class WalledManager(models.Manager[Row]):
    """Default manager of every table with an `organisation`; refuses to work outside a room."""

    def get_queryset(self) -> models.QuerySet[Row]:
        """Rows of the room's organisations."""
        room = present_room()
        rows: models.QuerySet[Row] = super().get_queryset()
        if room.organisations is None:
            return rows
        return rows.filter(organisation__in=room.organisations)


class Walled(models.Model):
    """A row that belongs to one organisation and that no other organisation may see."""

    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, related_name="+")

    objects: WalledManager[Any] = WalledManager()

    class Meta:
        abstract = True


def _announce(room: Room) -> None:
    listed = ALL if room.organisations is None else ",".join(str(number) for number in sorted(room.organisations))
    person = "" if room.person is None else str(room.person)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('preceptor.organisations', %s, true), set_config('preceptor.person', %s, true)",
            [listed, person],
        )


@contextmanager
def _open(room: Room) -> Iterator[None]:
    before = _room.get()
    with transaction.atomic():
        token = _room.set(room)
        _announce(room)
        try:
            yield
        finally:
            _room.reset(token)
        if before is not None:
            _announce(before)
        elif len(connection.savepoint_ids) > 0:
            _announce(Room(frozenset(), None))


def within(*, organisations: Iterable[int], person: int | None = None) -> Any:
    """A transaction that sees only `organisations` (ids) and what belongs to `person` (id)."""
    return _open(Room(frozenset(organisations), person))


def everywhere() -> Any:
    """A transaction that sees all organisations: for the installation's own jobs, never for a request."""
    return _open(Room(None, None))


_BY_ORGANISATION = (
    "current_setting('preceptor.organisations', true) = 'all' OR {column} = ANY("
    "string_to_array(nullif(current_setting('preceptor.organisations', true), ''), ',')::bigint[])"
)


def walled_tables() -> dict[str, str]:
    """Every table with an organisation, and the column that names it."""
    tables: dict[str, str] = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.label == "accounts.Organisation":
            tables[model._meta.db_table] = "id"
        elif any(field.name == "organisation" for field in model._meta.get_fields()):
            if model._meta.label not in OPEN_TABLES:
                tables[model._meta.db_table] = "organisation_id"
    return tables


OPEN_TABLES = {
    "accounts.Membership": "read before a room can be opened: it says which rooms a person has",
    "accounts.ApiKey": "read by digest before anybody is known",
}
"""Tables that name an organisation and have no row security, each with the reason."""


def raise_walls(database: BaseDatabaseWrapper) -> None:
    """Enable and force row security on every walled table and grant the app role what it needs.

    Idempotent; `database` must be connected as the owner. Run after every migration.
    """
    with database.cursor() as cursor:
        for table, column in walled_tables().items():
            rule = _BY_ORGANISATION.format(column=column)
            cursor.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
            cursor.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
            cursor.execute(f'DROP POLICY IF EXISTS wall ON "{table}"')
            cursor.execute(f'CREATE POLICY wall ON "{table}" USING ({rule}) WITH CHECK ({rule})')
        for statement in _GRANTS:
            cursor.execute(statement)


_GRANTS = (
    f"GRANT USAGE ON SCHEMA public TO {APP_ROLE}",
    f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROLE}",
    f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APP_ROLE}",
    f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {APP_ROLE}",
)
