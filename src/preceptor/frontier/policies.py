"""Who may see the frontier."""

from __future__ import annotations

from preceptor.accounts.access import Actor


def can_see_frontier(actor: Actor) -> bool:
    """Those who steer a project or answer for it; experts see where they are needed, too."""
    return actor.has("lead", "operator", "reviewer", "expert", "auditor", "admin")
