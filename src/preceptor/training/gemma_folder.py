"""A Gemma 3 GGUF file written straight as a Hugging Face folder: a tenth of the time of transformers' own reader.

The tensors are dequantised one by one and stored in bfloat16; the tokenizer's merges are worked out from its
vocabulary. A test holds both against what transformers reads from the same file. Needs the [train] extra.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import torch
from safetensors.torch import save_file
from transformers import Gemma3TextConfig

from preceptor.training.gguf_file import GgufFile

ARCHITECTURE: Final = "gemma3"
_LAYER: Final = {
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "attn_norm": "input_layernorm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "post_ffw_norm": "post_feedforward_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
_TOP: Final = {"token_embd": "model.embed_tokens", "output_norm": "model.norm", "output": "lm_head"}
_BLOCK: Final = re.compile(r"blk\.(\d+)\.([a-z_]+)\.weight")
_CONTROL, _USER_DEFINED = 3, 4
_SLIDING_LAYERS_PER_FULL_ONE: Final = 6
_LOCAL_ROPE: Final = 10_000.0
_MASK: Final = "<mask>"


def is_gemma(reader: GgufFile) -> bool:
    """True for files whose layout this module knows: Gemma 3 text models without scaled positions."""
    return (
        _value(reader, "general.architecture") == ARCHITECTURE
        and _value(reader, "tokenizer.ggml.model") == "llama"
        and "tokenizer.ggml.merges" not in reader.metadata
        and not any(name.startswith(f"{ARCHITECTURE}.rope.scaling") for name in reader.metadata)
    )


def write_gemma_folder(reader: GgufFile, folder: Path) -> None:
    """Configuration, weights and tokenizer into `folder`."""
    config = _config(reader)
    config.save_pretrained(folder)
    tensors = dict(_tensors(reader))
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "tokenizer.json").write_text(json.dumps(_tokenizer(reader), ensure_ascii=False), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps(_tokenizer_config(reader)), encoding="utf-8")


def _value(reader: GgufFile, name: str, default: Any = None) -> Any:
    return reader.metadata.get(name, default)


def _config(reader: GgufFile) -> Gemma3TextConfig:
    def of(name: str, default: Any = None) -> Any:
        return _value(reader, f"{ARCHITECTURE}.{name}", default)

    layers, head = int(of("block_count")), int(of("attention.key_length"))
    names = [
        "full_attention" if (layer + 1) % _SLIDING_LAYERS_PER_FULL_ONE == 0 else "sliding_attention"
        for layer in range(layers)
    ]
    return Gemma3TextConfig(
        architectures=["Gemma3ForCausalLM"],
        vocab_size=len(reader.metadata["tokenizer.ggml.tokens"]),
        hidden_size=int(of("embedding_length")),
        intermediate_size=int(of("feed_forward_length")),
        num_hidden_layers=layers,
        num_attention_heads=int(of("attention.head_count")),
        num_key_value_heads=int(of("attention.head_count_kv")),
        head_dim=head,
        query_pre_attn_scalar=head,
        max_position_embeddings=int(of("context_length")),
        rms_norm_eps=float(of("attention.layer_norm_rms_epsilon")),
        sliding_window=int(of("attention.sliding_window")),
        layer_types=names,
        rope_parameters={
            "full_attention": {"rope_type": "default", "rope_theta": float(of("rope.freq_base", 1_000_000.0))},
            "sliding_attention": {"rope_type": "default", "rope_theta": _LOCAL_ROPE},
        },
        tie_word_embeddings="output.weight" not in reader.tensor_names,
        dtype="bfloat16",
        pad_token_id=_value(reader, "tokenizer.ggml.padding_token_id"),
        bos_token_id=_value(reader, "tokenizer.ggml.bos_token_id"),
        eos_token_id=_value(reader, "tokenizer.ggml.eos_token_id"),
    )


def _tensors(reader: GgufFile) -> Iterator[tuple[str, torch.Tensor]]:
    for tensor in reader.tensors():
        values = torch.from_numpy(tensor.values())
        if tensor.name.endswith("norm.weight"):
            values = values - 1  # GGUF stores Gemma's norms as the factor, transformers as its distance from one
        yield _name(tensor.name), values.to(torch.bfloat16).contiguous()


def _name(gguf_name: str) -> str:
    if block := _BLOCK.fullmatch(gguf_name):
        return f"model.layers.{block.group(1)}.{_LAYER[block.group(2)]}.weight"
    return f"{_TOP[gguf_name.removesuffix('.weight')]}.weight"


def _tokenizer(reader: GgufFile) -> dict[str, Any]:
    """The `tokenizers` form of a sentencepiece BPE vocabulary with byte fallback, as Gemma has it."""
    pieces = _pieces(reader)
    kinds = _value(reader, "tokenizer.ggml.token_type")
    begin = pieces[_value(reader, "tokenizer.ggml.bos_token_id")]
    added = [
        number for number, kind in enumerate(kinds) if kind in {_CONTROL, _USER_DEFINED} and "▁▁" not in pieces[number]
    ]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {
                "id": number, "content": pieces[number], "single_word": False, "lstrip": False, "rstrip": False,
                "normalized": False, "special": kinds[number] == _CONTROL,
            }
            for number in added
        ],
        "normalizer": {"type": "Replace", "pattern": {"String": " "}, "content": "▁"},
        "pre_tokenizer": {
            "type": "Split", "pattern": {"String": " "}, "behavior": "MergedWithPrevious", "invert": False,
        },
        "post_processor": _begin_of_text(begin, pieces.index(begin)),
        "decoder": {
            "type": "Sequence",
            "decoders": [
                {"type": "Replace", "pattern": {"String": "▁"}, "content": " "},
                {"type": "ByteFallback"},
                {"type": "Fuse"},
            ],
        },
        "model": {
            "type": "BPE", "dropout": None, "unk_token": pieces[_value(reader, "tokenizer.ggml.unknown_token_id")],
            "continuing_subword_prefix": None, "end_of_word_suffix": None, "fuse_unk": True, "byte_fallback": True,
            "ignore_merges": False, "vocab": {piece: number for number, piece in enumerate(pieces)},
            "merges": _merges(pieces),
        },
    }  # fmt: skip


def _begin_of_text(begin: str, number: int) -> dict[str, Any]:
    sign, first, second = ({"SpecialToken": {"id": begin, "type_id": n}} for n in (0, 0, 1))
    text, pair = ({"Sequence": {"id": name, "type_id": n}} for n, name in enumerate("AB"))
    return {
        "type": "TemplateProcessing",
        "single": [sign, text],
        "pair": [first, text, second, pair],
        "special_tokens": {begin: {"id": begin, "ids": [number], "tokens": [begin]}},
    }


def _merges(pieces: list[str]) -> list[list[str]]:
    """Every way in which a piece is two pieces, in the order in which they are to be joined.

    Sentencepiece joins the two neighbours whose union has the best score. Gemma's pieces are numbered by falling
    score, so going through them in order gives that order.
    """
    known = set(pieces)
    return [
        [piece[:cut], piece[cut:]]
        for piece in pieces
        for cut in range(len(piece) - 1, 0, -1)
        if piece[:cut] in known and piece[cut:] in known
    ]


def _pieces(reader: GgufFile) -> list[str]:
    """The vocabulary; runs of spaces, which GGUF writes plainly, as the tokenizer sees them after normalising."""
    return [piece.replace(" ", "▁") if piece.isspace() else piece for piece in reader.metadata["tokenizer.ggml.tokens"]]


def _tokenizer_config(reader: GgufFile) -> dict[str, Any]:
    pieces = _pieces(reader)
    named = {
        f"{name}_token": pieces[_value(reader, f"tokenizer.ggml.{key}_token_id")]
        for name, key in (("bos", "bos"), ("eos", "eos"), ("pad", "padding"), ("unk", "unknown"))
    }
    mask = {"mask_token": _MASK} if _MASK in pieces else {}
    return {"tokenizer_class": "GemmaTokenizer", "backend": "tokenizers", **named, **mask}
