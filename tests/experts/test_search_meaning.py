"""Vectors from whatever model there is, and a clear sentence where there is none."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import numpy as np
import pytest

from preceptor.experts.search.meaning import KEY, MODEL, URL, Embedder, NoMeaning, from_endpoint
from preceptor.kit.configuration import InvalidConfiguration


class _Endpoint(BaseHTTPRequestHandler):
    """An OpenAI-compatible endpoint whose vectors hold the lengths of the texts; a text "fail" is refused."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        refused = "fail" in asked["input"]
        items = [
            {"object": "embedding", "index": n, "embedding": [len(text), 3.0]} for n, text in enumerate(asked["input"])
        ]
        said = {"error": {"message": "no"}} if refused else {"object": "list", "model": "m", "data": items[::-1]}
        body = json.dumps(said).encode()
        self.send_response(400 if refused else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Endpoint) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1"
        server.shutdown()
        thread.join()


def test_an_endpoint_of_ones_own_is_asked(address: str) -> None:
    model = from_endpoint({URL: address, MODEL: "small", KEY: "k"})
    first, second = model.vectors(["four", ""])
    assert model.name == "small"
    assert first.tolist() == pytest.approx([0.8, 0.6], abs=1e-3)
    assert second.tolist() == pytest.approx([1 / 10**0.5, 3 / 10**0.5], abs=1e-3)
    with pytest.raises(NoMeaning, match="Search goes on by words"):
        model.vectors(["fail"])


def test_an_endpoint_without_a_model_is_refused() -> None:
    with pytest.raises(InvalidConfiguration, match=MODEL):
        from_endpoint({URL: "http://127.0.0.1:1/v1"})


def test_what_is_no_vector_is_refused() -> None:
    for wrong in (np.ones(3), np.ones((2, 3)), np.full((1, 3), np.nan)):
        with pytest.raises(NoMeaning, match="no vectors"):
            Embedder("wrong", lambda texts, wrong=wrong: wrong).vectors(["one"])
