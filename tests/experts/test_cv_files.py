"""Files that are no curriculum vitae, or more than one: each is one sentence that says what to do."""

from __future__ import annotations

import pytest

from preceptor.experts.cv.files import read_cv
from preceptor.experts.cv.refusals import CvRefused, CvTooLarge
from tests.experts.cv_samples import ARABIC, MIXED, archive, docx, pdf


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = archive({"word/document.xml": b"\0" * (40 * 2**20)})
    assert len(bomb) < 100_000
    with pytest.raises(CvTooLarge, match="far larger unpacked"):
        read_cv(bomb)


def test_many_small_parts_are_refused() -> None:
    with pytest.raises(CvRefused, match="too many parts"):
        read_cv(archive({f"word/{number}.xml": b"x" for number in range(2_001)}))


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "word/activeX/a.xml", "word/embeddings/oleObject1.bin"])
def test_macros_and_objects_are_refused(part: str) -> None:
    with pytest.raises(CvRefused, match="macros or embedded objects"):
        read_cv(docx("x" * 60, extra={part: b"1"}))


def test_entities_are_refused() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY b "ha">]><a xmlns:w="x">&b;</a>'
    with pytest.raises(CvRefused, match="declares entities"):
        read_cv(archive({"word/document.xml": laughs}))


def test_an_old_word_file_is_refused() -> None:
    with pytest.raises(CvRefused, match=r"old Word file \(\.doc\)"):
        read_cv(b"\xd0\xcf\x11\xe0" + b"x" * 100)


def test_a_scan_without_text_is_refused() -> None:
    with pytest.raises(CvRefused, match="pictures and no text, as a scan does"):
        read_cv(pdf("", ""))


def test_five_hundred_pages_are_refused() -> None:
    with pytest.raises(CvRefused, match="500 pages; a curriculum vitae has at most 60"):
        read_cv(pdf(*["one line"] * 500))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"  \n", "empty"),
        (b"%PDF-1.7 nothing", "PDF is damaged"),
        (b"PK\x03\x04 cut off", "damaged or not what its name says"),
        (b'{"basics": ', "no valid JSON"),
        (b'{"name": "x"}', "none of basics, work, education"),
        (b"\xff\xd8\xff\xe0 picture \x00\x01", "no text in UTF-8"),
        (b"too short", "hardly any text"),
        (b"[" * 100_000, "hardly any text"),
        (b'{"basics": ' + b"[" * 100_000, "no valid JSON"),
    ],
)
def test_other_files_are_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(CvRefused, match=sentence):
        read_cv(data)


def test_another_archive_is_refused() -> None:
    with pytest.raises(CvRefused, match="neither DOCX nor LinkedIn's export"):
        read_cv(archive({"notes.txt": b"x"}))


def test_too_much_is_refused() -> None:
    with pytest.raises(CvTooLarge):
        read_cv(b"x" * (8 * 2**20 + 1))
    with pytest.raises(CvTooLarge, match="200,000 signs"):
        read_cv(b"word " * 50_000)


def test_text_in_other_encodings_is_read() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert "ليلى ناصر" in read_cv(ARABIC.encode(encoding)).text
    assert (
        "محاسب"
        in read_cv(
            ARABIC.replace("٠", "0").translate(dict.fromkeys(map(ord, "٢١٦٩"), "1")).encode("windows-1256", "replace")
        ).text
    )


def test_a_mixed_one_keeps_both_scripts_and_drops_what_turns_the_line() -> None:
    read = read_cv(("\u202e" + MIXED + "\ufe8d\ufedf").encode())
    assert "Omar Haddad عمر حداد" in read.text
    assert "\u202e" not in read.text
    assert read.text.endswith("ال")
