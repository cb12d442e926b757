"""A batch of attempts into the tables, under one import probe for each recorded model."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db.models import F
from django.db.models.functions import Greatest

from preceptor.accounts.models import Person
from preceptor.importing.bulk import insert_rows, next_ids
from preceptor.importing.prepare import PreparedAttempt
from preceptor.importing.problem_rows import Posed
from preceptor.importing.records import AttemptRecord, Issue
from preceptor.probing.models import Attempt, AttemptStep, Model, ModelVersion, Probe
from preceptor.problems.verifier import Reference
from preceptor.projects.models import Project

VERSION_NAME: Final = "as recorded"
MAX_SAMPLES: Final = 32_000
_ATTEMPT: Final = (
    "id", "organisation", "probe", "problem_version", "model_version", "sample", "output", "output_sha256",
    "finish_reason", "extracted_answer", "correct", "verdict_reason", "recorded_correct", "prompt_tokens",
    "completion_tokens", "calculator_calls", "created_at",
)  # fmt: skip
_STEP: Final = ("organisation", "attempt", "index", "start", "end", "check_result")


@dataclass(frozen=True, slots=True)
class Answering:
    """An attempt with the version of the problem that it answers."""

    record: AttemptRecord
    posed: Posed


@dataclass(slots=True)
class Stored:
    """An attempt as it stands in the tables. `prepared` is None where it was there before."""

    answering: Answering
    attempt_id: int
    probe: Probe
    sample: int
    sha256: str
    prepared: PreparedAttempt | None = None


Samples = dict[int, tuple[int, str]]
"""Of one problem and probe: attempt id and digest by sample number."""

Prepare = Callable[[Sequence[tuple[AttemptRecord, Reference]]], Sequence[PreparedAttempt]]


@dataclass(slots=True)
class AttemptOutcome:
    """What became of a batch: new attempts with their ids, those that were there before, refused ones."""

    new: list[Stored] = field(default_factory=list)
    known: list[Stored] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    steps: int = 0


class AttemptWriter:
    """Writes the attempts of one run; its probes are found again by a later run of the same source."""

    def __init__(self, *, project: Project, actor: Person, now: datetime, source: str) -> None:
        self._project = project
        self._actor = actor
        self._now = now
        self._source = source
        self._probes: dict[str, Probe] = {}

    def write(self, batch: Sequence[Answering], prepare: Prepare) -> AttemptOutcome:
        """Store a batch inside the caller's transaction; only what is new is prepared."""
        outcome = AttemptOutcome()
        probes = [self._probe(answering.record.model_name) for answering in batch]
        taken = self._taken(batch, probes)
        for answering, probe, attempt_id in zip(batch, probes, next_ids(Attempt, len(batch)), strict=True):
            samples = taken[probe.pk, answering.posed.problem_id]
            sha256 = hashlib.sha256(answering.record.output.encode("utf-8")).hexdigest()
            place = _place(samples, answering.record, sha256)
            if isinstance(place, Issue):
                outcome.issues.append(place)
            elif place in samples:
                outcome.known.append(Stored(answering, samples[place][0], probe, place, sha256))
            else:
                samples[place] = (attempt_id, sha256)
                outcome.new.append(Stored(answering, attempt_id, probe, place, sha256))
        tasks = [(stored.answering.record, stored.answering.posed.reference) for stored in outcome.new]
        for stored, prepared in zip(outcome.new, prepare(tasks), strict=True):
            stored.prepared = prepared
            outcome.steps += len(prepared.steps)
        insert_rows(Attempt, _ATTEMPT, map(self._attempt_row, outcome.new))
        insert_rows(AttemptStep, _STEP, self._step_rows(outcome.new))
        self._count(outcome.new)
        return outcome

    def _probe(self, model_name: str) -> Probe:
        """The import probe of a recorded model, made where it is not there."""
        if model_name in self._probes:
            return self._probes[model_name]
        organisation = self._project.organisation
        model, _ = Model.objects.get_or_create(
            organisation=organisation, name=model_name, defaults={"created_at": self._now}
        )
        version, _ = ModelVersion.objects.get_or_create(
            organisation=organisation,
            model=model,
            name=VERSION_NAME,
            defaults={"protocol": ModelVersion.Protocol.RECORDED, "created_at": self._now},
        )
        self._probes[model_name] = self._probe_of(version)
        return self._probes[model_name]

    def _probe_of(self, version: ModelVersion) -> Probe:
        probe: Probe
        probe, _ = Probe.objects.get_or_create(
            organisation=self._project.organisation,
            project=self._project,
            model_version=version,
            purpose=Probe.Purpose.IMPORT,
            parameters={"source": self._source},
            defaults={
                "state": Probe.State.DONE,
                "created_by": self._actor,
                "created_at": self._now,
                "started_at": self._now,
                "finished_at": self._now,
            },
        )
        return probe

    def _taken(self, batch: Sequence[Answering], probes: Sequence[Probe]) -> dict[tuple[int, int], Samples]:
        """The attempts that are there, of any version of the problems; fresh problems cannot have any."""
        taken: dict[tuple[int, int], Samples] = defaultdict(dict)
        problems = {answering.posed.problem_id for answering in batch if not answering.posed.fresh}
        if problems:
            rows = Attempt.objects.filter(
                probe__in={probe.pk for probe in probes}, problem_version__problem__in=problems
            ).values_list("probe", "problem_version__problem", "sample", "id", "output_sha256")
            for probe_id, problem_id, sample, attempt_id, sha256 in rows:
                taken[probe_id, problem_id][sample] = (attempt_id, sha256)
        return taken

    def _attempt_row(self, stored: Stored) -> tuple[Any, ...]:
        record, prepared = stored.answering.record, stored.prepared
        assert prepared is not None
        return (
            stored.attempt_id, self._project.organisation_id, stored.probe.pk, stored.answering.posed.version_id,
            stored.probe.model_version_id, stored.sample, record.output, stored.sha256, "", prepared.extracted,
            prepared.correct, prepared.reason, record.recorded_correct, 0, 0, 0, self._now,
        )  # fmt: skip

    def _step_rows(self, new: Iterable[Stored]) -> Iterator[tuple[Any, ...]]:
        organisation = self._project.organisation_id
        for stored in new:
            steps = stored.prepared.steps if stored.prepared else ()
            for index, step in enumerate(steps):
                yield organisation, stored.attempt_id, index, step.start, step.end, step.check

    def _count(self, new: Iterable[Stored]) -> None:
        """Keep the probes' own counts true: of what is stored under them."""
        done, correct, samples = Counter[int](), Counter[int](), Counter[int]()
        for stored in new:
            done[stored.probe.pk] += 1
            correct[stored.probe.pk] += stored.prepared is not None and stored.prepared.correct is True
            samples[stored.probe.pk] = max(samples[stored.probe.pk], stored.sample + 1)
        for probe_id in done:
            Probe.objects.filter(pk=probe_id).update(
                total=F("total") + done[probe_id],
                done=F("done") + done[probe_id],
                correct=F("correct") + correct[probe_id],
                samples=Greatest(F("samples"), samples[probe_id]),
                finished_at=self._now,
            )


def _place(samples: Samples, record: AttemptRecord, sha256: str) -> int | Issue:
    """The sample number of an attempt: its own, that of the same text, or the next free one."""
    if record.sample is not None:
        if record.sample > MAX_SAMPLES:
            return Issue(record.line, f"Sample numbers go up to {MAX_SAMPLES:,}.", record.file)
        if samples.get(record.sample, (0, sha256))[1] != sha256:
            reason = f"Sample {record.sample} of this model and problem is there with another output; number it anew."
            return Issue(record.line, reason, record.file)
        return record.sample
    same = next((number for number, (_, known) in samples.items() if known == sha256), None)
    return max(samples, default=-1) + 1 if same is None else same
