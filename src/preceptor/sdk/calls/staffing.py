"""Calls of `staffing`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from preceptor.sdk.call import Call, Download, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def raise_rate(assignment_id: int, body: shapes.RaiseIn) -> Call[shapes.AgreedRateOut]:
    """Pay somebody more from an instant on; the time before it keeps its rate."""
    return Call("POST", f"/assignments/{assignment_id}/raises", body=body)


def terms(assignment_id: int) -> Call[shapes.AgreedTermsOut]:
    """What was agreed with somebody on a project: one's own, or those that one answers for."""
    return Call("GET", f"/assignments/{assignment_id}/terms")


def conflict_cases(
    *,
    decided: bool | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ConflictCaseList, shapes.ConflictCaseOut]:
    """Conflicts of interest of people at work or asked, which wait for a decision; or those that were decided."""
    return Pages("GET", "/conflict-cases", {"decided": decided, "cursor": cursor, "limit": limit})


def decide_conflict(case_id: int, body: shapes.ConflictDecisionIn) -> Call[shapes.ConflictCaseOut]:
    """Let the person go on, or end their places and open offers at the client. Pay that was earned stays."""
    return Call("POST", f"/conflict-cases/{case_id}/decision", body=body)


def list_needs(
    *,
    project: int | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.NeedList, shapes.NeedOut]:
    """What the projects that one staffs want filled, newest first."""
    return Pages("GET", "/needs", {"project": project, "cursor": cursor, "limit": limit})


def board(need_id: int) -> Call[shapes.BoardOut]:
    """A need with the best who were not asked yet, and the offers that were sent."""
    return Call("GET", f"/needs/{need_id}")


def close_need(need_id: int) -> Call[shapes.BoardOut]:
    """Send no more offers and take back the open ones; who has a seat keeps it."""
    return Call("POST", f"/needs/{need_id}/close")


def send_offers(need_id: int, body: shapes.PeopleIn) -> Call[shapes.BoardOut]:
    """Send an offer to those one chose oneself; who may not have the seat is refused with the reason."""
    return Call("POST", f"/needs/{need_id}/offers", body=body)


def plan(
    need_id: int,
    *,
    person: int | None = None,
    without: int | None = None,
    seats: int | None = None,
) -> Call[shapes.PlanOut]:
    """The best plan for all open needs at once: why somebody is in it or not, and what would change it."""
    return Call("GET", f"/needs/{need_id}/plan", {"person": person, "without": without, "seats": seats})


def start_sending(need_id: int) -> Call[shapes.BoardOut]:
    """Send the first wave of offers now, and the next ones by themselves until the seats are filled."""
    return Call("POST", f"/needs/{need_id}/start")


def my_offers(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.OfferList, shapes.OfferOut]:
    """What is offered to oneself, newest first, also by clients that one does not work for yet."""
    return Pages("GET", "/offers", {"cursor": cursor, "limit": limit})


def my_offer(offer_id: int) -> Call[shapes.OfferDetail]:
    """An offer to oneself, with the agreements to read before accepting it."""
    return Call("GET", f"/offers/{offer_id}")


def accept_offer(offer_id: int, body: shapes.AcceptIn) -> Call[shapes.AnsweredOut]:
    """Take the offer: a place on the project, on its terms. Once, in time, while a seat is free."""
    return Call("POST", f"/offers/{offer_id}/accept", body=body)


def decline_offer(offer_id: int, body: shapes.DeclineIn) -> Call[shapes.AnsweredOut]:
    """Refuse the offer, with a reason or without."""
    return Call("POST", f"/offers/{offer_id}/decline", body=body)


def my_onboarding() -> Call[shapes.ChecklistList]:
    """What one has to do on each of one's present projects."""
    return Call("GET", "/onboarding")


def applicants(
    organisation_id: int,
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ApplicantList, shapes.ApplicantOut]:
    """Whom an organisation found, asked or took on, by how far they are; the network's: everybody."""
    return Pages("GET", f"/organisations/{organisation_id}/applicants", {"cursor": cursor, "limit": limit})


def export_applicants(organisation_id: int, *, form: Literal["csv", "jsonl"] | None = None) -> Download:
    """All of them as one file, CSV or a JSON object a line."""
    return Download(f"/organisations/{organisation_id}/applicants/file", {"form": form})


def wall(organisation_id: int) -> Call[shapes.WallOut]:
    """The competitors and other names of a client."""
    return Call("GET", f"/organisations/{organisation_id}/wall")


def set_wall(organisation_id: int, body: shapes.WallIn) -> Call[shapes.WallOut]:
    """Name them anew; whoever is at work or asked and now in conflict is found at once."""
    return Call("PUT", f"/organisations/{organisation_id}/wall", body=body)


def agreements(project_id: int) -> Call[shapes.AgreementList]:
    """The agreements in force on a project, with when one accepted them."""
    return Call("GET", f"/projects/{project_id}/agreements")


def publish_agreement(project_id: int, body: shapes.AgreementIn) -> Call[shapes.AgreementOut]:
    """Publish the next version of a text; offers are accepted only with it from now on."""
    return Call("POST", f"/projects/{project_id}/agreements", body=body)


def accept_agreements(project_id: int, body: shapes.AcceptIn) -> Call[shapes.Checklist]:
    """Accept texts as they stand: the hash, the time and the language of the page are kept."""
    return Call("POST", f"/projects/{project_id}/agreements/accept", body=body)


def create_need(project_id: int, body: shapes.NeedIn) -> Call[shapes.NeedOut]:
    """Say what a project wants filled; nobody is written to yet."""
    return Call("POST", f"/projects/{project_id}/needs", body=body)


def onboarding(project_id: int) -> Call[shapes.Checklist]:
    """What one has to do before the first piece of work on a project."""
    return Call("GET", f"/projects/{project_id}/onboarding")


def onboarding_steps(project_id: int) -> Call[shapes.OnboardingStepList]:
    """What a project's lead asks of everybody, and how many have done it."""
    return Call("GET", f"/projects/{project_id}/onboarding-steps")


def set_onboarding_steps(project_id: int, body: shapes.OnboardingIn) -> Call[shapes.OnboardingStepList]:
    """Write the list, in order; what is not in it is taken off, and kept."""
    return Call("PUT", f"/projects/{project_id}/onboarding-steps", body=body)


def tick_onboarding(project_id: int, body: shapes.TickIn) -> Call[shapes.Checklist]:
    """Say that one has done a step of a project's list, or has not."""
    return Call("POST", f"/projects/{project_id}/onboarding/ticks", body=body)


def pods(project_id: int) -> Call[shapes.PodList]:
    """The small teams of a project."""
    return Call("GET", f"/projects/{project_id}/pods")


def set_pod(project_id: int, body: shapes.PodIn) -> Call[shapes.PodList]:
    """Make a team or change it; who was in another one moves."""
    return Call("PUT", f"/projects/{project_id}/pods", body=body)


def whole_plan(
    *,
    without: int | None = None,
    need: int | None = None,
    seats: int | None = None,
    budget_minor: int | None = None,
    hourly_minor: int | None = None,
    organisation: int | None = None,
    currency: str | None = None,
) -> Call[shapes.WholePlan]:
    """The best plan over all open needs of a client: who for which, at what cost, and what would change if."""
    return Call(
        "GET",
        "/staffing/plan",
        {"without": without, "need": need, "seats": seats, "budget_minor": budget_minor, "hourly_minor": hourly_minor, "organisation": organisation, "currency": currency},
    )


def offer_plan(body: shapes.OfferPlanIn) -> Call[shapes.PlanSent]:
    """Send offers to everybody whom the plan gives a seat, if it is still the plan that was seen."""
    return Call("POST", "/staffing/plan/offers", body=body)
