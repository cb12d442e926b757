"""Where the steps of a solution come from."""

from __future__ import annotations

from preceptor.continuations.origins import origins

ATTEMPT = ["Planned: 210 + 150 = 360", "Spent: 360 + 35 = 385", "Left: 640 - 385 = 255", "Answer: 255"]


def told(solution: str, picked: dict[int, str] | None = None) -> list[tuple[str, str, int | None]]:
    return [
        (solution[each.start : each.end], each.origin.value, each.continuation)
        for each in origins(solution, ATTEMPT, picked or {})
    ]


def test_the_head_is_the_attempt_s_the_change_the_expert_s_and_what_follows_the_continuation_s() -> None:
    solution = "Planned: 210 + 150 = 360\nSpent: 360 + 35 = 395\nLeft: 640 - 395 = 245\nAnswer: 245"
    assert told(solution, {7: "Left:  640 - 395 = 245\nAnswer: 245"}) == [
        ("Planned: 210 + 150 = 360", "attempt", None),
        ("Spent: 360 + 35 = 395", "expert", None),
        ("Left: 640 - 395 = 245", "continuation", 7),
        ("Answer: 245", "continuation", 7),
    ]


def test_a_picked_step_that_the_expert_changed_is_the_expert_s() -> None:
    assert told("Spent: 360 + 35 = 395\nLeft: 640 - 395 = 246", {7: "Left: 640 - 395 = 245"})[1][1] == "expert"


def test_the_attempt_s_old_words_are_the_attempt_s_unless_a_picked_continuation_wrote_them_again() -> None:
    solution = "Spent: 395\nAnswer: 255"
    assert told(solution)[1] == ("Answer: 255", "attempt", None)
    assert told(solution, {9: "Answer: 255"})[1] == ("Answer: 255", "continuation", 9)


def test_of_two_picked_ones_with_the_same_words_the_later_counts() -> None:
    assert told("Spent: 395\nAnswer: 245", {1: "Answer: 245", 2: "Answer: 245"})[1][2] == 2


def test_an_empty_solution_has_no_steps() -> None:
    assert told("") == []
