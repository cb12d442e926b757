"""Vectors that are made up, for a network of invented people and for what is asked: those of a seed, not of a meaning.

The rows get theirs in PostgreSQL, a few statements for all; a question gets its own from an OpenAI-compatible endpoint on
loopback, as it would from a real model, the way there and back included.
"""

from __future__ import annotations

import json
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np

WIDTH, MODEL, PIECE = 384, "made-up", 20_000


def vector(seed: int) -> list[float]:
    """One of unit length."""
    raw = np.random.default_rng(seed).standard_normal(WIDTH).astype(np.float32)
    return [float(each) for each in raw / np.linalg.norm(raw)]


def prepare_vectors() -> int:
    """Give every search row its vector, as the worker would with a real model; how many."""
    from django.db import connection, transaction  # noqa: PLC0415  settings exist only now

    with connection.cursor() as cursor:
        cursor.execute("SELECT profile_id FROM search_searchrow WHERE NOT gone ORDER BY profile_id")
        rows = [row for (row,) in cursor.fetchall()]
    for first in range(0, len(rows), PIECE):
        part = rows[first : first + PIECE]
        raw = np.random.default_rng(first).standard_normal((len(part), WIDTH)).astype(np.float32)
        raw /= np.linalg.norm(raw, axis=1, keepdims=True)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE made_up (profile_id bigint, vector real[])")
            server: Any = connection.connection
            with server.cursor() as raw_cursor, raw_cursor.copy("COPY made_up FROM STDIN") as copy:
                for row, each in zip(part, raw.tolist(), strict=True):
                    copy.write(f"{row}\t{{{','.join(f'{number:.4f}' for number in each)}}}\n")
            cursor.execute(
                "UPDATE search_searchrow AS row SET vector = made_up.vector, vector_of = md5(%s || described),"
                " version = nextval('search_version') FROM made_up WHERE row.profile_id = made_up.profile_id",
                [MODEL],
            )
            cursor.execute("DROP TABLE made_up")
    return len(rows)


@contextmanager
def endpoint() -> Iterator[str]:
    """The address of the embeddings endpoint while it serves."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answering)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # as servers do; or the body waits 40 ms for the other side's word on the header

    def do_POST(self) -> None:
        """The vectors of the texts that are asked about."""
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))["input"]
        data = [
            {"object": "embedding", "index": place, "embedding": vector(zlib.crc32(text.encode()))}
            for place, text in enumerate(asked)
        ]
        used = {"prompt_tokens": 0, "total_tokens": 0}
        body = json.dumps({"object": "list", "model": MODEL, "data": data, "usage": used}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class names it
        """Say nothing."""
