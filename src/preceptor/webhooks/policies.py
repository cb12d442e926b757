"""Who may have messages sent, and who may see how that goes."""

from __future__ import annotations

from preceptor.accounts.access import Actor

KEEPING = ("lead", "operator", "admin")
OPENING = ("operator", "admin")


def can_keep_somewhere(actor: Actor) -> bool:
    """Leads and operators of any organisation."""
    return actor.has(*KEEPING)


def can_keep(actor: Actor, organisation: int) -> bool:
    """Leads and operators of the organisation."""
    return actor.has(*KEEPING, organisation=organisation)


def can_open_loopback(actor: Actor, organisation: int) -> bool:
    """An address of this machine leads beside the wall, so only those who run the installation may allow one."""
    return actor.has(*OPENING, organisation=organisation)


def kept_by(actor: Actor) -> frozenset[int]:
    """Organisations whose webhooks the actor keeps."""
    return frozenset(where for where, role in actor.roles if role in KEEPING)
