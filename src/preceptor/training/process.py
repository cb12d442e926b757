"""The training process: `python -m preceptor.training.process JOB.json`. Tells its progress as JSON lines.

A process of its own, so that its gigabytes go with it, and so that it can be ended at any moment: a training has no half
result, so SIGTERM simply kills it. Events: preparing, started (steps), step (step, steps, loss, seconds), done (figures),
refused (detail, code).
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import torch

from preceptor.kit.errors import PreceptorError
from preceptor.kit.lifeline import end_with_parent
from preceptor.training.gguf_adapter import architecture_of, write_gguf_adapter
from preceptor.training.job import (
    ADAPTER_FILE,
    FOLDER_COMPLETE,
    InvalidTrainingJob,
    TrainingJob,
    folder_for,
    read_examples,
)
from preceptor.training.sft import train_lora


def tell(event: str, facts: dict[str, object]) -> None:
    """One line for the parent."""
    sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")
    sys.stdout.flush()


def _base_folder(job: TrainingJob) -> Path:
    """The base as a folder that transformers reads, made of a GGUF file where it is not there yet."""
    if job.base.is_dir():
        return job.base
    folder = folder_for(job.base, job.cache)
    if not (folder / FOLDER_COMPLETE).exists():
        command = [sys.executable, "-m", "preceptor.training.base_folder", str(job.base), str(job.cache)]
        if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode != 0:
            raise InvalidTrainingJob(f"The model {job.base.name} could not be made ready to train on; see the log.")
    return folder


def main(path: Path) -> int:
    """Work through the job; 0 when there is an adapter, 1 otherwise."""
    end_with_parent(os.getppid())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which knows what it means for the run
    try:
        job = TrainingJob.from_json(path.read_text(encoding="utf-8"))
        torch.set_num_threads(job.threads)
        examples = read_examples(job.data)
        tell("preparing", {"examples": len(examples)})
        folder = _base_folder(job)
        figures = train_lora(
            folder,
            examples,
            job.output,
            job.hyperparameters,
            device=job.device,
            report=tell,
        )
        if job.base.is_file():
            write_gguf_adapter(job.output, job.output / ADAPTER_FILE, architecture=architecture_of(job.base))
    except PreceptorError as error:
        tell("refused", {"detail": error.message, "code": error.code})
        return 1
    tell("done", {"figures": figures})
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
