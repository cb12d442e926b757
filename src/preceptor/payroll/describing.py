"""Pay runs and statements as the API shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from preceptor.accounts.models import Person
from preceptor.payroll.models import PayRun, Statement
from preceptor.payroll.queries import Share, shares_of, verify_statement


def describe_runs(runs: Iterable[PayRun]) -> list[dict[str, Any]]:
    """Runs as `schemas.PayRunOut`, with what they pay."""
    listed = list(runs)
    shares = shares_of(listed)
    return [_run(run, shares.get(run.pk, ())) for run in listed]


def describe_statement(statement: Statement) -> dict[str, Any]:
    """A statement as `schemas.StatementOut`; its record is not read."""
    run = statement.pay_run
    return {
        "id": statement.pk,
        "number": statement.number,
        "person": _named(statement.person),
        "project": {"id": run.project_id, "name": run.project.name},
        "pay_run": run.pk,
        "period_start": run.period_start,
        "period_end": run.period_end,
        "gross": {"minor": statement.gross_minor, "currency": statement.currency},
        "seconds": statement.seconds,
        "time_zone": statement.time_zone,
        "simulated": statement.simulated,
        "issued_at": statement.issued_at,
        "html": f"/statements/{statement.pk}/html",
    }


def describe_whole(statement: Statement) -> dict[str, Any]:
    """A statement as `schemas.StatementDetail`, recomputed from its evidence."""
    record = statement.record
    return describe_statement(statement) | {
        "legal_name": record["person"]["legal_name"],
        "rounding": record["rounding"],
        "lines": record["lines"],
        "year_to_date": record["year_to_date"],
        "record_sha256": statement.record_sha256,
        "discrepancies": verify_statement(statement),
    }


def _run(run: PayRun, shares: Sequence[Share]) -> dict[str, Any]:
    facts = ("id", "period_start", "period_end", "state", "simulated", "prepared_at", "approved_at")
    return {name: getattr(run, name) for name in facts} | {
        "project": {"id": run.project_id, "name": run.project.name},
        "prepared_by": _named(run.prepared_by),
        "approved_by": _named(run.approved_by) if run.approved_by else None,
        "shares": [{"person": _named(each.person), "seconds": each.seconds, "gross": each.gross} for each in shares],
    }


def _named(person: Person) -> dict[str, Any]:
    return {"id": person.pk, "name": str(person)}
