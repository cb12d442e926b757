"""A machine that lacks something, or whose download breaks off: one clear sentence, a status that is not 0, nothing half done."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BASH = shutil.which("bash") or "/bin/bash"
NO_PROXY = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"), "")


class BreaksOff(BaseHTTPRequestHandler):
    """Promises a file and closes after its first part."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        self.wfile.write(b"\x1f\x8b" + b"\0" * 1000)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""


@pytest.fixture
def broken_registry() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), BreaksOff) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The scripts, and a front end with one package to fetch."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    frontend = tmp_path / "frontend"
    frontend.mkdir()
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    name = "node_modules/uqr"
    (frontend / "package.json").write_text(
        json.dumps({"name": "x", "version": "1.0.0", "dependencies": {"uqr": lock["packages"][name]["version"]}})
    )
    whole = {"": json.loads((frontend / "package.json").read_text()), name: lock["packages"][name]}
    (frontend / "package-lock.json").write_text(
        json.dumps({"name": "x", "version": "1.0.0", "lockfileVersion": 3, "packages": whole})
    )
    return tmp_path


def said(checkout: Path, *command: str, **environment: str) -> str:
    """What a script that must fail says."""
    done = subprocess.run(
        command,
        cwd=checkout,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


def test_no_node(checkout: Path) -> None:
    told = said(checkout, sys.executable, "scripts/build_front_end.py", PATH="/nowhere")
    assert told == ("Node.js is needed to build the front end: install Node 20.19 or newer with npm, and try again.")


def test_an_old_node(checkout: Path) -> None:
    for name in ("node", "npm"):
        program = checkout / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text("#!/bin/sh\necho v18.20.4\n")
        program.chmod(0o755)
    told = said(checkout, sys.executable, "scripts/build_front_end.py", PATH=f"{checkout}/bin:/usr/bin:/bin")
    assert told == "Node.js v18.20.4 is too old to build the front end: install Node 20.19 or newer, and try again."


@pytest.mark.slow
def test_a_front_end_package_that_breaks_off(checkout: Path, broken_registry: str) -> None:
    where = {"npm_config_registry": broken_registry, "npm_config_fetch_retries": "0"}
    where["npm_config_cache"] = str(checkout / "cache")
    told = said(checkout, sys.executable, "scripts/build_front_end.py", "--packages", **where, **NO_PROXY)
    assert told.splitlines()[-1] == (
        "`npm ci --no-audit` failed in frontend/ (its message is above); nothing was changed, so try again when that is mended."
    )
    assert not (checkout / "frontend" / "node_modules" / "uqr").exists()
    assert not (checkout / "frontend" / "node_modules" / ".package-lock.json").exists()


@pytest.mark.slow
def test_a_python_package_that_breaks_off(checkout: Path, broken_registry: str) -> None:
    program = checkout / ".venv" / "bin" / "python"
    program.parent.mkdir(parents=True)
    program.symlink_to(sys.executable)
    where = {
        "PIP_INDEX_URL": broken_registry,
        "PIP_RETRIES": "0",
        "PIP_NO_CACHE_DIR": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }
    told = said(checkout, BASH, "scripts/make_environment.sh", sys.executable, **where, **NO_PROXY)
    assert told.splitlines()[-1] == (
        "The installer could not be downloaded: see that a package index can be reached, and run make again."
    )


def test_no_chromium_and_nobody_to_install_it(checkout: Path) -> None:
    told = said(checkout, BASH, "scripts/install_test_tools.sh", PATH="/nowhere", PRECEPTOR_CHROMIUM="")
    assert told.startswith("The tests need what is not on this machine: install chromium")
    assert told.endswith("and run make test again.")
    assert "\n" not in told
