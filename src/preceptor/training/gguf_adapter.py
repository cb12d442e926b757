"""A PEFT LoRA adapter as one GGUF file that llama.cpp applies per request.

The tensors are the same; only the names differ (llama.cpp's own are listed in its gguf-py `tensor_mapping.py`). Written
beside and renamed, so that there is never half an adapter.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

import numpy as np
from gguf import GGUFWriter
from safetensors.numpy import load_file

from preceptor.kit.errors import PreceptorError
from preceptor.training.gguf_file import GgufFile

_NAMES: Final = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_TENSOR: Final = re.compile(r"layers\.(\d+)\.([a-z_]+\.[a-z_]+)\.lora_([AB])\.weight$")


class AdapterNotConvertible(PreceptorError):
    """The trained adapter changes a layer that llama.cpp cannot apply an adapter to."""

    status = 422
    code = "adapter_not_convertible"


def architecture_of(base: Path) -> str:
    """What llama.cpp calls the architecture of a GGUF model, e.g. `gemma3`; the adapter must name the same."""
    return str(GgufFile(base).metadata["general.architecture"])


def write_gguf_adapter(peft_folder: Path, target: Path, *, architecture: str) -> int:
    """Convert; returns the number of tensors. Raises AdapterNotConvertible."""
    config = json.loads((peft_folder / "adapter_config.json").read_text(encoding="utf-8"))
    tensors = {_name(key): value for key, value in load_file(peft_folder / "adapter_model.safetensors").items()}
    partial = target.with_suffix(".partial")
    writer = GGUFWriter(partial, architecture)
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(config["lora_alpha"]))
    for name, value in tensors.items():
        writer.add_tensor(name, value.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.replace(target)
    return len(tensors)


def _name(peft_name: str) -> str:
    match = _TENSOR.search(peft_name)
    if match is None or match.group(2) not in _NAMES:
        raise AdapterNotConvertible(f"llama.cpp has no place for the trained tensor {peft_name}.")
    layer, part, side = match.groups()
    return f"blk.{layer}.{_NAMES[part]}.weight.lora_{side.lower()}"
