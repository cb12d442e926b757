"""Refusals of an import: of the whole file, or of one entry of it."""

from __future__ import annotations

from preceptor.kit.errors import Invalid


class BrokenFile(Invalid):
    """The file cannot be imported as it is; nothing of it was stored."""

    code = "import_broken_file"


class BadEntry(Exception):
    """One entry of a file cannot be taken; its text is the sentence for the error file. Never leaves the readers."""
