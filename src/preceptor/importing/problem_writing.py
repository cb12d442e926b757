"""A batch of problems into the tables: known ones are recognised, changed ones get a version, double ones refused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from preceptor.accounts.models import Person
from preceptor.importing.bulk import insert_rows, next_ids
from preceptor.importing.drafting import DraftProblem
from preceptor.importing.problem_rows import Key, Known, Posed, known_problems
from preceptor.importing.records import Issue, ProblemRecord
from preceptor.importing.versions import reference_of
from preceptor.problems.content import ProblemContent
from preceptor.problems.models import Problem, ProblemVersion
from preceptor.projects.models import Project

_CONTENT: Final = tuple(ProblemContent.__dataclass_fields__)
_JSON: Final = frozenset({"reference_steps", "rubric", "extra"})
_PROBLEM: Final = (
    "id", "organisation", "project", "external_id", "source", "licence", "simulated", "posed", "created_by",
    "created_at",
)  # fmt: skip
_VERSION: Final = ("id", "organisation", "problem", "number", "content_sha256", "created_at", *_CONTENT)


@dataclass(frozen=True, slots=True)
class _Wanted:
    key: Key
    record: ProblemRecord
    content: ProblemContent
    sha256: str


@dataclass(slots=True)
class ProblemOutcome:
    """What became of a batch: where each problem now stands, what was refused, and counts."""

    posed: dict[Key, Posed] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    new_problems: int = 0
    new_versions: int = 0
    skipped: int = 0


class ProblemWriter:
    """Writes the problems of one run. It remembers, in some 150 bytes each, which ids it has met with what content.

    `ids_are_content`: the format's ids are digests of the statement, so a repeat is never a mistake of the file.
    """

    def __init__(self, *, project: Project, actor: Person, now: datetime, ids_are_content: bool) -> None:
        self._project = project
        self._actor = actor
        self._now = now
        self._ids_are_content = ids_are_content
        self._met: dict[int, int] = {}

    def write(self, batch: Iterable[DraftProblem]) -> ProblemOutcome:
        """Store a batch inside the caller's transaction."""
        outcome = ProblemOutcome()
        wanted: dict[Key, _Wanted] = {}
        repeated: set[Key] = set()
        for draft in batch:
            record = draft.record
            one = _Wanted(Key(record.source, record.external_id), record, draft.content, draft.sha256)
            met = self._met.setdefault(_short("\0".join(one.key)), _short(one.sha256))
            if met != _short(one.sha256) and not self._ids_are_content:
                outcome.issues.append(_double(record))
            elif one.key in wanted or met != _short(one.sha256):
                outcome.skipped += 1
                repeated.add(one.key)
            else:
                wanted[one.key] = one
        known = known_problems(self._project, wanted.keys() | repeated)
        self._pose(wanted, known, outcome)
        for key in repeated - outcome.posed.keys():
            if key in known and (latest := known[key].latest):
                outcome.posed[key] = latest
        return outcome

    def _pose(self, wanted: dict[Key, _Wanted], known: dict[Key, Known], outcome: ProblemOutcome) -> None:
        unknown = [one for key, one in wanted.items() if key not in known]
        changed = [one for key, one in wanted.items() if key in known and one.sha256 not in known[key].by_digest]
        for key, one in wanted.items():
            if key in known and one.sha256 in known[key].by_digest:
                outcome.posed[key] = known[key].by_digest[one.sha256]
                outcome.skipped += 1
        owners = dict(zip((one.key for one in unknown), next_ids(Problem, len(unknown)), strict=True))
        insert_rows(Problem, _PROBLEM, self._problem_rows(unknown, owners))
        owners |= {one.key: known[one.key].problem_id for one in changed}
        numbers = {one.key: known[one.key].number + 1 for one in changed}
        fresh = [*unknown, *changed]
        version_ids = next_ids(ProblemVersion, len(fresh))
        insert_rows(ProblemVersion, _VERSION, self._version_rows(fresh, version_ids, owners, numbers))
        for one, version_id in zip(fresh, version_ids, strict=True):
            content = one.content
            outcome.posed[one.key] = Posed(
                owners[one.key], version_id, reference_of(content), content.skill, content.language,
                fresh=one.key not in known,
            )  # fmt: skip
        outcome.new_problems += len(unknown)
        outcome.new_versions += len(changed)

    def _problem_rows(self, unknown: list[_Wanted], ids: dict[Key, int]) -> Iterator[tuple[Any, ...]]:
        organisation, project, actor = self._project.organisation_id, self._project.pk, self._actor.pk
        for one in unknown:
            source, external_id = one.key
            licence = one.record.licence
            yield ids[one.key], organisation, project, external_id, source, licence, False, True, actor, self._now

    def _version_rows(
        self, fresh: list[_Wanted], ids: list[int], owners: dict[Key, int], numbers: dict[Key, int]
    ) -> Iterator[tuple[Any, ...]]:
        for one, version_id in zip(fresh, ids, strict=True):
            content = [
                json.dumps(getattr(one.content, name), ensure_ascii=False)
                if name in _JSON
                else getattr(one.content, name)
                for name in _CONTENT
            ]
            number, owner = numbers.get(one.key, 1), owners[one.key]
            yield version_id, self._project.organisation_id, owner, number, one.sha256, self._now, *content


def _short(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8"), digest_size=8).digest(), "big")


def _double(record: ProblemRecord) -> Issue:
    reason = (
        f"The id “{record.external_id[:80]}” came earlier in this import with other content; give it an id of its own."
    )
    return Issue(record.line, reason, record.file)
