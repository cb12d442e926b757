"""The file of a statement: its frozen record and the record's hash as JSON, one way to write it and one to read it."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from preceptor.kit.errors import Invalid

FORMAT = "preceptor-statement-file-1"
LARGEST = 64 * 2**20


class NotAStatement(Invalid):
    """This file is no statement of Preceptor. Give the JSON or the PDF of one, as it was downloaded."""

    code = "not_a_statement"


@dataclass(frozen=True, slots=True)
class Paper:
    """A statement as a file holds it; `pdf` is the whole file where it is a PDF, `file` the JSON in it."""

    record: dict[str, Any]
    sha256: str
    file: bytes
    pdf: bytes | None
    drawn_by: str | None


def file_of(record: dict[str, Any], sha256: str) -> bytes:
    """The JSON file of a statement; the same record gives the same bytes."""
    whole = {"format": FORMAT, "record": record, "record_sha256": sha256}
    return json.dumps(whole, sort_keys=True, indent=1, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def read_paper(data: bytes) -> Paper:
    """What a JSON or PDF of a statement says, not yet checked. Raises NotAStatement."""
    if len(data) > LARGEST:
        raise NotAStatement()
    if not data.startswith(b"%PDF-"):
        record, sha256 = _parsed(data)
        return Paper(record, sha256, data, None, None)
    file, keywords = _attached(data)
    record, sha256 = _parsed(file)
    return Paper(record, sha256, file, data, next((each for each in keywords if each.startswith("preceptor-")), None))


def _parsed(data: bytes) -> tuple[dict[str, Any], str]:
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotAStatement() from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise NotAStatement()
    record, sha256 = whole.get("record"), whole.get("record_sha256")
    if not isinstance(record, dict) or not isinstance(sha256, str):
        raise NotAStatement()
    return record, sha256


def _attached(data: bytes) -> tuple[bytes, list[str]]:
    try:
        reader = PdfReader(io.BytesIO(data))
        files = [content for contents in reader.attachments.values() for content in contents]
        keywords = str(reader.metadata["/Keywords"]) if reader.metadata is not None else ""
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise NotAStatement() from error
    if len(files) != 1:
        raise NotAStatement()
    return files[0], [each.strip() for each in keywords.split(",")]
