"""What both clients do alike: how a call becomes a request, when it is tried again, what its answer means."""

from __future__ import annotations

import os
import random
import time
import uuid
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Any, Final

import httpx2

from preceptor.sdk.call import UNSAFE, Call, Download, Item, Page, Pages
from preceptor.sdk.errors import NotASite, Refused, SiteError, Unreachable, refusal

PREFIX: Final = "/api/v1"
MOST_ITEMS: Final = 200
"""What a page may hold at most; `each` asks for it."""
_AGAIN: Final = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Retrying:
    """When a call is tried again: nobody answered, or the answer says to come later.

    `attempts` counts the first one. Waits double from half a second, drawn at random from their upper half, so that
    many programmes do not come back together; `Retry-After` counts where it is given, unless it asks for more than
    `longest_wait` seconds: then the refusal is raised.
    """

    attempts: int = 5
    longest_wait: float = 30.0

    def wait(self, made: int, answer: httpx2.Response | None) -> float | None:
        """Seconds until the next attempt after `made` of them; None where there is none. `answer` has been read."""
        if made >= self.attempts or (answer is not None and not _comes_later(answer)):
            return None
        asked = None if answer is None else _retry_after(answer)
        if asked is not None:
            return None if asked > self.longest_wait else asked + random.uniform(0, 0.25)
        longest = min(self.longest_wait, 0.5 * 2 ** (made - 1))
        return random.uniform(longest / 2, longest)


def _comes_later(answer: httpx2.Response) -> bool:
    """Only a refusal that passes by itself: of the conflicts, that the same call is still running."""
    return answer.status_code in _AGAIN or (answer.status_code == 409 and said_in(answer).code == "call_in_progress")


def _retry_after(answer: httpx2.Response) -> float | None:
    text = answer.headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except ValueError:
        return None


def site_of(url: str | None) -> str:
    """The root of the API, from an address or from PRECEPTOR_SITE. Raises ValueError."""
    given = (url or os.environ.get("PRECEPTOR_SITE", "")).strip().rstrip("/").removesuffix(PREFIX)
    if not given.startswith(("https://", "http://")):
        raise ValueError("Say where the site is: Client('https://preceptor.example', …), or set PRECEPTOR_SITE.")
    return given + PREFIX


def headers_of(key: str | None) -> dict[str, str]:
    """What goes with every request; the key from the argument or PRECEPTOR_API_KEY. Raises ValueError."""
    given = (key or os.environ.get("PRECEPTOR_API_KEY", "")).strip()
    if not given or not given.isascii() or not given.isprintable():
        raise ValueError("Give an API key (`preceptor api-key` makes one), or set PRECEPTOR_API_KEY.")
    return {"Authorization": f"Bearer {given}", "Accept": "application/json", "User-Agent": "preceptor-sdk"}


def request_of(http: httpx2.Client | httpx2.AsyncClient, call: Call[Any], key: str | None) -> httpx2.Request:
    """A call as a request, to be sent as often as needed; an unsafe one with its key, by which it takes effect once."""
    headers = {"Idempotency-Key": key or str(uuid.uuid4())} if call.method in UNSAFE else {}
    return http.build_request(call.method, call.path, params=_asked(call), headers=headers, json=call.body)


def file_request(http: httpx2.Client | httpx2.AsyncClient, file: Download, headers: dict[str, str]) -> httpx2.Request:
    """The request for a file."""
    return http.build_request("GET", file.path, params=_asked(file), headers={**headers, "Accept": "*/*"})


def _asked(call: Call[Any] | Download) -> dict[str, Any]:
    return {name: value for name, value in call.query.items() if value is not None}


def answer_of(answer: httpx2.Response) -> Any:
    """What a call's answer holds. Raises Refused, NotASite."""
    if answer.status_code >= 400:
        raise said_in(answer)
    if answer.status_code == 204:
        return None
    try:
        if answer.is_success:
            return answer.json()
    except ValueError:
        pass
    raise NotASite(f"{answer.url} answered {answer.status_code} without JSON. Is the address that of a Preceptor site?")


def no_file(answer: httpx2.Response) -> SiteError:
    """Why an answer holds no file. It has been read."""
    if answer.status_code >= 400:
        return said_in(answer)
    return NotASite(f"{answer.url} answered {answer.status_code}. Is the address that of a Preceptor site?")


def said_in(answer: httpx2.Response) -> Refused:
    """The refusal in an answer of 400 or above; what stands before a site may answer without saying why."""
    try:
        said = answer.json()
    except ValueError:
        said = {}
    request_id = answer.headers.get("X-Request-ID")
    return refusal(answer.status_code, said if isinstance(said, dict) else {}, request_id=request_id)


def unreachable(request: httpx2.Request, error: Exception) -> SiteError:
    """That nobody answered, with the key by which an unsafe call may be repeated."""
    reason = str(error) or type(error).__name__
    return Unreachable(
        f"{request.url.scheme}://{request.url.netloc.decode()} does not answer: {reason}",
        idempotency_key=request.headers.get("Idempotency-Key"),
    )


def whole_pages(pages: Pages[Page, Item]) -> Pages[Page, Item]:
    """The same list in the largest pages, unless its caller said how large."""
    return pages if pages.query.get("limit") else replace(pages, query={**pages.query, "limit": MOST_ITEMS})


def next_page(pages: Pages[Page, Item], page: Any) -> Pages[Page, Item] | None:
    """What to ask after `page`; None at the end."""
    cursor = page["next_cursor"]
    return None if cursor is None else replace(pages, query={**pages.query, "cursor": cursor})
