"""Reads of the audit: every change of a tracked row and every look at confidential material, as one list."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from pghistory.models import Event

from preceptor.accounts.row_security import BY_OWN_ID, event_models, walled_models
from preceptor.kit.pages import InvalidCursor, Page

_LOOKS = "access"
_COLUMNS = ("at", "source", "number", "person_id", "action", "subject", "request_id", "person")


def events(
    *, organisations: Collection[int], subject: str | None, cursor: str | None, limit: int
) -> Page[dict[str, Any]]:
    """Changes and looks in `organisations`, newest first; `subject` such as "project:5" narrows to one thing.

    A change carries the person and request of its transaction; those of jobs have neither. Raises InvalidCursor.
    """
    branches = [_looks(), *(_changes(model) for model in _tracked(subject))]
    values = {"organisations": list(organisations), "subject": subject, "most": limit + 1, **_after(cursor)}
    with connection.cursor() as database:
        database.execute(_SQL.format(branches=" UNION ALL ".join(branches)), values)
        rows = [dict(zip(_COLUMNS, row, strict=True)) for row in database.fetchall()]
    for row in rows:
        row["id"] = f"{row['source']}:{row['number']}"
    shown = rows[:limit]
    return Page(shown, _cursor(shown[-1]) if len(rows) > limit else None)


_SQL = """
SELECT found.at, found.source, found.number, person.id, found.action, found.subject,
       coalesce(found.request_id, context.metadata->>'request', ''), person.display_name
FROM (
    SELECT * FROM ({branches}) AS one
    WHERE %(at)s::timestamptz IS NULL OR (one.at, one.source, one.number) < (%(at)s, %(source)s, %(number)s)
    ORDER BY one.at DESC, one.source DESC, one.number DESC LIMIT %(most)s
) AS found
LEFT JOIN pghistory_context AS context ON context.id = found.context_id
LEFT JOIN accounts_person AS person ON person.id = coalesce(found.person_id, (context.metadata->>'actor')::bigint)
ORDER BY found.at DESC, found.source DESC, found.number DESC
"""


def _tracked(subject: str | None) -> Sequence[type[Event]]:
    walled = walled_models()
    kind = (subject or "").split(":")[0]
    found = [model for model in event_models() if model in walled]
    return [model for model in found if not kind or _kind(model) == kind]


def _kind(model: Any) -> str:
    return str(model.pgh_tracked_model._meta.model_name)


def _changes(model: type[Event]) -> str:
    kind, table = _kind(model), model._meta.db_table
    organisation = BY_OWN_ID.get(model._meta.label, "organisation_id")
    return (
        f"SELECT pgh_created_at AS at, '{kind}' AS source, pgh_id::bigint AS number, NULL::bigint AS person_id,"
        f" pgh_label AS action, '{kind}:' || id AS subject, NULL AS request_id, pgh_context_id AS context_id"
        f' FROM "{table}" WHERE {organisation} = ANY (%(organisations)s)'
        f" AND (%(subject)s::text IS NULL OR '{kind}:' || id = %(subject)s)"
    )


def _looks() -> str:
    return (
        f"SELECT at, '{_LOOKS}' AS source, id AS number, person_id, action, subject, request_id, NULL::uuid AS context_id"
        " FROM audit_access WHERE organisation_id = ANY (%(organisations)s)"
        " AND (%(subject)s::text IS NULL OR subject = %(subject)s)"
    )


def _cursor(row: dict[str, Any]) -> str:
    place = [row["at"].isoformat(), row["source"], row["number"]]
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode()


def _after(cursor: str | None) -> dict[str, Any]:
    if cursor is None:
        return {"at": None, "source": None, "number": None}
    try:
        at, source, number = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii")))
        place: dict[str, Any] = {"at": datetime.fromisoformat(at), "source": str(source), "number": int(number)}
    except (ValueError, TypeError, binascii.Error) as error:
        raise InvalidCursor() from error
    if place["at"].tzinfo is None or "\x00" in place["source"] or not 0 <= place["number"] < 2**63:
        raise InvalidCursor()
    return place
