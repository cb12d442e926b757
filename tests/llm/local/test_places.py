import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from preceptor.kit.configuration import InvalidConfiguration
from preceptor.llm.local.places import AdapterFile, Places, State, process_born
from preceptor.llm.local.settings import LocalSettings

HOLD_AND_WAIT = """
import sys, pathlib
from preceptor.llm.local.places import Places
Places(pathlib.Path(sys.argv[1])).take_lease()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    made = Places(tmp_path)
    made.prepare()
    return made


def state(**changes: object) -> State:
    fields: dict[str, object] = {
        "pid": os.getpid(), "born": process_born(os.getpid()), "port": 1, "api_key": "k", "model": "m", "alias": "a",
        "settings": "{}", "adapters": (AdapterFile("x", 1, 2),),
    }  # fmt: skip
    return State(**{**fields, **changes})  # type: ignore[arg-type]


def test_the_state_comes_back_and_only_its_owner_may_read_it(places: Places) -> None:
    places.write_state(state())
    assert places.read_state() == state()
    assert (places.home / "run" / "local-model.json").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", ["", "{", "[]", '{"pid": 1}', '{"adapters": 5}'])
def test_a_state_that_cannot_be_read_is_none(places: Places, content: str) -> None:
    (places.home / "run" / "local-model.json").write_text(content)
    assert places.read_state() is None


def test_a_number_that_another_process_has_by_now_is_not_the_engine() -> None:
    assert state().is_running()
    assert not state(born=1).is_running()
    assert not state(pid=2**22 - 1).is_running()


def test_a_zombie_does_not_run() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    while process_born(child.pid) is not None:
        time.sleep(0.01)
    assert Path(f"/proc/{child.pid}").exists()
    child.wait()


def test_the_lease_ends_with_whoever_holds_it_however_that_ends(places: Places) -> None:
    assert not places.lease_is_held()
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLD_AND_WAIT,
            str(places.home),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    assert places.lease_is_held()
    holder.kill()
    holder.wait()
    assert not places.lease_is_held()
    holder.stdout.close()
    assert holder.stdin is not None
    holder.stdin.close()


def test_two_may_hold_the_lease(places: Places) -> None:
    first, second = places.take_lease(), places.take_lease()
    os.close(first)
    assert places.lease_is_held()
    os.close(second)
    assert not places.lease_is_held()


def test_the_lock_is_one_s_alone(places: Places) -> None:
    with places.locked():
        assert places.try_lock() is None
    lock = places.try_lock()
    assert lock is not None
    os.close(lock)


def test_settings_by_environment() -> None:
    settings = LocalSettings.from_environment({"PRECEPTOR_LOCAL_MODEL": "/m.gguf", "PRECEPTOR_LOCAL_THREADS": "3"})
    assert (settings.model, settings.threads) == (Path("/m.gguf"), 3)
    assert LocalSettings.from_environment({}).threads == len(os.sched_getaffinity(0))
    assert LocalSettings.from_environment({"CI": "true"}).threads == 1
    assert LocalSettings.from_environment({"CI": "true", "PRECEPTOR_LOCAL_THREADS": "2"}).threads == 2


@pytest.mark.parametrize("text", ["0", "-1", "two", "1.5"])
def test_a_setting_that_is_no_number_is_named(text: str) -> None:
    with pytest.raises(InvalidConfiguration, match="PRECEPTOR_LOCAL_THREADS"):
        LocalSettings.from_environment({"PRECEPTOR_LOCAL_THREADS": text})
