"""Verbs on offers and assignments."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member
from preceptor.kit.errors import Conflict, Forbidden, Invalid, NotFound
from preceptor.kit.money import CurrencyMismatch, Money
from preceptor.projects.models import Project
from preceptor.projects.queries import rates_agreed_with
from preceptor.staffing import agreements
from preceptor.staffing.conflicts import forget_conflicts, refuse_conflict
from preceptor.staffing.mailing import defer_message
from preceptor.staffing.models import AgreedRate, Assignment, Need, Offer, Seat, StaffRole
from preceptor.staffing.queries import agreed_lines
from preceptor.staffing.rates import hourly_at
from preceptor.staffing.telling import tell
from preceptor.staffing.terms import Terms, hash_of


class InvalidOffer(Invalid):
    """An offer needs a rate above zero, a daily cap of up to 24 hours, the role expert or reviewer, a later expiry."""

    code = "invalid_offer"


class AlreadyStaffed(Conflict):
    """This person has that role on the project already, or an open offer of it."""

    code = "already_staffed"


class ProjectClosed(Conflict):
    """The project is closed; it takes on nobody and hands out no work."""

    code = "project_closed"


class OfferNotYours(NotFound):
    """There is no such offer to you."""

    code = "offer_not_found"


class OfferAnswered(Conflict):
    """This offer has been answered already; an offer is answered once."""

    code = "offer_answered"


class OfferLapsed(Conflict):
    """This offer has expired. Ask the project for a new one."""

    code = "offer_lapsed"


class OfferWithdrawn(Conflict):
    """This offer was taken back: the seats are filled, or the need is closed."""

    code = "offer_withdrawn"


class SeatsFilled(Conflict):
    """All seats were taken before your answer. Nothing was agreed."""

    code = "seats_filled"


class NotARaise(Invalid):
    """A raise is more than what is agreed for then, from now on or later, and no more than what comes after it."""

    code = "not_a_raise"


class OwnRate(Forbidden):
    """Nobody raises their own rate. Ask somebody else."""

    code = "own_rate"


class AssignmentOver(Conflict):
    """This person is no longer on the project. Make a new offer."""

    code = "assignment_over"


def make_offer(
    *,
    project: Project,
    person: Person,
    role: str,
    rate: Money,
    daily_cap_seconds: int,
    expires_at: datetime,
    actor: Person,
    now: datetime,
    need: Need | None = None,
    wave: int | None = None,
) -> Offer:
    """Propose `role` on `project` to `person`, for a seat of `need` if there is one.

    What the person is told is frozen with it; they are written to once the transaction holds.
    Raises InvalidOffer, AlreadyStaffed, ProjectClosed, ConflictOfInterestFound.
    """
    if rate.minor <= 0 or not 0 < daily_cap_seconds <= 86_400 or expires_at <= now or role not in StaffRole.values:
        raise InvalidOffer()
    if project.state != Project.State.ACTIVE:
        raise ProjectClosed()
    standing = Offer.objects.filter(project=project, person=person, role=role, state=Offer.State.OPEN)
    staffed = Assignment.objects.filter(project=project, person=person, role=role, ended_at=None)
    if standing.filter(expires_at__gt=now).exists() or staffed.exists():
        raise AlreadyStaffed()
    refuse_conflict(person_id=person.pk, organisation=project.organisation, now=now)
    terms = _terms(project, person, role, rate, daily_cap_seconds, need)
    offer = _write(
        terms, project=project, person=person, actor=actor, now=now, expires_at=expires_at, need=need, wave=wave
    )
    _agree_on_card(offer, rate)
    if need is not None:
        defer_message(offer)
    tell("sent", [offer], now=now)
    return offer


def _write(terms: Terms, *, project: Project, person: Person, actor: Person, now: datetime, **facts: Any) -> Offer:
    """The offer with what it says, frozen."""
    told = terms.frozen()
    offer: Offer = Offer.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        person=person,
        role=terms.role,
        hourly_minor=terms.hourly_minor,
        currency=terms.currency,
        daily_cap_seconds=terms.daily_cap_seconds,
        simulated=person.simulated,
        made_by=actor,
        made_at=now,
        title=terms.title,
        terms=told,
        terms_sha256=hash_of(told),
        minutes_a_week=terms.minutes_a_week,
        **facts,
    )
    return offer


def _terms(project: Project, person: Person, role: str, rate: Money, cap: int, need: Need | None) -> Terms:
    """What the offer says."""
    texts = agreements.in_force(project, person.language)
    return Terms(
        client=project.organisation.name,
        project=project.name,
        title=need.title if need else project.name,
        work=project.description,
        role=role,
        hourly_minor=rate.minor,
        currency=rate.currency,
        minutes_a_week=need.minutes_a_week if need else 0,
        daily_cap_seconds=cap,
        starts_on=need.starts_on if need else None,
        weeks=need.weeks if need else None,
        together=(need.meet_zone, need.meet_from, need.meet_to) if need and need.meet_zone else None,
        agreements=tuple((each.kind, each.version, each.sha256) for each in texts),
    )


def _agree_on_card(offer: Offer, base: Money) -> None:
    """Freeze the special and planned lines of the card beside the offer's own rate."""
    AgreedRate.objects.bulk_create(
        AgreedRate(
            organisation_id=offer.organisation_id,
            offer=offer,
            skill=line.skill,
            tier=line.tier,
            hourly_minor=line.hourly_minor,
            currency=line.currency,
            in_force_from=max(line.in_force_from, offer.made_at),
            agreed_at=offer.made_at,
            agreed_by=offer.made_by,
        )
        for line in rates_agreed_with(project=offer.project, role=offer.role, base=base, at=offer.made_at)
    )


def raise_rate(
    *,
    assignment: Assignment,
    rate: Money,
    in_force_from: datetime,
    actor: Person,
    now: datetime,
    skill: str = "",
    tier: str = "",
) -> AgreedRate:
    """Pay more from an instant on, now or later; the time before it keeps its rate, also within one piece of work.

    Nothing agreed is ever lowered. Raises OwnRate, AssignmentOver, NotARaise, CurrencyMismatch.
    """
    offer = assignment.offer
    if assignment.person_id == actor.pk:
        raise OwnRate()
    if rate.currency != offer.currency:
        raise CurrencyMismatch(f"This offer pays in {offer.currency}; the rate is in {rate.currency}.")
    if Assignment.objects.select_for_update(of=("self",), no_key=True).get(pk=assignment.pk).ended_at is not None:
        raise AssignmentOver()
    lines = agreed_lines(offer_id=offer.pk)
    before = hourly_at(lines, base=offer.hourly_minor, skill=skill, tier=tier, at=in_force_from)
    later = [line.hourly_minor for line in lines if line.since > in_force_from and line.fits(skill, tier)]
    if in_force_from < now or rate.minor <= before or any(rate.minor > each for each in later):
        raise NotARaise()
    if any((line.since, line.skill, line.tier) == (in_force_from, skill, tier) for line in lines):
        raise NotARaise("There is a rate from this instant on already. Let this one begin later.")
    line: AgreedRate = AgreedRate.objects.create(
        organisation_id=assignment.organisation_id,
        offer=offer,
        skill=skill,
        tier=tier,
        hourly_minor=rate.minor,
        currency=rate.currency,
        in_force_from=in_force_from,
        agreed_at=now,
        agreed_by=actor,
    )
    return line


def accept_offer(
    *, offer: Offer, actor: Person, now: datetime, agreed: Collection[int] = (), locale: str = ""
) -> Assignment:
    """Take the offer: an assignment on its terms, a seat, and the role in the organisation.

    `agreed` are the agreements that the person has read and accepts with it. Raises OfferNotYours, OfferAnswered (also
    for the second of two parallel calls), OfferLapsed, OfferWithdrawn, SeatsFilled, AgreementNeeded, OldAgreement,
    ConflictOfInterestFound, ProjectClosed, AlreadyStaffed.
    """
    offer = _answerable(offer, actor, now)
    project = offer.project
    if project.state != Project.State.ACTIVE:
        raise ProjectClosed()
    refuse_conflict(person_id=actor.pk, organisation=offer.organisation, now=now)
    agreements.accept_agreements(
        project=project, numbers=agreed, person=actor, locale=locale or actor.language, now=now
    )
    if agreements.outstanding(project, actor):
        raise agreements.AgreementNeeded()
    _take_seat(offer)
    _answer(offer, Offer.State.ACCEPTED, now)
    try:
        with transaction.atomic():
            assignment: Assignment = Assignment.objects.create(
                organisation_id=offer.organisation_id,
                offer=offer,
                project_id=offer.project_id,
                person=actor,
                role=offer.role,
                started_at=now,
            )
    except IntegrityError as error:
        raise AlreadyStaffed() from error
    add_member(organisation=offer.organisation, person=actor, role=offer.role, now=now)
    tell("accepted", [offer], now=now)
    if offer.need is not None and not offer.need.seats.filter(offer=None).exists():
        withdraw_offers(need=offer.need, now=now, reason="All seats are taken.")
    return assignment


def _take_seat(offer: Offer) -> None:
    """The next free seat of the offer's need. Two who ask for the last one wait for each other. Raises SeatsFilled."""
    if offer.need_id is None:
        return
    free = Seat.objects.filter(need=offer.need_id, offer=None).order_by("number").select_for_update(of=("self",))
    seat = free.first()
    if seat is None:
        raise SeatsFilled()
    seat.offer = offer
    seat.save(update_fields=["offer"])


def withdraw_offers(*, need: Need, now: datetime, reason: str) -> int:
    """Take back the open offers of a need; one that is being answered at this moment decides for itself."""
    return withdraw(need.offers.all(), now=now, reason=reason)


def withdraw(offers: QuerySet[Offer], *, now: datetime, reason: str, wait: bool = False) -> int:
    """Take back those of `offers` that are open; how many. One that is being answered at this moment decides for itself,
    or (`wait`) is waited for.
    """
    held = offers.filter(state=Offer.State.OPEN).select_for_update(of=("self",), skip_locked=not wait)
    taken = list(held.order_by("id"))
    Offer.objects.filter(pk__in=[each.pk for each in taken]).update(
        state=Offer.State.WITHDRAWN, answered_at=now, reason=reason
    )
    tell("withdrawn", taken, now=now)
    return len(taken)


def decline_offer(*, offer: Offer, actor: Person, now: datetime, reason: str = "") -> Offer:
    """Refuse the offer. Raises OfferNotYours, OfferAnswered, OfferLapsed."""
    offer = _answerable(offer, actor, now)
    offer.reason = reason[:300]
    tell("declined", [offer], now=now)
    return _answer(offer, Offer.State.DECLINED, now)


def lapse_offers(*, now: datetime) -> int:
    """Mark every open offer of the room that has expired; how many there were."""
    over = Offer.objects.filter(state=Offer.State.OPEN, expires_at__lte=now)
    lapsed = list(over.select_for_update(of=("self",)).order_by("id"))
    Offer.objects.filter(pk__in=[each.pk for each in lapsed]).update(state=Offer.State.LAPSED, answered_at=now)
    tell("lapsed", lapsed, now=now)
    return len(lapsed)


def end_assignment(*, assignment: Assignment, now: datetime) -> Assignment:
    """Take the person off the project; what was worked and earned stays. The same again changes nothing."""
    held: Assignment = Assignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk)
    if held.ended_at is None:
        held.ended_at = now
        held.save(update_fields=["ended_at"])
        Seat.objects.filter(offer=held.offer_id).update(offer=None)
    return held


def leave_everything(*, person_id: int, now: datetime) -> None:
    """End every place that somebody holds in the room and take back their open offers; they are gone."""
    for held in Assignment.objects.filter(person=person_id, ended_at=None).order_by("id"):
        end_assignment(assignment=held, now=now)
    withdraw(Offer.objects.filter(person=person_id), now=now, reason="The person is gone.")
    forget_conflicts(person_id)


def _answerable(offer: Offer, actor: Person, now: datetime) -> Offer:
    """The offer, locked, if `actor` may answer it now."""
    rows = Offer.objects.select_for_update(of=("self",)).select_related("organisation", "project", "need")
    locked: Offer | None = rows.filter(pk=offer.pk).first()
    if locked is None or locked.person_id != actor.pk:
        raise OfferNotYours()
    if locked.state == Offer.State.LAPSED or (locked.state == Offer.State.OPEN and locked.expires_at <= now):
        raise OfferLapsed()
    if locked.state == Offer.State.WITHDRAWN:
        raise OfferWithdrawn()
    if locked.state != Offer.State.OPEN:
        raise OfferAnswered()
    return locked


def _answer(offer: Offer, state: str, now: datetime) -> Offer:
    offer.state = state
    offer.answered_at = now
    offer.save(update_fields=["state", "reason", "answered_at"])
    return offer
