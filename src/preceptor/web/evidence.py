"""Rules that no SQL can check: statements are recomputed, files are hashed. Slower, so only `doctor` does it."""

from __future__ import annotations

from preceptor.accounts.walls import everywhere
from preceptor.datasets.services import damaged_versions
from preceptor.payroll.queries import failing_statements

SENTENCES = {
    "M17b": "Every statement follows from its record, its time entries and the ledger when it is recomputed.",
    "W6d": "Every file of a frozen data-set version is there and has its hash.",
}


def count_unproven() -> dict[str, int]:
    """Statements and data-set versions that do not follow from their evidence, over all organisations."""
    with everywhere():
        return {"M17b": len(failing_statements()), "W6d": len(damaged_versions())}
