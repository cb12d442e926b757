"""The client of programmes that wait for each answer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx2

from preceptor.sdk import sending
from preceptor.sdk.call import Answer, Call, Download, Item, Pages
from preceptor.sdk.files import Arriving, Saved
from preceptor.sdk.sending import Retrying


class Client:
    """A site, with the key of a person in one organisation. May be used by several threads at once.

    Without arguments it reads PRECEPTOR_SITE and PRECEPTOR_API_KEY. `timeout` is in seconds, for connecting and for
    each silence. Redirects are not followed: the key goes to no other site.
    """

    def __init__(
        self, url: str | None = None, key: str | None = None, *, timeout: float = 60.0, retrying: Retrying | None = None
    ) -> None:
        self._retrying = retrying or Retrying()
        headers = sending.headers_of(key)
        self._http = httpx2.Client(base_url=sending.site_of(url), headers=headers, timeout=timeout)

    def send(self, call: Call[Answer], *, idempotency_key: str | None = None) -> Answer:
        """Send a call and give its answer. Raises Refused, Unreachable, NotASite.

        An unsafe call takes effect once, however often it is tried again: it carries a key of its own. Give one to
        repeat a call over a restart of your programme.
        """
        request = sending.request_of(self._http, call, idempotency_key)
        made = 0
        while True:
            made += 1
            try:
                answer = self._http.send(request)
            except httpx2.TransportError as error:
                wait = self._retrying.wait(made, None)
                if wait is None:
                    raise sending.unreachable(request, error) from error
            else:
                wait = self._retrying.wait(made, answer)
                if wait is None:
                    found: Answer = sending.answer_of(answer)
                    return found
            time.sleep(wait)

    def each(self, pages: Pages[Any, Item]) -> Iterator[Item]:
        """All items of a list, fetched page by page as they are used. Raises as `send`."""
        following: Pages[Any, Item] | None = sending.whole_pages(pages)
        while following is not None:
            page = self.send(following)
            yield from page["items"]
            following = sending.next_page(following, page)

    def save(self, file: Download, target: str | Path) -> Saved:
        """Write a file to `target`, which appears whole or not at all. Raises as `send`, and NotWhole.

        What breaks off goes on where it stopped, also in a later run, as long as the site still has the same file.
        """
        arriving, made = Arriving(Path(target)), 0
        while True:
            request = sending.file_request(self._http, file, arriving.headers())
            made += 1
            try:
                with closing(self._http.send(request, stream=True)) as answer:
                    if answer.is_success:
                        arriving.begin(answer)
                        for piece in answer.iter_raw():
                            arriving.take(piece)
                            made = 1 if arriving.goes_on else made
                        return arriving.finish()
                    answer.read()
                wait = self._retrying.wait(made, answer)
                if wait is None:
                    raise sending.no_file(answer)
            except httpx2.TransportError as error:
                wait = self._retrying.wait(made, None)
                if wait is None:
                    raise sending.unreachable(request, error) from error
            finally:
                arriving.pause()
            time.sleep(wait)

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
