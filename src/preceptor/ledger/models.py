"""Double entry: an account has one currency, a transfer moves an amount from one account to another.

A transfer is one row with both sides, and composite foreign keys tie its currency and organisation to
both accounts: an unbalanced, cross-currency or cross-client entry cannot be written down. All tables are
sealed (`audit.seals`); `keeping.py` has the triggers that keep the balances of accounts with a floor.
"""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from preceptor.accounts.sealed_keys import SealedOneToOne
from preceptor.accounts.walls import Walled


class Currency(models.Model):
    """The decimal places of a currency, frozen by a migration: an upgrade cannot change what was booked.

    The accounts' constraint `account_known_currency` names the same codes; a new one is for both, in one migration.
    """

    code = models.CharField(max_length=3, primary_key=True)
    exponent = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return self.code


class Account(Walled):
    """A place where money is: kind, owner (an opaque name such as "person:7"), one currency.

    A balance is counted in the account's own sense: `debit` accounts hold what is ours or owed to us,
    `credit` accounts what we owe. With `floor_minor` a balance can never go below it.
    """

    class Side(models.TextChoices):
        """Which entries make the balance grow."""

        DEBIT = "debit"
        CREDIT = "credit"

    organisation = models.ForeignKey(
        "accounts.Organisation",
        models.PROTECT,
        related_name="+",
        db_index=False,  # `account_once` begins with it
    )
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
            models.CheckConstraint(condition=models.Q(side__in=("debit", "credit")), name="account_side"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.owner} {self.currency}"


class Transfer(Walled):
    """One immutable movement: `amount_minor` leaves `credit` and arrives at `debit`.

    `event_at` is when it happened, `created_at` when it was written down (the database's clock). `reverses`
    names the transfer that this one takes back; a transfer is taken back at most once, whole.
    """

    organisation = models.ForeignKey(
        "accounts.Organisation",
        models.PROTECT,
        related_name="+",
        db_constraint=False,  # its accounts' keys say so
    )
    kind = models.CharField(max_length=40)
    reference = models.CharField(max_length=120)
    debit = models.ForeignKey(Account, models.PROTECT, related_name="debits", db_constraint=False, db_index=False)
    credit = models.ForeignKey(Account, models.PROTECT, related_name="credits", db_constraint=False, db_index=False)
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    memo = models.CharField(max_length=200, blank=True)
    simulated = models.BooleanField(default=False)
    reverses = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="reversals", db_constraint=False, db_index=False
    )
    event_at = models.DateTimeField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = (
            models.Index(fields=["debit", "id"], name="transfer_by_debit"),
            models.Index(fields=["credit", "id"], name="transfer_by_credit"),
        )
        constraints = (
            models.UniqueConstraint("kind", "reference", name="transfer_once"),
            models.UniqueConstraint(
                fields=("reverses",), condition=models.Q(reverses__isnull=False), name="transfer_reversed_once"
            ),
            models.CheckConstraint(condition=models.Q(amount_minor__gt=0), name="transfer_positive"),
            models.CheckConstraint(condition=~models.Q(debit=models.F("credit")), name="transfer_two_accounts"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"


class FlooredBalance(Walled):
    """What an account with a floor holds now, in its own sense; kept by the transfers' trigger alone.

    `sense` is 1 where debits make the balance grow, −1 where credits do. Accounts without a floor have none:
    a row that every posting changes would make all of them wait for each other.
    """

    organisation = models.ForeignKey(
        "accounts.Organisation",
        models.PROTECT,
        related_name="+",
        db_constraint=False,  # its account's key says so
        db_index=False,
    )
    account = SealedOneToOne(Account, models.PROTECT, primary_key=True, related_name="+")
    sense = models.SmallIntegerField()
    floor_minor = models.BigIntegerField()
    held_minor = models.BigIntegerField(default=0)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(held_minor__gte=models.F("floor_minor")), name="account_floor"),
            models.CheckConstraint(condition=models.Q(sense__in=(-1, 1)), name="floored_sense"),
        )

    def __str__(self) -> str:
        return f"{self.account_id}: {self.held_minor}"


class BalanceSnapshot(Walled):
    """What the transfers of an account up to the number `upto_id` come to, in its own sense.

    The last instants tell for which past it may be used: all that it counts had happened by `last_event_at`
    and was written down by `last_recorded_at`. `simulated_minor` is the part that is play money.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="+", db_index=False)
    upto_id = models.BigIntegerField()
    held_minor = models.BigIntegerField()
    simulated_minor = models.BigIntegerField()
    last_event_at = models.DateTimeField()
    last_recorded_at = models.DateTimeField()
    taken_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("account", "upto_id"), name="snapshot_once"),)

    def __str__(self) -> str:
        return f"{self.account_id} up to {self.upto_id}: {self.held_minor}"


class Exchange(Walled):
    """Money changed from one currency to another: two transfers over the `fx` accounts, and the rate between them.

    `rate` is units of the bought currency for one unit of the sold one, as `source` gave it at `quoted_at`;
    what was kept for changing it is the transfer `spread`.
    """

    reference = models.CharField(max_length=120, unique=True)
    sold = models.OneToOneField(Transfer, models.PROTECT, related_name="+")
    bought = models.OneToOneField(Transfer, models.PROTECT, related_name="+")
    spread = models.OneToOneField(Transfer, models.PROTECT, null=True, related_name="+")
    rate = models.DecimalField(max_digits=20, decimal_places=10)
    source = models.CharField(max_length=120)
    quoted_at = models.DateTimeField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(rate__gt=0), name="exchange_rate_positive"),)

    def __str__(self) -> str:
        return f"{self.reference} at {self.rate}"
