"""Verbs on the wall: what a client names for it, and what is decided of a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from preceptor.accounts.models import Organisation, Person
from preceptor.experts.company_names import company
from preceptor.experts.typed import one_line
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.staffing.conflict_models import ConflictCase, RelatedOrganisation, Relation
from preceptor.staffing.conflicts import note_conflicts
from preceptor.staffing.models import Assignment, Offer
from preceptor.staffing.services import end_assignment, withdraw

MOST_RELATED: Final = 500
LONGEST_NAME: Final = 200


class InvalidWall(Invalid):
    """The wall has up to 500 organisations, each once, with a name of its own of up to 200 signs."""

    code = "invalid_wall"


class CaseDecided(Conflict):
    """This case has been decided already; it is decided once."""

    code = "case_decided"


class OwnCase(Forbidden):
    """Nobody decides on their own conflict of interest. Ask somebody else."""

    code = "own_case"


class DecisionWithoutReason(Invalid):
    """Say why in a sentence of up to 500 signs: it is kept with the decision."""

    code = "decision_without_reason"


def set_related(*, organisation: Organisation, named: Sequence[Mapping[str, str]], actor: Person, now: datetime) -> int:
    """The organisations that a client names, as {"relation", "name"}, from now on; how many new cases that makes.

    Raises InvalidWall.
    """
    wanted: dict[str, tuple[str, str]] = {}
    for each in named:
        name = one_line(each["name"])
        known_as = company(name)
        if not known_as or len(name) > LONGEST_NAME or each["relation"] not in Relation.values or known_as in wanted:
            raise InvalidWall()
        wanted[known_as] = (each["relation"], name)
    if len(wanted) > MOST_RELATED:
        raise InvalidWall()
    if wanted.get(company(organisation.name), ("", ""))[0] == Relation.COMPETITOR:
        raise InvalidWall("An organisation is no competitor of its own. Take its own name off the list.")
    Organisation.objects.select_for_update(of=("self",), no_key=True).get(pk=organisation.pk)
    _replace(organisation, wanted, actor, now)
    return note_conflicts(organisation=organisation.pk, now=now)


def _replace(organisation: Organisation, wanted: dict[str, tuple[str, str]], actor: Person, now: datetime) -> None:
    present = {
        row.normalised: row for row in RelatedOrganisation.objects.filter(organisation=organisation, removed_at=None)
    }
    kept = {key for key, row in present.items() if wanted.get(key) == (row.relation, row.name)}
    gone = [row.pk for key, row in present.items() if key not in kept]
    RelatedOrganisation.objects.filter(pk__in=gone).update(removed_at=now)
    RelatedOrganisation.objects.bulk_create(
        RelatedOrganisation(
            organisation=organisation,
            relation=relation,
            name=name,
            normalised=normalised,
            added_by=actor,
            added_at=now,
        )
        for normalised, (relation, name) in wanted.items()
        if normalised not in kept
    )


def decide(*, case: ConflictCase, decision: str, reason: str, actor: Person, now: datetime) -> ConflictCase:
    """Let the person go on, or end their places and open offers at the client. Pay that was earned stays.

    Raises DecisionWithoutReason, OwnCase, CaseDecided.
    """
    said = one_line(reason)
    if not said or len(said) > 500:
        raise DecisionWithoutReason()
    if case.person_id == actor.pk:
        raise OwnCase()
    locked: ConflictCase = ConflictCase.objects.select_for_update(of=("self",)).get(pk=case.pk)
    if locked.decided_at is not None:
        raise CaseDecided()
    locked.decision = ConflictCase.Decision(decision)
    locked.reason, locked.decided_by, locked.decided_at = said, actor, now
    locked.save(update_fields=["decision", "reason", "decided_by", "decided_at"])
    if locked.decision == ConflictCase.Decision.END:
        _part(locked, now)
    return locked


def _part(case: ConflictCase, now: datetime) -> None:
    """Take back what the person was offered by the client, then end what they hold: an answer in between is waited for."""
    here = {"organisation": case.organisation_id, "person": case.person_id}
    withdraw(Offer.objects.filter(**here), now=now, reason="A conflict of interest was found.", wait=True)
    for held in Assignment.objects.filter(**here, ended_at=None).order_by("id"):
        end_assignment(assignment=held, now=now)
