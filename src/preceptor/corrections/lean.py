"""The operations of this package whose usual case goes the lean way: asking for the next unit, handing a correction in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from preceptor.accounts.calls import Call, Done, LeanOperation
from preceptor.corrections import api, usual_claim, usual_submit
from preceptor.kit.prepared import Row, Statement


def _look_for_places(call: Call) -> Statement | None:
    projects = None if call.body.project is None else [call.body.project]
    return usual_claim.looking(person=call.person, stage=call.body.stage, projects=projects, kind=call.body.kind)


def _claim(call: Call, rows: Sequence[Row]) -> Done | None:
    wanted: dict[str, Any] = {"stage": call.body.stage, "kind": call.body.kind}
    claim = usual_claim.claim_from(rows, person=call.person, now=call.now, **wanted)
    return Done({"claim": claim, **api.NO_REASON}) if claim is not None else None


def _look_for_claim(call: Call) -> Statement | None:
    return usual_submit.looking(**_given(call), token=call.body.token)


def _submit(call: Call, rows: Sequence[Row]) -> Done | None:
    done = usual_submit.submission_from(rows, **_given(call))
    return Done(done.answer, last=done.writing) if done is not None else None


def _given(call: Call) -> dict[str, Any]:
    content = call.body.submission
    return {"claim_id": call.ids["claim_id"], "person": call.person, "content": content, "now": call.now}


OPERATIONS: Final = (
    LeanOperation(api.claim_next, _look_for_places, _claim),
    LeanOperation(api.submit_correction, _look_for_claim, _submit),
)
