"""Operations on one's privacy: what one agreed to, and erasure."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from ninja import Router, Schema, Status
from pydantic import Field

from preceptor.accounts.access import ActorRequest, anybody, may
from preceptor.accounts.fresh import require_fresh_sign_in
from preceptor.experts import consents, erasing
from preceptor.kit import clock
from preceptor.kit.bodies import Strict
from preceptor.kit.errors import Invalid

router = Router()
ERASE_WORDS: Final = "ERASE"


class NotMeant(Invalid):
    """Erasure is for ever. Type ERASE to say that you mean it."""

    code = "erasure_not_meant"


class ConsentOut(Schema):
    """A purpose with its words, and whether one has agreed to them."""

    purpose: str
    words: str
    text_hash: str
    locale: str
    given: bool
    said_at: datetime | None


class ConsentList(Schema):
    """All purposes."""

    items: list[ConsentOut]
    next_cursor: str | None = None


class ConsentIn(Strict):
    """Yes or no to the words that were shown, by their hash."""

    purpose: Annotated[str, Field(max_length=40)]
    given: bool
    text_hash: Annotated[str, Field(max_length=64)]
    locale: Literal["en", "ar"]


class EraseIn(Strict):
    """`confirm` is the word ERASE, typed."""

    confirm: Annotated[str, Field(max_length=20)]


@router.get("/me/consents", operation_id="experts_consents", response=ConsentList)
@may(anybody)
def my_consents(request: ActorRequest) -> dict[str, Any]:
    """What one is asked to agree to, and what one said."""
    return {"items": consents.standing(request.person, request.person.language)}


@router.put("/me/consents", operation_id="experts_say_consent", response=ConsentList)
@may(anybody)
def say_consent(request: ActorRequest, body: ConsentIn) -> dict[str, Any]:
    """Agree to a purpose, or take it back; each word is kept with its time."""
    consents.say(
        person=request.person,
        purpose=body.purpose,
        given=body.given,
        read=body.text_hash,
        locale=body.locale,
        now=clock.now(),
    )
    return my_consents(request)


@router.post("/me/erase", operation_id="experts_erase_me", response={204: None})
@may(anybody)
def erase_me(request: ActorRequest, body: EraseIn) -> Status[None]:
    """Erase what is personal, for ever; needs a fresh sign-in, and that no pay is owed."""
    require_fresh_sign_in(request, now=clock.now())
    if body.confirm != ERASE_WORDS:
        raise NotMeant()
    words = hashlib.sha256(ERASE_WORDS.encode()).hexdigest()
    erasing.erase(person=request.person, now=clock.now(), text_hash=words, locale=request.person.language)
    return Status(204, None)
