"""What is asked of a site, before anybody sends it: `preceptor.sdk.calls` makes these, a client sends them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar
from urllib.parse import quote

Answer = TypeVar("Answer")
Page = TypeVar("Page")
Item = TypeVar("Item")

UNSAFE: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})


@dataclass(frozen=True)
class Call(Generic[Answer]):
    """One operation with all that it needs. `query` entries that are None are not sent; `path` begins after /api/v1."""

    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    body: object | None = None


@dataclass(frozen=True)
class Pages(Call[Page], Generic[Page, Item]):
    """A list that comes in pages: `send` gives one page of it, `each` gives all its items."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the site: `save` writes it to disk."""

    path: str
    query: Mapping[str, Any] = field(default_factory=dict)


def segment(value: str) -> str:
    """A text as one segment of a path."""
    return quote(value, safe="")
