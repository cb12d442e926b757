"""Freezing an approved run: its statements with lines and evidence, and what the ledger is told.

This is the plain way, statement by statement; `setwise.py` writes the same rows for many at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from preceptor.accounts.models import Person
from preceptor.kit.money import Money
from preceptor.ledger.services import post_all
from preceptor.payroll import payees, queries
from preceptor.payroll.bonus_models import PayTerms
from preceptor.payroll.content import Content, contents_of
from preceptor.payroll.lines import AdjustmentLine, AnyLine, BonusLine, Line, WithholdingLine, all_lines
from preceptor.payroll.models import HeldStatement, PayRun, StatedAward, StatedEntry, Statement, StatementLine
from preceptor.payroll.posting import Books
from preceptor.payroll.record import Earlier, Exchange, Heading, Payer, make_record, sha256_of, year_of

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Issued:
    """A statement about to be written, with its lines."""

    statement: Statement
    lines: list[AnyLine]


class Issuer:
    """Issues the statements of one run; the caller holds the lock on the organisation's numbers."""

    def __init__(self, pay_run: PayRun, terms: PayTerms, now: datetime) -> None:
        self.pay_run = pay_run
        self.terms = terms
        self.now = now
        self.due = now + timedelta(days=terms.hold_days)
        self.books = Books(pay_run.organisation)
        self.payer = payer_of(terms)
        self.quotes = payees.quotes_of(pay_run.organisation_id, at=now)
        self.currencies = payees.currencies_of(None, at=now) if self.quotes else {}

    def issue(self, people: frozenset[int] | None = None) -> None:
        """Write statements, lines and their evidence, and post to the ledger; for `people` only, where given."""
        contents = contents_of(self.pay_run, people=people)
        while batch := list(islice(contents, _BATCH)):
            self._write(list(self._statements(batch)))

    def _statements(self, batch: list[Content]) -> Iterator[Issued]:
        ids = {content.person_id for content in batch}
        people = Person.objects.in_bulk(ids)
        names = queries.legal_names(ids)
        organisation = self.pay_run.organisation_id
        earlier = queries.earlier_in_years(organisation, ids)
        sequences = queries.last_sequences(organisation, ids)
        taxes = payees.stated_of_tax(ids)
        deductions = queries.deductions_of(organisation, ids, at=self.now)
        for content in batch:
            person = people[content.person_id]
            sequence = sequences[person.pk] = sequences.get(person.pk, 0) + 1
            heading = self._heading(content, person, names.get(person.pk, str(person)), sequence)
            number, tax = taxes.get(person.pk, ("", None))
            heading = replace(heading, payee_tax_id=number, payee_tax=tax)
            year = year_of(self.now, heading.time_zone)
            before = earlier.get((person.pk, content.currency, year), Earlier())
            lines = all_lines(
                time=content.time,
                bonuses=content.bonuses,
                changes=content.changes,
                deductions=deductions.get(person.pk, ()),
                currency=content.currency,
            )
            heading = replace(heading, exchange=self._exchange(content, lines))
            yield self._statement(heading, sequence, lines, before)

    def _exchange(self, content: Content, lines: list[AnyLine]) -> Exchange | None:
        """The net in the currency that the payee chose; none where no rate is in force or the net is nothing in it."""
        quote = self.quotes.get((content.currency, self.currencies.get(content.person_id, content.currency)))
        net = sum(line.amount_minor for line in lines)
        return quote.exchange(Money(net, content.currency)) if quote is not None and net > 0 else None

    def _heading(self, content: Content, person: Person, legal_name: str, sequence: int) -> Heading:
        run = self.pay_run
        return Heading(
            number=f"{run.organisation_id}-{person.pk}-{sequence:04d}",
            organisation=run.organisation.name,
            project=run.project.name if run.project else "",
            person=str(person),
            legal_name=legal_name,
            person_id=person.pk,
            currency=content.currency,
            period_start=run.period_start,
            period_end=run.period_end,
            issued_at=self.now,
            time_zone=content.time_zone or person.time_zone,
            available_at=self.due,
            payer=self.payer,
        )

    def _statement(self, heading: Heading, sequence: int, lines: list[AnyLine], earlier: Earlier) -> Issued:
        record = make_record(heading, lines, earlier)
        statement = Statement(
            organisation_id=self.pay_run.organisation_id,
            pay_run=self.pay_run,
            person_id=heading.person_id,
            number=heading.number,
            sequence=sequence,
            currency=heading.currency,
            gross_minor=record["gross_minor"],
            withheld_minor=record["withheld_minor"],
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
                if isinstance(line, Line)
                for entry in line.entries
            ],
            batch_size=2000,
        )
        StatedAward.objects.bulk_create(
            [
                StatedAward(organisation_id=row.organisation_id, line=row, award_id=award.award)
                for row, line in rows
                if isinstance(line, BonusLine)
                for award in line.awards
            ],
            batch_size=2000,
        )
        self._post([issued.statement for issued in batch])

    def _post(self, statements: list[Statement]) -> None:
        hold = self.due > self.now
        post_all([each for one in statements for each in self.books.statement(one, at=self.now, hold=hold)])
        if not hold:
            self.books.exchange(statements, at=self.now)
        HeldStatement.objects.bulk_create(
            HeldStatement(organisation_id=one.organisation_id, statement=one, due_at=self.due)
            for one in statements
            if hold and one.net_minor
        )


def payer_of(terms: PayTerms) -> Payer:
    """The payer as an organisation's terms of pay name it."""
    return Payer(terms.payer_name, terms.payer_address, terms.payer_tax_id)


def _line_row(statement: Statement, line: AnyLine) -> StatementLine:
    return StatementLine(
        organisation_id=statement.organisation_id,
        statement=statement,
        number=line.number,
        kind=line.kind,
        project_id=line.place[0] if line.place else None,
        description=_description(line)[:200],
        local_date=line.local_date if isinstance(line, Line) else None,
        seconds=line.seconds,
        hourly_minor=line.hourly_minor,
        amount_minor=line.amount_minor,
        currency=statement.currency,
        adjustment_id=line.change.adjustment if isinstance(line, AdjustmentLine) else None,
        withheld_by_rule_id=line.deduction.rule if isinstance(line, WithholdingLine) else None,
    )


def _description(line: AnyLine) -> str:
    """The project of time, the rule of a bonus or of what is withheld, the reason of an adjustment."""
    match line:
        case Line():
            return line.place[1]
        case BonusLine():
            return line.awards[0].rule_name
        case AdjustmentLine():
            return line.change.reason
        case WithholdingLine():
            return line.deduction.name
