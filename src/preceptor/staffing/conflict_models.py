"""The wall against conflicts of interest: what a client names for it, and the cases that somebody decides."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled


class Relation(models.TextChoices):
    """What an organisation is to a client."""

    OWN_NAME = "own_name"
    COMPETITOR = "competitor"


class RelatedOrganisation(Walled):
    """An organisation that a client names for its wall: another name of its own, or a competitor.

    `normalised` is what names are compared by. What is taken off the list keeps its row.
    """

    relation = models.CharField(max_length=12, choices=Relation.choices)
    name = models.CharField(max_length=200)
    normalised = models.CharField(max_length=200)
    added_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "organisation", "normalised", condition=Q(removed_at=None), name="related_organisation_once"
            ),
            models.CheckConstraint(condition=~Q(normalised=""), name="related_organisation_named"),
        )


class ConflictGround(models.TextChoices):
    """Why: the person named the client, or works for a competitor of it."""

    NAMED = "named"
    EMPLOYED = "employed"


class ConflictCase(Walled):
    """A conflict of interest of somebody who works for a client, or is asked to, and what was decided about it.

    Until then the person is given no new work of that client. Decided once, by somebody else, with a reason; what was
    earned stays. `name` is the organisation as the person wrote it.
    """

    class Decision(models.TextChoices):
        """The person goes on, or their places and open offers at the client end."""

        GO_ON = "go_on"
        END = "end"

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    ground = models.CharField(max_length=12, choices=ConflictGround.choices)
    name = models.CharField(max_length=200)
    normalised = models.CharField(max_length=200)
    found_at = models.DateTimeField()
    decision = models.CharField(max_length=8, choices=Decision.choices, default="", blank=True)
    reason = models.CharField(max_length=500, blank=True, default="")
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "person", "ground", "normalised", name="conflict_case_once"),
            models.CheckConstraint(
                condition=Q(decision="", reason="", decided_by=None, decided_at=None)
                | (
                    Q(decision__in=("go_on", "end"), decided_by__isnull=False, decided_at__gte=F("found_at"))
                    & ~Q(reason="")
                ),
                name="conflict_case_decided",
            ),
            models.CheckConstraint(condition=~Q(decided_by=F("person")), name="conflict_case_by_another"),
        )
        indexes = (
            models.Index("person", "organisation", condition=Q(decided_at=None), name="conflict_case_undecided"),
        )
