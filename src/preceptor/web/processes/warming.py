"""What the site loads after it has begun to serve: nobody's first page waits for it, nor does the first search."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import structlog
from django.db import DatabaseError, connection

from preceptor.experts.search.warming import warm
from preceptor.kit.errors import PreceptorError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = structlog.get_logger("preceptor.web")
AFTER: Final = 2.0
"""Seconds that belong to the first pages alone."""


class Warmed:
    """The site, which with its first call, whose ever that is, begins to make search ready by a thread of its own."""

    def __init__(self, site: WSGIApplication) -> None:
        self._site, self._begun = site, False

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The site's answer."""
        if not self._begun:
            self._begun = True
            threading.Thread(target=_warm, name="warming", daemon=True).start()
        return self._site(environ, start_response)


def _warm() -> None:
    time.sleep(AFTER)
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
