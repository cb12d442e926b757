"""Who may see and pose problems. Experts see the problem of their claim, by way of the claim, and no other."""

from __future__ import annotations

from preceptor.accounts.access import Actor

SEEING = ("lead", "operator", "reviewer", "auditor", "admin")
POSING = ("lead", "operator", "admin")


def can_see_problems(actor: Actor) -> bool:
    """Those who steer, review or audit somewhere; reference answers are not for experts at work."""
    return actor.has(*SEEING)


def can_pose_problems(actor: Actor) -> bool:
    """Leads and operators somewhere."""
    return actor.has(*POSING)


def can_pose_in(actor: Actor, organisation: int) -> bool:
    """Leads and operators of the organisation whose project it is."""
    return actor.has(*POSING, organisation=organisation)


def can_attach_in(actor: Actor, organisation: int) -> bool:
    """Those who pose problems of the organisation, and experts, who write some."""
    return actor.has(*POSING, "expert", organisation=organisation)


def seen_organisations(actor: Actor) -> frozenset[int]:
    """Organisations whose problems the actor may see; a role in one client opens nothing in another."""
    return frozenset(where for where, role in actor.roles if role in SEEING)
