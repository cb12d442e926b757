"""JSON as the standard says it, where Python's own reader is too kind: no NaN, no key twice, no half characters.

Decimals become `Decimal`, so that 0.1 is one tenth.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from preceptor.importing.errors import BadEntry

_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]|\\u0000")
_SURROGATE = re.compile("[\ud800-\udfff]")


class StrictJson:
    """A reader that notes what Python would let pass and refuses the value after it has found its end."""

    def __init__(self) -> None:
        self._problem = ""
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._pairs, parse_constant=self._constant, parse_float=Decimal
        )

    def parse(self, text: str) -> Any:
        """The value of `text`. Raises BadEntry with the reason and, where known, the column."""
        self._problem = ""
        try:
            value = self._decoder.decode(text)
        except json.JSONDecodeError as error:
            raise BadEntry(explain(text, error)) from None
        except RecursionError:
            raise BadEntry("Brackets are nested too deeply to be read; flatten the entry.") from None
        except ValueError:
            raise BadEntry("A number has too many digits to be read; write it in fewer.") from None
        self._refuse_problems(text, value)
        return value

    def item(self, text: str, at: int) -> tuple[Any, int]:
        """The value that begins at `at` and its end; a refused value is returned as its BadEntry.

        Raises json.JSONDecodeError where the text ends before the value does, or is no JSON.
        """
        self._problem = ""
        value, end = self._decoder.raw_decode(text, at)
        try:
            self._refuse_problems(text[at:end], value)
        except BadEntry as refusal:
            return refusal, end
        return value, end

    def _refuse_problems(self, text: str, value: Any) -> None:
        if self._problem:
            raise BadEntry(self._problem)
        if _HALF_CHARACTER.search(text):
            refuse_half_characters(value)

    def _pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            keys = [key for key, _ in pairs]
            double = next(key for index, key in enumerate(keys) if key in keys[:index])
            self._problem = f"The key “{double[:80]}” is there twice in one object; keep one."
        return found

    def _constant(self, name: str) -> None:
        self._problem = f"{name} is not a number that JSON knows; write a number or null."


def explain(text: str, error: json.JSONDecodeError) -> str:
    """One sentence on what is wrong with the JSON, with the column where the reader stopped."""
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return "The line ends in the middle of a JSON value; it was probably cut off."
    return f"This is not valid JSON at column {error.colno}: {error.msg[0].lower()}{error.msg[1:]}."


def refuse_half_characters(value: Any) -> None:
    """Raise BadEntry where a string anywhere in `value` has a NUL or a lone surrogate: neither can be stored."""
    if isinstance(value, str):
        if "\0" in value:
            raise BadEntry("A text holds a NUL character (\\u0000), which cannot be stored; remove it.")
        if _SURROGATE.search(value):
            raise BadEntry("A text holds half a character (a lone surrogate such as \\ud800); remove or complete it.")
    elif isinstance(value, dict):
        for key, inner in value.items():
            refuse_half_characters(key)
            refuse_half_characters(inner)
    elif isinstance(value, list):
        for inner in value:
            refuse_half_characters(inner)
