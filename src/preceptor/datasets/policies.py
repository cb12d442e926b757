"""Who may see, freeze and take out data sets. Pure: roles in, yes or no out."""

from __future__ import annotations

from preceptor.accounts.access import Actor

READERS = ("lead", "operator", "auditor", "admin")
MAKERS = ("lead", "operator", "admin")


def can_see_data_sets(actor: Actor, organisation: int | None = None) -> bool:
    """Training data is the client's: those who steer the work or check it."""
    return actor.has(*READERS, organisation=organisation)


def can_freeze(actor: Actor, organisation: int | None = None) -> bool:
    """Make data sets and freeze versions."""
    return actor.has(*MAKERS, organisation=organisation)


def can_download(actor: Actor, organisation: int | None = None) -> bool:
    """Take files out of the house."""
    return actor.has(*MAKERS, organisation=organisation)


def organisations_to_read(actor: Actor) -> frozenset[int]:
    """Organisations whose data sets the actor may see."""
    return frozenset(where for where, role in actor.roles if role in READERS)
