"""Who may review. That nobody reviews their own work is decided by the queue, the service and the table."""

from __future__ import annotations

from preceptor.accounts.access import Actor


def can_review(actor: Actor) -> bool:
    """Reviewers."""
    return actor.has("reviewer")


def is_not_author(reviewer_id: int, author_id: int) -> bool:
    """Whether somebody may judge this author's work."""
    return reviewer_id != author_id
