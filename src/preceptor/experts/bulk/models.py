"""What an import compares people by, whom it takes for one person, and what other programmes call them.

Nothing is merged by a programme.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.experts.models import ExpertProfile


class Identity(models.Model):
    """By what a profile is compared: its e-mail address, its name, and its name at its last employer, each normalised."""

    profile = models.OneToOneField(ExpertProfile, models.CASCADE, primary_key=True, related_name="+")
    email_key = models.CharField(max_length=254)
    name_key = models.CharField(max_length=200)
    place_key = models.CharField(max_length=200)
    employer_key = models.CharField(max_length=200)

    class Meta:
        indexes = (
            models.Index("email_key", name="identity_email"),
            models.Index("name_key", "profile", name="identity_name"),
            models.Index("place_key", "profile", name="identity_place"),
        )


class SuspectedDuplicate(models.Model):
    """Two profiles that may be one person, until somebody says; `likeness` of their names is from 0 to 1.

    Of the same person one profile `leads`; the other stays whole, and is paused where it was not (`paused_other`).
    """

    class State(models.TextChoices):
        """What was said to it."""

        OPEN = "open"
        DIFFERENT = "different"
        SAME = "same"

    first = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="+")
    second = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="+")
    likeness = models.DecimalField(max_digits=4, decimal_places=3)
    employer = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    leads = models.ForeignKey(ExpertProfile, models.CASCADE, null=True, related_name="+")
    paused_other = models.BooleanField(default=False)
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    found_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("first", "second", name="suspected_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="suspected_in_order"),
            models.CheckConstraint(
                condition=Q(state="open", decided_by=None, decided_at=None)
                | Q(state__in=("different", "same"), decided_by__isnull=False, decided_at__isnull=False),
                name="suspected_decided",
            ),
            models.CheckConstraint(
                condition=(~Q(state="same") & Q(leads=None, paused_other=False))
                | (Q(state="same") & (Q(leads=F("first")) | Q(leads=F("second")))),
                name="suspected_one_leads",
            ),
        )


class ExternalId(Walled):
    """What somebody is called in another programme of a client, such as its applicant tracking."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="+")
    system = models.SlugField(max_length=40)
    value = models.CharField(max_length=120)

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "profile", "system", name="external_id_once"),
            models.UniqueConstraint("organisation", "system", "value", name="external_id_of_one"),
        )
