"""Who may read the audit. Pure: roles in, yes or no out."""

from __future__ import annotations

from preceptor.accounts.access import Actor

READERS = ("auditor", "operator", "admin")


def can_read_audit(actor: Actor) -> bool:
    """Those who check, and those who answer for the network."""
    return actor.has(*READERS)


def organisations_to_audit(actor: Actor) -> frozenset[int]:
    """Organisations whose audit the actor may read: not those where they only work."""
    return frozenset(where for where, role in actor.roles if role in READERS)
