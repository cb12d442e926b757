"""What a model's answer is read into, whether it came in one piece or as a stream of many."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

from preceptor.llm.failures import InvalidReply

Told = Callable[[str], None]
"""Is told the whole text so far whenever it has grown."""


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A function that a chat model asks for, with its arguments as JSON text."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer. Tokens are as the endpoint counted them, 0 where it did not; `seconds` includes no waiting of ours."""

    text: str
    finish_reason: str
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    seconds: float = 0.0
    tool_calls: tuple[ToolCall, ...] = ()


def read_completion(answer: Any, seconds: float) -> Reply:
    """The reply in a text completion. Raises InvalidReply, or what reading a foreign shape raises."""
    choice = answer.choices[0]
    if not isinstance(choice.text, str):
        raise InvalidReply
    return _reply(getattr(answer, "usage", None), choice.text, choice.finish_reason, seconds, ())


def read_message(answer: Any, seconds: float) -> Reply:
    """The reply in a chat completion. Raises as `read_completion` does."""
    choice = answer.choices[0]
    calls = tuple(
        ToolCall(id=call.id, name=call.function.name, arguments=call.function.arguments)
        for call in choice.message.tool_calls or ()
    )
    text = choice.message.content
    if not isinstance(text, str) and not calls:
        raise InvalidReply("The model answered without text.")
    return _reply(getattr(answer, "usage", None), text or "", choice.finish_reason, seconds, calls)


async def read_stream(pieces: AsyncIterator[Any], told: Told) -> Reply | None:
    """The reply in a stream of either kind, told while it grows; None where the endpoint sent no stream.

    Raises InvalidReply where the stream breaks off or is none of a model.
    """
    grown = _Grown()
    try:
        async for piece in pieces:
            if grown.add(piece):
                told(grown.text)
    except (AttributeError, IndexError, TypeError, KeyError):
        raise InvalidReply() from None
    return grown.reply()


@dataclass(slots=True)
class _Grown:
    """What has come of a streamed answer; a tool call comes as fragments that carry its position."""

    text: str = ""
    reason: Any = None
    usage: Any = None
    begun: bool = False
    is_chat: bool = False
    calls: dict[int, list[str]] = field(default_factory=dict)

    def add(self, piece: Any) -> bool:
        """Take in one piece; True where the text has grown."""
        self.usage = getattr(piece, "usage", None) or self.usage
        choices = getattr(piece, "choices", None)
        if not choices:
            return False
        self.begun = True
        choice, before = choices[0], len(self.text)
        self.reason = choice.finish_reason or self.reason
        delta = getattr(choice, "delta", None)
        if delta is None:
            self.text += getattr(choice, "text", None) or ""
        else:
            self.is_chat = True
            self.text += delta.content or ""
            self._add_calls(delta)
        return len(self.text) > before

    def _add_calls(self, delta: Any) -> None:
        for fragment in delta.tool_calls or ():
            known = self.calls.setdefault(fragment.index, ["", "", ""])
            known[0] = fragment.id or known[0]
            if fragment.function is not None:
                known[1] += fragment.function.name or ""
                known[2] += fragment.function.arguments or ""

    def reply(self) -> Reply | None:
        if not self.begun:
            return None
        if not isinstance(self.reason, str):
            raise InvalidReply("The model's answer broke off before its end. Ask again.")
        calls = tuple(ToolCall(*parts) for _, parts in sorted(self.calls.items()))
        if self.is_chat and not self.text and not calls:
            raise InvalidReply("The model answered without text.")
        return _reply(self.usage, self.text, self.reason, 0.0, calls)


def _reply(usage: Any, text: str, reason: Any, seconds: float, calls: tuple[ToolCall, ...]) -> Reply:
    details = getattr(usage, "prompt_tokens_details", None)
    return Reply(
        text=text,
        finish_reason=reason if isinstance(reason, str) else "unknown",
        prompt_tokens=int(getattr(usage, "prompt_tokens", 0) or 0),
        completion_tokens=int(getattr(usage, "completion_tokens", 0) or 0),
        cached_tokens=int(getattr(details, "cached_tokens", 0) or 0),
        seconds=seconds,
        tool_calls=calls,
    )
