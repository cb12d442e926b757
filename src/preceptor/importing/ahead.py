"""Makes the next items in a thread while the present one is used: here the database waits for nobody."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

Made = TypeVar("Made")
DEPTH: Final = 2


class _End:
    """Nothing more comes; `error` is what ended it, None for the natural end."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


@contextmanager
def made_ahead(source: Iterator[Made]) -> Iterator[Iterator[Made]]:
    """The items of `source`, at most three of them in memory; its exceptions come out where they would have."""
    ready: queue.Queue[Made | _End] = queue.Queue(DEPTH)
    stopped = threading.Event()

    def put(item: Made | _End) -> None:
        while not stopped.is_set():
            try:
                ready.put(item, timeout=0.2)
                return
            except queue.Full:
                continue

    def make() -> None:
        try:
            for item in source:
                put(item)
                if stopped.is_set():
                    return
        except BaseException as error:  # noqa: BLE001  it is raised again where the items are used
            put(_End(error))
        else:
            put(_End(None))

    def taken() -> Iterator[Made]:
        while not isinstance(item := ready.get(), _End):
            yield item
        if item.error is not None:
            raise item.error

    thread = threading.Thread(target=make, name="import-ahead", daemon=True)
    thread.start()
    try:
        yield taken()
    finally:
        stopped.set()
        thread.join()
