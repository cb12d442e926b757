"""What experts say of themselves, and the taxonomy that it is said in.

Profiles belong to the network, not to a client. What a row said before a change is kept in its event table; an insert
makes no event, so that a load of millions writes each row once.
"""

from __future__ import annotations

from collections.abc import Sequence

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from preceptor.accounts.models import Person

QUARTER_HOUR = 15
MINUTES_OF_A_WEEK = 7 * 24 * 60


_COUNTED = ["quality", "quality_reviews", "quality_accepted"]
"""What a profile is said to be worth is no change of what it says."""


def _as_it_was() -> tuple[pghistory.RowEvent, ...]:
    """Events that keep a row as it was before a change; what it is now stands in the table."""
    return pghistory.UpdateEvent("before_change", row=pghistory.Old), pghistory.DeleteEvent("before_removal")


def _one_of(field: str, values: Sequence[str], name: str) -> models.CheckConstraint:
    """A constraint that `field` holds one of `values`, whoever writes it: imports write past the application."""
    return models.CheckConstraint(condition=Q(**{f"{field}__in": list(values)}), name=name)


class Skill(models.Model):
    """A term of the skill taxonomy.

    `taxonomy` names the list and its version that last had the term, such as "preceptor-1"; `words` holds the labels and
    synonyms as the search compares them. A list in one language leaves the other label empty. A term that its list no
    longer has is retired: shown where it is used, and never proposed.
    """

    code = models.SlugField(max_length=80, unique=True)
    label_en = models.CharField(max_length=160)
    label_ar = models.CharField(max_length=160, blank=True)
    synonyms_en = models.JSONField(default=list)
    synonyms_ar = models.JSONField(default=list)
    words = models.TextField(default="")
    taxonomy = models.CharField(max_length=40, default="own")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    retired_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.label_en


class SkillLoad(models.Model):
    """One load of a version of a list: how many terms of each kind, and those that were there as they were. Append-only."""

    taxonomy = models.CharField(max_length=40)
    counts = models.JSONField()
    before = models.JSONField()
    at = models.DateTimeField()


class Status(models.TextChoices):
    """Whether somebody takes work."""

    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"


class Source(models.TextChoices):
    """Where a profile came from."""

    OWN = "own"
    IMPORT = "import"
    OPERATOR = "operator"
    DEMO = "demo"


@pghistory.track(
    pghistory.UpdateEvent("before_change", row=pghistory.Old, condition=pgtrigger.AnyChange(exclude=_COUNTED)),
    pghistory.DeleteEvent("before_removal"),
)
class ExpertProfile(models.Model):
    """One expert's profile.

    `weekly_availability` holds [weekday 0-6 from Monday, start minute, end minute] in the local time of `time_zone`
    (IANA); the cap is in minutes, whole quarter hours. `quality` is written by reviews (`quality.py`), 0 to 1, from
    `quality_accepted` of `quality_reviews`; null: none yet.
    `free_from` null: not said. `updated_at` null: not changed since it was made.
    """

    person = models.OneToOneField(Person, models.CASCADE, related_name="expert_profile")
    legal_name = models.CharField(max_length=200)
    latin_name = models.CharField(max_length=200, blank=True)
    headline = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)
    country = models.CharField(max_length=2, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    weekly_availability = models.JSONField(default=list)
    weekly_minutes_cap = models.PositiveIntegerField(null=True)
    free_from = models.DateField(null=True)
    expected_hourly_minor = models.BigIntegerField(null=True)
    expected_currency = models.CharField(max_length=3, blank=True)
    declines = models.TextField(blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.ACTIVE)
    quality = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    quality_reviews = models.PositiveIntegerField(default=0, db_default=0)
    quality_accepted = models.PositiveIntegerField(default=0, db_default=0)
    source = models.CharField(max_length=8, choices=Source.choices, default=Source.OWN)
    simulated = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(expected_hourly_minor=None, expected_currency="")
                | Q(expected_hourly_minor__gt=0, expected_currency__regex="^[A-Z]{3}$"),
                name="profile_rate",
            ),
            models.CheckConstraint(condition=Q(quality=None) | Q(quality__gte=0, quality__lte=1), name="quality_range"),
            models.CheckConstraint(
                condition=Q(quality=None, quality_reviews=0, quality_accepted=0)
                | Q(quality__isnull=False, quality_reviews__gt=0, quality_accepted__lte=F("quality_reviews")),
                name="quality_counted",
            ),
            models.CheckConstraint(
                condition=Q(weekly_minutes_cap=None)
                | Q(
                    weekly_minutes_cap__lte=MINUTES_OF_A_WEEK,
                    weekly_minutes_cap=F("weekly_minutes_cap") / QUARTER_HOUR * QUARTER_HOUR,
                ),
                name="profile_week",
            ),
            models.CheckConstraint(condition=Q(country="") | Q(country__regex="^[A-Z]{2}$"), name="profile_country"),
            _one_of("status", Status.values, "profile_status"),
            _one_of("source", Source.values, "profile_source"),
            models.CheckConstraint(condition=Q(erased_at=None) | Q(status="left"), name="profile_erased_left"),
        )


class DegreeLevel(models.TextChoices):
    """How high."""

    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"
    PROFESSIONAL = "professional"


@pghistory.track(*_as_it_was())
class Degree(models.Model):
    """A degree; the doctoral student's has no last year yet."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="degrees")
    level = models.CharField(max_length=12, choices=DegreeLevel.choices)
    field = models.CharField(max_length=200)
    institution = models.CharField(max_length=200, blank=True)
    year_from = models.PositiveSmallIntegerField(null=True)
    year_to = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(year_from=None) | Q(year_to=None) | Q(year_from__lte=F("year_to")), name="degree_years"
            ),
            _one_of("level", DegreeLevel.values, "degree_level"),
        )


@pghistory.track(*_as_it_was())
class Employment(models.Model):
    """A job; days are the first of the month where only the month is known. No end: still there, or not said."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="employments")
    employer = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    description = models.TextField(blank=True)
    started = models.DateField(null=True)
    ended = models.DateField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(started=None) | Q(ended=None) | Q(started__lte=F("ended")), name="employment_dates"
            ),
        )


@pghistory.track(*_as_it_was())
class Publication(models.Model):
    """Something published."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="publications")
    title = models.CharField(max_length=300)
    venue = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    url = models.CharField(max_length=500, blank=True)


class LanguageLevel(models.TextChoices):
    """Levels of the Common European Framework, and those who grew up with it."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "native"


@pghistory.track(*_as_it_was())
class ExpertLanguage(models.Model):
    """A language (BCP 47) and how well it is known (CEFR, or native). No level: not said.

    What makes it unique also finds it by its profile, as with skills: no second index, which millions of rows pay for.
    """

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="languages", db_index=False)
    code = models.CharField(max_length=35)
    level = models.CharField(max_length=6, choices=LanguageLevel.choices, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("profile", "code", name="expert_language_once"),
            _one_of("level", ("", *LanguageLevel.values), "expert_language_level"),
        )


@pghistory.track(*_as_it_was())
class ExpertSkill(models.Model):
    """A skill that an expert claims, with its evidence."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="skills", db_index=False)
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="+", db_index=False)
    level = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("profile", "skill", name="expert_skill_once"),
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=5), name="expert_skill_level"),
        )


class ConflictKind(models.TextChoices):
    """Why not."""

    EMPLOYER = "employer"
    COMPETITOR = "competitor"
    FAMILY = "family"
    OTHER = "other"


@pghistory.track(*_as_it_was())
class ConflictOfInterest(models.Model):
    """An organisation whose work this person must not see; `normalised` is what its name is compared by."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="conflicts")
    organisation_name = models.CharField(max_length=200)
    normalised = models.CharField(max_length=200, db_index=True)
    kind = models.CharField(max_length=12, choices=ConflictKind.choices)

    class Meta:
        constraints = (
            models.UniqueConstraint("profile", "normalised", name="conflict_once"),
            _one_of("kind", ConflictKind.values, "conflict_kind"),
        )


class CredentialStatus(models.TextChoices):
    """How far it is known to be true."""

    CLAIMED = "claimed"
    DOCUMENT_SEEN = "document_seen"
    VERIFIED = "verified"


@pghistory.track(*_as_it_was())
class Credential(models.Model):
    """A licence, certificate or membership that is claimed, seen as a document, or verified at its issuer."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="credentials")
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    issuer = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=16, choices=CredentialStatus.choices, default=CredentialStatus.CLAIMED)
    checked_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(status="claimed", checked_by=None, checked_at=None)
                | Q(status__in=("document_seen", "verified"), checked_by__isnull=False, checked_at__isnull=False),
                name="credential_checked",
            ),
        )


class PersonKey(models.Model):
    """The key of one person's sealed texts, itself sealed. Erasure destroys it, and what it sealed with it."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="+")
    sealed = models.BinaryField(null=True)
    created_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(sealed__isnull=False, destroyed_at=None) | Q(sealed=None, destroyed_at__isnull=False),
                name="person_key_destroyed",
            ),
        )


class Consent(models.Model):
    """That a person agreed to a use of their data, or took it back: under which text, in which language. Append-only."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=40)
    given = models.BooleanField()
    text_hash = models.CharField(max_length=64)
    locale = models.CharField(max_length=8)
    at = models.DateTimeField()


class CvModelState(models.TextChoices):
    """Whether a model read it as well: not without an endpoint and the person's consent."""

    NOT_ASKED = "none"
    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"


class CvReading(models.Model):
    """A curriculum vitae as it was read: its text, sealed with the person's key. The file itself is not kept.

    Where a model is asked too, `model_dropped` counts what it said that is not in the text, and `model_note` says why it
    proposed nothing.
    """

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="readings")
    file_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16)
    sha256 = models.CharField(max_length=64)
    sealed_text = models.BinaryField()
    model_state = models.CharField(max_length=8, choices=CvModelState.choices, default=CvModelState.NOT_ASKED)
    model_dropped = models.PositiveIntegerField(default=0)
    model_note = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            _one_of("model_state", CvModelState.values, "cv_model_state"),
            models.CheckConstraint(condition=Q(model_note="") | Q(model_state="failed"), name="cv_model_note"),
        )


class CvProposal(models.Model):
    """One field that a curriculum vitae seems to say, with where it says so. On the profile only once confirmed.

    `sealed` holds the part's values and the spans (start, end, text) as JSON, sealed with the person's key.
    """

    class State(models.TextChoices):
        """What the person said to it."""

        PROPOSED = "proposed"
        CONFIRMED = "confirmed"
        REJECTED = "rejected"

    reading = models.ForeignKey(CvReading, models.CASCADE, related_name="proposals")
    position = models.PositiveSmallIntegerField()
    part = models.CharField(max_length=20)
    by_model = models.BooleanField(default=False)
    sealed = models.BinaryField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("reading", "position", name="cv_proposal_once"),
            models.CheckConstraint(
                condition=Q(state="proposed", decided_at=None)
                | Q(state__in=("confirmed", "rejected"), decided_at__isnull=False),
                name="cv_proposal_decided",
            ),
        )
