"""The door for somebody who is offered work and has no account: a link of a message opens one offer, and answers it.

Everything is asked by POST, so that programmes which look at links read nothing, consume nothing and accept nothing.
Whoever accepts is signed in and chooses a password or a passkey; it is not done for whoever declines.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from functools import wraps
from typing import Any, Final, TypeVar

from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST
from ninja import Schema
from ninja.errors import HttpError
from pydantic import ValidationError

from preceptor.accounts.walls import everywhere, within
from preceptor.kit import clock
from preceptor.kit.errors import PreceptorError
from preceptor.staffing import offer_links, offer_queries, offer_schemas, services
from preceptor.staffing.models import OfferLink
from preceptor.web.middleware import settings_for
from preceptor.web.parsing import read_strictly
from preceptor.web.problems import problem_response

UNCACHED: Final = "no-store"
Body = TypeVar("Body", bound=offer_schemas.LinkIn)


def _by_link(schema: type[Body]) -> Callable[[Callable[[HttpRequest, Body, datetime], Schema]], Any]:
    """Read the body as `schema`, answer with what the handler gives, and say a refusal as the API says it."""

    def mark(handler: Callable[[HttpRequest, Body, datetime], Schema]) -> Any:
        @require_POST
        @wraps(handler)
        def answer(request: HttpRequest) -> HttpResponse:
            try:
                body = schema.model_validate(read_strictly(request.body))
                said = handler(request, body, clock.now())
                response = HttpResponse(said.model_dump_json(), content_type="application/json")
            except PreceptorError as error:
                response = problem_response(error.status, error.code, error.message, **error.facts)
            except HttpError as error:
                response = problem_response(error.status_code, "bad_request", str(error))
            except ValidationError as error:
                where = ", ".join(".".join(map(str, each["loc"])) for each in error.errors())
                response = problem_response(422, "invalid", f"The input is not valid: {where}.")
            response["Cache-Control"] = UNCACHED
            return response

        return answer

    return mark


def _found(request: HttpRequest, token: str, now: datetime) -> OfferLink:
    visitor = request.user if request.user.is_authenticated else None
    with everywhere():
        return offer_links.link_of(token, visitor=visitor, now=now)


def _room(request: HttpRequest, link: OfferLink) -> AbstractContextManager[None]:
    """The room of the client, for the addressee; what is written there names them."""
    identity = str(getattr(request, "request_id", ""))
    told = settings_for(link.person_id, identity)
    return within(organisations=[link.organisation_id], person=link.person_id, settings=told)


@_by_link(offer_schemas.LinkIn)
def open_offer(request: HttpRequest, body: offer_schemas.LinkIn, now: datetime) -> Schema:
    """The offer of the link, with the agreements to read before accepting it."""
    link = _found(request, body.token, now)
    with _room(request, link):
        texts = offer_queries.describe_agreements(link.offer.project, link.person)
        facts: dict[str, Any] = offer_queries.describe_offer(link.offer, now) | {"agreements": texts}
    reader = {"addressee": link.person.display_name, "reader_language": link.person.language}
    return offer_schemas.OfferByLink.model_validate(facts | reader)


@_by_link(offer_schemas.AcceptByLinkIn)
def accept_offer(request: HttpRequest, body: offer_schemas.AcceptByLinkIn, now: datetime) -> Schema:
    """Take the offer; the link is used up, and its person is signed in to choose how they come back."""
    link = _found(request, body.token, now)
    with _room(request, link):
        offer_links.use_up(link, now=now)
        made = services.accept_offer(
            offer=link.offer, actor=link.person, now=now, agreed=body.agreed, locale=body.locale
        )
    login(request, link.person, backend="preceptor.web.sessions.PersonBackend")
    record_authentication(request, link.person, method="offer_link")
    answered = {"id": link.offer_id, "state": "accepted", "answered_at": now, "assignment": made.pk}
    return offer_schemas.AnsweredOut.model_validate(answered)


@_by_link(offer_schemas.DeclineByLinkIn)
def decline_offer(request: HttpRequest, body: offer_schemas.DeclineByLinkIn, now: datetime) -> Schema:
    """Refuse the offer; the link is used up, and nobody is signed in."""
    link = _found(request, body.token, now)
    with _room(request, link):
        offer_links.use_up(link, now=now)
        services.decline_offer(offer=link.offer, actor=link.person, now=now, reason=body.reason)
    answered = {"id": link.offer_id, "state": "declined", "answered_at": now, "assignment": None}
    return offer_schemas.AnsweredOut.model_validate(answered)
