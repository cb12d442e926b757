"""Who may see and stop a passage."""

from __future__ import annotations

from preceptor.accounts.access import Actor


def can_see_loop(actor: Actor) -> bool:
    """Everybody who steers or checks a project."""
    return actor.has("lead", "operator", "finance", "auditor", "admin", "reviewer", "expert")


def can_see_report(actor: Actor) -> bool:
    """Those who answer for money and results; statements of others are not for experts."""
    return actor.has("lead", "operator", "finance", "auditor", "admin")


def can_stop_loop(actor: Actor) -> bool:
    """The lead and the operator."""
    return actor.has("lead", "operator", "admin")
