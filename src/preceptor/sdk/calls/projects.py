"""Calls of `projects`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def read_guideline(guideline_id: int) -> Call[shapes.ReadingOut]:
    """A guideline of a project that one works on, with the version that one read before."""
    return Call("GET", f"/guidelines/{guideline_id}")


def acknowledge(guideline_id: int) -> Call[shapes.ReadingOut]:
    """Say that one has read it; units under it are handed out only then."""
    return Call("POST", f"/guidelines/{guideline_id}/acknowledge")


def list(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.ProjectList, shapes.ProjectOut]:
    """The projects that one steers, checks or works on."""
    return Pages("GET", "/projects", {"cursor": cursor, "limit": limit})


def get(project_id: int) -> Call[shapes.ProjectDetail]:
    """A project with its guideline in force and its progress; rate card, budget and staff for those who steer."""
    return Call("GET", f"/projects/{project_id}")


def guidelines(project_id: int) -> Call[shapes.GuidelineList]:
    """Every version of the instructions, newest first."""
    return Call("GET", f"/projects/{project_id}/guidelines")


def publish_guideline(project_id: int, body: shapes.GuidelineIn) -> Call[shapes.GuidelineOut]:
    """Publish the next version of the instructions in one language; everybody reads it before their next unit."""
    return Call("POST", f"/projects/{project_id}/guidelines", body=body)


def set_rate(project_id: int, body: shapes.RateIn) -> Call[shapes.RateOut]:
    """Add a line to the rate card. Offers that were made before hold what they froze."""
    return Call("POST", f"/projects/{project_id}/rates", body=body)


def set_rules(project_id: int, body: shapes.RulesIn) -> Call[shapes.RulesOut]:
    """Set how attempts are rated, which errors there are, and when a new problem counts."""
    return Call("PUT", f"/projects/{project_id}/rules", body=body)
