"""Checking a statement's file by itself, on any machine.

The record has its hash, its figures follow from its entries, and every byte of the file is as it is written from the
record; a PDF is drawn again and compared byte by byte.
"""

from __future__ import annotations

from preceptor.kit.errors import PreceptorError
from preceptor.payroll.paper import DRAWN_BY, pdf_of
from preceptor.payroll.paper_file import Paper, file_of
from preceptor.payroll.recompute import discrepancies


def wrong_in_file(paper: Paper) -> list[str]:
    """What in a file does not follow from itself, as sentences; no database is asked."""
    found = discrepancies(paper.record, paper.sha256)
    if found:
        return found
    try:
        return _wrong_bytes(paper)
    except (KeyError, TypeError, ValueError, AttributeError, PreceptorError) as error:
        return [f"The record is incomplete: {error}."]


def _wrong_bytes(paper: Paper) -> list[str]:
    if paper.file != file_of(paper.record, paper.sha256):
        return ["The file was changed beside its figures, or written anew by another programme. Download it again."]
    if paper.pdf is None:
        return []
    if paper.drawn_by != DRAWN_BY:
        drawn_by = paper.drawn_by or "something unknown"
        return [f"The record in it is sound, but the pages are of {drawn_by}, not {DRAWN_BY}. Download the PDF again."]
    if paper.pdf != pdf_of(paper.record, paper.sha256):
        return ["The pages are not the ones that follow from the record: something in this PDF was changed."]
    return []
