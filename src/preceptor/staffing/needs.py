"""Verbs on needs: seats are made, offers go out in waves, and stop when the last seat is taken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction

from preceptor.accounts.models import Person
from preceptor.experts.models import Skill
from preceptor.experts.services import UnknownSkill
from preceptor.experts.typed import zone
from preceptor.kit.errors import Conflict, Invalid
from preceptor.kit.money import Money
from preceptor.projects.models import Project
from preceptor.staffing import services
from preceptor.staffing.candidates import described, need_for_matching, pool
from preceptor.staffing.conflicts import ConflictOfInterestFound
from preceptor.staffing.mailing import ControllerUnknown
from preceptor.staffing.matching.fitting import excluded_by
from preceptor.staffing.matching.parties import Need as Wanted
from preceptor.staffing.matching.planning import shortlist
from preceptor.staffing.models import Need, Offer, Seat, StaffRole
from preceptor.staffing.plans import plan_for

MOST_SEATS: Final = 500


class InvalidNeed(Invalid):
    """A need has a title, 1 to 500 seats, minutes a week, weeks, skill levels from 1 to 5 and a rate above zero."""

    code = "invalid_need"


class BudgetTooSmall(Invalid):
    """The budget does not pay for these seats over the whole period. Ask for fewer, or for more budget."""

    code = "budget_too_small"


class NeedClosed(Conflict):
    """This need is closed; no more offers go out for it."""

    code = "need_closed"


class NotSuited(Conflict):
    """This person may not have a seat of this need."""

    code = "not_suited"


class NoSeatFree(Conflict):
    """Every seat of this need is taken."""

    code = "no_seat_free"


class PlanChanged(Conflict):
    """The plan is another one by now: somebody answered, or a profile or a need changed. Look at it again."""

    code = "plan_changed"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a lead asks for; see `models.Need`."""

    role: str
    title: str
    seats: int
    minutes_a_week: int
    weeks: int
    rate: Money
    skills: dict[str, int] = field(default_factory=dict)
    language: str = ""
    language_level: int = 0
    starts_on: date | None = None
    meet_zone: str = ""
    meet_from: int = 0
    meet_to: int = 0
    budget_minor: int | None = None
    wave_size: int = 5
    answer_hours: int = 72


def create_need(*, project: Project, draft: Draft, actor: Person, now: datetime) -> Need:
    """A need with its seats. Raises InvalidNeed, UnknownSkill, BudgetTooSmall, ProjectClosed."""
    _check(draft)
    if project.state != Project.State.ACTIVE:
        raise services.ProjectClosed()
    known = set(Skill.objects.filter(code__in=draft.skills).values_list("code", flat=True))
    for code in draft.skills:
        if code not in known:
            raise UnknownSkill(f"There is no skill {code!r} in the taxonomy.")
    facts: dict[str, Any] = {name: getattr(draft, name) for name in _COPIED}
    need: Need = Need.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        hourly_minor=draft.rate.minor,
        currency=draft.rate.currency,
        created_by=actor,
        created_at=now,
        **facts,
    )
    Seat.objects.bulk_create(
        Seat(organisation_id=need.organisation_id, need=need, number=number + 1) for number in range(draft.seats)
    )
    return need


_COPIED: Final = (
    "role", "title", "minutes_a_week", "weeks", "skills", "language", "language_level", "starts_on", "budget_minor",
    "wave_size", "answer_hours", "meet_zone", "meet_from", "meet_to",
)  # fmt: skip


def _check(draft: Draft) -> None:
    sizes = 0 < draft.seats <= MOST_SEATS and 0 < draft.minutes_a_week <= 10_080 and 0 < draft.weeks <= 260
    sent = 0 < draft.wave_size <= 500 and 0 < draft.answer_hours <= 24 * 60 and 0 <= draft.language_level <= 7
    levels = all(1 <= level <= 5 for level in draft.skills.values())
    if not (
        sizes and sent and levels and draft.title.strip() and draft.role in StaffRole.values and draft.rate.minor > 0
    ):
        raise InvalidNeed()
    _check_meeting(draft)
    wanted = Wanted(
        key=0,
        skills={},
        minutes_a_week=draft.minutes_a_week,
        seats=draft.seats,
        weeks=draft.weeks,
        hourly_minor=draft.rate.minor,
        budget_minor=draft.budget_minor,
    )
    if wanted.open_seats < draft.seats:
        raise BudgetTooSmall(f"This budget pays for {wanted.open_seats} of {draft.seats} seats over the whole period.")


def _check_meeting(draft: Draft) -> None:
    """Raises InvalidNeed, InvalidProfile (an offset is no zone), UnknownTimeZone."""
    minutes = (draft.meet_from, draft.meet_to)
    if not draft.meet_zone and any(minutes):
        raise InvalidNeed("Hours of the day are those of some place. Choose its time zone, such as Europe/London.")
    if draft.meet_zone:
        zone(draft.meet_zone)
        if draft.meet_from == draft.meet_to or not all(0 <= each <= 1440 for each in minutes):
            raise InvalidNeed("The hours in which work is done together begin and end at different minutes of a day.")


def close_need(*, need: Need, now: datetime) -> Need:
    """Send no more offers, and take back the open ones; who is seated stays. The same again changes nothing."""
    held: Need = Need.objects.select_for_update(of=("self",)).get(pk=need.pk)
    held.state, held.sending_from = Need.State.CLOSED, None
    held.save(update_fields=["state", "sending_from"])
    services.withdraw_offers(need=held, now=now, reason="The need was closed.")
    return held


def start_sending(*, need: Need, actor: Person, now: datetime) -> list[Offer]:
    """The first wave now, the next ones by themselves. Raises NeedClosed, NoSeatFree."""
    held: Need = Need.objects.select_for_update(of=("self",)).get(pk=need.pk)
    if held.state != Need.State.OPEN:
        raise NeedClosed()
    if not held.seats.filter(offer=None).exists():
        raise NoSeatFree()
    held.sending_from = held.sending_from or now
    held.save(update_fields=["sending_from"])
    return next_wave(need=held, actor=actor, now=now)


def next_wave(*, need: Need, actor: Person, now: datetime) -> list[Offer]:
    """Offers to the best who were not asked yet, as many as a wave holds; none while the last wave may still answer
    with a yes for every free seat.
    """
    wanted = need_for_matching(need, now=now)
    waiting = need.offers.filter(state=Offer.State.OPEN, expires_at__gt=now).count()
    size = min(need.wave_size, max(0, wanted.open_seats * 2 - waiting))
    if need.state != Need.State.OPEN or wanted.open_seats == 0 or waiting >= need.wave_size or size == 0:
        return []
    chosen = _chosen(need, wanted, size, now)
    return send_offers(need=need, people=list(Person.objects.filter(pk__in=chosen)), actor=actor, now=now)


def _chosen(need: Need, wanted: Wanted, size: int, now: datetime) -> list[int]:
    """Whom to ask next: those whom the plan over all needs that are being sent gives a seat of this one, then the best of
    the others. Who has an open offer of the client, or a seat of another need in the plan, is left to that one.
    """
    sent = Need.objects.filter(organisation=need.organisation_id, state=Need.State.OPEN, currency=need.currency)
    others = [each.pk for each in sent.exclude(sending_from=None).exclude(pk=need.pk)]
    if not others:
        return [person.key for person, _ in shortlist(wanted, pool([wanted], need.currency, now=now).people, size)]
    made = plan_for(need.organisation_id, need.currency, now=now, first=need, among=others)
    mine = made.plan.seats[need.pk]
    open_now = Offer.objects.filter(need__in=others, state=Offer.State.OPEN, expires_at__gt=now)
    elsewhere = {person for key, person in made.pairs if key != need.pk} - {*mine}
    elsewhere |= set(open_now.values_list("person_id", flat=True))
    ranked = [person.key for person, _ in shortlist(wanted, made.found.people, len(made.found.people))]
    first = [each for each in ranked if each in mine]
    rest = [each for each in ranked if each not in mine]
    return [each for each in [*first, *rest] if each not in elsewhere][:size]


def offer_plan(*, organisation: int, currency: str, digest: str, actor: Person, now: datetime) -> list[Offer]:
    """Offers to everybody whom the plan gives a seat; the next waves follow the plan of then. Raises PlanChanged."""
    made = plan_for(organisation, currency, now=now)
    if made.digest != digest:
        raise PlanChanged()
    sent: list[Offer] = []
    for need in made.rows:
        people = made.plan.seats[need.pk]
        if people:
            held: Need = Need.objects.select_for_update(of=("self",)).select_related("project").get(pk=need.pk)
            held.sending_from = held.sending_from or now
            held.save(update_fields=["sending_from"])
            asked = Person.objects.filter(pk__in=people).order_by("pk")
            sent += send_offers(need=held, people=list(asked), actor=actor, now=now)
    return sent


def send_due_waves(*, now: datetime) -> int:
    """The next wave of each need of the room that is being sent; how many offers went out.

    Where nobody may be written to yet, the wave waits. Offers of a need whose seats were all taken at one moment are taken back here.
    """
    sent = 0
    for need in Need.objects.filter(state=Need.State.OPEN, sending_from__lte=now).select_related(
        "project", "created_by"
    ):
        if need.seats.filter(offer=None).exists():
            with suppress(ControllerUnknown), transaction.atomic():
                sent += len(next_wave(need=need, actor=need.created_by, now=now))
        else:
            services.withdraw_offers(need=need, now=now, reason="All seats are taken.")
    return sent


def offer_to(*, need: Need, people: Collection[int], actor: Person, now: datetime) -> list[Offer]:
    """Offers to those whom somebody chose. Raises NotSuited for the first who may not have a seat."""
    wanted = need_for_matching(need, now=now)
    for person in described(people, need.currency, competitors=wanted.competitors, now=now):
        rules = excluded_by(wanted, person)
        if rules:
            raise NotSuited(f"No offer was sent. {rules[0].sentence}", person=person.key, rule=rules[0].code)
    known = Person.objects.filter(pk__in=list(people), expert_profile__isnull=False)
    return send_offers(need=need, people=list(known.order_by("pk")), actor=actor, now=now)


def send_offers(*, need: Need, people: Sequence[Person], actor: Person, now: datetime) -> list[Offer]:
    """One offer to each, as one wave. Who got an offer or a place meanwhile is left out. Raises NeedClosed, NoSeatFree."""
    if need.state != Need.State.OPEN:
        raise NeedClosed()
    if not need.seats.filter(offer=None).exists():
        raise NoSeatFree()
    last = need.offers.order_by("-wave").values_list("wave", flat=True).first() or 0
    sent: list[Offer] = []
    for person in people:
        try:
            with transaction.atomic():
                sent.append(_offer(need, person, last + 1, actor, now))
        except (services.AlreadyStaffed, ConflictOfInterestFound, IntegrityError):
            continue
    return sent


def _offer(need: Need, person: Person, wave: int, actor: Person, now: datetime) -> Offer:
    project = need.project
    return services.make_offer(
        project=project,
        person=person,
        role=need.role,
        rate=Money(need.hourly_minor, need.currency),
        daily_cap_seconds=project.daily_cap_seconds or 86_400,
        expires_at=now + timedelta(hours=need.answer_hours),
        actor=actor,
        now=now,
        need=need,
        wave=wave,
    )
