"""What an uploaded file really is, told from its content before anything opens it. Pure: no tables."""

from __future__ import annotations

import csv
import io
import re
import struct
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from preceptor.kit import archives
from preceptor.kit.archives import Fault
from preceptor.kit.errors import Invalid, PreceptorError
from preceptor.problems.charset import Unreadable, decoded

LARGEST_FILE: Final = 8 * 2**20
WORKBOOK: Final = archives.Limits(
    entries=1_000,
    unpacked=64 * 2**20,
    ratio=100,
    active=("vbaproject", "macrosheets/", "externallinks/", "embeddings/", "activex", "oleobject", "ctrlprops/"),
    nested=(".zip", ".xlsx", ".xlsm", ".docx", ".exe", ".dll"),
)
MOST_PIXELS: Final = 40_000_000
MOST_COLUMNS: Final = 1_000
LONGEST_NAME: Final = 200

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV: Final = "text/csv"
MARKDOWN: Final = "text/markdown"
PDF: Final = "application/pdf"
PNG: Final = "image/png"
SUFFIXES: Final = {".xlsx": XLSX, ".csv": CSV, ".md": MARKDOWN, ".pdf": PDF, ".png": PNG}

_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z", re.IGNORECASE)
_SENTENCES: Final = {
    Fault.BROKEN: "The workbook is damaged or not what it says; save it again as xlsx.",
    Fault.CROWDED: "The workbook has too many parts; save it again as xlsx.",
    Fault.OUTSIDE: "The workbook has parts that lie outside it; save it again as xlsx.",
    Fault.LOCKED: "The workbook is encrypted; save it without a password.",
    Fault.ACTIVE: "The workbook has macros, links to other files or embedded objects; save it as xlsx without.",
    Fault.NESTED: "The workbook has another file packed in it; take it out.",
}
_SWOLLEN: Final = "The workbook is far larger unpacked than it should be. Save it again as xlsx."
_ACTIVE_PDF: Final = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b")
_MARKUP: Final = re.compile(rb"<\s*(?:!doctype|html|script|svg|\?xml)", re.IGNORECASE)


class AttachmentRefused(Invalid):
    """This file cannot be attached. The message says why and what to save instead."""

    code = "attachment_refused"


class AttachmentTooLarge(PreceptorError):
    """A file has at most 8 MB, and what is packed in it at most 64. Send a smaller one."""

    status = 413
    code = "attachment_too_large"


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that may be kept: its safe name and what it is."""

    name: str
    media_type: str


def inspect(name: str, data: bytes) -> Inspected:
    """The safe name and the kind of a file. Raises AttachmentRefused, AttachmentTooLarge.

    The name's ending says what it should be, and the content must be just that: nothing is guessed.
    """
    if len(data) > LARGEST_FILE:
        raise AttachmentTooLarge()
    _refuse_if(not data, "The file is empty.")
    safe = safe_name(name)
    media_type = SUFFIXES.get(PurePosixPath(safe).suffix.lower())
    if media_type is None:
        raise AttachmentRefused("Attach xlsx, csv, md, pdf or png; save the file as one of these.")
    _CHECKS[media_type](data)
    return Inspected(safe, media_type)


def safe_name(name: str) -> str:
    """The last part of a name, without what could mislead a person, a header or a file system. Raises AttachmentRefused."""
    last = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1]).strip(" .")
    hidden = [sign for sign in last if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    _refuse_if(bool(hidden), "The name of the file has invisible signs; rename it.")
    stem, dot, suffix = last.rpartition(".")
    _refuse_if(not dot or not stem, "The name of the file has no ending; rename it.")
    stem = re.sub(r'[<>:"|?*]', "_", stem)
    stem = f"_{stem}" if _DEVICES.match(stem) else stem
    while len(stem.encode()) > LONGEST_NAME:
        stem = stem[:-1]
    return f"{stem}.{suffix.lower()}"


def read_text(data: bytes) -> str:
    """Text in UTF-8, with or without a mark, or in UTF-16 with one. Raises AttachmentRefused."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise AttachmentRefused(f"Byte {error.start + 1} is not UTF-8; save the file as UTF-8.") from error
    _refuse_if("\x00" in text, "The file holds a NUL character; it is no text.")
    return text


def read_csv(data: bytes) -> tuple[Iterator[list[str]], str]:
    """The rows of a table, and the character set in which it was saved. Raises AttachmentRefused."""
    try:
        text, charset = decoded(data)
    except Unreadable as error:
        raise AttachmentRefused("The file is no text in a known character set; save it as CSV in UTF-8.") from error
    return read_table(text), charset


def read_table(text: str) -> Iterator[list[str]]:
    """The rows of a CSV text, whatever of , ; tab | divides its columns. Raises AttachmentRefused with the line."""
    head = text[:4096].split("\n", 1)[0]
    delimiter = max(",;\t|", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if len(row) > MOST_COLUMNS:
                raise AttachmentRefused(f"Line {reader.line_num} has {len(row)} columns; at most {MOST_COLUMNS:,}.")
            yield row
    except csv.Error as error:
        raise AttachmentRefused(f"Line {reader.line_num}: {error}. Repair the table and send it again.") from error


def _check_text(data: bytes) -> None:
    _refuse_markup(data)
    read_text(data)


def _check_csv(data: bytes) -> None:
    _refuse_markup(data)
    for _ in read_csv(data)[0]:
        pass


def _refuse_markup(data: bytes) -> None:
    found = _MARKUP.match(data.lstrip()[:64])
    _refuse_if(found is not None, "The content is a page of markup, not what its name says.")


def _check_pdf(data: bytes) -> None:
    _refuse_if(not data.startswith(b"%PDF-"), "The content is no PDF, whatever its name says.")
    _refuse_if(_MARKUP.search(data[:1024]) is not None, "This PDF is a page of markup as well; print it to PDF again.")
    found = _ACTIVE_PDF.search(data)
    if found is not None:
        word = found.group().decode("ascii", "replace")
        raise AttachmentRefused(f"This PDF does things by itself ({word}); print it to PDF again.")


def _check_png(data: bytes) -> None:
    _refuse_if(not data.startswith(b"\x89PNG\r\n\x1a\n"), "The content is no PNG, whatever its name says.")
    _refuse_if(len(data) < 33 or data[12:16] != b"IHDR", "The picture is damaged; save it again.")
    width, height = struct.unpack(">II", data[16:24])
    _refuse_if(not 0 < width * height <= MOST_PIXELS, f"The picture has {width} x {height} points; at most 40 million.")
    at = 8
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, at = data[at + 4 : at + 8], at + 12 + length
        if kind == b"IEND":
            _refuse_if(at != len(data), "Something is hidden behind the picture; save it again.")
            return
    raise AttachmentRefused("The picture is cut off; save it again.")


def _check_xlsx(data: bytes) -> None:
    try:
        with archives.opened(data, WORKBOOK) as packed:
            names = {entry.filename.lower() for entry in packed.infolist()}
            _refuse_if("xl/workbook.xml" not in names, "The content is no workbook, whatever its name says.")
            _check_parts(packed)
    except archives.UnsafeArchive as error:
        if error.fault is Fault.SWOLLEN:
            raise AttachmentTooLarge(_SWOLLEN) from error
        raise AttachmentRefused(_SENTENCES[error.fault]) from error


def _check_parts(packed: zipfile.ZipFile) -> None:
    """Unpack every part in pieces, so that a forged size or check sum is found before anything reads it whole."""
    for entry in packed.infolist():
        tail = b""
        for piece in archives.pieces(packed, entry, WORKBOOK):
            text = (tail + piece).lower()
            _refuse_if(b"<!doctype" in text or b"<!entity" in text, "The workbook declares entities; save it again.")
            _refuse_if(b"macroenabled" in text, "The workbook may run macros; save it as xlsx without.")
            _refuse_if(b"<ddelink" in text or b"olelink" in text, "The workbook fetches data by itself; save values.")
            tail = piece[-16:]


_CHECKS: Final = {XLSX: _check_xlsx, CSV: _check_csv, MARKDOWN: _check_text, PDF: _check_pdf, PNG: _check_png}


def _refuse_if(wrong: bool, sentence: str) -> None:
    if wrong:
        raise AttachmentRefused(sentence)
