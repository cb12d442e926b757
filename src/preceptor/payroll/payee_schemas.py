"""What the API says of payees' tax numbers and currencies, and of the rates that organisations give."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from ninja import Schema
from pydantic import AwareDatetime, Field

from preceptor.payroll.schemas import NamedOut
from preceptor.payroll.tax_forms import TaxForm


class PayeeDetailsIn(Schema):
    """What one says of one's own pay; without `tax_id` the number stays, an empty one takes it away.

    `form_edition` is printed on the form, such as 10-2021. `work_country` is where the work is done. A form that says the
    same as before keeps the instant at which it was signed, unless one does `sign_again`.
    """

    country: str = Field(default="", max_length=2)
    tax_id: str | None = Field(default=None, max_length=60)
    form: Literal["", "w-8ben", "w-9", "8233"] = ""
    form_edition: str = Field(default="", max_length=7)
    signed_name: str = Field(default="", max_length=200)
    treaty_article: str = Field(default="", max_length=60)
    treaty_basis_points: int | None = Field(default=None, ge=0, le=3_000)
    of_the_states: bool = False
    work_country: str = Field(default="", max_length=2)
    sign_again: bool = False
    paid_in: str = Field(default="", max_length=3)

    def tax_form(self) -> TaxForm:
        """What of it is signed."""
        said = self.dict(exclude={"country", "tax_id", "form", "form_edition", "sign_again", "paid_in"})
        return TaxForm(self.form, self.form_edition, **said)


class PayeeDetailsOut(Schema):
    """What one said of one's own pay, with the tax number as statements show it; `paid_in` counts from `counts_from`."""

    country: str
    tax_id_shown: str
    form: str
    form_edition: str
    signed_name: str
    signed_at: datetime | None
    form_expires_on: date | None
    treaty_article: str
    treaty_basis_points: int | None
    of_the_states: bool
    work_country: str
    paid_in: str
    counts_from: datetime | None


class TaxFormOut(PayeeDetailsOut):
    """What somebody said of their tax and of their own pay."""

    person: NamedOut


class TaxFormList(Schema):
    """Those whom an organisation pays or may pay, with what they said last."""

    items: list[TaxFormOut]
    next_cursor: str | None


class ExchangeRateIn(Schema):
    """Units of `bought` for one unit of `sold`, as `source` quoted it; `spread_basis_points` of what is bought are kept."""

    organisation: int
    sold: str = Field(min_length=3, max_length=3)
    bought: str = Field(min_length=3, max_length=3)
    rate: Decimal = Field(gt=0, max_digits=20, decimal_places=10)
    spread_basis_points: int = Field(default=0, ge=0, le=1_000)
    source: str = Field(min_length=1, max_length=120)
    quoted_at: AwareDatetime | None = None


class ExchangeRateOut(Schema):
    """A rate as it was entered."""

    id: int
    sold: str
    bought: str
    rate: str
    spread_basis_points: int
    source: str
    quoted_at: datetime
    entered_by: NamedOut
    entered_at: datetime


class ExchangeRateList(Schema):
    """Rates, newest first; of each pair the one quoted last counts, for seven days."""

    items: list[ExchangeRateOut]
    next_cursor: str | None
