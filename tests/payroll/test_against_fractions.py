"""Whole statements, made at random, against an oracle of fractions that shares nothing with the code (rule M9).

300 by default; PRECEPTOR_STATEMENTS=10000 tries as many as the rule asks for. Every seed makes the same statement anew.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any, Final

import pytest

from preceptor.kit.money import Money
from preceptor.payroll.lines import Bonus, Change, CreditedTime, Deduction, all_lines
from preceptor.payroll.recompute import discrepancies
from preceptor.payroll.record import Earlier, Heading, Quote, make_record, sha256_of
from tests.payroll.test_lines import half_even

STATEMENTS: Final = int(os.environ.get("PRECEPTOR_STATEMENTS", "300"))
PLACES: Final = {"USD": 2, "JPY": 0, "JOD": 3, "KWD": 3, "EUR": 2, "CLF": 4}
BEGUN: Final = datetime(2026, 11, 16, 6, tzinfo=UTC)
Parts = dict[str, Any]


def parts_of(random: Random) -> Parts:
    """What one statement is made of; small rates and odd seconds on purpose, since halves hide there."""
    currency, other = random.sample(sorted(PLACES), 2)
    rates = [random.choice((1, 7, 1_799, 1_800, 3_600, 20_000, random.randint(1, 10**8))) for _ in range(3)]
    time = [_time(random, number, rates) for number in range(1, random.randint(2, 40))]
    bonuses = [_bonus(random, number) for number in range(random.randint(0, 6))]
    earned = sum(each.seconds * each.hourly_minor // 3_600 for each in time) + sum(
        each.amount_minor for each in bonuses
    )
    changes = [_change(number, _signed(random, earned // 8)) for number in range(random.randint(0, 3))]
    deductions = [
        Deduction(number, f"Rule {number}", random.randint(1, 3_000)) for number in range(random.randint(0, 3))
    ]
    quoted = random.random() < 0.5
    rate = Decimal(random.randint(1, 10**8)).scaleb(-random.randint(4, 10))
    return {
        "time": time, "bonuses": bonuses, "changes": changes, "deductions": deductions, "currency": currency,
        "quote": Quote(1, other, rate, random.choice((0, 1, 50, 1_000)), "a bank", BEGUN) if quoted else None,
        "earlier": Earlier(3, random.randint(0, 10**7), 9 * 10**6 + random.randint(0, 10**6), random.randint(0, 10**6)),
    }  # fmt: skip


def _time(random: Random, number: int, rates: list[int]) -> CreditedTime:
    begun = BEGUN + timedelta(days=random.randint(0, 6), seconds=number)
    seconds = random.choice((1, 59, 60, 180, random.randint(1, 12_600)))
    project = random.randint(1, 2)
    return CreditedTime(
        number, begun.date(), "Asia/Amman", begun, begun + timedelta(seconds=seconds), seconds, random.choice(rates),
        simulated=False, project=project, project_name=f"Project {project}",
    )  # fmt: skip


def _bonus(random: Random, number: int) -> Bonus:
    rule = random.randint(1, 2)
    return Bonus(
        number, 1, "Project 1", rule, f"rule-{rule}", 1, "accepted_unit", f"Rule {rule}", f"unit:{number}", number, BEGUN,
        date(2026, 11, 17), random.randint(1, 10**6), {}, simulated=False,
    )  # fmt: skip


def _change(number: int, amount: int) -> Change:
    statement, line = ("1-1-0001", 1) if amount < 0 else (None, None)
    return Change(number, 1, "Project 1", amount, "Because", "Lead", "Finance", BEGUN, statement, line, simulated=False)


def _signed(random: Random, most: int) -> int:
    return random.choice((-1, 1)) * random.randint(1, max(most, 1))


def record_of(parts: Parts) -> dict[str, Any]:
    """The record as a pay run freezes it."""
    names = ("time", "bonuses", "changes", "deductions", "currency")
    lines = all_lines(**{name: parts[name] for name in names})
    net = sum(line.amount_minor for line in lines)
    quote = parts["quote"]
    heading = Heading(
        "1-1-0004", "Client", "", "Layla", "Layla Nasser", 1, parts["currency"], date(2026, 11, 16), date(2026, 11, 22),
        BEGUN + timedelta(days=8), "Asia/Amman", BEGUN + timedelta(days=8),
        exchange=quote.exchange(Money(net, parts["currency"])) if quote is not None and net > 0 else None,
    )  # fmt: skip
    return make_record(heading, lines, parts["earlier"])


def oracle(parts: Parts) -> dict[str, Any]:
    """Every figure of the statement by fractions alone, from what it is made of."""
    worked: dict[tuple[date, int, int], int] = defaultdict(int)
    for each in parts["time"]:
        worked[each.local_date, each.project, each.hourly_minor] += each.seconds
    awarded: dict[str, int] = defaultdict(int)
    for each in parts["bonuses"]:
        awarded[each.code] += each.amount_minor
    time = [half_even(Fraction(worked[key] * key[2], 3_600)) for key in sorted(worked)]
    rest = [awarded[code] for code in sorted(awarded)] + [each.amount_minor for each in parts["changes"]]
    gross = sum(time) + sum(rest)
    withheld = [half_even(Fraction(gross * each.basis_points, 10_000)) for each in parts["deductions"]]
    withheld = [each for each in withheld if each > 0]
    before = parts["earlier"]
    return {
        "amounts": [*time, *rest, *(-each for each in withheld)],
        "seconds": sum(worked.values()),
        "gross": gross,
        "withheld": sum(withheld),
        "exchanged": _exchanged(parts, gross - sum(withheld)),
        "net_to_date": before.gross_minor - before.withheld_minor + gross - sum(withheld),
    }


def _exchanged(parts: Parts, net: int) -> tuple[int, int] | None:
    """What arrives and what is kept of it, in the other currency."""
    quote = parts["quote"]
    if quote is None or net <= 0:
        return None
    scale = Fraction(10) ** (PLACES[quote.currency] - PLACES[parts["currency"]])
    bought = half_even(net * Fraction(quote.rate) * scale)
    kept = half_even(Fraction(bought * quote.spread_basis_points, 10_000))
    return (bought - kept, kept) if bought > kept else None


def figures(record: dict[str, Any]) -> dict[str, Any]:
    """The same figures as the record says them."""
    there = record["exchange"]
    return {
        "amounts": [line["amount_minor"] for line in record["lines"]],
        "seconds": record["seconds"],
        "gross": record["gross_minor"],
        "withheld": record["withheld_minor"],
        "exchanged": None if there is None else (there["net_minor"], there["kept_minor"]),
        "net_to_date": record["year_to_date"]["net_minor"],
    }


def differing(count: int, made: Callable[[Parts], dict[str, Any]]) -> list[int]:
    """The seeds whose statement is not what the oracle says."""
    return [seed for seed in range(count) if figures(made(parts := parts_of(Random(seed)))) != oracle(parts)]


def test_every_figure_of_a_statement_is_what_fractions_say() -> None:
    assert differing(STATEMENTS, record_of) == []


def test_every_record_follows_from_itself_and_its_shares_are_whole() -> None:
    for seed in range(STATEMENTS):
        record = record_of(parts_of(Random(seed)))
        assert discrepancies(record, sha256_of(record)) == [], seed
        for line in record["lines"]:
            if line["kind"] == "withholding":
                assert sum(share["amount_minor"] for share in line["shares"]) == line["amount_minor"], seed


@pytest.mark.parametrize("wrong", ["each piece rounded", "halves up"])
def test_the_oracle_finds_a_wrong_rounding(wrong: str) -> None:
    def rounded(parts: Parts) -> dict[str, Any]:
        record = record_of(parts)
        for line in record["lines"]:
            if line["kind"] == "time":
                pieces = (
                    [each["seconds"] for each in line["entries"]]
                    if wrong == "each piece rounded"
                    else [line["seconds"]]
                )
                amounts = [Fraction(seconds * line["hourly_minor"], 3_600) for seconds in pieces]
                whole = (
                    sum(map(half_even, amounts)) if wrong == "each piece rounded" else int(amounts[0] + Fraction(1, 2))
                )
                line["amount_minor"] = whole
        return record

    assert differing(200, rounded)
