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
    fixed_answer = models.CharField(max_length=400, blank=True, default="")
    fixed_answer_correct = models.BooleanField(null=True)
    simulated = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~models.Q(reviewer=models.F("author")), name="review_not_own_work"),
            models.CheckConstraint(
                condition=models.Q(verdict="fix") | models.Q(fixed_solution="", fixed_answer=""),
                name="review_fixed_by_a_fix",
            ),
        )


class StepComment(Walled):
    """A reviewer's word on one step of the correction."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="comments")
    index = models.PositiveSmallIntegerField()
    text = models.TextField()


class StepFix(Walled):
    """What the reviewer says of one step in the author's place; steps without one stand as the author left them.

    The fields are those of a rating by the author (`corrections.models.StepRating`).
    """

    review = models.ForeignKey(Review, models.PROTECT, related_name="fixes")
    index = models.PositiveSmallIntegerField()
    rating = models.SmallIntegerField(null=True)
    error_kind = models.CharField(max_length=40, blank=True)
    severity = models.CharField(max_length=16, blank=True)
    rewritten = models.TextField(blank=True)
    critique = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("review", "index", name="step_fix_once"),
            models.CheckConstraint(
                condition=models.Q(rating=None) | models.Q(rating__in=(-1, 0, 1)), name="step_fix_scale"
            ),
        )
