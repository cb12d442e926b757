"""Recomputing a statement from its own record, by another road than the one that made it.

Integers only: the amount of a line is found by division with remainder, not through fractions, so that
an error in either road shows.
"""

from __future__ import annotations

from typing import Any

from preceptor.payroll.record import FORMAT, sha256_of


def discrepancies(record: dict[str, Any], sha256: str) -> list[str]:
    """What does not add up in `record`, as sentences; empty when every figure follows from its entries."""
    if record.get("format") != FORMAT:
        return [f"The record is not of the format {FORMAT}."]
    found = [] if sha256_of(record) == sha256 else ["The record does not have the hash that was stored with it."]
    try:
        found += [sentence for line in record["lines"] for sentence in _of_line(line)]
        found += _of_totals(record)
    except (KeyError, TypeError) as error:
        found.append(f"The record is incomplete: {error}.")
    return found


def amount_of(seconds: int, hourly_minor: int) -> int:
    """Pay for `seconds` at `hourly_minor` an hour, half to even."""
    whole, rest = divmod(seconds * hourly_minor, 3600)
    return whole + (rest * 2 > 3600 or (rest * 2 == 3600 and whole % 2 == 1))


def _of_line(line: dict[str, Any]) -> list[str]:
    name, found = f"Line {line['number']}", []
    if sum(entry["seconds"] for entry in line["entries"]) != line["seconds"]:
        found.append(f"{name}: its entries do not add up to {line['seconds']} seconds.")
    if amount_of(line["seconds"], line["hourly_minor"]) != line["amount_minor"]:
        found.append(f"{name}: seconds times rate is not {line['amount_minor']}.")
    return found


def _of_totals(record: dict[str, Any]) -> list[str]:
    found = []
    for total, part in (("seconds", "seconds"), ("gross_minor", "amount_minor")):
        if sum(line[part] for line in record["lines"]) != record[total]:
            found.append(f"The lines do not add up to the {total} {record[total]}.")
        if record["year_to_date"][total] < record[total]:
            found.append(f"The year to date is less than the {total} of this statement.")
    entries = [entry["entry"] for line in record["lines"] for entry in line["entries"]]
    if len(entries) != len(set(entries)):
        found.append("A time entry is paid twice.")
    if record["simulated"] != any(entry["simulated"] for line in record["lines"] for entry in line["entries"]):
        found.append("The mark 'simulated' does not follow from the entries.")
    return found
