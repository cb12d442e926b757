"""Payouts as the API says them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.kit.money import Money
from preceptor.payouts.models import (
    AccountDetails,
    Attempt,
    BankReport,
    BankReportLine,
    Batch,
    Destination,
    PayingAccount,
    Payout,
    PayoutEntry,
    Withdrawal,
)
from preceptor.payouts.outcomes import Judged
from preceptor.payouts.policies import can_handle
from preceptor.payouts.queries import Available
from preceptor.payouts.services import Prepared
from preceptor.payouts.settling import effects_of
from preceptor.payouts.states import State

TO_LOOK_AT = (BankReportLine.Effect.UNKNOWN, BankReportLine.Effect.DIFFERS, BankReportLine.Effect.UNCLEAR)
_ACCOUNT = (
    "currency", "latin_name", "masked", "is_iban", "bic", "street", "building", "postcode", "town", "country",
    "entered_at",
)  # fmt: skip


def describe_destination(row: Destination) -> dict[str, Any]:
    """As `schemas.DestinationOut`."""
    own = ("legal_name", "held_until", "needs_review", "reviewed_at")
    return {**_account(row), **{name: getattr(row, name) for name in own}}


def describe_paying_account(row: PayingAccount) -> dict[str, Any]:
    """As `schemas.PayingAccountOut`."""
    own = ("organisation_id", "service_level", "four_eyes_above_minor")
    return {**_account(row), **{name: getattr(row, name) for name in own}}


def describe_available(each: Available) -> dict[str, Any]:
    """As `schemas.AvailableOut`."""
    return {
        "organisation_id": each.organisation_id,
        "person": _person(each.person),
        "amount": _money(each.amount),
        "stays": _money(each.stays),
        "simulated": each.simulated,
        "destination": describe_destination(each.destination) if each.destination else None,
    }


def describe_payouts(rows: list[Payout], actor: Actor) -> list[dict[str, Any]]:
    """As `schemas.PayoutOut`; what is held shows where it would go now."""
    pairs = {(row.person_id, row.currency) for row in rows if row.state == State.HELD}
    found = Destination.objects.filter(person__in={person for person, _ in pairs}, superseded_at=None)
    current = {(each.person_id, each.currency): each for each in found}
    return [_payout(row, current.get((row.person_id, row.currency)), actor) for row in rows]


def describe_prepared(prepared: Prepared, actor: Actor) -> dict[str, Any]:
    """As `schemas.PreparedOut`."""
    people = Person.objects.in_bulk({person for person, _, _ in prepared.left_out})
    left_out = [
        {"person": _person(people[person]), "currency": currency, "code": code}
        for person, currency, code in prepared.left_out
    ]
    return {"items": describe_payouts(prepared.payouts, actor), "left_out": left_out}


def describe_payout(row: Payout, actor: Actor) -> dict[str, Any]:
    """As `schemas.PayoutDetail`."""
    entries = PayoutEntry.objects.filter(payout=row).select_related("transfer").order_by("pk")
    attempts = Attempt.objects.filter(payout=row).select_related("batch").order_by("pk")
    return {
        **describe_payouts([row], actor)[0],
        "entries": [_entry(each, row.currency) for each in entries],
        "attempts": [_attempt(each) for each in attempts],
    }


def describe_batch(row: Batch) -> dict[str, Any]:
    """As `schemas.BatchOut`."""
    own = (
        "id", "organisation_id", "provider", "message_id", "currency", "payments", "execution_date", "simulated",
        "file_sha256", "sent_at",
    )  # fmt: skip
    return {
        **{name: getattr(row, name) for name in own},
        "control_sum": {"minor": row.control_sum_minor, "currency": row.currency},
        "sent_by": _person(row.sent_by),
        "in_transit": getattr(row, "in_transit", row.payments),
        "file": f"/api/v1/payout-batches/{row.pk}/file",
        "withdrawal": _withdrawal(next(iter(row.withdrawals.all()), None)),
    }


def describe_outcomes(judged: Judged, *, dry_run: bool) -> dict[str, Any]:
    """As `schemas.OutcomesOut`; of many faults the first thousand."""
    return {
        "dry_run": dry_run,
        "lines": judged.lines,
        "effects": judged.effects,
        "faults": [asdict(each) for each in judged.faults[:1000]],
        "report": describe_reports([judged.report])[0] if judged.report else None,
    }


def describe_reports(rows: list[BankReport]) -> list[dict[str, Any]]:
    """As `schemas.BankReportOut`."""
    effects = effects_of(rows)
    odd = BankReportLine.objects.filter(report__in=[row.pk for row in rows], effect__in=TO_LOOK_AT).order_by("number")
    lines: dict[int, list[dict[str, Any]]] = {}
    for each in odd[:500]:
        lines.setdefault(each.report_id, []).append(_line(each))
    own = ("id", "organisation_id", "name", "kind", "read_at", "not_booked")
    return [
        {
            **{name: getattr(row, name) for name in own},
            "read_by": _person(row.read_by),
            "effects": effects.get(row.pk, {}),
            "to_look_at": lines.get(row.pk, []),
        }
        for row in rows
    ]


def _account(row: AccountDetails) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _ACCOUNT}


def _payout(row: Payout, current: Destination | None, actor: Actor) -> dict[str, Any]:
    pinned = row.destination or current
    held = row.state == State.HELD
    alone = row.prepared_by_id == actor.person_id and row.amount_minor > row.four_eyes_above_minor
    may = held and actor.person_id != row.person_id and not alone and can_handle(actor, row.organisation_id)
    own = ("id", "organisation_id", "state", "simulated", "prepared_at", "approved_at", "ended_at", "reason")
    return {
        **{name: getattr(row, name) for name in own},
        "person": _person(row.person),
        "amount": {"minor": row.amount_minor, "currency": row.currency},
        "stays": {"minor": row.remainder_minor, "currency": row.currency},
        "prepared_by": _person(row.prepared_by),
        "approved_by": _person(row.approved_by) if row.approved_by else None,
        "masked": pinned.masked if pinned else "",
        "destination_on_hold_until": current.held_until if held and current else None,
        "destination_needs_review": bool(held and current and current.needs_review and current.reviewed_at is None),
        "may_approve": may,
    }


def _entry(each: PayoutEntry, currency: str) -> dict[str, Any]:
    kind, reference = (
        (each.transfer.kind, each.transfer.reference) if each.transfer else ("remainder", str(each.carried_from_id))
    )
    amount = {"minor": each.amount_minor, "currency": currency}
    return {"kind": kind, "reference": reference, "amount": amount, "live": each.live}


def _attempt(each: Attempt) -> dict[str, Any]:
    own = ("batch_id", "end_to_end_id", "uetr", "state", "outcome_at", "reason")
    return {**{name: getattr(each, name) for name in own}, "sent_at": each.batch.sent_at}


def _withdrawal(back: Withdrawal | None) -> dict[str, Any] | None:
    if back is None:
        return None
    own = ("reason", "state", "asked_at", "decided_at")
    decided = _person(back.decided_by) if back.decided_by else None
    return {**{name: getattr(back, name) for name in own}, "asked_by": _person(back.asked_by), "decided_by": decided}


def _line(each: BankReportLine) -> dict[str, Any]:
    own = ("number", "end_to_end_id", "effect", "reason", "payout_id")
    amount = {"minor": each.amount_minor, "currency": each.currency}
    return {**{name: getattr(each, name) for name in own}, "amount": amount}


def _person(person: Person) -> dict[str, Any]:
    return {"id": person.pk, "name": str(person)}


def _money(amount: Money) -> dict[str, Any]:
    return {"minor": amount.minor, "currency": amount.currency}
