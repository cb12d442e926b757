"""Notes who may be one person: of the profiles that were just stored and all others, those that are alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import connection

from preceptor.experts.bulk.cleaning import Candidate
from preceptor.experts.bulk.likeness import Employers, Known, worth_asking
from preceptor.experts.bulk.models import SuspectedDuplicate

MOST_COMPARED: Final = 50
"""With so many people of nearly one name at one place a row is compared; of a common name not all are worth a look."""
_COUNTED: Final = """
SELECT word, count(*) FROM bulk_identity, unnest(string_to_array(employer_key, ' ')) AS word
WHERE employer_key <> '' GROUP BY word HAVING count(*) > 1
"""
_WITH_EMPLOYER: Final = "SELECT count(*) FROM bulk_identity WHERE employer_key <> ''"
_NEAR: Final = """
SELECT key, profile_id, near.name_key, employer_key FROM unnest(%s::text[]) AS key, LATERAL (
    SELECT * FROM bulk_identity WHERE {column} = key ORDER BY profile_id DESC LIMIT {most}) AS near
"""
Near = Mapping[str, list[Known]]


def employers_of() -> Employers:
    """How common the words of employers' names are in the whole network."""
    [(profiles,)] = _rows(_WITH_EMPLOYER, [])
    return Employers(profiles, Counter(dict(_rows(_COUNTED, []))))


def note_suspects(stored: Mapping[int, Candidate], employers: Employers, now: datetime) -> int:
    """Note pairs of a stored and any other profile whose names and employers are alike; returns how many."""
    placed = {profile: each for profile, each in stored.items() if each.employer_key}
    employers.add(each.employer_key for each in placed.values())
    named = _near("name_key", {each.name_key for each in placed.values()})
    at_places = _near("place_key", {each.place_key for each in placed.values()})
    pairs: dict[tuple[int, int], SuspectedDuplicate] = {}
    for profile, each in placed.items():
        namesakes, neighbours = named[each.name_key], at_places[each.place_key]
        if len(namesakes) == len(neighbours) == 1:  # the profile itself
            continue
        own = Known(profile, each.name_key, each.employer_key)
        for other in {*namesakes, *neighbours} - {own}:
            alike = worth_asking(own, other, employers=employers, namesakes=max(len(namesakes) - 1, 1))
            if alike is not None:
                first, second = sorted((profile, other.profile))
                facts = {"likeness": round(alike, 3), "employer": each.employer_key, "found_at": now}
                pairs[first, second] = SuspectedDuplicate(first_id=first, second_id=second, **facts)
    SuspectedDuplicate.objects.bulk_create(pairs.values(), ignore_conflicts=True)
    return len(pairs)


def _near(column: str, keys: set[str]) -> Near:
    """The profiles of each key, the newest first."""
    near: dict[str, list[Known]] = {}
    for key, profile, name, employer in _rows(_NEAR.format(column=column, most=MOST_COMPARED), [list(keys)]):
        near.setdefault(key, []).append(Known(profile, name, employer))
    return near


def _rows(statement: str, facts: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, facts)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
