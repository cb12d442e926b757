"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class AmountOut(TypedDict):
    """Minor units of an ISO 4217 currency."""

    minor: int
    currency: str

class AttachmentOut(TypedDict):
    """A file beside a problem."""

    id: int
    name: str
    media_type: str
    sha256: str
    size: int

class EquationOut(TypedDict):
    """One `expression = stated` of a step and the exact value of the expression."""

    expression: str
    stated: str
    value: str
    holds: bool

class ErrorKindOut(TypedDict):
    """A kind of error in both languages."""

    code: str
    label_en: str
    label_ar: str

class KeptOut(TypedDict):
    """A late submit that was refused because somebody else has the unit; the work is kept, `id` names it."""

    kept: NotRequired[Literal[True]]
    id: int
    code: str
    detail: str

class LiftOut(TypedDict):
    """The paired difference on one split as a share of 1, with its 95 % interval."""

    id: int
    split: str
    problems: int
    difference: float
    low: float
    high: float
    p_value: float
    fixed: int
    broken: int
    before: LiftSideOut
    after: LiftSideOut

class LiftSideOut(TypedDict):
    """One side of a paired comparison."""

    evaluation_id: int
    probe_id: int
    model_version: str
    correct: int
    problems: int

class MoneyOut(TypedDict):
    """An amount in minor units of an ISO 4217 currency."""

    minor: int
    currency: str

class NamedOut(TypedDict):
    """Something with a name."""

    id: int
    name: str

class RatingIn(TypedDict):
    """The rating of one step: 1 good, 0 neutral, -1 bad, or unsure."""

    index: int
    rating: NotRequired[Literal[-1, 0, 1] | None]
    unsure: NotRequired[bool]
    error_kind: NotRequired[str]
    severity: NotRequired[str]
    critique: NotRequired[str]
    rewritten: NotRequired[str]

class StepCommentOut(TypedDict):
    """A reviewer's word on one step."""

    index: int
    text: str

class StepRatingOut(TypedDict):
    """A stored rating; null is unsure."""

    index: int
    rating: int | None
    error_kind: str
    severity: str
    critique: str
    rewritten: str
