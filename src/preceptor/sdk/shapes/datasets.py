"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TypedDict

from preceptor.sdk.times import Instant

class DataSetIn(TypedDict):
    """A data set to be opened; the same name again gives the same data set."""

    project: int
    name: str

class DataSetList(TypedDict):
    """Data sets in order of their ids."""

    items: list[DataSetOut]
    next_cursor: str | None

class DataSetOut(TypedDict):
    """A data set with its versions, newest first."""

    id: int
    name: str
    project_id: int
    project_name: str
    created_at: Instant
    versions: list[VersionSummary]

class DataSetVersionOut(TypedDict):
    """A frozen version with its card (Markdown), files, and what was left out and why."""

    id: int
    number: int
    examples_count: int
    simulated_count: int
    content_sha256: str
    frozen_at: Instant
    data_set_id: int
    data_set: str
    project_id: int
    card: str
    files: list[FileOut]
    excluded: list[ExcludedOut]
    frozen_by: str

class ExampleList(TypedDict):
    """Examples in their order."""

    items: list[ExampleOut]
    next_cursor: str | None

class ExampleOut(TypedDict):
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

class ExcludedOut(TypedDict):
    """Accepted corrections that were left out for one reason."""

    reason: str
    corrections: list[int]

class FileOut(TypedDict):
    """A file of a version."""

    name: str
    sha256: str
    bytes: int
    records: int

class VersionSummary(TypedDict):
    """A frozen version in a list."""

    id: int
    number: int
    examples_count: int
    simulated_count: int
    content_sha256: str
    frozen_at: Instant
