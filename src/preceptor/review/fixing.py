"""A correction as it stands after a reviewer's fix: their word on a step goes before the author's. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from preceptor.corrections.protocol import FOUND_ERROR, SOLUTION, Rating, Submission
from preceptor.review.judgement import Judgement, JudgementIncomplete


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts of a correction once it was reviewed; `ratings` by step, null is unsure."""

    outcome: str
    first_error: int | None
    ratings: Mapping[int, int | None]


def standing(before: Standing, fixes: Mapping[int, int | None]) -> Standing:
    """`before` with the ratings that a reviewer gave anew; the first bad step of all is the first error.

    An answer that only stops too early has an error and no bad step; it stays so while no step is found bad.
    """
    if not fixes:
        return before
    ratings = {**before.ratings, **fixes}
    first = min((index for index, rating in ratings.items() if rating == -1), default=None)
    stops_early = before.outcome == FOUND_ERROR and before.first_error is None
    return Standing(FOUND_ERROR if first is not None or stops_early else SOLUTION, first, ratings)


def fixed_submission(before: Submission, content: Judgement) -> Submission:
    """The correction that the fix makes of `before`, to be held to the same protocol.

    Raises JudgementIncomplete where there is nothing that step by step could be fixed.
    """
    if before.outcome not in (FOUND_ERROR, SOLUTION):
        raise JudgementIncomplete(
            "Nothing was said of the steps that could be fixed; return the work, with the reason."
        )
    _refuse_unchanged(before.ratings, content.fixes)
    fixed = {each.index: each for each in content.fixes}
    ratings = {each.index: each for each in before.ratings} | fixed
    now = standing(
        Standing(before.outcome, before.first_error, {each.index: each.rating for each in before.ratings}),
        {index: each.rating for index, each in fixed.items()},
    )
    return replace(
        before,
        outcome=now.outcome,
        first_error=now.first_error,
        ratings=tuple(ratings[index] for index in sorted(ratings)),
        solution=content.fixed_solution,
        final_answer=content.fixed_answer or before.final_answer,
    )


def _refuse_unchanged(before: Sequence[Rating], fixes: Sequence[Rating]) -> None:
    given = {each.index: each.columns for each in before}
    indices = [each.index for each in fixes]
    for index in indices:
        if indices.count(index) > 1:
            raise JudgementIncomplete(f"Step {index + 1} is fixed twice.")
    same = [each.index for each in fixes if given.get(each.index) == each.columns]
    if same:
        raise JudgementIncomplete(
            f"Step {same[0] + 1} is as its author left it: change it, or take the fix of it back."
        )
