"""Seconds from `preceptor serve` to its first whole page: on a fresh data directory, and again on a used one.

The limit the project set itself for the second is 10 seconds; a fresh directory has its database made first.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from idle_memory import running_site

from preceptor.web.embedded.place import place_of

LIMIT_SECONDS = 10.0


def main() -> int:
    """Print the table and the line; 1 where the limit is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="One second run instead of three.")
    runs = 1 if parser.parse_args().quick else 3
    home = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    home.chmod(0o755)
    try:
        seconds = []
        for _ in range(1 + runs):
            with running_site(home) as (_, _, _, took):
                seconds.append(took)
    finally:
        shutil.rmtree(place_of(home).root, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)
    again = sorted(seconds[1:])[len(seconds[1:]) // 2]
    print(f"fresh data directory  {seconds[0]:6.2f} s")
    print(f"again (median of {runs})   {again:6.2f} s   limit {LIMIT_SECONDS:.0f} s")
    holds = again <= LIMIT_SECONDS
    ratio = round(again / LIMIT_SECONDS, 3)
    facts = {"name": "first_page", "ours": round(again, 2), "peer": LIMIT_SECONDS, "ratio": ratio, "target": 1.0}
    print(json.dumps({**facts, "fresh": round(seconds[0], 2), "holds": holds}))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
