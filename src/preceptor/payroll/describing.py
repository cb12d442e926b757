"""Pay runs and statements as the API shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from preceptor.accounts.models import Organisation, Person
from preceptor.payroll.bonus_models import (
    Award,
    BonusRule,
    PayTerms,
    Withholding,
    WithholdingRule,
)
from preceptor.payroll.models import Adjustment, PayRun, Statement, StatementLine
from preceptor.payroll.payee_models import ExchangeRate, PayeeDetails
from preceptor.payroll.queries import Share, Total, shares_of, totals_of, verify_statement


def describe_runs(runs: Iterable[PayRun]) -> list[dict[str, Any]]:
    """Runs as `schemas.PayRunOut`, with what they pay."""
    listed = list(runs)
    shares, totals = shares_of(listed), totals_of(listed)
    return [_run(run, shares.get(run.pk, ()), totals.get(run.pk, ())) for run in listed]


def describe_network(prepared: Iterable[PayRun], nothing: Iterable[Organisation]) -> dict[str, Any]:
    """The runs of a network as `schemas.NetworkRunOut`."""
    named = [{"id": client.pk, "name": client.name} for client in nothing]
    return {"items": describe_runs(prepared), "nothing_to_pay": named}


def describe_statement(statement: Statement) -> dict[str, Any]:
    """A statement as `schemas.StatementOut`; its record is not read."""
    run = statement.pay_run
    return {
        "id": statement.pk,
        "number": statement.number,
        "person": _named(statement.person),
        "project": _of_project(run),
        "pay_run": run.pk,
        "period_start": run.period_start,
        "period_end": run.period_end,
        "gross": {"minor": statement.gross_minor, "currency": statement.currency},
        "withheld": {"minor": statement.withheld_minor, "currency": statement.currency},
        "net": {"minor": statement.net_minor, "currency": statement.currency},
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
        "payment_reference": record.get("payment_reference", statement.number),
        "available_at": record.get("available_at", record["issued_at"]),
        "exchange": record.get("exchange"),
        "payer": record.get("payer", {"name": record["organisation"], "address": "", "tax_id": ""}),
        "tax_id": record["person"].get("tax_id", ""),
        "tax": record["person"].get("tax"),
        "record_sha256": statement.record_sha256,
        "discrepancies": verify_statement(statement),
    }


def describe_rule(rule: BonusRule) -> dict[str, Any]:
    """A version of a bonus rule as `bonus_schemas.BonusRuleOut`."""
    names = ("id", "code", "version", "name", "kind", "terms", "active", "in_force_from")
    return {name: getattr(rule, name) for name in names} | {
        "amount": {"minor": rule.amount_minor, "currency": rule.currency}
    }


def describe_award(award: Award) -> dict[str, Any]:
    """An award as `bonus_schemas.AwardOut`, with what became of it."""
    kept: Withholding | None = getattr(award, "withholding", None)
    stated = getattr(award, "stated", None)
    names = ("id", "code", "subject", "evidence", "earned_at", "local_date", "simulated", "unit_id")
    return {name: getattr(award, name) for name in names} | {
        "project": {"id": award.project_id, "name": award.project.name},
        "person": _named(award.person),
        "rule": {"name": award.rule.name, "kind": award.rule.kind, "version": award.rule.version},
        "amount": {"minor": award.amount_minor, "currency": award.currency},
        "withholding": describe_withholding(kept) if kept is not None else None,
        "statement": stated.line.statement_id if stated is not None else None,
    }


def describe_withholding(kept: Withholding) -> dict[str, Any]:
    """A withholding as `bonus_schemas.WithholdingOut`."""
    names = ("id", "state", "reason", "withheld_at", "appeal", "appealed_at", "decision", "decided_at")
    return {name: getattr(kept, name) for name in names} | {
        "award_id": kept.award_id,
        "withheld_by": _named(kept.withheld_by),
        "decided_by": _named(kept.decided_by) if kept.decided_by else None,
    }


def describe_adjustment(change: Adjustment) -> dict[str, Any]:
    """An adjustment as `bonus_schemas.AdjustmentOut`."""
    names = ("id", "state", "reason", "simulated", "proposed_at", "decided_at")
    line = change.line
    return {name: getattr(change, name) for name in names} | {
        "project": {"id": change.project_id, "name": change.project.name},
        "person": _named(change.person),
        "amount": {"minor": change.amount_minor, "currency": change.currency},
        "line": _line(line) if line is not None else None,
        "proposed_by": _named(change.proposed_by),
        "decided_by": _named(change.decided_by) if change.decided_by else None,
    }


def _line(line: StatementLine) -> dict[str, Any]:
    return {
        "id": line.pk,
        "statement_id": line.statement_id,
        "statement": line.statement.number,
        "number": line.number,
    }


def describe_terms(terms: PayTerms) -> dict[str, Any]:
    """The terms of pay as `bonus_schemas.PayTermsOut`."""
    return {
        "organisation": terms.organisation_id,
        "cadence": terms.cadence,
        "hold_days": terms.hold_days,
        "one_approves_up_to": {"minor": terms.one_approves_up_to_minor, "currency": terms.currency},
        "payer": {"name": terms.payer_name, "address": terms.payer_address, "tax_id": terms.payer_tax_id},
    }


def describe_payee(details: PayeeDetails | None) -> dict[str, Any]:
    """What a person said of their pay as `payee_schemas.PayeeDetailsOut`; the whole tax number is never shown."""
    row = details if details is not None else PayeeDetails()
    names = ("country", "tax_id_shown", "form", "form_edition", "signed_name", "signed_at", "form_expires_on")
    others = ("treaty_article", "treaty_basis_points", "of_the_states", "work_country", "paid_in", "counts_from")
    return {name: getattr(row, name) for name in (*names, *others)}


def describe_tax_form(person: Person, details: PayeeDetails | None) -> dict[str, Any]:
    """What a person said of their tax as `payee_schemas.TaxFormOut`."""
    return {"person": _named(person), **describe_payee(details)}


def describe_exchange_rate(row: ExchangeRate) -> dict[str, Any]:
    """A rate as `payee_schemas.ExchangeRateOut`."""
    names = ("id", "sold", "bought", "spread_basis_points", "source", "quoted_at", "entered_at")
    rate = format(row.rate.normalize(), "f")
    return {name: getattr(row, name) for name in names} | {"rate": rate, "entered_by": _named(row.entered_by)}


def describe_withholding_rule(rule: WithholdingRule) -> dict[str, Any]:
    """A rule of withholding as `bonus_schemas.WithholdingRuleOut`."""
    said = ("id", "name", "basis_points", "ground", "reason", "state", "in_force_from", "set_at")
    later = ("approved_at", "appeal", "appealed_at", "decision", "decided_at")
    people = ("person", "set_by", "approved_by", "decided_by")
    named = {name: getattr(rule, name) for name in people}
    return {
        **{name: getattr(rule, name) for name in (*said, *later)},
        **{name: _named(who) if who is not None else None for name, who in named.items()},
        "organisation": {"id": rule.organisation_id, "name": rule.organisation.name},
    }


def _run(run: PayRun, shares: Sequence[Share], totals: Sequence[Total]) -> dict[str, Any]:
    facts = ("id", "period_start", "period_end", "state", "simulated", "prepared_at", "approved_at")
    return {name: getattr(run, name) for name in facts} | {
        "project": _of_project(run),
        "prepared_by": _named(run.prepared_by),
        "approved_by": _named(run.approved_by) if run.approved_by else None,
        "shares": [{"person": _named(each.person), **_parts(each)} for each in shares],
        "totals": [{"people": each.people, **_parts(each)} for each in totals],
    }


def _parts(of: Share | Total) -> dict[str, Any]:
    return {name: getattr(of, name) for name in ("seconds", "time", "bonus", "adjustment", "gross")}


def _of_project(run: PayRun) -> dict[str, Any] | None:
    return {"id": run.project_id, "name": run.project.name} if run.project is not None else None


def _named(person: Person) -> dict[str, Any]:
    return {"id": person.pk, "name": str(person)}
