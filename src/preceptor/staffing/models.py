"""What projects need, offers and the places that follow from them, agreements, and who must not be written to.

`Contact`, `Suppressed` and `Workload` belong to the network: whom one client wrote to counts for all.
"""

from __future__ import annotations

from typing import Any

import pghistory
from django.db import models
from django.db.models import F, Q

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled, WalledManager, present_room
from preceptor.projects.models import Project
from preceptor.staffing.conflict_models import ConflictCase as ConflictCase
from preceptor.staffing.conflict_models import RelatedOrganisation as RelatedOrganisation


class StaffRole(models.TextChoices):
    """What somebody does on a project; a reviewer is an expert promoted there."""

    EXPERT = "expert"
    REVIEWER = "reviewer"


class LawfulBasis(models.TextChoices):
    """Why somebody may be written to (GDPR Art. 6(1)): they asked for it (b), or a weighed interest (f)."""

    CONTRACT = "contract"
    INTEREST = "interest"


@pghistory.track()
class Need(Walled):
    """Seats of one kind that a project wants filled: what a person must bring, for how long, at what pay.

    `skills` is {code: least level}; `language_level` 0 to 7 (A1 is 1, native 7). The budget is for the whole period.
    Work is done together from `meet_from` to `meet_to` (minutes of a working day by the clocks of `meet_zone`; an end
    before the beginning is the next day's; no zone: at any hours). Offers go out by themselves, wave by wave, from
    `sending_from` on until the seats are filled.
    """

    class State(models.TextChoices):
        """A closed need sends no more offers; who is seated stays."""

        OPEN = "open"
        CLOSED = "closed"

    project = models.ForeignKey(Project, models.PROTECT, related_name="needs")
    role = models.CharField(max_length=16, choices=StaffRole.choices)
    title = models.CharField(max_length=160)
    skills = models.JSONField(default=dict)
    language = models.CharField(max_length=8, blank=True)
    language_level = models.PositiveSmallIntegerField(default=0)
    minutes_a_week = models.PositiveIntegerField()
    starts_on = models.DateField(null=True)
    meet_zone = models.CharField(max_length=64, blank=True, default="")
    meet_from = models.PositiveSmallIntegerField(default=0)
    meet_to = models.PositiveSmallIntegerField(default=0)
    weeks = models.PositiveSmallIntegerField()
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    budget_minor = models.BigIntegerField(null=True)
    wave_size = models.PositiveSmallIntegerField(default=5)
    answer_hours = models.PositiveSmallIntegerField(default=72)
    sending_from = models.DateTimeField(null=True)
    state = models.CharField(max_length=16, choices=State.choices, default=State.OPEN)
    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(minutes_a_week__gt=0, minutes_a_week__lte=10_080, weeks__gt=0, weeks__lte=260)
                & Q(wave_size__gt=0, wave_size__lte=500, answer_hours__gt=0, language_level__lte=7),
                name="need_sizes",
            ),
            models.CheckConstraint(
                condition=Q(meet_zone="", meet_from=0, meet_to=0)
                | (~Q(meet_zone="") & Q(meet_from__lte=1440, meet_to__lte=1440) & ~Q(meet_from=F("meet_to"))),
                name="need_meeting",
            ),
            models.CheckConstraint(
                condition=Q(hourly_minor__gt=0) & (Q(budget_minor=None) | Q(budget_minor__gte=0)), name="need_money"
            ),
        )


class AddressedManager(models.Manager["Offer"]):
    """What is addressed to the person of the room, also by organisations that they have no role in (yet)."""

    def get_queryset(self) -> models.QuerySet[Offer]:
        """Their rows; row security shows no others from outside."""
        return super().get_queryset().filter(person_id=present_room().person or 0)


@pghistory.track()
class Offer(Walled):
    """A proposal of a project to an expert: what it pays, how much of it, until when it stands.

    What the person was told (`terms`, with its hash) is frozen; the addressee reads it before they are let in.
    """

    class State(models.TextChoices):
        """An offer is answered once, lapses, or is withdrawn when the last seat is taken."""

        OPEN = "open"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        LAPSED = "lapsed"
        WITHDRAWN = "withdrawn"

    need = models.ForeignKey(Need, models.PROTECT, null=True, related_name="offers")
    wave = models.PositiveSmallIntegerField(null=True)
    title = models.CharField(max_length=160, blank=True, default="")
    terms = models.JSONField(default=dict)
    terms_sha256 = models.CharField(max_length=64, blank=True, default="")
    minutes_a_week = models.PositiveIntegerField(default=0)
    reminders = models.PositiveSmallIntegerField(default=0)
    reminded_at = models.DateTimeField(null=True)
    project = models.ForeignKey(Project, models.PROTECT, related_name="offers")
    person = models.ForeignKey(Person, models.PROTECT, related_name="offers")
    role = models.CharField(max_length=16, choices=StaffRole.choices)
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    daily_cap_seconds = models.PositiveIntegerField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.OPEN)
    reason = models.CharField(max_length=300, blank=True)
    simulated = models.BooleanField(default=False)
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    objects: WalledManager[Any] = WalledManager()
    addressed = AddressedManager()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(hourly_minor__gt=0), name="offer_rate_positive"),
            models.CheckConstraint(condition=models.Q(expires_at__gt=models.F("made_at")), name="offer_expires_later"),
            models.CheckConstraint(condition=Q(reminders__lte=2), name="offer_two_reminders"),
            models.UniqueConstraint("need", "person", condition=Q(state="open"), name="offer_once_open_for_need"),
        )


@pghistory.track()
class Assignment(Walled):
    """An expert's place on a project, on the terms of the accepted offer."""

    offer = models.OneToOneField(Offer, models.PROTECT, related_name="assignment")
    project = models.ForeignKey(Project, models.PROTECT, related_name="assignments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=16, choices=StaffRole.choices)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "project", "person", "role", condition=models.Q(ended_at=None), name="assignment_once_at_a_time"
            ),
        )


class AgreedRate(Walled):
    """What an accepted offer holds beside its own hourly rate: another rate for a skill or tier, or from an instant.

    Written with the offer from the rate card, or later as a raise; append-only. An empty `skill` or `tier` means
    every one, and the line that says more goes before the one that says less (`rates.py`).
    """

    offer = models.ForeignKey(Offer, models.PROTECT, related_name="agreed_rates")
    skill = models.CharField(max_length=80, blank=True, default="")
    tier = models.CharField(max_length=40, blank=True, default="")
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    in_force_from = models.DateTimeField()
    agreed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint("offer", "skill", "tier", "in_force_from", name="agreed_rate_once"),
            models.CheckConstraint(condition=models.Q(hourly_minor__gt=0), name="agreed_rate_positive"),
            models.CheckConstraint(
                condition=models.Q(in_force_from__gte=models.F("agreed_at")), name="agreed_rate_never_backdated"
            ),
        )


class Seat(Walled):
    """One seat of a need; the rows are the seats, so that no more can be taken than there are."""

    need = models.ForeignKey(Need, models.PROTECT, related_name="seats")
    number = models.PositiveSmallIntegerField()
    offer = models.OneToOneField(Offer, models.PROTECT, null=True, related_name="seat")

    class Meta:
        constraints = (models.UniqueConstraint("need", "number", name="seat_once"),)


class OfferLink(Walled):
    """A link in a message that opens one offer to its addressee, who has no other way in yet, and is answered by once.

    Only its SHA-256 is kept. A foreign key of both columns holds that `person` is the one whom the offer is for.
    """

    offer = models.ForeignKey(Offer, models.PROTECT, related_name="links")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at"))
                & (Q(used_at=None) | Q(used_at__gte=F("made_at"), used_at__lt=F("expires_at"))),
                name="offer_link_used_in_time",
            ),
            models.UniqueConstraint("offer", condition=Q(used_at__isnull=False), name="offer_answered_by_one_link"),
        )


class AgreementKind(models.TextChoices):
    """What is agreed to."""

    NDA = "nda"
    CONTRACT = "contract"


class Agreement(Walled):
    """One version of a text that everybody on a project (or, without one, of the organisation) agrees to. Append-only.

    Who is placed already goes on without it until `required_from`; where that is empty, until it was published.
    """

    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="agreements")
    kind = models.CharField(max_length=16, choices=AgreementKind.choices)
    version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=8, default="en")
    title = models.CharField(max_length=160)
    body = models.TextField()
    sha256 = models.CharField(max_length=64)
    published_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    required_from = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "organisation", "project", "kind", "version", "language", nulls_distinct=False, name="agreement_once"
            ),
            models.CheckConstraint(
                condition=Q(required_from=None) | Q(required_from__gte=F("published_at")), name="agreement_grace"
            ),
        )


class AgreementAcceptance(Walled):
    """That a person agreed to exactly this text, when, and in which language of the page. Append-only."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="acceptances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    locale = models.CharField(max_length=8)
    accepted_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("agreement", "person", name="agreement_accepted_once"),)


class OnboardingStep(Walled):
    """One thing that a project asks of everybody before their first piece of work, in its lead's words.

    What is taken off the list keeps its row and who ticked it.
    """

    project = models.ForeignKey(Project, models.PROTECT, related_name="onboarding_steps")
    title = models.CharField(max_length=200)
    place = models.PositiveSmallIntegerField()
    written_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("project", "title", condition=Q(retired_at=None), name="onboarding_step_once"),
        )


class OnboardingTick(Walled):
    """That somebody did a step of the onboarding, and when."""

    step = models.ForeignKey(OnboardingStep, models.PROTECT, related_name="ticks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    ticked_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("step", "person", name="onboarding_ticked_once"),)


class Pod(Walled):
    """A small team on a project, with one who leads it."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="pods")
    name = models.CharField(max_length=80)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("project", "name", name="pod_name_once"),)


class PodMember(Walled):
    """A place in a pod; one pod for each place on a project, one leader for each pod."""

    pod = models.ForeignKey(Pod, models.CASCADE, related_name="members")
    assignment = models.OneToOneField(Assignment, models.PROTECT, related_name="pod_place")
    leads = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint("pod", condition=Q(leads=True), name="pod_one_leader"),)


class Contact(models.Model):
    """That somebody was written to: why it was lawful, where their address came from, and what they were told.

    The address stands as a salted hash only, so that the row says nothing of a person who was erased.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    offer_number = models.BigIntegerField()
    reminder = models.PositiveSmallIntegerField(default=0)
    address_hash = models.CharField(max_length=64, db_index=True)
    source = models.CharField(max_length=16)
    basis = models.CharField(max_length=16, choices=LawfulBasis.choices)
    with_notice = models.BooleanField()
    language = models.CharField(max_length=8)
    sent_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("offer_number", "reminder", name="contact_once"),
            models.CheckConstraint(condition=Q(reminder__lte=2), name="contact_two_reminders"),
        )


class Suppressed(models.Model):
    """An address that asked for no more messages, as a salted hash: it outlives the person's data. Append-only."""

    address_hash = models.CharField(max_length=64, unique=True)
    source = models.CharField(max_length=16)
    since_at = models.DateTimeField()


class Workload(models.Model):
    """How many places somebody holds over all clients, and for how many minutes a week; kept by a trigger."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="+")
    places = models.PositiveIntegerField(default=0)
    minutes_a_week = models.PositiveIntegerField(default=0)
