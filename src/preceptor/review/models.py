"""The second judgement: accept, return with comments, or fix."""

from __future__ import annotations

from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.corrections.models import Claim, Correction, Unit


class Review(Walled):
    """One reviewer's decision on one correction; never by its author."""

    class Verdict(models.TextChoices):
        """What becomes of the correction."""

        ACCEPT = "accept"
        RETURN = "return"
        FIX = "fix"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="reviews")
    correction = models.ForeignKey(Correction, models.PROTECT, related_name="reviews")
    claim = models.OneToOneField(Claim, models.PROTECT, related_name="review")
    reviewer = models.ForeignKey(Person, models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    comment = models.TextField(blank=True)
    fixed_solution = models.TextField(blank=True)
    simulated = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~models.Q(reviewer=models.F("author")), name="review_not_own_work"),
        )


class StepComment(Walled):
    """A reviewer's word on one step of the correction."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="comments")
    index = models.PositiveSmallIntegerField()
    text = models.TextField()
