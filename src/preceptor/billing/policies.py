"""Who may see and move a client's money. Pure: roles in, yes or no out."""

from __future__ import annotations

from preceptor.accounts.access import Actor

READERS = ("lead", "operator", "finance", "auditor", "admin")
RECORDERS = ("finance", "admin")
DECIDERS = ("operator", "finance", "admin")
STEERING = ("lead", "operator", "finance", "admin")


def can_see_billing(actor: Actor, organisation: int | None = None) -> bool:
    """Those who answer for a client's money, or check it."""
    return actor.has(*READERS, organisation=organisation)


def can_record(actor: Actor, organisation: int | None = None) -> bool:
    """Write down money that came from a client: finance."""
    return actor.has(*RECORDERS, organisation=organisation)


def can_decide(actor: Actor, organisation: int | None = None) -> bool:
    """Be the second pair of eyes on a receipt, issue invoices and credit notes, set the terms."""
    return actor.has(*DECIDERS, organisation=organisation)


def can_set_budget(actor: Actor, organisation: int | None = None) -> bool:
    """Say how much a project may cost: those of the client who answer for it, and the operator."""
    return actor.has(*STEERING, organisation=organisation)


def organisations_to_read(actor: Actor) -> frozenset[int]:
    """Organisations whose billing the actor may read."""
    return frozenset(where for where, role in actor.roles if role in READERS)
