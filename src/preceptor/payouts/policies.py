"""Who may prepare, approve, send and see payouts. Pure: roles in, yes or no out."""

from __future__ import annotations

from preceptor.accounts.access import Actor

HANDLERS = ("operator", "finance", "admin")
READERS = ("operator", "finance", "auditor", "admin")
ACCOUNT_KEEPERS = ("finance", "admin")


def can_handle(actor: Actor, organisation: int | None = None) -> bool:
    """Those who run an organisation's payouts; that two of them agree is looked at one by one."""
    return actor.has(*HANDLERS, organisation=organisation)


def can_see_payouts(actor: Actor, organisation: int | None = None) -> bool:
    """Those who run payouts or check them."""
    return actor.has(*READERS, organisation=organisation)


def can_change_paying_account(actor: Actor, organisation: int | None = None) -> bool:
    """Those who answer for the money itself."""
    return actor.has(*ACCOUNT_KEEPERS, organisation=organisation)


def can_see_payout(actor: Actor, organisation: int, person: int) -> bool:
    """The payee, and those who run or check payouts."""
    return actor.person_id == person or can_see_payouts(actor, organisation)


def organisations_to_read(actor: Actor) -> frozenset[int]:
    """Organisations whose payouts the actor may see, beyond their own."""
    return frozenset(where for where, role in actor.roles if role in READERS)


def organisations_to_handle(actor: Actor) -> frozenset[int]:
    """Organisations whose payouts the actor runs."""
    return frozenset(where for where, role in actor.roles if role in HANDLERS)
