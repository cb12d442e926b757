"""The way of a model through training on a Gemma of random numbers: GGUF → folder → adapter → GGUF → served."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from peft import PeftModel
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM, AutoTokenizer

from preceptor.llm.client import ModelClient, Sampling
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.local.manager import ensure_local_server, stop_local_server
from preceptor.llm.local.settings import LocalSettings
from preceptor.training.base_folder import make_folder
from preceptor.training.gguf_adapter import AdapterNotConvertible, write_gguf_adapter
from preceptor.training.job import ADAPTER_FILE, FOLDER_COMPLETE, Hyperparameters, TrainingJob, folder_for
from tests.tiny_model import write_tiny_gguf

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*is_gradient_checkpointing.*:FutureWarning"),  # peft's own use of it
]

PROMPT = "Problem: What is 3 + 4?\nSolution:\n"
EXAMPLES = [{"prompt": PROMPT, "completion": "Sum: 3 + 4 = 7\nAnswer: 7"}] * 24
QUICK = Hyperparameters(rank=4, alpha=8, epochs=4, learning_rate=0.02, batch_size=8, warmup_steps=1, max_length=200)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workshop")
    write_tiny_gguf(folder / "tiny.gguf")
    (folder / "sft.jsonl").write_text("\n".join(json.dumps(example) for example in EXAMPLES))
    return folder


def ordered(workshop: Path, output: str, **changes: Any) -> Path:
    fields: dict[str, Any] = {
        "base": workshop / "tiny.gguf", "data": workshop / "sft.jsonl", "output": workshop / output,
        "cache": workshop / "models", "hyperparameters": QUICK, "threads": 1,
    }  # fmt: skip
    path = workshop / f"{output}.json"
    path.write_text(TrainingJob(**{**fields, **changes}).to_json())
    return path


def process(job: Path) -> subprocess.Popen[str]:
    with (job.parent / f"{job.stem}.log").open("w") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "preceptor.training.process", str(job)], stdout=subprocess.PIPE, stderr=log,
            text=True, env={**os.environ, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"},
        )  # fmt: skip


def ready_folder(base: Path, cache: Path) -> Path:
    folder = folder_for(base, cache)
    return folder if (folder / FOLDER_COMPLETE).exists() else make_folder(base, cache)


def events(running: subprocess.Popen[str]) -> list[dict[str, Any]]:
    out, _ = running.communicate(timeout=300)
    return [json.loads(line) for line in out.splitlines() if line.startswith('{"event"')]


@pytest.fixture(scope="module")
def trained(workshop: Path) -> tuple[Path, list[dict[str, Any]]]:
    running = process(ordered(workshop, "adapter"))
    told = events(running)
    assert running.returncode == 0, (workshop / "adapter.log").read_text()[-2000:]
    return workshop / "adapter", told


def test_progress_is_told_and_the_loss_falls(trained: tuple[Path, list[dict[str, Any]]]) -> None:
    _, told = trained
    assert [event["event"] for event in told[:2]] == ["preparing", "started"]
    steps = [event for event in told if event["event"] == "step"]
    assert [event["step"] for event in steps] == list(range(1, 13))
    assert steps[-1]["loss"] < 0.6 * steps[0]["loss"]
    figures = told[-1]["figures"]
    assert told[-1]["event"] == "done"
    assert figures["examples"] == 24
    assert figures["restricted_output"] is True
    assert figures["peak_rss_mib"] > 0
    assert figures["cpu_seconds"] > 0


def test_the_folder_is_what_transformers_reads_from_the_same_file(workshop: Path) -> None:
    file = workshop / "tiny.gguf"
    folder = ready_folder(file, workshop / "models")
    ours = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.bfloat16).state_dict()
    theirs = AutoModelForCausalLM.from_pretrained(workshop, gguf_file=file.name, dtype=torch.bfloat16).state_dict()
    assert set(ours) == set(theirs)
    assert [name for name in ours if not torch.equal(ours[name], theirs[name])] == []
    tokenizer, reference = (
        AutoTokenizer.from_pretrained(folder),
        AutoTokenizer.from_pretrained(workshop, gguf_file=file.name),
    )
    for text in (PROMPT, "Answer: 7\n\n  indented   more é ط", ""):
        assert tokenizer(text)["input_ids"] == reference(text)["input_ids"]
        assert tokenizer.decode(tokenizer(text)["input_ids"], skip_special_tokens=True) == text


def test_the_folder_is_made_once_and_again_after_a_kill(
    workshop: Path, trained: tuple[Path, list[dict[str, Any]]]
) -> None:
    file, cache = workshop / "tiny.gguf", workshop / "models"
    folder = folder_for(file, cache)
    made = (folder / "model.safetensors").stat().st_mtime_ns
    events(process(ordered(workshop, "second", hyperparameters=Hyperparameters(epochs=0.1, rank=4, alpha=8))))
    assert (folder / "model.safetensors").stat().st_mtime_ns == made
    (folder / FOLDER_COMPLETE).unlink()
    (folder / "model.safetensors").write_bytes(b"half")
    told = events(process(ordered(workshop, "third", hyperparameters=Hyperparameters(epochs=0.1, rank=4, alpha=8))))
    assert told[-1]["event"] == "done"
    assert (folder / "model.safetensors").stat().st_size > 1000


@pytest.fixture(scope="module")
def served(workshop: Path, trained: tuple[Path, list[dict[str, Any]]]) -> Iterator[tuple[Endpoint, Endpoint]]:
    """The base model and the tuned one, both from the local engine."""
    home, adapter = workshop / "home", trained[0] / ADAPTER_FILE
    server = ensure_local_server(home, adapters=[adapter], settings=LocalSettings(workshop / "tiny.gguf", 1, slots=2))
    yield server.endpoint(), server.endpoint(adapter)
    stop_local_server(home)


def continued(endpoint: Endpoint, tokens: int) -> str:
    async def ask() -> str:
        async with ModelClient(endpoint) as client:
            return (await client.complete(PROMPT, Sampling(max_tokens=tokens))).text

    return asyncio.run(ask())


def test_the_engine_says_what_transformers_says_with_and_without_the_adapter(
    workshop: Path, trained: tuple[Path, list[dict[str, Any]]], served: tuple[Endpoint, Endpoint]
) -> None:
    """The proof that names, signs and scales of the converted adapter are right."""
    folder = ready_folder(workshop / "tiny.gguf", workshop / "models")
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    tuned = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32), trained[0])
    texts = []
    for each in (model, tuned):
        prompt = tokenizer(PROMPT, return_tensors="pt")
        ids = each.generate(**prompt, max_new_tokens=12, do_sample=False)[0, prompt["input_ids"].shape[1] :]
        texts.append(tokenizer.decode(ids, skip_special_tokens=True))
    assert [continued(endpoint, 12) for endpoint in served] == texts
    assert texts[0] != texts[1]


def test_a_training_told_to_stop_ends_at_once_and_leaves_no_adapter(workshop: Path) -> None:
    running = process(ordered(workshop, "stopped", hyperparameters=Hyperparameters(epochs=100, rank=4, alpha=8)))
    assert running.stdout is not None
    for line in running.stdout:
        if '"event": "step"' in line:
            running.send_signal(signal.SIGTERM)
            break
    told = events(running)
    assert all(each["event"] == "step" for each in told)
    assert running.returncode == -signal.SIGTERM
    assert not (workshop / "stopped" / ADAPTER_FILE).exists()


def test_a_training_whose_parent_is_killed_ends_within_seconds(workshop: Path) -> None:
    job = ordered(workshop, "orphan", hyperparameters=Hyperparameters(epochs=100, rank=4, alpha=8))
    parent = subprocess.Popen(
        [sys.executable, "-c", "import subprocess,sys; subprocess.run([sys.executable,'-m','preceptor.training.process',sys.argv[1]])", str(job)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert parent.stdout is not None
    for line in parent.stdout:
        if '"event": "step"' in line:
            break
    parent.kill()
    started = time.monotonic()
    parent.communicate()
    assert time.monotonic() - started < 30, "its standard output stays open as long as the training lives"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("", "no example"),
        (json.dumps({"prompt": "x" * 900, "completion": "y"}), "longer than max_length"),
        ("{", "Line 1"),
    ],
)
def test_data_that_cannot_be_trained_on_are_refused_with_a_sentence(workshop: Path, data: str, words: str) -> None:
    bad = workshop / "bad.jsonl"
    bad.write_text(data)
    running = process(ordered(workshop, "refused", data=bad))
    told = events(running)
    assert told[-1]["event"] == "refused"
    assert words in told[-1]["detail"]
    assert running.returncode == 1


def test_a_tensor_without_a_place_in_the_engine_is_refused(
    trained: tuple[Path, list[dict[str, Any]]], tmp_path: Path
) -> None:
    (tmp_path / "adapter_config.json").write_text((trained[0] / "adapter_config.json").read_text())
    save_file({"base_model.model.lm_head.lora_A.weight": torch.zeros(2, 2)}, tmp_path / "adapter_model.safetensors")
    with pytest.raises(AdapterNotConvertible, match="lm_head"):
        write_gguf_adapter(tmp_path, tmp_path / "a.gguf", architecture="gemma3")


def test_the_tokenizer_file_is_one_that_tokenizers_reads(workshop: Path) -> None:
    folder = ready_folder(workshop / "tiny.gguf", workshop / "models")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    assert tokenizer.encode("Problem").tokens == ["<bos>", "Problem"]
