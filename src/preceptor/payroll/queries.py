"""Reads of pay: what a run will pay, what a statement says, and whether it still follows from the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, IntegerField, Max, QuerySet, Sum
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.kit.pages import Page, cut_page, decode_cursor
from preceptor.ledger.models import Transfer
from preceptor.payroll.lines import CreditedTime
from preceptor.payroll.models import PayRun, PreparedEntry, Statement, StatementLine
from preceptor.payroll.policies import can_see_statement, organisations_to_read
from preceptor.payroll.recompute import discrepancies
from preceptor.payroll.record import Earlier, entry_record
from preceptor.worktime.models import TimeEntry


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """One time entry of a run with whose it is."""

    person_id: int
    currency: str
    time: CreditedTime


@dataclass(frozen=True, slots=True)
class Share:
    """What one person gets from a run in one currency."""

    person: Person
    seconds: int
    gross: Money


def prepared_time(pay_run: PayRun) -> Iterator[PreparedRow]:
    """The entries of a run, person by person and currency by currency."""
    rows = TimeEntry.objects.filter(prepared__pay_run=pay_run, state=TimeEntry.State.CREDITED)
    for row in rows.select_related("claim").order_by("person_id", "currency", "id").iterator(chunk_size=2000):
        yield PreparedRow(row.person_id, row.currency, credited_time(row))


def credited_time(row: TimeEntry) -> CreditedTime:
    """A time entry as it is paid; select its claim with it."""
    return CreditedTime(
        entry=row.pk,
        local_date=row.local_date,
        time_zone=row.time_zone,
        started_at=row.started_at,
        ended_at=row.ended_at,
        seconds=row.seconds,
        hourly_minor=row.hourly_minor,
        simulated=row.simulated,
        stage=row.claim.stage if row.claim else None,
        unit=row.claim.unit_id if row.claim else None,
    )


def people_of(pay_run: PayRun) -> dict[int, Person]:
    """Those whom a run pays, by id."""
    ids = PreparedEntry.objects.filter(pay_run=pay_run).values("time_entry__person")
    return Person.objects.filter(pk__in=ids).in_bulk()


def legal_names(people: Iterable[int]) -> dict[int, str]:
    """The names that stand on the statements of those who have a profile."""
    return dict(ExpertProfile.objects.filter(person__in=people).values_list("person_id", "legal_name"))


def last_sequences(organisation_id: int, people: Iterable[int]) -> dict[int, int]:
    """The number of the last statement of each person from this organisation."""
    rows = Statement.objects.filter(organisation=organisation_id, person__in=people).values_list("person_id")
    return dict(rows.annotate(last=Max("sequence")).order_by())


def earlier_in_years(organisation_id: int, people: Iterable[int]) -> dict[tuple[int, str, int], Earlier]:
    """What was stated to `people` before, by person, currency and year."""
    year = Cast(KeyTextTransform("year", KeyTransform("year_to_date", "record")), IntegerField())
    rows = (
        Statement.objects.filter(organisation=organisation_id, person__in=people)
        .annotate(year=year)
        .values_list("person", "currency", "year")
        .annotate(number=Count("id"), time=Sum("seconds"), gross=Sum("gross_minor"))
        .order_by()
    )
    return {(person, currency, when): Earlier(*map(int, sums)) for person, currency, when, *sums in rows}


def pay_runs_page(actor: Actor, *, project: int | None, cursor: str | None, limit: int) -> Page[PayRun]:
    """The pay runs that the actor answers for, newest first."""
    rows = PayRun.objects.filter(organisation__in=organisations_to_read(actor)).order_by("-id")
    rows = rows.select_related("project", "prepared_by", "approved_by")
    if project is not None:
        rows = rows.filter(project=project)
    if cursor:
        rows = rows.filter(id__lt=decode_cursor(cursor))
    return cut_page(list(rows[: limit + 1]), limit=limit, id_of=lambda run: run.pk)


def pay_run_by_id(actor: Actor, pay_run_id: int) -> PayRun:
    """One pay run that the actor answers for. Raises NotFound."""
    rows = PayRun.objects.filter(organisation__in=organisations_to_read(actor), pk=pay_run_id)
    found: PayRun | None = rows.select_related("project", "prepared_by", "approved_by").first()
    if found is None:
        raise NotFound("There is no such pay run, or it is not yours to see.")
    return found


def shares_of(runs: Iterable[PayRun]) -> dict[int, list[Share]]:
    """Who gets how much from each run, by run id: one query, rounded as the statements are."""
    rows = (
        TimeEntry.objects.filter(prepared__pay_run__in=list(runs))
        .values_list("prepared__pay_run", "person", "currency", "local_date", "hourly_minor")
        .annotate(total=Sum("seconds"))
        .order_by("prepared__pay_run", "person", "currency", "local_date")
    )
    found: dict[int, list[Share]] = {}
    people = Person.objects.in_bulk({row[1] for row in rows})
    for (run, person, currency), lines in groupby(rows, key=lambda row: row[:3]):
        parts = [(seconds, Money(hourly, currency).for_seconds(seconds)) for *_, hourly, seconds in lines]
        total = Money(sum(pay.minor for _, pay in parts), currency)
        found.setdefault(run, []).append(Share(people[person], sum(seconds for seconds, _ in parts), total))
    return found


def visible_statements(actor: Actor) -> QuerySet[Statement]:
    """One's own statements, and those of the organisations that one answers for."""
    every = Statement.objects.select_related("person", "pay_run__project")
    rows: QuerySet[Statement] = every.filter(organisation__in=organisations_to_read(actor)) | every.filter(
        person=actor.person_id
    )
    return rows


def statements_page(
    actor: Actor, *, person: int | None, pay_run: int | None, cursor: str | None, limit: int
) -> Page[Statement]:
    """Visible statements, newest first."""
    rows = visible_statements(actor).defer("record").order_by("-id")
    if person is not None:
        rows = rows.filter(person=person)
    if pay_run is not None:
        rows = rows.filter(pay_run=pay_run)
    if cursor:
        rows = rows.filter(id__lt=decode_cursor(cursor))
    return cut_page(list(rows[: limit + 1]), limit=limit, id_of=lambda row: row.pk)


def statement_by_id(actor: Actor, statement_id: int) -> Statement:
    """One visible statement. Raises NotFound."""
    found = visible_statements(actor).filter(pk=statement_id).first()
    if found is None or not can_see_statement(actor, found.organisation_id, found.person_id):
        raise NotFound("There is no such statement, or it is not yours to see.")
    return found


def verify_statement(statement: Statement) -> list[str]:
    """What in a statement does not follow from its record, its rows, its time entries or the ledger; empty when all does."""
    record = statement.record
    found = discrepancies(record, statement.record_sha256)
    if found:
        return found
    stored = (statement.number, statement.currency, statement.seconds, statement.gross_minor, statement.simulated)
    if stored != tuple(record[key] for key in ("number", "currency", "seconds", "gross_minor", "simulated")):
        found.append("The statement's row and its record differ.")
    return found + _against_lines(statement) + _against_time(record) + _against_ledger(statement)


def failing_statements() -> dict[str, list[str]]:
    """Statements that do not follow from their evidence, by number, with what is wrong; for `preceptor doctor`."""
    checked = ((each.number, verify_statement(each)) for each in Statement.objects.order_by("id").iterator(200))
    return {number: wrong for number, wrong in checked if wrong}


def _against_lines(statement: Statement) -> list[str]:
    keys = ("number", "hourly_minor", "seconds", "amount_minor")
    rows = StatementLine.objects.filter(statement=statement).order_by("number").values_list(*keys)
    stored = [tuple(line[key] for key in keys) for line in statement.record["lines"]]
    return [] if list(rows) == stored else ["The statement's lines and its record differ."]


def _against_time(record: dict[str, Any]) -> list[str]:
    stated = {entry["entry"]: (line, entry) for line in record["lines"] for entry in line["entries"]}
    rows = TimeEntry.objects.select_related("claim").in_bulk(stated)
    found = []
    for entry_id, (line, entry) in stated.items():
        row = rows.get(entry_id)
        if row is None:
            found.append(f"Time entry {entry_id} is gone.")
        elif entry_record(credited_time(row)) != entry or row.hourly_minor != line["hourly_minor"]:
            found.append(f"Time entry {entry_id} is not what was stated.")
    return found


def _against_ledger(statement: Statement) -> list[str]:
    posted = Transfer.objects.filter(kind="statement", reference=statement.number).aggregate(
        total=Coalesce(Sum("amount_minor"), 0)
    )["total"]
    return [] if posted == statement.gross_minor else [f"The ledger says {posted}, not {statement.gross_minor}."]
