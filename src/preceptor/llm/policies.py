"""Who may see and note endpoints. Nobody ever reads a key back."""

from __future__ import annotations

from preceptor.accounts.access import Actor

SEEING = ("lead", "operator", "auditor", "admin")
ADDING = ("lead", "operator", "admin")
OPENING = ("operator", "admin")


def can_see_endpoints(actor: Actor) -> bool:
    """Those who steer or audit somewhere."""
    return actor.has(*SEEING)


def can_add_endpoints(actor: Actor) -> bool:
    """Leads and operators somewhere."""
    return actor.has(*ADDING)


def can_add_in(actor: Actor, organisation: int) -> bool:
    """Leads and operators of the organisation."""
    return actor.has(*ADDING, organisation=organisation)


def can_open_loopback(actor: Actor, organisation: int) -> bool:
    """An address of this machine leads beside the wall, so only those who run the installation may allow one."""
    return actor.has(*OPENING, organisation=organisation)


def seen_organisations(actor: Actor) -> frozenset[int]:
    """Organisations whose endpoints the actor may see."""
    return frozenset(where for where, role in actor.roles if role in SEEING)
