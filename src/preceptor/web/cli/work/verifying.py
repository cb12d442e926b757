"""`preceptor statement verify`."""

from __future__ import annotations

from pathlib import Path

from preceptor.accounts.walls import everywhere
from preceptor.payroll.paper_check import wrong_in_file
from preceptor.payroll.paper_evidence import wrong_against_evidence
from preceptor.payroll.paper_file import read_paper
from preceptor.web.cli.frame import Installation, Outcome
from preceptor.web.cli.work.verifying_alone import told


def run(installation: Installation, *, file: Path) -> Outcome:
    """Check a statement's file by itself, and against what this installation issued, observed and posted."""
    paper = read_paper(file.read_bytes())
    with everywhere():
        wrong = wrong_in_file(paper) + wrong_against_evidence(paper)
    return told(paper, list(dict.fromkeys(wrong)), "against the evidence of this installation")
