"""Verbs on curricula vitae: take one in, confirm or reject what it seems to say. Nothing is stored unconfirmed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from pydantic import ValidationError

from preceptor.experts import schemas
from preceptor.experts.cv.files import read_cv
from preceptor.experts.cv.proposals import Proposal, Span
from preceptor.experts.cv.reading import phrases, proposals_of
from preceptor.experts.models import CvProposal, CvReading, ExpertProfile, Skill
from preceptor.experts.parts import add_row
from preceptor.experts.personal_key import open_for, seal_for
from preceptor.experts.services import change_basics
from preceptor.experts.typed import InvalidProfile, one_line
from preceptor.kit.errors import Conflict, NotFound

ROWS: Final[Mapping[str, type[schemas.Row]]] = {
    "degrees": schemas.DegreeIn,
    "employments": schemas.EmploymentIn,
    "publications": schemas.PublicationIn,
    "languages": schemas.LanguageIn,
    "skills": schemas.SkillIn,
    "credentials": schemas.CredentialIn,
}


class NoSuchProposal(NotFound):
    """This proposal is no longer there: another file was read since. Load the page again."""

    code = "no_such_proposal"


class DecidedAlready(Conflict):
    """You have confirmed or rejected this already. Change the profile itself."""

    code = "proposal_decided"


def take_in(*, profile: ExpertProfile, file_name: str, data: bytes, now: datetime) -> CvReading:
    """Read a file and keep what it seems to say, sealed, until each field is decided; an earlier reading goes.

    The file itself is not kept. Raises CvRefused, CvTooLarge, Erased.
    """
    read = read_cv(data)
    text, proposals = proposals_of(read, known_phrases())
    with transaction.atomic():
        CvReading.objects.filter(profile=profile).delete()
        reading = CvReading.objects.create(
            profile=profile,
            file_name=one_line(file_name)[-200:],
            kind=read.kind,
            sha256=hashlib.sha256(data).hexdigest(),
            sealed_text=seal_for(profile.person_id, text, place=f"cv|{profile.pk}", now=now),
            created_at=now,
        )
        add_proposals(reading=reading, proposals=proposals, now=now)
    return reading


def add_proposals(*, reading: CvReading, proposals: list[Proposal], now: datetime, by_model: bool = False) -> None:
    """Keep `proposals` behind those that are there."""
    first = reading.proposals.count()
    person = reading.profile.person_id
    CvProposal.objects.bulk_create(
        CvProposal(
            reading=reading,
            position=first + at,
            part=each.part,
            by_model=by_model,
            sealed=seal_for(person, _packed(each), place=_place(reading, first + at), now=now),
        )
        for at, each in enumerate(proposals)
    )


def known_phrases() -> dict[str, str]:
    """The code of every phrase that names a skill of the taxonomy; a retired one is not proposed."""
    rows = (
        Skill.objects.filter(retired_at=None)
        .order_by("id")
        .values_list("code", "label_en", "label_ar", "synonyms_en", "synonyms_ar")
    )
    said = list(rows)
    labels = [(code, (english, arabic)) for code, english, arabic, _, _ in said]
    return phrases([*labels, *[(code, (*english, *arabic)) for code, _, _, english, arabic in said]])


def opened(row: CvProposal) -> Proposal:
    """A kept proposal in the clear. Raises Erased, SealBroken."""
    place = _place(row.reading, row.position)
    found = json.loads(open_for(row.reading.profile.person_id, bytes(row.sealed), place=place))
    spans = tuple(Span(**each) for each in found["spans"])
    return Proposal(row.part, found["values"], spans, row.by_model)


def text_of(reading: CvReading) -> str:
    """The text that was read. Raises Erased, SealBroken."""
    return open_for(reading.profile.person_id, bytes(reading.sealed_text), place=f"cv|{reading.profile_id}")


def decide(*, profile: ExpertProfile, proposal_id: int, confirmed: bool, now: datetime) -> CvProposal:
    """Write one proposed field into the profile, or leave it out.

    Raises NoSuchProposal, DecidedAlready, and what the profile itself refuses.
    """
    with transaction.atomic():
        rows = CvProposal.objects.select_for_update(of=("self",)).select_related("reading__profile__person")
        row = rows.filter(pk=proposal_id, reading__profile=profile).first()
        if row is None:
            raise NoSuchProposal()
        if row.state != CvProposal.State.PROPOSED:
            raise DecidedAlready()
        if confirmed:
            _write(profile, opened(row), now)
        row.state = CvProposal.State.CONFIRMED if confirmed else CvProposal.State.REJECTED
        row.decided_at = now
        row.save(update_fields=["state", "decided_at"])
    return row


def _write(profile: ExpertProfile, proposal: Proposal, now: datetime) -> None:
    values: dict[str, Any] = dict(proposal.values)
    try:
        if proposal.part == "basics":
            checked = schemas.BasicsIn(**values).dict(exclude_unset=True)
        else:
            checked = ROWS[proposal.part](**values).dict()
    except ValidationError as error:
        raise InvalidProfile("This does not fit the profile as it stands. Reject it, and type it yourself.") from error
    if proposal.part == "basics":
        change_basics(person=profile.person, wanted=checked, now=now)
    else:
        add_row(profile=profile, part=proposal.part, row=checked, now=now)


def _packed(proposal: Proposal) -> str:
    spans = [{"start": each.start, "end": each.end, "text": each.text} for each in proposal.spans]
    return json.dumps({"values": dict(proposal.values), "spans": spans}, ensure_ascii=False)


def _place(reading: CvReading, position: int) -> str:
    return f"cv|{reading.pk}|{position}"
