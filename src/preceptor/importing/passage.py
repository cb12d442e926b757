"""One run of an import: what it has met so far, and how a batch goes into the tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from preceptor.accounts.models import Person
from preceptor.importing.attempt_writing import Answering, AttemptOutcome, AttemptWriter, Stored
from preceptor.importing.drafting import Draft, Drafter
from preceptor.importing.error_file import ErrorFile
from preceptor.importing.formats.base import Format
from preceptor.importing.label_writing import LabelWriter
from preceptor.importing.preparing import Preparer
from preceptor.importing.problem_rows import Key, Posed, known_problems
from preceptor.importing.problem_writing import ProblemOutcome, ProblemWriter
from preceptor.importing.records import AttemptRecord, Issue, Item, LeftOut, ProblemRecord
from preceptor.importing.result import Disagreement, ImportResult
from preceptor.projects.models import Project


class Passage:
    """Everything that lasts longer than a batch: writers, counts, refused lines."""

    def __init__(
        self,
        *,
        source_format: Format,
        project: Project,
        actor: Person,
        now: datetime,
        errors: ErrorFile,
        preparer: Preparer,
    ) -> None:
        self.result = ImportResult()
        self.drafter = Drafter(preparer)
        self._project = project
        self._errors = errors
        self._preparer = preparer
        self._problems = ProblemWriter(
            project=project, actor=actor, now=now, ids_are_content=source_format.ids_are_content
        )
        self._attempts = AttemptWriter(project=project, actor=actor, now=now, source=source_format.name)
        self._labels = LabelWriter(project=project, now=now, source=source_format.name)

    def store(self, draft: Draft) -> None:
        """Put a batch into the tables, inside the caller's transaction."""
        refused = list(draft.refused)
        posed = self._problems.write(draft.problems)
        refused += posed.issues
        lines = {(issue.file, issue.line) for issue in refused}
        attempts = [a for a in draft.items if isinstance(a, AttemptRecord) and (a.file, a.line) not in lines]
        answering = self._matched(attempts, posed.posed, refused)
        outcome = self._attempts.write(answering, partial(draft.prepare, preparer=self._preparer))
        refused += outcome.issues
        labels = self._labels.write([*outcome.new, *outcome.known])
        for issue in refused:
            self._errors.add(issue)
        self._count(draft.items, posed, outcome, labels)
        self.drafter.ahead = len(outcome.new) >= len(outcome.known)

    def finish(self) -> None:
        """Bring the counts that others keep into the result."""
        self.result.errors = self._errors.count
        self.result.first_errors = self._errors.first

    def _matched(
        self, attempts: Sequence[AttemptRecord], posed: dict[Key, Posed], refused: list[Issue]
    ) -> list[Answering]:
        """Each attempt with its problem, from this batch or from the tables."""
        elsewhere = {key for attempt in attempts if (key := _key(attempt)) not in posed}
        known = known_problems(self._project, elsewhere)
        matched = []
        for attempt in attempts:
            key = _key(attempt)
            found = posed.get(key) or (known[key].latest if key in known else None)
            if found is None:
                refused.append(_without_problem(attempt))
            else:
                matched.append(Answering(attempt, found))
        return matched

    def _count(self, batch: Sequence[Item], posed: ProblemOutcome, outcome: AttemptOutcome, labels: int) -> None:
        result = self.result
        result.problems += posed.new_problems
        result.versions += posed.new_versions
        result.attempts += len(outcome.new)
        result.steps += outcome.steps
        result.labels += labels
        result.skipped += posed.skipped + len(outcome.known)
        result.errors = self._errors.count
        for item in batch:
            if isinstance(item, LeftOut):
                result.left_out[item.kind] += 1
            elif isinstance(item, ProblemRecord | AttemptRecord):
                result.extra_fields.update(item.extra.keys())
        for stored in outcome.new:
            self._compare(stored)

    def _compare(self, stored: Stored) -> None:
        record, prepared = stored.answering.record, stored.prepared
        if prepared is None or prepared.correct is None or record.recorded_correct is None:
            return
        self.result.compare(
            Disagreement(
                problem=record.problem_external_id,
                model=record.model_name,
                recorded=record.recorded_correct,
                ours=prepared.correct,
                reference=stored.answering.posed.reference.answer,
                extracted=prepared.extracted,
                recorded_extracted=record.extracted_answer or "",
                reason=prepared.reason,
            )
        )


def _key(attempt: AttemptRecord) -> Key:
    return Key(attempt.source, attempt.problem_external_id)


def _without_problem(attempt: AttemptRecord) -> Issue:
    name = attempt.problem_external_id[:80]
    reason = f"There is no problem “{name}” in the project (or several); import the problem first."
    return Issue(attempt.line, reason, attempt.file)
