"""What a correction must contain before it is accepted: the project's rating protocol, as pure checks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from preceptor.kit.errors import Invalid
from preceptor.projects.error_kinds import ERROR_KINDS

FIRST_ERROR: Final = "first_error"
EVERY_STEP: Final = "every_step"
FOUND_ERROR: Final = "found_error"
SOLUTION: Final = "solution"
BAD_PROBLEM: Final = "bad_problem"
GIVE_UP: Final = "give_up"
SCRIPTED: Final = "scripted"
SEVERITIES: Final = ("minor", "major", "critical")
CODES: Final = frozenset(kind.code for kind in ERROR_KINDS)
OUTCOMES: Final = (FOUND_ERROR, SOLUTION, BAD_PROBLEM, GIVE_UP)
LONGEST_TEXT: Final = 100_000
LONGEST_ANSWER: Final = 400


class ProtocolViolation(Invalid):
    """The correction does not follow the project's protocol. Complete it and submit again; nothing is lost."""

    code = "protocol_violation"


@dataclass(frozen=True, slots=True)
class Rating:
    """What an expert says of step `index` (from 0): +1 good, 0 neutral, -1 bad; `unsure` stands instead of a rating."""

    index: int
    rating: int | None
    unsure: bool = False
    error_kind: str = ""
    severity: str = ""
    critique: str = ""
    rewritten: str = ""

    @property
    def given(self) -> bool:
        """Whether the step counts as looked at."""
        return self.unsure or self.rating is not None

    @property
    def columns(self) -> dict[str, Any]:
        """What the row of a rating takes from it."""
        names = ("index", "rating", "error_kind", "severity", "rewritten", "critique")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Submission:
    """The content of a correction. Steps that are left out are not rated; `source` is a person or a script.

    `cut` are the expert's own steps where they merged or split some: `cutting`. None: those of the answer.
    """

    outcome: str
    ratings: tuple[Rating, ...] = ()
    first_error: int | None = None
    solution: str = ""
    final_answer: str = ""
    critique: str = ""
    source: str = "expert"
    cut: tuple[tuple[int, int], ...] | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """What the row of a correction takes from it."""
        names = ("outcome", "first_error", "solution", "final_answer", "critique", "source")
        return {name: getattr(self, name) for name in names}


def check_submission(content: Submission, *, protocol: str, steps: int, kinds: Collection[str] = CODES) -> None:
    """Raise ProtocolViolation, saying what is missing, unless `content` fits an attempt of so many steps.

    `kinds` are the codes of the project's kinds of error.

    - found_error: the first error is named and rated -1, everything before it is rated and nothing there is
      bad; or, where the attempt only stops too early, every step is rated, none bad, and the critique says
      what is missing. A solution with its final answer follows. Under `every_step` all steps are rated.
    - solution: the attempt is right after all: every step is rated, none bad.
    - bad_problem: the critique says what is wrong with the problem. give_up: nothing is asked.
    """
    rated = _by_index(content.ratings, steps, kinds)
    _check_sizes(content)
    if content.outcome == FOUND_ERROR:
        _check_found_error(content, rated, protocol, steps)
    elif content.outcome == SOLUTION:
        _refuse_if(content.first_error is not None, "A right attempt has no first error: take it out.")
        _need_all(rated, range(steps))
        _need_none_bad(rated, range(steps))
        _refuse_if(not content.final_answer.strip(), "State the final answer.")
    elif content.outcome == BAD_PROBLEM:
        _refuse_if(not content.critique.strip(), "Say in the critique what is wrong with the problem.")
    else:
        _refuse_if(content.outcome != GIVE_UP, f"The outcome is one of {', '.join(OUTCOMES)}.")


def _check_found_error(content: Submission, rated: Mapping[int, Rating], protocol: str, steps: int) -> None:
    first = content.first_error
    if first is None:
        _need_all(rated, range(steps))
        _need_none_bad(rated, range(steps))
        _refuse_if(
            not content.critique.strip(),
            "Name the step with the first error; if the attempt only stops too early, say in the critique what is "
            "missing.",
        )
    else:
        _refuse_if(not 0 <= first < steps, f"The first error is one of the steps 1 to {steps}.")
        _refuse_if(
            first not in rated or rated[first].rating != -1, f"Rate step {first + 1} as bad: it has the first error."
        )
        _refuse_if(not rated[first].error_kind, f"Choose the kind of error of step {first + 1}.")
        _need_none_bad(rated, range(first))
        _need_all(rated, range(steps if protocol == EVERY_STEP else first))
    _refuse_if(not content.solution.strip(), "Write the corrected solution.")
    _refuse_if(not content.final_answer.strip(), "State the final answer.")


def _by_index(ratings: Sequence[Rating], steps: int, kinds: Collection[str]) -> dict[int, Rating]:
    rated: dict[int, Rating] = {}
    for each in ratings:
        number = each.index + 1
        _refuse_if(not 0 <= each.index < steps, f"There is no step {number}: the attempt has {steps}.")
        _refuse_if(each.index in rated, f"Step {number} is rated twice.")
        _refuse_if(each.rating not in (None, -1, 0, 1), f"The rating of step {number} is 1, 0, -1 or unsure.")
        _refuse_if(each.unsure and each.rating is not None, f"Step {number} is either rated or unsure.")
        _refuse_if(
            bool(each.error_kind) and each.error_kind not in kinds,
            f"Step {number}: the project has no such kind of error. Load the page again and choose one of its kinds.",
        )
        _refuse_if(
            bool(each.severity) and each.severity not in SEVERITIES,
            f"Step {number}: the severity is one of {', '.join(SEVERITIES)}.",
        )
        rated[each.index] = each
    return {index: each for index, each in rated.items() if each.given}


def _check_sizes(content: Submission) -> None:
    texts = [content.solution, content.critique]
    texts += [text for each in content.ratings for text in (each.critique, each.rewritten)]
    _refuse_if(any(len(text) > LONGEST_TEXT for text in texts), f"No text is longer than {LONGEST_TEXT} characters.")
    _refuse_if(
        len(content.final_answer) > LONGEST_ANSWER, f"The final answer is at most {LONGEST_ANSWER} characters long."
    )


def _need_all(rated: Mapping[int, Rating], wanted: range) -> None:
    missing = [index for index in wanted if index not in rated]
    _refuse_if(bool(missing), f"Rate step {missing[0] + 1} too." if missing else "")


def _need_none_bad(rated: Mapping[int, Rating], wanted: range) -> None:
    bad = [index for index in wanted if index in rated and rated[index].rating == -1]
    _refuse_if(bool(bad), f"Step {bad[0] + 1} is rated bad, so the first error is there." if bad else "")


def _refuse_if(wrong: bool, sentence: str) -> None:
    if wrong:
        raise ProtocolViolation(sentence)
