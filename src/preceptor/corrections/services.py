"""Verbs on units, claims, drafts and corrections."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from django.db import transaction

from preceptor.accounts.models import Person
from preceptor.corrections.claims import (
    BudgetUsedUp,
    ClaimEnded,
    ClaimInHand,
    ConflictUndecided,
    end_claim,
    finish_stage,
    lock_claim,
    lock_in_hand,
    refuse_ended,
    refuse_other_page,
    write_claim,
)
from preceptor.corrections.cutting import Span, check_cut, content_of
from preceptor.corrections.emptiness import ROLE_FOR
from preceptor.corrections.handout import expire_claims, facts_of_person, rank_projects, take_unit
from preceptor.corrections.models import Claim, Correction, Draft, StageKind, StepRating, Unit, UnitKind
from preceptor.corrections.protocol import SCRIPTED, ProtocolViolation, Submission, check_submission
from preceptor.experts.queries import abilities_of
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.probing.models import Attempt, AttemptStep, Probe
from preceptor.problems.queries import reference_of
from preceptor.problems.verifier import Reference, ReferenceUnreadable, verify_answer
from preceptor.projects.error_kinds import read_kinds
from preceptor.projects.models import HandOutLimit, Project
from preceptor.staffing.models import Assignment
from preceptor.staffing.queries import active_assignments

PageMode = Literal["open", "reopen", "keep", "take_over"]
LARGEST_DRAFT = 1_000_000
GIVE_UPS_UNTIL_SET_ASIDE = 2
PAGE_IS_SILENT_AFTER = timedelta(seconds=45)
"""A page tells every 15 s that it is open; after this long a new one need not ask before it writes."""


class EvaluationIsNotWork(Conflict):
    """These attempts measure a model on held-out problems; they are never corrected."""

    code = "evaluation_is_not_work"


class ScriptedWork(Forbidden):
    """Scripted work is submitted only by people who are marked as simulated."""

    code = "scripted_work"


class StaleDraft(Conflict):
    """A newer draft is stored, from another page or device. Load it before you write on."""

    code = "stale_draft"


class DraftTooLarge(Invalid):
    """A draft is at most 1 MB. Shorten it; what was saved before is kept."""

    code = "draft_too_large"


def open_units(
    *,
    now: datetime,
    probe: Probe | None = None,
    attempts: Iterable[Attempt] | None = None,
    project: Project | None = None,
    priority: int = 0,
) -> list[Unit]:
    """A unit for each wrong attempt of `probe` or of `attempts`; an attempt that has one keeps it.

    `project` is the probe's unless given. Raises EvaluationIsNotWork.
    """
    wrong = Attempt.objects.filter(correct=False).select_related("problem_version", "probe")
    if attempts is not None:
        wrong = wrong.filter(pk__in=[attempt.pk for attempt in attempts])
    if probe is not None:
        wrong = wrong.filter(probe=probe)
    chosen = list(wrong.order_by("id")) if attempts is not None or probe is not None else []
    if any(attempt.probe.purpose == Probe.Purpose.EVALUATION for attempt in chosen):
        raise EvaluationIsNotWork()
    Unit.objects.bulk_create(
        (_unit_of(attempt, project, priority, now) for attempt in chosen), batch_size=500, ignore_conflicts=True
    )
    made = Unit.objects.filter(kind=UnitKind.CORRECT, attempt__in=[attempt.pk for attempt in chosen])
    return list(made.order_by("id"))


def claim_next(
    *, projects: Collection[Project] | None, person: Person, stage: str, now: datetime, unit_kind: str | None = None
) -> Claim | None:
    """The exclusive right to do `stage` of the best open unit, or None (`queries.why_empty` says why).

    A person holds one claim at a time: asked again, the same claim is returned. `projects` None means
    all that the person is staffed on, of which the one with the best unit comes first; `unit_kind` None units of
    any kind. A project whose budget would not pay the
    claim is passed over. Raises ClaimInHand when another stage or project is in hand.
    """
    kind = StageKind(stage)
    wanted = None if projects is None else [project.pk for project in projects]
    assignments = active_assignments(person_id=person.pk, role=ROLE_FOR[kind], projects=wanted, lock=True)
    held: Claim | None = (
        Claim.objects.select_for_update(of=("self",)).filter(person=person, state=Claim.State.HELD).first()
    )
    if held is not None and held.expires_at > now:
        if held.stage == kind and (wanted is None or held.project_id in wanted):
            return held
        raise ClaimInHand(f"You hold unit {held.unit_id}. Submit it or give it back first.", claim=held.pk)
    if held is not None:
        end_claim(held, Claim.State.EXPIRED, now)
        Unit.objects.filter(pk=held.unit_id, state=Unit.State.CLAIMED).update(state=Unit.State.OPEN)
    assignments = _outside_conflicts(assignments)
    if not assignments:
        return None
    abilities = abilities_of(person.pk)
    asked: dict[str, Any] = {"stage": kind.value, "person_id": person.pk, "kind": unit_kind}
    asked |= {"languages": abilities.languages, "skills": abilities.skills}
    for assignment in _best_first(assignments, asked, now):
        facts = {**asked, "project_id": assignment.project_id}
        claim = _take_within_budget(assignment, person, kind, facts, now)
        if claim is not None:
            return claim
    return None


def _outside_conflicts(assignments: Sequence[Assignment]) -> list[Assignment]:
    """The places whose client has no undecided conflict with the person. Raises ConflictUndecided where none is left."""
    kept = [each for each in assignments if not each.in_conflict]  # type: ignore[attr-defined]  # annotated
    if assignments and not kept:
        raise ConflictUndecided()
    return kept


def _best_first(assignments: Sequence[Assignment], asked: dict[str, Any], now: datetime) -> list[Assignment]:
    """The places with the best open unit first; those that seem to have none last, for a claim there may have run out."""
    if len(assignments) < 2:
        return list(assignments)
    projects = [assignment.project_id for assignment in assignments]
    ranked = rank_projects(projects, facts_of_person(**asked, now=now))
    order = {project: place for place, project in enumerate(ranked)}
    return sorted(assignments, key=lambda assignment: order.get(assignment.project_id, len(order)))


def _take_within_budget(
    assignment: Assignment, person: Person, stage: StageKind, facts: dict[str, Any], now: datetime
) -> Claim | None:
    """The claim on the best open unit, or None where there is none or the project's budget would not pay it."""
    limit: HandOutLimit | None = getattr(assignment.project, "hand_out_limit", None)
    if limit is None or limit.counted_from > now:
        return _take(assignment, person, stage, facts, now)
    expire_claims(now=now, projects=[assignment.project_id])
    try:
        with transaction.atomic():
            return _take(assignment, person, stage, facts, now)
    except BudgetUsedUp:
        HandOutLimit.objects.filter(pk=limit.pk, used_up=False).update(used_up=True)
        return None


def _take(
    assignment: Assignment, person: Person, stage: StageKind, facts: dict[str, Any], now: datetime
) -> Claim | None:
    taken = take_unit(**facts, now=now)
    if taken is None and expire_claims(now=now, projects=[assignment.project_id]):
        taken = take_unit(**facts, now=now)
    return write_claim(assignment, person, stage, taken, now) if taken is not None else None


def renew_claim(*, claim: Claim, token: int, now: datetime) -> Claim:
    """Hold the claim for another full length from now. Raises StaleToken, ClaimEnded."""
    locked = lock_claim(claim, token)
    refuse_ended(locked)
    locked.expires_at = now + timedelta(minutes=locked.project.claim_minutes)
    locked.save(update_fields=["expires_at"])
    return locked


def release_claim(*, claim: Claim, token: int, reason: str, now: datetime) -> Claim:
    """Give the unit back, with the reason; the same again changes nothing. Raises StaleToken, ClaimEnded."""
    locked = lock_claim(claim, token)
    if locked.state == Claim.State.RELEASED:
        return locked
    refuse_ended(locked)
    locked.reason = reason[:300]
    end_claim(locked, Claim.State.RELEASED, now)
    Unit.objects.filter(pk=locked.unit_id).update(state=Unit.State.OPEN, reserved_until=None)
    return locked


def hold_page(*, claim: Claim, token: int, page: str, mode: PageMode, now: datetime) -> Draft | None:
    """Make `page` the one that writes under the claim; the newest draft, to go on from.

    Two pages that both write would overwrite each other. "open" takes the pen where no other page holds it
    or its holder is silent; "reopen" also from a page of the same browser, which says that this one is gone (a page is
    named BROWSER.PAGE); "keep" tells that the holder is still there; "take_over" takes it from anybody.
    Raises StaleToken, ClaimEnded, OpenElsewhere.
    """
    locked = lock_claim(claim, token)
    _refuse_finished(locked)
    silent = locked.page_seen_at is None or locked.page_seen_at <= now - PAGE_IS_SILENT_AFTER
    mine = mode == "reopen" and locked.page.partition(".")[0] == page.partition(".")[0]
    if mode == "keep" or (mode != "take_over" and not silent and not mine):
        refuse_other_page(locked, page)
    locked.page, locked.page_seen_at = page, now
    locked.save(update_fields=["page", "page_seen_at"])
    return Draft.objects.filter(claim=locked).first()


def save_draft(
    *, claim: Claim, token: int, revision: int, body: dict[str, Any], now: datetime, page: str = ""
) -> Draft:
    """Keep what was typed. Revisions only grow; the same revision with the same body changes nothing.

    A draft can be saved after the claim's time ran out, so nothing typed is lost. Raises StaleToken,
    StaleDraft, DraftTooLarge, OpenElsewhere where another page has the pen, and ClaimEnded after a submit
    or release.
    """
    locked = lock_claim(claim, token)
    _refuse_finished(locked)
    refuse_other_page(locked, page)
    if len(json.dumps(body)) > LARGEST_DRAFT:
        raise DraftTooLarge()
    draft: Draft | None = Draft.objects.filter(claim=locked).first()
    if draft is None:
        draft = Draft(organisation_id=locked.organisation_id, claim=locked, revision=revision, body=body, saved_at=now)
        draft.save()
        return draft
    if revision < draft.revision or (revision == draft.revision and body != draft.body):
        raise StaleDraft(revision=draft.revision)
    if revision > draft.revision:
        draft.revision, draft.body, draft.saved_at = revision, body, now
        draft.save(update_fields=["revision", "body", "saved_at"])
    return draft


def submit_correction(*, claim: Claim, token: int, content: Submission, now: datetime) -> Correction:
    """Write the correction and pass the unit on; the same claim again returns the first correction.

    Late, after the claim's time ran out, the work is still accepted if nobody else holds the unit.
    Raises StaleToken, ClaimEnded, UnitTakenOver, ProtocolViolation, ScriptedWork; then nothing is written.
    """
    locked = lock_claim(claim, token)
    if locked.state == Claim.State.SUBMITTED:
        return _first_correction(locked)
    unit = lock_in_hand(locked, StageKind.CORRECT, now)
    if content.source == SCRIPTED and not locked.person.simulated:
        raise ScriptedWork()
    if unit.kind != UnitKind.CORRECT:
        raise ProtocolViolation("This unit asks for another kind of work. Load the page again.")
    steps, cut = _steps_of(unit, content)
    kinds = {kind.code for kind in read_kinds(locked.error_kinds)}
    check_submission(content, protocol=locked.protocol, steps=steps, kinds=kinds)
    correction = _write_correction(locked, unit, content, cut, now)
    finish_stage(claim=locked, unit=unit, outcome=content.outcome, now=now)
    pass_on(unit, locked.person_id, content.outcome)
    return correction


def _refuse_finished(claim: Claim) -> None:
    if claim.state in (Claim.State.SUBMITTED, Claim.State.RELEASED):
        raise ClaimEnded()


def _unit_of(attempt: Attempt, project: Project | None, priority: int, now: datetime) -> Unit:
    return Unit(
        organisation_id=attempt.organisation_id,
        project_id=project.pk if project is not None else attempt.probe.project_id,
        attempt=attempt,
        skill=attempt.problem_version.skill,
        language=attempt.problem_version.language,
        priority=priority,
        created_at=now,
    )


def _first_correction(claim: Claim) -> Correction:
    correction: Correction | None = Correction.objects.filter(claim=claim).first()
    if correction is None:
        raise ClaimEnded()
    return correction


def _steps_of(unit: Unit, content: Submission) -> tuple[int, Sequence[Span]]:
    """How many steps the ratings count, and the expert's own cut where it differs. Raises ProtocolViolation."""
    rows = AttemptStep.objects.filter(attempt_id=unit.attempt_id).order_by("index")
    stored = tuple(rows.values_list("start", "end"))
    if content.cut is None or content.cut == stored:
        return len(stored), ()
    check_cut(content.cut, stored=stored, output=unit.attempt.output)
    return len(content.cut), content.cut


def _write_correction(claim: Claim, unit: Unit, content: Submission, cut: Sequence[Span], now: datetime) -> Correction:
    correction: Correction = Correction.objects.create(
        organisation_id=claim.organisation_id,
        unit=unit,
        claim=claim,
        person_id=claim.person_id,
        guideline_id=claim.guideline_id,
        final_answer_correct=judge_answer(content.final_answer, reference_of(unit.attempt.problem_version)),
        simulated=claim.person.simulated,
        submitted_at=now,
        content=content_of(cut),
        **content.columns,
    )
    StepRating.objects.bulk_create(
        StepRating(organisation_id=claim.organisation_id, correction=correction, **each.columns)
        for each in content.ratings
        if each.given
    )
    return correction


def judge_answer(final_answer: str, reference: Reference) -> bool | None:
    """What the verifier says of the expert's answer; None where there is none or the reference cannot be read."""
    if not final_answer.strip():
        return None
    try:
        return verify_answer(final_answer, reference).correct
    except ReferenceUnreadable:
        return None


def pass_on(unit: Unit, author_id: int, outcome: str) -> None:
    """What was made goes to review; a unit that was given up waits for somebody else, at most twice."""
    unit.state = Unit.State.OPEN
    unit.reserved_until = None
    if outcome == Correction.Outcome.GIVE_UP:
        given_up = Correction.objects.filter(unit=unit, outcome=Correction.Outcome.GIVE_UP).count()
        if given_up >= GIVE_UPS_UNTIL_SET_ASIDE:
            unit.state = Unit.State.SET_ASIDE
        unit.author_id = None
    else:
        unit.stage = StageKind.REVIEW
        unit.author_id = author_id
    unit.save(update_fields=["state", "stage", "author", "reserved_until"])
