"""Who may search. Pure: roles in, yes or no out."""

from __future__ import annotations

from typing import Final

from preceptor.accounts.access import Actor

OF_STAFFING: Final = frozenset({"headline", "summary", "degree", "skill", "language", "quality"})
"""What a lead sees of somebody who is not placed with them yet: what they can do, not who they are."""


_KEEPERS: Final = ("operator", "admin")


def can_search(actor: Actor) -> bool:
    """Those who keep the network or a client, and leads, who see a staffing view."""
    return actor.has(*_KEEPERS, "lead")


def can_see_names(actor: Actor) -> bool:
    """Keepers: names, employers, publications and credentials, and search by names."""
    return actor.has(*_KEEPERS)


def searches_for(actor: Actor) -> frozenset[int]:
    """The organisations in whose name the actor searches: with names for those that they keep, else as their lead.

    In the network's own everybody is found, in a client's those who have a role there.
    """
    roles = _KEEPERS if can_see_names(actor) else ("lead",)
    return frozenset(where for where, role in actor.roles if role in roles)
