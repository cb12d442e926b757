"""The process that serves the local model: `python -m preceptor.llm.local.server`, started by `manager`.

It reads one JSON object from standard input (so that the key stands in no process list), serves on loopback, and ends
by itself: when nobody holds the lease any more (every process that used it is gone, however it went), or when it has
had nothing to do for long.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Final

import xllamacpp

from preceptor.llm.local.places import Places

POLL_SECONDS: Final = 1.0
FREE_POLLS_BEFORE_END: Final = 3
CHAT_TEMPLATE: Final = (
    "{{- 'Solve the problem. Write one calculation per line, then the answer.\\n\\n' }}"
    "{%- for message in messages %}"
    "{%- if message['role'] == 'user' %}{{- 'Problem: ' + message['content'] + '\\nSolution:\\n' }}"
    "{%- elif message['role'] == 'assistant' %}{{- message['content'] + '\\n\\n' }}{%- endif %}"
    "{%- endfor %}"
)


@dataclass(frozen=True, slots=True)
class ServerOrder:
    """What to serve and how. `adapters` are loaded in this order and asked for by their position."""

    home: str
    model: str
    alias: str
    port: int
    api_key: str
    adapters: list[str]
    threads: int
    slots: int
    slot_tokens: int
    idle_seconds: int


def parameters(order: ServerOrder) -> Any:
    """The engine's parameters. `swa_full`: else Gemma's window cache re-reads the shared prefix for each prompt.
    `poll` 0: waiting threads sleep instead of spinning, or a busy machine collapses to 2 tokens a second.
    """
    params = xllamacpp.CommonParams()
    params.model.path = order.model
    params.model_alias = {order.alias}
    params.hostnames = ["127.0.0.1"]
    params.port = order.port
    params.api_keys = [order.api_key]
    params.n_parallel = order.slots
    params.n_ctx = order.slots * order.slot_tokens
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = order.threads
    params.cpuparams.poll = params.cpuparams_batch.poll = 0
    params.swa_full = True
    params.use_jinja = True
    params.chat_template = CHAT_TEMPLATE
    params.endpoint_metrics = True
    params.endpoint_slots = False
    params.cors_origins = ""
    params.cache_ram_mib = 0
    params.ui = False
    params.verbosity = 1
    params.offline = True
    params.lora_adapters = [_adapter(path) for path in order.adapters]
    return params


def _adapter(path: str) -> Any:
    info = xllamacpp.CommonAdapterLoraInfo()
    info.path, info.scale = path, 0.0
    return info


class _Watch:
    """Decides when the server has no more reason to run."""

    def __init__(self, places: Places, idle_seconds: int) -> None:
        self._places = places
        self._idle_seconds = idle_seconds
        self._free_polls = 0
        self._busy_at = time.monotonic()
        self._work = ""

    def look(self, work: str) -> None:
        """Take note of one poll; `work` is a text that changes whenever something was done."""
        done = work != self._work
        if done:
            self._work, self._busy_at = work, time.monotonic()
        self._free_polls = 0 if done or self._places.lease_is_held() else self._free_polls + 1

    def is_idle(self) -> bool:
        """True where nothing was done for long."""
        return time.monotonic() - self._busy_at > self._idle_seconds

    def is_abandoned(self) -> bool:
        """True where nobody held the lease, and nothing was done, at several polls in a row."""
        return self._free_polls >= FREE_POLLS_BEFORE_END


def _work_done(server: Any) -> str:
    """The engine's counters that move only when it generates or reads a prompt."""
    text = str(server.handle_metrics())
    return "|".join(line for line in text.splitlines() if "_total" in line and not line.startswith("#"))


def _end(_signal: int, _frame: FrameType | None) -> None:
    os._exit(0)


def main() -> None:
    """Serve until there is no more reason to."""
    order = ServerOrder(**json.load(sys.stdin))
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    places = Places(Path(order.home))
    server = xllamacpp.Server(parameters(order))
    watch = _Watch(places, order.idle_seconds)
    while True:
        time.sleep(POLL_SECONDS)
        watch.look(_work_done(server))
        if watch.is_idle() or watch.is_abandoned():
            _end_unless_wanted(places, watch.is_idle())


def _end_unless_wanted(places: Places, idle: bool) -> None:
    """End while holding the lock, so that nobody can find the engine alive in its last moment."""
    lock = places.try_lock()
    if lock is None:
        return
    if idle or not places.lease_is_held():
        os._exit(0)
    os.close(lock)


if __name__ == "__main__":
    main()
