"""Who may work on units and who may see them."""

from __future__ import annotations

from preceptor.accounts.access import Actor
from preceptor.projects.policies import can_see_all_of, can_steer


def can_work(actor: Actor) -> bool:
    """Claim, draft, give back, submit: experts and reviewers; which units is the queue's decision."""
    return actor.has("expert", "reviewer")


def can_correct(actor: Actor) -> bool:
    """Submit corrections."""
    return actor.has("expert")


def can_open_units(actor: Actor) -> bool:
    """Open units: leads and operators somewhere."""
    return actor.has("lead", "operator", "admin")


def can_open_in(actor: Actor, organisation: int) -> bool:
    """Open units of a project: leads and operators of its organisation."""
    return can_steer(actor, organisation)


def can_see_units(actor: Actor) -> bool:
    """Everybody with a role; without a steering one only the units that they worked on."""
    return bool(actor.roles)


def can_see_names(actor: Actor, organisation: int) -> bool:
    """Whether the people of a unit are named; experts and reviewers judge work, not people."""
    return can_see_all_of(actor, organisation)
