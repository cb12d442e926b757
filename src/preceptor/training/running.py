"""Runs one training to its end in a process of its own, and makes its adapter a model version.

The run's row is written in short transactions as the process tells its steps. A run whose worker was killed is begun
again from its data set: a training has no half result.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from preceptor.accounts.walls import everywhere, within
from preceptor.datasets.services import folder_of
from preceptor.kit import openmp
from preceptor.kit.errors import NotFound, PreceptorError
from preceptor.llm import services as llm
from preceptor.llm.local.places import Places
from preceptor.llm.local.settings import LocalSettings
from preceptor.llm.local.weights import ready_weights
from preceptor.probing import services as probing
from preceptor.probing.models import ModelVersion
from preceptor.probing.running import only_runner
from preceptor.training.job import ADAPTER_FILE, Hyperparameters, TrainingJob
from preceptor.training.models import TrainingRun

Clock = Callable[[], datetime]
Event = dict[str, Any]
DATA_FILE: Final = "sft.jsonl"
FINAL: Final = (TrainingRun.State.DONE, TrainingRun.State.FAILED, TrainingRun.State.CANCELLED)
_LOCK_SPACE: Final = 0x74726E
_LOOK_AGAIN_SECONDS: Final = 0.5


class TrainingFailed(PreceptorError):
    """The training did not come to its end; its page says why."""

    status = 409
    code = "training_failed"


class TrainingPackagesMissing(TrainingFailed):
    """The training packages are not installed. Run pip install 'preceptor[train]' and start it again."""

    code = "training_packages_missing"


class TrainingRefused(TrainingFailed):
    """The training process refused the job."""

    def __init__(self, said: Event) -> None:
        super().__init__(str(said["detail"]))
        self.code = str(said.get("code") or self.code)


@dataclass(frozen=True, slots=True)
class _Work:
    run: TrainingRun
    folder: Path
    clock: Clock

    def room(self) -> Any:
        return within(organisations=[self.run.organisation_id])

    def write(self, **values: Any) -> bool:
        """Store values unless the run was cancelled meanwhile; whether it still runs."""
        with self.room():
            running = TrainingRun.objects.filter(pk=self.run.pk, state=TrainingRun.State.RUNNING)
            return bool(running.update(**values))


def run_training(*, training_run_id: int, clock: Clock, wait: bool = True) -> TrainingRun:
    """Train, and return the run with its model version; open no room and no transaction around this.

    Where another process trains it, wait for that one's end (`wait`) or leave it to that one. Raises TrainingFailed.
    """
    with everywhere():
        organisation = TrainingRun.objects.values_list("organisation_id", flat=True).filter(pk=training_run_id).first()
    if organisation is None:
        raise NotFound("There is no such training run.")
    while True:
        with only_runner(_LOCK_SPACE, training_run_id) as mine:
            if mine:
                _work_unless_over(training_run_id, organisation, clock)
        with within(organisations=[organisation]):
            run: TrainingRun = TrainingRun.objects.select_related("produced_version").get(pk=training_run_id)
        if mine or run.state in FINAL or not wait:
            break
        time.sleep(_LOOK_AGAIN_SECONDS)
    if run.state == TrainingRun.State.FAILED:
        raise TrainingFailed(run.error)
    return run


def _work_unless_over(training_run_id: int, organisation: int, clock: Clock) -> None:
    with within(organisations=[organisation]):
        related = ("data_set_version", "base_version__model", "base_version__endpoint")
        run = TrainingRun.objects.select_related(*related).get(pk=training_run_id)
        if run.state in FINAL:
            return
        run.state, run.started_at, run.step, run.losses = TrainingRun.State.RUNNING, clock(), 0, []
        run.save(update_fields=["state", "started_at", "step", "losses"])
    work = _Work(run, Path(settings.HOME) / "training" / str(run.pk), clock)
    try:
        _train(work)
    except PreceptorError as error:
        work.write(state=TrainingRun.State.FAILED, error=error.message, error_code=error.code, finished_at=clock())


def _train(work: _Work) -> None:
    if importlib.util.find_spec("trl") is None or importlib.util.find_spec("torch") is None:
        raise TrainingPackagesMissing()
    shutil.rmtree(work.folder, ignore_errors=True)
    work.folder.mkdir(parents=True)
    job = _job(work)
    job_file = work.folder / "job.json"
    job_file.write_text(job.to_json(), encoding="utf-8")
    llm.leave_local_engine()  # training takes several times its memory
    last = _follow(work, job_file)
    if last.get("event") == "done":
        _produce(work, job, last["figures"])
    elif last.get("event") == "refused":
        raise TrainingRefused(last)
    else:
        raise TrainingFailed(_last_words(work.folder / "process.log"))


def _job(work: _Work) -> TrainingJob:
    local = LocalSettings.from_environment()
    home = Path(settings.HOME)
    places = Places(home)
    places.prepare()
    with places.locked():
        base = ready_weights(places.models, local.model, lambda sentence: None)
    return TrainingJob(
        base=base,
        data=folder_of(work.run.data_set_version) / DATA_FILE,
        output=work.folder / "adapter",
        cache=places.models,
        hyperparameters=Hyperparameters.of(work.run.hyperparameters),
        threads=local.threads,
    )


def _follow(work: _Work, job_file: Path) -> Event:
    """Start the process, write its steps to the row, and return its last event."""
    command = [sys.executable, "-m", "preceptor.training.process", str(job_file)]
    environment = {**os.environ, **openmp.SLEEPING, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    last: Event = {}
    with (
        (work.folder / "process.log").open("wb") as log,
        subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, env=environment
        ) as process,
    ):
        try:
            for last in _events(process):
                if not _note(work, last):
                    process.terminate()
        finally:
            if process.poll() is None:
                process.terminate()
    return last


def _events(process: subprocess.Popen[bytes]) -> Iterator[Event]:
    for line in process.stdout or ():
        with suppress(ValueError):
            event = json.loads(line)
            if isinstance(event, dict) and "event" in event:
                yield event


def _note(work: _Work, event: Event) -> bool:
    if event["event"] == "started":
        return work.write(steps=event["steps"])
    if event["event"] == "step":
        work.run.losses.append(event["loss"])
        return work.write(step=event["step"], steps=event["steps"], losses=work.run.losses)
    return work.write(error="", error_code="")


def _produce(work: _Work, job: TrainingJob, figures: dict[str, Any]) -> None:
    """The adapter under PRECEPTOR_HOME becomes a model version; the row is finished in the same transaction."""
    adapter = job.output / ADAPTER_FILE
    base = work.run.base_version
    with work.room():
        run = TrainingRun.objects.select_for_update(of=("self",)).get(pk=work.run.pk)
        if run.state != TrainingRun.State.RUNNING:
            return
        run.produced_version = probing.register_model_version(
            model=base.model,
            name=f"trained, run {run.pk}",
            endpoint=base.endpoint,
            remote_name=base.remote_name,
            protocol=ModelVersion.Protocol(base.protocol),
            examples=0,
            adapter=str(adapter.relative_to(Path(settings.HOME))),
            adapter_sha256=hashlib.sha256(adapter.read_bytes()).hexdigest(),
            parent=base,
            now=work.clock(),
        )
        losses = figures.pop("losses", run.losses)
        run.figures, run.losses, run.step = figures, losses, figures["steps"]
        run.state, run.finished_at = TrainingRun.State.DONE, work.clock()
        run.save()


def _last_words(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    reason = lines[-1][:300] if lines else "it was killed"
    return f"The training process ended early: {reason}. Its log is {log.name} in the folder of the run."
