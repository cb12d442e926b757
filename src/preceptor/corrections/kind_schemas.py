"""What the API takes and says of units that are not corrections: opening, handing in, probing a new problem."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from preceptor.corrections.kinds import Content, WrittenProblem
from preceptor.corrections.protocol import LONGEST_TEXT
from preceptor.corrections.schemas import LARGEST, Strict, TokenIn

Ids = Annotated[list[Annotated[int, Field(ge=1, le=2**63 - 1)]], Field(min_length=1, max_length=1_000)]
Priority = Annotated[int, Field(ge=-32_768, le=32_767)]
Number = Annotated[int, Field(ge=1, le=2**63 - 1)]


class ContentIn(TokenIn):
    """What was made of a unit, or (without `content`) why nothing could be."""

    outcome: Literal["done", "bad_problem", "give_up"] = "done"
    content: Content | None = None
    critique: str = Field(default="", max_length=LONGEST_TEXT)


class OpenAttemptsIn(Strict):
    """Answers that are to be corrected (wrong ones only) or graded by their problems' rubrics."""

    kind: Literal["correct", "grade"]
    attempts: Ids
    priority: Priority = 0


class PairIn(Strict):
    """Two answers to one version of a problem."""

    one: Number
    other: Number


class OpenPairsIn(Strict):
    """Pairs of answers that are to be compared."""

    kind: Literal["compare"]
    pairs: list[PairIn] = Field(min_length=1, max_length=500)
    priority: Priority = 0


class OpenProblemsIn(Strict):
    """Versions of problems that are to be broken into steps."""

    kind: Literal["decompose"]
    problems: Ids
    priority: Priority = 0


class OpenPlacesIn(Strict):
    """Places for new problems."""

    kind: Literal["author"]
    brief: str = Field(min_length=1, max_length=20_000)
    skill: str = Field(default="", max_length=80)
    language: Literal["en", "ar"]
    count: int = Field(ge=1, le=500)
    priority: Priority = 0


class OpenUnitsIn(Strict):
    """Units of one kind for one project."""

    project: Number
    what: Annotated[OpenAttemptsIn | OpenPairsIn | OpenProblemsIn | OpenPlacesIn, Field(discriminator="kind")]


class OpenedOut(Schema):
    """Units that now are there, also those that were there before."""

    unit_ids: list[int]


class TrialIn(TokenIn):
    """The problem as it stands, and the model version that is to answer it."""

    model_version: int = Field(ge=1, le=LARGEST)
    problem: WrittenProblem


class TrialAnswerOut(Schema):
    """One answer of the model, and what the verifier says of it."""

    answer: str
    correct: bool | None
    output: str


class TrialOut(Schema):
    """A probe of a problem in hand; `counts` is null until it is done."""

    id: int
    problem_version_id: int
    model_version: str
    state: str
    total: int
    judged: int
    wrong: int
    counts: bool | None
    error: str
    error_code: str
    answers: list[TrialAnswerOut]
    started_at: datetime


class TrialModelOut(Schema):
    """A model version that can be asked."""

    id: int
    name: str


class TrialsOut(Schema):
    """The break rule, whom one can ask, and what was asked so far, newest first."""

    samples: int
    wrong: int
    models: list[TrialModelOut]
    items: list[TrialOut]
    next_cursor: str | None = None
    counts: bool | None
