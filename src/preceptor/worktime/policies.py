"""Whose time may be recorded and seen."""

from __future__ import annotations

from preceptor.accounts.access import Actor


def can_record_time(actor: Actor) -> bool:
    """Experts and reviewers, each their own."""
    return actor.has("expert", "reviewer")


def can_see_own_time(actor: Actor) -> bool:
    """Everybody with a role sees their own; there is nothing to see without work."""
    return bool(actor.roles)
