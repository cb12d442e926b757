"""Reads of expert profiles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Value

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Membership, Organisation, Person
from preceptor.accounts.walls import everywhere
from preceptor.audit.models import Access
from preceptor.experts.describing import describe_skill
from preceptor.experts.models import ExpertLanguage, ExpertProfile, ExpertSkill, Skill
from preceptor.experts.policies import kept_by
from preceptor.experts.search.normalise import words_of
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of

OPENED = "experts.open_profile"
WEIGHED = "staffing.weigh_person"
LOOKS = (OPENED, WEIGHED)
"""Looks at one person, which that person reads in their access log."""
_TOO_LITTLE = ("A1", "A2")


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a person says that they can do. No languages means: not said, so any."""

    languages: frozenset[str]
    skills: frozenset[str]


def abilities_of(person_id: int) -> Abilities:
    """Languages ("en" of "en-GB") and skill codes of a person's profile; empty without one (one query).

    A language known at A1 or A2 only is none to work in.
    """
    spoken = ExpertLanguage.objects.filter(profile__person_id=person_id).exclude(level__in=_TOO_LITTLE)
    skills = ExpertSkill.objects.filter(profile__person_id=person_id)
    said = spoken.values_list(Value(True), "code").union(skills.values_list(Value(False), "skill__code"), all=True)
    rows: list[tuple[bool, str]] = list(said)
    return Abilities(
        frozenset(code.split("-")[0].lower() for is_language, code in rows if is_language),
        frozenset(code for is_language, code in rows if not is_language),
    )


def own_profile(person: Person) -> ExpertProfile:
    """One's profile; an empty one that is not saved where there is none yet."""
    found = ExpertProfile.objects.select_related("person").filter(person=person).first()
    return found or ExpertProfile(person=person)


def network_kept_by(actor: Actor) -> int | None:
    """The network's own organisation where the actor keeps it: then every profile is theirs to open. Else None."""
    kept = Organisation.objects.filter(pk__in=kept_by(actor), kind=Organisation.Kind.NETWORK)
    return kept.values_list("pk", flat=True).first()


def visible_profiles(actor: Actor) -> QuerySet[ExpertProfile]:
    """Profiles that a keeper may open: all of the network's, or those with a role in a client that they keep."""
    found = ExpertProfile.objects.select_related("person")
    if network_kept_by(actor) is not None:
        return found
    known = Membership.objects.filter(organisation__in=kept_by(actor)).values("person")
    return found.filter(person__in=known)


def visible_profile(actor: Actor, profile_id: int) -> ExpertProfile:
    """A profile that the actor may open. Raises NotFound."""
    found = visible_profiles(actor).filter(pk=profile_id).first()
    if found is None:
        raise NotFound("There is no such profile, or it is not yours to see.")
    return found


def looks_for(actor: Actor, profile: ExpertProfile) -> int:
    """The organisation in whose name a keeper looks at `profile`: the network, or the client that knows the person."""
    known = Membership.objects.filter(organisation__in=kept_by(actor), person=profile.person_id)
    place = (
        network_kept_by(actor) or known.order_by("organisation_id").values_list("organisation_id", flat=True).first()
    )
    assert place is not None
    return place


def profiles(actor: Actor, *, cursor: str | None, limit: int) -> Page[ExpertProfile]:
    """Profiles that the actor may open, in the order in which they were made."""
    return page_of(visible_profiles(actor), cursor=cursor, limit=limit)


def skills(*, typed: str, parent: str, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """Terms of the taxonomy in which every typed word begins a word; `parent` narrows to what stands beneath a code.

    Those that are retired are not among them.
    """
    found: QuerySet[Skill] = Skill.objects.filter(retired_at=None).select_related("parent")
    for word in words_of(typed):
        found = found.filter(words__contains=f" {word}")
    if typed.strip() and not words_of(typed):
        found = found.none()
    if parent:
        found = found.filter(parent__code=parent)
    page = page_of(found, cursor=cursor, limit=limit)
    items = [{**describe_skill(each), "parent": each.parent.code if each.parent else None} for each in page.items]
    return Page(items, page.next_cursor)


def looks_at(profile: ExpertProfile, *, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """Who opened the profile or weighed it for a need, newest first, whichever organisation they looked for."""
    with everywhere():
        seen = Access.objects.filter(action__in=LOOKS, subject=subject_of(profile)).select_related(
            "person", "organisation"
        )
        page = page_of(seen, cursor=cursor, limit=limit, newest_first=True)
        items = [
            {"at": each.at, "by": each.person.display_name, "organisation": each.organisation.name}
            for each in page.items
        ]
    return Page(items, page.next_cursor)


def subject_of(profile: ExpertProfile) -> str:
    """How the audit names a profile."""
    return f"profile:{profile.pk}"
