"""Request bodies read strictly: what JSON leaves open is refused with a sentence."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.parser import Parser


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = dict(pairs)
    if len(seen) != len(pairs):
        raise ValueError("a name occurs twice in one object")
    return seen


def _storable(value: Any) -> None:
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, str):
            if "\x00" in each or any("\ud800" <= sign <= "\udfff" for sign in each):
                raise HttpError(422, "The text holds a NUL or half a character. Take it out and send it again.")
        elif isinstance(each, dict):
            pending.extend(each)
            pending.extend(each.values())
        elif isinstance(each, list):
            pending.extend(each)


class StrictParser(Parser):
    """Refuses NaN, duplicate names, NUL bytes and lone surrogates."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The JSON value of the body. Raises HttpError 400 or 422."""
        try:
            value = json.loads(request.body, parse_constant=_no_constant, object_pairs_hook=_once)
        except (ValueError, RecursionError) as error:
            raise HttpError(400, f"The body is not valid JSON: {error}.") from error
        _storable(value)
        return value
