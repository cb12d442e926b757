"""Keeping searches."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from preceptor.accounts.models import Person
from preceptor.experts.search.models import SavedSearch
from preceptor.kit.errors import Conflict, Invalid

MOST_SAVED: Final = 200


class TooManySearches(Conflict):
    """You keep as many searches as fit. Remove one that you no longer need."""

    code = "too_many_searches"


class UnnamedSearch(Invalid):
    """A kept search needs a name. Write what it is for."""

    code = "unnamed_search"


def save_search(*, person: Person, name: str, asked: dict[str, Any], now: datetime) -> SavedSearch:
    """Keep a search, from its beginning; one of the same name is replaced."""
    plain = " ".join(name.split())
    if not plain:
        raise UnnamedSearch()
    mine = SavedSearch.objects.filter(person=person)
    if not mine.filter(name=plain).exists() and mine.count() >= MOST_SAVED:
        raise TooManySearches()
    kept = {"asked": {**asked, "page": ""}, "created_at": now}
    return SavedSearch.objects.update_or_create(person=person, name=plain, defaults=kept)[0]


def remove_search(*, saved: SavedSearch) -> None:
    """Forget a kept search."""
    saved.delete()
