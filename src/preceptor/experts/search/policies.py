"""Who may search. Pure: roles in, yes or no out."""

from __future__ import annotations

from typing import Final

from preceptor.accounts.access import Actor

OF_STAFFING: Final = frozenset({"headline", "summary", "degree", "skill", "language"})
"""What a lead sees of somebody who is not placed with them yet: what they can do, not who they are."""


def can_search(actor: Actor) -> bool:
    """Those who run the network, and leads, who see a staffing view."""
    return actor.has("operator", "admin", "lead")


def can_see_names(actor: Actor) -> bool:
    """Those who run the network: names, employers, publications and credentials, and search by names."""
    return actor.has("operator", "admin")
