"""The keeper: a small process beside the server that starts it again after a crash and stops it when unused.

It is the server's parent, so a killed server never stays a zombie that would block the next one. It ends
with the last user of the cluster, also when that was killed. `python -m preceptor.web.embedded.keeper HOME`.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from pathlib import Path

from preceptor.web.embedded.locks import living_holders, open_lock_file, try_lock
from preceptor.web.embedded.place import Place, place_of
from preceptor.web.embedded.postmaster import DataInUse, Postmaster, accepts_connections

LOOK_SECONDS = 1.0
UNUSED_LOOKS = 3
"""The server stops after so many looks without a user."""
QUICK_DEATHS = 5
"""The keeper gives up on a server that dies so many times in a row within ten seconds of its start."""


class Keeper:
    """Watches one server until nobody uses it or SIGTERM asks for its end."""

    def __init__(self, place: Place, lock: int) -> None:
        self.place = place
        self._lock = lock
        self.postmaster = Postmaster(place)
        self._asked_to_stop = False
        self._has_served = False
        self._started_at = 0.0
        self._deaths = 0

    def ask_to_stop(self, *_: object) -> None:
        """Signal handler: end at the next look."""
        self._asked_to_stop = True

    def run(self) -> int:
        """Keep the server until it is not wanted any more; the exit status of this process."""
        wake = _wake_on_signals()
        if not self.postmaster.is_running():
            self._start()
        self._announce()
        unused = 0
        while not self._asked_to_stop and (unused < UNUSED_LOOKS or self._is_wanted_again()):
            if not self.postmaster.is_running() and not self._revive():
                return 1
            self._has_served = self._has_served or accepts_connections(self.place.data)
            _wait(wake, LOOK_SECONDS if self._has_served else 0.1)
            unused = 0 if living_holders(self.place.holders) else unused + 1
        self._withdraw()
        self.postmaster.stop()
        return 0

    def _announce(self) -> None:
        """Write this process's number into the lock file: only now there is a server that it keeps."""
        os.pwrite(self._lock, str(os.getpid()).encode(), 0)

    def _withdraw(self) -> None:
        """Take the number back: whoever comes from now on waits for the next keeper."""
        os.truncate(self._lock, 0)

    def _is_wanted_again(self) -> bool:
        """Withdraw, then look once more: who came before the number was gone is seen, who comes after waits."""
        self._withdraw()
        if not living_holders(self.place.holders):
            return False
        self._announce()
        return True

    def _start(self) -> None:
        self._started_at = time.monotonic()
        self.postmaster.start()

    def _revive(self) -> bool:
        """Start a dead server again; False when it never served, or keeps dying."""
        lived = time.monotonic() - self._started_at
        self._deaths = self._deaths + 1 if lived < 10 else 1
        if not self._has_served or self._deaths >= QUICK_DEATHS:
            return False
        _say(f"the server ended unexpectedly after {lived:.0f} s; starting it again")
        time.sleep(min(0.1 * 2**self._deaths, 5))
        self._start()
        return True


def _wake_on_signals() -> int:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    os.set_blocking(reading, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)  # so that the server's end wakes the keeper
    return reading


def _wait(wake: int, seconds: float) -> None:
    if select.select([wake], [], [], seconds)[0]:
        os.read(wake, 512)


def _say(text: str) -> None:
    sys.stderr.write(f"{time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime())} {text}\n")
    sys.stderr.flush()


def main(home: str) -> int:
    """Become the keeper of `home`; 0 at once when it has one."""
    place = place_of(Path(home))
    lock = open_lock_file(place.keeper)
    if not try_lock(lock):
        return 0
    os.truncate(lock, 0)  # the last keeper's number
    keeper = Keeper(place, lock)
    for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(sign, keeper.ask_to_stop)
    try:
        return keeper.run()
    except DataInUse as error:
        _say(f"in use: {error}")
        return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
