"""Reads a GGUF file: its metadata at once, its tensors as views of the mapped file.

The `gguf` package has a reader too, but takes 17 seconds for a vocabulary of 262,144 words. Format: version 3,
github.com/ggml-org/ggml, docs/gguf.md. Numbers are little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType
from gguf.quants import dequantize

from preceptor.kit.errors import Invalid

_NUMBERS: Final = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d",
}  # fmt: skip
_STRING, _ARRAY = 8, 9
_SUPPORTED: Final = (2, 3)
_DEFAULT_ALIGNMENT: Final = 32


class NotGguf(Invalid):
    """The file is not a GGUF model of version 2 or 3; convert the model again."""

    code = "not_gguf"


@dataclass(frozen=True, slots=True)
class GgufTensor:
    """One tensor as it lies in the file; `shape` as numpy counts (rows first)."""

    name: str
    shape: tuple[int, ...]
    kind: GGMLQuantizationType
    data: np.ndarray[Any, Any]

    def values(self) -> np.ndarray[Any, np.dtype[np.float32]]:
        """The numbers, dequantised."""
        return np.array(dequantize(self.data, self.kind), dtype=np.float32).reshape(self.shape)


class GgufFile:
    """`metadata` by key; arrays are lists."""

    def __init__(self, path: Path) -> None:
        self._bytes: Any = np.memmap(path, mode="r")
        self._at = 0
        try:
            self._read_head()
        except (struct.error, ValueError, KeyError, IndexError) as error:
            raise NotGguf(f"{path.name} cannot be read as a GGUF model ({error}); convert the model again.") from None

    def tensors(self) -> Iterator[GgufTensor]:
        """Every tensor, in the file's order."""
        for name, shape, kind, start, size in self._entries:
            block, block_bytes = GGML_QUANT_SIZES[kind]
            raw = self._bytes[start : start + size]
            rows = (*shape[:-1], shape[-1] // block * block_bytes)
            plain = {GGMLQuantizationType.F32: "<f4", GGMLQuantizationType.F16: "<f2"}.get(kind)
            yield GgufTensor(name, shape, kind, raw.view(plain).reshape(shape) if plain else raw.reshape(rows))

    def _read_head(self) -> None:
        if bytes(self._bytes[:4]) != b"GGUF":
            raise ValueError("it does not begin with GGUF")
        self._at = 4
        version, tensors, keys = self._number("<I"), self._number("<Q"), self._number("<Q")
        if version not in _SUPPORTED:
            raise ValueError(f"version {version}")
        self.metadata = {self._text(): self._value(self._number("<I")) for _ in range(keys)}
        found = [self._entry() for _ in range(tensors)]
        alignment = int(self.metadata.get("general.alignment", _DEFAULT_ALIGNMENT))
        first = -(-self._at // alignment) * alignment
        self._entries = [(name, shape, kind, first + offset, size) for name, shape, kind, offset, size in found]
        if any(start + size > len(self._bytes) for *_, start, size in self._entries):
            raise ValueError("it ends too early")
        self.tensor_names = [entry[0] for entry in self._entries]

    def _entry(self) -> tuple[str, tuple[int, ...], GGMLQuantizationType, int, int]:
        name = self._text()
        shape = tuple(reversed([self._number("<Q") for _ in range(self._number("<I"))]))
        kind = GGMLQuantizationType(self._number("<I"))
        block, block_bytes = GGML_QUANT_SIZES[kind]
        return name, shape, kind, self._number("<Q"), int(np.prod(shape)) // block * block_bytes

    def _number(self, form: str) -> Any:
        (value,) = struct.unpack_from(form, self._bytes, self._at)
        self._at += struct.calcsize(form)
        return value

    def _text(self) -> str:
        length = self._number("<Q")
        if length > len(self._bytes) - self._at:
            raise ValueError("it ends too early")
        self._at += length
        return bytes(self._bytes[self._at - length : self._at]).decode("utf-8", errors="replace")

    def _value(self, kind: int) -> Any:
        if kind == _STRING:
            return self._text()
        if kind == _ARRAY:
            inner, count = self._number("<I"), self._number("<Q")
            return self._texts(count) if inner == _STRING else self._numbers(_NUMBERS[inner], count)
        return self._number(_NUMBERS[kind])

    def _numbers(self, form: str, count: int) -> list[Any]:
        size = struct.calcsize(form) * count
        values = self._bytes[self._at : self._at + size].view(form.replace("?", "b1") if "?" in form else form)
        self._at += size
        return list(values.tolist())

    def _texts(self, count: int) -> list[str]:
        return [self._text() for _ in range(count)]
