"""A way to the site that can be cut, as networks are: after so many bytes of an answer, or before the first of them."""

from __future__ import annotations

import contextlib
import socket
import threading
from urllib.parse import urlsplit


class CuttingWay:
    """Passes connections on to a site. `cuts` says after how many bytes of the answer each next connection ends.

    The site has its whole request by then: what it did, it did.
    """

    def __init__(self, site: str) -> None:
        parts = urlsplit(site)
        self._site = (parts.hostname or "", parts.port or 80)
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self.cuts: list[int] = []
        self.connections = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._door.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._door.accept()
                self.connections += 1
                left = self.cuts.pop(0) if self.cuts else None
                threading.Thread(target=self._pass, args=(near, left), daemon=True).start()

    def _pass(self, near: socket.socket, left: int | None) -> None:
        with near, socket.create_connection(self._site) as far:
            threading.Thread(target=pump, args=(near, far), daemon=True).start()
            with contextlib.suppress(OSError):
                while piece := far.recv(1024):
                    if left is not None:
                        piece, left = piece[:left], left - len(piece)
                    if piece:
                        near.sendall(piece)
                    if left is not None and left <= 0:
                        break
                near.shutdown(socket.SHUT_RDWR)


def pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            sink.sendall(piece)
