"""What every reader yields, whatever the format: problems, attempts, and lines that could not be taken.

A reader is an iterator of these and keeps nothing else, so memory does not grow with the file. All text is exactly
the source's own; numbers are texts too (an answer "0.10" stays "0.10"), because a float would change them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(slots=True)
class ReferenceStep:
    """One step of the reference solution; `expression` and `value` are empty where the source has only words.

    `places` says to how many decimals the value is rounded; None means that it is exact.
    """

    label: str = ""
    expression: str = ""
    value: str = ""
    text: str = ""
    places: int | None = None


@dataclass(slots=True)
class ProblemRecord:
    """One problem. `tables` are Markdown; `tolerance_kind` is exact, absolute, relative or text (compared as words).
    `any_sign` and `any_scale` say that the source leaves the sign, or percent against fraction, open.

    `program` is the expert's source code where the source gives the solution as a program: kept, never run.
    """

    external_id: str
    statement: str
    answer: str
    source: str
    line: int
    file: str = ""
    tables: tuple[str, ...] = ()
    reference_steps: tuple[ReferenceStep, ...] = ()
    reference_text: str = ""
    program: str = ""
    unit: str = ""
    tolerance_kind: str = "exact"
    tolerance: str = "0"
    any_sign: bool = False
    any_scale: bool = False
    language: str = "en"
    skill: str = ""
    topic: str = ""
    family: str = ""
    licence: str = ""
    split: str = ""
    remarks: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Alternative:
    """Another continuation that a person saw at a step, and how they rated it (None: not rated)."""

    text: str
    rating: int | None = None


@dataclass(slots=True)
class StepRating:
    """A person's word on step `index` (from 0): +1 good, 0 neutral, -1 bad, None not rated; `unsure` was flagged."""

    index: int
    rating: int | None
    unsure: bool = False
    error_kind: str = ""
    rewritten: str = ""
    critique: str = ""
    alternatives: tuple[Alternative, ...] = ()


@dataclass(slots=True)
class HumanLabels:
    """One person's labels of one attempt. `first_error` counts from 0; None means that none was found.

    `complete` is False where the source stops rating at some step, so that nothing is known of the rest.
    """

    labeller: str
    ratings: tuple[StepRating, ...] = ()
    first_error: int | None = None
    outcome: str = ""
    critique: str = ""
    corrected_answer: str = ""
    labelled_at: str = ""
    seconds: int | None = None
    complete: bool = True


@dataclass(slots=True)
class AttemptRecord:
    """One answer of one model. `steps` is None where the source does not split it: then we do.

    `source` is that of the problem; where it is empty, any problem of the project with this id is meant.
    `human_steps` are the indexes of steps that a person wrote into the solution (PRM800K phase 1).
    `stated_answer` is what the output ends in where the format has its own mark for that, such as `#### 42`.
    `sample` is None where the source does not number its samples. `recorded_correct` is the source's own verdict, None
    where it gives none.
    """

    problem_external_id: str
    model_name: str
    output: str
    line: int
    file: str = ""
    source: str = ""
    sample: int | None = None
    stated_answer: str = ""
    extracted_answer: str | None = None
    recorded_correct: bool | None = None
    steps: tuple[str, ...] | None = None
    human_steps: frozenset[int] = frozenset()
    labels: tuple[HumanLabels, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Issue:
    """A line that was not taken, and why, in one sentence. Line 1 is the first; the rest of the file goes on."""

    line: int
    reason: str
    file: str = ""


@dataclass(slots=True)
class LeftOut:
    """A well-formed entry that this importer does not take by design, such as a question without a calculation."""

    line: int
    kind: str
    file: str = ""


Item: TypeAlias = ProblemRecord | AttemptRecord | Issue | LeftOut
