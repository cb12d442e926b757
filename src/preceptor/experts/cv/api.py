"""Operations on one's curriculum vitae: send it, see what it seems to say, confirm field by field."""

from __future__ import annotations

import base64
from typing import Any

from ninja import Router

from preceptor.accounts.access import ActorRequest, anybody, may
from preceptor.experts.cv import asking, schemas, services
from preceptor.experts.cv.refusals import CvRefused
from preceptor.experts.describing import describe
from preceptor.experts.models import CvProposal, CvReading
from preceptor.experts.schemas import ProfileOut
from preceptor.experts.services import required_profile
from preceptor.kit import clock

router = Router()


@router.get("/experts/me/cv", operation_id="experts_cv", response=schemas.CvOut)
@may(anybody)
def my_cv(request: ActorRequest) -> dict[str, Any]:
    """What the last file seems to say, and what of it is decided."""
    reading = CvReading.objects.select_related("profile").filter(profile__person=request.person).first()
    return _described(reading)


@router.put("/experts/me/cv", operation_id="experts_send_cv", response=schemas.CvOut)
@may(anybody)
def send_cv(request: ActorRequest, body: schemas.CvIn) -> dict[str, Any]:
    """Read a file; nothing of it is in the profile before it is confirmed. An earlier file's proposals go."""
    try:
        data = base64.b64decode(body.content, validate=True)
    except ValueError as error:
        raise CvRefused("The content is not base64. Send the file again.") from error
    profile = required_profile(request.person)
    reading = services.take_in(profile=profile, file_name=body.name, data=data, now=clock.now())
    asking.ask_for(reading)
    return _described(reading)


@router.put("/experts/me/cv/{int:proposal_id}", operation_id="experts_decide_cv", response=ProfileOut)
@may(anybody)
def decide(request: ActorRequest, proposal_id: int, body: schemas.CvDecisionIn) -> dict[str, Any]:
    """Write one proposed field into the profile, or leave it out."""
    profile = required_profile(request.person)
    services.decide(profile=profile, proposal_id=proposal_id, confirmed=body.confirmed, now=clock.now())
    return describe(required_profile(request.person))


def _described(reading: CvReading | None) -> dict[str, Any]:
    if reading is None:
        return {
            "id": None,
            "file_name": "",
            "kind": "",
            "text": "",
            "created_at": None,
            "model_state": "none",
            "model_dropped": 0,
            "model_note": "",
            "proposals": [],
        }
    rows = reading.proposals.select_related("reading__profile").order_by("position")
    facts = ("id", "file_name", "kind", "created_at", "model_state", "model_dropped", "model_note")
    return {name: getattr(reading, name) for name in facts} | {
        "text": services.text_of(reading),
        "proposals": [_proposal(row) for row in rows],
    }


def _proposal(row: CvProposal) -> dict[str, Any]:
    found = services.opened(row)
    spans = [{"start": each.start, "end": each.end, "text": each.text} for each in found.spans]
    values = {"id": row.pk, "part": row.part, "state": row.state, "by_model": row.by_model}
    return {**values, "values": dict(found.values), "spans": spans}
