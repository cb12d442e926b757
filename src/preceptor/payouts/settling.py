"""What became of payouts: read from a bank's report by their references, or entered by a person. Nothing is guessed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from preceptor.accounts.models import Organisation, Person
from preceptor.payouts import books, camt
from preceptor.payouts.models import Attempt, BankReport, BankReportLine, Payout, PayoutEntry
from preceptor.payouts.services import OtherState, OwnPayout, locked
from preceptor.payouts.states import State

Effect = BankReportLine.Effect


def read_report(*, organisation: Organisation, name: str, data: bytes, actor: Person, now: datetime) -> BankReport:
    """Settle and return what a camt file reports; the same file again changes nothing and gives the first reading.

    A reference that is not ours, an amount that is not the payout's and a credit that the bank does not call a return
    are noted for a person and change nothing. Raises UnreadableReport, ReportTooLarge.
    """
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)  # one report after the other
    digest = hashlib.sha256(data).hexdigest()
    known: BankReport | None = BankReport.objects.filter(organisation=organisation, file_sha256=digest).first()
    if known is not None:
        return known
    found = camt.read(data)
    report: BankReport = BankReport.objects.create(
        organisation=organisation,
        name=name,
        kind=found.kind,
        file_sha256=digest,
        not_booked=found.not_booked,
        read_by=actor,
        read_at=now,
    )
    attempts = attempts_named(organisation, {each.end_to_end_id for each in found.payments})
    lines = [_line(report, number, each, attempts, now) for number, each in enumerate(found.payments, 1)]
    BankReportLine.objects.bulk_create(lines, batch_size=1000)
    return report


def record_outcome(*, payout: Payout, outcome: str, reason: str, actor: Person, now: datetime) -> Payout:
    """What a person has seen on paper, where no camt file comes. The same again changes nothing.

    Raises OtherState, OwnPayout.
    """
    row = locked(payout)
    if actor.pk == row.person_id:
        raise OwnPayout("Somebody else enters what became of your payout.")
    if row.state == outcome:
        return row
    attempt: Attempt | None = Attempt.objects.filter(
        payout=row, state__in=(Attempt.State.SENT, Attempt.State.SETTLED)
    ).first()
    if attempt is None or (row.state == State.SETTLED and outcome == State.SETTLED):
        raise OtherState("The payout is not with the bank, so nothing can have become of it.")
    attempt.payout = row
    apply_outcome(attempt, outcome, reason, now, by=actor)
    return row


def attempts_named(organisation: Organisation, references: set[str]) -> dict[str, Attempt]:
    """The attempts that are meant, with their payouts, locked in the order of their ids."""
    rows = Attempt.objects.filter(organisation=organisation, end_to_end_id__in=references).select_related("batch")
    payouts = Payout.objects.filter(pk__in=list(rows.values_list("payout", flat=True))).select_related("organisation")
    held = {row.pk: row for row in payouts.order_by("pk").select_for_update(of=("self",), no_key=True)}
    found = {each.end_to_end_id: each for each in rows}
    for each in found.values():
        each.payout = held[each.payout_id]
    return found


def _line(
    report: BankReport, number: int, said: camt.ReportedPayment, attempts: dict[str, Attempt], now: datetime
) -> BankReportLine:
    attempt = attempts.get(said.end_to_end_id)
    effect = _effect(said, attempt)
    if attempt is not None and effect in (Effect.SETTLED, Effect.RETURNED):
        apply_outcome(attempt, str(effect), said.reason, now, report=report)
    return BankReportLine(
        organisation_id=report.organisation_id,
        report=report,
        number=number,
        end_to_end_id=said.end_to_end_id,
        amount_minor=said.amount.minor,
        currency=said.amount.currency,
        effect=effect,
        reason=said.reason,
        payout=attempt.payout if attempt else None,
    )


def _effect(said: camt.ReportedPayment, attempt: Attempt | None) -> str:
    """What a movement does to the payout that it names; one of a file that was withdrawn is for a person to look at."""
    if attempt is None:
        return Effect.UNKNOWN
    payout = attempt.payout
    if payout.state == State.CANCELLED:
        return Effect.UNCLEAR
    if (said.amount.minor, said.amount.currency) != (payout.amount_minor, payout.currency):
        return Effect.DIFFERS
    if said.what == camt.What.UNCLEAR:
        return Effect.UNCLEAR
    if said.what == camt.What.RETURNED:
        return Effect.ALREADY if payout.state == State.RETURNED else Effect.RETURNED
    return Effect.SETTLED if payout.state == State.IN_TRANSIT else Effect.ALREADY


def apply_outcome(
    attempt: Attempt,
    outcome: str,
    reason: str,
    now: datetime,
    *,
    report: BankReport | None = None,
    by: Person | None = None,
) -> None:
    """Move the payout, its attempt and the money, all at once."""
    payout, was = attempt.payout, attempt.payout.state
    if outcome == State.SETTLED:
        books.settle([payout], now)
    else:
        _free(payout)
        books.give_back(payout, kind=books.RETURNED, was=was, now=now)
    payout.state, payout.ended_at, payout.reason = outcome, now, reason
    payout.save(update_fields=["state", "ended_at", "reason"])
    attempt.state, attempt.outcome_at, attempt.reason = outcome, now, reason
    attempt.report, attempt.outcome_by = report, by
    attempt.save(update_fields=["state", "outcome_at", "reason", "report", "outcome_by"])


def _free(payout: Payout) -> None:
    """What a returned payout settled can be paid again; where its remainder went on, only the money that came back."""
    carried = PayoutEntry.objects.filter(carried_from=payout, live=True)
    if not carried.exists():
        PayoutEntry.objects.filter(payout=payout, live=True).update(live=False)


def effects_of(reports: Iterable[BankReport]) -> dict[int, dict[str, int]]:
    """How many movements of each report did what."""
    counted: dict[int, dict[str, int]] = {}
    ids = [each.pk for each in reports]
    for report, effect in BankReportLine.objects.filter(report__in=ids).values_list("report_id", "effect"):
        of_report = counted.setdefault(report, {})
        of_report[effect] = of_report.get(effect, 0) + 1
    return counted
