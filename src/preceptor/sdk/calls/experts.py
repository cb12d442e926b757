"""Calls of `experts`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.ProfileList, shapes.ProfileLine]:
    """The profiles that one may open, by their headlines."""
    return Pages("GET", "/experts", {"cursor": cursor, "limit": limit})


def me() -> Call[shapes.ProfileOut]:
    """One's own profile."""
    return Call("GET", "/experts/me")


def change_me(body: shapes.BasicsIn) -> Call[shapes.ProfileOut]:
    """Change one's own names, words, hours and rate; the first call with a legal name makes the profile."""
    return Call("PATCH", "/experts/me", body=body)


def change_conflicts(body: shapes.ConflictsIn) -> Call[shapes.ProfileOut]:
    """Replace the organisations whose work one must not see."""
    return Call("PUT", "/experts/me/conflicts", body=body)


def change_credentials(body: shapes.CredentialsIn) -> Call[shapes.ProfileOut]:
    """Replace one's credentials; one that changes is claimed again."""
    return Call("PUT", "/experts/me/credentials", body=body)


def cv() -> Call[shapes.CvOut]:
    """What the last file seems to say, and what of it is decided."""
    return Call("GET", "/experts/me/cv")


def send_cv(body: shapes.CvIn) -> Call[shapes.CvOut]:
    """Read a file; nothing of it is in the profile before it is confirmed. An earlier file's proposals go."""
    return Call("PUT", "/experts/me/cv", body=body)


def decide_cv(proposal_id: int, body: shapes.CvDecisionIn) -> Call[shapes.ProfileOut]:
    """Write one proposed field into the profile, or leave it out."""
    return Call("PUT", f"/experts/me/cv/{proposal_id}", body=body)


def change_degrees(body: shapes.DegreesIn) -> Call[shapes.ProfileOut]:
    """Replace one's degrees."""
    return Call("PUT", "/experts/me/degrees", body=body)


def change_employments(body: shapes.EmploymentsIn) -> Call[shapes.ProfileOut]:
    """Replace one's jobs."""
    return Call("PUT", "/experts/me/employments", body=body)


def change_languages(body: shapes.LanguagesIn) -> Call[shapes.ProfileOut]:
    """Replace one's languages."""
    return Call("PUT", "/experts/me/languages", body=body)


def looks_at_me(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.LookList, shapes.LookOut]:
    """Who opened one's profile, and for which organisation."""
    return Pages("GET", "/experts/me/looks", {"cursor": cursor, "limit": limit})


def change_publications(body: shapes.PublicationsIn) -> Call[shapes.ProfileOut]:
    """Replace one's publications."""
    return Call("PUT", "/experts/me/publications", body=body)


def change_skills(body: shapes.SkillsIn) -> Call[shapes.ProfileOut]:
    """Replace one's skills."""
    return Call("PUT", "/experts/me/skills", body=body)


def search(
    *,
    text: str | None = None,
    skills: Sequence[str] | None = None,
    languages: Sequence[str] | None = None,
    countries: Sequence[str] | None = None,
    statuses: Sequence[Literal["active", "paused", "left"]] | None = None,
    degree: str | None = None,
    credential: Literal["", "claimed", "document_seen", "verified"] | None = None,
    currency: str | None = None,
    most_rate_minor: int | None = None,
    least_weekly_minutes: int | None = None,
    least_quality: float | None = None,
    meet_zone: str | None = None,
    meet_days: Sequence[int] | None = None,
    meet_from: int | None = None,
    meet_to: int | None = None,
    meet_minutes: int | None = None,
    limit: int | None = None,
    page: str | None = None,
) -> Call[shapes.FoundExperts]:
    """Find experts by filters, words and meaning, with the reason for each; leads get no names."""
    return Call(
        "GET",
        "/experts/search",
        {"text": text, "skills": skills, "languages": languages, "countries": countries, "statuses": statuses, "degree": degree, "credential": credential, "currency": currency, "most_rate_minor": most_rate_minor, "least_weekly_minutes": least_weekly_minutes, "least_quality": least_quality, "meet_zone": meet_zone, "meet_days": meet_days, "meet_from": meet_from, "meet_to": meet_to, "meet_minutes": meet_minutes, "limit": limit, "page": page},
    )


def list_searches(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.SavedSearchList, shapes.SavedSearchOut]:
    """The searches that one keeps."""
    return Pages("GET", "/experts/searches", {"cursor": cursor, "limit": limit})


def save_search(body: shapes.SavedSearchIn) -> Call[shapes.SavedSearchOut]:
    """Keep a search under a name; one of the same name is replaced."""
    return Call("POST", "/experts/searches", body=body)


def remove_search(saved_id: int) -> Call[None]:
    """Forget a kept search."""
    return Call("DELETE", f"/experts/searches/{saved_id}")


def open(profile_id: int) -> Call[shapes.ProfileOut]:
    """A profile, whole; the look is written down, and the person sees it."""
    return Call("GET", f"/experts/{profile_id}")


def check_credential(profile_id: int, credential_id: int, body: shapes.CheckIn) -> Call[shapes.ProfileOut]:
    """Say how far a credential is known to be true."""
    return Call("PUT", f"/experts/{profile_id}/credentials/{credential_id}", body=body)


def set_external_ids(profile_id: int, body: shapes.ExternalIdsIn) -> Call[shapes.ExternalIdsOut]:
    """Keep what a client's other programmes call somebody."""
    return Call("PUT", f"/experts/{profile_id}/external-ids", body=body)


def history(
    profile_id: int,
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.HistoryList, shapes.MomentOut]:
    """What a profile said before each change."""
    return Pages("GET", f"/experts/{profile_id}/history", {"cursor": cursor, "limit": limit})


def consents() -> Call[shapes.ConsentList]:
    """What one is asked to agree to, and what one said."""
    return Call("GET", "/me/consents")


def say_consent(body: shapes.ConsentIn) -> Call[shapes.ConsentList]:
    """Agree to a purpose, or take it back; each word is kept with its time."""
    return Call("PUT", "/me/consents", body=body)


def erase_me(body: shapes.EraseIn) -> Call[None]:
    """Erase what is personal, for ever; needs a fresh sign-in, and that no pay is owed."""
    return Call("POST", "/me/erase", body=body)


def skills(
    *,
    search: str | None = None,
    parent: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.SkillList, shapes.SkillListLine]:
    """The skill taxonomy, searched by the beginnings of words in English and Arabic."""
    return Pages("GET", "/skills", {"search": search, "parent": parent, "cursor": cursor, "limit": limit})


def suspected_duplicates(
    *,
    state: Literal["open", "different", "same"] | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.PairList, shapes.PairOut]:
    """Pairs of profiles that may be one person, newest first."""
    return Pages("GET", "/suspected-duplicates", {"state": state, "cursor": cursor, "limit": limit})


def compare_duplicates(pair_id: int) -> Call[shapes.PairInFull]:
    """Both profiles, whole, side by side; the look at each is written down, and their people see it."""
    return Call("GET", f"/suspected-duplicates/{pair_id}")


def decide_duplicates(pair_id: int, body: shapes.SayIn) -> Call[shapes.PairOut]:
    """Say whether two profiles are one person. Both stay; of the same person one leads. It can be taken back."""
    return Call("PUT", f"/suspected-duplicates/{pair_id}", body=body)
