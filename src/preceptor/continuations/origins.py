"""Where each step of a corrected solution comes from. Pure: told from the words themselves, whoever typed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from preceptor.probing.splitting import split_steps


class Origin(StrEnum):
    """A step is the attempt's own, of a continuation that the expert picked, or written by the expert."""

    ATTEMPT = "attempt"
    CONTINUATION = "continuation"
    EXPERT = "expert"


@dataclass(frozen=True, slots=True)
class SolutionStep:
    """A step by its characters in the solution; `continuation` is the id of the picked one that wrote it."""

    start: int
    end: int
    origin: Origin
    continuation: int | None = None


def origins(solution: str, attempt: Sequence[str], picked: Mapping[int, str]) -> list[SolutionStep]:
    """The steps of `solution`, each with where it comes from.

    `attempt` are the texts of the attempt's steps, `picked` the texts of picked continuations by id, in the order in
    which they were asked for. A step that stands as before the first change is the attempt's. Behind that a picked
    continuation comes first, because there the attempt's old words were given up. A step that the expert changed by
    as much as a figure is the expert's; spacing does not count.
    """
    written = {_plain(text): number for number, whole in picked.items() for text in _texts(whole)}
    old = [_plain(text) for text in attempt]
    steps: list[SolutionStep] = []
    untouched = True
    for index, span in enumerate(split_steps(solution)):
        text = _plain(span.of(solution))
        untouched = untouched and index < len(old) and old[index] == text
        if untouched or (text not in written and text in old):
            steps.append(SolutionStep(span.start, span.end, Origin.ATTEMPT))
        elif text in written:
            steps.append(SolutionStep(span.start, span.end, Origin.CONTINUATION, written[text]))
        else:
            steps.append(SolutionStep(span.start, span.end, Origin.EXPERT))
    return steps


def _texts(whole: str) -> list[str]:
    return [span.of(whole) for span in split_steps(whole)]


def _plain(text: str) -> str:
    return " ".join(text.split())
