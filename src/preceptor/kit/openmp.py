"""How the threads of a numeric library wait for each other."""

from __future__ import annotations

from typing import Final

SLEEPING: Final = {"OMP_WAIT_POLICY": "passive", "GOMP_SPINCOUNT": "0"}
"""The environment in which they sleep while they wait. By default they turn on the spot: beside other work on two cores
a training step so took three times the processor time, and four times as long."""
