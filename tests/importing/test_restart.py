"""An import that is stopped in the middle keeps whole batches and goes on from there; real commits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


def entries(tmp_path: Path, count: int) -> Path:
    path = tmp_path / "many.jsonl"
    rows = (
        {"id": f"p{n}", "statement": f"What is {n} + 1?", "answer": str(n + 1),
         "attempts": [{"model": "m", "output": f"{n} + 1 = {n + 1}\nAnswer: {n + 1}", "correct": True}]}
        for n in range(count)
    )  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


class Pulled(Exception):
    """The plug."""


def stored() -> tuple[int, int, int]:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.probing.models import Attempt, Probe  # noqa: PLC0415
    from preceptor.problems.models import Problem  # noqa: PLC0415

    with everywhere():
        done = sum(probe.done for probe in Probe.objects.all())
        return Problem.objects.count(), Attempt.objects.count(), done


def test_a_stopped_import_keeps_whole_batches_and_is_finished_by_a_second_run(
    committed_client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("preceptor.importing.batches.MOST_ITEMS", 10)
    path = entries(tmp_path, 20)

    def pull(result: Any) -> None:
        if result.problems >= 10:
            raise Pulled

    with pytest.raises(Pulled):
        committed_client.bring("jsonl", path, on_progress=pull)
    assert stored() == (10, 10, 10)
    rest = committed_client.bring("jsonl", path)
    assert (rest.problems, rest.attempts, rest.skipped) == (10, 10, 20)
    assert stored() == (20, 20, 20)


def test_a_failure_inside_a_batch_takes_the_whole_batch_back(
    committed_client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from preceptor.importing import label_writing  # noqa: PLC0415

    def fail(self: Any, attempts: Any) -> int:
        raise Pulled

    monkeypatch.setattr(label_writing.LabelWriter, "write", fail)
    with pytest.raises(Pulled):
        committed_client.bring("jsonl", entries(tmp_path, 3))
    assert stored() == (0, 0, 0)


def test_a_dry_run_leaves_a_committed_database_as_it_was(committed_client: Any, tmp_path: Path) -> None:
    assert committed_client.bring("jsonl", entries(tmp_path, 3), dry_run=True).attempts == 3
    assert stored() == (0, 0, 0)
