"""What the local engine is told from outside."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from preceptor.kit.configuration import InvalidConfiguration

DEFAULT_SLOTS = 6
"""Each slot reads the shared worked examples once for itself; more of them write little faster on two cores."""
DEFAULT_SLOT_TOKENS = 1024
DEFAULT_IDLE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class LocalSettings:
    """`model` None means the packaged one. `slots` texts are generated at once, each within `slot_tokens` tokens."""

    model: Path | None
    threads: int
    slots: int = DEFAULT_SLOTS
    slot_tokens: int = DEFAULT_SLOT_TOKENS
    idle_seconds: int = DEFAULT_IDLE_SECONDS

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> LocalSettings:
        """Read PRECEPTOR_LOCAL_*; one thread by default under CI, because spinning threads starve each other there."""
        env = os.environ if environment is None else environment
        model = env.get("PRECEPTOR_LOCAL_MODEL")
        cores = 1 if env.get("CI", "").lower() in {"1", "true"} else len(os.sched_getaffinity(0))
        return cls(
            model=Path(model).expanduser() if model else None,
            threads=_count(env, "PRECEPTOR_LOCAL_THREADS", cores),
            slots=_count(env, "PRECEPTOR_LOCAL_SLOTS", DEFAULT_SLOTS),
            slot_tokens=_count(env, "PRECEPTOR_LOCAL_SLOT_TOKENS", DEFAULT_SLOT_TOKENS),
            idle_seconds=_count(env, "PRECEPTOR_LOCAL_IDLE_SECONDS", DEFAULT_IDLE_SECONDS),
        )


def _count(env: Mapping[str, str], name: str, default: int) -> int:
    text = env.get(name) or str(default)
    if not text.isdecimal() or int(text) < 1:
        raise InvalidConfiguration(f"{name} is {text!r}: give a whole number from 1 on.")
    return int(text)
