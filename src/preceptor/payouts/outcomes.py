"""What a payout service says of many payouts at once: looked at first, then all of it or nothing."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import Invalid
from preceptor.payouts.models import Attempt, BankReport, BankReportLine
from preceptor.payouts.outcome_file import Fault, Outcome, read_outcomes
from preceptor.payouts.settling import apply_outcome, attempts_named
from preceptor.payouts.states import State

Effect = BankReportLine.Effect
KIND = "csv"


class WrongOutcomes(Invalid):
    """Lines of the table are wrong, so nothing was changed. Try it first: that lists every line with its reason."""

    code = "outcomes_wrong"


@dataclass(frozen=True, slots=True)
class Judged:
    """What a table does, or would do: how many lines have which effect, and what is wrong. `report` once it is done."""

    lines: int
    effects: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    report: BankReport | None = None


def import_outcomes(
    *, organisation: Organisation, name: str, data: bytes, actor: Person, now: datetime, dry_run: bool
) -> Judged:
    """Settle and return what the table says, or with `dry_run` only say what it would do. The same table again, or a
    line that is so already, changes nothing. Raises UnreadableOutcomes, and WrongOutcomes where it is not a dry run.
    """
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)  # one report after the other
    outcomes, faults = read_outcomes(data)
    attempts = attempts_named(organisation, {each.reference for each in outcomes})
    judged = [(each, attempts.get(each.reference)) for each in outcomes]
    faults = faults + [fault for each, attempt in judged for fault in _faults(each, attempt, actor, now)]
    faults.sort(key=lambda each: (each.line, each.column))
    if faults and not dry_run:
        first = faults[0]
        raise WrongOutcomes(f"Line {first.line}, {first.column}: {first.reason} {WrongOutcomes.__doc__}")
    wrong = {each.line for each in faults}
    good = [(each, attempt) for each, attempt in judged if attempt is not None and each.line not in wrong]
    effects = dict(Counter(_effect(each, attempt) for each, attempt in good))
    if dry_run:
        return Judged(len(good) + len(wrong), effects, faults)
    return Judged(len(good), effects, [], _applied(organisation, name, data, good, actor, now))


def _faults(said: Outcome, attempt: Attempt | None, actor: Person, now: datetime) -> list[Fault]:
    """What speaks against one line."""
    if attempt is None:
        return [Fault(said.line, "reference", "No payout of this organisation was sent under this reference.")]
    payout, found = attempt.payout, []
    if payout.person_id == actor.pk:
        found.append(Fault(said.line, "reference", "This payout is yours. Somebody else enters what became of it."))
    if attempt.state == Attempt.State.WITHDRAWN:
        found.append(
            Fault(said.line, "reference", "Its file was withdrawn. If it was paid nevertheless, call finance.")
        )
    elif payout.state == State.RETURNED and said.state == State.SETTLED:
        found.append(Fault(said.line, "outcome", "This payout was returned, and what was returned stays so."))
    elif payout.state == State.SETTLED and said.said == "cancelled":
        found.append(Fault(said.line, "outcome", "This payout was settled: what came back afterwards is returned."))
    sent = attempt.batch.sent_at.date()
    if said.on is not None and not sent - timedelta(days=1) <= said.on <= now.date() + timedelta(days=1):
        found.append(Fault(said.line, "date", f"A day from {sent} on, when it was sent, to today."))
    return found


def _effect(said: Outcome, attempt: Attempt) -> str:
    if attempt.payout.state == said.state:
        return Effect.ALREADY
    return Effect.SETTLED if said.state == State.SETTLED else Effect.RETURNED


def _applied(
    organisation: Organisation,
    name: str,
    data: bytes,
    good: list[tuple[Outcome, Attempt]],
    actor: Person,
    now: datetime,
) -> BankReport:
    """The report that says what each line did; the same file again is the first reading."""
    digest = hashlib.sha256(data).hexdigest()
    known: BankReport | None = BankReport.objects.filter(organisation=organisation, file_sha256=digest).first()
    if known is not None:
        return known
    facts = {"name": name, "kind": KIND, "file_sha256": digest, "read_by": actor, "read_at": now}
    report: BankReport = BankReport.objects.create(organisation=organisation, **facts)
    lines = []
    for number, (said, attempt) in enumerate(good, 1):
        effect = _effect(said, attempt)
        if effect != Effect.ALREADY:
            apply_outcome(attempt, str(said.state), _reason(said), now, report=report, by=actor)
        lines.append(_line(report, number, said, attempt, effect))
    BankReportLine.objects.bulk_create(lines, batch_size=1000)
    return report


def _reason(said: Outcome) -> str:
    cancelled = "cancelled by the service" if said.said == "cancelled" else ""
    return ": ".join(each for each in (cancelled, said.reason) if each)[:300]


def _line(report: BankReport, number: int, said: Outcome, attempt: Attempt, effect: str) -> BankReportLine:
    return BankReportLine(
        organisation_id=report.organisation_id,
        report=report,
        number=number,
        end_to_end_id=said.reference,
        amount_minor=attempt.payout.amount_minor,
        currency=attempt.payout.currency,
        effect=effect,
        reason=_reason(said),
        reported_on=said.on,
        payout=attempt.payout,
    )
