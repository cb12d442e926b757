"""A client whose model is the tiny one of the local engine, with a data set to train on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.problems.conftest import NOON, Client, make_client
from tests.tiny_model import write_tiny_gguf

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

EXAMPLES = [
    {"prompt": f"Problem: What is {n} + 4?\nSolution:\n", "completion": f"Sum: {n} + 4 = {n + 4}\nAnswer: {n + 4}"}
    for n in range(16)
]
QUICK = {"rank": 4, "alpha": 8, "epochs": 1, "learning_rate": 0.02, "batch_size": 8, "warmup_steps": 1}


@dataclass
class School:
    """What a test of training works with."""

    client: Client
    base: Any
    data_set_version: Any
    home: Path

    def room(self) -> Any:
        from preceptor.accounts.walls import within  # noqa: PLC0415

        return within(organisations=[self.client.organisation.pk])

    def start(self, **fields: Any) -> Any:
        from preceptor.training.services import start_training  # noqa: PLC0415

        given = {
            "project": self.client.project,
            "data_set_version": self.data_set_version,
            "base_version": self.base,
            "hyperparameters": QUICK,
            "actor": self.client.lead,
            "now": NOON,
        }
        with self.room():
            return start_training(**{**given, **fields})

    def run(self, run: Any) -> Any:
        from preceptor.training.services import run_training  # noqa: PLC0415

        return run_training(training_run_id=run.pk, clock=lambda: NOON + timedelta(minutes=1))


@pytest.fixture
def school(db: None, tmp_path: Path, settings: SettingsWrapper, monkeypatch: pytest.MonkeyPatch) -> Iterator[School]:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.datasets.models import DataSet, DataSetVersion  # noqa: PLC0415
    from preceptor.llm.local.manager import stop_local_server  # noqa: PLC0415
    from preceptor.llm.services import create_endpoint  # noqa: PLC0415
    from preceptor.probing.services import register_model, register_model_version  # noqa: PLC0415

    settings.HOME = tmp_path
    monkeypatch.setenv("PRECEPTOR_LOCAL_MODEL", str(write_tiny_gguf(tmp_path / "tiny.gguf")))
    monkeypatch.setenv("PRECEPTOR_LOCAL_THREADS", "1")
    folder = tmp_path / "datasets" / "one"
    folder.mkdir(parents=True)
    (folder / "sft.jsonl").write_text("\n".join(json.dumps(example) for example in EXAMPLES))
    with everywhere():
        client = make_client("acme")
        where = {"organisation": client.organisation}
        endpoint = create_endpoint(**where, name="local engine", kind="local", now=NOON)
        model = register_model(**where, name="Tiny", now=NOON)
        base = register_model_version(model=model, name="as it came", endpoint=endpoint, examples=2, now=NOON)
        data_set = DataSet.objects.create(**where, project=client.project, name="corrections", created_at=NOON)
        version = DataSetVersion.objects.create(
            **where, data_set=data_set, number=1, content_sha256="0" * 64, examples_count=len(EXAMPLES), card="",
            directory="datasets/one", frozen_by=client.lead, frozen_at=NOON,
        )  # fmt: skip
    yield School(client, base, version, tmp_path)
    stop_local_server(tmp_path)
