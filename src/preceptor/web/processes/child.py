"""The entry of a supervised child: `python -m preceptor.web.processes.child site|worker PARENT HOST PORT`."""

from __future__ import annotations

import os
import resource
import sys
import warnings
from importlib import import_module

from preceptor.kit.lifeline import end_with_parent

SITE = "site"
WORKER = "worker"
THREADS = 8
"""Requests that the site answers at the same time; each holds one database connection."""
CONNECTIONS = 8_192
"""Browsers keep theirs open between two signs of life; what is above waits unheard. A connection costs a few kilobytes."""
OTHER_FILES = 256
LEAST = 64


def main(kind: str, parent: str, host: str, port: str) -> None:
    """Be the site or the worker until SIGTERM, or until the supervisor is gone."""
    if os.getppid() != int(parent):
        sys.exit(1)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "preceptor.web.settings")
    end_with_parent(int(parent))
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # advice of libraries to their developers
    if kind == SITE:
        _serve(host, int(port))
    else:
        import_module("django").setup()
        import_module("preceptor.web.processes.worker").run_worker()


def _serve(host: str, port: int) -> None:
    """Serve WSGI by granian: a small process and its child with the threads."""
    server = import_module("granian").Granian(
        "preceptor.web.processes.site:application",
        address=host,
        port=port,
        interface="wsgi",
        workers=1,
        blocking_threads=THREADS,
        backpressure=connections_of(CONNECTIONS),
        http="1",
        websockets=False,
        log_enabled=False,
        respawn_failed_workers=True,
        respawn_interval=0.1,
        workers_kill_timeout=5,
    )
    server.serve()


def connections_of(wanted: int) -> int:
    """How many connections may be open: as many as wanted, or as the system lets this process have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted + OTHER_FILES:
        soft = wanted + OTHER_FILES if hard == resource.RLIM_INFINITY else min(wanted + OTHER_FILES, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return max(LEAST, min(wanted, soft - OTHER_FILES))


if __name__ == "__main__":
    main(*sys.argv[1:5])
