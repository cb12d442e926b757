"""Operations on suspected duplicates and external ids."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.audit.services import record_access
from preceptor.experts import policies, queries
from preceptor.experts.bulk import duplicates, schemas
from preceptor.experts.bulk.external_ids import set_external_ids
from preceptor.experts.models import ExpertProfile
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT

router = Router(tags=["experts"])


@router.get("/suspected-duplicates", operation_id="experts_suspected_duplicates", response=schemas.PairList)
@may(policies.can_see_profiles)
def list_pairs(
    request: ActorRequest,
    state: schemas.PairState | None = None,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """Pairs of profiles that may be one person, newest first."""
    page = duplicates.pairs_page(request.actor, state=state, cursor=cursor, limit=limit)
    return {"items": [duplicates.describe_pair(each) for each in page.items], "next_cursor": page.next_cursor}


@router.get("/suspected-duplicates/{pair_id}", operation_id="experts_compare_duplicates", response=schemas.PairInFull)
@may(policies.can_see_profiles)
def compare_pair(request: ActorRequest, pair_id: int) -> dict[str, Any]:
    """Both profiles, whole, side by side; the look at each is written down, and their people see it."""
    pair = duplicates.pair_by_id(request.actor, pair_id)
    for each in (pair.first, pair.second):
        _note_look(request, each)
    return duplicates.describe_sides(pair)


@router.put("/suspected-duplicates/{pair_id}", operation_id="experts_decide_duplicates", response=schemas.PairOut)
@may(policies.can_see_profiles)
def decide_pair(request: ActorRequest, pair_id: int, body: schemas.SayIn) -> dict[str, Any]:
    """Say whether two profiles are one person. Both stay; of the same person one leads. It can be taken back."""
    pair = duplicates.pair_by_id(request.actor, pair_id)
    duplicates.decide(pair=pair, state=body.state, leads=body.leads, actor=request.person, now=clock.now())
    return duplicates.describe_pair(duplicates.pair_by_id(request.actor, pair_id))


@router.put(
    "/experts/{int:profile_id}/external-ids",
    operation_id="experts_set_external_ids",
    response=schemas.ExternalIdsOut,
)
@may(policies.can_see_profiles)
def change_external_ids(request: ActorRequest, profile_id: int, body: schemas.ExternalIdsIn) -> dict[str, Any]:
    """Keep what a client's other programmes call somebody."""
    profile = queries.visible_profile(request.actor, profile_id)
    where = body.organisation_id
    require(where in policies.kept_by(request.actor), "Only those who keep the organisation's people do this.")
    return {"ids": set_external_ids(profile=profile, organisation_id=where, ids=body.ids)}


def _note_look(request: ActorRequest, profile: ExpertProfile) -> None:
    if profile.person_id != request.actor.person_id:
        record_access(
            actor=request.person,
            action=queries.OPENED,
            subject=queries.subject_of(profile),
            organisation_id=queries.looks_for(request.actor, profile),
            now=clock.now(),
            request_id=request.request_id,
        )
