"""What goes wrong between a programme and a site, as exceptions. `code` is stable; the text says what to do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final


class SiteError(Exception):
    """The root of all that the clients raise. They pass from process to process as other exceptions do."""


class Unreachable(SiteError):
    """Nobody answered, as often as was tried. An unsafe call may have taken effect: repeat it with its key."""

    def __init__(self, message: str, *, idempotency_key: str | None = None) -> None:
        super().__init__(message)
        self.idempotency_key = idempotency_key

    def __reduce__(self) -> Any:
        return partial(Unreachable, idempotency_key=self.idempotency_key), (str(self),)


class NotASite(SiteError):
    """What answered does not speak as a Preceptor site: mostly a wrong address."""


class NotWhole(SiteError):
    """A file arrived that is not what the site says it is. Nothing was put in its place."""


class Refused(SiteError):
    """The site refused, and says why.

    `fields` lists what is wrong with the input, as {"where", "what"}; `facts` holds what else the refusal says;
    `request_id` is what to quote to the operator.
    """

    def __init__(self, status: int, said: Mapping[str, Any], *, request_id: str | None = None) -> None:
        self.status = status
        self.code = str(said.get("code", "unknown"))
        self.detail = str(said.get("detail") or f"The site answered {status}.")
        self.fields: list[dict[str, str]] = list(said.get("errors", ()))
        self.facts = {name: value for name, value in said.items() if name not in _FRAME}
        self.request_id = request_id
        self._said = dict(said)
        super().__init__(f"{self.detail} ({status} {self.code})")

    def __reduce__(self) -> Any:
        return partial(type(self), request_id=self.request_id), (self.status, self._said)


class NotSignedIn(Refused):
    """401: there is no key, or it opens nothing (any more)."""


class Forbidden(Refused):
    """403: the role of the key's person does not allow it."""


class NotFound(Refused):
    """404: there is no such thing, or it is somebody else's."""


class Conflict(Refused):
    """409: it does not fit the present state."""


class TooLarge(Refused):
    """413: the body is larger than the site takes."""


class Invalid(Refused):
    """400 or 422: the input is not valid; `fields` says where."""


class Failed(Refused):
    """5xx: something failed on the site's side, as often as was tried."""


_FRAME: Final = frozenset({"type", "title", "status", "code", "detail", "errors"})
_BY_STATUS: Final[dict[int, type[Refused]]] = {
    400: Invalid,
    401: NotSignedIn,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    413: TooLarge,
    422: Invalid,
}


def refusal(status: int, said: Mapping[str, Any], *, request_id: str | None = None) -> Refused:
    """The exception for an answer of 400 or above."""
    kind = _BY_STATUS.get(status, Failed if status >= 500 else Refused)
    return kind(status, said, request_id=request_id)
