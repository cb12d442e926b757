"""Reads of one's own earnings: from the time entries, awards and adjustments themselves, whether stated or not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import F, Max, Min, Q, QuerySet, Sum

from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import Invalid
from preceptor.kit.money import Money
from preceptor.payroll.bonus_models import Award, PayTerms, Withholding
from preceptor.payroll.earnings import Period, Piece, by_month, period_with, sums_of, within
from preceptor.payroll.models import Adjustment, Statement
from preceptor.payroll.queries import terms_of_pay
from preceptor.staffing.queries import working_for
from preceptor.worktime.credit import second_of
from preceptor.worktime.days import local_date, zone
from preceptor.worktime.models import TimeEntry, UncreditedTime
from preceptor.worktime.queries import zone_of_today

LONGEST = 31
FIRST_YEAR, LAST_YEAR = 2000, 2100


class InvalidDays(Invalid):
    """Days are asked for from a first to a last one, at most 31 of them."""

    code = "invalid_days"


def today_of(person: Person, now: datetime) -> tuple[date, str]:
    """The person's local date, and the zone that it is of."""
    where = zone_of_today(person=person, wanted=person.time_zone, now=now)
    return local_date(second_of(now), zone(where)), where


def pieces_of(person: Person, start: date, end: date) -> list[Piece]:
    """Everything earned on the local days from `start` to `end`, both included; what is withheld is not in it."""
    return [*_time(person, start, end), *_bonuses(person, start, end), *_adjustments(person, start, end)]


def overview(*, person: Person, year: int | None, now: datetime) -> dict[str, Any]:
    """What one earns today, in the periods under way and in a year, as `earnings_schemas.EarningsOut`."""
    day, where = today_of(person, now)
    shown = year if year is not None and FIRST_YEAR <= year <= LAST_YEAR else day.year
    first, last = date(shown, 1, 1), date(shown, 12, 31)
    paid_by = _paid_by(person)
    under_way = [period_with(day, terms.cadence) for _, terms in paid_by]
    spans = [Period(day, day), *under_way]
    present = Period(min(each.start for each in spans), max(each.end for each in spans))
    if shown == day.year:
        recent = found = pieces_of(person, min(first, present.start), max(last, present.end))
    else:
        recent, found = pieces_of(person, present.start, present.end), pieces_of(person, first, last)
    pieces = within(found, Period(first, last))
    return {
        "local_date": day,
        "time_zone": where,
        "today": sums_of(within(recent, Period(day, day))),
        "periods": [
            _period(place, terms, period, recent) for (place, terms), period in zip(paid_by, under_way, strict=True)
        ],
        "year": shown,
        "years": _years(person, day.year),
        "sums": sums_of(pieces),
        "months": [{"month": month, "sums": sums} for month, sums in by_month(pieces).items()],
        "not_credited": _not_credited(person, first, last),
        "withheld": _held_awards(person, first, last),
        "deducted": _deducted(person, shown),
        "simulated": TimeEntry.objects.filter(person=person, simulated=True).exists(),
    }


def days_of(*, person: Person, start: date, end: date) -> list[dict[str, Any]]:
    """Each day from `start` to `end` that has anything, newest first, with all that it is made of. Raises InvalidDays."""
    if not timedelta() <= end - start < timedelta(days=LONGEST):
        raise InvalidDays()
    pieces = pieces_of(person, start, end)
    rows = [
        *(
            _entry_row(each)
            for each in _entries(person, start, end).select_related("project", "claim", _STATED).defer(_RECORD)
        ),
        *(_uncredited_row(each) for each in _uncredited(person, start, end).select_related("project", "claim")),
        *(_award_row(each) for each in _awards(person, start, end).select_related(*_OF_AWARD).defer(_RECORD)),
        *(_adjustment_row(each, day) for each, day in _changes(person, start, end)),
    ]
    days = sorted({row["day"] for row in rows}, reverse=True)
    return [
        {
            "local_date": day,
            "sums": sums_of(piece for piece in pieces if piece.day == day),
            "rows": sorted((row for row in rows if row["day"] == day), key=lambda row: row["at"]),
        }
        for day in days
    ]


_STATED, _RECORD = "stated__line__statement", "stated__line__statement__record"
"""A statement's record holds everything that it pays: it is not read for each piece that stands on it."""
_OF_AWARD = ("project", "rule", "withholding", _STATED)
_HELD = Q(withholding__isnull=False) & ~Q(withholding__state=Withholding.State.RELEASED)


def _entries(person: Person, start: date, end: date) -> QuerySet[TimeEntry]:
    rows: QuerySet[TimeEntry] = TimeEntry.objects.filter(person=person, local_date__range=(start, end))
    return rows.exclude(state="corrected")


def _uncredited(person: Person, start: date, end: date) -> QuerySet[UncreditedTime]:
    return UncreditedTime.objects.filter(person=person, local_date__range=(start, end))


def _awards(person: Person, start: date, end: date) -> QuerySet[Award]:
    return Award.objects.filter(person=person, local_date__range=(start, end))


def _time(person: Person, start: date, end: date) -> list[Piece]:
    rows = (
        _entries(person, start, end)
        .values_list("local_date", "project", "hourly_minor", "currency", "stated__line", "organisation")
        .annotate(seconds=Sum("seconds"), statement=Max("stated__line__statement"))
        .order_by("local_date")
    )
    return [
        Piece(day, "time", Money(hourly, currency).for_seconds(seconds), organisation, seconds, statement)
        for day, _, hourly, currency, _, organisation, seconds, statement in rows
    ]


def _bonuses(person: Person, start: date, end: date) -> list[Piece]:
    facts = ("local_date", "amount_minor", "currency", "organisation", "stated__line__statement")
    rows = _awards(person, start, end).exclude(_HELD).order_by("id").values_list(*facts)
    return [
        Piece(day, "bonus", Money(minor, currency), organisation, 0, statement)
        for day, minor, currency, organisation, statement in rows
    ]


def _changes(person: Person, start: date, end: date) -> list[tuple[Adjustment, date]]:
    """Approved adjustments with the local day on which they were approved."""
    where = zone(person.time_zone)
    begin = datetime.combine(start - timedelta(days=1), time(), UTC)
    rows = Adjustment.objects.filter(
        person=person, state="approved", decided_at__range=(begin, begin + (end - start) + timedelta(days=3))
    ).select_related("project", "stated_as__statement")
    rows = rows.defer("stated_as__statement__record")
    dated = [(each, local_date(second_of(each.decided_at), where)) for each in rows if each.decided_at is not None]
    return [(each, day) for each, day in dated if start <= day <= end]


def _adjustments(person: Person, start: date, end: date) -> list[Piece]:
    return [
        Piece(day, "adjustment", Money(each.amount_minor, each.currency), each.organisation_id, 0, _stated_as(each))
        for each, day in _changes(person, start, end)
    ]


def _stated_as(row: Adjustment) -> int | None:
    return row.stated_as.statement_id if hasattr(row, "stated_as") else None


def _is_held(award: Award) -> bool:
    return hasattr(award, "withholding") and award.withholding.state != Withholding.State.RELEASED


def _paid_by(person: Person) -> list[tuple[Organisation, PayTerms]]:
    """The clients for whom one works or who have unpaid work, each with its terms of pay."""
    waiting = TimeEntry.objects.filter(person=person, state="credited").values("organisation")
    found = Organisation.objects.filter(Q(pk__in=waiting) | Q(pk__in=working_for(person_id=person.pk)))
    return [(each, terms_of_pay(each.pk)) for each in found.order_by("name", "id")]


def _period(organisation: Organisation, terms: PayTerms, period: Period, found: Sequence[Piece]) -> dict[str, Any]:
    """The period under way at one client, what `found` holds of it, and when it is paid."""
    return {
        "organisation": {"id": organisation.pk, "name": organisation.name},
        "start": period.start,
        "end": period.end,
        "hold_days": terms.hold_days,
        "pay_day": period.end + timedelta(days=1 + terms.hold_days),
        "sums": sums_of(each for each in within(found, period) if each.organisation == organisation.pk),
    }


def _years(person: Person, present: int) -> list[int]:
    first = TimeEntry.objects.filter(person=person).aggregate(first=Min("local_date"), last=Max("local_date"))
    earliest = first["first"].year if first["first"] else present
    latest = max(present, first["last"].year if first["last"] else present)
    return list(range(latest, earliest - 1, -1))


def _not_credited(person: Person, start: date, end: date) -> list[dict[str, Any]]:
    rows = _uncredited(person, start, end).values("reason").annotate(total=Sum("seconds")).order_by("-total")
    return [{"reason": row["reason"], "seconds": row["total"]} for row in rows]


def _held_awards(person: Person, start: date, end: date) -> list[dict[str, Any]]:
    if not _awards(person, start, end).filter(_HELD).exists():
        return []
    held = _awards(person, start, end).filter(_HELD).select_related(*_OF_AWARD).defer(_RECORD)
    return [_award_row(each) for each in held.order_by("id")]


def _deducted(person: Person, year: int) -> list[Money]:
    """What was withheld of the statements that count in a year, by currency."""
    counts = Q(record__year_to_date__year=year)
    rows = Statement.objects.filter(counts, person=person, withheld_minor__gt=0).values_list("currency")
    return [Money(total, currency) for currency, total in rows.annotate(total=Sum(F("withheld_minor"))).order_by()]


def _row(kind: str, at: datetime, day: date, **facts: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "ended_at": None, "time_zone": None, "unit": None, "seconds": 0, "hourly": None, "amount": None, "about": "",
        "reason": "", "statement": None,
    }  # fmt: skip
    return {"kind": kind, "at": at, "day": day, **empty, **facts}


def _entry_row(row: TimeEntry) -> dict[str, Any]:
    return _row(
        "time", row.started_at, row.local_date, hourly=Money(row.hourly_minor, row.currency), **_observed(row)
    ) | {"statement": _statement(row.stated.line.statement) if hasattr(row, "stated") else None}


def _uncredited_row(row: UncreditedTime) -> dict[str, Any]:
    return _row("not_credited", row.started_at, row.local_date, reason=row.reason, **_observed(row))


def _observed(row: TimeEntry | UncreditedTime) -> dict[str, Any]:
    return {
        "ended_at": row.ended_at,
        "time_zone": row.time_zone,
        "unit": row.claim.unit_id if row.claim is not None else None,
        "seconds": row.seconds,
        "project": row.project.name,
        "simulated": row.simulated,
    }


def _award_row(row: Award) -> dict[str, Any]:
    held = _is_held(row)
    return _row(
        "withheld" if held else "bonus",
        row.earned_at,
        row.local_date,
        unit=row.unit_id,
        amount=Money(row.amount_minor, row.currency),
        about=row.rule.name,
        reason=row.withholding.reason if held else "",
        project=row.project.name,
        simulated=row.simulated,
        statement=_statement(row.stated.line.statement) if hasattr(row, "stated") else None,
    )


def _adjustment_row(row: Adjustment, day: date) -> dict[str, Any]:
    return _row(
        "adjustment",
        row.decided_at or row.proposed_at,
        day,
        amount=Money(row.amount_minor, row.currency),
        about=row.reason,
        project=row.project.name,
        simulated=row.simulated,
        statement=_statement(row.stated_as.statement) if hasattr(row, "stated_as") else None,
    )


def _statement(row: Statement) -> dict[str, Any]:
    return {"id": row.pk, "number": row.number}


__all__: Sequence[str] = ("InvalidDays", "days_of", "overview", "pieces_of")
