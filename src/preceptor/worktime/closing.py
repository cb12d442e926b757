"""What operators set: until when the time of a project is closed, and how much a person may work on one day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.projects.models import Project
from preceptor.worktime.booking import locked_through
from preceptor.worktime.models import ManualTime, PeriodLock, PersonCap

LAST_ZONE = timedelta(hours=12)
"""The day ends last where clocks are 12 hours behind UTC."""


class InvalidLock(Invalid):
    """A period can be locked through a day that is over everywhere on Earth, with a reason of 1 to 300 characters."""

    code = "invalid_lock"


class LockedAlready(Conflict):
    """The time of this project is locked through this day or a later one already."""

    code = "locked_already"


class RequestsWait(Conflict):
    """Time by hand in this period waits for a decision. Decide on it first; later it could not be written."""

    code = "requests_wait"


class InvalidCap(Invalid):
    """A daily cap lies between one second and 24 hours, and has a reason of 1 to 300 characters."""

    code = "invalid_cap"


class InvalidProjectCap(Invalid):
    """What a person may work on a project in one day lies between one second and 24 hours."""

    code = "invalid_project_cap"


class OwnCap(Forbidden):
    """Nobody sets their own daily cap. Somebody else has to."""

    code = "own_cap"


def lock_period(*, project: Project, through: date, reason: str, actor: Person, now: datetime) -> PeriodLock:
    """Close the time of a project up to and with a day. There is no way back; what is wrong later is an adjustment.

    Whoever is writing time of the project is waited for. Raises InvalidLock, LockedAlready, RequestsWait.
    """
    said = reason.strip()
    if through >= (now - LAST_ZONE).date() or not 0 < len(said) <= 300:
        raise InvalidLock()
    Project.objects.select_for_update().get(pk=project.pk)
    closed = locked_through(project.pk)
    if closed is not None and closed >= through:
        raise LockedAlready(through=closed)
    waiting = ManualTime.objects.filter(project=project, local_date__lte=through, state=ManualTime.State.OPEN).count()
    if waiting:
        raise RequestsWait(waiting=waiting)
    lock: PeriodLock = PeriodLock.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        through=through,
        reason=said,
        locked_by=actor,
        locked_at=now,
    )
    return lock


def set_person_cap(*, person: Person, cap_seconds: int, reason: str, actor: Person, now: datetime) -> PersonCap:
    """What a person may be credited on one day over all projects. What was earned above it today stays.

    Raises InvalidCap, OwnCap.
    """
    said = reason.strip()
    if not 0 < cap_seconds <= 86_400 or not 0 < len(said) <= 300:
        raise InvalidCap()
    if actor.pk == person.pk:
        raise OwnCap()
    facts = {"cap_seconds": cap_seconds, "reason": said, "set_by": actor, "set_at": now}
    cap, _ = PersonCap.objects.update_or_create(person=person, defaults=facts)
    return cap


def set_project_cap(*, project: Project, cap_seconds: int) -> Project:
    """What one person may be credited on one day of this project, from now on; never more than their offer says.

    Raises InvalidProjectCap.
    """
    if not 0 < cap_seconds <= 86_400:
        raise InvalidProjectCap()
    with transaction.atomic():
        locked: Project = Project.objects.select_for_update(no_key=True).get(pk=project.pk)
        locked.daily_cap_seconds = cap_seconds
        locked.save(update_fields=["daily_cap_seconds"])
    return locked
