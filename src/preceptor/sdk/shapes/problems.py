"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import AttachmentOut

class AttachmentIn(TypedDict):
    """A file: its name, and its content in base64."""

    name: str
    content: str

class AttachmentView(TypedDict):
    """A file as the page shows it; `cut` says that there is more in it. `download`: it can only be taken out."""

    id: int
    name: str
    media_type: str
    sha256: str
    size: int
    kind: Literal["sheets", "text", "pages", "image", "download"]
    sheets: list[SheetOut]
    text: str
    pages: list[str]
    cut: bool
    charset: str

class AttachmentsIn(TypedDict):
    """The files of a problem in their order, by the SHA-256 of their content; all of them, not only the new ones."""

    attachments: list[str]

class BankIn(TypedDict):
    """The project that gets the problems of our own bank."""

    project: int

class CellOut(TypedDict):
    """A cell: what it shows, and its formula where it has one."""

    value: str
    formula: str

class ExpressionIn(TypedDict):
    """One calculation, for example (1200 - 950) * 15%."""

    expression: str

class GenerateIn(TypedDict):
    """How many problems to draw; the same seed gives the same problems."""

    project: int
    split: Literal["train", "new_numbers", "new_wordings", "new_families"]
    count: int
    seed: int
    languages: NotRequired[list[Literal["en", "ar"]]]

class PosedOut(TypedDict):
    """Ids of the versions that are now there, in order."""

    version_ids: list[int]

class ProblemDetail(TypedDict):
    """One version in full."""

    id: int
    problem_id: int
    project_id: int
    external_id: str
    source: str
    number: int
    language: str
    statement: str
    skill: str
    topic: str
    family: str
    split: str
    difficulty: int
    simulated: bool
    created_at: Instant
    attachments: list[AttachmentOut]
    licence: str
    reference_steps: list[dict[str, Any]]
    reference_text: str
    answer: str
    unit: str
    tolerance_kind: str
    tolerance: str
    rubric: dict[str, Any]
    wording: int | None
    extra: dict[str, Any]
    content_sha256: str

class ProblemIn(TypedDict):
    """A problem to be posed; the same `external_id` again gives the problem a new version."""

    project: int
    external_id: str
    source: NotRequired[str]
    licence: NotRequired[str]
    statement: str
    language: Literal["en", "ar"]
    answer: str
    reference_steps: NotRequired[list[ReferenceStepIn]]
    reference_text: NotRequired[str]
    unit: NotRequired[str]
    tolerance_kind: NotRequired[Literal["exact", "absolute", "relative", "text"]]
    tolerance: NotRequired[str]
    rubric: NotRequired[dict[str, Any]]
    skill: NotRequired[str]
    topic: NotRequired[str]
    family: NotRequired[str]
    split: NotRequired[Literal["train", "new_numbers", "new_wordings", "new_families"]]
    difficulty: NotRequired[int]
    attachments: NotRequired[list[str]]

class ProblemList(TypedDict):
    """Problems in the order in which they came."""

    items: list[ProblemOut]
    next_cursor: str | None

class ProblemOut(TypedDict):
    """The newest version of a problem in a list; `id` is the version's."""

    id: int
    problem_id: int
    project_id: int
    external_id: str
    source: str
    number: int
    language: str
    statement: str
    skill: str
    topic: str
    family: str
    split: str
    difficulty: int
    simulated: bool
    created_at: Instant

class ReferenceStepIn(TypedDict):
    """One step of the reference path; `places` says to how many decimals the value is rounded, null that it is
    exact.
    """

    label: str
    expression: str
    value: str
    places: NotRequired[int | None]

class SheetOut(TypedDict):
    """A sheet of a workbook, or the one table of a CSV file."""

    name: str
    rows: list[list[CellOut]]

class TextIn(TypedDict):
    """A text that ends in an answer."""

    text: str

class ValueOut(TypedDict):
    """Its exact value as a fraction or decimal, and as it is written into a step (four decimals at most)."""

    exact: str
    shown: str

class VerdictOut(TypedDict):
    """What the verifier says of a text."""

    correct: bool
    extracted: str
    reason: str
