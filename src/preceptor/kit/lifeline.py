"""A child process that ends when the process that started it ends, however that one died."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time

_PR_SET_PDEATHSIG = 1
LOOK_SECONDS = 1.0


def end_with_parent(parent: int, *, grace_seconds: float = 10.0) -> None:
    """Send this process SIGTERM when process `parent`, its present parent, is gone, and end it `grace_seconds` later.

    Call it first thing in a child. On Linux the kernel sends the signal at once; elsewhere a thread looks.
    The thread also ends a process whose work does not heed the signal.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    watcher = threading.Thread(target=_watch, args=(parent, grace_seconds), daemon=True, name="lifeline")
    watcher.start()


def _watch(parent: int, grace_seconds: float) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(grace_seconds)
    os._exit(1)
