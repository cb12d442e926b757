"""Calls of `problems`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Download, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def view_attachment(attachment_id: int) -> Call[shapes.AttachmentView]:
    """A file as the page shows it: values and formulas of sheets, text, pages."""
    return Call("GET", f"/attachments/{attachment_id}")


def download_attachment(attachment_id: int) -> Download:
    """The file exactly as it came."""
    return Download(f"/attachments/{attachment_id}/file")


def calculate(body: shapes.ExpressionIn) -> Call[shapes.ValueOut]:
    """The exact value of one calculation: the same calculator that models have."""
    return Call("POST", "/calculator", body=body)


def list(
    *,
    project: int | None = None,
    language: str | None = None,
    topic: str | None = None,
    split: str | None = None,
    source: str | None = None,
    search: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ProblemList, shapes.ProblemOut]:
    """The newest version of every problem that fits, in the order in which they came."""
    return Pages(
        "GET",
        "/problems",
        {"project": project, "language": language, "topic": topic, "split": split, "source": source, "search": search, "cursor": cursor, "limit": limit},
    )


def create(body: shapes.ProblemIn) -> Call[shapes.ProblemDetail]:
    """Pose a problem, or give it a new version; the same content again changes nothing."""
    return Call("POST", "/problems", body=body)


def load_bank(body: shapes.BankIn) -> Call[shapes.PosedOut]:
    """Pose the problems of our own bank in a project."""
    return Call("POST", "/problems/bank", body=body)


def generate(body: shapes.GenerateIn) -> Call[shapes.PosedOut]:
    """Draw seeded problems of a split into a project."""
    return Call("POST", "/problems/generate", body=body)


def get(version_id: int) -> Call[shapes.ProblemDetail]:
    """One version of a problem, with its reference path, answer and rubric."""
    return Call("GET", f"/problems/{version_id}")


def set_attachments(version_id: int, body: shapes.AttachmentsIn) -> Call[shapes.ProblemDetail]:
    """Say which files stand beside a problem: its next version; units that are open keep the version they are
    about.
    """
    return Call("PUT", f"/problems/{version_id}/attachments", body=body)


def verify(version_id: int, body: shapes.TextIn) -> Call[shapes.VerdictOut]:
    """What the verifier says of a text as an answer to this version."""
    return Call("POST", f"/problems/{version_id}/verify", body=body)


def attach(project_id: int, body: shapes.AttachmentIn) -> Call[shapes.AttachmentOut]:
    """Keep a file beside the problems of a project that one steers or writes for; its content is checked first."""
    return Call("POST", f"/projects/{project_id}/attachments", body=body)
