import json
from dataclasses import asdict
from pathlib import Path

import pytest

from preceptor.training.job import (
    Hyperparameters,
    InvalidTrainingData,
    InvalidTrainingJob,
    TrainingJob,
    read_examples,
)


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_job_comes_back_as_it_was_written(tmp_path: Path) -> None:
    job = TrainingJob(
        base=tmp_path / "m.gguf",
        data=tmp_path / "d.jsonl",
        output=tmp_path / "out",
        cache=tmp_path / "models",
        hyperparameters=Hyperparameters(rank=4, epochs=1.5),
        threads=1,
        device="cpu",
    )
    assert TrainingJob.from_json(job.to_json()) == job


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"base": 1}', '{"base": "a", "data": "b", "output": "c"}'])
def test_a_job_that_cannot_be_read(text: str) -> None:
    with pytest.raises(InvalidTrainingJob, match="cannot be read"):
        TrainingJob.from_json(text)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"rank": 0}, "above zero"),
        ({"epochs": 0}, "epochs"),
        ({"epochs": float("nan")}, "epochs"),
        ({"learning_rate": 5}, "learning rate"),
        ({"depth": 3}, "no hyperparameter depth"),
        ({"rank": "16"}, "must be a number"),
        ({"rank": True}, "must be a number"),
        ({"batch_size": 2.5}, "whole number"),
    ],
)
def test_hyperparameters_out_of_bounds(given: dict[str, object], words: str) -> None:
    with pytest.raises(InvalidTrainingJob, match=words):
        Hyperparameters.of(given)


def test_what_is_left_to_the_machine_comes_back_from_its_record() -> None:
    assert Hyperparameters.of(asdict(Hyperparameters())) == Hyperparameters()
    assert Hyperparameters.of({"frozen_layers": 4, "restricted_output": False}).frozen_layers == 4
    with pytest.raises(InvalidTrainingJob, match="below zero"):
        Hyperparameters.of({"frozen_layers": -1})


def test_what_is_not_given_has_its_default() -> None:
    assert Hyperparameters.of({"epochs": 3}) == Hyperparameters(epochs=3)


def test_examples_are_read_and_blank_lines_skipped(tmp_path: Path) -> None:
    lines = [json.dumps({"prompt": "p", "completion": "c", "id": 1}), "", json.dumps({"prompt": "", "completion": "d"})]
    data = written(tmp_path / "d.jsonl", "\n".join(lines))
    assert read_examples(data) == [{"prompt": "p", "completion": "c"}, {"prompt": "", "completion": "d"}]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no example"),
        (b'{"prompt": "p"}', "Line 1"),
        (b'{"prompt": "p", "completion": "c"}\n{"prompt": "p", "compl', "Line 2"),
        (b'{"prompt": 1, "completion": "c"}', "must be text"),
        (b'{"prompt": "p", "completion": "  "}', "not empty"),
        (b'["p", "c"]', "Line 1"),
        ('{"prompt": "é", "completion": "c"}'.encode("latin-1"), "not UTF-8"),
    ],
)
def test_bad_data_names_its_line(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(InvalidTrainingData, match=words):
        read_examples(written(tmp_path / "d.jsonl", content))


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InvalidTrainingData, match="no data file"):
        read_examples(tmp_path / "gone.jsonl")
