"""Past quality, counted anew from every review there is: for profiles made after their reviews, and for doubts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.db import connection

from preceptor.experts.quality import write_counts

BATCH: Final = 10_000
_COUNTED: Final = """
SELECT author_id, count(*) FILTER (WHERE verdict = 'accept'), count(*) FROM review_review
WHERE author_id IN (SELECT author_id FROM review_review WHERE author_id > %s GROUP BY author_id ORDER BY author_id LIMIT %s)
GROUP BY author_id ORDER BY author_id
"""


def count_quality() -> int:
    """Set everybody's past quality from all reviews; how many profiles that changed. Inside `everywhere()`."""
    return sum(write_counts(rows) for rows in _batches())


def _batches() -> Iterator[list[tuple[int, int, int]]]:
    last = 0
    while rows := _after(last):
        yield rows
        last = rows[-1][0]


def _after(author: int) -> list[tuple[int, int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, [author, BATCH])
        return [(person, accepted, reviews) for person, accepted, reviews in cursor.fetchall()]
