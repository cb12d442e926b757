"""Reads of pay: what a run will pay, what a statement says, and whether it still follows from the evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Count, IntegerField, Max, QuerySet, Sum
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Greatest

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation, Person
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.kit.pages import Page, page_of
from preceptor.ledger.exchange import BOUGHT, SOLD, SPREAD
from preceptor.ledger.models import Transfer
from preceptor.payroll.amounts_sql import SHARES
from preceptor.payroll.bonus_models import Award, PayTerms, WithholdingRule
from preceptor.payroll.content import bonus_of, credited_time
from preceptor.payroll.lines import Deduction
from preceptor.payroll.models import Adjustment, PayRun, Statement, StatementLine
from preceptor.payroll.policies import can_see_statement, organisations_to_read
from preceptor.payroll.posting import KIND, PREPAID, RELEASE, WITHHOLDING
from preceptor.payroll.recompute import discrepancies
from preceptor.payroll.record import Earlier, award_record, entry_record
from preceptor.payroll.withholding_rules import IN_FORCE
from preceptor.projects.models import Project
from preceptor.projects.queries import project_by_id
from preceptor.worktime.models import TimeEntry

MOST_SHARES = 500
"""Of a run shown at once."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one person gets from a run in one currency."""

    person: Person
    seconds: int
    time: Money
    bonus: Money
    adjustment: Money
    gross: Money


@dataclass(frozen=True, slots=True)
class Total:
    """What a run pays in one currency, to how many people."""

    people: int
    seconds: int
    time: Money
    bonus: Money
    adjustment: Money
    gross: Money


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
        .annotate(number=Count("id"), time=Sum("seconds"), gross=Sum("gross_minor"), less=Sum("withheld_minor"))
        .order_by()
    )
    return {(person, currency, when): Earlier(*map(int, sums)) for person, currency, when, *sums in rows}


def deductions_of(organisation_id: int, people: Iterable[int], *, at: datetime) -> dict[int, tuple[Deduction, ...]]:
    """What is withheld of each person's statements at `at`: of each name the last rule in force, one's own before all's."""
    rows = (
        WithholdingRule.objects.filter(organisation=organisation_id, state__in=IN_FORCE)
        .filter(in_force_from__lte=at, approved_at__lte=at)
        .order_by(Greatest("in_force_from", "approved_at"), "id")
    )
    general: dict[str, Deduction] = {}
    own: dict[int, dict[str, Deduction]] = {}
    for row in rows:
        into = general if row.person_id is None else own.setdefault(row.person_id, {})
        into[row.name] = Deduction(row.pk, row.name, row.basis_points)
    if not general and not own:
        return {}
    whole = {person: {**general, **own.get(person, {})} for person in people}
    return {person: tuple(each for each in rules.values() if each.basis_points > 0) for person, rules in whole.items()}


class Place(NamedTuple):
    """Whose pay it is: of one project, or of all projects of an organisation."""

    project: Project | None
    organisation: Organisation


def place_to_pay(actor: Actor, *, project: int | None, organisation: int | None) -> Place:
    """The project, or the organisation whose pay the actor answers for; named both, they belong together.

    Raises NotFound.
    """
    if project is not None:
        chosen = project_by_id(actor, project)
        if organisation not in (None, chosen.organisation_id):
            raise NotFound("That project is not of this organisation. Name one of the two.")
        return Place(chosen, chosen.organisation)
    rows = Organisation.objects.filter(pk__in=organisations_to_read(actor)).filter(pk=organisation or 0)
    found = rows.first()
    if found is None:
        raise NotFound("There is no such organisation, or its pay is not yours to see.")
    return Place(None, found)


def terms_of_pay(organisation_id: int) -> PayTerms:
    """How the organisation pays: its row, or the usual terms unsaved."""
    found: PayTerms | None = PayTerms.objects.filter(organisation=organisation_id).first()
    return found if found is not None else PayTerms(organisation_id=organisation_id)


def pay_runs_page(actor: Actor, *, project: int | None, cursor: str | None, limit: int) -> Page[PayRun]:
    """The pay runs that the actor answers for, newest first."""
    rows = PayRun.objects.filter(organisation__in=organisations_to_read(actor))
    rows = rows.select_related("project", "prepared_by", "approved_by")
    if project is not None:
        rows = rows.filter(project=project)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def pay_run_by_id(actor: Actor, pay_run_id: int) -> PayRun:
    """One pay run that the actor answers for. Raises NotFound."""
    rows = PayRun.objects.filter(organisation__in=organisations_to_read(actor), pk=pay_run_id)
    found: PayRun | None = rows.select_related("project", "prepared_by", "approved_by").first()
    if found is None:
        raise NotFound("There is no such pay run, or it is not yours to see.")
    return found


def shares_of(runs: Iterable[PayRun], *, most: int = MOST_SHARES) -> dict[int, list[Share]]:
    """Who gets how much from each run, by run id: the `most` largest of each, rounded as the statements are."""
    rows = _run_sql(
        f"""{SHARES} SELECT pay_run_id, person_id, currency, seconds, time_minor, bonus_minor, adjustment_minor,
            gross_minor FROM (SELECT share.*, row_number() OVER (
                PARTITION BY pay_run_id ORDER BY gross_minor DESC, person_id, currency) AS place FROM share) AS share
        WHERE place <= %(most)s ORDER BY pay_run_id, place""",
        {"runs": [run.pk for run in runs], "most": most},
    )
    people = Person.objects.in_bulk({row[1] for row in rows})
    found: dict[int, list[Share]] = {}
    for run, person, currency, seconds, *amounts in rows:
        parts = (Money(minor, currency) for minor in amounts)
        found.setdefault(run, []).append(Share(people[person], seconds, *parts))
    return found


def totals_of(runs: Iterable[PayRun]) -> dict[int, list[Total]]:
    """What each run pays in each currency, by run id."""
    rows = _run_sql(
        f"""{SHARES} SELECT pay_run_id, currency, count(*), sum(seconds)::bigint, sum(time_minor)::bigint,
            sum(bonus_minor)::bigint, sum(adjustment_minor)::bigint, sum(gross_minor)::bigint
        FROM share GROUP BY pay_run_id, currency ORDER BY pay_run_id, currency""",
        {"runs": [run.pk for run in runs]},
    )
    found: dict[int, list[Total]] = {}
    for run, currency, people, seconds, *amounts in rows:
        parts = (Money(minor, currency) for minor in amounts)
        found.setdefault(run, []).append(Total(people, seconds, *parts))
    return found


def one_is_enough(run: PayRun) -> bool:
    """Whether the run is so small that whoever prepared it may approve it."""
    terms = terms_of_pay(run.organisation_id)
    if terms.one_approves_up_to_minor == 0:  # no sum is that small; nothing needs adding up
        return False
    return all(
        total.gross.currency == terms.currency and total.gross.minor <= terms.one_approves_up_to_minor
        for total in totals_of([run]).get(run.pk, [])
    )


def shares_below_zero(run: PayRun) -> list[tuple[int, str, int]]:
    """Person, currency and gross of those from whom the run would take more than it gives."""
    rows = _run_sql(
        f"{SHARES} SELECT person_id, currency, gross_minor FROM share WHERE gross_minor < 0 ORDER BY person_id, currency",
        {"runs": [run.pk]},
    )
    return [(int(person), str(currency), int(gross)) for person, currency, gross in rows]


def _run_sql(statement: str, facts: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, facts)
        return list(cursor.fetchall())


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
    rows = visible_statements(actor).defer("record")
    if person is not None:
        rows = rows.filter(person=person)
    if pay_run is not None:
        rows = rows.filter(pay_run=pay_run)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


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
    keys = ("number", "currency", "seconds", "gross_minor", "withheld_minor", "simulated")
    said = {"withheld_minor": 0, **record}
    if [getattr(statement, key) for key in keys] != [said[key] for key in keys]:
        found.append("The statement's row and its record differ.")
    return found + _against_lines(statement) + _against_parts(statement) + _against_ledger(statement)


def _against_parts(statement: Statement) -> list[str]:
    record = statement.record
    return _against_time(record) + _against_awards(record) + _against_adjustments(record)


def failing_statements() -> dict[str, list[str]]:
    """Statements that do not follow from their evidence, by number, with what is wrong; for `preceptor doctor`."""
    checked = ((each.number, verify_statement(each)) for each in Statement.objects.order_by("id").iterator(200))
    return {number: wrong for number, wrong in checked if wrong}


def _against_lines(statement: Statement) -> list[str]:
    keys = ("number", "kind", "hourly_minor", "seconds", "amount_minor")
    rows = StatementLine.objects.filter(statement=statement).order_by("number").values_list(*keys)
    usual = {"kind": "time", "hourly_minor": 0, "seconds": 0}
    stored = [tuple(line.get(key, usual.get(key)) for key in keys) for line in statement.record["lines"]]
    return [] if list(rows) == stored else ["The statement's lines and its record differ."]


def _against_time(record: dict[str, Any]) -> list[str]:
    stated = {entry["entry"]: (line, entry) for line in record["lines"] for entry in line.get("entries", ())}
    rows = TimeEntry.objects.select_related("claim", "project").in_bulk(stated)
    found = []
    for entry_id, (line, entry) in stated.items():
        row = rows.get(entry_id)
        if row is None:
            found.append(f"Time entry {entry_id} is gone.")
        elif entry_record(credited_time(row)) != entry or row.hourly_minor != line["hourly_minor"]:
            found.append(f"Time entry {entry_id} is not what was stated.")
    return found


def _against_awards(record: dict[str, Any]) -> list[str]:
    stated = {each["award"]: (line, each) for line in record["lines"] for each in line.get("awards", ())}
    rows = Award.objects.select_related("rule", "project").in_bulk(stated)
    return [
        f"Award {award_id} is not what was stated."
        for award_id, (line, award) in stated.items()
        if award_id not in rows
        or award_record(bonus_of(rows[award_id])) != award
        or rows[award_id].rule_id != line["rule"]["id"]
    ]


def _against_adjustments(record: dict[str, Any]) -> list[str]:
    stated = {line["adjustment"]["id"]: line for line in record["lines"] if "adjustment" in line}
    rows = Adjustment.objects.in_bulk(stated)
    return [
        f"Adjustment {each} is not what was stated."
        for each, line in stated.items()
        if each not in rows or rows[each].amount_minor != line["amount_minor"] or rows[each].state != "approved"
    ]


def _against_ledger(statement: Statement) -> list[str]:
    rows = Transfer.objects.filter(reference=statement.number, kind__in=(KIND, PREPAID, WITHHOLDING)).values_list(
        "kind"
    )
    posted = dict(rows.annotate(total=Sum("amount_minor")).order_by())
    gross, withheld = posted.get(KIND, 0) + posted.get(PREPAID, 0), posted.get(WITHHOLDING, 0)
    if (gross, withheld) == (statement.gross_minor, statement.withheld_minor):
        return _against_exchange(statement)
    return [f"The ledger says {gross} less {withheld}, not {statement.gross_minor} less {statement.withheld_minor}."]


def _against_exchange(statement: Statement) -> list[str]:
    """What was changed, once it was released, is what the statement says."""
    said, number = statement.record.get("exchange"), statement.number
    rows = Transfer.objects.filter(reference=number, kind__in=(RELEASE, SOLD, BOUGHT, SPREAD))
    posted = {kind: (minor, currency) for kind, minor, currency in rows.values_list("kind", "amount_minor", "currency")}
    wanted = {} if RELEASE not in posted else {RELEASE: (statement.net_minor, statement.currency)}
    if said is not None and wanted:
        kept = said.get("kept_minor", 0)
        wanted |= {SOLD: wanted[RELEASE], BOUGHT: (said["net_minor"] + kept, said["currency"])}
        wanted |= {SPREAD: (kept, said["currency"])} if kept else {}
    return [] if posted == wanted else ["The ledger changed another amount than the statement says."]
