"""The stage that pays: a pay run, the payouts in one bank file, and the client's invoice; each by two people."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Min

from preceptor.billing import invoicing
from preceptor.billing.models import Invoice
from preceptor.loop import bookkeeping
from preceptor.loop.passage import Passage
from preceptor.payouts import sending
from preceptor.payouts import services as payouts
from preceptor.payouts.models import Batch
from preceptor.payroll import services as payroll
from preceptor.payroll.awarding import award_due
from preceptor.payroll.bonus_models import Award
from preceptor.payroll.models import PayRun, Statement
from preceptor.worktime.models import TimeEntry


@dataclass(frozen=True, slots=True)
class Paid:
    """What one pay stage made."""

    pay_run: PayRun
    statements: list[Statement]
    batch: Batch | None
    invoice: Invoice | None

    @property
    def sentence(self) -> str:
        """In English, for the terminal."""
        parts = [f"{len(self.statements)} statements"]
        if self.batch is not None:
            parts.append(f"{self.batch.payments} payouts in a bank file")
        if self.invoice is not None:
            parts.append(f"invoice {self.invoice.number}")
        return ", ".join(parts)


def pay_people(passage: Passage) -> None:
    """Pay the days that were worked, send it in a bank file, bill it. One transaction with its note: all, or nothing."""
    with passage.room():
        stage = passage.stage("pay")
        bookkeeping.note(stage=stage, **_said(_pay(passage), stage.result))
    with passage.room():
        bookkeeping.refuse_if_stopped(run_id=passage.run.pk)


def _said(paid: Paid | None, before: dict[str, Any]) -> dict[str, Any]:
    """What the stage says of itself; what an earlier attempt at it made stays."""
    if paid is None:
        made = {key: before.get(key, []) for key in ("pay_runs", "statements", "batches", "invoices")}
        count = len(made["statements"])
        says = {"code": "statements", "statements": count}
        return {"done": count, "total": count, "message": f"{count} statements", "says": says, **made}
    sent = paid.batch.payments if paid.batch else 0
    count = len(paid.statements)
    says = {"statements": count, "payouts": sent, "invoice": paid.invoice.number if paid.invoice else ""}
    return {
        "done": count,
        "total": count,
        "message": paid.sentence,
        "says": {"code": "paid_out", **says},
        "pay_runs": [paid.pay_run.pk],
        "statements": [each.pk for each in paid.statements],
        "batches": [each.pk for each in (paid.batch,) if each],
        "invoices": [each.pk for each in (paid.invoice,) if each],
    }


def _pay(passage: Passage) -> Paid | None:
    """None where nothing was worked that is not on a statement yet."""
    project, people, now = passage.workspace.project, passage.workspace.people, passage.clock()
    stopped = TimeEntry.objects.filter(session__ended_at__isnull=False)
    entries = stopped.filter(project=project, state=TimeEntry.State.CREDITED)
    days = entries.aggregate(first=Min("local_date"), last=Max("local_date"))
    if days["first"] is None:
        return None
    award_due(project=project, now=now)
    earned = Award.objects.filter(project=project, stated=None).aggregate(last=Max("local_date"))["last"]
    start, end = days["first"], max(days["last"], earned or days["last"])
    pay_run = payroll.prepare_pay_run(
        project=project, period_start=start, period_end=end, actor=people["operator"], now=now
    )
    pay_run = payroll.approve_pay_run(pay_run=pay_run, actor=people["lead"], now=now)
    statements = list(Statement.objects.filter(pay_run=pay_run))
    return Paid(pay_run, statements, _send(passage, statements, now), _bill(passage, start, end, now))


def _send(passage: Passage, statements: list[Statement], now: datetime) -> Batch | None:
    """One bank file of what is available to the scripted people; what people earned by hand waits for people."""
    workspace, ready = passage.workspace, []
    client, finance = workspace.organisation, workspace.people["finance"]
    scripted = [each.person_id for each in statements if each.simulated]
    with suppress(payouts.NothingAvailable):
        actor = workspace.people["operator"]
        prepared = payouts.prepare_payouts(organisation=client, actor=actor, now=now, people=scripted)
        ready = [payout for payout in prepared.payouts if payout.simulated]
    sent = []
    for payout in ready:
        with suppress(payouts.DestinationOnHold, payouts.DestinationUnreviewed):
            sent.append(payouts.approve_payout(payout=payout, actor=finance, now=now).pk)
    if not sent:
        return None
    return sending.send_payouts(
        organisation=client,
        currency=workspace.project.currency,
        via="pain001",
        execution_date=now.date(),
        actor=finance,
        now=now,
        payouts=sent,
        simulated=True,
    )


def _bill(passage: Passage, start: date, end: date, now: datetime) -> Invoice | None:
    """The invoice of the run; none where somebody has agreed on another currency meanwhile."""
    with suppress(invoicing.NothingToBill):
        finance = passage.workspace.people["finance"]
        client = passage.workspace.organisation
        return invoicing.issue_invoice(organisation=client, period_start=start, period_end=end, actor=finance, now=now)
    return None
