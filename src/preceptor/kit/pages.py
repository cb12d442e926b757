"""Cursor pages: stable under inserts, no offset, no count."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model as Table
from django.db.models import QuerySet

from preceptor.kit.errors import Invalid

Item = TypeVar("Item")
Row = TypeVar("Row", bound=Table)
DEFAULT_LIMIT = 50
LARGEST_LIMIT = 200


class InvalidCursor(Invalid):
    """The cursor is not one that this list gave out. Begin again without it."""

    code = "invalid_cursor"


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page of a list and the cursor of the next one, or None at the end."""

    items: Sequence[Item]
    next_cursor: str | None


def encode_cursor(last_id: int) -> str:
    """An opaque cursor that stands after the row `last_id`."""
    return base64.urlsafe_b64encode(json.dumps({"id": last_id}).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> int:
    """The id that `cursor` stands after. Raises InvalidCursor."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        value = json.loads(base64.urlsafe_b64decode(padded))["id"]
    except (ValueError, KeyError, TypeError, binascii.Error) as error:
        raise InvalidCursor() from error
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**63:
        raise InvalidCursor()
    return value


def cut_page(rows: Sequence[Item], *, limit: int, id_of: Callable[[Item], int]) -> Page[Item]:
    """The page of `rows`, which hold one row more than `limit` where there is a next page."""
    shown = rows[:limit]
    return Page(shown, encode_cursor(id_of(shown[-1])) if len(rows) > limit else None)


def page_of(rows: QuerySet[Row], *, cursor: str | None, limit: int, newest_first: bool = False) -> Page[Row]:
    """One page of `rows` in the order of their ids, at most `limit` long. Raises InvalidCursor."""
    ordered = rows.order_by("-id" if newest_first else "id")
    if cursor:
        after = decode_cursor(cursor)
        ordered = ordered.filter(**{"id__lt" if newest_first else "id__gt": after})
    return cut_page(list(ordered[: limit + 1]), limit=limit, id_of=lambda row: row.pk)
