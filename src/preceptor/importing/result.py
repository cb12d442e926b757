"""What an import did, for the person and for programmes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from preceptor.importing.records import Issue

MOST_DISAGREEMENTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An attempt that the source calls right and our verifier wrong, or the other way round; both are kept."""

    problem: str
    model: str
    recorded: bool
    ours: bool
    reference: str
    extracted: str
    recorded_extracted: str
    reason: str

    def as_json(self) -> dict[str, Any]:
        """The disagreement under the names of the contract."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(slots=True)
class ImportResult:
    """Counts of one run. `skipped` was there already; `errors` are refused lines; `left_out` is by design."""

    problems: int = 0
    versions: int = 0
    attempts: int = 0
    steps: int = 0
    labels: int = 0
    skipped: int = 0
    errors: int = 0
    judged: int = 0
    agreed: int = 0
    disagreements: list[Disagreement] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    extra_fields: Counter[str] = field(default_factory=Counter)
    first_errors: list[Issue] = field(default_factory=list)
    dry_run: bool = False

    def compare(self, disagreement: Disagreement) -> None:
        """Count a pair of verdicts, and keep it where they differ."""
        self.judged += 1
        if disagreement.recorded == disagreement.ours:
            self.agreed += 1
        elif len(self.disagreements) < MOST_DISAGREEMENTS:
            self.disagreements.append(disagreement)

    def as_json(self) -> dict[str, Any]:
        """The object that `preceptor import --json` prints."""
        return {
            "problems": self.problems,
            "versions": self.versions,
            "attempts": self.attempts,
            "steps": self.steps,
            "labels": self.labels,
            "skipped": self.skipped,
            "errors": self.errors,
            "judged": self.judged,
            "agreed": self.agreed,
            "disagreements": [disagreement.as_json() for disagreement in self.disagreements],
            "left_out": dict(self.left_out),
            "extra_fields": dict(self.extra_fields),
            "dry_run": self.dry_run,
        }
