"""The site loads while the schema is brought up, and serves only after that: two cores then start in half the time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from preceptor.kit.configuration import Configuration
from preceptor.web.embedded.locks import is_held, locked


@contextmanager
def holding_sites_back() -> Iterator[None]:
    """Sites of this home that load during the block serve after it; they also do when this process is killed in it."""
    place = _place()
    place.parent.mkdir(parents=True, exist_ok=True)
    with locked(place, lambda: None):
        yield


def wait_until_let_go() -> None:
    """Return when nobody holds the sites of this home back."""
    while is_held(_place()):
        time.sleep(0.02)


def _place() -> Path:
    return Configuration.from_environment().home / "run" / "preparing.lock"
