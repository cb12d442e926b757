"""Money as integer minor units of an ISO 4217 currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from preceptor.kit.currencies import EXPONENTS, WITHOUT_MINOR_UNIT
from preceptor.kit.errors import Invalid

SECONDS_PER_HOUR = 3600
LARGEST_MINOR = 2**63 - 1


class InvalidMoney(Invalid):
    """The amount is not a plain decimal of this currency."""

    code = "invalid_money"


class CurrencyMismatch(Invalid):
    """Amounts of two currencies cannot be added. Convert one of them with a stored rate first."""

    code = "currency_mismatch"


def exponent(currency: str) -> int:
    """Decimal places of `currency` (an upper-case ISO 4217 code). Raises InvalidMoney for anything else."""
    places = EXPONENTS.get(currency)
    if places is not None:
        return places
    if currency in WITHOUT_MINOR_UNIT:
        raise InvalidMoney(f"{currency} has no minor unit and cannot be paid in.")
    raise InvalidMoney(f"{currency!r} is not an ISO 4217 currency code such as USD.")


def round_half_even(value: Fraction) -> int:
    """The integer nearest to `value`, ties to the even neighbour (IEEE 754 roundTiesToEven)."""
    return round(value)


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """`minor` units of `currency`; 200 USD is Money(20000, "USD")."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise InvalidMoney("An amount is a whole number of minor units.")
        if abs(self.minor) > LARGEST_MINOR:
            raise InvalidMoney("The amount is larger than can be stored.")
        exponent(self.currency)

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Read an ASCII decimal such as "200.50". Raises InvalidMoney on signs, grouping or too many places."""
        places = exponent(currency)
        plain = text.strip()
        if not plain.isascii() or "_" in plain or not plain.replace(".", "", 1).isdigit():
            raise InvalidMoney(f"{text!r} is not an amount: write digits and a point, such as 200.50.")
        try:
            scaled = Decimal(plain).scaleb(places)
        except InvalidOperation as error:
            raise InvalidMoney(f"{text!r} is not an amount.") from error
        if scaled != scaled.to_integral_value():
            raise InvalidMoney(f"{currency} has {places} decimal places; {text!r} has more.")
        return cls(int(scaled), currency)

    def __add__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def for_seconds(self, seconds: int) -> Money:
        """Pay for `seconds` at this hourly rate, rounded once, half to even."""
        return Money(round_half_even(Fraction(self.minor * seconds, SECONDS_PER_HOUR)), self.currency)

    def exchanged(self, rate: Decimal, currency: str) -> Money:
        """This amount in `currency`, at `rate` (units of it for one unit of ours), rounded once, half to even."""
        scaled = Fraction(self.minor * 10 ** exponent(currency), 10 ** exponent(self.currency))
        return Money(round_half_even(scaled * Fraction(rate)), currency)

    def decimal(self) -> Decimal:
        """The amount in major units, exact."""
        return Decimal(self.minor).scaleb(-exponent(self.currency))

    def __str__(self) -> str:
        return f"{self.decimal():,.{exponent(self.currency)}f} {self.currency}"

    def _same_currency(self, other: Money) -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} cannot be added without a stored rate.")
