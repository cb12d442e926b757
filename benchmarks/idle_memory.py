"""Idle memory of a whole installation: site, worker and database, after a page and a call of each kind.

Counted as proportional set size (each shared page once), the measure that adds up over processes. The peer is the
limit the project set itself, 700 MB.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import psutil

from preceptor.web.embedded.place import place_of

LIMIT_MB = 700.0
PAGES = ("/", "/healthz", "/readyz", "/metrics", "/api/v1/me", "/admin/login/", "/static/app/icon.svg")


def main() -> int:
    """Print the table and the line; 1 where the limit is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="Settle for 3 seconds instead of 20.")
    arguments = parser.parse_args()
    with running_site() as (home, process, port, _):
        for _ in range(20):
            for page in PAGES:
                status_of(port, page)
        time.sleep(3 if arguments.quick else 20)
        parts = memory_of(home, process)
    total = sum(parts.values())
    for name, megabytes in parts.items():
        print(f"{name:12} {megabytes:8.1f} MB")
    print(f"{'together':12} {total:8.1f} MB   limit {LIMIT_MB:.0f} MB")
    holds = total <= LIMIT_MB
    ratio = round(total / LIMIT_MB, 3)
    line = {
        "name": "idle_memory",
        "ours": round(total, 1),
        "peer": LIMIT_MB,
        "ratio": ratio,
        "target": 1.0,
        "holds": holds,
    }
    print(json.dumps(line))
    return 0 if holds else 1


@contextmanager
def running_site(home: Path | None = None) -> Iterator[tuple[Path, subprocess.Popen[bytes], int, float]]:
    """`preceptor serve` on a home of its own: the home, the process, the port, and the seconds to the first page."""
    kept = home is not None
    home = home or Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    home.chmod(0o755)
    port = 8765
    environment = {**os.environ, "PRECEPTOR_HOME": str(home), "PRECEPTOR_PORT": str(port)}
    environment.pop("PRECEPTOR_DATABASE_URL", None)
    begun = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "preceptor.web.cli", "serve"], env=environment)
    try:
        while status_of(port, "/") != 200:
            if process.poll() is not None:
                sys.exit("The site does not start; its message is above.")
            time.sleep(0.05)
        yield home, process, port, time.monotonic() - begun
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        if not kept:
            shutil.rmtree(place_of(home).root, ignore_errors=True)
            shutil.rmtree(home, ignore_errors=True)


def status_of(port: int, page: str) -> int | None:
    """The status of a page; None when nobody answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", page)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    except OSError:
        return None
    finally:
        connection.close()


def memory_of(home: Path, process: subprocess.Popen[bytes]) -> dict[str, float]:
    """Megabytes by part."""
    place = place_of(home)
    parts = {"supervisor": 0.0, "site": 0.0, "worker": 0.0, "database": 0.0}
    for each in psutil.process_iter():
        try:
            words, folder = each.cmdline(), each.cwd()
            if folder == str(place.data) or ("preceptor.web.embedded.keeper" in words and str(home) in words):
                part = "database"
            elif each.pid == process.pid:
                part = "supervisor"
            elif process.pid in (parent.pid for parent in each.parents()):
                part = "worker" if "worker" in words else "site"
            else:
                continue
            parts[part] += each.memory_full_info().pss / 2**20
        except psutil.Error:  # ended meanwhile, or another user's
            continue
    return parts


if __name__ == "__main__":
    sys.exit(main())
