"""Where problems stand in the tables: what is known of them by source and external id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from preceptor.importing.versions import reference_of
from preceptor.problems.models import Problem, ProblemVersion
from preceptor.problems.verifier import Reference
from preceptor.projects.models import Project


class Key(NamedTuple):
    """What a problem is known by within a project; an empty source means whichever has the id."""

    source: str
    external_id: str


@dataclass(frozen=True, slots=True)
class Posed:
    """One version of a problem in the tables. `fresh`: this batch put it there, so nothing refers to it yet."""

    problem_id: int
    version_id: int
    reference: Reference
    skill: str
    language: str
    fresh: bool = False


@dataclass(slots=True)
class Known:
    """A problem that is there, with its version of the highest number and the version of each content."""

    problem_id: int
    number: int = 0
    latest: Posed | None = None
    by_digest: dict[str, Posed] = field(default_factory=dict)


def known_problems(project: Project, keys: Iterable[Key]) -> dict[Key, Known]:
    """Those of `keys` that are in the project. A key without source is found where just one problem has its id."""
    wanted = set(keys)
    if not wanted:
        return {}
    rows = Problem.objects.filter(project=project, external_id__in={key.external_id for key in wanted})
    by_id: dict[int, Known] = {}
    found: dict[Key, Known] = {}
    twice: set[Key] = set()
    for problem_id, source, external_id in rows.values_list("id", "source", "external_id"):
        known = by_id[problem_id] = Known(problem_id)
        if Key(source, external_id) in wanted:
            found[Key(source, external_id)] = known
        if (anywhere := Key("", external_id)) in wanted:
            twice |= {anywhere} & found.keys()
            found[anywhere] = known
    _read_versions(by_id)
    return {key: known for key, known in found.items() if key not in twice}


def _read_versions(by_id: dict[int, Known]) -> None:
    for version in ProblemVersion.objects.filter(problem__in=by_id).order_by("number"):
        posed = Posed(version.problem_id, version.pk, reference_of(version), version.skill, version.language)
        known = by_id[version.problem_id]
        known.number, known.latest = version.number, posed
        known.by_digest[version.content_sha256] = posed
