"""A GGUF model as the folder that transformers trains on, dequantised once.

`python -m preceptor.training.base_folder BASE CACHE` makes it in a process of its own: what dequantising takes
(about 2 GiB for the packaged model) is gone before the training takes its own.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from preceptor.training.gemma_folder import is_gemma, write_gemma_folder
from preceptor.training.gguf_file import GgufFile
from preceptor.training.job import FOLDER_COMPLETE, folder_for


def make_folder(base: Path, cache: Path) -> Path:
    """The folder made of the GGUF file `base`, kept under `cache`.

    Written beside and renamed: a killed process leaves nothing that would be taken for a model.
    """
    target = folder_for(base, cache)
    draft = target.with_suffix(".partial")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    _write(base, draft)
    (draft / FOLDER_COMPLETE).touch()
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)
    return target


def _write(base: Path, folder: Path) -> None:
    file = GgufFile(base)
    if is_gemma(file):
        write_gemma_folder(file, folder)
    else:
        _write_slowly(base, folder)


def _write_slowly(base: Path, folder: Path) -> None:
    """By transformers' own reader, which knows many architectures."""
    tokenizer = AutoTokenizer.from_pretrained(base.parent, gguf_file=base.name)
    model = AutoModelForCausalLM.from_pretrained(base.parent, gguf_file=base.name, dtype=torch.bfloat16)
    # The weights are plain numbers now; what is left of the quantiser would be saved and refuse to load.
    model.config.quantization_config = None
    del model.config.quantization_config
    model.hf_quantizer = None
    model.is_quantized = False
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    make_folder(Path(sys.argv[1]), Path(sys.argv[2]))
