"""Everything about a batch that can be known without the database: contents, digests, steps and verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from preceptor.importing.errors import BadEntry
from preceptor.importing.prepare import PreparedAttempt
from preceptor.importing.preparing import Preparer
from preceptor.importing.records import AttemptRecord, Issue, Item, ProblemRecord
from preceptor.importing.versions import content_of, digest, reference_of
from preceptor.problems.content import ProblemContent
from preceptor.problems.verifier import Reference


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """A problem with its content, checked, and the digest of that."""

    record: ProblemRecord
    content: ProblemContent
    sha256: str


@dataclass(slots=True)
class Draft:
    """A batch before it meets the tables. `prepared` are attempts whose problem is in the batch, by their identity."""

    items: Sequence[Item]
    problems: list[DraftProblem] = field(default_factory=list)
    refused: list[Issue] = field(default_factory=list)
    prepared: dict[int, tuple[Reference, PreparedAttempt]] = field(default_factory=dict)

    def prepare(
        self, tasks: Sequence[tuple[AttemptRecord, Reference]], preparer: Preparer
    ) -> Sequence[PreparedAttempt]:
        """The tasks' results: those made ahead where the reference turned out the same, the others now."""
        found = [self.prepared.get(id(attempt)) for attempt, _ in tasks]
        fits = [made is not None and made[0] == task[1] for made, task in zip(found, tasks, strict=True)]
        late = iter(preparer.prepare([task for task, fit in zip(tasks, fits, strict=True) if not fit]))
        return [made[1] if made is not None and fit else next(late) for made, fit in zip(found, fits, strict=True)]


class Drafter:
    """Drafts batches one after the other. Set `ahead` to False where the attempts turn out to be there already."""

    def __init__(self, preparer: Preparer) -> None:
        self.ahead = True
        self._preparer = preparer

    def drafts(self, batches: Iterator[Sequence[Item]]) -> Iterator[Draft]:
        """A draft for every batch."""
        for batch in batches:
            draft = Draft(batch)
            for item in batch:
                if isinstance(item, Issue):
                    draft.refused.append(item)
                elif isinstance(item, ProblemRecord):
                    _add_problem(draft, item)
            if self.ahead:
                self._prepare(draft)
            yield draft

    def _prepare(self, draft: Draft) -> None:
        references = {
            (problem.record.source, problem.record.external_id): reference_of(problem.content)
            for problem in draft.problems
        }
        tasks = [
            (item, references[item.source, item.problem_external_id])
            for item in draft.items
            if isinstance(item, AttemptRecord) and (item.source, item.problem_external_id) in references
        ]
        for (attempt, reference), prepared in zip(tasks, self._preparer.prepare(tasks), strict=True):
            draft.prepared[id(attempt)] = (reference, prepared)


def _add_problem(draft: Draft, record: ProblemRecord) -> None:
    try:
        content = content_of(record)
    except BadEntry as refusal:
        draft.refused.append(Issue(record.line, str(refusal), record.file))
    else:
        draft.problems.append(DraftProblem(record, content, digest(content)))
