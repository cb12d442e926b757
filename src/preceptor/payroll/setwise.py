"""Issuing a run by sets: a dozen statements for any number of people, with the same rows as `issuing.py`.

People whose statement holds more than time and what is withheld of it (bonuses, adjustments, an exchange) go the plain way
in the same transaction. Who is paid from money that the client has paid in before is decided for all of them together, in
the order of people, as one by one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from preceptor.payroll import posting, setwise_sql
from preceptor.payroll import setwise_terms_sql as terms_sql
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
    others = frozenset(_with_more_than_time(run, now)) if set_based else None
    if others is None or others:
        lock_content(run, others)
    if others is not None:
        _write(run, terms, now, others, plain.books)
    if others is None or others:
        plain.issue(others)
        mark_stated(run)


def _with_more_than_time(run: PayRun, now: datetime) -> set[int]:
    found: set[int] = set(PreparedAward.objects.filter(pay_run=run).values_list("award__person", flat=True))
    found |= set(PreparedAdjustment.objects.filter(pay_run=run).values_list("adjustment__person", flat=True))
    if quotes_of(run.organisation_id, at=now):
        paid = PreparedEntry.objects.filter(pay_run=run)
        choosers = currencies_of(None, at=now)
        found |= set(paid.filter(time_entry__person__in=choosers).values_list("time_entry__person", flat=True))
    return found


def _write(run: PayRun, terms: PayTerms, now: datetime, others: Iterable[int], books: posting.Books) -> None:
    due = now + timedelta(days=terms.hold_days)
    payer = canonical(payer_record(payer_of(terms), run.organisation.name)).decode()
    funds = books.funds()
    facts = _facts(run, now, due) | {"others": sorted(others), "payer_said": payer}
    facts |= {"fund_currencies": list(funds), "fund_minors": list(funds.values())}
    withheld = WithholdingRule.objects.filter(organisation=run.organisation_id, state__in=IN_FORCE).exists()
    with connection.cursor() as cursor:
        for step in _steps(hold=due > now, withheld=withheld, prepaid=bool(funds)):
            cursor.execute(step, facts)
        if funds:
            cursor.execute(terms_sql.OF_OTHERS, facts)
        books.share_out({(row[0], row[1]): row[2] for row in cursor.fetchall()} if funds else {})


def _steps(*, hold: bool, withheld: bool, prepaid: bool) -> list[str]:
    """The statements of a run, in order."""
    return [
        "SET LOCAL work_mem = '256MB'",
        "SET LOCAL default_statistics_target = 10",
        setwise_sql.TABLES,
        setwise_sql.STATE,
        "ANALYZE setwise_entry",
        NO_LOOPS,
        setwise_sql.LINES,
        "ANALYZE setwise_line",
        setwise_sql.SUMS,
        *([terms_sql.WITHHELD, terms_sql.LESS_WITHHELD] if withheld else []),
        *([terms_sql.PREPAID, terms_sql.LESS_PREPAID] if prepaid else []),
        "ANALYZE setwise_sum",
        setwise_sql.RECORDS,
        LOOPS,
        setwise_sql.STATEMENTS,
        setwise_sql.STATEMENT_LINES,
        *([setwise_sql.WITHHELD_LINES] if withheld else []),
        setwise_sql.STATED,
        setwise_sql.ACCOUNTS,
        NO_LOOPS,
        setwise_sql.BOOKS,
        "ANALYZE setwise_book",
        LOOPS,
        setwise_sql.POSTED,
        *([setwise_sql.HELD_ROWS] if hold else []),
        "SET LOCAL default_statistics_target TO DEFAULT",
        "SET LOCAL work_mem TO DEFAULT",
    ]


def _facts(run: PayRun, now: datetime, due: datetime) -> dict[str, Any]:
    """What the statements are told."""
    return {
        "run": run.pk,
        "runs": [run.pk],
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
        "in_force": [str(state) for state in IN_FORCE],
        "client": f"organisation:{run.organisation_id}",
        "house": posting.HOUSE,
        "memo": f"Pay run {run.pk}",
        "prepaid": posting.PREPAID,
        "statement": posting.KIND,
        "withholding": posting.WITHHOLDING,
        "release": posting.RELEASE,
        "prefund": posting.PREFUND,
        "receivable": posting.RECEIVABLE,
        "tax": posting.TAX,
        "held": posting.HELD,
        "available": posting.AVAILABLE,
    }
