"""What experts say of themselves. Profiles belong to the network, not to a client."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Person


class Skill(models.Model):
    """A term of the skill taxonomy."""

    code = models.SlugField(max_length=80, unique=True)
    label_en = models.CharField(max_length=160)
    label_ar = models.CharField(max_length=160)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")

    def __str__(self) -> str:
        return self.label_en


@pghistory.track()
class ExpertProfile(models.Model):
    """One expert's profile."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="expert_profile")
    legal_name = models.CharField(max_length=200)
    headline = models.CharField(max_length=200, blank=True)
    languages = models.JSONField(default=list)
    country = models.CharField(max_length=2, blank=True)
    created_at = models.DateTimeField()


class ExpertSkill(models.Model):
    """A skill that an expert claims, with its evidence."""

    profile = models.ForeignKey(ExpertProfile, models.CASCADE, related_name="skills")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("profile", "skill", name="expert_skill_once"),
            models.CheckConstraint(condition=models.Q(level__gte=1, level__lte=5), name="expert_skill_level"),
        )
