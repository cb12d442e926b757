"""`preceptor moved-days`, and two tz databases side by side: what was stored is said again by what was kept with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
import tzdata
from click.testing import CliRunner

from preceptor.accounts.walls import everywhere
from preceptor.web.cli.main import main
from preceptor.worktime.models import TimeEntry
from tests.corrections.scene import make_scene
from tests.worktime.desk import at, worked
from tests.worktime.test_edge_table import tz_folder

ASK = """
from datetime import datetime, timedelta
from preceptor.worktime.days import RULES, local_date, zone
second = int(datetime.fromisoformat("2026-11-20T21:30:00+00:00").timestamp())
print(RULES, local_date(second, zone("Asia/Amman")))
"""


def other_package(folder: Path) -> Path:
    """The package tzdata of another edition, in which Amman lives by the clock of London."""
    real = Path(str(resources.files(tzdata)))
    zones = folder / "tzdata" / "zoneinfo" / "Asia"
    zones.mkdir(parents=True)
    (folder / "tzdata" / "__init__.py").write_text('IANA_VERSION = "2031b"\n')
    (folder / "tzdata" / "zones").write_bytes((real / "zones").read_bytes())
    (zones / "Amman").write_bytes((real / "zoneinfo" / "Europe" / "London").read_bytes())
    return folder


@pytest.mark.parametrize(("other", "said"), [(False, f"{tzdata.IANA_VERSION} 2026-11-21"), (True, "2031b 2026-11-20")])
def test_the_edition_that_is_installed_says_the_date_and_its_name(tmp_path: Path, *, other: bool, said: str) -> None:
    first = {"PYTHONPATH": str(other_package(tmp_path))} if other else {}
    answer = subprocess.run(
        [sys.executable, "-c", ASK], env={**os.environ, **first}, capture_output=True, text=True, timeout=60, check=True
    )
    assert answer.stdout.strip() == said


def test_the_command_lists_days_and_changes_none(committed_db: str, tmp_path: Path) -> None:
    with everywhere():
        scene = make_scene()
        entry = worked(scene, scene.amal, 600, now=at("2026-11-20T21:30"), zone="Asia/Amman")
    moved = tz_folder(tmp_path / "moved", "2031b", Amman="Europe/London")
    same = CliRunner().invoke(main, ["moved-days", "--json"])
    assert json.loads(same.stdout.splitlines()[-1]) == {"edition": tzdata.IANA_VERSION, "days": []}
    told = CliRunner().invoke(main, ["moved-days", "--tzdata", str(moved), "--json"])
    found = json.loads(told.stdout.splitlines()[-1])
    assert (told.exit_code, found["edition"]) == (0, "2031b")
    [day] = found["days"]
    assert (day["person"], day["local_date"], day["dates_now"]) == (scene.amal.pk, "2026-11-21", ["2026-11-20"])
    assert (day["entries"], day["seconds"], day["stated"], day["offset_then"], day["offset_now"]) == (
        1,
        600,
        0,
        10_800,
        0,
    )
    assert "now 2026-11-20" in CliRunner().invoke(main, ["moved-days", "--tzdata", str(moved)]).output
    refused = CliRunner().invoke(main, ["moved-days", "--tzdata", str(tmp_path), "--json"])
    assert (refused.exit_code, json.loads(refused.stdout.splitlines()[-1])["error"]) == (1, "no_tz_edition")
    with everywhere():
        assert str(TimeEntry.objects.get(pk=entry.pk).local_date) == "2026-11-21"
