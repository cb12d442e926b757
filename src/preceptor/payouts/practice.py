"""Currencies whose minor unit is in the standard but not in use: banks pay whole units, the rest waits."""

from __future__ import annotations

from typing import Final

from preceptor.kit.money import Money, exponent

WHOLE_UNITS_ONLY: Final = frozenset(
    {"AFN", "ALL", "HUF", "IDR", "IQD", "IRR", "LAK", "LBP", "MGA", "MMK", "SOS", "SYP", "TWD", "YER"}
)
"""Frozen here, so that an upgrade of a library cannot change what was paid: CLDR's currencies that are written
without decimals although ISO 4217 gives them some, and HUF, IDR and TWD, in which banks pay no fractions."""


def step(currency: str) -> int:
    """The smallest amount that can be paid out, in minor units: 1, or a whole unit."""
    places = exponent(currency)
    return int(10**places) if currency in WHOLE_UNITS_ONLY else 1


def payable(total: Money) -> tuple[Money, Money]:
    """What can be paid out of `total`, and what stays on the balance."""
    stays = total.minor % step(total.currency)
    return Money(total.minor - stays, total.currency), Money(stays, total.currency)
