"""Request bodies read strictly: what JSON leaves open is refused with a sentence."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.parser import Parser

DEEPEST = 64
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_DOUBTFUL = (b"\\u", b"\xed", b"\x00")
"""Without these bytes (an escape, the first of a surrogate's, an encoding of two bytes) no text is unstorable."""


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text[:40]} is larger than a number can be")
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = dict(pairs)
    if len(seen) != len(pairs):
        raise ValueError("a name occurs twice in one object")
    return seen


def _storable(value: Any, *, doubtful: bool) -> None:
    """Refuse what is too deep, and where `doubtful` texts that cannot be stored."""
    pending = [(value, 0)]
    while pending:
        each, depth = pending.pop()
        if depth > DEEPEST:
            raise HttpError(400, f"The body is nested deeper than {DEEPEST} levels.")
        if isinstance(each, str):
            if doubtful and _UNSTORABLE.search(each):
                raise HttpError(422, "The text holds a NUL or half a character. Take it out and send it again.")
        elif isinstance(each, dict):
            pending += [(inner, depth + 1) for pair in each.items() for inner in pair]
        elif isinstance(each, list):
            pending += [(inner, depth + 1) for inner in each]


def read_strictly(content: bytes) -> dict[str, Any]:
    """The JSON object of a body. Raises HttpError 400 or 422."""
    try:
        value = json.loads(content, parse_constant=_no_constant, parse_float=_finite, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise HttpError(400, f"The body is not valid JSON: {error}.") from error
    if not isinstance(value, dict):
        raise HttpError(422, "The body must be a JSON object.")
    _storable(value, doubtful=any(sign in content for sign in _DOUBTFUL))
    return value


class StrictParser(Parser):
    """Refuses NaN, infinities, duplicate names, NUL bytes, lone surrogates and deep nesting."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The JSON value of the body. Raises HttpError 400 or 422."""
        return read_strictly(request.body)
