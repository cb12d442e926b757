"""Who may staff a project."""

from __future__ import annotations

from preceptor.accounts.access import Actor

READERS = ("lead", "operator", "finance", "auditor", "admin")
"""Roles that see what was agreed with everybody of an organisation."""


STAFFING = ("operator", "lead", "admin")
"""Roles that make offers."""


def can_staff_somewhere(actor: Actor) -> bool:
    """Operators and leads of any organisation; which people they may staff is asked of `can_staff`."""
    return actor.has(*STAFFING)


def can_staff(actor: Actor, organisation: int) -> bool:
    """Make offers and end assignments: the operator and the lead."""
    return actor.has(*STAFFING, organisation=organisation)


def is_addressee(actor: Actor, person_id: int) -> bool:
    """Only the person to whom an offer was made answers it."""
    return actor.person_id == person_id
