"""Which encoding a file is in, named before anything is read: only UTF-8 is imported, all else is refused by name."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from preceptor.importing.errors import BrokenFile

_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_BINARY = ((b"PK\x03\x04", "a zip archive or an xlsx workbook"), (b"\x1f\x8b", "a gzip archive"), (b"%PDF", "a PDF"))
_ARABIC_LETTERS = re.compile("[ء-ي]")
_HIGH = re.compile("[\x80-\U0010ffff]")


def byte_order_mark(path: Path) -> int:
    """How many bytes of a UTF-8 byte order mark to skip at the start: 3 or 0."""
    with path.open("rb") as file:
        return 3 if file.read(3) == codecs.BOM_UTF8 else 0


def require_utf8(path: Path) -> None:
    """Read the whole of `path` once, in constant memory, and refuse what is not UTF-8 text.

    Stray bytes in a file that is otherwise UTF-8 are left to the line readers, which report the line.
    Raises BrokenFile naming the encoding that the file seems to be in, and how to convert it.
    """
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    if not head.removeprefix(codecs.BOM_UTF8).strip():
        raise BrokenFile(f"{path.name} is empty: there is nothing to import.")
    for signature, name in _BINARY:
        if head.startswith(signature):
            raise BrokenFile(f"{path.name} is {name}, not text: unpack or export it as UTF-8 text first.")
    named = _by_mark(head) or _by_zeros(head)
    if named:
        raise BrokenFile(_advice(path, named))
    if not _has_stray_bytes(path) or _has_utf8_letters(path):
        return
    raise BrokenFile(_advice(path, _legacy_name(path)))


def _by_mark(head: bytes) -> str | None:
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def _by_zeros(head: bytes) -> str | None:
    """UTF-16 without a mark shows as zeros in every other byte of its Latin parts."""
    zeros = max(head[0::2].count(0), head[1::2].count(0))
    return "UTF-16" if len(head) >= 8 and zeros > len(head) // 8 else None


def _has_stray_bytes(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return True
    return False


def _has_utf8_letters(path: Path) -> bool:
    """Whether at least as many well-formed characters beyond ASCII as stray bytes occur: a damaged UTF-8 file."""
    good = stray = 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            text = decoder.decode(chunk)
            replaced = text.count("\ufffd")
            stray += replaced
            good += len(_HIGH.findall(text)) - replaced
    return good >= stray


def _legacy_name(path: Path) -> str:
    """windows-1256 where its reading is mostly Arabic letters, otherwise the Latin one."""
    with path.open("rb") as file:
        high = _HIGH.findall(file.read(_CHUNK).decode("windows-1256", "replace"))
    arabic = sum(1 for character in high if _ARABIC_LETTERS.match(character))
    return "windows-1256" if arabic * 2 > len(high) else "windows-1252"


def _advice(path: Path, named: str) -> str:
    return (
        f"{path.name} is not UTF-8; it looks like {named}. Save it as UTF-8, for example with "
        f"“iconv -f {named} -t UTF-8 {path.name}”, and import that."
    )
