"""Who may read the books. Pure: roles in, yes or no out."""

from __future__ import annotations

from preceptor.accounts.access import Actor

READERS = ("lead", "operator", "finance", "auditor", "admin")
EXPORTERS = ("finance", "auditor", "admin")


def can_see_ledger(actor: Actor) -> bool:
    """Those who answer for an organisation's money, or check it."""
    return actor.has(*READERS)


def organisations_to_read(actor: Actor) -> frozenset[int]:
    """Organisations whose books the actor may read."""
    return frozenset(where for where, role in actor.roles if role in READERS)


def can_export_ledger(actor: Actor) -> bool:
    """Those who keep the books or check them."""
    return actor.has(*EXPORTERS)


def organisations_to_export(actor: Actor) -> frozenset[int]:
    """Organisations whose whole books the actor may take away."""
    return frozenset(where for where, role in actor.roles if role in EXPORTERS)
