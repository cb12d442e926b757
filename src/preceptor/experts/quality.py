"""Past quality: how often somebody's work was accepted as they handed it in, drawn to the middle while little is known.

The share of a and n is the mean of a Beta distribution, (a + 5) / (n + 10): of one that was Beta(5, 5) before anything was
seen, and saw `a` of `n` accepted (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, section 2.4). Ten reviews weigh as
much as the beginning, which is the middle where matching puts whom nobody has judged yet. A correction that the reviewer
returned or had to fix was not accepted as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db import connection

PRIOR_ACCEPTED: Final = 5
PRIOR_REVIEWS: Final = 10
_SHARE: Final = f"round((%s + {PRIOR_ACCEPTED})::numeric / (%s + {PRIOR_REVIEWS}), 4)"
_ONE_MORE: Final = f"""
UPDATE experts_expertprofile SET quality_reviews = quality_reviews + 1,
    quality_accepted = quality_accepted + %(accepted)s::int,
    quality = {_SHARE % ("quality_accepted + %(accepted)s::int", "quality_reviews + 1")}
WHERE person_id = %(person)s AND erased_at IS NULL
"""
_WHOLE: Final = f"""
UPDATE experts_expertprofile AS profile SET quality_reviews = seen.reviews, quality_accepted = seen.accepted,
    quality = {_SHARE % ("seen.accepted", "seen.reviews")}
FROM unnest(%(people)s::bigint[], %(accepted)s::int[], %(reviews)s::int[]) AS seen (person, accepted, reviews)
WHERE profile.person_id = seen.person AND profile.erased_at IS NULL AND seen.reviews > 0
  AND (profile.quality_accepted, profile.quality_reviews) <> (seen.accepted, seen.reviews)
"""


def count_review(*, person_id: int, accepted: bool) -> None:
    """One more judgement on the work of somebody, in the transaction of the review; without a profile nothing is kept."""
    with connection.cursor() as cursor:
        cursor.execute(_ONE_MORE, {"person": person_id, "accepted": int(accepted)})


def write_counts(rows: Iterable[tuple[int, int, int]]) -> int:
    """Set (person, accepted, reviews) as counted anew; how many profiles that changed."""
    people, accepted, reviews = ([list(each) for each in zip(*rows, strict=True)] or [[], [], []])[:3]
    with connection.cursor() as cursor:
        cursor.execute(_WHOLE, {"people": people, "accepted": accepted, "reviews": reviews})
        return int(cursor.rowcount)
