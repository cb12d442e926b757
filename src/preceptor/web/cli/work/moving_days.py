"""`preceptor moved-days`."""

from __future__ import annotations

from pathlib import Path

from preceptor.accounts.walls import everywhere
from preceptor.web.cli.frame import Installation, Outcome
from preceptor.worktime.editions import Moved, edition_in, moved_days, present_edition


def run(installation: Installation, *, tzdata: Path | None) -> Outcome:
    """List the stored days that the present edition of the tz database, or the one in `tzdata`, dates differently."""
    edition = present_edition() if tzdata is None else edition_in(tzdata)
    with everywhere():
        found = moved_days(edition)
    lines = [_line(each) for each in found]
    lines.append(
        f"{len(found)} stored days would be dated differently by {edition.name}; they stay as they are."
        if found
        else f"Every stored day is dated the same by {edition.name}."
    )
    return Outcome({"edition": edition.name, "days": [each.facts() for each in found]}, lines)


def _line(moved: Moved) -> str:
    day = moved.day
    now = " and ".join(each.isoformat() for each in day.dates_now) or "no date: the zone is not in it"
    return (
        f"{day.local_date} of person {day.person} on project {day.project} in {day.time_zone}, by {day.rules or 'no edition'}:"
        f" {moved.seconds} s in {moved.entries} pieces, {moved.stated} stated; now {now}."
    )
