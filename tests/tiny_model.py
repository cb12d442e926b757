"""A Gemma of 60,000 random numbers as a GGUF file, made in a moment.

The engine, the trainer and everything between them run on it as they do on the real model; it only talks nonsense.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from gguf import GGUFWriter

LAYERS, HIDDEN, HEADS, HEAD, FEED_FORWARD, CONTEXT = 6, 32, 2, 16, 64, 1024
LAYER_GAIN = 3.0
CONTROL, UNKNOWN, USER_DEFINED, BYTE, NORMAL = 3, 2, 4, 6, 1
JOINED = ["er", "in", "on", "▁a", "▁t", "Pr", "ob", "Prob", "le", "lem", "Problem", "An", "sw", "Answ", "Answer"]


def write_tiny_gguf(path: Path, *, seed: int = 3) -> Path:
    """Write the model; the same seed gives the same file."""
    writer = GGUFWriter(path, "gemma3")
    _write_shape(writer)
    _write_vocabulary(writer)
    _write_tensors(writer, np.random.default_rng(seed))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _write_shape(writer: GGUFWriter) -> None:
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(HIDDEN)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(1)
    writer.add_key_length(HEAD)
    writer.add_value_length(HEAD)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_freq_base(1_000_000.0)
    writer.add_sliding_window(512)


def vocabulary() -> tuple[list[str], list[int]]:
    """The pieces, and what each is."""
    pieces = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "\n\n", "  ", "   "]
    kinds = [CONTROL, CONTROL, CONTROL, UNKNOWN, CONTROL, USER_DEFINED, USER_DEFINED, USER_DEFINED]
    pieces += [f"<0x{number:02X}>" for number in range(256)]
    kinds += [BYTE] * 256
    letters = ["▁", "\n", *(chr(code) for code in range(33, 127))]
    pieces += JOINED + letters
    kinds += [NORMAL] * (len(JOINED) + len(letters))
    return pieces, kinds


def _write_vocabulary(writer: GGUFWriter) -> None:
    pieces, kinds = vocabulary()
    writer.add_tokenizer_model("llama")
    writer.add_tokenizer_pre("default")
    writer.add_token_list(pieces)
    writer.add_token_scores([-float(number) for number in range(len(pieces))])
    writer.add_token_types(kinds)
    writer.add_pad_token_id(0)
    writer.add_eos_token_id(1)
    writer.add_bos_token_id(2)
    writer.add_unk_token_id(3)
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(False)
    writer.add_add_space_prefix(False)


def _write_tensors(writer: GGUFWriter, random: np.random.Generator) -> None:
    def add(name: str, *shape: int, around: float = 1.0, gain: float | np.ndarray = 1.0) -> None:
        # Every number is one that bfloat16 holds exactly: the folder for training rounds to it, the engine doesn't.
        if len(shape) > 1:
            values = (np.float32(random.normal(0, 0.3, shape) * gain).view(np.uint32) & 0xFFFF0000).view(np.float32)
        else:
            values = around + np.round(random.normal(0, 3, shape)) / 64
        writer.add_tensor(f"{name}.weight", values.astype(np.float32))

    kinds = np.array(vocabulary()[1])
    # Bytes get little weight, so that none is ever written: half a letter has no agreed way of being shown.
    add("token_embd", len(kinds), HIDDEN, gain=np.where(kinds == BYTE, 0.125, 1.0)[:, None])
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        for name, rows in (("attn_q", HEADS * HEAD), ("attn_k", HEAD), ("attn_v", HEAD), ("ffn_gate", FEED_FORWARD)):
            add(f"{block}.{name}", rows, HIDDEN)
        add(f"{block}.ffn_up", FEED_FORWARD, HIDDEN)
        add(f"{block}.attn_output", HIDDEN, HEADS * HEAD)
        add(f"{block}.ffn_down", HIDDEN, FEED_FORWARD)
        for name, size in (("attn_q_norm", HEAD), ("attn_k_norm", HEAD), ("attn_norm", HIDDEN), ("ffn_norm", HIDDEN)):
            add(f"{block}.{name}", size)
        # What the layers add has to outweigh the embedding, or the model repeats its last word for ever.
        add(f"{block}.post_attention_norm", HIDDEN, around=LAYER_GAIN)
        add(f"{block}.post_ffw_norm", HIDDEN, around=LAYER_GAIN)
    add("output_norm", HIDDEN)
