"""Verbs on continuations: ask for some, stop them, say which is good. Their writing itself is in `writing`."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Count, Max
from procrastinate.contrib.django import app

from preceptor.continuations.continuers import continuer_of
from preceptor.continuations.models import Continuation
from preceptor.corrections.claims import lock_claim, refuse_ended
from preceptor.corrections.models import Claim, StageKind, UnitKind
from preceptor.kit.errors import Conflict, Invalid
from preceptor.llm.calculator import has_answer
from preceptor.llm.prompts import Protocol
from preceptor.probing.asking import protocol_of
from preceptor.probing.attempts import digest, storable
from preceptor.probing.models import Attempt, ModelVersion

WRITE: Final = "continuations.write"
QUEUE: Final = "interactive"
"""A person waits for these jobs, so the worker keeps places free for them."""
MOST_TURNS: Final = 40
TEMPERATURE: Final = 0.8
ACTIVE: Final = (Continuation.State.QUEUED, Continuation.State.RUNNING)
_AS_PROBED: Final = ("calculator", "max_tokens", "seed")


class NothingToAsk(Conflict):
    """There is no model that could go on here. Write the next steps yourself."""

    code = "nothing_to_ask"


class AnswerIsRecorded(NothingToAsk):
    """This answer is a recording, and the project names no model to go on. Write the next steps yourself."""

    code = "answer_is_recorded"


class NoAttempt(NothingToAsk):
    """Only a model's attempt can be continued."""

    code = "no_attempt"


class StillWriting(Conflict):
    """The model is still writing. Wait for it, or stop it first."""

    code = "still_writing"


class AskedTooOften(Conflict):
    """The model was asked often enough for this unit. Write the rest yourself."""

    code = "asked_too_often"


class AlreadyAnswered(Invalid):
    """The solution already ends with an answer, so nothing can follow it. Take the answer out to go on before it."""

    code = "already_answered"


class NotThere(Conflict):
    """Only a finished continuation can be picked or rated. Wait until it is there."""

    code = "continuation_not_there"


def why_not(claim: Claim) -> NothingToAsk | None:
    """Why the model of the claim's unit cannot be asked to go on; None where it can."""
    unit = claim.unit
    attempt: Attempt | None = unit.attempt
    if claim.stage != StageKind.CORRECT or unit.kind != UnitKind.CORRECT or attempt is None:
        return NoAttempt()
    if asked_version(claim) is None:
        return AnswerIsRecorded()
    return None


def asked_version(claim: Claim) -> ModelVersion | None:
    """Who goes on under the claim: the model version of the answer, for a recording the one that its project names."""
    own: ModelVersion = claim.unit.attempt.model_version
    return own if own.endpoint_id is not None else continuer_of(claim.project_id)


def ask_to_continue(
    *, claim: Claim, token: int, prefix: str, candidates: int, temperature: float = TEMPERATURE, now: datetime
) -> list[Continuation]:
    """Queue `candidates` ways to go on from `prefix`, drawn as the attempt was but at `temperature`.

    No draw is asked for twice under one claim. Raises StaleToken, ClaimEnded, NothingToAsk, StillWriting,
    AskedTooOften, AlreadyAnswered, ProbeInvalid.
    """
    locked = lock_claim(claim, token)
    refuse_ended(locked)
    if refusal := why_not(locked):
        raise refusal
    turn, drawn = _next_turn(locked)
    start = storable(prefix).rstrip()
    if has_answer(start):
        raise AlreadyAnswered()
    version = asked_version(locked)
    if version is None:
        raise AnswerIsRecorded()
    protocol = _protocol(locked.unit.attempt, version, temperature, candidates)
    rows: list[Continuation] = Continuation.objects.bulk_create(
        Continuation(
            organisation_id=locked.organisation_id,
            claim=locked,
            model_version=version,
            turn=turn,
            number=index + 1,
            prefix=start,
            prefix_sha256=digest(start),
            sampling=protocol.record(),
            seed=(protocol.seed + drawn + index) % 2**31,
            asked_at=now,
        )
        for index in range(candidates)
    )
    app.configure_task(WRITE, queue=QUEUE).defer(claim_id=locked.pk, turn=turn)
    return rows


def stop_writing(*, claim: Claim, token: int, now: datetime) -> int:
    """Stop what is being written under the claim; what came so far stays readable. How many were stopped."""
    locked = lock_claim(claim, token)
    active = Continuation.objects.filter(claim=locked, state__in=ACTIVE)
    return int(active.update(state=Continuation.State.CANCELLED, ended_at=now))


def judge_continuation(
    *, continuation: Continuation, token: int, rating: int | None, picked: bool, now: datetime
) -> Continuation:
    """Say what a candidate is worth (+1, -1, None) and whether the solution goes on with it.

    Picking one lets go of the other picked one of the turn. Raises StaleToken, ClaimEnded, NotThere.
    """
    locked = lock_claim(continuation.claim, token)
    refuse_ended(locked)
    row: Continuation = Continuation.objects.select_for_update(of=("self",)).get(pk=continuation.pk)
    if row.state != Continuation.State.DONE:
        raise NotThere()
    if picked:
        Continuation.objects.filter(claim=locked, turn=row.turn, picked=True).exclude(pk=row.pk).update(picked=False)
    row.rating, row.picked, row.judged_at = rating, picked, now
    row.save(update_fields=["rating", "picked", "judged_at"])
    return row


def _next_turn(claim: Claim) -> tuple[int, int]:
    """The number of the next turn, and how many draws there were before it. Raises StillWriting, AskedTooOften."""
    earlier = Continuation.objects.filter(claim=claim)
    if earlier.filter(state__in=ACTIVE).exists():
        raise StillWriting()
    before = earlier.aggregate(turns=Max("turn"), drawn=Count("pk"))
    turn = (before["turns"] or 0) + 1
    if turn > MOST_TURNS:
        raise AskedTooOften(f"The model was asked {MOST_TURNS} times for this unit. Write the rest yourself.")
    return turn, before["drawn"]


def _protocol(attempt: Attempt, version: ModelVersion, temperature: float, candidates: int) -> Protocol:
    """As the attempt itself was asked; only the temperature is another, or all candidates would be the same.

    How a recording came about says nothing of the version that goes on from it.
    """
    own = version.pk == attempt.model_version_id
    asked = attempt.probe.parameters if own else {}
    recorded = {name: asked[name] for name in _AS_PROBED if name in asked}
    return protocol_of(version, {**recorded, "temperature": temperature}, candidates)
