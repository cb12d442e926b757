"""Rules of projects that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "P1",
        "Guidelines, rates and acknowledgements are append-only: their seals are there and fire always.",
        missing_seals_sql("projects_guideline", "projects_rate", "projects_acknowledgement"),
    ),
    Invariant(
        "P2",
        "Rates are in the currency of their project.",
        """
        SELECT rate.id FROM projects_rate AS rate JOIN projects_project AS project ON project.id = rate.project_id
        WHERE rate.currency <> project.currency
        """,
    ),
)
