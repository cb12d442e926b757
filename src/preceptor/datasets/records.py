"""One accepted correction as training records. Pure: the same source gives the same records, always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

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
    `origin` is what provenance tells beyond that: plain data, without names of people.
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


def sft(source: Source) -> Record:
    """Supervised fine-tuning: TRL's prompt-completion type."""
    return {"prompt": source.prompt, "completion": source.completion}


def stepwise(source: Source) -> Record | None:
    """Stepwise supervision by `NEUTRAL_RULE`; None where not even the first step has a rating."""
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
    """The corrected solution over the model's wrong answer; None where the answer was not judged wrong."""
    rejected = source.output.strip()
    if not source.output_wrong or not rejected or rejected == source.completion:
        return None
    return {"prompt": source.prompt, "chosen": source.completion, "rejected": rejected}
