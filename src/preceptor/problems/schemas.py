"""What the API says of problems, and what it takes."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.problems.attachments import attachments_of

Language = Literal["en", "ar"]
SplitName = Literal["train", "new_numbers", "new_wordings", "new_families"]
ToleranceName = Literal["exact", "absolute", "relative", "text"]


class ProblemFilter(Schema):
    """Which problems are wanted; `search` looks into statements and ids."""

    project: int | None = None
    language: str | None = None
    topic: str | None = None
    split: str | None = None
    source: str | None = None
    search: str | None = Field(default=None, max_length=200)
    cursor: str | None = None
    limit: int = Field(default=DEFAULT_LIMIT, ge=1, le=LARGEST_LIMIT)


class ProblemOut(Schema):
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
    created_at: datetime

    @staticmethod
    def resolve_project_id(version: Any) -> int:
        """The project stands on the problem."""
        return int(version.problem.project_id)

    @staticmethod
    def resolve_external_id(version: Any) -> str:
        """The name within the source."""
        return str(version.problem.external_id)

    @staticmethod
    def resolve_source(version: Any) -> str:
        """Where the problem comes from."""
        return str(version.problem.source)

    @staticmethod
    def resolve_simulated(version: Any) -> bool:
        """Whether a demo made it up."""
        return bool(version.problem.simulated)


class AttachmentOut(Schema):
    """A file beside a problem."""

    id: int
    name: str
    media_type: str
    sha256: str
    size: int


class CellOut(Schema):
    """A cell: what it shows, and its formula where it has one."""

    value: str
    formula: str


class SheetOut(Schema):
    """A sheet of a workbook, or the one table of a CSV file."""

    name: str
    rows: list[list[CellOut]]


class AttachmentView(AttachmentOut):
    """A file as the page shows it; `cut` says that there is more in it. `download`: it can only be taken out.

    `charset` names the character set of a table where it is not UTF-8 and had to be told from the bytes.
    """

    kind: Literal["sheets", "text", "pages", "image", "download"]
    sheets: list[SheetOut]
    text: str
    pages: list[str]
    cut: bool
    charset: str


class AttachmentIn(Schema):
    """A file: its name, and its content in base64."""

    name: str = Field(min_length=1, max_length=1_000)
    content: str = Field(max_length=12_000_000)


class AttachmentsIn(Schema):
    """The files of a problem in their order, by the SHA-256 of their content; all of them, not only the new ones."""

    attachments: list[str] = Field(max_length=20)


class ProblemDetail(ProblemOut):
    """One version in full."""

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

    @staticmethod
    def resolve_attachments(version: Any) -> Any:
        """The files that it names."""
        return attachments_of(version)

    @staticmethod
    def resolve_licence(version: Any) -> str:
        """The terms of the source."""
        return str(version.problem.licence)


class ProblemList(Schema):
    """Problems in the order in which they came."""

    items: list[ProblemOut]
    next_cursor: str | None


class ReferenceStepIn(Schema):
    """One step of the reference path; `places` says to how many decimals the value is rounded, null that it is exact."""

    label: str = Field(max_length=400)
    expression: str = Field(max_length=400)
    value: str = Field(max_length=80)
    places: int | None = Field(default=None, ge=0, le=12)


class ProblemIn(Schema):
    """A problem to be posed; the same `external_id` again gives the problem a new version."""

    project: int
    external_id: str = Field(min_length=1, max_length=200)
    source: str = Field(default="api", min_length=1, max_length=80)
    licence: str = Field(default="", max_length=80)
    statement: str = Field(min_length=1, max_length=200_000)
    language: Language
    answer: str = Field(min_length=1, max_length=400)
    reference_steps: list[ReferenceStepIn] = Field(default_factory=list, max_length=200)
    reference_text: str = Field(default="", max_length=200_000)
    unit: str = Field(default="", max_length=80)
    tolerance_kind: ToleranceName = "exact"
    tolerance: str = Field(default="0", min_length=1, max_length=40)
    rubric: dict[str, Any] = Field(default_factory=dict)
    skill: str = Field(default="", max_length=80)
    topic: str = Field(default="", max_length=120)
    family: str = Field(default="", max_length=80)
    split: SplitName = "train"
    difficulty: int = Field(default=1, ge=1, le=5)
    attachments: list[str] = Field(default_factory=list, max_length=20)


class GenerateIn(Schema):
    """How many problems to draw; the same seed gives the same problems."""

    project: int
    split: SplitName
    count: int = Field(ge=1, le=2000)
    seed: int = Field(ge=0, le=2**31)
    languages: list[Language] = Field(default=["en", "ar"], min_length=1, max_length=2)


class BankIn(Schema):
    """The project that gets the problems of our own bank."""

    project: int


class PosedOut(Schema):
    """Ids of the versions that are now there, in order."""

    version_ids: list[int]


class TextIn(Schema):
    """A text that ends in an answer."""

    text: str = Field(max_length=200_000)


class VerdictOut(Schema):
    """What the verifier says of a text."""

    correct: bool
    extracted: str
    reason: str


class ExpressionIn(Schema):
    """One calculation, for example (1200 - 950) * 15%."""

    expression: str = Field(min_length=1, max_length=400)


class ValueOut(Schema):
    """Its exact value as a fraction or decimal, and as it is written into a step (four decimals at most)."""

    exact: str
    shown: str
