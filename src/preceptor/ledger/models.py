"""Double entry: an account has one currency, a transfer moves an amount from one account to another.

A transfer is one row with both sides, and composite foreign keys tie its currency and organisation to
both accounts: an unbalanced, cross-currency or cross-client entry cannot be written down. Migration 0002
seals both tables (`audit.seals`) and guards the floors (`floors.py`).
"""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from preceptor.accounts.walls import Walled


class Account(Walled):
    """A place where money is: kind, owner (an opaque name such as "person:7"), one currency.

    A balance is counted in the account's own sense: `debit` accounts hold what is ours or owed to us,
    `credit` accounts what we owe. With `floor_minor` a balance can never go below it.
    """

    class Side(models.TextChoices):
        """Which entries make the balance grow."""

        DEBIT = "debit"
        CREDIT = "credit"

    kind = models.CharField(max_length=40)
    owner = models.CharField(max_length=80)
    currency = models.CharField(max_length=3)
    side = models.CharField(max_length=6, choices=Side.choices, default=Side.DEBIT)
    floor_minor = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "kind", "owner", "currency", name="account_once"),
            models.UniqueConstraint(fields=("id", "currency", "organisation"), name="account_currency"),
            models.CheckConstraint(condition=models.Q(currency__regex="^[A-Z]{3}$"), name="account_iso_currency"),
            models.CheckConstraint(condition=models.Q(side__in=("debit", "credit")), name="account_side"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.owner} {self.currency}"


class Transfer(Walled):
    """One immutable movement: `amount_minor` leaves `credit` and arrives at `debit`.

    `event_at` is when it happened, `created_at` when it was written down (the database's clock).
    """

    kind = models.CharField(max_length=40)
    reference = models.CharField(max_length=120)
    debit = models.ForeignKey(Account, models.PROTECT, related_name="debits", db_constraint=False)
    credit = models.ForeignKey(Account, models.PROTECT, related_name="credits", db_constraint=False)
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    memo = models.CharField(max_length=200, blank=True)
    simulated = models.BooleanField(default=False)
    event_at = models.DateTimeField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = (
            models.UniqueConstraint("kind", "reference", name="transfer_once"),
            models.CheckConstraint(condition=models.Q(amount_minor__gt=0), name="transfer_positive"),
            models.CheckConstraint(condition=~models.Q(debit=models.F("credit")), name="transfer_two_accounts"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"
