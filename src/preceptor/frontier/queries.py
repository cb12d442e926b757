"""What models do alone, and where experts are still ahead: counts over attempts and accepted corrections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import Count, Q

from preceptor.corrections.models import Unit
from preceptor.probing.models import Attempt
from preceptor.projects.models import Project

Key = tuple[str, str, str, str]
PLACE = ("problem_version__skill", "problem_version__topic", "problem_version__family", "problem_version__split")
ALONE = 0.5
"""A model version stands alone where at least this share of its answers is right."""


@dataclass(slots=True)
class Side:
    """One model version at one place: answers judged and answers right."""

    model_version_id: int
    model_version: str
    attempts: int
    right: int

    @property
    def share(self) -> float:
        """Right answers of all judged ones."""
        return self.right / self.attempts


@dataclass(slots=True)
class Place:
    """One kind of problem. `experts_ahead`: corrected by people, and no model version is right half of the time."""

    skill: str
    topic: str
    family: str
    split: str
    sides: list[Side] = field(default_factory=list)
    corrected: int = 0
    experts_ahead: bool = False


def frontier_table(*, project: Project) -> list[dict[str, Any]]:
    """A row per skill, topic, family and split of `project`, model versions in the order of their ids.

    Attempts without a verdict (no numeric answer to compare) are not counted.
    """
    places: dict[Key, Place] = {}
    for key, side in _answers(project):
        places.setdefault(key, Place(*key)).sides.append(side)
    for key, corrected in _corrections(project):
        places.setdefault(key, Place(*key)).corrected = corrected
    for place in places.values():
        place.experts_ahead = all(side.share < ALONE for side in place.sides)
    return [_row(places[key]) for key in sorted(places)]


def _answers(project: Project) -> list[tuple[Key, Side]]:
    judged = Attempt.objects.filter(probe__project=project, correct__isnull=False)
    rows = (
        judged.values(*PLACE, "model_version_id", "model_version__model__name", "model_version__name")
        .annotate(attempts=Count("id"), right=Count("id", filter=Q(correct=True)))
        .order_by("model_version_id")
    )
    return [
        (
            _key(row, PLACE),
            Side(row["model_version_id"], _name(row), row["attempts"], row["right"]),
        )
        for row in rows
    ]


def _name(row: Mapping[str, Any]) -> str:
    return f"{row['model_version__model__name']}, {row['model_version__name']}"


def _corrections(project: Project) -> list[tuple[Key, int]]:
    accepted = Unit.objects.filter(project=project, state=Unit.State.ACCEPTED)
    names = [f"attempt__{name}" for name in PLACE]
    rows = accepted.values(*names).annotate(corrected=Count("id"))
    return [(_key(row, names), row["corrected"]) for row in rows]


def _key(row: Mapping[str, Any], names: Sequence[str]) -> Key:
    skill, topic, family, split = (str(row[name]) for name in names)
    return skill, topic, family, split


def _row(place: Place) -> dict[str, Any]:
    sides = [{**asdict(side), "share": round(side.share, 4)} for side in place.sides]
    return {**asdict(place), "sides": sides}
