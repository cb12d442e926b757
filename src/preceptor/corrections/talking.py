"""What is said beside the work: remarks in the thread of a unit, and good examples beside the instructions."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from preceptor.accounts.models import Person
from preceptor.corrections.models import Correction, GoodExample, Remark, RemarkDraft, StageKind, Unit
from preceptor.corrections.queries import latest_correction, problem_of
from preceptor.kit.errors import Conflict, Invalid
from preceptor.projects.models import Project

LONGEST_REMARK: Final = 10_000
MOST_EXAMPLES: Final = 20
_ROLES: Final[dict[str, str]] = {StageKind.CORRECT: "author", StageKind.REVIEW: "reviewer"}


class EmptyRemark(Invalid):
    """A remark has some words."""

    code = "empty_remark"


class NotAnExample(Conflict):
    """Only accepted work of a person is shown as an example. Wait for its review."""

    code = "not_an_example"


def add_remark(*, unit: Unit, person: Person, text: str, now: datetime) -> Remark:
    """Say something in the thread of a unit that one may see; what was kept of it is gone. Raises EmptyRemark."""
    if not text.strip():
        raise EmptyRemark()
    made: Remark = Remark.objects.create(
        organisation_id=unit.organisation_id,
        unit=unit,
        person=person,
        text=text.strip(),
        simulated=person.simulated,
        at=now,
    )
    RemarkDraft.objects.filter(unit=unit, person=person).delete()
    return made


def keep_remark(*, unit: Unit, person: Person, text: str, now: datetime) -> None:
    """Keep what somebody has typed and not said yet; the last that was typed counts, on whatever device."""
    if text.strip():
        facts = {"organisation_id": unit.organisation_id, "text": text, "at": now}
        RemarkDraft.objects.update_or_create(unit=unit, person=person, defaults=facts)
    else:
        RemarkDraft.objects.filter(unit=unit, person=person).delete()


def unsaid(unit: Unit, viewer_id: int) -> str:
    """What the viewer has typed into the thread and not said yet."""
    kept = RemarkDraft.objects.filter(unit=unit, person=viewer_id).values_list("text", flat=True).first()
    return kept or ""


def remarks_of(unit: Unit, viewer_id: int, *, named: bool = False) -> list[dict[str, Any]]:
    """The thread in order; people are told by what they did with the unit, and named only where `named`."""
    rows = Remark.objects.filter(unit=unit).select_related("person").order_by("id")
    did = dict(unit.stages.order_by("-number").values_list("person", "kind"))
    return [
        {
            "id": row.pk,
            "text": row.text,
            "at": row.at,
            "mine": row.person_id == viewer_id,
            "by": _ROLES.get(did.get(row.person_id, ""), "lead"),
            "person": row.person.display_name if named else None,
            "simulated": row.simulated,
        }
        for row in rows
    ]


def show_as_example(*, unit: Unit, note: str, actor: Person, now: datetime) -> GoodExample:
    """Show the accepted correction of a unit beside the instructions; the same again changes nothing.

    Raises NotAnExample.
    """
    correction = latest_correction(unit)
    if unit.state != Unit.State.ACCEPTED or correction is None or unit.kind != "correct":
        raise NotAnExample()
    facts = {
        "organisation_id": unit.organisation_id,
        "project_id": unit.project_id,
        "note": note.strip(),
        "chosen_by": actor,
        "at": now,
    }
    made: GoodExample
    made, _ = GoodExample.objects.get_or_create(correction=correction, defaults=facts)
    return made


def examples_of(project: Project) -> list[dict[str, Any]]:
    """The newest good examples of a project, without the names of those who made them."""
    rows = GoodExample.objects.filter(project=project).select_related("correction__unit__attempt__problem_version")
    return [_describe(row) for row in rows.order_by("-id")[:MOST_EXAMPLES]]


def _describe(example: GoodExample) -> dict[str, Any]:
    correction: Correction = example.correction
    problem = problem_of(correction.unit)
    return {
        "unit_id": correction.unit_id,
        "language": correction.unit.language,
        "statement": problem.statement if problem is not None else "",
        "output": correction.unit.attempt.output,
        "solution": correction.solution,
        "critique": correction.critique,
        "note": example.note,
        "simulated": correction.simulated,
    }
