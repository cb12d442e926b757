"""Typed access to the fields of one entry; every refusal is a sentence that names the field and what was expected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from preceptor.importing import limits
from preceptor.importing.errors import BadEntry

_NOTHING: Final = object()


def entry(value: Any) -> Mapping[str, Any]:
    """`value` as an object with keys."""
    if isinstance(value, dict):
        return value
    raise BadEntry(f"A JSON object {{…}} is expected, this is {kind(value)}.")


def text(
    source: Mapping[str, Any], key: str, *, limit: int = limits.MAX_TEXT_CHARACTERS, default: str | None = None
) -> str:
    """The text under `key`, unchanged. A missing one is refused unless there is a `default`."""
    value = source.get(key, _NOTHING)
    if value is _NOTHING or value is None:
        if default is None:
            raise BadEntry(f"The field “{key}” is missing.")
        return default
    if not isinstance(value, str):
        raise BadEntry(f"The field “{key}” should be a text, it is {kind(value)}.")
    if default is None and not value.strip():
        raise BadEntry(f"The field “{key}” is empty.")
    return within(value, key, limit)


def within(value: str, key: str, limit: int) -> str:
    """`value`, if it is not longer than `limit` characters."""
    if len(value) > limit:
        raise BadEntry(f"The field “{key}” has {len(value):,} characters; at most {limit:,} are taken. Shorten it.")
    return value


def number_text(source: Mapping[str, Any], key: str, *, default: str | None = None) -> str:
    """The number under `key` as plain decimal text: -8184.0 becomes "-8184"; a text is kept as it is."""
    value = source.get(key)
    if isinstance(value, str) or value is None:
        return text(source, key, limit=limits.MAX_ANSWER, default=default)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise BadEntry(f"The field “{key}” should be a number, it is {kind(value)}.")
    return within(plain_decimal(value), key, limits.MAX_ANSWER)


def plain_decimal(value: int | Decimal) -> str:
    """`value` without an exponent and without zeros that say nothing."""
    number = Decimal(value)
    if abs(number.adjusted()) > limits.MAX_ANSWER:
        raise BadEntry(f"The number {value} is beyond any size that can be worked with.")
    shown = f"{number:f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown) or "0"


def integer(source: Mapping[str, Any], key: str, *, default: int | None = None, least: int = 0) -> int | None:
    """The whole number under `key`, or `default` where it is missing or null."""
    value = source.get(key)
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value < 2**31:
        raise BadEntry(f"The field “{key}” should be a whole number from {least}, it is {kind(value)}.")
    return value


def boolean(source: Mapping[str, Any], key: str) -> bool | None:
    """true, false, 1 or 0 under `key`; None where it is missing or null."""
    value = source.get(key)
    if value is None or isinstance(value, bool):
        return value
    if value in (0, 1):
        return bool(value)
    raise BadEntry(f"The field “{key}” should be true or false, it is {kind(value)}.")


def sequence(source: Mapping[str, Any], key: str, *, default: tuple[Any, ...] | None = None) -> tuple[Any, ...]:
    """The list under `key`."""
    value = source.get(key)
    if value is None and default is not None:
        return default
    if value is None:
        raise BadEntry(f"The field “{key}” is missing.")
    if not isinstance(value, list):
        raise BadEntry(f"The field “{key}” should be a list, it is {kind(value)}.")
    return tuple(value)


def texts(source: Mapping[str, Any], key: str, *, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """The list of texts under `key`."""
    values = sequence(source, key, default=default)
    for value in values:
        if not isinstance(value, str):
            raise BadEntry(f"The list “{key}” should hold texts only, it holds {kind(value)}.")
        within(value, key, limits.MAX_TEXT_CHARACTERS)
    return values


def rest(source: Mapping[str, Any], known: Iterable[str]) -> dict[str, Any]:
    """The fields that the format does not speak of: kept with the record, never refused."""
    return {key: jsonable(value) for key, value in source.items() if key not in known}


def jsonable(value: Any) -> Any:
    """`value` with decimals as texts, so that it can be stored as JSON without changing a digit."""
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, dict):
        return {key: jsonable(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [jsonable(inner) for inner in value]
    return value


def kind(value: Any) -> str:
    """What a JSON value is, in words; a short value is shown."""
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    shown = str(value) if not isinstance(value, bool) else str(value).lower()
    return f"“{shown[:40]}”" + ("" if len(shown) <= 40 else "…")
