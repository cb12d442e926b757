"""The local engine for real, on a model of random numbers that loads in a second."""

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from gguf import GGUFWriter

from preceptor.llm.failures import WrongKey
from preceptor.llm.local import manager
from preceptor.llm.local.manager import (
    AdapterMissing,
    LocalEngineFailed,
    LocalEngineMissing,
    LocalServer,
    ensure_local_server,
    stop_local_server,
)
from preceptor.llm.local.places import Places, process_born
from preceptor.llm.local.settings import LocalSettings
from preceptor.llm.protocols import Asked, Protocol, solve_batch
from tests.tiny_model import FEED_FORWARD, HIDDEN, write_tiny_gguf

pytestmark = pytest.mark.slow

USE_AND_WAIT = """
import sys, pathlib
from preceptor.llm.local.manager import ensure_local_server
from preceptor.llm.local.settings import LocalSettings
home, model = map(pathlib.Path, sys.argv[1:])
print(ensure_local_server(home, settings=LocalSettings(model, 1, slots=2)).pid, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_gguf(tmp_path_factory.mktemp("model") / "tiny.gguf")


@pytest.fixture
def start(tmp_path: Path, model: Path) -> Iterator[Callable[..., LocalServer]]:
    def run(*adapters: Path, idle_seconds: int = 600) -> LocalServer:
        settings = LocalSettings(model, 1, slots=2, idle_seconds=idle_seconds)
        return ensure_local_server(tmp_path / "home", adapters=adapters, settings=settings)

    yield run
    stop_local_server(tmp_path / "home")


def adapter(path: Path, seed: int) -> Path:
    random = np.random.default_rng(seed)
    writer = GGUFWriter(path, "gemma3")
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", 8.0)
    for side, shape in (("a", (4, HIDDEN)), ("b", (FEED_FORWARD, 4))):
        writer.add_tensor(f"blk.0.ffn_up.weight.lora_{side}", random.normal(0, 1, shape).astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def ends(pid: int, within: float) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        if process_born(pid) is None:
            return True
        time.sleep(0.05)
    return False


def says(server: LocalServer, with_adapter: Path | None = None) -> str:
    (outcome,) = solve_batch(server.endpoint(with_adapter), Protocol(max_tokens=12, calculator=False), [Asked(1, "x")])
    assert outcome.solution is not None
    return outcome.solution.text


def test_the_first_call_starts_it_and_the_next_finds_it(start: Callable[..., LocalServer]) -> None:
    first, second = start(), start()
    assert first == second
    assert first.base_url.startswith("http://127.0.0.1:")
    assert says(first) == says(second)


def test_many_at_once_start_one(start: Callable[..., LocalServer]) -> None:
    started: list[int] = []
    threads = [threading.Thread(target=lambda: started.append(start().pid)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(started) == 6
    assert len(set(started)) == 1


def test_without_the_key_it_says_nothing(start: Callable[..., LocalServer]) -> None:
    server = start()
    wrong = LocalServer(server.base_url, "wrong", server.model, (), 2, server.pid)
    with pytest.raises(WrongKey):
        list(solve_batch(wrong.endpoint(), Protocol(), [Asked(1, "x")]))
    for path in ("/metrics", "/lora-adapters", "/props", "/v1/completions"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(server.base_url.removesuffix("/v1") + path)


def test_a_new_adapter_keeps_address_key_and_the_places_of_the_others(
    start: Callable[..., LocalServer], tmp_path: Path
) -> None:
    one, two = adapter(tmp_path / "one.gguf", 1), adapter(tmp_path / "two.gguf", 2)
    first = start(one)
    second = start(two)
    assert second.pid != first.pid
    assert (second.base_url, second.api_key) == (first.base_url, first.api_key)
    assert second.adapters == (str(one), str(two))
    assert start(one).pid == second.pid
    assert len({says(second), says(second, one), says(second, two)}) == 3


def test_a_rewritten_adapter_is_loaded_anew_under_a_new_key(start: Callable[..., LocalServer], tmp_path: Path) -> None:
    path = adapter(tmp_path / "one.gguf", 1)
    first = start(path)
    before = says(first, path)
    adapter(path, 2)
    second = start(path)
    assert second.api_key != first.api_key
    assert says(second, path) != before


def test_a_request_under_way_outlives_a_restart_for_an_adapter(
    start: Callable[..., LocalServer], tmp_path: Path
) -> None:
    server, outcomes = start(), []
    asked = (Asked(number, f"What is {number}?") for number in range(60))
    for outcome in solve_batch(server.endpoint(), Protocol(max_tokens=30), asked):
        outcomes.append(outcome)
        if len(outcomes) == 5:
            start(adapter(tmp_path / "new.gguf", 3))
    assert len(outcomes) == 60
    assert all(outcome.solution is not None for outcome in outcomes)


def test_a_killed_engine_is_started_again(start: Callable[..., LocalServer]) -> None:
    first = start()
    os.kill(first.pid, signal.SIGKILL)
    assert ends(first.pid, 5)
    second = start()
    assert second.pid != first.pid
    assert isinstance(says(second), str)


def test_a_stale_state_with_the_number_of_another_process_harms_nobody(
    start: Callable[..., LocalServer], tmp_path: Path
) -> None:
    first = start()
    stop_local_server(tmp_path / "home")
    bystander = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    state_file = tmp_path / "home" / "run" / "local-model.json"
    state_file.write_text(state_file.read_text().replace(str(first.pid), str(bystander.pid)))
    assert start().pid != bystander.pid
    assert bystander.poll() is None
    bystander.communicate()


def test_it_ends_by_itself_when_everybody_who_used_it_is_killed(model: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    users = [
        subprocess.Popen(
            [sys.executable, "-c", USE_AND_WAIT, str(home), str(model)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(2)
    ]
    pids = {int(user.stdout.readline()) for user in users if user.stdout}
    assert len(pids) == 1
    (pid,) = pids
    users[0].kill()
    users[0].wait()
    assert not ends(pid, 6), "one user is still there"
    users[1].kill()
    users[1].wait()
    assert ends(pid, 15)
    for user in users:
        assert user.stdin
        assert user.stdout
        user.stdin.close()
        user.stdout.close()


def test_it_ends_when_it_has_nothing_to_do(start: Callable[..., LocalServer]) -> None:
    server = start(idle_seconds=2)
    says(server)
    assert ends(server.pid, 20)
    assert start(idle_seconds=2).pid != server.pid


def test_stopping_stops_it(start: Callable[..., LocalServer], tmp_path: Path) -> None:
    server = start()
    assert stop_local_server(tmp_path / "home")
    assert ends(server.pid, 5)
    assert not stop_local_server(tmp_path / "home")
    assert not stop_local_server(tmp_path / "never")


def test_a_model_that_cannot_be_loaded_is_a_sentence_and_leaves_nothing_running(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(LocalEngineFailed, match="did not start"):
        ensure_local_server(tmp_path / "home", settings=LocalSettings(broken, 1))
    state = Places(tmp_path / "home").read_state()
    assert state is not None
    assert not state.is_running()


def test_an_adapter_that_is_gone_is_a_sentence(tmp_path: Path, model: Path) -> None:
    with pytest.raises(AdapterMissing, match="Train it again"):
        ensure_local_server(tmp_path / "home", adapters=[tmp_path / "gone.gguf"], settings=LocalSettings(model, 1))


def test_without_the_engine_the_sentence_names_the_extra(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manager.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(LocalEngineMissing, match=r"preceptor\[local-model\]"):
        ensure_local_server(tmp_path / "home", settings=LocalSettings(model, 1))
    stop_local_server(tmp_path / "home")
