"""Recomputing a statement from its own record, by another road than the one that made it.

Integers only: the amount of a line is found by division with remainder, not through fractions, so that
an error in either road shows.
"""

from __future__ import annotations

from typing import Any

from preceptor.kit.money import exponent
from preceptor.payroll.record import FIRST_FORMAT, FORMAT, SECOND_FORMAT, THIRD_FORMAT, sha256_of

FORMATS = (FIRST_FORMAT, SECOND_FORMAT, THIRD_FORMAT, FORMAT)


def discrepancies(record: dict[str, Any], sha256: str) -> list[str]:
    """What does not add up in `record`, as sentences; empty when every figure follows from its parts."""
    if record.get("format") not in FORMATS:
        return [f"The record is not of the format {FORMAT}."]
    found = [] if sha256_of(record) == sha256 else ["The record does not have the hash that was stored with it."]
    try:
        found += [sentence for line in record["lines"] for sentence in _of_line(line)]
        found += _of_totals(record)
        found += _of_net(record) if record["format"] != FIRST_FORMAT else []
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        found.append(f"The record is incomplete: {error}.")
    return found


def kind_of(line: dict[str, Any]) -> str:
    """The kind of a line; in the first format all are time."""
    return str(line.get("kind", "time"))


def amount_of(seconds: int, hourly_minor: int) -> int:
    """Pay for `seconds` at `hourly_minor` an hour, half to even."""
    return _half_even(seconds * hourly_minor, 3600)


def _of_line(line: dict[str, Any]) -> list[str]:
    name, kind, amount = f"Line {line['number']}", kind_of(line), line["amount_minor"]
    if kind == "time":
        return [f"{name}: {says}" for says in _of_time(line)]
    if kind == "bonus":
        right = sum(each["amount_minor"] for each in line["awards"]) == amount and amount > 0
        return [] if right else [f"{name}: its awards do not add up to {amount}."]
    if kind == "adjustment":
        right = amount > 0 or (amount < 0 and line["adjustment"]["refers_to"] is not None)
        return [] if right else [f"{name}: it takes away and does not say from which line."]
    if kind == "withholding":
        right = sum(each["amount_minor"] for each in line["shares"]) == amount and amount < 0
        return [] if right else [f"{name}: its shares do not add up to {amount}."]
    return [f"{name}: there is no kind {kind}."]


def _of_time(line: dict[str, Any]) -> list[str]:
    found = []
    if sum(entry["seconds"] for entry in line["entries"]) != line["seconds"]:
        found.append(f"its entries do not add up to {line['seconds']} seconds.")
    if amount_of(line["seconds"], line["hourly_minor"]) != line["amount_minor"]:
        found.append(f"seconds times rate is not {line['amount_minor']}.")
    return found


def _of_totals(record: dict[str, Any]) -> list[str]:
    found, year = [], record["year_to_date"]
    earning = [line for line in record["lines"] if kind_of(line) != "withholding"]
    for total, part in (("seconds", "seconds"), ("gross_minor", "amount_minor")):
        if sum(line.get(part, 0) for line in earning) != record[total]:
            found.append(f"The lines do not add up to the {total} {record[total]}.")
        if year[total] < record[total]:
            found.append(f"The year to date is less than the {total} of this statement.")
    if [line["number"] for line in record["lines"]] != list(range(1, len(record["lines"]) + 1)):
        found.append("The lines are not numbered from 1 without a gap.")
    for named, parts in (("A time entry", "entries"), ("An award", "awards")):
        paid = [each[_ID[parts]] for line in record["lines"] for each in line.get(parts, ())]
        if len(paid) != len(set(paid)):
            found.append(f"{named} is paid twice.")
    if record["simulated"] != any(each["simulated"] for line in record["lines"] for each in _parts(line)):
        found.append("The mark 'simulated' does not follow from the lines.")
    return found


_ID = {"entries": "entry", "awards": "award"}


def _parts(line: dict[str, Any]) -> list[dict[str, Any]]:
    parts = [*line.get("entries", ()), *line.get("awards", ())]
    return [*parts, line["adjustment"]] if kind_of(line) == "adjustment" else parts


def _of_net(record: dict[str, Any]) -> list[str]:
    """What later formats say beyond the first: withheld, net, and the exchange of the net."""
    found, year = [], record["year_to_date"]
    withholding = [line for line in record["lines"] if kind_of(line) == "withholding"]
    if -sum(line["amount_minor"] for line in withholding) != record["withheld_minor"]:
        found.append(f"The lines do not add up to {record['withheld_minor']} withheld.")
    found += [
        f"Line {line['number']}: it is not its share of the gross."
        for line in withholding
        if -_half_even(record["gross_minor"] * line["rule"]["basis_points"], 10_000) != line["amount_minor"]
    ]
    if any(each["gross_minor"] - each["withheld_minor"] != each["net_minor"] for each in (record, year)):
        found.append("Gross less withheld is not the net.")
    exchange = record["exchange"]
    if exchange is not None:
        bought, kept = _exchanged(record, exchange)
        if bought - kept != exchange["net_minor"]:
            found.append("The net in the payee's currency is not the net times its rate, less what is kept.")
        if kept != exchange.get("kept_minor", 0):
            found.append("What is kept of the exchange is not its share.")
    return found


def _exchanged(record: dict[str, Any], exchange: dict[str, Any]) -> tuple[int, int]:
    """Net times rate in minor units of the other currency, and the share that is kept of it.

    The rate is a decimal of units for one unit. The second format kept nothing and does not say so.
    """
    whole, _, places = exchange["rate"].partition(".")
    scaled = int(whole + places) * record["net_minor"] * 10 ** exponent(exchange["currency"])
    bought = _half_even(scaled, 10 ** (len(places) + exponent(record["currency"])))
    return bought, _half_even(bought * exchange.get("spread_basis_points", 0), 10_000)


def _half_even(numerator: int, denominator: int) -> int:
    whole, rest = divmod(numerator, denominator)
    return whole + (rest * 2 > denominator or (rest * 2 == denominator and whole % 2 == 1))
