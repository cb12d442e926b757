"""Who may see and change projects."""

from __future__ import annotations

from preceptor.accounts.access import Actor

STEERING = ("lead", "operator", "finance", "auditor", "admin")
"""Roles that see all of an organisation's projects, with money and staff."""


def can_see_projects(actor: Actor) -> bool:
    """Everybody with a role; what they see of them is narrower."""
    return bool(actor.roles)


def can_see_all_of(actor: Actor, organisation: int) -> bool:
    """Whether rate card, budget and staff are shown; others see the projects that they are staffed on."""
    return actor.has(*STEERING, organisation=organisation)


def can_steer_somewhere(actor: Actor) -> bool:
    """Leads and operators of any organisation; which project they may change is asked of `can_steer`."""
    return actor.has("lead", "operator", "admin")


def can_steer(actor: Actor, organisation: int) -> bool:
    """Create projects, publish guidelines, set rates."""
    return actor.has("lead", "operator", "admin", organisation=organisation)
