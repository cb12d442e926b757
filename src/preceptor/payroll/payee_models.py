"""What payees say of their own pay, and the rates at which organisations change it."""

from __future__ import annotations

from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled


class PayeeDetails(models.Model):
    """What a person says of their own pay: tax number, tax form, and the currency they want; a change is a new row.

    `tax_id_shown` stands on statements (a number of the United States without its first five digits); the whole number
    is sealed to the row. A form was signed at `signed_at` and counts through `form_expires_on`. `stated_tax` is what
    statements say of form and place of work, as `tax_forms.stated` wrote it. `paid_in` counts from `counts_from`, 72 hours after it was changed; empty is as each contract
    says. It belongs to the person, not to a client.
    """

    class Form(models.TextChoices):
        """Tax forms of the United States; others have none."""

        NONE = "", "none"
        W8BEN = "w-8ben", "W-8BEN"
        W9 = "w-9", "W-9"
        F8233 = "8233", "8233"

    person = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    country = models.CharField(max_length=2, blank=True)
    tax_id_shown = models.CharField(max_length=40, blank=True)
    tax_id_sealed = models.BinaryField(default=b"")
    form = models.CharField(max_length=8, choices=Form.choices, blank=True)
    signed_name = models.CharField(max_length=200, blank=True)
    form_edition = models.CharField(max_length=7, blank=True, default="", db_default="")
    signed_at = models.DateTimeField(null=True)
    form_expires_on = models.DateField(null=True)
    treaty_article = models.CharField(max_length=60, blank=True, default="", db_default="")
    treaty_basis_points = models.PositiveSmallIntegerField(null=True)
    of_the_states = models.BooleanField(default=False, db_default=False)
    work_country = models.CharField(max_length=2, blank=True, default="", db_default="")
    stated_tax = models.CharField(max_length=500, blank=True, default="", db_default="")
    paid_in = models.CharField(max_length=3, blank=True)
    counts_from = models.DateTimeField()
    entered_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["person", "-id"], name="payee_details_newest"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(country="") | models.Q(country__regex="^[A-Z]{2}$"), name="payee_country"
            ),
            models.CheckConstraint(
                condition=models.Q(paid_in="") | models.Q(paid_in__regex="^[A-Z]{3}$"), name="payee_currency"
            ),
            models.CheckConstraint(
                condition=models.Q(form="", signed_at=None) | (~models.Q(form="") & models.Q(signed_at__isnull=False)),
                name="payee_form_signed_at",
            ),
            models.CheckConstraint(condition=models.Q(form="") | ~models.Q(signed_name=""), name="payee_form_signed"),
            models.CheckConstraint(
                condition=models.Q(form__in=("w-8ben", "8233"), form_expires_on__isnull=False)
                | models.Q(form__in=("", "w-9"), form_expires_on=None, treaty_article="", treaty_basis_points=None),
                name="payee_form_expires",
            ),
            models.CheckConstraint(
                condition=models.Q(treaty_article="", treaty_basis_points=None)
                | (
                    ~models.Q(treaty_article="")
                    & models.Q(treaty_basis_points__isnull=False, treaty_basis_points__lte=3_000)
                ),
                name="payee_treaty_whole",
            ),
            models.CheckConstraint(
                condition=~models.Q(form="w-8ben") | (models.Q(of_the_states=False) & ~models.Q(work_country="US")),
                name="payee_w8ben_abroad",
            ),
            models.CheckConstraint(
                condition=models.Q(work_country="") | models.Q(work_country__regex="^[A-Z]{2}$"),
                name="payee_work_country",
            ),
            models.CheckConstraint(
                condition=models.Q(counts_from__gte=models.F("entered_at")), name="payee_never_backdated"
            ),
        )


class ExchangeRate(Walled):
    """What an organisation gives for a currency that is not the contract's: units of `bought` for one of `sold`.

    Somebody of the organisation enters it, with where it comes from and when it was quoted; nothing is fetched. Of what
    is bought, `spread_basis_points` ten-thousandths are kept for changing it, and the statement says so.
    """

    sold = models.CharField(max_length=3)
    bought = models.CharField(max_length=3)
    rate = models.DecimalField(max_digits=20, decimal_places=10)
    spread_basis_points = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=120)
    quoted_at = models.DateTimeField()
    entered_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(rate__gt=0), name="exchange_quote_positive"),
            models.CheckConstraint(condition=~models.Q(sold=models.F("bought")), name="exchange_quote_of_two"),
            models.CheckConstraint(condition=models.Q(spread_basis_points__lte=1_000), name="exchange_quote_spread"),
            models.CheckConstraint(condition=~models.Q(source=""), name="exchange_quote_has_a_source"),
            models.CheckConstraint(
                condition=models.Q(quoted_at__lte=models.F("entered_at")), name="exchange_quote_not_of_the_future"
            ),
        )
