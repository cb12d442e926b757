"""The archives among curricula vitae (DOCX, LinkedIn's export): opened safely, refused in words for their owner."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from preceptor.experts.cv.refusals import CvRefused, CvTooLarge
from preceptor.kit import archives
from preceptor.kit.archives import Fault

LIMITS: Final = archives.Limits(
    entries=2_000,
    unpacked=32 * 2**20,
    ratio=150,
    active=("vbaproject", "activex", "oleobject", "embeddings/", "macrosheets/", "vbadata"),
)
_SENTENCES: Final = {
    Fault.BROKEN: "The file is damaged or not what its name says. Save it again and send that.",
    Fault.CROWDED: "The file has too many parts in it. Save it again, as PDF perhaps.",
    Fault.LOCKED: "The file is locked with a password. Save it without one.",
    Fault.OUTSIDE: "The file has parts that lie outside it. Save it again.",
    Fault.ACTIVE: "The file has macros or embedded objects. Save it as plain DOCX or PDF without them.",
}
_SWOLLEN: Final = "The file is far larger unpacked than a curriculum vitae is. Save it again, as PDF perhaps."


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, once its directory holds nothing that is refused. Raises CvRefused, CvTooLarge."""
    try:
        with archives.opened(data, LIMITS) as packed:
            yield packed
    except archives.UnsafeArchive as error:
        if error.fault is Fault.SWOLLEN:
            raise CvTooLarge(_SWOLLEN) from error
        raise CvRefused(_SENTENCES[error.fault]) from error


def read_entry(packed: zipfile.ZipFile, name: str) -> bytes:
    """One entry, whole. Within `opened`. Raises KeyError."""
    return b"".join(archives.pieces(packed, name, LIMITS))
