"""Double entry: an account has one currency, a transfer moves an amount from one account to another.

A transfer is one row with both sides, and composite foreign keys tie its currency to both accounts:
an unbalanced or cross-currency entry cannot be written down.
"""

from __future__ import annotations

import pgtrigger
from django.db import models

from preceptor.accounts.models import Organisation


class Account(models.Model):
    """A place where money is: kind, owner (an opaque name such as "person:7"), one currency."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    owner = models.CharField(max_length=80)
    currency = models.CharField(max_length=3)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "kind", "owner", "currency", name="account_once"),
            models.UniqueConstraint("id", "currency", name="account_currency"),
        )
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)


class Transfer(models.Model):
    """One immutable movement: `amount_minor` leaves `credit` and arrives at `debit`."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    reference = models.CharField(max_length=120)
    debit = models.ForeignKey(Account, models.PROTECT, related_name="debits")
    credit = models.ForeignKey(Account, models.PROTECT, related_name="credits")
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    memo = models.CharField(max_length=200, blank=True)
    simulated = models.BooleanField(default=False)
    event_at = models.DateTimeField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("kind", "reference", name="transfer_once"),
            models.CheckConstraint(condition=models.Q(amount_minor__gt=0), name="transfer_positive"),
            models.CheckConstraint(condition=~models.Q(debit=models.F("credit")), name="transfer_two_accounts"),
        )
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)
