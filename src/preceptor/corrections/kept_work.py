"""Work that came too late to count: somebody else has the unit. It is kept as it was handed in, and can be read.

Only who wrote it and the leads of its project see it. It never counts by itself; what became of the unit is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from django.db.models import Q, QuerySet

from preceptor.accounts.access import Actor
from preceptor.corrections.claims import UnitTakenOver
from preceptor.corrections.models import Claim, KeptWork
from preceptor.corrections.policies import can_see_names
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of

LEADING: Final = ("lead", "operator", "admin")
_NOT_WORDS: Final = frozenset(("index", "start", "end", "places", "cut", "first_error", "attachments", "id"))
"""Fields that only say where something stands."""
_ORDER: Final = (
    *(
        "kind",
        "verdict",
        "outcome",
        "statement",
        "answer",
        "unit",
        "tolerance_kind",
        "tolerance",
        "topic",
        "difficulty",
    ),
    *("ratings", "fixes", "rating", "unsure", "rewritten", "error_kind", "severity", "label", "expression", "value"),
    *("steps", "reference_steps", "rubric", "criteria", "correctness", "reasoning", "clarity", "preferred", "reason"),
    *("criterion", "text", "points", "note", "grades", "children", "solution", "fixed_solution", "final_answer"),
    *("fixed_answer", "critique", "comments", "comment"),
)
"""The fields in the order of the forms, which JSON in PostgreSQL does not keep; others follow."""
_PLACES: Final = {name: place for place, name in enumerate(_ORDER)}


class KeptWorkNotFound(NotFound):
    """There is no such kept work, or it is not yours."""

    code = "kept_work_not_found"


def keep_refused_work(*, claim: Claim, body: Mapping[str, Any], now: datetime) -> KeptWork:
    """Keep a submit that was refused with UnitTakenOver; handed in again under the same claim, the last words count."""
    given = {"organisation_id": claim.organisation_id, "body": dict(body), "at": now}
    kept: KeptWork = KeptWork.objects.update_or_create(claim=claim, defaults=given)[0]
    return kept


def kept_answer(*, claim: Claim, body: Mapping[str, Any], refusal: UnitTakenOver, now: datetime) -> dict[str, Any]:
    """Keep what `refusal` did not let in; what says so, as `kept_schemas.KeptOut`."""
    given = {name: value for name, value in body.items() if name != "token"}
    kept = keep_refused_work(claim=claim, body=given, now=now)
    return {"id": kept.pk, "code": refusal.code, "detail": refusal.message}


def kept_work_page(actor: Actor, *, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """Visible kept work, the newest first."""
    page = page_of(_visible(actor), cursor=cursor, limit=limit, newest_first=True)
    return Page([describe_kept_work(actor, kept) for kept in page.items], page.next_cursor)


def kept_work_by_id(actor: Actor, kept_id: int) -> KeptWork:
    """One's own, or one of the people that one leads. Raises KeptWorkNotFound."""
    kept: KeptWork | None = _visible(actor).filter(pk=kept_id).first()
    if kept is None:
        raise KeptWorkNotFound()
    return kept


def describe_kept_work(actor: Actor, kept: KeptWork, *, whole: bool = False) -> dict[str, Any]:
    """As `kept_schemas.KeptWorkRow`, and where `whole` with the words."""
    claim, unit = kept.claim, kept.claim.unit
    named = can_see_names(actor, kept.organisation_id)
    words = [{"what": what, "index": index, "text": text} for what, index, text in words_of(kept.body)] if whole else []
    return {
        "id": kept.pk,
        "at": kept.at,
        "unit_id": unit.pk,
        "unit_kind": unit.kind,
        "unit_state": unit.state,
        "unit_stage": unit.stage,
        "stage": claim.stage,
        "language": unit.language,
        "project": claim.project.name,
        "counted": claim.state == Claim.State.SUBMITTED,
        "mine": claim.person_id == actor.person_id,
        "person": claim.person.display_name if named else None,
        "simulated": claim.simulated,
        "words": words,
    }


def words_of(body: Mapping[str, Any]) -> Iterator[tuple[str, int | None, str]]:
    """What was written and chosen: the field, the step or line where it stands in a list, and the text or code."""
    for name, value in _in_order(body):
        yield from _words(name, None, value)


def _in_order(fields: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return sorted(fields.items(), key=lambda field: _PLACES.get(field[0], len(_ORDER)))


def _words(name: str, index: int | None, value: Any) -> Iterator[tuple[str, int | None, str]]:
    if name in _NOT_WORDS or value is None or value is False:
        return
    if isinstance(value, Mapping):
        place = value.get("index", index)
        for each, inner in _in_order(value):
            yield from _words(each, place, inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _words(name, number, inner)
    elif value is True:
        yield "rating", index, name
    elif str(value).strip():
        yield name, index, str(value)


def _visible(actor: Actor) -> QuerySet[KeptWork]:
    led = [where for where, role in actor.roles if role in LEADING]
    rows = KeptWork.objects.filter(Q(claim__person=actor.person_id) | Q(organisation__in=led))
    return rows.select_related("claim__unit", "claim__project", "claim__person")
