"""The main job on answers that were recorded elsewhere: a queue of the wrong ones, corrected, reviewed, paid, exported."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.database import remove_home
from tests.importing.sources import OWN
from tests.journeys.demo_site import COMMAND, environment, new_home, preceptor

pytestmark = [pytest.mark.slow]

RECORDED = ("demo", "--recorded", "financemath", str(OWN / "financemath"), "--model")


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    made = new_home()
    yield made
    remove_home(made)


@pytest.fixture(scope="module")
def passage(home: Path) -> dict[str, Any]:
    return preceptor(home, *RECORDED, "model-a", "--no-serve", seconds=600)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(each) for each in path.read_text(encoding="utf-8").splitlines()]


def test_wrong_answers_are_corrected_reviewed_and_paid(passage: dict[str, Any], home: Path) -> None:
    figures = passage["figures"]
    assert (passage["state"], passage["size"], passage["simulated"]) == ("done", "recorded", True)
    assert list(passage["seconds"]) == ["problems", "probe", "correct", "review", "pay", "dataset", "report"]
    counted = ("problems", "attempts", "attempts_right", "attempts_wrong", "units", "corrections", "units_accepted")
    assert [figures[each] for each in counted] == ["5", "5", "3", "2", "2", "2", "2"]
    assert (figures["corrections_by_people"], figures["completion_tokens"], figures["payouts_sent"]) == ("0", "0", "3")
    paid = sum(float(value.split()[0]) for name, value in figures.items() if name.startswith("statement:"))
    assert f"{paid:.2f} USD" == figures["payouts_sum"]
    broken = preceptor(home, "doctor")["invariants"]
    assert [name for name, count in broken.items() if count] == []


def test_the_corrections_are_exported_as_simulated(passage: dict[str, Any], home: Path, tmp_path: Path) -> None:
    exported = preceptor(home, "export", "1", str(tmp_path / "export"))
    assert exported["content_sha256"].startswith(passage["figures"]["data_set_sha256"])
    assert "simulated" in (tmp_path / "export" / "README.md").read_text(encoding="utf-8").lower()
    examples = lines(tmp_path / "export" / "sft.jsonl")
    said = {each["completion"].splitlines()[-1]: each["completion"] for each in examples}
    assert set(said) == {"Answer: 37.5", "Answer: 3750"}
    assert said["Answer: 3750"].startswith("answer: 3750\n")  # a step without a calculation of its own


def test_a_second_run_reports_the_first(passage: dict[str, Any], home: Path) -> None:
    again = preceptor(home, *RECORDED, "model-a", "--no-serve")
    assert (again["loop"], again["figures"], again["seconds"]) == (
        passage["loop"], passage["figures"], passage["seconds"]
    )  # fmt: skip


def test_a_model_that_is_not_in_it_is_named(passage: dict[str, Any], home: Path) -> None:
    done = subprocess.run(
        [*COMMAND, *RECORDED, "model-z", "--no-serve"],
        env=environment(home), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    sentence = "The import holds no answers of model-z. It holds those of model-a, model-b."
    assert sentence in " ".join((done.stdout + done.stderr).split())
    assert "Traceback" not in done.stderr


def test_a_recording_without_a_model_is_refused(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, *RECORDED[:-1]], env=environment(tmp_path), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "--recorded and --model go together" in done.stderr
