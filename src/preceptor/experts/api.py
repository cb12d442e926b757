"""Operations on profiles and skills. One's own profile is at /experts/me; the network's keepers open the others."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from preceptor.accounts.access import ActorRequest, anybody, may, require
from preceptor.audit.services import record_access
from preceptor.experts import policies, queries, schemas, services
from preceptor.experts.cv.api import router as cv
from preceptor.experts.describing import describe
from preceptor.experts.history import history_of
from preceptor.experts.models import ExpertProfile
from preceptor.experts.parts import replace_part
from preceptor.experts.privacy_api import router as privacy
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT

router = Router(tags=["experts"])
router.add_router("", cv)
router.add_router("", privacy)
Cursor = Annotated[str | None, Query(max_length=200)]
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/skills", operation_id="experts_skills", response=schemas.SkillList)
@may(anybody)
def list_skills(
    request: ActorRequest,
    search: Annotated[str, Query(max_length=200)] = "",
    parent: Annotated[str, Query(max_length=80)] = "",
    cursor: Cursor = None,
    limit: Limit = DEFAULT_LIMIT,
) -> Any:
    """The skill taxonomy, searched by the beginnings of words in English and Arabic."""
    return queries.skills(typed=search, parent=parent, cursor=cursor, limit=limit)


@router.get("/experts/me", operation_id="experts_me", response=schemas.ProfileOut)
@may(anybody)
def my_profile(request: ActorRequest) -> dict[str, Any]:
    """One's own profile."""
    return describe(queries.own_profile(request.person))


@router.patch("/experts/me", operation_id="experts_change_me", response=schemas.ProfileOut)
@may(anybody)
def change_my_profile(request: ActorRequest, body: schemas.BasicsIn) -> dict[str, Any]:
    """Change one's own names, words, hours and rate; the first call with a legal name makes the profile."""
    wanted = body.dict(exclude_unset=True)
    return describe(services.change_basics(person=request.person, wanted=wanted, now=clock.now()))


@router.put("/experts/me/degrees", operation_id="experts_change_degrees", response=schemas.ProfileOut)
@may(anybody)
def change_degrees(request: ActorRequest, body: schemas.DegreesIn) -> dict[str, Any]:
    """Replace one's degrees."""
    return _replaced(request, "degrees", body)


@router.put("/experts/me/employments", operation_id="experts_change_employments", response=schemas.ProfileOut)
@may(anybody)
def change_employments(request: ActorRequest, body: schemas.EmploymentsIn) -> dict[str, Any]:
    """Replace one's jobs."""
    return _replaced(request, "employments", body)


@router.put("/experts/me/publications", operation_id="experts_change_publications", response=schemas.ProfileOut)
@may(anybody)
def change_publications(request: ActorRequest, body: schemas.PublicationsIn) -> dict[str, Any]:
    """Replace one's publications."""
    return _replaced(request, "publications", body)


@router.put("/experts/me/languages", operation_id="experts_change_languages", response=schemas.ProfileOut)
@may(anybody)
def change_languages(request: ActorRequest, body: schemas.LanguagesIn) -> dict[str, Any]:
    """Replace one's languages."""
    return _replaced(request, "languages", body)


@router.put("/experts/me/skills", operation_id="experts_change_skills", response=schemas.ProfileOut)
@may(anybody)
def change_skills(request: ActorRequest, body: schemas.SkillsIn) -> dict[str, Any]:
    """Replace one's skills."""
    return _replaced(request, "skills", body)


@router.put("/experts/me/conflicts", operation_id="experts_change_conflicts", response=schemas.ProfileOut)
@may(anybody)
def change_conflicts(request: ActorRequest, body: schemas.ConflictsIn) -> dict[str, Any]:
    """Replace the organisations whose work one must not see."""
    return _replaced(request, "conflicts", body)


@router.put("/experts/me/credentials", operation_id="experts_change_credentials", response=schemas.ProfileOut)
@may(anybody)
def change_credentials(request: ActorRequest, body: schemas.CredentialsIn) -> dict[str, Any]:
    """Replace one's credentials; one that changes is claimed again."""
    return _replaced(request, "credentials", body)


@router.get("/experts/me/looks", operation_id="experts_looks_at_me", response=schemas.LookList)
@may(anybody)
def looks_at_me(request: ActorRequest, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT) -> Any:
    """Who opened one's profile, and for which organisation."""
    return queries.looks_at(queries.own_profile(request.person), cursor=cursor, limit=limit)


@router.get("/experts", operation_id="experts_list", response=schemas.ProfileList)
@may(policies.can_see_profiles)
def list_profiles(request: ActorRequest, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT) -> dict[str, Any]:
    """The profiles that one may open, by their headlines."""
    page = queries.profiles(request.actor, cursor=cursor, limit=limit)
    lines = [{**vars(each), "display_name": each.person.display_name} for each in page.items]
    return {"items": lines, "next_cursor": page.next_cursor}


@router.get("/experts/{int:profile_id}", operation_id="experts_open", response=schemas.ProfileOut)
@may(policies.can_see_profiles)
def open_profile(request: ActorRequest, profile_id: int) -> dict[str, Any]:
    """A profile, whole; the look is written down, and the person sees it."""
    return describe(_opened(request, profile_id))


@router.get("/experts/{int:profile_id}/history", operation_id="experts_history", response=schemas.HistoryList)
@may(policies.can_see_profiles)
def profile_history(request: ActorRequest, profile_id: int, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT) -> Any:
    """What a profile said before each change."""
    return history_of(_opened(request, profile_id), cursor=cursor, limit=limit)


@router.put(
    "/experts/{int:profile_id}/credentials/{int:credential_id}",
    operation_id="experts_check_credential",
    response=schemas.ProfileOut,
)
@may(policies.can_see_profiles)
def check_credential(
    request: ActorRequest, profile_id: int, credential_id: int, body: schemas.CheckIn
) -> dict[str, Any]:
    """Say how far a credential is known to be true."""
    profile = _opened(request, profile_id)
    require(policies.can_check_credentials(request.actor, profile.person_id), "Nobody vouches for themselves.")
    services.check_credential(
        credential_id=credential_id, profile=profile, status=body.status, actor=request.person, now=clock.now()
    )
    return describe(profile)


def _replaced(request: ActorRequest, part: str, body: Any) -> dict[str, Any]:
    profile = services.required_profile(request.person)
    replace_part(profile=profile, part=part, rows=[each.dict() for each in body.items], now=clock.now())
    return describe(profile)


def _opened(request: ActorRequest, profile_id: int) -> ExpertProfile:
    """The profile, with the look at it written down in the same transaction. Raises NotFound."""
    profile = queries.visible_profile(request.actor, profile_id)
    if profile.person_id != request.actor.person_id:
        record_access(
            actor=request.person,
            action=queries.OPENED,
            subject=queries.subject_of(profile),
            organisation_id=queries.looks_for(request.actor, profile),
            now=clock.now(),
            request_id=request.request_id,
        )
    return profile
