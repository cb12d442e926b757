"""Who may see profiles. Pure: roles in, yes or no out."""

from __future__ import annotations

from collections.abc import Collection

from preceptor.accounts.access import Actor

KEEPERS = ("operator", "admin")


def can_see_profiles(actor: Actor) -> bool:
    """Keepers: of the network for everybody in it, of a client for that client's own people.

    Which profiles those are is decided in `queries.visible_profiles`; each look is written down.
    """
    return actor.has(*KEEPERS)


def kept_by(actor: Actor) -> frozenset[int]:
    """The organisations whose people the actor keeps."""
    return frozenset(where for where, role in actor.roles if role in KEEPERS)


def can_see_staffing_view(actor: Actor, person: int, near: Collection[int]) -> bool:
    """A lead sees what staffing needs of those who are placed or shortlisted in the lead's organisations (`near`)."""
    return actor.person_id == person or any(actor.has("lead", *KEEPERS, organisation=each) for each in near)


def can_check_credentials(actor: Actor, person: int) -> bool:
    """Keepers, but nobody vouches for themselves."""
    return can_see_profiles(actor) and actor.person_id != person
