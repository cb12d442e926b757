"""`preceptor statement verify --file-only`: no database, no Django."""

from __future__ import annotations

from pathlib import Path

from preceptor.payroll.paper_check import wrong_in_file
from preceptor.payroll.paper_file import Paper, read_paper
from preceptor.web.cli.frame import REFUSED, Outcome


def run(*, file: Path) -> Outcome:
    """Check a statement's file by itself."""
    paper = read_paper(file.read_bytes())
    return told(paper, wrong_in_file(paper), "by itself")


def told(paper: Paper, wrong: list[str], how: str) -> Outcome:
    """What was found, for people and programmes."""
    number = str(paper.record.get("number"))
    facts = {"number": number, "record_sha256": paper.sha256, "checked": how, "discrepancies": wrong}
    return Outcome(
        facts, wrong or [f"Statement {number}, checked {how}: every figure agrees."], REFUSED if wrong else 0
    )
