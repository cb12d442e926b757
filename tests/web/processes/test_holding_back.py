"""A site that has loaded waits for the schema, and for nobody who is gone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from preceptor.web.processes.holding_back import holding_sites_back, wait_until_let_go

HOLD_AND_SAY = """
import sys
from preceptor.web.processes.holding_back import holding_sites_back
with holding_sites_back():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECEPTOR_HOME", str(tmp_path))


def test_nobody_holds_it_back_at_other_times() -> None:
    wait_until_let_go()


def test_it_waits_for_the_end_of_the_preparation() -> None:
    with holding_sites_back():
        waiting = Thread(target=wait_until_let_go)
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
    waiting.join(10)
    assert not waiting.is_alive()


def test_a_preparation_that_was_killed_holds_nobody_back() -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD_AND_SAY], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        waiting = Thread(target=wait_until_let_go)
        waiting.start()
        holder.kill()
        waiting.join(10)
        assert not waiting.is_alive()
