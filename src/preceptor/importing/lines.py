"""The lines of a text file as bytes, in constant memory, however long one of them is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from preceptor.importing import limits
from preceptor.importing.encoding import byte_order_mark
from preceptor.importing.errors import BadEntry


def byte_lines(path: Path) -> Iterator[tuple[int, bytes | None]]:
    """Yield (line number from 1, content) of every line that is not blank; content None: longer than is read."""
    with path.open("rb") as file:
        file.seek(byte_order_mark(path))
        number = 0
        while line := file.readline(limits.MAX_LINE_BYTES + 1):
            number += 1
            if len(line) > limits.MAX_LINE_BYTES and not line.endswith(b"\n"):
                while line and not line.endswith(b"\n"):
                    line = file.readline(limits.MAX_LINE_BYTES)
                yield number, None
            elif not line.isspace():
                yield number, line


def last_line(path: Path) -> tuple[bytes, bool]:
    """The last line that is not blank, or its last 16 MiB, and whether the file ends with a line feed after it."""
    size = path.stat().st_size
    with path.open("rb") as file:
        reach = min(size, 1 << 16)
        while True:
            file.seek(size - reach)
            tail = file.read(reach)
            body = tail.rstrip()
            cut = body.rfind(b"\n")
            if cut >= 0 or reach in (size, limits.MAX_LINE_BYTES):
                return body[cut + 1 :], tail.endswith(b"\n")
            reach = min(size, reach * 8, limits.MAX_LINE_BYTES)


def decoded(content: bytes | None) -> str:
    """The line as text. Raises BadEntry where it is too long, has a NUL byte or is not UTF-8."""
    if content is None:
        raise BadEntry(f"The line is longer than {limits.MAX_LINE_BYTES >> 20} MiB; shorten it or split it.")
    if b"\0" in content:
        raise BadEntry(f"There is a NUL byte at column {content.index(0) + 1}; remove it.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise BadEntry(f"Byte 0x{byte:02x} at column {error.start + 1} is not UTF-8; save the line again.") from None
