"""Issuing a run by sets: a dozen statements for any number of people, with the same rows as `issuing.py`.

People whose statement holds more than time (bonuses, adjustments, something withheld) go the plain way in the same
transaction, and so does a whole run of a client who has paid in advance: who is paid from that is decided one by one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from preceptor.ledger.models import Account
from preceptor.ledger.services import balance
from preceptor.payroll import posting, setwise_sql
from preceptor.payroll.bonus_models import PayTerms, WithholdingRule
from preceptor.payroll.issuing import Issuer
from preceptor.payroll.models import PayRun, PreparedAdjustment, PreparedAward, PreparedEntry


def issue(run: PayRun, terms: PayTerms, now: datetime, *, set_based: bool) -> None:
    """Write the statements of `run` with their lines and evidence, and post them; the numbers are locked."""
    plain = Issuer(run, terms, now)
    if not set_based or _one_by_one(run):
        plain.issue()
        return
    others = _with_more_than_time(run)
    _write(run, terms, now, others)
    if others:
        plain.issue(frozenset(others))


def _one_by_one(run: PayRun) -> bool:
    """Whether every statement depends on more than its own time."""
    rules = WithholdingRule.objects.filter(organisation=run.organisation_id, person=None)
    prefunds = Account.objects.filter(organisation=run.organisation_id, kind=posting.PREFUND)
    return rules.exists() or any(balance(each).minor > 0 for each in prefunds)


def _with_more_than_time(run: PayRun) -> set[int]:
    rules = WithholdingRule.objects.filter(organisation=run.organisation_id)
    found: set[int] = set(PreparedAward.objects.filter(pay_run=run).values_list("award__person", flat=True))
    found |= set(PreparedAdjustment.objects.filter(pay_run=run).values_list("adjustment__person", flat=True))
    paid = PreparedEntry.objects.filter(pay_run=run, time_entry__person__in=rules.values("person"))
    return found | set(paid.values_list("time_entry__person", flat=True))


def _write(run: PayRun, terms: PayTerms, now: datetime, others: Iterable[int]) -> None:
    due = now + timedelta(days=terms.hold_days)
    facts: dict[str, Any] = {
        "run": run.pk,
        "organisation": run.organisation_id,
        "organisation_name": run.organisation.name,
        "project_name": run.project.name if run.project else "",
        "start": run.period_start.isoformat(),
        "end": run.period_end.isoformat(),
        "now": now,
        "due": due,
        "hold": due > now,
        "others": sorted(others),
        "client": f"organisation:{run.organisation_id}",
        "memo": f"Pay run {run.pk}",
        "statement": posting.KIND,
        "release": posting.RELEASE,
        "receivable": posting.RECEIVABLE,
        "held": posting.HELD,
        "available": posting.AVAILABLE,
    }
    steps = [
        "DROP TABLE IF EXISTS setwise_line, setwise_sum",
        setwise_sql.LINES,
        "ANALYZE setwise_line",
        setwise_sql.SUMS,
        "ANALYZE setwise_sum",
        setwise_sql.STATEMENTS,
        setwise_sql.STATEMENT_LINES,
        setwise_sql.STATED,
        setwise_sql.ACCOUNTS,
        setwise_sql.OWED,
        setwise_sql.HELD_ROWS if due > now else setwise_sql.RELEASED,
    ]
    with connection.cursor() as cursor:
        for step in steps:
            cursor.execute(step, facts)
