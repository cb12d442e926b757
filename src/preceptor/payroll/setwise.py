"""Issuing a run by sets: a dozen statements for any number of people, with the same rows as `issuing.py`.

People whose statement holds more than time (bonuses, adjustments, something withheld, an exchange) go the plain way in the same
transaction, and so does a whole run of a client who has paid in advance: who is paid from that is decided one by one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from preceptor.ledger.models import Account
from preceptor.ledger.services import balance
from preceptor.payroll import posting, setwise_sql
from preceptor.payroll.bonus_models import PayTerms, WithholdingRule
from preceptor.payroll.collecting import lock_content, mark_stated
from preceptor.payroll.issuing import Issuer, payer_of
from preceptor.payroll.models import PayRun, PreparedAdjustment, PreparedAward, PreparedEntry
from preceptor.payroll.payees import currencies_of, quotes_of
from preceptor.payroll.record import canonical, instant, payer_record
from preceptor.payroll.withholding_rules import IN_FORCE

NO_LOOPS, LOOPS = "SET LOCAL enable_nestloop = off", "SET LOCAL enable_nestloop TO DEFAULT"
"""Around what only fills tables of its own. What was grouped or written just now is in no statistics: a loop over all of
it for each person looks cheap, and took nine tenths of a run of 2,000. Not around what fires triggers: they keep plans.
"""


def issue(run: PayRun, terms: PayTerms, now: datetime, *, set_based: bool) -> None:
    """Mark the time of `run` as stated, write its statements with lines and evidence, and post them.

    The caller holds the lock on the organisation's numbers.
    """
    plain = Issuer(run, terms, now)
    others: set[int] | None = None
    if set_based and not _one_by_one(run):
        others = _with_more_than_time(run, now)
        _write(run, terms, now, others)
    if others is None or others:
        lock_content(run)
        plain.issue(None if others is None else frozenset(others))
        mark_stated(run)


def _one_by_one(run: PayRun) -> bool:
    """Whether every statement depends on more than its own time."""
    rules = WithholdingRule.objects.filter(organisation=run.organisation_id, person=None, state__in=IN_FORCE)
    prefunds = Account.objects.filter(organisation=run.organisation_id, kind=posting.PREFUND)
    return rules.exists() or any(balance(each).minor > 0 for each in prefunds)


def _with_more_than_time(run: PayRun, now: datetime) -> set[int]:
    rules = WithholdingRule.objects.filter(organisation=run.organisation_id, state__in=IN_FORCE)
    found: set[int] = set(PreparedAward.objects.filter(pay_run=run).values_list("award__person", flat=True))
    found |= set(PreparedAdjustment.objects.filter(pay_run=run).values_list("adjustment__person", flat=True))
    paid = PreparedEntry.objects.filter(pay_run=run)
    found |= set(
        paid.filter(time_entry__person__in=rules.values("person")).values_list("time_entry__person", flat=True)
    )
    if quotes_of(run.organisation_id, at=now):
        choosers = currencies_of(None, at=now)
        found |= set(paid.filter(time_entry__person__in=choosers).values_list("time_entry__person", flat=True))
    return found


def _write(run: PayRun, terms: PayTerms, now: datetime, others: Iterable[int]) -> None:
    due = now + timedelta(days=terms.hold_days)
    payer = canonical(payer_record(payer_of(terms), run.organisation.name)).decode()
    facts = _facts(run, now, due) | {"others": sorted(others), "payer_said": payer}
    steps = [
        "SET LOCAL work_mem = '256MB'",
        "SET LOCAL default_statistics_target = 10",
        setwise_sql.TABLES,
        setwise_sql.STATE,
        "ANALYZE setwise_entry",
        NO_LOOPS,
        setwise_sql.LINES,
        "ANALYZE setwise_line",
        setwise_sql.SUMS,
        "ANALYZE setwise_sum",
        setwise_sql.RECORDS,
        LOOPS,
        setwise_sql.STATEMENTS,
        setwise_sql.STATEMENT_LINES,
        setwise_sql.STATED,
        setwise_sql.ACCOUNTS,
        NO_LOOPS,
        setwise_sql.BOOKS,
        "ANALYZE setwise_book",
        LOOPS,
        setwise_sql.POSTED,
        *([setwise_sql.HELD_ROWS] if due > now else []),
        "SET LOCAL default_statistics_target TO DEFAULT",
        "SET LOCAL work_mem TO DEFAULT",
    ]
    with connection.cursor() as cursor:
        for step in steps:
            cursor.execute(step, facts)


def _facts(run: PayRun, now: datetime, due: datetime) -> dict[str, Any]:
    """What the statements are told."""
    return {
        "run": run.pk,
        "organisation": run.organisation_id,
        "organisation_said": json.dumps(run.organisation.name, ensure_ascii=False),
        "project_said": json.dumps(run.project.name if run.project else "", ensure_ascii=False),
        "issued_at": instant(now),
        "available_at": instant(due),
        "start": run.period_start.isoformat(),
        "end": run.period_end.isoformat(),
        "now": now,
        "due": due,
        "hold": due > now,
        "client": f"organisation:{run.organisation_id}",
        "memo": f"Pay run {run.pk}",
        "statement": posting.KIND,
        "release": posting.RELEASE,
        "receivable": posting.RECEIVABLE,
        "held": posting.HELD,
        "available": posting.AVAILABLE,
    }
