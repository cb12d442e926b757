"""Checking a statement's file against the evidence of this installation: what was issued, worked and posted."""

from __future__ import annotations

from typing import Any

from preceptor.payroll.models import Statement
from preceptor.payroll.paper_file import Paper
from preceptor.payroll.queries import verify_statement


def wrong_against_evidence(paper: Paper) -> list[str]:
    """What differs from the statement of this number, its rows, time entries and the ledger; ask it in every room."""
    number = str(paper.record.get("number"))
    statement = Statement.objects.filter(number=number).first()
    if statement is None:
        return [
            f"This installation has issued no statement {number}. Check it where it was issued, or by itself alone."
        ]
    found = [
        f"The statement {number} that was issued says {name} {_short(issued)}, the file {_short(said)}."
        for name, issued, said in _differences(statement.record, paper.record)
    ]
    if statement.record_sha256 != paper.sha256:
        found.append(f"The statement {number} that was issued has the hash {statement.record_sha256}.")
    return found + verify_statement(statement)


def _differences(issued: dict[str, Any], said: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    names = sorted({*issued, *said})
    return [(name, issued.get(name), said.get(name)) for name in names if issued.get(name) != said.get(name)]


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
