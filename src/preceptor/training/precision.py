"""Which number format this machine multiplies fastest.

Processors with bfloat16 instructions train twice as fast in it; those without do it in software, ten times slower
than float32. Nothing in the processor's name tells reliably, so it is tried: a few products of the model's own shape.
"""

from __future__ import annotations

import time
from typing import Final

import torch

_SHAPE: Final = (512, 640, 2048)
_ROUNDS: Final = 3


def fastest_dtype(*, on_gpu: bool) -> torch.dtype:
    """bfloat16 on a GPU, and on a processor where its matrix products take less time than float32's."""
    if on_gpu:
        return torch.bfloat16
    return torch.bfloat16 if _seconds(torch.bfloat16) < _seconds(torch.float32) else torch.float32


def _seconds(dtype: torch.dtype) -> float:
    """The shortest time of one product, in processor seconds, which other work on the machine does not change."""
    rows, inner, columns = _SHAPE
    left, right = torch.ones(rows, inner, dtype=dtype), torch.ones(columns, inner, dtype=dtype)
    torch.nn.functional.linear(left, right)
    best = float("inf")
    for _ in range(_ROUNDS):
        started = time.process_time()
        torch.nn.functional.linear(left, right)
        best = min(best, time.process_time() - started)
    return best
