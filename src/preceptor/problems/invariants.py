"""Rules of problems that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "W8",
        "Versions of problems and attachments are append-only: the seals of their tables are there and fire always.",
        missing_seals_sql("problems_problemversion", "problems_attachment"),
    ),
)
