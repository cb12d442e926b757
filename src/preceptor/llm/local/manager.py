"""Starts, finds and stops the local model's server for whoever needs it on this machine."""

from __future__ import annotations

import importlib.util
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from preceptor.kit import openmp
from preceptor.kit.errors import PreceptorError
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.local.places import AdapterFile, Places, State, process_born
from preceptor.llm.local.settings import LocalSettings
from preceptor.llm.local.weights import model_name, ready_weights

START_SECONDS: Final = 120.0
STOP_SECONDS: Final = 10.0
MOST_ADAPTERS: Final = 8
_ENGINE: Final = "preceptor.llm.local.server"


class LocalEngineMissing(PreceptorError):
    """The local engine is not installed. Run pip install 'preceptor[local-model]', or use a remote endpoint."""

    status = 503
    code = "local_engine_missing"


class LocalEngineFailed(PreceptorError):
    """The local model's server did not start."""

    status = 503
    code = "local_engine_failed"


class AdapterMissing(PreceptorError):
    """The file of a trained adapter is not there any more. Train it again."""

    status = 409
    code = "adapter_missing"


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A running server. An adapter is picked per request by its position in `adapters`."""

    base_url: str
    api_key: str
    model: str
    adapters: tuple[str, ...]
    concurrency: int
    pid: int

    def endpoint(self, adapter: Path | None = None) -> Endpoint:
        """The base model, or the base model with one of the loaded adapters."""
        endpoint = Endpoint(self.base_url, self.api_key, self.model, trusted=True, concurrency=self.concurrency)
        if adapter is None:
            return endpoint
        return endpoint.with_extra(lora=[{"id": self.adapters.index(str(adapter)), "scale": 1.0}])


class _Leases:
    """The leases that this process holds, one per home, until it ends."""

    def __init__(self) -> None:
        self._held: dict[Path, int] = {}
        self._guard = threading.Lock()

    def hold(self, places: Places) -> None:
        with self._guard:
            if places.home not in self._held:
                self._held[places.home] = places.take_lease()

    def let_go(self, places: Places) -> None:
        with self._guard:
            descriptor = self._held.pop(places.home, None)
        if descriptor is not None:
            os.close(descriptor)


_LEASES: Final = _Leases()


def ensure_local_server(
    home: Path,
    *,
    adapters: Sequence[Path] = (),
    settings: LocalSettings | None = None,
    say: Callable[[str], None] | None = None,
) -> LocalServer:
    """The local server with all of `adapters` loaded, started (or started anew) where need be.

    It keeps its address and key across a restart that only adds adapters, so that requests of others which are under
    way are simply tried again. It ends within seconds of the last process that called this. `say` gets the model's
    notice of terms at its first use. Raises LocalEngineMissing, LocalEngineFailed, LocalModelMissing,
    LocalModelBroken, AdapterMissing.
    """
    settings = settings or LocalSettings.from_environment()
    places = Places(home.resolve())
    places.prepare()
    wanted = [_adapter_file(path) for path in adapters]
    _LEASES.hold(places)
    with places.locked():
        weights = ready_weights(places.models, settings.model, say or _say)
        state = places.read_state()
        if state is not None and _serves(state, weights, settings, wanted):
            return _server(state, settings)
        if state is not None:
            _end(state)
        return _server(_start(places, weights, settings, wanted, state), settings)


def leave_local_server(home: Path) -> None:
    """Say that this process has no more use for the server of `home`; unused by all, it ends within seconds."""
    _LEASES.let_go(Places(home.resolve()))


def stop_local_server(home: Path) -> bool:
    """Stop the server of `home` for everybody and let go of this process's lease; False where none was running."""
    places = Places(home.resolve())
    _LEASES.let_go(places)
    if not places.log.parent.exists():
        return False
    with places.locked():
        state = places.read_state()
        return state is not None and _end(state)


@contextmanager
def local_server(home: Path, *, adapters: Sequence[Path] = ()) -> Iterator[LocalServer]:
    """The server for the time of a `with` block, stopped after it: for benchmarks and tests."""
    try:
        yield ensure_local_server(home, adapters=adapters)
    finally:
        stop_local_server(home)


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _adapter_file(path: Path) -> AdapterFile:
    try:
        return AdapterFile.of(path)
    except OSError:
        raise AdapterMissing(f"The trained adapter {path.name} is not there any more. Train it again.") from None


def _fingerprint(settings: LocalSettings) -> str:
    return json.dumps(asdict(settings), default=str, sort_keys=True)


def _serves(state: State, weights: Path, settings: LocalSettings, wanted: Sequence[AdapterFile]) -> bool:
    return (
        state.is_running()
        and state.model == str(weights)
        and state.settings == _fingerprint(settings)
        and set(wanted) <= set(state.adapters)
        and _answers(state)
    )


def _answers(state: State) -> bool:
    """True where the server of this state answers to its key."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{state.port}/lora-adapters", headers={"Authorization": f"Bearer {state.api_key}"}
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=5) as response:
            return len(json.load(response)) == len(state.adapters)
    except (OSError, ValueError):
        return False


def _start(
    places: Places, weights: Path, settings: LocalSettings, wanted: Sequence[AdapterFile], last: State | None
) -> State:
    if importlib.util.find_spec("xllamacpp") is None:
        raise LocalEngineMissing()
    adapters = _carried_on(last, weights, wanted)
    keep = last is not None and adapters[: len(last.adapters)] == last.adapters and _comes_free(last.port)
    order = {
        "home": str(places.home),
        "model": str(weights),
        "alias": model_name(settings.model),
        "port": last.port if keep and last else _free_port(),
        "api_key": last.api_key if keep and last else secrets.token_urlsafe(32),
        "adapters": [adapter.path for adapter in adapters],
        "threads": settings.threads,
        "slots": settings.slots,
        "slot_tokens": settings.slot_tokens,
        "idle_seconds": settings.idle_seconds,
    }
    process = _spawn(places, order)
    state = State(
        pid=process.pid,
        born=process_born(process.pid) or 0,
        port=int(str(order["port"])),
        api_key=str(order["api_key"]),
        model=str(weights),
        alias=str(order["alias"]),
        settings=_fingerprint(settings),
        adapters=adapters,
    )
    places.write_state(state)
    _wait_until_ready(process, state, places)
    return state


def _carried_on(last: State | None, weights: Path, wanted: Sequence[AdapterFile]) -> tuple[AdapterFile, ...]:
    """The adapters to load: those of the last server in their order, then the new ones; positions never change.

    Where the old ones can't be carried on (another model, a file gone or rewritten, too many), only the wanted ones:
    then the server also gets a new key, and whoever still asks by the old positions is refused, not misled.
    """
    fresh = tuple(dict.fromkeys(wanted))
    if last is None or last.model != str(weights) or not all(_is_unchanged(a) for a in last.adapters):
        return fresh
    joined = last.adapters + tuple(a for a in fresh if a not in last.adapters)
    return joined if len(joined) <= MOST_ADAPTERS else fresh


def _is_unchanged(adapter: AdapterFile) -> bool:
    try:
        return AdapterFile.of(Path(adapter.path)) == adapter
    except OSError:
        return False


def _spawn(places: Places, order: dict[str, object]) -> subprocess.Popen[str]:
    """A session of its own: Ctrl-C reaches the server only through the leases that end."""
    with places.log.open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", _ENGINE], stdin=subprocess.PIPE, stdout=log, stderr=log, text=True,
            start_new_session=True, env={**os.environ, **openmp.SLEEPING},
        )  # fmt: skip
    assert process.stdin is not None
    with suppress(BrokenPipeError):
        process.stdin.write(json.dumps(order))
        process.stdin.close()
    threading.Thread(target=process.wait, name="preceptor-local-model-reaper", daemon=True).start()
    return process


def _wait_until_ready(process: subprocess.Popen[str], state: State, places: Places) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise LocalEngineFailed(f"The local model did not start: {_last_words(places)}")
        if _answers(state):
            return
        time.sleep(0.05)
    _end(state)
    raise LocalEngineFailed(f"The local model was not ready within {START_SECONDS:g} s: {_last_words(places)}")


def _last_words(places: Places) -> str:
    lines = [line.strip() for line in places.log.read_text(errors="replace").splitlines() if line.strip()]
    return f"“{lines[-1][:200]}”; more in {places.log}" if lines else f"it said nothing; see {places.log}"


def _end(state: State) -> bool:
    """End the process of this state, if it is still that process; True where it was."""
    if not state.is_running():
        return False
    with suppress(ProcessLookupError):
        os.kill(state.pid, signal.SIGTERM)
    until = time.monotonic() + STOP_SECONDS
    while state.is_running() and time.monotonic() < until:
        time.sleep(0.02)
    if state.is_running():
        with suppress(ProcessLookupError):
            os.kill(state.pid, signal.SIGKILL)
    return True


def _server(state: State, settings: LocalSettings) -> LocalServer:
    return LocalServer(
        base_url=f"http://127.0.0.1:{state.port}/v1",
        api_key=state.api_key,
        model=state.alias,
        adapters=tuple(adapter.path for adapter in state.adapters),
        concurrency=settings.slots,
        pid=state.pid,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _comes_free(port: int) -> bool:
    """Whether a port is free, now or soon: an ended process's last threads may still hold it for a moment."""
    until = time.monotonic() + STOP_SECONDS
    while not (free := _is_free(port)) and time.monotonic() < until:
        time.sleep(0.05)
    return free


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
