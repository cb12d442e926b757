"""Writes what `credit` found into time entries: split by local day, within the cap, at the rate in force.

Booking is repeatable: it computes the credit of all beats of the session and writes what is not
written yet, so late and repeated beats come out right. The session must be locked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from preceptor.corrections.models import Claim
from preceptor.kit.money import Money
from preceptor.staffing.queries import terms_on
from preceptor.worktime.credit import Beat, Span, credit, instant_of, second_of, uncovered
from preceptor.worktime.day_cap import take_seconds
from preceptor.worktime.days import DayPart, split_by_day, zone
from preceptor.worktime.models import Heartbeat, TimeEntry, UncreditedTime, WorkSession

LONGEST_ENTRY = 43_200


@dataclass(frozen=True, slots=True)
class Terms:
    """What the person agreed to: the day's cap on this project and the rate where no claim says another."""

    cap: int
    rate: Money


def book(session: WorkSession) -> None:
    """Bring the session's entries up to its beats."""
    beats = beats_of(session)
    spans = credit(beats, began=session.started_at)
    written = list(TimeEntry.objects.filter(session=session).order_by("started_at"))
    fresh = uncovered(spans, _spans([*written, *UncreditedTime.objects.filter(session=session)]))
    if not fresh:
        return
    terms = _terms(session)
    rates = _rates(fresh)
    for span in fresh:
        rate = rates.get(span.claim, terms.rate) if span.claim is not None else terms.rate
        for part in split_by_day(span.start, span.end, zone(session.time_zone)):
            _book_part(session, span.claim, part, rate, terms.cap, written)
    session.credited_until = instant_of(spans[-1].end)
    session.save(update_fields=["credited_until"])


def beats_of(session: WorkSession) -> list[Beat]:
    """The stored beats as the pure rule takes them."""
    stored = Heartbeat.objects.filter(session=session).order_by("sequence")
    fields = ("sequence", "received_at", "monotonic_ms", "visible", "activity", "claim_id")
    return [Beat(*row) for row in stored.values_list(*fields)]


def _spans(rows: Iterable[TimeEntry | UncreditedTime]) -> list[Span]:
    return [Span(second_of(row.started_at), second_of(row.ended_at), row.claim_id) for row in rows]


def _terms(session: WorkSession) -> Terms:
    assignment = terms_on(project_id=session.project_id, person_id=session.person_id)
    if assignment is None:
        raise RuntimeError(f"session {session.pk} runs without an assignment")
    offer = assignment.offer
    cap = min(offer.daily_cap_seconds, session.project.daily_cap_seconds)
    return Terms(cap, Money(offer.hourly_minor, offer.currency))


def _rates(spans: Iterable[Span]) -> dict[int, Money]:
    """The rate that each claim froze when it was made."""
    claims = Claim.objects.filter(pk__in={span.claim for span in spans if span.claim is not None})
    return {pk: Money(minor, currency) for pk, minor, currency in claims.values_list("id", "hourly_minor", "currency")}


def _book_part(
    session: WorkSession, claim: int | None, part: DayPart, rate: Money, cap: int, written: list[TimeEntry]
) -> None:
    taken = take_seconds(
        person_id=session.person_id, project_id=session.project_id, day=part.local_date, cap=cap, wanted=part.seconds
    )
    if taken:
        credited = DayPart(part.local_date, part.start, part.start + taken)
        if not _extend(credited, claim, rate, written):
            written.append(
                TimeEntry.objects.create(
                    **_facts(session, claim, credited), hourly_minor=rate.minor, currency=rate.currency
                )
            )
    if taken < part.seconds:
        over = DayPart(part.local_date, part.start + taken, part.end)
        _keep_uncredited(session, claim, over)


def _facts(session: WorkSession, claim: int | None, part: DayPart) -> dict[str, Any]:
    return {
        "organisation_id": session.organisation_id,
        "project_id": session.project_id,
        "person_id": session.person_id,
        "session": session,
        "claim_id": claim,
        "local_date": part.local_date,
        "time_zone": session.time_zone,
        "started_at": instant_of(part.start),
        "ended_at": instant_of(part.end),
        "seconds": part.seconds,
        "simulated": session.person.simulated,
    }


def _extend(part: DayPart, claim: int | None, rate: Money, written: Iterable[TimeEntry]) -> bool:
    """Let the entry that ends where `part` begins grow, if it is the same work at the same rate and still free."""
    for entry in written:
        same = (entry.claim_id, entry.local_date, entry.hourly_minor, entry.currency) == (
            claim,
            part.local_date,
            rate.minor,
            rate.currency,
        )
        if same and second_of(entry.ended_at) == part.start and entry.seconds + part.seconds <= LONGEST_ENTRY:
            free = TimeEntry.objects.filter(pk=entry.pk, state=TimeEntry.State.CREDITED)
            if free.update(ended_at=instant_of(part.end), seconds=F("seconds") + part.seconds):
                entry.ended_at = instant_of(part.end)
                entry.seconds += part.seconds
                return True
    return False


def _keep_uncredited(session: WorkSession, claim: int | None, part: DayPart) -> None:
    """Time over the cap stays visible, joined to what went before."""
    before = UncreditedTime.objects.filter(
        session=session, claim=claim, local_date=part.local_date, ended_at=instant_of(part.start)
    )
    if not before.update(ended_at=instant_of(part.end), seconds=F("seconds") + part.seconds):
        UncreditedTime.objects.create(**_facts(session, claim, part), reason=UncreditedTime.Reason.OVER_CAP)
