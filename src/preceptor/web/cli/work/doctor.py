"""`preceptor doctor`."""

from __future__ import annotations

from preceptor.kit import clock
from preceptor.web.cli.frame import REFUSED, Installation, Outcome
from preceptor.web.invariants import all_invariants, count_violations


def run(installation: Installation) -> Outcome:
    """Count the rows that offend each rule that must always hold; status 1 when there are any."""
    counts = count_violations(now=clock.now())
    sentences = {each.name: each.sentence for each in all_invariants()}
    lines = [f"{name:5} {counts[name]:>6}  {sentences[name]}" for name in sorted(counts)]
    broken = sum(counts.values())
    lines.append(f"{broken} rows offend a rule." if broken else f"All {len(counts)} rules hold.")
    return Outcome({"invariants": counts}, lines, REFUSED if broken else 0)
