"""The main job as its user starts it, `make run`: seconds to the first page, minutes to its end, and the most memory at once.

On a data directory of its own; packages that are already installed are not fetched again. Memory is the proportional set
size (each shared page once) of every process of that directory, looked at twice a second. The peer is the limit the
project set itself: 90 seconds to the first page, 15 minutes and 6 GB for the whole, 3 minutes for the small one.
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
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from idle_memory import status_of

from preceptor.web.embedded.place import place_of

ROOT = Path(__file__).resolve().parents[1]
MOST_FIRST_PAGE, MOST_MINUTES, MOST_MINUTES_SMALL, MOST_GB = 90.0, 15.0, 3.0, 6.0
PORT = 8766
REPORTED, DONE = "Report done", "The site stays up on"
GIVE_UP = 3600


@dataclass
class Seen:
    """What is noticed while it runs."""

    home: Path
    most_bytes: int = 0
    processes: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        """Until it has ended: the memory of all processes of the directory together."""
        while not self.ended.wait(0.5):
            held = [memory for each in psutil.process_iter() if (memory := self._memory(each))]
            if sum(held) > self.most_bytes:
                self.most_bytes, self.processes = sum(held), len(held)

    def _memory(self, process: psutil.Process) -> int:
        with suppress(psutil.Error):
            named = process.environ().get("PRECEPTOR_HOME") == str(self.home)
            if named or process.cwd() == str(place_of(self.home).data):
                return int(process.memory_full_info().pss)
        return 0


def main() -> int:
    """Print the table and the JSON line; 1 where a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", "--small", dest="small", action="store_true", help="the small demo, as in the tests")
    small = parser.parse_args().small
    with a_home() as home:
        seen = Seen(home)
        watcher = threading.Thread(target=seen.look)
        watcher.start()
        try:
            first_page, whole = run(home, small)
        finally:
            seen.ended.set()
            watcher.join()
    most_minutes = MOST_MINUTES_SMALL if small else MOST_MINUTES
    minutes, gigabytes = whole / 60, seen.most_bytes / 1e9
    print(f"first page      {first_page:7.1f} s    limit {MOST_FIRST_PAGE:.0f} s")
    print(f"whole demo      {minutes:7.1f} min  limit {most_minutes:.0f} min")
    print(f"memory at most  {gigabytes:7.2f} GB   limit {MOST_GB:.0f} GB, in {seen.processes} processes")
    holds = first_page <= MOST_FIRST_PAGE and minutes <= most_minutes and gigabytes <= MOST_GB
    facts = {"name": "demo", "ours": round(minutes, 2), "peer": most_minutes, "ratio": round(minutes / most_minutes, 3)}
    more = {"first_page": round(first_page, 1), "gigabytes": round(gigabytes, 2), "small": small}
    print(json.dumps({**facts, "target": 1.0, **more, "holds": holds}))
    return 0 if holds else 1


def run(home: Path, small: bool) -> tuple[float, float]:
    """Seconds from `make run` to the first page and to the end of the passage."""
    words = ["make", "run", f"ARGS={'--small ' if small else ''}--port {PORT}"]
    begun = time.monotonic()
    making = subprocess.Popen(
        words,
        cwd=ROOT,
        env={**os.environ, "PRECEPTOR_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    told: list[str] = []
    ended = threading.Event()
    threading.Thread(target=hear, args=(making, told, ended), daemon=True).start()
    try:
        while status_of(PORT, "/") != 200:
            require(making.poll() is None and time.monotonic() - begun < GIVE_UP, told)
            time.sleep(0.1)
        first_page = time.monotonic() - begun
        require(ended.wait(GIVE_UP) and any(REPORTED in each for each in told), told)
        return first_page, time.monotonic() - begun
    finally:
        os.killpg(making.pid, signal.SIGINT)
        making.wait()


def hear(making: subprocess.Popen[str], told: list[str], ended: threading.Event) -> None:
    """Keep what it says; `ended` when the passage is done, or nothing more comes."""
    assert making.stdout is not None
    for line in making.stdout:
        told.append(line)
        if DONE in line:
            ended.set()
    ended.set()


def require(holds: bool, told: list[str]) -> None:
    """End with what it said last unless all is well."""
    if not holds:
        sys.exit("".join(told[-20:]) + "The demo did not come to its end; what it said last is above.")


@contextmanager
def a_home() -> Iterator[Path]:
    """A data directory of its own, gone afterwards."""
    home = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    home.chmod(0o755)
    try:
        yield home
    finally:
        shutil.rmtree(place_of(home).root, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
