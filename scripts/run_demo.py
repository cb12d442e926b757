"""`make run`: the demo at once, and beside it the installation of the big packages, for which it waits where needed.

Both end together: Ctrl-C stops the demo cleanly and then the installation, which the next run goes on with.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXTRAS = ROOT / ".venv/.extras"


def main(arguments: Sequence[str]) -> int:
    """Run both; the demo's exit status."""
    EXTRAS.mkdir(exist_ok=True)
    with (EXTRAS / "log").open("wb") as log:
        installer = subprocess.Popen(
            [ROOT / "scripts/install_extras.sh"], cwd=ROOT, stdout=log, stderr=log, start_new_session=True
        )
    environment = {**os.environ, "PRECEPTOR_EXTRAS": str(EXTRAS)}
    try:
        _until_locked(installer)
        return _wait(subprocess.Popen([ROOT / ".venv/bin/preceptor", "demo", *arguments], env=environment))
    finally:
        with suppress(ProcessLookupError):
            os.killpg(installer.pid, signal.SIGTERM)
        installer.wait()


def _until_locked(installer: subprocess.Popen[bytes]) -> None:
    """Give the installation the moment it needs to take its lock, or to find that nothing is left to do."""
    with suppress(subprocess.TimeoutExpired):
        installer.wait(0.3)


def _wait(demo: subprocess.Popen[bytes]) -> int:
    """Ctrl-C reaches the demo from the terminal; SIGTERM is passed on."""
    signal.signal(signal.SIGTERM, lambda *_: demo.terminate())
    while True:
        try:
            return demo.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
