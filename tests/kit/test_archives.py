"""Archives from outside are judged before they are unpacked; each fault has its name."""

from __future__ import annotations

import io
import struct
import zipfile
from random import Random

import pytest

from preceptor.kit.archives import Fault, Limits, UnsafeArchive, opened, pieces

LIMITS = Limits(entries=3, unpacked=4 * 2**20, ratio=50, active=("vbaproject",), nested=(".exe",))


def archive(*entries: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries:
            packed.writestr(name, content)
    return out.getvalue()


def read_all(data: bytes) -> None:
    with opened(data, LIMITS) as packed:
        for name in packed.namelist():
            list(pieces(packed, name, LIMITS))


def fault_of(data: bytes) -> Fault:
    with pytest.raises(UnsafeArchive) as refused:
        read_all(data)
    return refused.value.fault


def test_a_good_archive_is_read_in_pieces() -> None:
    content = bytes(range(256)) * 1_000
    with opened(archive(("a/b.xml", content)), LIMITS) as packed:
        read = list(pieces(packed, "a/b.xml", LIMITS))
    assert b"".join(read) == content
    assert len(read) > 1


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("../up.xml", Fault.OUTSIDE),
        ("/root.xml", Fault.OUTSIDE),
        ("..\\up.xml", Fault.OUTSIDE),
        ("C:evil.xml", Fault.OUTSIDE),
        ("word/vbaProject.bin", Fault.ACTIVE),
        ("word/Setup.EXE", Fault.NESTED),
    ],
)
def test_names_that_mean_harm(name: str, fault: Fault) -> None:
    assert fault_of(archive((name, b"x"))) is fault


def test_a_link_leads_outside() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0xA1FF << 16
        packed.writestr(link, "/etc/passwd")
    assert fault_of(out.getvalue()) is Fault.OUTSIDE


def test_too_many_entries() -> None:
    assert fault_of(archive(*((f"{number}.xml", b"") for number in range(4)))) is Fault.CROWDED


def test_a_bomb_is_seen_in_the_directory() -> None:
    assert fault_of(archive(("zeros", bytes(3 * 2**20)))) is Fault.SWOLLEN


def test_entries_that_are_small_alone_are_too_large_together() -> None:
    noise = Random(1).randbytes(3 * 2**19)
    assert fault_of(archive(*((f"{number}", noise) for number in range(3)))) is Fault.SWOLLEN


def test_a_forged_size_is_found_while_reading() -> None:
    data = bytearray(archive(("zeros", bytes(5 * 2**20))))
    central = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, central + 24, 100)
    assert fault_of(bytes(data)) in (Fault.SWOLLEN, Fault.BROKEN)


def test_a_locked_entry() -> None:
    data = bytearray(archive(("a", b"x")))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert fault_of(bytes(data)) is Fault.LOCKED


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive at all", archive(("a", b"x"))[:-10]])
def test_what_is_no_archive(data: bytes) -> None:
    assert fault_of(data) is Fault.BROKEN
