"""Each format alike: a dry run stores nothing, a stopped import goes on, a refused entry is in the file, nothing comes twice."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from preceptor.importing.formats import FORMATS
from tests.importing.sources import OWN

pytestmark = pytest.mark.django_db


def second_line(text: str) -> str:
    """With a number that JSON does not know in its second line."""
    first, rest = text.split("\n", 1)
    return f'{first}\n{{"x": NaN}}\n{rest}'


def first_entry(text: str) -> str:
    """With an entry before the others that has one key twice."""
    return text.replace("[", '[{"x": 1, "x": 2},', 1)


def wide_row(text: str) -> str:
    """With a last row of more cells than there are columns."""
    return text.rstrip("\n") + "\n" + ",".join("abcdefghijklmnop") + "\n"


@dataclass(frozen=True)
class Sample:
    """Files of ours in one format, and how one of them is spoiled in one place."""

    path: str
    spoilt: str
    spoil: Callable[[str], str]


SAMPLES = {
    "financemath": Sample("financemath", "financemath/problems.jsonl", second_line),
    "tatqa": Sample("tatqa.json", "tatqa.json", first_entry),
    "gsm8k": Sample("gsm8k", "gsm8k/train.jsonl", second_line),
    "prm800k": Sample("prm800k.jsonl", "prm800k.jsonl", second_line),
    "bigbench-mistake": Sample("bigbench_mistake", "bigbench_mistake/word_sorting.jsonl", second_line),
    "label-studio": Sample("label_studio.json", "label_studio.json", first_entry),
    "jsonl": Sample("own.jsonl", "own.jsonl", second_line),
    "csv": Sample("own.csv", "own.csv", wide_row),
}


class Pulled(Exception):
    """The plug."""


def stored(client: Any) -> tuple[int, int, int]:
    from preceptor.probing.models import Attempt  # noqa: PLC0415
    from preceptor.problems.models import Problem, ProblemVersion  # noqa: PLC0415

    with client.room():
        return Problem.objects.count(), ProblemVersion.objects.count(), Attempt.objects.count()


def test_there_is_a_sample_of_every_format() -> None:
    assert set(SAMPLES) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_an_import_of_every_format(
    client_of_data: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    sample = SAMPLES[name]
    shutil.copytree(OWN, tmp_path / "data")
    spoilt = tmp_path / "data" / sample.spoilt
    spoilt.write_text(sample.spoil(spoilt.read_text(encoding="utf-8")), encoding="utf-8")
    path, errors = tmp_path / "data" / sample.path, tmp_path / "errors.csv"

    dry = client_of_data.bring(name, path, dry_run=True)
    assert (dry.errors, dry.problems > 1, stored(client_of_data)) == (1, True, (0, 0, 0))

    def pull(_result: Any) -> None:
        if stored(client_of_data)[0]:
            raise Pulled

    with monkeypatch.context() as small:
        small.setattr("preceptor.importing.batches.MOST_ITEMS", 1)
        with pytest.raises(Pulled):
            client_of_data.bring(name, path, on_progress=pull)
    begun = stored(client_of_data)
    assert 0 < begun[0] < dry.problems

    rest = client_of_data.bring(name, path, error_file=errors)
    whole = stored(client_of_data)
    assert (rest.problems, rest.errors) == (dry.problems - begun[0], 1)
    assert whole == (dry.problems, dry.versions or dry.problems, dry.attempts)
    with errors.open(encoding="utf-8") as file:
        (refused,) = csv.DictReader(file)
    assert refused["file"] == spoilt.name
    assert refused["line"].isdigit()
    assert refused["reason"].endswith(".")

    again = client_of_data.bring(name, path)
    assert (again.problems, again.versions, again.attempts, again.steps, again.labels) == (0, 0, 0, 0, 0)
    assert again.skipped == dry.problems + dry.attempts + dry.skipped
    assert stored(client_of_data) == whole
