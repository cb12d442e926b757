"""The main job as `make run` starts it, in a home that holds nothing: the site answers, Ctrl-C ends it all."""

from __future__ import annotations

import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.journeys.demo_site import COMMAND, environment, free_port, new_home, wait_until_ready

pytestmark = [pytest.mark.slow]


@pytest.fixture
def empty_home() -> Iterator[Path]:
    """A home that the command itself makes."""
    around = new_home()
    yield around / "home"
    shutil.rmtree(around, ignore_errors=True)


def test_the_first_run_serves_and_ctrl_c_ends_it(empty_home: Path, tmp_path: Path) -> None:
    port = free_port()
    said = tmp_path / "said.log"
    with said.open("wb") as output:
        command = [*COMMAND, "demo", "--small", "--port", str(port)]
        passage = subprocess.Popen(
            command, env=environment(empty_home), stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            wait_until_ready(port, passage, said)
            family = psutil.Process(passage.pid).children(recursive=True)
            assert family
            passage.send_signal(signal.SIGINT)
            passage.wait(60)
            _, alive = psutil.wait_procs(family, timeout=20)
            assert not alive
        finally:
            passage.kill()
            passage.wait(30)
    assert (empty_home / "log" / "site.log").is_file()
