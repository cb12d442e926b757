"""Calls of `datasets`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Download, Pages, segment

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def get_version(version_id: int) -> Call[shapes.DataSetVersionOut]:
    """A version with its card, its files and their hashes, and what was left out."""
    return Call("GET", f"/data-set-versions/{version_id}")


def list_examples(
    version_id: int,
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ExampleList, shapes.ExampleOut]:
    """The examples in their order, each with the correction, problem, guideline and review it comes from."""
    return Pages("GET", f"/data-set-versions/{version_id}/examples", {"cursor": cursor, "limit": limit})


def download_file(version_id: int, name: str) -> Download:
    """A file of a version, exactly as it was frozen, or the rest of it (`Range`); the download is noted."""
    return Download(f"/data-set-versions/{version_id}/files/{segment(name)}")


def list(
    *,
    project: int | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.DataSetList, shapes.DataSetOut]:
    """Data sets with their frozen versions."""
    return Pages("GET", "/data-sets", {"project": project, "cursor": cursor, "limit": limit})


def create(body: shapes.DataSetIn) -> Call[shapes.DataSetOut]:
    """Open a data set of a project."""
    return Call("POST", "/data-sets", body=body)


def freeze(data_set_id: int) -> Call[shapes.DataSetVersionOut]:
    """Freeze the accepted corrections of this moment; unchanged content gives the latest version again."""
    return Call("POST", f"/data-sets/{data_set_id}/freeze")
