"""Where pay goes, what is sent, in which file, and what the bank said of it.

A payout's states and what may never change about it are kept by triggers (`states.py`, migration 0002).
"""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.ledger.models import Transfer
from preceptor.payouts.states import State

_CODE = "^[A-Z]{2}$"


class AccountDetails(models.Model):
    """An account at a bank with its holder's address, in the letters and parts that payment files ask for.

    The number itself is sealed to its row (`sealed.py`); `last4` is all of it that is ever shown.
    """

    currency = models.CharField(max_length=3)
    latin_name = models.CharField(max_length=70)
    is_iban = models.BooleanField()
    account_country = models.CharField(max_length=2)
    number_sealed = models.BinaryField()
    last4 = models.CharField(max_length=4)
    bic = models.CharField(max_length=11, blank=True)
    street = models.CharField(max_length=70, blank=True)
    building = models.CharField(max_length=16, blank=True)
    postcode = models.CharField(max_length=16, blank=True)
    town = models.CharField(max_length=35)
    country = models.CharField(max_length=2)
    entered_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @property
    def masked(self) -> str:
        """As shown: the country and the last four signs."""
        return f"{self.account_country} •••• {self.last4}"


class Destination(AccountDetails):
    """Where one person wants one currency to go; a change is a new row and waits until `held_until`.

    It belongs to the person, not to a client, as their profile does. `legal_name` is as in their papers, in any
    script; `latin_name` as at their bank. With `needs_review` somebody of finance looks before anything is sent.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    legal_name = models.CharField(max_length=200)
    held_until = models.DateTimeField(null=True)
    needs_review = models.BooleanField(default=False)
    reviewed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("person", "currency", condition=Q(superseded_at=None), name="destination_current"),
            models.CheckConstraint(
                condition=Q(account_country__regex=_CODE, country__regex=_CODE), name="destination_countries"
            ),
            models.CheckConstraint(condition=~Q(town="") & ~Q(latin_name=""), name="destination_address"),
            models.CheckConstraint(
                condition=Q(reviewed_by=None, reviewed_at=None)
                | Q(reviewed_by__isnull=False, reviewed_at__isnull=False) & ~Q(reviewed_by=F("person")),
                name="destination_review",
            ),
        )


class PayingAccount(Walled, AccountDetails):
    """The account from which an organisation pays one currency; a change is a new row.

    Payouts above `four_eyes_above_minor` are approved by somebody else than who prepared them: 0 means all.
    """

    service_level = models.CharField(max_length=4, blank=True)
    four_eyes_above_minor = models.BigIntegerField(default=0)
    entered_by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "organisation", "currency", condition=Q(superseded_at=None), name="paying_account_current"
            ),
            models.CheckConstraint(condition=Q(four_eyes_above_minor__gte=0), name="paying_account_threshold"),
        )


@pghistory.track()
class Payout(Walled):
    """Money for one person in one currency: the sum of its entries, less what stays on the balance.

    `remainder_minor` is the part of the entries that the currency cannot pay; the next payout carries it.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    remainder_minor = models.BigIntegerField(default=0)
    state = models.CharField(max_length=16, choices=State.choices, default=State.HELD)
    simulated = models.BooleanField(default=False)
    prepared_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    four_eyes_above_minor = models.BigIntegerField(default=0)
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    destination = models.ForeignKey(Destination, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = (models.Index(fields=["organisation", "-id"], name="payout_by_organisation"),)
        constraints = (
            models.CheckConstraint(condition=Q(amount_minor__gt=0, remainder_minor__gte=0), name="payout_amount"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="payout_state"),
            models.CheckConstraint(
                condition=Q(approved_by=None)
                | ~Q(approved_by=F("prepared_by"))
                | Q(amount_minor__lte=F("four_eyes_above_minor")),
                name="payout_four_eyes",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("person")), name="payout_not_ones_own"
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None, destination=None, state__in=("held", "cancelled"))
                | Q(approved_by__isnull=False, approved_at__isnull=False, destination__isnull=False) & ~Q(state="held"),
                name="payout_approval",
            ),
        )


class PayoutEntry(Walled):
    """What a payout settles: a transfer that changed the expert's available balance, or an earlier payout's remainder.

    An entry is live until its payout is cancelled or returned; a transfer has one live entry at most.
    """

    payout = models.ForeignKey(Payout, models.PROTECT, related_name="entries")
    transfer = models.ForeignKey(Transfer, models.PROTECT, null=True, related_name="+")
    carried_from = models.ForeignKey(Payout, models.PROTECT, null=True, related_name="+")
    amount_minor = models.BigIntegerField()
    live = models.BooleanField(default=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("transfer", condition=Q(live=True), name="payout_entry_once"),
            models.UniqueConstraint("carried_from", condition=Q(live=True), name="payout_remainder_once"),
            models.CheckConstraint(condition=~Q(amount_minor=0), name="payout_entry_amount"),
            models.CheckConstraint(
                condition=Q(transfer=None, carried_from__isnull=False) | Q(transfer__isnull=False, carried_from=None),
                name="payout_entry_of_one_thing",
            ),
        )


class Batch(Walled):
    """One file that left the house. It is not kept: it is written anew from its rows, and `file_sha256` must agree."""

    account = models.ForeignKey(PayingAccount, models.PROTECT, related_name="+")
    provider = models.CharField(max_length=16)
    message_id = models.CharField(max_length=35)
    currency = models.CharField(max_length=3)
    payments = models.PositiveIntegerField()
    control_sum_minor = models.BigIntegerField()
    execution_date = models.DateField()
    simulated = models.BooleanField(default=False)
    file_sha256 = models.CharField(max_length=64)
    sent_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("message_id", name="batch_message_once"),)


class Withdrawal(Walled):
    """That a file never reached the bank: asked for by one person, confirmed by another; declined, it is as before."""

    class State(models.TextChoices):
        """Confirmed and declined are final."""

        ASKED = "asked"
        CONFIRMED = "confirmed"
        DECLINED = "declined"

    batch = models.ForeignKey(Batch, models.PROTECT, related_name="withdrawals")
    reason = models.CharField(max_length=300)
    state = models.CharField(max_length=16, choices=State.choices, default=State.ASKED)
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        triggers = (
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.FSM(
                name="only_these_edges", field="state", transitions=[("asked", "confirmed"), ("asked", "declined")]
            ),
            pgtrigger.ReadOnly(
                name="what_was_asked", fields=["organisation", "batch", "reason", "asked_by", "asked_at"]
            ),
        )
        constraints = (
            models.UniqueConstraint("batch", condition=~Q(state="declined"), name="withdrawal_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="withdrawal_has_a_reason"),
            models.CheckConstraint(
                condition=Q(state="asked", decided_by=None, decided_at=None)
                | Q(state="declined", decided_by__isnull=False, decided_at__isnull=False)
                | Q(state="confirmed", decided_by__isnull=False, decided_at__isnull=False)
                & ~Q(decided_by=F("asked_by")),
                name="withdrawal_four_eyes",
            ),
        )


class BankReport(Walled):
    """A camt file, or a table of outcomes (`kind` csv), that was read, once; its lines say what each movement did."""

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=8)
    file_sha256 = models.CharField(max_length=64)
    not_booked = models.PositiveIntegerField(default=0)
    read_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("organisation", "file_sha256", name="bank_report_once"),)


class Attempt(Walled):
    """One sending of one payout. What became of it comes from a bank's report, or from a person (`outcome_by`)."""

    class State(models.TextChoices):
        """Sent; then settled or returned, or withdrawn with its file."""

        SENT = "sent"
        SETTLED = "settled"
        RETURNED = "returned"
        WITHDRAWN = "withdrawn"

    payout = models.ForeignKey(Payout, models.PROTECT, related_name="attempts")
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="attempts")
    number = models.PositiveIntegerField()
    end_to_end_id = models.CharField(max_length=35)
    uetr = models.UUIDField(unique=True)
    reference = models.CharField(max_length=140, blank=True)
    state = models.CharField(max_length=16, choices=State.choices, default=State.SENT)
    outcome_at = models.DateTimeField(null=True)
    outcome_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    report = models.ForeignKey(BankReport, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "end_to_end_id", name="attempt_reference_once"),
            models.UniqueConstraint("payout", condition=~Q(state="returned"), name="attempt_live_once"),
            models.UniqueConstraint("batch", "number", name="attempt_in_order"),
        )


class BankReportLine(Walled):
    """One movement of a report: what it said and what it did here."""

    class Effect(models.TextChoices):
        """`already`: known before; `unknown`, `differs`, `unclear`: for a person to look at, nothing was changed."""

        SETTLED = "settled"
        RETURNED = "returned"
        ALREADY = "already"
        UNKNOWN = "unknown"
        DIFFERS = "differs"
        UNCLEAR = "unclear"

    report = models.ForeignKey(BankReport, models.PROTECT, related_name="lines")
    number = models.PositiveIntegerField()
    end_to_end_id = models.CharField(max_length=80)
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    effect = models.CharField(max_length=16, choices=Effect.choices)
    reason = models.CharField(max_length=300, blank=True)
    reported_on = models.DateField(null=True)
    payout = models.ForeignKey(Payout, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint("report", "number", name="bank_report_line_once"),)
