"""The whole loop at test size with the real model: what the command tells is what the rows say."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.demo_site import preceptor

pytestmark = [pytest.mark.slow]

PASSED = [
    "problems",
    "model",
    "probe",
    "correct",
    "review",
    "pay",
    "dataset",
    "train",
    "evaluate",
    "frontier",
    "report",
]


def test_every_stage_is_done_and_took_time(small_demo: dict[str, Any]) -> None:
    assert small_demo["state"] == "done"
    assert list(small_demo["seconds"]) == PASSED
    assert all(seconds is not None for seconds in small_demo["seconds"].values())


def test_wrong_answers_became_units_that_were_corrected_and_accepted(small_demo: dict[str, Any]) -> None:
    figures = small_demo["figures"]
    wrong = int(figures["attempts_wrong"])
    assert 0 < wrong == int(figures["units"]) == int(figures["corrections"])
    assert int(figures["units_accepted"]) == wrong
    assert int(figures["corrections_by_people"]) == 0
    assert small_demo["simulated"] is True


def test_lift_is_reported_on_every_split_with_its_interval(small_demo: dict[str, Any]) -> None:
    lifts = {each["split"]: each for each in small_demo["lifts"]}
    assert set(lifts) == {"new_numbers", "new_wordings", "new_families"}
    for each in lifts.values():
        assert each["low"] <= each["difference"] <= each["high"]
        gained = each["after"]["correct"] - each["before"]["correct"]
        assert gained == each["fixed"] - each["broken"] == round(each["difference"] * each["problems"])


def test_no_rule_is_broken_after_it(small_demo: dict[str, Any], demo_home: Path) -> None:
    counts = preceptor(demo_home, "doctor")["invariants"]
    assert {"M1", "T1", "A3"} <= set(counts)
    assert [name for name, count in counts.items() if count] == []


def test_the_data_set_loads_with_the_real_library(
    small_demo: dict[str, Any], demo_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets", reason="the [train] extra is not installed")
    target = tmp_path / "export"
    exported = preceptor(demo_home, "export", "1", str(target))
    assert exported["files"]
    loaded = datasets.load_dataset(str(target), "sft", cache_dir=str(tmp_path / "cache"))["train"]
    assert len(loaded) == int(small_demo["figures"]["examples"])
    assert {"prompt", "completion"} <= set(loaded.column_names)
    assert "simulated" in (target / "README.md").read_text(encoding="utf-8").lower()


def test_a_second_run_reports_the_first(small_demo: dict[str, Any], demo_home: Path) -> None:
    again = preceptor(demo_home, "demo", "--small", "--no-serve")
    assert again["loop"] == small_demo["loop"]
    assert again["lifts"] == small_demo["lifts"]
