"""What a training process is told, and what it tells back. Pure: nothing of torch is needed to order a training."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from preceptor.kit.errors import Invalid

ADAPTER_FILE = "adapter.gguf"
"""The adapter as one file, in the output folder of a training."""
FOLDER_COMPLETE = "complete"
"""The file that says that a folder made of a GGUF model is whole."""


class InvalidTrainingJob(Invalid):
    """The training job is not complete or has values that cannot be used."""

    code = "invalid_training_job"


class InvalidTrainingData(Invalid):
    """The training data are not JSONL records with a prompt and a completion."""

    code = "invalid_training_data"


@dataclass(frozen=True, slots=True)
class Hyperparameters:
    """LoRA fine-tuning (Hu et al. 2021, arXiv:2106.09685). `alpha` / `rank` scales the adapter.

    `restricted_output`: the loss is a softmax over the tokens that the data can produce instead of the model's whole
    vocabulary (five times cheaper per step on a CPU with Gemma's 262,144 words); None means: on a CPU only.
    `frozen_layers`: so many of the lowest layers get no adapter, so that nothing is propagated back through them and
    nothing of them is kept for it. It saves time and costs much of what is learnt: a third of Gemma 3 270M's layers
    frozen saves a quarter of the time and halves the lift.
    """

    rank: int = 16
    alpha: int = 32
    epochs: float = 2.0
    learning_rate: float = 1e-3
    batch_size: int = 8
    warmup_steps: int = 5
    max_length: int = 512
    seed: int = 1
    restricted_output: bool | None = None
    frozen_layers: int = 0

    def __post_init__(self) -> None:
        if self.rank < 1 or self.alpha < 1 or self.batch_size < 1 or self.max_length < 8 or self.warmup_steps < 0:
            raise InvalidTrainingJob("Rank, alpha, batch size and length of a training must be above zero.")
        if self.frozen_layers < 0:
            raise InvalidTrainingJob("The number of frozen layers cannot be below zero.")
        if not 0 < self.epochs <= 100 or not 0 < self.learning_rate <= 1:
            raise InvalidTrainingJob("Give 0 < epochs <= 100 and 0 < learning rate <= 1.")

    @classmethod
    def of(cls, given: Mapping[str, object]) -> Hyperparameters:
        """From stored or sent values, the defaults for what is not given. Raises InvalidTrainingJob."""
        unknown = set(given) - {entry.name for entry in fields(cls)}
        if unknown:
            raise InvalidTrainingJob(f"There is no hyperparameter {', '.join(sorted(unknown))}.")
        try:
            return cls(**{name: _number(name, value) for name, value in given.items()})
        except TypeError as error:
            raise InvalidTrainingJob(f"A hyperparameter has a value of the wrong kind: {error}.") from None


def _number(name: str, value: object) -> Any:
    if name == "restricted_output" and (value is None or isinstance(value, bool)):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidTrainingJob(f"The hyperparameter {name} must be a number.")
    if name in {"epochs", "learning_rate"}:
        return value
    if value != value // 1:
        raise InvalidTrainingJob(f"The hyperparameter {name} must be a whole number.")
    return int(value)


@dataclass(frozen=True, slots=True)
class TrainingJob:
    """One training: `base` is a GGUF file or a Hugging Face folder, `data` JSONL of prompt and completion.

    The adapter is left in `output` (as PEFT folder and as one GGUF file). A GGUF base is turned into a folder once,
    under `cache`.
    """

    base: Path
    data: Path
    output: Path
    cache: Path
    hyperparameters: Hyperparameters = field(default_factory=Hyperparameters)
    threads: int = 2
    device: Literal["auto", "cpu"] = "auto"

    def to_json(self) -> str:
        """The job as the process reads it."""
        return json.dumps(asdict(self), default=str)

    @classmethod
    def from_json(cls, text: str) -> TrainingJob:
        """The job as it was written. Raises InvalidTrainingJob."""
        try:
            fields_ = json.loads(text)
            fields_["hyperparameters"] = Hyperparameters.of(fields_.get("hyperparameters", {}))
            for name in ("base", "data", "output", "cache"):
                fields_[name] = Path(fields_[name])
            return cls(**fields_)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise InvalidTrainingJob(f"The training job cannot be read: {error}.") from None


def folder_for(base: Path, cache: Path) -> Path:
    """Where the folder made of `base` is kept: named by the file's size and first MiB, enough to tell models apart."""
    with base.open("rb") as stream:
        digest = hashlib.sha256(stream.read(1 << 20))
    digest.update(str(base.stat().st_size).encode())
    return cache / f"{base.stem}-{digest.hexdigest()[:16]}"


def read_examples(path: Path) -> list[dict[str, str]]:
    """The prompt and completion of every record. Raises InvalidTrainingData with the line of the first bad one."""
    examples = []
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    examples.append(_example(line, number))
    except FileNotFoundError:
        raise InvalidTrainingData(f"There is no data file {path}.") from None
    except UnicodeDecodeError:
        raise InvalidTrainingData(f"{path.name} is not UTF-8 text; export the data set again.") from None
    if not examples:
        raise InvalidTrainingData(f"{path.name} holds no example; there is nothing to train on.")
    return examples


def _example(line: str, number: int) -> dict[str, str]:
    try:
        record = json.loads(line)
        prompt, completion = record["prompt"], record["completion"]
    except (ValueError, KeyError, TypeError):
        raise InvalidTrainingData(f"Line {number} is not a JSON object with “prompt” and “completion”.") from None
    if not isinstance(prompt, str) or not isinstance(completion, str) or not completion.strip():
        raise InvalidTrainingData(
            f"Line {number}: “prompt” and “completion” must be text, and the completion not empty."
        )
    return {"prompt": prompt, "completion": completion}
