"""Whose time may be recorded and seen."""

from __future__ import annotations

from preceptor.accounts.access import Actor


def can_record_time(actor: Actor) -> bool:
    """Experts and reviewers, each their own."""
    return actor.has("expert", "reviewer")


def can_see_own_time(actor: Actor) -> bool:
    """Everybody with a role sees their own; there is nothing to see without work."""
    return bool(actor.roles)


DECIDERS = ("lead", "operator", "admin")


def can_decide_on_time(actor: Actor, organisation: int | None = None) -> bool:
    """Those who run a project's work decide on time by hand and close periods; never on their own (a constraint)."""
    return actor.has(*DECIDERS, organisation=organisation)


def organisations_to_decide(actor: Actor) -> frozenset[int]:
    """Where the actor decides on the time of others."""
    return frozenset(where for where, role in actor.roles if role in DECIDERS)


CAPPERS = ("operator", "admin")


def can_set_caps(actor: Actor, organisation: int | None = None) -> bool:
    """Operators: how much somebody works on a day is a matter of the network, not of one client's lead."""
    return actor.has(*CAPPERS, organisation=organisation)
