"""What the site loads after it has begun to serve: nobody's first page waits for it, nor does the first search."""

from __future__ import annotations

import threading
import time
from typing import Final

import structlog
from django.db import DatabaseError, connection

from preceptor.experts.search.warming import warm
from preceptor.kit.errors import PreceptorError

log = structlog.get_logger("preceptor.web")
AFTER: Final = 2.0
"""Seconds that belong to the first pages alone."""


def warm_in_background(after: float = AFTER) -> threading.Thread:
    """Make search ready by a thread of its own, which ends with the process."""
    thread = threading.Thread(target=_warm, args=(after,), name="warming", daemon=True)
    thread.start()
    return thread


def _warm(after: float) -> None:
    time.sleep(after)
    begun = time.perf_counter()
    try:
        loaded = warm()
    except (DatabaseError, OSError, PreceptorError) as error:
        log.warning("search_not_warmed", error=str(error))  # the first search does it, and says what is wrong
    else:
        if loaded:
            log.info("search_warmed", seconds=round(time.perf_counter() - begun, 2))
    finally:
        connection.close()
