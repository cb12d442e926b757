"""Who may see trainings and their gain, and who may order them."""

from __future__ import annotations

from preceptor.accounts.access import Actor

SEEING = ("lead", "operator", "auditor", "admin")
RUNNING = ("lead", "operator", "admin")


def can_see_training(actor: Actor) -> bool:
    """Those who steer or audit somewhere."""
    return actor.has(*SEEING)


def can_train(actor: Actor) -> bool:
    """Leads and operators somewhere: training takes the machine."""
    return actor.has(*RUNNING)


def can_train_in(actor: Actor, organisation: int) -> bool:
    """Leads and operators of the organisation."""
    return actor.has(*RUNNING, organisation=organisation)


def seen_organisations(actor: Actor) -> frozenset[int]:
    """Organisations whose trainings the actor may see."""
    return frozenset(where for where, role in actor.roles if role in SEEING)
