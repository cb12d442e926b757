"""Lets a model read a curriculum vitae as well, where an endpoint is named and the person said yes to that.

PRECEPTOR_CV_URL names an OpenAI-compatible endpoint ("local" is the packaged engine), PRECEPTOR_CV_MODEL its model and
PRECEPTOR_CV_KEY its key. Nothing that goes wrong here takes away what the rules proposed.
"""

from __future__ import annotations

import asyncio
import os
from datetime import datetime
from typing import Final

from django.db import transaction
from procrastinate.contrib.django import app
from pydantic import ValidationError

from preceptor.experts.consents import agreed
from preceptor.experts.cv import services
from preceptor.experts.cv.by_model import Answer, held, messages, schema
from preceptor.experts.cv.proposals import MOST_PROPOSALS
from preceptor.experts.models import CvModelState, CvReading
from preceptor.kit.configuration import InvalidConfiguration
from preceptor.kit.errors import PreceptorError
from preceptor.llm import models
from preceptor.llm.client import ModelClient, Sampling
from preceptor.llm.endpoint import Endpoint, Interface
from preceptor.llm.failures import InvalidReply
from preceptor.llm.services import resolve

URL: Final = "PRECEPTOR_CV_URL"
MODEL: Final = "PRECEPTOR_CV_MODEL"
KEY: Final = "PRECEPTOR_CV_KEY"
LOCAL: Final = "local"
READ: Final = "cv.read_by_model"
"""The task that asks the model; it stands above this module."""
PURPOSE: Final = "model_reading"
PROSE: Final = ("pdf", "docx", "text")
"""Kinds of files that a model is asked about; what has fields says more by itself."""
LONGEST_ANSWER: Final = 4_000
ATTEMPTS: Final = 3


def ask_for(reading: CvReading) -> None:
    """Have a model read it too, as soon as the transaction holds, where one is named and the person agreed."""
    person = reading.profile.person_id
    if not os.environ.get(URL) or reading.kind not in PROSE or not agreed(person, PURPOSE):
        return
    reading.model_state = CvModelState.WAITING
    reading.save(update_fields=["model_state"])
    app.configure_task(READ).defer(reading_id=reading.pk)


def read_by_model(*, reading_id: int, now: datetime) -> None:
    """Ask the model and keep, unconfirmed, what of its answer stands in the text; a failure is noted on the reading.

    Where the file was replaced, or the consent taken back meanwhile, nothing is sent or kept.
    """
    reading = (
        CvReading.objects.select_related("profile").filter(pk=reading_id, model_state=CvModelState.WAITING).first()
    )
    if reading is None:
        return
    if not agreed(reading.profile.person_id, PURPOSE):
        _settle(reading_id, CvModelState.NOT_ASKED)
        return
    text = services.text_of(reading)
    try:
        answer = asyncio.run(_answered(endpoint(), text))
    except PreceptorError as error:
        _settle(reading_id, CvModelState.FAILED, note=error.message[:300])
        return
    _keep(reading_id, answer, text, now)


def endpoint() -> Endpoint:
    """The one that the installation names. Raises InvalidConfiguration, InvalidEndpoint, LocalEngineMissing."""
    url, model = os.environ.get(URL, ""), os.environ.get(MODEL, "")
    if url == LOCAL:
        return resolve(endpoint=models.Endpoint(kind=models.Endpoint.Kind.LOCAL))
    if not model:
        raise InvalidConfiguration(f"{URL} names an endpoint: name its model with {MODEL} as well.")
    key = os.environ.get(KEY) or "none"
    return Endpoint(base_url=url, api_key=key, model=model, interface=Interface.CHAT, trusted=True)


async def _answered(called: Endpoint, text: str) -> Answer:
    async with ModelClient(called, attempts=ATTEMPTS) as client:
        reply = await client.chat(messages(text), Sampling(max_tokens=LONGEST_ANSWER), schema=schema())
    if reply.finish_reason == "length":
        raise InvalidReply("The model's answer ends in the middle: it has no room for all of it.")
    try:
        return Answer.model_validate_json(reply.text)
    except ValidationError as error:
        raise InvalidReply("The model's answer is not the JSON that it was asked for.") from error


def _keep(reading_id: int, answer: Answer, text: str, now: datetime) -> None:
    with transaction.atomic():
        rows = CvReading.objects.select_for_update(of=("self",)).select_related("profile")
        reading = rows.filter(pk=reading_id, model_state=CvModelState.WAITING).first()
        if reading is None:
            return
        known = [services.opened(row) for row in reading.proposals.select_related("reading__profile")]
        found = held(answer, text, skills=services.known_phrases(), known=known)
        kept = found.proposals[: max(MOST_PROPOSALS - len(known), 0)]
        services.add_proposals(reading=reading, proposals=kept, now=now, by_model=True)
        reading.model_state, reading.model_dropped = CvModelState.READ, found.dropped
        reading.save(update_fields=["model_state", "model_dropped"])


def _settle(reading_id: int, state: str, note: str = "") -> None:
    waiting = CvReading.objects.filter(pk=reading_id, model_state=CvModelState.WAITING)
    waiting.update(model_state=state, model_note=note)
