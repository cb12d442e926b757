"""An OpenAI-compatible endpoint for tests: a real HTTP server on loopback whose answers the test writes.

It is a fake and says so in the name it gives its model; no programme path outside tests uses it.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from preceptor.llm.endpoint import Endpoint, Interface

MODEL = "scripted-fake"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the endpoint sends back; `body` is sent as JSON unless it is bytes."""

    body: Any
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


def completion(text: str, *, finish_reason: str = "stop", tokens: int | None = None) -> Answer:
    """A text completion; tokens are counted as words unless given."""
    choice = {"index": 0, "text": text, "finish_reason": finish_reason, "logprobs": None}
    used = {"prompt_tokens": 10, "completion_tokens": len(text.split()) if tokens is None else tokens}
    return Answer(_answer("text_completion", choice, used))


def stream(*pieces: str, finish_reason: str | None = "stop", tokens: int = 0, chat: bool = False) -> Answer:
    """A completion that comes in pieces as server-sent events; without a `finish_reason` it breaks off."""

    def event(choices: list[dict[str, Any]], **more: Any) -> str:
        kind = "chat.completion.chunk" if chat else "text_completion"
        body = {"id": "scripted", "object": kind, "created": 0, "model": MODEL, "choices": choices, **more}
        return f"data: {json.dumps(body)}\n\n"

    def choice(text: str, reason: str | None) -> list[dict[str, Any]]:
        said = {"delta": {"content": text}} if chat else {"text": text}
        return [{"index": 0, "finish_reason": reason, **said}]

    lines = [event(choice(piece, None)) for piece in pieces]
    if finish_reason is not None:
        used = {"prompt_tokens": 10, "completion_tokens": tokens, "total_tokens": 10 + tokens}
        lines += [event(choice("", finish_reason)), event([], usage=used), "data: [DONE]\n\n"]
    return Answer("".join(lines).encode(), 200, {"content-type": "text/event-stream"})


def message(text: str | None, *, calls: list[tuple[str, str]] | None = None) -> Answer:
    """A chat message, with (name, arguments) of the functions that it calls."""
    content: dict[str, Any] = {"role": "assistant", "content": text}
    if calls:
        content["tool_calls"] = [
            {"id": f"call-{index}", "type": "function", "function": {"name": name, "arguments": arguments}}
            for index, (name, arguments) in enumerate(calls)
        ]
    choice = {"index": 0, "message": content, "finish_reason": "tool_calls" if calls else "stop"}
    return Answer(_answer("chat.completion", choice, {"prompt_tokens": 10, "completion_tokens": 5}))


def _answer(kind: str, choice: dict[str, Any], used: dict[str, int]) -> dict[str, Any]:
    usage = {**used, "total_tokens": sum(used.values())}
    return {"id": "scripted", "object": kind, "created": 0, "model": MODEL, "choices": [choice], "usage": usage}


class ScriptedEndpoint:
    """`with ScriptedEndpoint(respond) as endpoint:` serves until the block ends; `received` holds what was asked."""

    def __init__(self, respond: Callable[[Received], Answer]) -> None:
        self.received: list[Received] = []
        self._respond = respond
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def base_url(self) -> str:
        """The address to call."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def endpoint(self, *, interface: Interface = Interface.COMPLETIONS, **fields: Any) -> Endpoint:
        """The endpoint as a caller knows it."""
        settings = {"api_key": "test-key", "model": MODEL, "trusted": True, "timeout": 5.0, "concurrency": 4}
        return Endpoint(base_url=self.base_url, interface=interface, **{**settings, **fields})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        scripted = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._reply({})

            def do_POST(self) -> None:
                length = int(self.headers.get("content-length", "0"))
                self._reply(json.loads(self.rfile.read(length) or b"{}"))

            def _reply(self, body: dict[str, Any]) -> None:
                request = Received(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
                scripted.received.append(request)
                answer = scripted._respond(request)
                payload = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
                self.send_response(answer.status)
                for name, value in {"content-type": "application/json", **answer.headers}.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(payload)))
                self.end_headers()
                self.wfile.write(payload)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it
                """Say nothing: the test looks at `received`."""

        return Handler
