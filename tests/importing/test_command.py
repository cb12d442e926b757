"""`preceptor import` as scripts use it: one JSON object, sentences on standard error, 0 or 1, nothing half done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from preceptor.importing.formats import FORMATS
from preceptor.web.cli.import_data import FORMATS as NAMED
from tests.importing.sources import OWN

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def command(committed_db: str, tmp_path: Path) -> Command:
    """Runs `preceptor import` on a database of this test alone."""
    environment = os.environ | {"PRECEPTOR_DATABASE_URL": committed_db, "PRECEPTOR_HOME": str(tmp_path / "home")}
    (tmp_path / "home").mkdir()

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "preceptor.web.cli", "import", *map(str, words)],
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip

    return run


def facts(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def test_the_command_names_every_format() -> None:
    assert tuple(FORMATS) == NAMED


@pytest.mark.slow
def test_dry_run_then_import_then_again(command: Command) -> None:
    from preceptor.accounts.models import Organisation  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    dry = command("financemath", OWN / "financemath", "--json", "--dry-run")
    assert (dry.returncode, facts(dry)["problems"], facts(dry)["attempts"]) == (0, 5, 7)
    with everywhere():
        assert Organisation.objects.count() == 0
    first = facts(command("financemath", OWN / "financemath", "--json"))
    assert first == facts(dry) | {"dry_run": False}
    assert {(d["problem"], d["recorded"], d["ours"]) for d in first["disagreements"]} == {
        ("own-3", True, False),
        ("own-4", False, True),
    }
    again = facts(command("financemath", OWN / "financemath", "--json"))
    assert (again["problems"], again["attempts"], again["steps"], again["skipped"]) == (0, 0, 0, 12)


@pytest.mark.slow
@pytest.mark.once
def test_refused_lines_end_with_1_and_a_broken_file_leaves_nothing(command: Command, tmp_path: Path) -> None:
    from preceptor.accounts.models import Organisation  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    broken = tmp_path / "cut.json"
    broken.write_text((OWN / "tatqa.json").read_text()[:-200])
    refused = command("tatqa", broken, "--json")
    assert refused.returncode == 1
    assert refused.stderr.strip() == facts(refused)["detail"]
    assert "it was cut off. Get it again." in refused.stderr
    with everywhere():
        assert Organisation.objects.count() == 0
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        '{"id": "a", "statement": "1 + 1?", "answer": "2"}\n{"id": "b", "statement": "?", "answer": NaN}\n'
    )
    done = command("jsonl", lines, "--json", "--errors", tmp_path / "errors.csv")
    assert (done.returncode, facts(done)["problems"], facts(done)["errors"]) == (1, 1, 1)
    line, summary = done.stderr.splitlines()
    assert line == "lines.jsonl, line 2: NaN is not a number that JSON knows; write a number or null."
    assert summary.startswith(f"1 line was refused and the rest was taken; they are all in {tmp_path}/errors.csv.")
    assert command("jsonl", lines, "--project", "nowhere").stderr.strip().startswith("Imported data has no project")
    assert command("xml", lines).returncode == 2
