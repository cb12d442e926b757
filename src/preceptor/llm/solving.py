"""One solution by one model.

A base model continues plain text (`Problem: … Solution:`), and the calculator fills in values at the equals sign. A
model that only chats gets the same instruction as a message, and the calculator as a function it may call.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from preceptor.kit.arithmetic import ArithmeticRefused, evaluate, format_exact
from preceptor.llm.calculator import CalculatorCall, calculate, has_answer, trimmed
from preceptor.llm.client import ModelClient
from preceptor.llm.endpoint import Interface
from preceptor.llm.prompts import INSTRUCTION, Protocol
from preceptor.llm.replies import Reply, Told, ToolCall
from preceptor.llm.worked_examples import WORKED_EXAMPLES

CHAT_INSTRUCTION: Final = (
    f"{INSTRUCTION} Each line has the form `label: expression = value`; the last line is `Answer: value`, the value "
    "alone. Write nothing else."
)
CHAT_TOOL_INSTRUCTION: Final = "Call the calculator for every value."
CALCULATOR_TOOL: Final[Mapping[str, Any]] = {
    "type": "function",
    "function": {
        "name": "calculator",
        "description": "The exact value of one arithmetic expression of numbers, + - * / ^ ( ) and %.",
        "parameters": {
            "type": "object",
            "properties": {"expression": {"type": "string", "description": "for example (1200 - 950) * 15%"}},
            "required": ["expression"],
            "additionalProperties": False,
        },
    },
}
_STOPS: Final = ("\n\n", "\nProblem:")
_MAX_REQUESTS: Final = 24


@dataclass(frozen=True, slots=True)
class Solution:
    """What a model wrote for one problem.

    `text` is the whole solution, a given prefix included. `finish_reason` is `answer` (it ends with an answer line),
    `stop` (the model ended without one) or `length` (the allowance ran out). `seconds` is time spent in requests.
    """

    text: str
    prefix: str
    finish_reason: str
    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    requests: int
    seconds: float
    calls: tuple[CalculatorCall, ...]


class _Tally:
    """Sums over the requests of one solution."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.prompt = self.cached = self.completion = self.requests = 0
        self.seconds = 0.0
        self.calls: list[CalculatorCall] = []

    def add(self, reply: Reply) -> None:
        """Count one reply; where the endpoint counts no tokens, four characters stand for one."""
        self.requests += 1
        self.prompt += reply.prompt_tokens
        self.cached += reply.cached_tokens
        self.completion += reply.completion_tokens or len(reply.text) // 4 + 1
        self.seconds += reply.seconds

    def solution(self, text: str, reason: str) -> Solution:
        return Solution(
            text=text,
            prefix=self.prefix,
            finish_reason="answer" if has_answer(text) else reason,
            prompt_tokens=self.prompt,
            cached_tokens=self.cached,
            completion_tokens=self.completion,
            requests=self.requests,
            seconds=self.seconds,
            calls=tuple(self.calls),
        )


async def solve(
    client: ModelClient,
    protocol: Protocol,
    statement: str,
    *,
    prefix: str = "",
    sample: int = 0,
    told: Told | None = None,
) -> Solution:
    """One solution of `statement`, continuing `prefix` (whole lines of a solution) where one is given.

    `sample` shifts the seed, for several solutions at a temperature above 0. `told` hears the whole text whenever it
    has grown. Raises what `ModelClient.complete` does.
    """
    start = f"{prefix.rstrip()}\n" if prefix.strip() else ""
    tally = _Tally(start)
    if client.endpoint.interface is Interface.CHAT:
        return await _solve_by_chat(client, protocol, statement, tally, sample, told)
    prompt = protocol.prompt(statement)
    text, reason = start, "stop"
    stops = ("=", *_STOPS) if protocol.calculator else _STOPS
    while tally.requests < _MAX_REQUESTS:
        reply = await client.complete(
            prompt + text,
            protocol.sampling(spent=tally.completion, sample=sample, stop=stops),
            told=_behind(text, told),
        )
        tally.add(reply)
        text += reply.text
        if reply.finish_reason == "length" or tally.completion >= protocol.max_tokens:
            reason = "length"
            break
        onward = _onward(text, tally) if protocol.calculator else None
        if onward is None:
            break
        text = onward
        if told is not None:
            told(text)
    return tally.solution(trimmed(text), reason)


def _behind(before: str, told: Told | None) -> Told | None:
    """Tells the text of one request behind what stood `before` it."""
    return None if told is None else lambda grown: told(before + grown)


def _onward(text: str, tally: _Tally) -> str | None:
    """The text to continue from after a stop, the open calculation filled in; None where the solution has ended.

    An endpoint does not say at which of the stop strings it stopped, so the text decides: an open calculation is
    filled in; another open line gets its equals sign back, and the model writes the value itself.
    """
    line = text.rpartition("\n")[2]
    if has_answer(text) or not line.strip():
        return None
    if call := calculate(line):
        tally.calls.append(call)
        return f"{text.rstrip()} = {call.value}\n"
    if "=" in line:
        return None
    return f"{text.rstrip()} ="


async def _solve_by_chat(
    client: ModelClient, protocol: Protocol, statement: str, tally: _Tally, sample: int, told: Told | None
) -> Solution:
    messages = _messages(protocol, statement, tally.prefix)
    tools = [dict(CALCULATOR_TOOL)] if protocol.calculator else []
    reason, text = "stop", ""
    while tally.requests < _MAX_REQUESTS:
        sampling = protocol.sampling(spent=tally.completion, sample=sample, stop=())
        reply = await client.chat(messages, sampling, tools=tools, told=_behind(tally.prefix, told))
        tally.add(reply)
        text = reply.text
        if not reply.tool_calls:
            reason = "length" if reply.finish_reason == "length" else "stop"
            break
        messages += _tool_results(reply, tally)
    return tally.solution(trimmed(tally.prefix + text), reason)


def _messages(protocol: Protocol, statement: str, prefix: str) -> list[dict[str, Any]]:
    system = f"{CHAT_INSTRUCTION} {CHAT_TOOL_INSTRUCTION}" if protocol.calculator else CHAT_INSTRUCTION
    messages: list[dict[str, Any]] = [{"role": "system", "content": system}]
    for example in WORKED_EXAMPLES[: protocol.examples]:
        messages.append({"role": "user", "content": example.statement})
        messages.append({"role": "assistant", "content": example.solution})
    asked = statement
    if prefix:
        asked += f"\n\nThe solution begins like this; write only how it goes on, from the next line:\n{prefix}"
    return [*messages, {"role": "user", "content": asked}]


def _tool_results(reply: Reply, tally: _Tally) -> list[dict[str, Any]]:
    asked = {
        "role": "assistant",
        "content": reply.text,
        "tool_calls": [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments}}
            for call in reply.tool_calls
        ],
    }
    results = [
        {"role": "tool", "tool_call_id": call.id, "content": _tool_result(call, tally)} for call in reply.tool_calls
    ]
    return [asked, *results]


def _tool_result(call: ToolCall, tally: _Tally) -> str:
    """The value, or the sentence why there is none: the model reads either and goes on."""
    if call.name != "calculator":
        return f"There is no tool {call.name!r}; there is a calculator."
    try:
        expression = str(json.loads(call.arguments)["expression"])
        value = format_exact(evaluate(expression))
    except ArithmeticRefused as refusal:
        return refusal.message
    except (ValueError, KeyError, TypeError):
        return 'Call the calculator with {"expression": "…"}.'
    tally.calls.append(CalculatorCall(expression, value))
    return value
