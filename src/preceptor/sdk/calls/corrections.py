"""Calls of `corrections`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def recompute(body: shapes.TextsIn) -> Call[shapes.RecomputedList]:
    """Recompute the calculations of steps, also of those that are being typed. Nothing is stored."""
    return Call("POST", "/arithmetic", body=body)


def current_claim() -> Call[shapes.CurrentOut]:
    """The claim in hand, or null."""
    return Call("GET", "/claims/current")


def get_claim(claim_id: int) -> Call[shapes.ClaimOut]:
    """One of one's own claims."""
    return Call("GET", f"/claims/{claim_id}")


def submit_content(claim_id: int, body: shapes.ContentIn) -> Call[shapes.CorrectionOut | shapes.KeptOut]:
    """Hand in a comparison, a grading, a decomposition or a problem, as `submit_correction` hands in a correction."""
    return Call("POST", f"/claims/{claim_id}/content", body=body)


def submit(claim_id: int, body: shapes.CorrectionIn) -> Call[shapes.CorrectionOut | shapes.KeptOut]:
    """Submit the correction. The same claim again gives the first one; 202 where it came too late and was kept."""
    return Call("POST", f"/claims/{claim_id}/correction", body=body)


def save_draft(claim_id: int, body: shapes.DraftIn) -> Call[shapes.DraftOut]:
    """Keep what was typed."""
    return Call("PUT", f"/claims/{claim_id}/draft", body=body)


def hold_page(claim_id: int, body: shapes.PageIn) -> Call[shapes.PageOut]:
    """Say which page writes under the claim; 409 `open_elsewhere` where another one does."""
    return Call("POST", f"/claims/{claim_id}/page", body=body)


def release_claim(claim_id: int, body: shapes.ReleaseIn) -> Call[shapes.ClaimState]:
    """Give the unit back; it is not offered to the same person for an hour."""
    return Call("POST", f"/claims/{claim_id}/release", body=body)


def renew_claim(claim_id: int, body: shapes.TokenIn) -> Call[shapes.ClaimRenewed]:
    """Hold the unit for another full length from now; told is also what the project has changed meanwhile."""
    return Call("POST", f"/claims/{claim_id}/renew", body=body)


def list_trials(claim_id: int) -> Call[shapes.TrialsOut]:
    """How the problem in hand has done against models, and whom it can be tried on."""
    return Call("GET", f"/claims/{claim_id}/trials")


def try_models(claim_id: int, body: shapes.TrialIn) -> Call[shapes.TrialsOut]:
    """Probe now: a model version answers the problem as it stands, in the background."""
    return Call("POST", f"/claims/{claim_id}/trials", body=body)


def list_kept_work(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.KeptWorkList, shapes.KeptWorkRow]:
    """What came too late to count and was kept: one's own, and that of the people one leads; the newest first."""
    return Pages("GET", "/kept-work", {"cursor": cursor, "limit": limit})


def get_kept_work(kept_id: int) -> Call[shapes.KeptWorkOut]:
    """The words of one piece of kept work, and what became of its unit."""
    return Call("GET", f"/kept-work/{kept_id}")


def examples(project_id: int) -> Call[shapes.GoodExampleList]:
    """Good corrections of a project that one works on or steers."""
    return Call("GET", f"/projects/{project_id}/examples")


def next(body: shapes.NextIn) -> Call[shapes.NextOut]:
    """The exclusive right to do the best open unit; the one in hand if there is one."""
    return Call("POST", "/queue/next", body=body)


def list_units(
    *,
    project: int | None = None,
    state: Literal["open", "claimed", "accepted", "set_aside"] | None = None,
    stage: Literal["correct", "review"] | None = None,
    kind: Literal["correct", "grade", "compare", "decompose", "author"] | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.UnitList, shapes.UnitRow]:
    """Units of the projects that one steers or checks, and those that one has worked on."""
    return Pages(
        "GET",
        "/units",
        {"project": project, "state": state, "stage": stage, "kind": kind, "cursor": cursor, "limit": limit},
    )


def open_units(body: shapes.OpenUnitsIn) -> Call[shapes.OpenedOut]:
    """Open units of one kind: for answers, pairs of answers, problems, or problems that are still to be written."""
    return Call("POST", "/units", body=body)


def get_unit(unit_id: int) -> Call[shapes.UnitThread]:
    """The whole thread of a unit: attempt, corrections, reviews."""
    return Call("GET", f"/units/{unit_id}")


def show_example(unit_id: int, body: shapes.GoodExampleIn) -> Call[shapes.GoodExampleList]:
    """Show the accepted correction of a unit beside the instructions of its project."""
    return Call("POST", f"/units/{unit_id}/example", body=body)


def list_remarks(unit_id: int) -> Call[shapes.RemarkList]:
    """The thread of a unit between its author, its reviewers and those who steer."""
    return Call("GET", f"/units/{unit_id}/remarks")


def add_remark(unit_id: int, body: shapes.RemarkIn) -> Call[shapes.RemarkList]:
    """Answer in the thread of a unit that one has worked on or steers."""
    return Call("POST", f"/units/{unit_id}/remarks", body=body)


def keep_remark(unit_id: int, body: shapes.RemarkDraft) -> Call[shapes.RemarkDraft]:
    """Keep what is typed into the thread and not said yet; no words take it away."""
    return Call("PUT", f"/units/{unit_id}/remarks/draft", body=body)
