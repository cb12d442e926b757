"""Time by hand: asked for with a reason, decided by somebody else, only in a period that is still open.

What a timer wrote is never overwritten: a correction is an entry of its own that names the one that was wrong, and that
one stays, marked as corrected and no longer paid.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Sum

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, Forbidden, Invalid, NotFound
from preceptor.kit.money import Money
from preceptor.projects.models import Project
from preceptor.staffing.queries import terms_on
from preceptor.worktime.booking import Sheet, assignment_of, locked_through
from preceptor.worktime.credit import Kind, Span, instant_of, second_of
from preceptor.worktime.day_cap import give_back, take_seconds
from preceptor.worktime.days import DayPart, split_by_day, zone
from preceptor.worktime.models import ManualTime, TimeEntry, WorkSession
from preceptor.worktime.pricing import Rates
from preceptor.worktime.services import NotStaffed
from preceptor.worktime.wall_time import instant_at

LONGEST = timedelta(hours=12)
LONGEST_REASON = 500


class InvalidSpan(Invalid):
    """Time by hand lies in the past, on one day, within your contract, and is at most 12 hours long."""

    code = "invalid_span"


class ReasonMissing(Invalid):
    """Say in 1 to 500 characters why."""

    code = "reason_missing"


class PeriodLocked(Conflict):
    """The time of this day is closed: it is locked or on a statement. Ask for an adjustment instead."""

    code = "period_locked"


class TimeOverlaps(Conflict):
    """You have other time in this span, recorded or asked for. Leave it out, or correct that piece of time."""

    code = "time_overlaps"


class NotCorrectable(Conflict):
    """This piece of time is on a statement, or was corrected already. Ask for an adjustment instead."""

    code = "not_correctable"


class CapReached(Conflict):
    """The daily cap does not leave room for this time."""

    code = "cap_reached"


class DecidedAlready(Conflict):
    """This was decided already. Time that was declined can be asked for anew."""

    code = "decided_already"


class OwnTime(Forbidden):
    """Nobody decides on their own time. Somebody else has to."""

    code = "own_time"


class ManualTimeNotFound(NotFound):
    """There is no such request, or it is not yours to see."""

    code = "manual_time_not_found"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person typed: date and time of day, with an offset where the clock showed it twice."""

    start: str
    end: str
    reason: str
    time_zone: str
    corrects: int | None = None


def ask_for_time(*, person: Person, project: Project, wanted: Wanted, now: datetime) -> ManualTime:
    """Ask for a piece of time that no timer saw, or for the right length of one that it saw wrongly.

    Raises InvalidTime, TimeDoesNotExist, TimeComesTwice, InvalidSpan, ReasonMissing, NotStaffed, PeriodLocked,
    TimeOverlaps, NotCorrectable, UnknownTimeZone.
    """
    reason = _said(wanted.reason)
    original = _correctable(person, project, wanted.corrects)
    name = original.time_zone if original is not None else wanted.time_zone
    part = _one_day(wanted, name, now)
    assignment = terms_on(project_id=project.pk, person_id=person.pk)
    if assignment is None:
        raise NotStaffed()
    if instant_of(part.start) < assignment.started_at:
        raise InvalidSpan("You were not on this project yet at that time.")
    _refuse_closed(person, project, part.local_date)
    _refuse_overlap(person, part, original)
    before = _credited(person, project, part.local_date)
    request: ManualTime = ManualTime.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        person=person,
        corrects=original,
        local_date=part.local_date,
        time_zone=name,
        started_at=instant_of(part.start),
        ended_at=instant_of(part.end),
        reason=reason,
        before_seconds=before,
        after_seconds=before + part.seconds - _freed(original, part.local_date),
        simulated=person.simulated,
        asked_at=now,
    )
    return request


def decide(*, request: ManualTime, approve: bool, actor: Person, reason: str, now: datetime) -> ManualTime:
    """Approve or decline, once; who declines says why. What is approved is written at the rate of its own time.

    Raises OwnTime, DecidedAlready, ReasonMissing, PeriodLocked, NotCorrectable, CapReached, TimeOverlaps.
    """
    rows = ManualTime.objects.select_for_update(of=("self",)).select_related("project", "person")
    locked: ManualTime = rows.get(pk=request.pk)
    if actor.pk == locked.person_id:
        raise OwnTime()
    if locked.state != ManualTime.State.OPEN:
        raise DecidedAlready()
    said = reason.strip()[:LONGEST_REASON]
    if not approve and not said:
        raise ReasonMissing()
    if approve:
        _refuse_closed(locked.person, locked.project, locked.local_date)
        locked.entry = _write(locked)
    locked.state = ManualTime.State.APPROVED if approve else ManualTime.State.DECLINED
    locked.decided_by, locked.decided_at, locked.decision = actor, now, said
    locked.save(update_fields=["state", "entry", "decided_by", "decided_at", "decision"])
    return locked


def _write(request: ManualTime) -> TimeEntry:
    try:
        with transaction.atomic():
            return _enter(request, _set_aside(request))
    except IntegrityError as error:
        if "time_entry_no_overlap" not in str(error):
            raise
        raise TimeOverlaps() from error


def _set_aside(request: ManualTime) -> TimeEntry | None:
    """Mark what is corrected, and free its seconds."""
    if request.corrects_id is None:
        return None
    rows = TimeEntry.objects.select_for_update(of=("self",), no_key=True)
    original: TimeEntry = rows.get(pk=request.corrects_id)
    if original.state != TimeEntry.State.CREDITED:
        raise NotCorrectable()
    TimeEntry.objects.filter(pk=original.pk).update(state=TimeEntry.State.CORRECTED)
    give_back(person_id=request.person_id, start=original.started_at, seconds=original.seconds)
    return original


def _enter(request: ManualTime, original: TimeEntry | None) -> TimeEntry:
    frame = WorkSession.objects.create(
        organisation_id=request.organisation_id,
        project=request.project,
        person=request.person,
        time_zone=request.time_zone,
        simulated=request.simulated,
        started_at=request.started_at,
        ended_at=request.ended_at,
    )
    sheet = Sheet(frame, [])
    claim = original.claim_id if original is not None else None
    span = Span(second_of(request.started_at), second_of(request.ended_at), claim, Kind.OBSERVED)
    part = DayPart(request.local_date, span.start, span.end)
    pieces = [taken for _, taken, _ in take_seconds(sheet.account, part, where=sheet.where)]
    if sum(pieces) < part.seconds:
        raise CapReached(left=sum(pieces))
    if len(pieces) > 1:
        raise InvalidSpan("A change of zone begins another day within this time. Ask for each part by itself.")
    rate = _rate(frame, span, original)
    return sheet.enter(span, part, rate, kind=TimeEntry.Kind.MANUAL, corrects=original)


def _rate(frame: WorkSession, span: Span, original: TimeEntry | None) -> Money:
    if original is not None:
        return Money(original.hourly_minor, original.currency)
    currency, pieces = Rates(assignment_of(frame), [span]).of(span)
    if len(pieces) > 1:
        raise InvalidSpan("The rate changes within this time. Ask for each part by itself.")
    return Money(pieces[0].hourly_minor, currency)


def _said(reason: str) -> str:
    said = reason.strip()
    if not 0 < len(said) <= LONGEST_REASON or "\0" in said:
        raise ReasonMissing()
    return said


def _correctable(person: Person, project: Project, entry_id: int | None) -> TimeEntry | None:
    if entry_id is None:
        return None
    entry: TimeEntry | None = TimeEntry.objects.filter(pk=entry_id, person=person, project=project).first()
    if entry is None:
        raise NotFound("There is no such piece of time of yours on this project.")
    if entry.state != TimeEntry.State.CREDITED:
        raise NotCorrectable()
    if entry.session.ended_at is None:
        raise NotCorrectable("Stop the timer first: this piece of time still grows.")
    return entry


def _one_day(wanted: Wanted, name: str, now: datetime) -> DayPart:
    where = zone(name)
    start, end = instant_at(wanted.start, where), instant_at(wanted.end, where)
    if end <= start or end - start > LONGEST // timedelta(seconds=1):
        raise InvalidSpan("The end lies after the beginning, by at most 12 hours.")
    if end > second_of(now):
        raise InvalidSpan("Only time that is over can be asked for.")
    parts = list(split_by_day(start, end, where))
    if len(parts) > 1:
        raise InvalidSpan("Midnight lies within this time. Ask for each day by itself.")
    return parts[0]


def _refuse_closed(person: Person, project: Project, day: date) -> None:
    locked = locked_through(project.pk)
    stated = TimeEntry.objects.filter(person=person, project=project, local_date=day, state=TimeEntry.State.STATED)
    if (locked is not None and day <= locked) or stated.exists():
        raise PeriodLocked()


def _refuse_overlap(person: Person, part: DayPart, original: TimeEntry | None) -> None:
    start, end = instant_of(part.start), instant_of(part.end)
    inside = {"person": person, "started_at__lt": end, "ended_at__gt": start}
    others = TimeEntry.objects.filter(**inside).exclude(state=TimeEntry.State.CORRECTED)
    if original is not None:
        others = others.exclude(pk=original.pk)
    if others.exists() or ManualTime.objects.filter(**inside, state=ManualTime.State.OPEN).exists():
        raise TimeOverlaps()


def _credited(person: Person, project: Project, day: date) -> int:
    counted = TimeEntry.objects.filter(person=person, project=project, local_date=day)
    found = counted.exclude(state=TimeEntry.State.CORRECTED).aggregate(sum=Sum("seconds"))["sum"]
    return int(found or 0)


def _freed(original: TimeEntry | None, day: date) -> int:
    return original.seconds if original is not None and original.local_date == day else 0
