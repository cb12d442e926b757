"""What a format is, and the loops that all readers of lines and of arrays share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from preceptor.importing.documents import array_items
from preceptor.importing.errors import BadEntry, BrokenFile
from preceptor.importing.fields import entry
from preceptor.importing.lines import byte_lines, decoded, last_line
from preceptor.importing.records import Issue, Item
from preceptor.importing.strict_json import StrictJson


@dataclass(frozen=True, slots=True)
class Format:
    """One source format: `locate` finds its files under what the person named, `read` yields what they hold.

    `check` looks at the outer shape of a whole file, in constant memory, and raises BrokenFile where it is cut off.
    `ids_are_content`: external ids are digests of the statement, as the source has none.
    """

    name: str
    title: str
    read: Callable[[Sequence[Path]], Iterator[Item]]
    locate: Callable[[Sequence[Path]], list[Path]]
    check: Callable[[Path], None]
    ids_are_content: bool = False


def files_ending(*extensions: str) -> Callable[[Sequence[Path]], list[Path]]:
    """A `locate` that takes files as they are named, and of a folder those with one of the `extensions`."""

    def locate(paths: Sequence[Path]) -> list[Path]:
        found: list[Path] = []
        for path in paths:
            require_there(path)
            if path.is_dir():
                inside = sorted(p for p in path.iterdir() if p.is_file() and p.suffix.lower() in extensions)
                if not inside:
                    raise BrokenFile(f"The folder {path} holds no {' or '.join(extensions)} file.")
                found += inside
            else:
                found.append(path)
        return found

    return locate


def require_there(path: Path) -> None:
    """Raise BrokenFile where `path` is not there or may not be read."""
    try:
        if path.is_file():
            path.open("rb").close()
        elif not path.is_dir():
            raise BrokenFile(f"There is no file or folder {path}; look at the path.")
    except PermissionError:
        raise BrokenFile(f"{path} may not be read by this user; change its permissions.") from None


def check_lines(path: Path) -> None:
    """Refuse a file of JSON lines whose last line is neither ended nor whole: the rest of it is missing."""
    content, ended = last_line(path)
    if ended:
        return
    try:
        StrictJson().parse(decoded(content))
    except BadEntry:
        raise BrokenFile(f"{path.name} ends in the middle of its last line: it was cut off. Get it again.") from None


def check_array(path: Path) -> None:
    """Refuse a JSON array that is cut off or broken, by walking to its end."""
    for _ in array_items(path):
        pass


def object_lines(path: Path, read: Callable[[dict[str, Any], int], Iterable[Item]]) -> Iterator[Item]:
    """Hand every line of a JSON-lines file to `read` as an object; a refused line becomes an Issue."""
    reader = StrictJson()
    for number, content in byte_lines(path):
        try:
            found = list(read(dict(entry(reader.parse(decoded(content)))), number))
        except BadEntry as refusal:
            yield Issue(number, str(refusal), path.name)
            continue
        for item in found:
            item.file = path.name
            yield item


def array_objects(path: Path, read: Callable[[dict[str, Any], int], Iterable[Item]]) -> Iterator[Item]:
    """The same for a file that is one JSON array; an Issue names the entry as well as the line."""
    for number, line, value in array_items(path):
        try:
            if isinstance(value, BadEntry):
                raise value
            found = list(read(dict(entry(value)), line))
        except BadEntry as refusal:
            yield Issue(line, f"Entry {number}: {refusal}", path.name)
            continue
        for item in found:
            item.file = path.name
            yield item


def content_id(*parts: str) -> str:
    """A stable external id for a source that gives none: 20 hex digits of the SHA-256 of its text."""
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()[:20]
