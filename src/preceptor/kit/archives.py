"""Archives from outside (DOCX, XLSX, exports): judged by their directory before anything is unpacked, then read in pieces.

Who opens one says in its own words what is wrong with it; here it has a name.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

_PIECE: Final = 2**16
_SMALL: Final = 2**20
_BROKEN: Final = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Fault(StrEnum):
    """What may be wrong with an archive."""

    BROKEN = auto()
    CROWDED = auto()
    SWOLLEN = auto()
    LOCKED = auto()
    OUTSIDE = auto()
    ACTIVE = auto()
    NESTED = auto()


class UnsafeArchive(Exception):
    """The archive is not opened, or not read on."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Limits:
    """How many entries, how many bytes unpacked and how many times its packed size an entry over 1 MiB may have.

    `active` are parts of names, in small letters, that give away macros and the like; `nested` are endings of files
    that may not be packed in it.
    """

    entries: int
    unpacked: int
    ratio: int
    active: Sequence[str] = ()
    nested: tuple[str, ...] = ()


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[zipfile.ZipFile]:
    """The archive, once its directory holds nothing that is refused. Raises UnsafeArchive, also for what breaks later."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _judge(packed.infolist(), limits)
            yield packed
    except _BROKEN as error:
        raise UnsafeArchive(Fault.BROKEN) from error


def pieces(packed: zipfile.ZipFile, name: str | zipfile.ZipInfo, limits: Limits) -> Iterator[bytes]:
    """One entry in pieces, so that a forged size is found on the way. Raises UnsafeArchive, KeyError."""
    seen = 0
    with packed.open(name) as part:
        while piece := part.read(_PIECE):
            seen += len(piece)
            if seen > limits.unpacked:
                raise UnsafeArchive(Fault.SWOLLEN)
            yield piece


def _judge(entries: Sequence[zipfile.ZipInfo], limits: Limits) -> None:
    _refuse_if(len(entries) > limits.entries, Fault.CROWDED)
    _refuse_if(sum(entry.file_size for entry in entries) > limits.unpacked, Fault.SWOLLEN)
    for entry in entries:
        swollen = entry.file_size > _SMALL and entry.file_size > limits.ratio * max(1, entry.compress_size)
        _refuse_if(swollen, Fault.SWOLLEN)
    for entry in entries:
        name = entry.filename.replace("\\", "/").lower()
        link = (entry.external_attr >> 28) == 0xA
        _refuse_if(link or name.startswith("/") or ".." in name.split("/") or ":" in name, Fault.OUTSIDE)
        _refuse_if(bool(entry.flag_bits & 1), Fault.LOCKED)
        _refuse_if(any(part in name for part in limits.active), Fault.ACTIVE)
        _refuse_if(name.endswith(limits.nested), Fault.NESTED)


def _refuse_if(wrong: bool, fault: Fault) -> None:
    if wrong:
        raise UnsafeArchive(fault)
