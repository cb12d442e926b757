"""Versions and examples as the API shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.corrections.queries import problem_of
from preceptor.datasets.models import DataSetVersion, Example


def describe_version(version: DataSetVersion) -> dict[str, Any]:
    """A version as `schemas.DataSetVersionOut`."""
    names = ("id", "number", "examples_count", "simulated_count", "content_sha256", "frozen_at", "card", "data_set_id")
    reasons: dict[str, list[int]] = {}
    for each in version.excluded:
        reasons.setdefault(each["reason"], []).append(each["correction"])
    return {name: getattr(version, name) for name in names} | {
        "data_set": version.data_set.name,
        "project_id": version.data_set.project_id,
        "files": [{"name": name, **facts} for name, facts in sorted(version.files.items())],
        "excluded": [{"reason": reason, "corrections": ids} for reason, ids in sorted(reasons.items())],
        "frozen_by": str(version.frozen_by),
    }


def describe_example(example: Example, labels: Mapping[int, str]) -> dict[str, Any]:
    """An example as `schemas.ExampleOut`."""
    correction, review = example.correction, example.review
    attempt, problem = correction.unit.attempt, problem_of(correction.unit)
    assert problem is not None, "units of authors become problems, not examples"
    return {
        "id": example.pk,
        "index": example.index,
        "prompt": example.prompt,
        "completion": example.completion,
        "simulated": example.simulated,
        "correction": correction.pk,
        "unit": correction.unit_id,
        "attempt": attempt.pk if attempt is not None else None,
        "problem": problem.problem.external_id,
        "problem_version": problem.pk,
        "expert": labels[correction.person_id],
        "reviewer": labels[review.reviewer_id],
        "verdict": review.verdict,
        "guideline_version": correction.guideline.version if correction.guideline else None,
        "seconds": example.seconds,
    }
