"""The wall between client organisations that stands in the application; `row_security` is the one beneath it.

`within(...)` opens a room: queries through a `WalledManager` see only its organisations, and the
same list goes into the transaction's settings, where row security reads it. Outside any room a
walled query raises, and without the setting PostgreSQL shows no row: both fail closed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from django.db import connection, models, transaction

from preceptor.kit.prepared import Statement, run_prepared

Row = TypeVar("Row", bound=models.Model, covariant=True)
ALL = "all"


@dataclass(frozen=True, slots=True)
class Room:
    """What the present code may see: `organisations` None means all of them."""

    organisations: frozenset[int] | None
    person: int | None


_NOWHERE = Room(frozenset(), None)
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


def within(
    *, organisations: Iterable[int], person: int | None = None, settings: Mapping[str, str] | None = None
) -> AbstractContextManager[None]:
    """A transaction that sees only `organisations` (ids) and what belongs to `person` (id).

    Rooms nest: the inner one counts until it closes, by its end or by an exception. `settings` are further settings
    of the transaction, which go with the same statement.
    """
    return _open(Room(frozenset(int(number) for number in organisations), person), settings or {})


def everywhere(*, settings: Mapping[str, str] | None = None) -> AbstractContextManager[None]:
    """A transaction that sees all organisations: for the installation's own jobs and its administrators' pages."""
    return _open(Room(None, None), settings or {})


@contextmanager
def _open(room: Room, settings: Mapping[str, str]) -> Iterator[None]:
    with transaction.atomic():
        token = _room.set(room)
        try:
            _announce(announcement(room, settings))
            yield
        finally:
            _room.reset(token)
        # An exception leaves by the line above: rolling back to the savepoint restores the outer room's settings.
        if connection.savepoint_ids and not connection.needs_rollback:
            _announce(announcement_of_present(settings))


def announcement(room: Room, settings: Mapping[str, str]) -> Statement:
    """The statement that tells PostgreSQL of a room, with further `settings` of the transaction."""
    listed = ALL if room.organisations is None else ",".join(str(number) for number in sorted(room.organisations))
    person = "" if room.person is None else str(room.person)
    told = {"preceptor.organisations": listed, "preceptor.person": person, **settings}
    return Statement(_telling(tuple(told)), {f"value{number}": value for number, value in enumerate(told.values())})


def announcement_of_present(settings: Collection[str]) -> Statement:
    """The statement that tells PostgreSQL of the open room again, and takes back `settings` of the room that closes."""
    return announcement(_room.get() or _NOWHERE, {name: "" for name in settings if "." in name})


@lru_cache(maxsize=100)
def _telling(names: tuple[str, ...]) -> str:
    told = ", ".join(f"set_config('{name}', %(value{number})s::text, true)" for number, name in enumerate(names))
    return f"SELECT {told}"


def _announce(statement: Statement) -> None:
    run_prepared(statement.text, statement.facts)
