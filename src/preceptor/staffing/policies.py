"""Who may staff a project."""

from __future__ import annotations

from preceptor.accounts.access import Actor


def can_staff(actor: Actor, organisation: int) -> bool:
    """Make offers and end assignments: the operator and the lead."""
    return actor.has("operator", "lead", "admin", organisation=organisation)


def is_addressee(actor: Actor, person_id: int) -> bool:
    """Only the person to whom an offer was made answers it."""
    return actor.person_id == person_id
