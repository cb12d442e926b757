"""Orders of our own making."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from preceptor.kit.money import Money
from preceptor.payouts.numbers import account_number
from preceptor.payouts.order import Instruction, Order, Party

AMMAN = Party("Layla Nasser", "Rainbow Street", "12", "11181", "Amman", "JO")
BERLIN = Party("Meridian Labs", "Hauptstrasse", "1", "10115", "Berlin", "DE")
JORDAN = account_number(number="JO94 CBJO 0010 0000 0000 0131 0003 02", country="", bic="CBJOJOAX")
GERMANY = account_number(number="DE89370400440532013000", country="DE", bic="")
AMERICA = account_number(number="000123456789", country="US", bic="CHASUS33")


def instruction(number: int, minor: int, currency: str, **changed: Any) -> Instruction:
    """A payment; every part can be changed."""
    plain = Instruction(
        f"PO{number}-0a1b2c3d", str(UUID(int=(0x4 << 76) | (0x8 << 60) | number)), Money(minor, currency), AMMAN,
        JORDAN, f"Pay 1-5-{number:04d}",
    )  # fmt: skip
    return replace(plain, **changed)


def order(*instructions: Instruction, **changed: Any) -> Order:
    """An order of these payments."""
    plain = Order(
        "PB20261123120000-0123456789ab", datetime(2026, 11, 23, 12, tzinfo=UTC), date(2026, 11, 24), BERLIN,
        account_number(number="DE89370400440532013000", country="", bic="COBADEFF"), "", False, instructions,
    )  # fmt: skip
    return replace(plain, **changed)
