"""What a profile said before: the event tables of its parts, grouped by the moment of each change."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from django.db import connection

from preceptor.experts.models import ExpertProfile
from preceptor.kit.pages import Page, decode_cursor, encode_cursor

_PARTS: Final = (
    ("basics", "experts_expertprofileevent", "id"),
    ("degrees", "experts_degreeevent", "profile_id"),
    ("employments", "experts_employmentevent", "profile_id"),
    ("publications", "experts_publicationevent", "profile_id"),
    ("languages", "experts_expertlanguageevent", "profile_id"),
    ("skills", "experts_expertskillevent", "profile_id"),
    ("conflicts", "experts_conflictofinterestevent", "profile_id"),
    ("credentials", "experts_credentialevent", "profile_id"),
)
_HIDDEN: Final = (
    "ARRAY['pgh_id','pgh_created_at','pgh_label','pgh_obj_id','pgh_context_id','profile_id','person_id','updated_at']"
)
_ROWS: Final = " UNION ALL ".join(
    f"SELECT pgh_created_at AS at, pgh_id, pgh_context_id AS context_id, '{part}' AS part, pgh_label AS label,"
    f" to_jsonb(event) - {_HIDDEN} AS before, coalesce(lead(to_jsonb(event)) OVER (PARTITION BY pgh_obj_id ORDER BY pgh_id),"
    f" (SELECT to_jsonb(present) FROM {table.removesuffix('event')} AS present WHERE present.id = event.pgh_obj_id)) AS after"
    f" FROM {table} AS event WHERE {owner} = %(profile)s"
    for part, table, owner in _PARTS
)
_SQL: Final = f"""
WITH rows AS ({_ROWS}),
moments AS (
    SELECT DISTINCT at FROM rows WHERE %(before)s::timestamptz IS NULL OR at < %(before)s
    ORDER BY at DESC LIMIT %(most)s)
SELECT rows.at, rows.part, rows.label, rows.before, rows.after, person.display_name,
    (SELECT label_en FROM experts_skill WHERE experts_skill.id = (rows.before->>'skill_id')::bigint)
FROM rows JOIN moments USING (at)
LEFT JOIN pghistory_context AS context ON context.id = rows.context_id
LEFT JOIN accounts_person AS person ON person.id = (context.metadata->>'actor')::bigint
ORDER BY rows.at DESC, rows.part, rows.pgh_id DESC
"""
_NAMING: Final = {
    "degrees": frozenset({"field"}),
    "employments": frozenset({"employer"}),
    "publications": frozenset({"title"}),
    "languages": frozenset({"code"}),
    "conflicts": frozenset({"organisation_name"}),
    "credentials": frozenset({"title"}),
}
"""What tells a row from the others of its list, shown with whatever of it was changed."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LAST: Final = 250_000_000_000_000_000
"""Microseconds; a cursor that somebody makes up stays within the years that there are."""


def history_of(profile: ExpertProfile, *, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """The moments at which the profile changed, newest first: who, and what of each row was otherwise before.

    A moment in which something was only added has no changes. Raises InvalidCursor.
    """
    before = None if not cursor else _at(decode_cursor(cursor))
    with connection.cursor() as database:
        database.execute(_SQL, {"profile": profile.pk, "before": before, "most": limit + 1})
        rows = database.fetchall()
    moments: dict[datetime, dict[str, Any]] = {}
    for at, part, label, was, became, who, skill in rows:
        moment = moments.setdefault(at, {"at": at, "by": who, "changes": []})
        removed = label == "before_removal"
        change = _change(part, removed, json.loads(was), json.loads(became or "{}"), skill)
        if removed or change["before"]:
            moment["changes"].append(change)
    shown = list(moments.values())
    more = len(shown) > limit
    return Page(shown[:limit], encode_cursor(_micros(shown[limit - 1]["at"])) if more else None)


def _change(part: str, removed: bool, was: dict[str, Any], became: dict[str, Any], skill: str | None) -> dict[str, Any]:
    """What was removed whole; of a row that is changed what differs, with what names it."""
    same = {name for name, value in was.items() if not removed and name in became and became[name] == value}
    changed = any(name not in same for name in was)
    left_out = same - _NAMING.get(part, frozenset()) if changed else same
    plain = {name: value for name, value in was.items() if name not in left_out and value not in (None, "", [])}
    if skill is not None and plain:
        plain["skill"] = skill
    return {"part": part, "removed": removed, "before": plain}


def _micros(at: datetime) -> int:
    difference = at - _EPOCH
    return (difference.days * 86_400 + difference.seconds) * 1_000_000 + difference.microseconds


def _at(micros: int) -> datetime:
    return _EPOCH + timedelta(microseconds=min(micros, _LAST))
