"""The rules of this area, run after every test that writes rows."""

from __future__ import annotations

from preceptor.audit.services import run_invariants
from preceptor.corrections.invariants import INVARIANTS as CORRECTIONS
from preceptor.projects.invariants import INVARIANTS as PROJECTS
from preceptor.review.invariants import INVARIANTS as REVIEW
from preceptor.staffing.invariants import INVARIANTS as STAFFING
from preceptor.worktime.invariants import INVARIANTS as WORKTIME

ALL = (*PROJECTS, *STAFFING, *CORRECTIONS, *REVIEW, *WORKTIME)


def broken_rules() -> dict[str, int]:
    """Names of the rules that rows break, with how many. Call inside `everywhere()`."""
    return {name: count for name, count in run_invariants(invariants=ALL).items() if count}


def assert_rules_hold() -> None:
    """Every rule of projects, staffing, corrections, review and time holds."""
    assert broken_rules() == {}
