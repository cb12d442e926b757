"""Who may see and run probes. Experts see the attempt of their claim, by way of the claim, and no other."""

from __future__ import annotations

from preceptor.accounts.access import Actor

SEEING = ("lead", "operator", "reviewer", "auditor", "admin")
RUNNING = ("lead", "operator", "admin")


def can_see_probes(actor: Actor) -> bool:
    """Those who steer, review or audit somewhere."""
    return actor.has(*SEEING)


def can_run_probes(actor: Actor) -> bool:
    """Leads and operators somewhere: a probe costs money."""
    return actor.has(*RUNNING)


def can_run_in(actor: Actor, organisation: int) -> bool:
    """Leads and operators of the organisation that pays."""
    return actor.has(*RUNNING, organisation=organisation)


def seen_organisations(actor: Actor) -> frozenset[int]:
    """Organisations whose probes the actor may see; a role in one client opens nothing in another."""
    return frozenset(where for where, role in actor.roles if role in SEEING)
