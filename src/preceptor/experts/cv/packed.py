"""Archives (DOCX, LinkedIn's export) opened safely: judged by their directory first, then unpacked in counted pieces."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from preceptor.experts.cv.refusals import CvRefused, CvTooLarge

MOST_ENTRIES: Final = 2_000
LARGEST_UNPACKED: Final = 32 * 2**20
LARGEST_RATIO: Final = 150
_PIECE: Final = 2**16
_ACTIVE: Final = ("vbaproject", "activex", "oleobject", "embeddings/", "macrosheets/", "vbadata")
_BROKEN: Final = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, once its directory holds nothing that is refused. Raises CvRefused, CvTooLarge."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _judge(packed.infolist())
            yield packed
    except _BROKEN as error:
        raise CvRefused("The file is damaged or not what its name says. Save it again and send that.") from error


def read_entry(packed: zipfile.ZipFile, name: str) -> bytes:
    """One entry, unpacked in pieces, so that a forged size is found on the way. Raises CvTooLarge, KeyError."""
    out = bytearray()
    with packed.open(name) as part:
        while piece := part.read(_PIECE):
            out += piece
            if len(out) > LARGEST_UNPACKED:
                raise CvTooLarge()
    return bytes(out)


def _judge(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise CvRefused("The file has too many parts in it. Save it again, as PDF perhaps.")
    unpacked = sum(entry.file_size for entry in entries)
    swollen = (e for e in entries if e.file_size > 2**20 and e.file_size > LARGEST_RATIO * max(1, e.compress_size))
    if unpacked > LARGEST_UNPACKED or any(swollen):
        raise CvTooLarge("The file is far larger unpacked than a curriculum vitae is. Save it again, as PDF perhaps.")
    for entry in entries:
        name = entry.filename.replace("\\", "/").lower()
        if entry.flag_bits & 1:
            raise CvRefused("The file is locked with a password. Save it without one.")
        if name.startswith("/") or ".." in name.split("/"):
            raise CvRefused("The file has parts that lie outside it. Save it again.")
        if any(active in name for active in _ACTIVE):
            raise CvRefused("The file has macros or embedded objects. Save it as plain DOCX or PDF without them.")
