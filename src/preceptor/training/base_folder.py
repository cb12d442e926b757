"""A GGUF model as the folder that transformers trains on, dequantised once. Imported only by the training process."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

_DONE = "complete"


def ready_folder(base: Path, cache: Path) -> Path:
    """`base` itself where it is a folder; else the folder made of the GGUF file, kept under `cache` by its hash.

    Written beside and renamed: a killed process leaves nothing that would be taken for a model.
    """
    if base.is_dir():
        return base
    target = cache / f"{base.stem}-{_fingerprint(base)}"
    if not (target / _DONE).exists():
        draft = target.with_suffix(".partial")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        _write(base, draft)
        (draft / _DONE).touch()
        shutil.rmtree(target, ignore_errors=True)
        draft.rename(target)
    return target


def _fingerprint(base: Path) -> str:
    """Of the file's size and first MiB: enough to tell models apart without reading gigabytes."""
    with base.open("rb") as stream:
        digest = hashlib.sha256(stream.read(1 << 20))
    digest.update(str(base.stat().st_size).encode())
    return digest.hexdigest()[:16]


def _write(base: Path, folder: Path) -> None:
    tokenizer = AutoTokenizer.from_pretrained(base.parent, gguf_file=base.name)
    model = AutoModelForCausalLM.from_pretrained(base.parent, gguf_file=base.name, dtype=torch.bfloat16)
    # The weights are plain numbers now; what is left of the quantiser would be saved and refuse to load.
    model.config.quantization_config = None
    del model.config.quantization_config
    model.hf_quantizer = None
    model.is_quantized = False
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
