"""What somebody types into a profile, before anything of it is believed. Pure: each refusal says what to write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from preceptor.accounts.services import check_time_zone
from preceptor.kit.errors import Invalid
from preceptor.kit.money import InvalidMoney, Money

MINUTES_OF_A_DAY: Final = 24 * 60
QUARTER: Final = 15
MOST_SPANS: Final = 50
EARLIEST_YEAR: Final = 1920
YEARS_AHEAD: Final = 10
MOST_HOURLY_MAJOR: Final = 100_000
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?")
_OFFSET: Final = re.compile(r"\s*(?:GMT|UTC|Z)?\s*[+-]\s*\d{1,2}(?::?\d{2})?\s*\Z", re.IGNORECASE)


class InvalidProfile(Invalid):
    """A profile needs a legal name, languages as codes such as en, and skill levels from 1 to 5."""

    code = "invalid_profile"


def zone(text: str) -> str:
    """An IANA time zone, or nothing. Raises UnknownTimeZone; an offset has no summer time, so it is refused by name."""
    plain = text.strip()
    if _OFFSET.fullmatch(plain):
        raise InvalidProfile(
            f"{plain!r} is an offset, which knows no summer time. Choose a place of the list, such as Asia/Amman."
        )
    return check_time_zone(plain) if plain else ""


def hourly_rate(amount: str, currency: str) -> tuple[int | None, str]:
    """(minor units, currency) of an expected rate such as ("120.50", "USD"); both empty: not said. Raises InvalidMoney."""
    plain, code = amount.strip(), currency.strip().upper()
    if not plain:
        return None, ""
    if not code:
        raise InvalidMoney("Choose the currency of the rate, such as USD.")
    if len(plain) > 20:
        raise InvalidMoney("The rate is too long to be one. Write digits and a point, such as 200.50.")
    money = Money.parse(plain, code)
    if money.minor <= 0:
        raise InvalidMoney("An expected rate is more than zero; leave it empty to say none.")
    if money.decimal() > MOST_HOURLY_MAJOR:
        raise InvalidMoney(f"An hourly rate above {MOST_HOURLY_MAJOR:,} {code} is taken for a slip. Write it anew.")
    return money.minor, code


def country(text: str) -> str:
    """Two letters of ISO 3166, or nothing. Raises InvalidProfile."""
    plain = text.strip().upper()
    if plain and not re.fullmatch("[A-Z]{2}", plain):
        raise InvalidProfile(f"{text[:40]!r} is no country code. Write two letters, such as JO.")
    return plain


def language(text: str) -> str:
    """A BCP 47 code in its usual case, such as en, ar-EG or zh-Hant. Raises InvalidProfile."""
    plain = text.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(plain):
        raise InvalidProfile(f"{text[:40]!r} is no language code. Write one such as en, ar or pt-BR.")
    first, *rest = plain.split("-")
    return "-".join([first.lower(), *(each.title() if len(each) == 4 else each.upper() for each in rest)])


def availability(spans: Sequence[Sequence[int]]) -> list[list[int]]:
    """The hours of a week as [weekday 0-6 from Monday, start, end] in minutes, sorted, touching ones made one.

    Whole quarter hours; an evening over midnight is two spans. Raises InvalidProfile.
    """
    if len(spans) > MOST_SPANS:
        raise InvalidProfile(f"A week has at most {MOST_SPANS} spans of free hours. Join some.")
    merged: list[list[int]] = []
    for span in sorted(_span(each) for each in spans):
        if merged and merged[-1][0] == span[0] and span[1] <= merged[-1][2]:
            merged[-1][2] = max(merged[-1][2], span[2])
        else:
            merged.append(span)
    return merged


def _span(span: Sequence[int]) -> list[int]:
    if len(span) != 3:
        raise InvalidProfile("Free hours are given as weekday, start and end.")
    day, start, end = span
    if not 0 <= day <= 6 or not 0 <= start < end <= MINUTES_OF_A_DAY or start % QUARTER or end % QUARTER:
        raise InvalidProfile("Free hours begin before they end, on one day, at whole quarter hours.")
    return [day, start, end]


def weekly_minutes(hours_cap: int | None) -> int | None:
    """Minutes of a weekly cap: whole quarter hours, at most a week. Raises InvalidProfile."""
    if hours_cap is not None and not (0 <= hours_cap <= 7 * MINUTES_OF_A_DAY and hours_cap % QUARTER == 0):
        raise InvalidProfile("The hours of a week are whole quarter hours, from 0 to 168.")
    return hours_cap


def years(first: int | None, last: int | None, *, this_year: int) -> None:
    """Raise InvalidProfile unless both years are of a life and in order; either may be absent."""
    for year in (first, last):
        if year is not None and not EARLIEST_YEAR <= year <= this_year + YEARS_AHEAD:
            raise InvalidProfile(f"{year} is no year of a career. Write four digits.")
    if first is not None and last is not None and first > last:
        raise InvalidProfile(f"It cannot end in {last} and begin in {first}. Swap them.")


def one_line(text: str) -> str:
    """`text` without line breaks, control signs and marks that turn the direction of writing."""
    if text.isprintable():  # most are: nothing of the kind is in them
        return " ".join(text.split())
    kept = (" " if each in "\r\n\t" else each for each in text)
    return " ".join("".join(each for each in kept if unicodedata.category(each) not in _HIDDEN).split())


def paragraphs(text: str) -> str:
    """`text` with its lines, without other control signs."""
    lines = text.replace("\r\n", "\n")
    if not lines.replace("\n", "").isprintable():
        lines = "".join(each for each in lines if each == "\n" or unicodedata.category(each) not in _HIDDEN)
    return lines.strip()


_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def unique(values: Iterable[str], what: str) -> None:
    """Raise InvalidProfile where something is named twice."""
    seen: set[str] = set()
    for each in values:
        if each in seen:
            raise InvalidProfile(f"The {what} {each!r} is there twice. Keep one.")
        seen.add(each)
