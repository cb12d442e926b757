"""Freezing an approved run: its statements with lines and evidence, and what the ledger is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from preceptor.accounts.models import Person
from preceptor.kit.money import Money
from preceptor.ledger.models import Account
from preceptor.ledger.services import Posting, open_account, post_all
from preceptor.payroll import queries
from preceptor.payroll.lines import CreditedTime, Line, lines_of
from preceptor.payroll.models import PayRun, StatedEntry, Statement, StatementLine
from preceptor.payroll.record import Earlier, Heading, make_record, sha256_of, year_of

KIND = "statement"
"""Of the transfers; their reference is the statement's number."""
RECEIVABLE = "client:receivable"
HELD = "expert:held"
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Issued:
    """A statement about to be written, with its lines."""

    statement: Statement
    lines: list[Line]


class Issuer:
    """Issues the statements of one run; the caller holds the lock on the organisation's numbers."""

    def __init__(self, pay_run: PayRun, now: datetime) -> None:
        self.pay_run = pay_run
        self.now = now
        self.people = queries.people_of(pay_run)
        self.legal_names = queries.legal_names(self.people)
        self.earlier = queries.earlier_in_years(pay_run.organisation_id, self.people)
        self.receivables: dict[str, Account] = {}
        self.sequences = queries.last_sequences(pay_run.organisation_id, self.people)

    def issue(self) -> None:
        """Write statements, lines and their evidence, and post to the ledger."""
        batch: list[Issued] = []
        for issued in self._statements():
            batch.append(issued)
            if len(batch) == _BATCH:
                self._write(batch)
                batch = []
        self._write(batch)

    def _statements(self) -> Iterator[Issued]:
        rows = queries.prepared_time(self.pay_run)
        for (person, currency), group in groupby(rows, key=lambda row: (row.person_id, row.currency)):
            yield self._statement(self.people[person], currency, [row.time for row in group])

    def _statement(self, person: Person, currency: str, time: list[CreditedTime]) -> Issued:
        run = self.pay_run
        sequence = self.sequences[person.pk] = self.sequences.get(person.pk, 0) + 1
        heading = Heading(
            number=f"{run.organisation_id}-{person.pk}-{sequence:04d}",
            organisation=run.organisation.name,
            project=run.project.name,
            person=str(person),
            legal_name=self.legal_names.get(person.pk, str(person)),
            person_id=person.pk,
            currency=currency,
            period_start=run.period_start,
            period_end=run.period_end,
            issued_at=self.now,
            time_zone=max(time, key=lambda each: (each.started_at, each.entry)).time_zone,
        )
        lines = lines_of(time, currency)
        year = year_of(self.now, heading.time_zone)
        record = make_record(heading, lines, self.earlier.get((person.pk, currency, year), Earlier()))
        statement = Statement(
            organisation_id=run.organisation_id,
            pay_run=run,
            person=person,
            number=heading.number,
            sequence=sequence,
            currency=currency,
            gross_minor=record["gross_minor"],
            seconds=record["seconds"],
            record=record,
            record_sha256=sha256_of(record),
            time_zone=heading.time_zone,
            simulated=record["simulated"],
            issued_at=self.now,
        )
        return Issued(statement, lines)

    def _write(self, batch: list[Issued]) -> None:
        Statement.objects.bulk_create([issued.statement for issued in batch])
        rows = [(_line_row(issued.statement, line), line) for issued in batch for line in issued.lines]
        StatementLine.objects.bulk_create([row for row, _ in rows], batch_size=1000)
        StatedEntry.objects.bulk_create(
            [
                StatedEntry(organisation_id=row.organisation_id, line=row, time_entry_id=entry.entry)
                for row, line in rows
                for entry in line.entries
            ],
            batch_size=2000,
        )
        post_all([self._posting(issued.statement) for issued in batch if issued.statement.gross_minor > 0])

    def _posting(self, statement: Statement) -> Posting:
        owed, currency = f"person:{statement.person_id}", statement.currency
        return Posting(
            kind=KIND,
            reference=statement.number,
            debit=self._receivable(currency),
            credit=self._open(HELD, owed, currency, side=Account.Side.CREDIT, floor_minor=0),
            amount=Money(statement.gross_minor, currency),
            event_at=self.now,
            simulated=statement.simulated,
            memo=f"Pay run {self.pay_run.pk}",
        )

    def _receivable(self, currency: str) -> Account:
        """What the client owes; the same account for every statement of the run."""
        if currency not in self.receivables:
            owner = f"organisation:{self.pay_run.organisation_id}"
            self.receivables[currency] = self._open(RECEIVABLE, owner, currency, side=Account.Side.DEBIT)
        return self.receivables[currency]

    def _open(self, kind: str, owner: str, currency: str, *, side: str, floor_minor: int | None = None) -> Account:
        return open_account(
            organisation=self.pay_run.organisation,
            kind=kind,
            owner=owner,
            currency=currency,
            side=side,
            floor_minor=floor_minor,
        )


def _line_row(statement: Statement, line: Line) -> StatementLine:
    return StatementLine(
        organisation_id=statement.organisation_id,
        statement=statement,
        number=line.number,
        description=statement.record["project"],
        local_date=line.local_date,
        seconds=line.seconds,
        hourly_minor=line.hourly_minor,
        amount_minor=line.amount_minor,
        currency=statement.currency,
    )
