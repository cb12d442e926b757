"""A problem record as the content of a problem version, checked before it is stored."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any, Final

from preceptor.importing.errors import BadEntry
from preceptor.importing.records import ProblemRecord, ReferenceStep
from preceptor.problems.content import LONGEST_STATEMENT, ProblemContent, ProblemInvalid
from preceptor.problems.verifier import Reference

DEFAULT_SKILL: Final = "general"
DEFAULT_SPLIT: Final = "train"
_PLAIN_NUMBER: Final = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,12})?\Z")


def content_of(record: ProblemRecord) -> ProblemContent:
    """What the version says; what the source does not say gets our default. Raises BadEntry where it cannot be."""
    extra = dict(record.extra)
    extra |= {"remarks": list(record.remarks)} if record.remarks else {}
    extra |= {"any_sign": True} if record.any_sign else {}
    extra |= {"any_scale": True} if record.any_scale else {}
    content = ProblemContent(
        statement="\n\n".join((record.statement, *record.tables)),
        language=record.language,
        answer=record.answer,
        reference_steps=[_stored(step) for step in record.reference_steps],
        reference_text=record.reference_text,
        unit=record.unit,
        tolerance_kind=record.tolerance_kind,
        tolerance=record.tolerance,
        skill=record.skill or DEFAULT_SKILL,
        topic=record.topic or DEFAULT_SKILL,
        family=record.family,
        split=record.split or DEFAULT_SPLIT,
        extra=extra,
    )
    if not _is_plain(content):
        try:
            content.check()
        except ProblemInvalid as refusal:
            raise BadEntry(refusal.message) from None
    return content


def _stored(step: ReferenceStep) -> dict[str, Any]:
    stored: dict[str, Any] = {"label": step.label, "expression": step.expression, "value": step.value}
    if step.text:
        stored["text"] = step.text
    return stored if step.places is None else {**stored, "places": step.places}


def _is_plain(content: ProblemContent) -> bool:
    """Whether nothing is there to check: the readers have looked at the rest, and long files are mostly this."""
    return (
        not content.reference_steps
        and content.tolerance == "0"
        and len(content.statement) <= LONGEST_STATEMENT
        and _PLAIN_NUMBER.match(content.answer) is not None
    )


def digest(content: ProblemContent) -> str:
    """The same as `content.sha256()`, without the deep copy that makes that slow over a long file."""
    fields = {name: getattr(content, name) for name in ProblemContent.__dataclass_fields__}
    return hashlib.sha256(
        json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()


def reference_of(fields: Any) -> Reference:
    """What answers are held against: from a content or from a stored version, whose names are the same."""
    return Reference(
        answer=fields.answer,
        unit=fields.unit,
        tolerance_kind=fields.tolerance_kind,
        tolerance=fields.tolerance,
        any_sign=fields.extra.get("any_sign") is True,
        any_scale=fields.extra.get("any_scale") is True,
    )
