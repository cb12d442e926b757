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
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
  <TextArea name="rewritten" toName="prompt"/><TextArea name="solution" toName="prompt"/>
  <TextArea name="answer" toName="prompt"/><TextArea name="critique" toName="prompt"/>
</View>
"""


class LabelStudio:
    """A running server and a signed-in session."""

    pid = 0

    def __init__(self, base: str) -> None:
        self.base = self._base = base
        self._cookies = CookieJar()
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies)).open

    def sign_in(self) -> None:
        self._send_form("/user/login/", {"email": ADDRESS, "password": PASSWORD})

    def sign_up(self, address: str) -> None:
        """A new person, who is signed in."""
        self._send_form("/user/signup/", {"email": address, "password": PASSWORD, "allow_newsletters": "false"})

    def headers(self) -> dict[str, str]:
        """What the browser of this person would send with every call: session and CSRF."""
        cookies = {cookie.name: cookie.value or "" for cookie in self._cookies}
        worn = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return {"Cookie": worn, "X-CSRFToken": cookies["csrftoken"], "Referer": self._base}

    def _send_form(self, path: str, fields: dict[str, str]) -> None:
        page = self._open(f"{self._base}{path}", timeout=60).read().decode()
        found = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found is not None
        form = {"csrfmiddlewaretoken": found[1], **fields}
        request = urllib.request.Request(f"{self._base}{path}", urlencode(form).encode())
        request.add_header("Referer", f"{self._base}{path}")
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
def running(python: Path, folder: Path, database: Mapping[str, str] | None = None) -> Iterator[LabelStudio]:
    """The server on a free port with a new SQLite database in `folder`, or on the server that `database` names."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["start", "--no-browser", "--port", str(port), "--username", ADDRESS, "--password", PASSWORD]
    environment = os.environ | {"LABEL_STUDIO_BASE_DATA_DIR": str(folder)} | dict(database or {})
    environment.pop("DJANGO_SETTINGS_MODULE", None)  # ours, where an installation was opened in this process
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [python.parent / "label-studio", *words], env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            studio = _reached(f"http://127.0.0.1:{port}", server, folder / "server.log")
            studio.pid = server.pid
            yield studio
        finally:
            server.terminate()
            server.wait(60)


def _reached(base: str, server: subprocess.Popen[bytes], log: Path) -> LabelStudio:
    studio = LabelStudio(base)
    for _ in range(START_SECONDS):
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            studio.sign_in()
            return studio
        if server.poll() is not None:
            break
        time.sleep(1)
    raise RuntimeError(f"Label Studio did not start:\n{log.read_text()[-2000:]}")


def import_rate(python: Path, folder: Path, entries: Iterable[dict[str, object]]) -> tuple[int, float]:
    """How many tasks it took in how many seconds, in requests of 1,000."""
    with running(python, folder) as studio:
        _, count, seconds = fill(studio, entries)
    return count, seconds


def fill(studio: LabelStudio, entries: Iterable[dict[str, object]]) -> tuple[int, int, float]:
    """A new project with a task for each entry: its id, the number of tasks, and the seconds of the import alone."""
    project = studio.post("/api/projects/", {"title": "bench", "label_config": CONFIG})["id"]
    tasks = map(_task, entries)
    count, seconds = 0, 0.0
    while batch := list(islice(tasks, BATCH)):
        began = time.monotonic()
        answer = studio.post(f"/api/projects/{project}/import?return_task_ids=false", batch)
        seconds += time.monotonic() - began
        count += answer["task_count"]
    return project, count, seconds


def _task(entry: dict[str, object]) -> dict[str, object]:
    """The same work in the peer's shape: it is given the steps, where ours cuts them itself."""
    attempts = entry["attempts"]
    assert isinstance(attempts, Sequence)
    output = attempts[0]["output"]
    steps = [{"id": index, "text": text} for index, text in enumerate(output.split("\n\n"), start=1)]
    return {"data": {"key": entry["id"], "prompt": entry["statement"], "answer": output, "steps": steps}}
