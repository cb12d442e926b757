"""One client for every model: the `openai` package, with our own retries, pacing, bounds and sentences.

The package's own retries are switched off, because a retry has to pass through the limiter that learns from it.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Final, Self, cast

import httpx2
import openai

from preceptor.kit.errors import PreceptorError
from preceptor.llm.addresses import AddressPolicy, PinnedTransport
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.failures import (
    InvalidReply,
    ReplyTooLarge,
    RequestRefused,
    explain,
    is_overload,
    is_passing,
    retry_after,
)
from preceptor.llm.limiter import AdaptiveLimiter
from preceptor.llm.replies import Reply, Told, read_completion, read_message, read_stream

MAX_REPLY_BYTES: Final = 8 * 1024 * 1024
LONGEST_WAIT: Final = 60.0
FIRST_LIMIT: Final = 64
_RAISED: Final = (openai.OpenAIError, httpx2.HTTPError, ValueError)


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a text is drawn. The default is greedy: the same prompt gives the same text."""

    max_tokens: int = 256
    temperature: float = 0.0
    seed: int = 0
    stop: tuple[str, ...] = ()


class ModelClient:
    """Calls one endpoint from within one event loop: `async with ModelClient(endpoint) as client`."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        policy: AddressPolicy | None = None,
        attempts: int = 6,
        max_reply_bytes: int = MAX_REPLY_BYTES,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.endpoint = endpoint
        self.limiter = AdaptiveLimiter(initial=FIRST_LIMIT, maximum=endpoint.concurrency)
        self._attempts = attempts
        self._sleep = sleep
        self._streams = True
        self._openai = openai.AsyncOpenAI(
            base_url=endpoint.base_url,
            api_key=endpoint.api_key or "none",
            timeout=endpoint.timeout,
            max_retries=0,
            http_client=_http_client(endpoint, policy or AddressPolicy.from_environment(), max_reply_bytes),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._openai.close()

    async def models(self) -> list[str]:
        """The models that the endpoint names; the cheapest way to see whether address and key are right."""
        page = await self._called(self._list_models)
        names = [getattr(model, "id", None) for model in getattr(page, "data", None) or []]
        return [name for name in names if isinstance(name, str)]

    async def _list_models(self) -> Any:
        return await self._openai.models.list()

    async def complete(self, prompt: str, sampling: Sampling, *, told: Told | None = None) -> Reply:
        """The text with which the model continues `prompt`; `told` hears it grow.

        Raises ModelCallFailed, AddressRefused, AddressUnknown.
        """
        body = {"prompt": prompt, **self._body(sampling)}
        return await self._answer(self._openai.completions.create, body, read_completion, told)

    async def chat(
        self,
        messages: Sequence[dict[str, Any]],
        sampling: Sampling,
        *,
        tools: Sequence[dict[str, Any]] = (),
        schema: Mapping[str, Any] | None = None,
        told: Told | None = None,
    ) -> Reply:
        """The next message of a conversation, as JSON of `schema` where one is given. Raises as `complete` does.

        Not every endpoint keeps to a schema: what is read must be checked all the same.
        """
        body = {"messages": list(messages), **self._body(sampling), **({"tools": list(tools)} if tools else {})}
        if schema is not None:
            wanted = {"name": "answer", "strict": True, "schema": dict(schema)}
            body["response_format"] = {"type": "json_schema", "json_schema": wanted}
        return await self._answer(self._openai.chat.completions.create, body, read_message, told)

    async def _answer(
        self,
        create: Callable[..., Awaitable[Any]],
        body: dict[str, Any],
        read: Callable[[Any, float], Reply],
        told: Told | None,
    ) -> Reply:
        """The answer, streamed where somebody listens; an endpoint that does not stream is asked in one piece."""
        if told is not None and self._streams:
            streamed = await self._streamed(create, body, told)
            if streamed is not None:
                return streamed
            self._streams = False
        return await self._timed(lambda: create(**body), read)

    async def _streamed(self, create: Callable[..., Awaitable[Any]], body: dict[str, Any], told: Told) -> Reply | None:
        """One streamed answer; None where the endpoint refuses to stream or answers as if it had not been asked to."""

        async def call() -> Reply | None:
            pieces = await create(**body, stream=True, stream_options={"include_usage": True})
            return await read_stream(pieces, told)

        def read(reply: Any, seconds: float) -> Any:
            return None if reply is None else replace(reply, seconds=seconds)

        try:
            return cast("Reply | None", await self._timed(call, read))
        except RequestRefused:
            return None

    def _body(self, sampling: Sampling) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self.endpoint.model,
            "max_tokens": sampling.max_tokens,
            "temperature": sampling.temperature,
            "seed": sampling.seed,
            "extra_body": dict(self.endpoint.extra),
        }
        return body | ({"stop": list(sampling.stop)} if sampling.stop else {})

    async def _timed(self, call: Callable[[], Awaitable[Any]], read: Callable[[Any, float], Reply]) -> Reply:
        started = time.monotonic()

        async def once() -> Any:
            nonlocal started
            started = time.monotonic()
            return await call()

        answer = await self._called(once)
        try:
            return read(answer, time.monotonic() - started)
        except (AttributeError, IndexError, TypeError, KeyError):
            raise InvalidReply() from None

    async def _called(self, call: Callable[[], Awaitable[Any]]) -> Any:
        """Call through the limiter; wait and call again while the failure is one that passes."""
        for attempt in range(1, self._attempts + 1):
            try:
                async with self.limiter.slot() as ticket:
                    try:
                        answer = await call()
                    except openai.APIStatusError as error:
                        if is_overload(error):
                            self.limiter.overloaded(ticket)
                        raise
                await self.limiter.succeeded()
                return answer
            except _RAISED as error:
                if attempt == self._attempts or not is_passing(error):
                    raise self._explained(error) from error
                await self._sleep(_wait(error, attempt))
        raise AssertionError("unreachable")

    def _explained(self, error: Exception) -> PreceptorError:
        return explain(error, model=self.endpoint.model, timeout=self.endpoint.timeout)


def _wait(error: Exception, attempt: int) -> float:
    """What the endpoint asked for, else exponential with full jitter between the bounds (seconds)."""
    asked = retry_after(error)
    backoff = 0.5 * 2 ** (attempt - 1) * random.uniform(0.75, 1.25)
    return min(LONGEST_WAIT, backoff if asked is None else asked + random.uniform(0, 0.25))


def _http_client(endpoint: Endpoint, policy: AddressPolicy, max_reply_bytes: int) -> httpx2.AsyncClient:
    """No redirects and no proxy from the environment: both would lead around the judged address."""
    limits = httpx2.Limits(max_connections=endpoint.concurrency, max_keepalive_connections=endpoint.concurrency)
    inner: httpx2.AsyncBaseTransport = (
        httpx2.AsyncHTTPTransport(limits=limits) if endpoint.trusted else PinnedTransport(policy, limits)
    )
    return httpx2.AsyncClient(
        transport=BoundedTransport(inner, max_reply_bytes),
        follow_redirects=False,
        trust_env=False,
        timeout=endpoint.timeout,
    )


class BoundedTransport(httpx2.AsyncBaseTransport):
    """Stops reading a reply at `limit` bytes, before it is decompressed or parsed."""

    def __init__(self, inner: httpx2.AsyncBaseTransport, limit: int) -> None:
        self._inner = inner
        self._limit = limit

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The inner transport's response over a counted stream; compression isn't asked for, so bytes are bytes."""
        request.headers["accept-encoding"] = "identity"
        response = await self._inner.handle_async_request(request)
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            await response.aclose()
            raise InvalidReply("The endpoint compresses its reply although it was asked not to.")
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _CountedStream(response.stream, self._limit)
        return response

    async def aclose(self) -> None:
        """Close the inner transport."""
        await self._inner.aclose()


class _CountedStream(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream, limit: int) -> None:
        self._inner = inner
        self._limit = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        seen = 0
        async for chunk in self._inner:
            seen += len(chunk)
            if seen > self._limit:
                raise ReplyTooLarge()
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()
