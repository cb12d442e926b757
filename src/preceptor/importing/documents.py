"""One JSON document that is an array, read item by item, so that a file of any size takes the memory of one item."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from preceptor.importing import limits
from preceptor.importing.encoding import byte_order_mark
from preceptor.importing.errors import BrokenFile
from preceptor.importing.strict_json import StrictJson

_CHUNK = 1 << 18
_SPACE = re.compile(r"[ \t\r\n]*")


class _Window:
    """A sliding piece of the text: `text[at:]` is not yet consumed; `line` is the line on which `at` stands."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._file.seek(byte_order_mark(path))
        self._decode = codecs.getincrementaldecoder("utf-8")("strict")
        self.text = ""
        self.at = 0
        self.line = 1
        self.ended = False

    def close(self) -> None:
        self._file.close()

    def more(self, size: int = _CHUNK) -> None:
        """Drop what was consumed and read on."""
        chunk = self._file.read(size)
        self.ended = not chunk
        self.text = self.text[self.at :] + self._decode.decode(chunk, final=self.ended)
        self.at = 0

    def move(self, position: int) -> None:
        self.line += self.text.count("\n", self.at, position)
        self.at = position

    def next_character(self) -> str:
        """The next character that is not white space, left in place; "" at the end."""
        while True:
            match = _SPACE.match(self.text, self.at)
            self.move(match.end() if match else self.at)
            if self.at < len(self.text):
                return self.text[self.at]
            if self.ended:
                return ""
            self.more()


def array_items(path: Path) -> Iterator[tuple[int, int, Any]]:
    """Yield (item number from 1, line, value) of a JSON array; a refused one comes as its BadEntry.

    Raises BrokenFile where the document is not an array, is cut off or is not JSON from some point on.
    """
    window = _Window(path)
    reader = StrictJson()
    try:
        if window.next_character() != "[":
            raise BrokenFile(f"{path.name} does not begin with “[”: a JSON array of entries is expected.")
        window.move(window.at + 1)
        number = 0
        while (character := window.next_character()) != "]":
            if number and character == ",":
                window.move(window.at + 1)
                window.next_character()
            elif number:
                raise _broken(path, window, number)
            number += 1
            line = window.line
            yield number, line, _item(path, window, number, reader)
        window.move(window.at + 1)
        if window.next_character():
            raise BrokenFile(f"{path.name}: there is more text after the end of the array, on line {window.line}.")
    except UnicodeDecodeError:
        raise BrokenFile(f"{path.name} is not UTF-8 after line {window.line}; save it as UTF-8.") from None
    finally:
        window.close()


def _item(path: Path, window: _Window, number: int, reader: StrictJson) -> Any:
    """One value; what is read at once doubles until the window holds all of it, so the work stays linear."""
    reach = _CHUNK
    while True:
        try:
            value, end = reader.item(window.text, window.at)
        except json.JSONDecodeError as error:
            if window.ended or len(window.text) - window.at > limits.MAX_LINE_BYTES:
                raise _broken(path, window, number, error) from None
        except (RecursionError, ValueError):
            raise BrokenFile(f"{path.name}: entry {number} on line {window.line} is nested too deeply.") from None
        else:
            if end < len(window.text) or window.ended:
                window.move(end)
                return value
        window.more(reach)
        reach *= 2


def _broken(path: Path, window: _Window, number: int, error: json.JSONDecodeError | None = None) -> BrokenFile:
    """Why reading stopped at entry `number`: the file ends too early, or stops being JSON there."""
    rest = window.text.rstrip()
    cut_off = window.at >= len(rest) if error is None else error.pos >= len(rest) - 8 or "Unterminated" in error.msg
    if window.ended and cut_off:
        return BrokenFile(
            f"{path.name} ends in the middle of entry {number}, on line {window.line}: it was cut off. Get it again."
        )
    return BrokenFile(f"{path.name}: entry {number} on line {window.line} is not valid JSON; mend the file.")
