"""`preceptor doctor`."""

from __future__ import annotations

from preceptor.kit import clock
from preceptor.web.cli.frame import REFUSED, Installation, Outcome
from preceptor.web.evidence import SENTENCES, count_unproven
from preceptor.web.invariants import all_invariants, count_violations


def run(installation: Installation) -> Outcome:
    """Count the rows that offend each rule that must always hold, and what its evidence does not prove; 1 if any."""
    counts = count_violations(now=clock.now()) | count_unproven()
    sentences = {each.name: each.sentence for each in all_invariants()} | SENTENCES
    lines = [f"{name:5} {counts[name]:>6}  {sentences[name]}" for name in sorted(counts)]
    broken = sum(counts.values())
    lines.append(f"{broken} rows offend a rule." if broken else f"All {len(counts)} rules hold.")
    return Outcome({"invariants": counts}, lines, REFUSED if broken else 0)
