"""Who is asking, and the mark that every operation carries to say who may."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from django.http import HttpRequest

from preceptor.accounts.models import Membership, Person
from preceptor.kit.errors import Forbidden, PreceptorError

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer")


class NotSignedIn(PreceptorError):
    """Sign in first, or send an API key."""

    status = 401
    code = "not_signed_in"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person and the roles they hold, as pairs (organisation id, role)."""

    person_id: int
    roles: frozenset[tuple[int, str]]

    def has(self, *roles: str, organisation: int | None = None) -> bool:
        """Whether one of `roles` is held, in `organisation` or (None) anywhere."""
        return any(role in roles and organisation in (None, where) for where, role in self.roles)

    @property
    def organisations(self) -> frozenset[int]:
        """Organisations in which any role is held."""
        return frozenset(where for where, _ in self.roles)


Policy = Callable[[Actor], bool]


class ActorRequest(HttpRequest):
    """A request that has passed the walls: somebody is known. `by_key`: through an API key, not a session."""

    actor: Actor
    person: Person
    request_id: str
    by_key: bool
    keep_no_answer: bool


def actor_of(person: Person, *, held: Iterable[tuple[int, str]] | None = None) -> Actor:
    """The actor for `person`, with the roles of this moment (one query), or with those that are `held` as just read."""
    if held is not None:
        return Actor(person.pk, frozenset(held))
    held = Membership.objects.filter(person=person).values_list("organisation_id", "role")
    return Actor(person.pk, frozenset(held))


def anybody(actor: Actor) -> bool:
    """Everybody who has signed in."""
    return True


def member(actor: Actor) -> bool:
    """Everybody with a role somewhere."""
    return bool(actor.roles)


def require(allowed: bool, sentence: str | None = None) -> None:
    """Raise Forbidden unless `allowed`."""
    if not allowed:
        raise Forbidden(sentence)


def may(policy: Policy) -> Callable[[Callable[Parameters, Answer]], Callable[Parameters, Answer]]:
    """Mark an operation with who may call it; the check runs before the handler.

    Stands beneath the route decorator. A guard test refuses operations without the mark.
    """

    def mark(handler: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
        @wraps(handler)
        def guarded(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Answer:
            request = cast("ActorRequest", args[0])
            require(policy(request.actor))
            return handler(*args, **kwargs)

        marked = cast("Any", guarded)
        marked.policy = policy
        marked.__signature__ = inspect.signature(handler, eval_str=True)  # ninja reads it with this module's names
        return guarded

    return mark
