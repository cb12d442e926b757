"""Who saw what, and how the rules stood; who changed what is kept by the event tables of each tracked model."""

from __future__ import annotations

import pgtrigger
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled


class Access(Walled):
    """One look at confidential material: written in the same transaction, or there is no look."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    request_id = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["organisation", "-at"], name="access_by_time"),)
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)


class RuleCheck(models.Model):
    """How many rows broke a rule when it was last looked at, over all organisations, and how long that took.

    `clean_through` is up to which row of a growing table it is known to hold, None where the next check is whole;
    `seen_through` the last row at the last check, whose lower ones have all come when no transaction from before
    `seen_before` runs any more. `whole_at` is when everything was looked at last.
    """

    name = models.CharField(max_length=20, unique=True)
    sentence = models.CharField(max_length=300)
    violations = models.PositiveIntegerField()
    checked_at = models.DateTimeField()
    whole_at = models.DateTimeField(null=True)
    seconds = models.FloatField(default=0, db_default=0)
    clean_through = models.BigIntegerField(null=True)
    seen_through = models.BigIntegerField(null=True)
    seen_before = models.BigIntegerField(null=True)
