"""One accepted correction as training records. Pure: the same source gives the same records, always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from preceptor.continuations.pairs import Pair

Record = dict[str, Any]

NEUTRAL_RULE = (
    "A step rated 1 (good) or 0 (neutral) has the label true, a step rated -1 (bad) has false. "
    "The first step that is unsure or not rated ends the record: it and what follows are left out of "
    "`completions` and `labels`. `steps` and `ratings` keep every step and its raw rating, null where there is none."
)
"""How ratings become labels; stated in every card."""


@dataclass(frozen=True, slots=True)
class Source:
    """Everything that the records of one example are made of.

    `steps` are the texts of the attempt's steps, `ratings` maps a step's index to 1, 0, -1 or None (unsure).
    `completion` is the corrected solution as it stands after review; `output` what the model had written.
    `origin` is what provenance tells beyond that: plain data, without names of people. For the other
    kinds of unit `content` is what was made: `completion` is the better answer and `output` the worse one
    of a comparison, `completion` the answer that was graded, or the written steps of a decomposition.
    `pairs` are ways of the model to go on from corrected steps that were turned down, beside the solution's own.
    """

    prompt: str
    completion: str
    output: str
    output_wrong: bool
    steps: Sequence[str]
    ratings: Mapping[int, int | None]
    first_error: int | None
    simulated: bool
    origin: Mapping[str, Any]
    kind: str = "correct"
    content: Mapping[str, Any] = field(default_factory=dict)
    pairs: Sequence[Pair] = ()


def sft(source: Source) -> Record | None:
    """Supervised fine-tuning: TRL's prompt-completion type; only of corrected solutions."""
    if source.kind != "correct":
        return None
    return {"prompt": source.prompt, "completion": source.completion}


def stepwise(source: Source) -> Record | None:
    """Stepwise supervision by `NEUTRAL_RULE`; None where not even the first step has a rating."""
    if source.kind != "correct":
        return None
    raw = [source.ratings.get(index) for index in range(len(source.steps))]
    known = raw.index(None) if None in raw else len(raw)
    if known == 0:
        return None
    return {
        "prompt": source.prompt,
        "completions": list(source.steps[:known]),
        "labels": [rating != -1 for rating in raw[:known]],
        "steps": list(source.steps),
        "ratings": raw,
        "first_error": source.first_error,
    }


def preference(source: Source) -> Record | None:
    """The corrected solution over the model's wrong answer, or the better of two answers over the other.

    None where there was one answer and it was not judged wrong.
    """
    rejected = source.output.strip()
    if source.kind == "compare":
        return {"prompt": source.prompt, "chosen": source.completion, "rejected": rejected}
    if not source.output_wrong or not rejected or rejected == source.completion:
        return None
    return {"prompt": source.prompt, "chosen": source.completion, "rejected": rejected}


def rubric(source: Source) -> Record | None:
    """An answer and its points by criterion; the evidence of each is the characters `starts` to `ends` of the answer."""
    if source.kind != "grade":
        return None
    grades, texts = source.content["grades"], source.content["criteria"]
    return {
        "prompt": source.prompt,
        "completion": source.completion,
        "criteria": [texts[grade["criterion"]] for grade in grades],
        "points": [grade["points"] for grade in grades],
        "starts": [grade["start"] for grade in grades],
        "ends": [grade["end"] for grade in grades],
        "total": source.content["total"],
        "possible": source.content["possible"],
    }


def decomposition(source: Source) -> Record | None:
    """A problem and the steps that it breaks into."""
    if source.kind != "decompose":
        return None
    return {"prompt": source.prompt, "steps": list(source.content["steps"])}


def continuation(source: Source) -> list[Record]:
    """Preferences behind a common prefix: how the corrected solution goes on, over what was turned down there."""
    return [
        {
            "prompt": f"{source.prompt}{pair.prefix}\n" if pair.prefix else source.prompt,
            "chosen": pair.chosen,
            "rejected": pair.rejected,
        }
        for pair in source.pairs
    ]
