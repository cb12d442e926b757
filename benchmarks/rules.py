"""What the check of all rules costs on a database with pay in it: whole, and of what came since the last clean check.

The database is that of `payrun.py`: experts with four pieces of time each, one pay run over all. `--quick` is 5,000 experts,
the full size 50,000 (200,000 pieces of time). `peer` is a whole check, `ours` what the job of every five minutes does after
it, with nothing new. T3 to T5 are left out: they speak of timers, which the pieces of `payrun.py` never had. Each rule that
takes more than a twentieth of either stands in the table.
`cpu` is what all processes of the server used, and what the target is of: A1 compares every reference of every table and
stays whole.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
from payrun import MONDAY, NOW, Spent, fill, office, spending
from peers.processor import postmaster_of

from preceptor.web.embedded.place import place_of

TARGET = 0.25
WITHOUT = {"T3", "T4", "T5"}


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed or a rule is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="5,000 experts")
    parser.add_argument("--experts", type=int, help="another number of experts")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    folder.chmod(0o755)
    os.environ["PRECEPTOR_HOME"] = str(folder / "home")
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    try:
        return report(measure(options.experts or (5_000 if options.quick else 50_000)))
    finally:
        shutil.rmtree(place_of(folder / "home").root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def measure(experts: int) -> dict[str, Any]:
    """Fill and pay, then check: twice whole, so that the second knows where the first ended, and once what is new."""
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named in `main`

    with open_installation() as installation:
        cluster = installation.cluster
        assert cluster is not None
        from preceptor.accounts.walls import everywhere  # noqa: PLC0415  settings exist only now
        from preceptor.audit.checking import check_rules  # noqa: PLC0415
        from preceptor.audit.models import RuleCheck  # noqa: PLC0415
        from preceptor.payroll.services import approve_pay_run, prepare_pay_run  # noqa: PLC0415
        from preceptor.web.invariants import all_invariants  # noqa: PLC0415

        with everywhere():
            project, people = office()
        with psycopg.connect(f"{cluster.superuser} dbname={cluster.database}", autocommit=True) as owner:
            postmaster = postmaster_of(owner)
            fill(owner, experts)
            about = {"project": project, "period_start": MONDAY, "period_end": MONDAY + timedelta(days=6), "now": NOW}
            with everywhere():
                run = prepare_pay_run(actor=people[0], **about)
            with everywhere():
                approve_pay_run(pay_run=run, actor=people[1], now=NOW, set_based=True)
            owner.execute("ANALYZE")
            asked = {"invariants": [each for each in all_invariants() if each.name not in WITHOUT], "now": NOW}
            with everywhere():
                check_rules(**asked, whole=True)
            with spending(postmaster) as whole, everywhere():
                broken = check_rules(**asked, whole=True)
            seconds = dict(RuleCheck.objects.values_list("name", "seconds"))
            with spending(postmaster) as recent, everywhere():
                check_rules(**asked, whole=False)
            later = dict(RuleCheck.objects.values_list("name", "seconds"))
    rules = {name: (seconds[name], later[name]) for name in seconds}
    return {"experts": experts, "whole": whole, "recent": recent, "rules": rules, "broken": broken}


def report(found: dict[str, Any]) -> int:
    """Print; 1 where the target is missed."""
    whole, recent = found["whole"], found["recent"]
    broken = {name: count for name, count in found["broken"].items() if count}
    print(f"{found['experts']:,} experts, {4 * found['experts']:,} pieces of time; seconds")
    print(f"{'rule':10}{'whole':>10}{'recent':>10}")
    for name, (each, later) in sorted(found["rules"].items(), key=lambda pair: -sum(pair[1])):
        if each > whole.seconds / 20 or later > recent.seconds / 20:
            print(f"{name:10}{each:>10.3f}{later:>10.3f}")
    for name, spent in (("together", (whole.seconds, recent.seconds)), ("cpu", (whole.cpu, recent.cpu))):
        print(f"{name:10}{spent[0]:>10.2f}{spent[1]:>10.2f}")
    if broken:
        print(f"broken: {broken}")
    return said(whole, recent, holds=not broken)


def said(whole: Spent, recent: Spent, *, holds: bool) -> int:
    """The line of JSON; the ratio is of processor time, which other work on the machine stretches least."""
    ratio = recent.cpu / whole.cpu if whole.cpu else 1.0
    holds = holds and ratio <= TARGET
    figures = {"ours": round(recent.seconds, 3), "peer": round(whole.seconds, 3), "ratio": round(ratio, 3)}
    print(json.dumps({"name": "rules", **figures, "target": TARGET, "holds": holds}))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
