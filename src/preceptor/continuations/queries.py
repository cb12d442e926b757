"""Reads of continuations, under a claim and in the thread of a unit."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby
from typing import Any

from django.db.models import F, QuerySet

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.continuations.continuers import name_of
from preceptor.continuations.models import Continuation
from preceptor.continuations.origins import origins
from preceptor.continuations.pairs import Offer
from preceptor.continuations.services import NothingToAsk, why_not
from preceptor.corrections.cutting import spans_of
from preceptor.corrections.models import Claim, Correction
from preceptor.corrections.queries import visible_units
from preceptor.kit.errors import NotFound
from preceptor.probing.splitting import split_steps
from preceptor.probing.step_check import check_step

_TOLD = (
    "id",
    "number",
    "state",
    "text",
    "failure",
    "failure_code",
    "finish_reason",
    "rating",
    "picked",
    "seed",
    "completion_tokens",
)


def own_continuation(person: Person, continuation_id: int) -> Continuation:
    """A continuation under a claim of this person. Raises NotFound."""
    rows = Continuation.objects.select_related("claim").filter(pk=continuation_id, claim__person=person)
    found: Continuation | None = rows.first()
    if found is None:
        raise NotFound("There is no such continuation, or it is not yours.")
    return found


def describe(row: Continuation) -> dict[str, Any]:
    """One candidate as `schemas.ContinuationOut`."""
    return {**{name: getattr(row, name) for name in _TOLD}, "steps": _steps(row)}


def describe_turns(claim: Claim, *, turn: int | None = None) -> dict[str, Any]:
    """Whether the model can be asked, and the turns so far (or one of them), as `schemas.TurnsOut`."""
    rows = _written_under(claim.pk)
    refusal = why_not(claim)
    wanted = rows if turn is None else rows.filter(turn=turn)
    return {"possible": refusal is None, **_said(refusal), "turns": _turns(wanted)}


def _said(refusal: NothingToAsk | None) -> dict[str, str | None]:
    if refusal is None:
        return {"why_not": None, "why_not_code": None}
    return {"why_not": refusal.message, "why_not_code": refusal.code}


def offers_of(claims: Collection[int]) -> dict[int, list[Offer]]:
    """The finished candidates under these claims, in the order in which they were asked for (one query)."""
    rows = Continuation.objects.filter(claim__in=claims, state=Continuation.State.DONE)
    found: dict[int, list[Offer]] = {}
    for row in rows.order_by("claim", "turn", "number"):
        offer = Offer(row.prefix, row.text, row.rating, row.picked, row.correct)
        found.setdefault(row.claim_id, []).append(offer)
    return found


def describe_corrections(actor: Actor, unit_id: int) -> dict[str, Any]:
    """What the model added to the corrections of a visible unit, as `schemas.UnitContinuationsOut`. Raises NotFound."""
    unit = visible_units(actor).select_related("attempt").filter(pk=unit_id).first()
    if unit is None:
        raise NotFound("There is no such unit, or you have not worked on it.")
    asked = Continuation.objects.filter(claim__unit=unit).values("claim")
    corrections = Correction.objects.filter(unit=unit, claim__in=asked).order_by("id")
    return {"corrections": [_correction(each) for each in corrections]}


def _correction(correction: Correction) -> dict[str, Any]:
    rows = _written_under(correction.claim_id)
    attempt = correction.unit.attempt
    spans = spans_of(correction.content, list(attempt.steps.order_by("index").values_list("start", "end")))
    picked = {row.pk: row.text for row in rows if row.picked}
    solution = correction.solution
    return {
        "correction_id": correction.pk,
        "steps": [
            {"text": solution[step.start : step.end], "origin": step.origin, "continuation_id": step.continuation}
            for step in origins(solution, [attempt.output[start:end] for start, end in spans], picked)
        ],
        "turns": _turns(rows),
    }


def continued_by(claims: Collection[int]) -> dict[int, list[str]]:
    """Under which of these claims another model than the answer's own went on, and which (one query)."""
    rows = Continuation.objects.filter(claim__in=claims, state=Continuation.State.DONE)
    rows = rows.exclude(model_version=F("claim__unit__attempt__model_version")).select_related("model_version__model")
    told: dict[int, list[str]] = {}
    for row in rows.order_by("claim", "turn", "number"):
        names = told.setdefault(row.claim_id, [])
        if (name := name_of(row.model_version)) not in names:
            names.append(name)
    return told


def _written_under(claim_id: int) -> QuerySet[Continuation]:
    rows = Continuation.objects.filter(claim=claim_id).select_related("model_version__model")
    annotated: QuerySet[Continuation] = rows.annotate(own=F("claim__unit__attempt__model_version"))
    return annotated.order_by("turn", "number")


def _turns(rows: QuerySet[Continuation]) -> list[dict[str, Any]]:
    grouped = groupby(rows, key=lambda row: row.turn)
    return [_turn(turn, list(candidates)) for turn, candidates in grouped]


def _turn(turn: int, candidates: list[Continuation]) -> dict[str, Any]:
    first = candidates[0]
    facts = {"turn": turn, "prefix": first.prefix, "asked_at": first.asked_at}
    facts |= {"model_version": name_of(first.model_version), "recorded": first.own != first.model_version_id}  # type: ignore[attr-defined]  # the query annotates `own`
    return facts | {
        "temperature": first.sampling.get("temperature"),
        "candidates": [describe(row) for row in candidates],
    }


def _steps(row: Continuation) -> list[dict[str, Any]]:
    """The steps of a candidate that has ended; while it grows its last step is not whole yet."""
    if row.state in (Continuation.State.QUEUED, Continuation.State.RUNNING):
        return []
    texts = [span.of(row.text) for span in split_steps(row.text)]
    return [{"text": text, "check": check_step(text).result.value} for text in texts]
