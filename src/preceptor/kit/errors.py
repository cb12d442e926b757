"""The root of every refusal that a person or a caller is told about."""

from __future__ import annotations


class PreceptorError(Exception):
    """A refusal with a sentence for the person, an HTTP status and a stable code for programmes.

    Subclasses live beside the code that raises them. Their message says what happened and what to do.
    """

    status = 400
    code = "refused"

    def __init__(self, message: str | None = None, **facts: object) -> None:
        self.message = message or (self.__doc__ or "Refused.").strip().splitlines()[0]
        self.facts = facts
        super().__init__(self.message)


class NotFound(PreceptorError):
    """There is no such thing, or it is not yours to see."""

    status = 404
    code = "not_found"


class Forbidden(PreceptorError):
    """Your role does not allow this. Ask the lead of the project."""

    status = 403
    code = "forbidden"


class Conflict(PreceptorError):
    """This does not fit the present state. Load it again and look."""

    status = 409
    code = "conflict"


class Invalid(PreceptorError):
    """The input is not valid."""

    status = 422
    code = "invalid"


class Unavailable(PreceptorError):
    """A part that this needs does not answer. Try again in a moment."""

    status = 503
    code = "unavailable"
