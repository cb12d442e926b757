"""The client of programmes that do other things meanwhile: as `Client`, with `await`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx2

from preceptor.sdk import sending
from preceptor.sdk.call import Answer, Call, Download, Item, Pages
from preceptor.sdk.files import Arriving, Saved
from preceptor.sdk.sending import Retrying


class AsyncClient:
    """A site, with the key of a person in one organisation; all as in `Client`."""

    def __init__(
        self, url: str | None = None, key: str | None = None, *, timeout: float = 60.0, retrying: Retrying | None = None
    ) -> None:
        self._retrying = retrying or Retrying()
        headers = sending.headers_of(key)
        self._http = httpx2.AsyncClient(base_url=sending.site_of(url), headers=headers, timeout=timeout)

    async def send(self, call: Call[Answer], *, idempotency_key: str | None = None) -> Answer:
        """Send a call and give its answer. Raises Refused, Unreachable, NotASite.

        An unsafe call takes effect once, however often it is tried again: it carries a key of its own. Give one to
        repeat a call over a restart of your programme.
        """
        request = sending.request_of(self._http, call, idempotency_key)
        made = 0
        while True:
            made += 1
            try:
                answer = await self._http.send(request)
            except httpx2.TransportError as error:
                wait = self._retrying.wait(made, None)
                if wait is None:
                    raise sending.unreachable(request, error) from error
            else:
                wait = self._retrying.wait(made, answer)
                if wait is None:
                    found: Answer = sending.answer_of(answer)
                    return found
            await asyncio.sleep(wait)

    async def each(self, pages: Pages[Any, Item]) -> AsyncIterator[Item]:
        """All items of a list, fetched page by page as they are used. Raises as `send`."""
        following: Pages[Any, Item] | None = sending.whole_pages(pages)
        while following is not None:
            page = await self.send(following)
            for item in page["items"]:
                yield item
            following = sending.next_page(following, page)

    async def save(self, file: Download, target: str | Path) -> Saved:
        """Write a file to `target`, which appears whole or not at all. Raises as `send`, and NotWhole.

        What breaks off goes on where it stopped, also in a later run, as long as the site still has the same file.
        """
        arriving, made = Arriving(Path(target)), 0
        while True:
            request = sending.file_request(self._http, file, arriving.headers())
            made += 1
            try:
                async with aclosing(await self._http.send(request, stream=True)) as answer:
                    if answer.is_success:
                        arriving.begin(answer)
                        async for piece in answer.aiter_raw():
                            arriving.take(piece)
                            made = 1 if arriving.goes_on else made
                        return arriving.finish()
                    await answer.aread()
                wait = self._retrying.wait(made, answer)
                if wait is None:
                    raise sending.no_file(answer)
            except httpx2.TransportError as error:
                wait = self._retrying.wait(made, None)
                if wait is None:
                    raise sending.unreachable(request, error) from error
            finally:
                arriving.pause()
            await asyncio.sleep(wait)

    async def close(self) -> None:
        """Give the connections back."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
