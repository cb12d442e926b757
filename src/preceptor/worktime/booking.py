"""Writes what `credit` found into time entries: split by local day, within lease and cap, at the rate in force.

Booking is repeatable: it goes on from what is settled of the session, or from its first beat, and writes what is not
written yet, so late and repeated beats come out right. The session must be locked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Max, Q
from django.db.models.functions import Coalesce

from preceptor.corrections.models import Claim
from preceptor.kit.money import Money
from preceptor.staffing.models import Assignment
from preceptor.staffing.queries import terms_on
from preceptor.worktime.credit import Beat, Mark, Settled, Span, advance, instant_of, second_of
from preceptor.worktime.day_cap import Account, take_seconds
from preceptor.worktime.days import RULES, DayPart, offset_at, split_by_day, zone
from preceptor.worktime.models import Heartbeat, PeriodLock, ThinkingMark, TimeEntry, UncreditedTime, WorkSession
from preceptor.worktime.pricing import Rates
from preceptor.worktime.settled import keep_settled, settled_of

LONGEST_ENTRY = 43_200
Reason = UncreditedTime.Reason


def book(session: WorkSession) -> None:
    """Bring the session's entries up to its beats."""
    after = settled_of(session)
    beats, marks = beats_of(session, after), marks_of(session)
    written = _written(session, after)
    kept = UncreditedTime.objects.filter(_since(after), session=session)
    held = _spans([*written, *kept])
    fresh, settled = advance(beats, began=session.started_at, marks=marks, written=held, after=after)
    if keep_settled(session, settled) or fresh:
        if fresh:
            _write(session, fresh, written)
            session.credited_until = instant_of(fresh[-1].end)
        session.save(update_fields=["credited_until", "settled"])


def _write(session: WorkSession, fresh: Sequence[Span], written: list[TimeEntry]) -> None:
    sheet = Sheet(session, written)
    rates = Rates(sheet.assignment, fresh)
    for span, late in _within_lease(fresh):
        currency, pieces = rates.of(span)
        for piece in pieces:
            for part in split_by_day(piece.start, piece.end, sheet.where):
                sheet.write(span, part, Money(piece.hourly_minor, currency), late=late)


def beats_of(session: WorkSession, after: Settled | None = None) -> list[Beat]:
    """The stored beats as the pure rule takes them: all, or those behind what is settled."""
    stored = Heartbeat.objects.filter(session=session).order_by("sequence")
    if after is not None:
        when = stored.alias(at=Coalesce("offline_at", "received_at")).filter(at__gte=after.received_at)
        stored = when.exclude(sequence__lte=after.sequence, at=after.received_at)
    fields = ("sequence", "received_at", "offline_at", "monotonic_ms", "visible", "activity", "claim_id")
    return [
        Beat(sequence, offline or received, clock, visible, activity, claim, offline is not None)
        for sequence, received, offline, clock, visible, activity, claim in stored.values_list(*fields)
    ]


def marks_of(session: WorkSession) -> list[Mark]:
    """When the person thought or worked off screen, as the pure rule takes it."""
    return [Mark(*row) for row in ThinkingMark.objects.filter(session=session).values_list("started_at", "expires_at")]


def assignment_of(session: WorkSession) -> Assignment:
    """The place with the terms that the person agreed to."""
    assignment = terms_on(project_id=session.project_id, person_id=session.person_id)
    if assignment is None:
        raise RuntimeError(f"session {session.pk} runs without an assignment")
    return assignment


def locked_through(project_id: int) -> date | None:
    """The last day of a project whose time is closed."""
    found: date | None = PeriodLock.objects.filter(project=project_id).aggregate(last=Max("through"))["last"]
    return found


class Sheet:
    """The time of one session as it is written. `written` are its entries so far."""

    def __init__(self, session: WorkSession, written: list[TimeEntry]) -> None:
        self.session, self.written = session, written
        self.assignment = assignment_of(session)
        self.where = zone(session.time_zone)
        self.locked = locked_through(session.project_id)
        cap = min(self.assignment.offer.daily_cap_seconds, session.project.daily_cap_seconds)
        self.account = Account(session.person_id, session.project_id, cap)

    def write(self, span: Span, part: DayPart, rate: Money, *, late: bool = False) -> None:
        """One day's part of a span at one rate: as an entry as far as it is paid, and the rest with its reason."""
        if late or (self.locked is not None and part.local_date <= self.locked):
            self._keep(span, part, Reason.LEASE_ENDED if late else Reason.LOCKED)
            return
        try:
            with transaction.atomic():
                self._write_within_cap(span, part, rate)
        except IntegrityError as error:
            if "time_entry_no_overlap" not in str(error):
                raise
            self.written = _written(self.session, None)
            self._keep(span, part, Reason.OVERLAP)

    def facts(self, span: Span, part: DayPart) -> dict[str, Any]:
        """What an entry and a piece that is not paid have in common."""
        return {
            "organisation_id": self.session.organisation_id,
            "project_id": self.session.project_id,
            "person_id": self.session.person_id,
            "session": self.session,
            "claim_id": span.claim,
            "local_date": part.local_date,
            "time_zone": self.session.time_zone,
            "started_at": instant_of(part.start),
            "ended_at": instant_of(part.end),
            "seconds": part.seconds,
            "simulated": self.session.person.simulated,
        }

    def _write_within_cap(self, span: Span, part: DayPart, rate: Money) -> None:
        for piece, taken, opens in take_seconds(self.account, part, where=self.where):
            paid = replace(piece, end=piece.start + taken)
            if taken and (opens or not self._extend(span, paid, rate)):
                self.written.append(self.enter(span, paid, rate))
            if taken < piece.seconds:
                self._keep(span, replace(piece, start=paid.end), Reason.OVER_CAP)

    def enter(self, span: Span, part: DayPart, rate: Money, **more: Any) -> TimeEntry:
        """A new entry."""
        counted = {"kind": span.kind.value, "offset_seconds": offset_at(part.start, self.where), "tz_rules": RULES}
        entry: TimeEntry = TimeEntry.objects.create(
            **self.facts(span, part), **{**counted, **more}, hourly_minor=rate.minor, currency=rate.currency
        )
        return entry

    def _extend(self, span: Span, part: DayPart, rate: Money) -> bool:
        """Let the entry that ends where `part` begins grow, if it is the same work at the same rate and still free."""
        for entry in self.written:
            same = (span.claim, span.kind, part.local_date, rate.minor, rate.currency) == (
                entry.claim_id, entry.kind, entry.local_date, entry.hourly_minor, entry.currency,
            )  # fmt: skip
            if same and second_of(entry.ended_at) == part.start and entry.seconds + part.seconds <= LONGEST_ENTRY:
                free = TimeEntry.objects.filter(pk=entry.pk, state=TimeEntry.State.CREDITED)
                if free.update(ended_at=instant_of(part.end), seconds=F("seconds") + part.seconds):
                    entry.ended_at = instant_of(part.end)
                    entry.seconds += part.seconds
                    return True
        return False

    def _keep(self, span: Span, part: DayPart, reason: str) -> None:
        """Time that is not paid stays visible, joined to what went before."""
        before = UncreditedTime.objects.filter(
            session=self.session, claim=span.claim, local_date=part.local_date, reason=reason,
            ended_at=instant_of(part.start),
        )  # fmt: skip
        if not before.update(ended_at=instant_of(part.end), seconds=F("seconds") + part.seconds):
            UncreditedTime.objects.create(**self.facts(span, part), reason=reason)


def _written(session: WorkSession, after: Settled | None) -> list[TimeEntry]:
    return list(TimeEntry.objects.filter(_since(after), session=session).order_by("started_at"))


def _since(after: Settled | None) -> Q:
    return Q() if after is None else Q(ended_at__gte=instant_of(after.until))


def _within_lease(spans: Iterable[Span]) -> Iterator[tuple[Span, bool]]:
    """The spans cut where the lease of their claim ended, and whether each piece lies after that."""
    every = list(spans)
    ends = dict(
        Claim.objects.filter(pk__in={span.claim for span in every if span.claim is not None}).values_list(
            "id", "expires_at"
        )
    )
    for span in every:
        end = span.end if span.claim is None else min(max(second_of(ends[span.claim]), span.start), span.end)
        if end > span.start:
            yield replace(span, end=end), False
        if end < span.end:
            yield replace(span, start=end), True


def _spans(rows: Iterable[TimeEntry | UncreditedTime]) -> list[Span]:
    return [Span(second_of(row.started_at), second_of(row.ended_at), row.claim_id) for row in rows]
