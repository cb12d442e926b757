"""Makes search ready before somebody asks: the first question would otherwise wait seconds for code and files."""

from __future__ import annotations

from preceptor.experts.search.asking import FACETS
from preceptor.experts.search.keeping import backend, current
from preceptor.experts.search.meaning import NoMeaning, embedder
from preceptor.experts.search.question import Condition, Question, Vector
from preceptor.experts.search.rows import has_vectors

_ANY_WORD = "law"
_ANYBODY = (Condition(("status:active",)),)


def warm() -> bool:
    """Load the model of meanings where profiles have vectors, and the snapshot where one is in use; was there any?

    A question of each kind is asked, so that whatever is loaded with the first one is there.
    """
    vector = _vector()
    if current() is not None:
        answering = backend()
        answering.begun(_ANY_WORD, 1)
        answering.search(Question(_ANYBODY, facets=FACETS))
        answering.search(Question(_ANYBODY, words=(_ANY_WORD,), vector=vector, facets=FACETS))
    return vector is not None or current() is not None


def _vector() -> Vector | None:
    model = embedder() if has_vectors() else None
    try:
        return None if model is None else model.vectors([_ANY_WORD])[0]
    except NoMeaning:
        return None  # a search says so to whoever asks
