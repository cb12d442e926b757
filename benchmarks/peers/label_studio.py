"""Label Studio as a peer: started from an interpreter that has it, driven over its own HTTP interface."""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from http.cookiejar import CookieJar
from itertools import islice
from pathlib import Path
from urllib.parse import urlencode

ADDRESS = "bench@example.org"
PASSWORD = "bench-password-123"
START_SECONDS = 900
BATCH = 1000
CONFIG = """
<View>
  <Text name="prompt" value="$prompt"/>
  <Repeater on="$steps" indexFlag="{{idx}}">
    <View>
      <Text name="step_{{idx}}" value="$steps[{{idx}}].text"/>
      <Choices name="verdict_{{idx}}" toName="step_{{idx}}" choice="single-radio">
        <Choice value="correct"/><Choice value="neutral"/><Choice value="wrong"/>
      </Choices>
    </View>
  </Repeater>
</View>
"""


class LabelStudio:
    """A running server and a signed-in session."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._cookies = CookieJar()
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies)).open

    def sign_in(self) -> None:
        page = self._open(f"{self._base}/user/login/", timeout=60).read().decode()
        found = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found is not None
        form = {"csrfmiddlewaretoken": found[1], "email": ADDRESS, "password": PASSWORD}
        request = urllib.request.Request(f"{self._base}/user/login/", urlencode(form).encode())
        request.add_header("Referer", f"{self._base}/user/login/")
        self._open(request, timeout=60).read()

    def post(self, path: str, body: object) -> dict[str, int]:
        token = next(cookie.value for cookie in self._cookies if cookie.name == "csrftoken")
        request = urllib.request.Request(f"{self._base}{path}", json.dumps(body).encode())
        request.add_header("Content-Type", "application/json")
        request.add_header("X-CSRFToken", token or "")
        request.add_header("Referer", self._base)
        answer: dict[str, int] = json.loads(self._open(request, timeout=600).read())
        return answer


@contextmanager
def running(python: Path, folder: Path) -> Iterator[LabelStudio]:
    """The server on a free port with a new SQLite database in `folder`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["start", "--no-browser", "--port", str(port), "--username", ADDRESS, "--password", PASSWORD]
    environment = os.environ | {"LABEL_STUDIO_BASE_DATA_DIR": str(folder)}
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [python.parent / "label-studio", *words], env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield _reached(f"http://127.0.0.1:{port}", server)
        finally:
            server.terminate()
            server.wait(60)


def _reached(base: str, server: subprocess.Popen[bytes]) -> LabelStudio:
    studio = LabelStudio(base)
    for _ in range(START_SECONDS):
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            studio.sign_in()
            return studio
        if server.poll() is not None:
            break
        time.sleep(1)
    raise RuntimeError("Label Studio did not start; see its server.log.")


def import_rate(python: Path, folder: Path, entries: Iterable[dict[str, object]]) -> tuple[int, float]:
    """How many tasks it took in how many seconds, in requests of 1,000."""
    with running(python, folder) as studio:
        project = studio.post("/api/projects/", {"title": "import", "label_config": CONFIG})["id"]
        tasks = map(_task, entries)
        count, seconds = 0, 0.0
        while batch := list(islice(tasks, BATCH)):
            began = time.monotonic()
            answer = studio.post(f"/api/projects/{project}/import?return_task_ids=false", batch)
            seconds += time.monotonic() - began
            count += answer["task_count"]
    return count, seconds


def _task(entry: dict[str, object]) -> dict[str, object]:
    """The same work in the peer's shape: it is given the steps, where ours cuts them itself."""
    attempts = entry["attempts"]
    assert isinstance(attempts, Sequence)
    output = attempts[0]["output"]
    steps = [{"id": index, "text": text} for index, text in enumerate(output.split("\n\n"), start=1)]
    return {"data": {"key": entry["id"], "prompt": entry["statement"], "answer": output, "steps": steps}}
