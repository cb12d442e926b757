"""The stages of the loop, in order, and the sizes at which the demo runs it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

STAGES = (
    "problems",
    "model",
    "probe",
    "correct",
    "review",
    "pay",
    "dataset",
    "train",
    "evaluate",
    "frontier",
    "report",
)
FAMILIES = ("overspend", "compound_growth", "break_even", "cash_runway")
"""The families of the passage. With all ten, what two cores can probe and train in a quarter of an hour would be little
more than one example for each wording; with these each has two dozen."""
RECORDED_STAGES = ("problems", "probe", "correct", "review", "pay", "dataset", "report")
"""Answers recorded elsewhere are corrected, reviewed, paid and exported; there is no model here to train."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A passage on imported answers: where they are read from, and whose answers are corrected."""

    format: str
    path: str
    model: str

    def as_settings(self) -> dict[str, Any]:
        """For storage beside the run."""
        return {"recorded": asdict(self)}


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything one passage takes.

    `bank` None means all problems of the bank, of which `probed_bank` are probed (None: all; the others wait for a
    person); `train` counts generated problems to probe; the other three count held-out problems of each split. Scripted experts leave `left_to_people` units in the queue.
    """

    bank: int | None
    train: int
    new_numbers: int
    new_wordings: int
    new_families: int
    epochs: float
    samples: int = 1
    seed: int = 7
    left_to_people: int = 0
    probed_bank: int | None = None

    def as_settings(self) -> dict[str, Any]:
        """For storage beside the run."""
        return {"size": asdict(self)}


SIZES = {
    "full": Size(
        bank=None,
        probed_bank=24,
        train=96,
        new_numbers=40,
        new_wordings=14,
        new_families=8,
        epochs=2,
        left_to_people=8,
    ),
    "small": Size(bank=6, train=16, new_numbers=8, new_wordings=8, new_families=4, epochs=1),
}


Plan = Size | Recorded


def plan_of(settings: dict[str, Any]) -> Plan:
    """The plan that a run was started with."""
    if "recorded" in settings:
        return Recorded(**settings["recorded"])
    return Size(**settings["size"])


def stages_of_plan(plan: Plan) -> tuple[str, ...]:
    """The stages that a passage of this plan goes through."""
    return RECORDED_STAGES if isinstance(plan, Recorded) else STAGES
