"""Profiles made up from a seed, as columns: what every engine of the benchmark of search is given, and the exact answers.

Vectors are generated, not of texts: mixtures of their skills' directions with noise, of a falling spectrum as real ones have.
Only NumPy, so that a peer's own environment can read it too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

WIDTH, LATENT, SKILLS, FIELDS, TOKENS, WORDS, MOST_SKILLS = 384, 64, 400, 40, 3_000, 20, 10
STATUSES = ("active", "paused", "left")
CHUNK = 100_000
LIMIT, FUSED, FUSION = 50, 200, 60
_ASKED = "needs.json"


@dataclass
class Network:
    """Columns of profiles. `skills` holds -1 where there are fewer; a language's level is 1 to 7."""

    status: Any
    country: Any
    degree: Any
    language: Any
    language_level: Any
    skills: Any
    rate: Any
    minutes: Any
    quality: Any
    zone: Any
    words: Any
    vectors: Any

    def __len__(self) -> int:
        return len(self.status)


@dataclass
class Need:
    """One question: its filters, its words, its vector."""

    degree: int
    language: int
    level: int
    rate: int
    minutes: int
    quality: float
    zone: int
    words: list[int]
    vector: Any


def token(number: int) -> str:
    """A made-up word, the same for the same number."""
    syllables = (
        "ba",
        "ce",
        "di",
        "fo",
        "gu",
        "ha",
        "ki",
        "lo",
        "mu",
        "na",
        "pe",
        "qi",
        "ra",
        "so",
        "tu",
        "ve",
        "wa",
        "xo",
    )
    word, number = "", number + 400
    while number:
        word += syllables[number % len(syllables)]
        number //= len(syllables)
    return word


def _zipf(count: int, power: float) -> Any:
    weights = 1 / np.arange(1, count + 1) ** power
    return weights / weights.sum()


class World:
    """What profiles and needs are drawn from: skills with a direction, a field and words."""

    def __init__(self, seed: int) -> None:
        self.dice = np.random.default_rng(seed)
        spectrum = 1 / np.sqrt(1 + np.arange(LATENT) / 8)
        fields = self.dice.standard_normal((FIELDS, LATENT)) * spectrum
        self.field = self.dice.integers(0, FIELDS, SKILLS)
        noise = self.dice.standard_normal((SKILLS, LATENT)) * spectrum
        self.direction = (0.8 * fields[self.field] + noise).astype(np.float32)
        self.spread = (self.dice.standard_normal((LATENT, WIDTH)) / np.sqrt(WIDTH)).astype(np.float32)
        self.spectrum = spectrum.astype(np.float32)
        self.popular = _zipf(SKILLS, 1.0)
        self.common = _zipf(TOKENS, 0.9)
        self.tokens = self.dice.choice(TOKENS, (SKILLS, 2), p=self.common)

    def network(self, count: int, folder: Path) -> Network:
        """So many profiles; their vectors lie in a file of `folder`."""
        vectors = np.lib.format.open_memmap(folder / "vectors.npy", "w+", np.float16, (count, WIDTH))
        parts = [self._part(vectors[first : first + CHUNK]) for first in range(0, count, CHUNK)]
        names = parts[0].keys()
        return Network(**{name: np.concatenate([part[name] for part in parts]) for name in names}, vectors=vectors)

    def _part(self, vectors: Any) -> dict[str, Any]:
        dice, count = self.dice, len(vectors)
        skills = dice.choice(SKILLS, (count, MOST_SKILLS), p=self.popular)
        skills[np.arange(MOST_SKILLS)[None, :] >= dice.integers(3, MOST_SKILLS + 1, count)[:, None]] = -1
        weights = np.where(skills >= 0, 0.45, 0).astype(np.float32)
        weights[:, 0] = 1
        meant = np.einsum("nm,nml->nl", weights, self.direction[skills]) / np.sqrt((weights**2).sum(1, keepdims=True))
        meant += 0.55 * dice.standard_normal((count, LATENT), dtype=np.float32) * self.spectrum
        raw = meant @ self.spread + 0.06 * dice.standard_normal((count, WIDTH), dtype=np.float32)
        vectors[:] = raw / np.linalg.norm(raw, axis=1, keepdims=True)
        degree = dice.choice(5, count, p=[0.1, 0.1, 0.4, 0.3, 0.1])
        rate = np.clip(np.exp(dice.normal(3.6 + 0.12 * degree, 0.5)) * 100, 800, 50_000)
        words = np.concatenate(
            [self.tokens[skills[:, :4]].reshape(count, -1), dice.choice(TOKENS, (count, 12), p=self.common)], 1
        )
        return {
            "status": dice.choice(3, count, p=[0.7, 0.2, 0.1]),
            "country": dice.choice(195, count, p=_zipf(195, 1.1)),
            "degree": degree,
            "language": np.where(
                dice.random((count, 2)) < [0.8, 0.0], 0, dice.choice(60, (count, 2), p=_zipf(60, 1.2))
            ),
            "language_level": dice.integers(1, 8, (count, 2)),
            "skills": skills,
            "rate": rate.astype(np.int64),
            "minutes": np.clip(dice.gamma(2, 300, count), 0, 3_000).astype(np.int64),
            "quality": np.clip(dice.beta(5, 2, count), 0, 1).astype(np.float32),
            "zone": dice.integers(0, 24, count),
            "words": words,
        }

    def needs(self, count: int) -> list[Need]:
        """Questions of widely different narrowness."""
        return [self._need() for _ in range(count)]

    def _need(self) -> Need:
        dice = self.dice
        first, second = dice.choice(SKILLS, 2, p=self.popular)
        meant = (
            self.direction[first] + 0.6 * self.direction[second] + 0.5 * dice.standard_normal(LATENT) * self.spectrum
        )
        raw = (meant @ self.spread).astype(np.float32)
        return Need(
            degree=int(dice.choice([0, 2, 3, 4])),
            language=int(dice.choice(60, p=_zipf(60, 1.2))) if dice.random() < 0.7 else 0,
            level=int(dice.choice([1, 3, 5])),
            rate=int(dice.choice([3_000, 6_000, 10_000, 50_000])),
            minutes=int(dice.choice([0, 300, 600, 1_000])),
            quality=float(dice.choice([0, 0.6, 0.75, 0.85])),
            zone=int(dice.integers(0, 24)) if dice.random() < 0.3 else -1,
            words=list(dict.fromkeys([*self.tokens[first].tolist(), *self.tokens[second].tolist()])),
            vector=raw / np.linalg.norm(raw),
        )


def made_world(profiles: int, questions: int, seed: int, folder: Path) -> tuple[Network, list[Need]]:
    """So many profiles and needs; as a process before has left them in `folder`, else made and left there."""
    columns = folder / "columns.npz"
    if not columns.exists():
        world = World(seed)
        network = world.network(profiles, folder)
        needs = [{**each.__dict__, "vector": each.vector.tolist()} for each in world.needs(questions)]
        (folder / _ASKED).write_text(json.dumps(needs), encoding="utf-8")
        np.savez(folder / "part.npz", **{name: each for name, each in network.__dict__.items() if name != "vectors"})
        (folder / "part.npz").rename(columns)
    vectors = np.load(folder / "vectors.npy", mmap_mode="r")
    return Network(**np.load(columns), vectors=vectors), needs_in(folder)


def needs_in(folder: Path) -> list[Need]:
    """The needs that `made_world` has left there."""
    said = json.loads((folder / _ASKED).read_text(encoding="utf-8"))
    return [Need(**{**each, "vector": np.array(each["vector"], np.float32)}) for each in said]


def passing(network: Network, need: Need) -> Any:
    """Which profiles pass the filters, row by row."""
    spoken = ((network.language == need.language) & (network.language_level >= need.level)).any(1)
    mask = (network.status == 0) & (network.degree >= need.degree) & spoken & (network.rate <= need.rate)
    mask &= (network.minutes >= need.minutes) & (network.quality >= np.float32(need.quality))
    return mask & common_hours(network.zone, need.zone) if need.zone >= 0 else mask


def common_hours(zone: Any, other: int) -> Any:
    """Everybody is free for eight hours a day that begin at nine by their zone: who shares at least four with `other`."""
    distance = np.abs(zone - other)
    return np.minimum(distance, 24 - distance) <= 4


def exact(network: Network, needs: list[Need]) -> Iterator[tuple[int, list[int]]]:
    """For each need how many pass, and the nearest of them by the vectors themselves, in float32."""
    for need in needs:
        rows = np.flatnonzero(passing(network, need))
        products = np.concatenate(
            [
                network.vectors[rows[first : first + CHUNK]].astype(np.float32) @ need.vector
                for first in range(0, len(rows), CHUNK)
            ]
            or [np.empty(0, np.float32)]
        )
        best = np.argsort(-products, kind="stable")[:LIMIT]
        yield len(rows), rows[best].tolist()
