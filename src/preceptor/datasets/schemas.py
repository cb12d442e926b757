"""What the API says of data sets."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema
from pydantic import Field

from preceptor.datasets.models import DataSet, DataSetVersion


class VersionSummary(Schema):
    """A frozen version in a list."""

    id: int
    number: int
    examples_count: int
    simulated_count: int
    content_sha256: str
    frozen_at: datetime


class DataSetOut(Schema):
    """A data set with its versions, newest first."""

    id: int
    name: str
    project_id: int
    project_name: str
    created_at: datetime
    versions: list[VersionSummary]

    @staticmethod
    def resolve_project_name(data_set: DataSet) -> str:
        """The project's name, beside its id."""
        return data_set.project.name

    @staticmethod
    def resolve_versions(data_set: DataSet) -> list[DataSetVersion]:
        """All frozen versions; `queries.visible_data_sets` has fetched them."""
        return list(data_set.versions.all())


class DataSetList(Schema):
    """Data sets in order of their ids."""

    items: list[DataSetOut]
    next_cursor: str | None


class DataSetIn(Schema):
    """A data set to be opened; the same name again gives the same data set."""

    project: int
    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,49}$")


class FileOut(Schema):
    """A file of a version."""

    name: str
    sha256: str
    bytes: int
    records: int


class ExcludedOut(Schema):
    """Accepted corrections that were left out for one reason."""

    reason: str
    corrections: list[int]


class DataSetVersionOut(VersionSummary):
    """A frozen version with its card (Markdown), files, and what was left out and why."""

    data_set_id: int
    data_set: str
    project_id: int
    card: str
    files: list[FileOut]
    excluded: list[ExcludedOut]
    frozen_by: str


class ExampleOut(Schema):
    """One example and where it comes from; people stand under the pseudonyms of the files."""

    id: int
    index: int
    prompt: str
    completion: str
    simulated: bool
    correction: int
    unit: int
    attempt: int | None
    problem: str
    problem_version: int
    expert: str
    reviewer: str
    verdict: str
    guideline_version: int | None
    seconds: int


class ExampleList(Schema):
    """Examples in their order."""

    items: list[ExampleOut]
    next_cursor: str | None
