"""Beats that come late: where each is put, and the unit that was in hand there.

Late beats are those that waited for a connection, and all that come for a timer which has been stopped meanwhile: by
another device, or because nothing was heard of it. These count until the person's next timer began, so that no instant
is in two timers; and late time counts only for a unit that was in hand then.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import Coalesce

from preceptor.corrections.models import Claim
from preceptor.worktime.models import Heartbeat, TimeEntry, WorkSession
from preceptor.worktime.offline import AT_ONCE, has_waited, made_at, waited


class Placed(NamedTuple):
    """The instant at which a beat counts, and the unit that was in hand then."""

    at: datetime
    claim: Claim


def placed_offline(
    session: WorkSession, clocks: Mapping[int, int], *, received_at: datetime, sent_ms: int
) -> tuple[dict[int, Placed], set[int]]:
    """Of a running timer's beats, by number, those that waited while a unit was in hand; and those that waited for nothing.

    `clocks` are the numbers with the browser's clock. Those that waited less come with the others as they were made.
    """
    if not any(has_waited(clock, sent_ms) for clock in clocks.values()):
        return {}, set()
    heard = _heard_before(session, clocks)
    made = {number: made_at(clock, sent_ms, received_at, heard, AT_ONCE) for number, clock in clocks.items()}
    found = _in_hand(session, {number: instant for number, instant in made.items() if instant is not None})
    idle = {number for number, clock in clocks.items() if made[number] and has_waited(clock, sent_ms)} - found.keys()
    return found, idle


def placed_after_stop(
    session: WorkSession, clocks: Mapping[int, int], *, received_at: datetime, sent_ms: int
) -> dict[int, Placed]:
    """Of a stopped timer's beats, by number, those that were made before another began while a unit was in hand."""
    heard, until = _heard_before(session, clocks), _next_began(session) or received_at
    instants = {number: max(received_at - waited(clock, sent_ms), heard) for number, clock in clocks.items()}
    return _in_hand(session, {number: instant for number, instant in instants.items() if instant < until})


def _heard_before(session: WorkSession, clocks: Mapping[int, int]) -> datetime:
    stored = Heartbeat.objects.filter(session=session, sequence__lt=min(clocks))
    heard: datetime | None = stored.aggregate(last=Max(Coalesce("offline_at", "received_at")))["last"]
    return heard or session.started_at


def _next_began(session: WorkSession) -> datetime | None:
    """When the person's next timer began; the frame of time by hand is none."""
    by_hand = TimeEntry.objects.filter(session=OuterRef("pk"), kind=TimeEntry.Kind.MANUAL)
    later = WorkSession.objects.filter(
        ~Exists(by_hand), person_id=session.person_id, started_at__gte=session.started_at
    )
    found: datetime | None = (
        later.exclude(pk=session.pk).order_by("started_at").values_list("started_at", flat=True).first()
    )
    return found


def _in_hand(session: WorkSession, instants: Mapping[int, datetime]) -> dict[int, Placed]:
    if not instants:
        return {}
    claims = Claim.objects.filter(person_id=session.person_id, project_id=session.project_id)
    held = list(claims.filter(expires_at__gt=min(instants.values())).order_by("-claimed_at"))
    found: dict[int, Placed] = {}
    for number, instant in instants.items():
        claim = next((each for each in held if _holds(each, instant)), None)
        if claim is not None:
            found[number] = Placed(instant, claim)
    return found


def _holds(claim: Claim, instant: datetime) -> bool:
    ended = claim.expires_at if claim.ended_at is None else min(claim.ended_at, claim.expires_at)
    return claim.claimed_at <= instant < ended
