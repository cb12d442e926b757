"""Issuing a run. (The set-based way follows.)"""

from __future__ import annotations

from datetime import datetime

from preceptor.payroll.bonus_models import PayTerms
from preceptor.payroll.issuing import Issuer
from preceptor.payroll.models import PayRun


def issue(run: PayRun, terms: PayTerms, now: datetime, *, set_based: bool) -> None:
    """Write the statements of `run`."""
    Issuer(run, terms, now).issue()
