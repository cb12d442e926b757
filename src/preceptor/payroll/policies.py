"""Who may prepare, approve and see pay. Pure: roles in, yes or no out."""

from __future__ import annotations

from preceptor.accounts.access import Actor

PREPARERS = ("operator", "finance", "admin")
APPROVERS = ("lead", "operator", "finance", "admin")
READERS = ("lead", "operator", "finance", "auditor", "admin")


def can_prepare(actor: Actor, organisation: int | None = None) -> bool:
    """Those who run the pay of an organisation."""
    return actor.has(*PREPARERS, organisation=organisation)


def can_approve(actor: Actor, organisation: int | None = None) -> bool:
    """Those who may be the second pair of eyes."""
    return actor.has(*APPROVERS, organisation=organisation)


def can_see_pay(actor: Actor, organisation: int | None = None) -> bool:
    """Those who answer for an organisation's money, or check it."""
    return actor.has(*READERS, organisation=organisation)


def can_see_tax_forms(actor: Actor, organisation: int | None = None) -> bool:
    """Those who run the pay of an organisation, or check it; not its leads."""
    return actor.has(*PREPARERS, "auditor", organisation=organisation)


def can_see_statement(actor: Actor, organisation: int, person: int) -> bool:
    """The person who is paid, and those who approve and check it."""
    return actor.person_id == person or can_see_pay(actor, organisation)


def organisations_to_read(actor: Actor) -> frozenset[int]:
    """Organisations whose pay the actor may see, beyond their own."""
    return frozenset(where for where, role in actor.roles if role in READERS)
