"""The text of a curriculum vitae, from PDF, DOCX, plain text, JSON Resume or LinkedIn's export.

What a file is, is told from its content, not from its name. Everything is bounded: bytes, pages, signs.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from preceptor.experts.cv import packed
from preceptor.experts.cv.pdf_text import text_of
from preceptor.experts.cv.refusals import CvRefused, CvTooLarge

LARGEST_FILE: Final = 8 * 2**20
MOST_PAGES: Final = 60
MOST_SIGNS: Final = 200_000
FEWEST_SIGNS: Final = 40
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LINKEDIN: Final[tuple[str, ...]] = ("Profile.csv", "Positions.csv", "Education.csv", "Skills.csv", "Languages.csv", "Publications.csv",
                    "Certifications.csv")  # fmt: skip
_DROPPED: Final = {"Cc", "Cf", "Cs", "Co"}


@dataclass(frozen=True, slots=True)
class CvText:
    """What was read: the kind of file, its text, and where it has fields of its own, those (`data`)."""

    kind: str
    text: str
    data: Any = None


def read_cv(data: bytes) -> CvText:
    """The text of a file. Raises CvRefused, CvTooLarge."""
    if len(data) > LARGEST_FILE:
        raise CvTooLarge()
    if not data.strip():
        raise CvRefused("The file is empty. Choose another.")
    if data.startswith(b"%PDF-"):
        return CvText("pdf", _enough(_pdf(data), "pdf"))
    if data.startswith(b"PK"):
        return _archive(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise CvRefused("This is an old Word file (.doc), which may run macros. Save it as DOCX or PDF.")
    return _plain(data)


def _pdf(data: bytes) -> str:
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise CvRefused("The PDF is locked with a password. Save it without one.")
        pages = len(reader.pages)
        if pages > MOST_PAGES:
            raise CvRefused(f"The PDF has {pages} pages; a curriculum vitae has at most {MOST_PAGES}. Send that part.")
        signs, parts = 0, []
        for page in reader.pages:
            parts.append(text_of(page))
            signs += len(parts[-1])
            if signs > MOST_SIGNS:
                raise CvTooLarge(f"The PDF has more than {MOST_SIGNS:,} signs of text. Send a shorter one.")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise CvRefused("The PDF is damaged and cannot be read. Print it to PDF again.") from error
    return "\n\n".join(parts)


def _archive(data: bytes) -> CvText:
    with packed.opened(data) as archive:
        names = {entry.filename for entry in archive.infolist()}
        if "word/document.xml" in names:
            return CvText("docx", _enough(_docx(packed.read_entry(archive, "word/document.xml")), "docx"))
        tables = {name.rpartition("/")[2]: name for name in names if name.rpartition("/")[2] in _LINKEDIN}
        if "Profile.csv" in tables or "Positions.csv" in tables:
            contents = {
                name: _decoded(packed.read_entry(archive, tables[name])) for name in _LINKEDIN if name in tables
            }
            return _linkedin(contents)
    raise CvRefused("This archive is neither DOCX nor LinkedIn's export. Send PDF, DOCX, text, JSON Resume or that.")


def _docx(document: bytes) -> str:
    """Paragraphs as lines, the cells of a table too."""
    if b"macroEnabled" in document:
        raise CvRefused("The file may run macros. Save it as plain DOCX or PDF.")
    try:
        root: Element = fromstring(document)
    except (ParseError, DefusedXmlException) as error:
        raise CvRefused("The document is damaged or declares entities. Save it again as DOCX.") from error
    lines = []
    for paragraph in root.iter(f"{_WORD}p"):
        pieces = [
            "\t" if node.tag == f"{_WORD}tab" else "\n" if node.tag == f"{_WORD}br" else node.text or ""
            for node in paragraph.iter()
            if node.tag in (f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br")
        ]
        lines.append("".join(pieces))
    return "\n".join(lines)


def _plain(data: bytes) -> CvText:
    text = _decoded(data)
    if text.lstrip().startswith("{"):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise CvRefused("This looks like JSON Resume and is no valid JSON. Mend it, or send a PDF.") from error
        if not isinstance(found, dict) or not {"basics", "work", "education", "skills"} & found.keys():
            raise CvRefused("This JSON has none of basics, work, education and skills. Send it as JSON Resume.")
        return CvText("json_resume", _bounded(text), found)
    return CvText("text", _enough(text, "text"))


def _linkedin(contents: Mapping[str, str]) -> CvText:
    """The tables one after the other are the text; their rows are the fields."""
    try:
        data = {name: list(csv.DictReader(io.StringIO(text), strict=True)) for name, text in contents.items()}
    except csv.Error as error:
        raise CvRefused("A table of the export is damaged. Ask LinkedIn for it again.") from error
    return CvText("linkedin", _bounded("\n".join(contents.values())), data)


def _decoded(data: bytes) -> str:
    """UTF-8, or UTF-16 with its mark, or where most of it is Arabic then, windows-1256. Raises CvRefused."""
    encodings = ["utf-16"] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "windows-1256"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and (encoding != "windows-1256" or _mostly_arabic(text)):
            return text
    raise CvRefused("The file is no text in UTF-8. Save it as UTF-8, PDF or DOCX.")


def _mostly_arabic(text: str) -> bool:
    high = [sign for sign in text if ord(sign) > 127]
    return sum("\u0621" <= sign <= "\u064a" for sign in high) * 2 > len(high)


def _enough(text: str, kind: str) -> str:
    tidy = _bounded(text)
    if sum(sign.isalnum() for sign in tidy) < FEWEST_SIGNS:
        if kind == "pdf":
            raise CvRefused("The PDF holds pictures and no text, as a scan does. Send the file it was printed from.")
        raise CvRefused("There is hardly any text in this file. Choose another.")
    return tidy


def _bounded(text: str) -> str:
    """Compatibility forms resolved (PDF gives Arabic in shapes of letters), what is not seen dropped."""
    if len(text) > MOST_SIGNS:
        raise CvTooLarge(f"The file has more than {MOST_SIGNS:,} signs of text. Send a shorter one.")
    plain = unicodedata.normalize("NFKC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(sign for sign in plain if sign in "\n\t" or unicodedata.category(sign) not in _DROPPED)
