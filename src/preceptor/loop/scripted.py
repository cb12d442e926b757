"""Scripted experts and reviewers at work: through the same services, claims, timers and checks as people.

Their minutes are those of `pace`; their people are marked simulated, and so is all that follows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from preceptor.accounts.models import Person
from preceptor.corrections import services as corrections
from preceptor.corrections.models import Claim, StageKind, UnitKind
from preceptor.loop import pace
from preceptor.projects.models import Project
from preceptor.worktime import services as worktime
from preceptor.worktime.models import WorkSession


@dataclass(slots=True)
class Shift:
    """One evening of one scripted person on one project."""

    person: Person
    project: Project
    stage: StageKind
    at: datetime
    ends: datetime
    session: WorkSession | None = None
    beats: int = 0
    units: int = 0
    skills: list[str] = field(default_factory=list)

    @property
    def over(self) -> bool:
        """Whether the evening, or the day's cap, leaves no time for one more unit."""
        return self.at + timedelta(seconds=pace.LONGEST) > self.ends


@dataclass(frozen=True, slots=True)
class Done:
    """Prepared work on a claim: what had to be read, what was typed, and the submit at its end."""

    read: str
    typed: str
    submit: Callable[[datetime], None]


Work = Callable[[Claim], Done]
"""Prepares the work on a claim."""


def begin(*, person: Person, project: Project, stage: StageKind, now: datetime) -> Shift:
    """A shift on the person's last evening, as long as the project's daily cap allows."""
    start = pace.last_evening(time_zone=person.time_zone, now=now)
    allowed = min(timedelta(seconds=project.daily_cap_seconds), pace.EVENING_LASTS)
    return Shift(person, project, stage, start, start + allowed)


def work_once(shift: Shift, work: Work) -> bool:
    """Claim one unit, spend its minutes, submit. False when there is nothing to claim. One transaction.

    Only corrections: what a lead opened of the other kinds waits for people.
    """
    claim = corrections.claim_next(
        projects=[shift.project], person=shift.person, stage=shift.stage, now=shift.at, unit_kind=UnitKind.CORRECT
    )
    if claim is None:
        return False
    if shift.session is None:
        shift.session = worktime.start_session(
            person=shift.person, project=shift.project, now=shift.at, time_zone=shift.person.time_zone
        )
    done = work(claim)
    seconds = pace.seconds_for(read=done.read, typed=done.typed)
    _spend(shift, claim, seconds)
    done.submit(shift.at)
    shift.units += 1
    return True


def _spend(shift: Shift, claim: Claim, seconds: int) -> None:
    session = shift.session
    if session is None:
        raise RuntimeError("the shift has no work session")
    timeline = [
        (
            tick.at,
            worktime.Beat(
                sequence=tick.sequence, monotonic_ms=tick.monotonic_ms, visible=True, focused=True, activity=2
            ),
        )
        for tick in pace.ticks(session_start=session.started_at, after=shift.beats, start=shift.at, seconds=seconds)
    ]
    worktime.record_timeline(session=session, timeline=timeline, claim=claim)
    shift.beats += len(timeline)
    shift.at += timedelta(seconds=seconds)


def end(shift: Shift) -> None:
    """Stop the timer; what it observed is credited."""
    if shift.session is not None:
        worktime.stop_session(session=shift.session, now=shift.at)
        shift.session = None
