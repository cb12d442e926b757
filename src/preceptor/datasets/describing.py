"""Versions as the API shows them."""

from __future__ import annotations

from typing import Any

from preceptor.datasets.models import DataSetVersion


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
