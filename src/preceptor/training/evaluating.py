"""Verbs on evaluations: ask a model version held-out problems, count per split, compare two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from django.db.models import Count, Q

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere, within
from preceptor.kit.errors import Conflict, Invalid
from preceptor.probing import services as probing
from preceptor.probing.models import Attempt, ModelVersion, Probe
from preceptor.probing.running import run_probe
from preceptor.problems.models import ProblemVersion, Split
from preceptor.projects.models import Project
from preceptor.training.models import Evaluation, Lift, TrainingRun
from preceptor.training.paired import compare

Clock = Callable[[], datetime]


class NotHeldOut(Invalid):
    """Only held-out problems measure a model: problems of the split “train” may have been learned by heart."""

    code = "not_held_out"


class EvaluationUnfinished(Conflict):
    """The evaluation has not judged every answer yet. Wait for its end, or resume it."""

    code = "evaluation_unfinished"


class NotComparable(Invalid):
    """The two evaluations did not ask the same problems of the same split, so their difference says nothing."""

    code = "not_comparable"


def start_evaluation(
    *,
    project: Project,
    model_version: ModelVersion,
    problem_versions: Iterable[ProblemVersion],
    actor: Person,
    now: datetime,
) -> Probe:
    """A queued probe of held-out problems, with the decoding that every model version gets. Raises NotHeldOut."""
    asked = list(problem_versions)
    if not asked or any(version.split == Split.TRAIN for version in asked):
        raise NotHeldOut()
    return probing.start_probe(
        project=project,
        model_version=model_version,
        problem_versions=asked,
        purpose=Probe.Purpose.EVALUATION,
        actor=actor,
        now=now,
    )


def run_evaluation(*, probe_id: int, clock: Clock) -> list[Evaluation]:
    """Run the probe to its end and count it; open no room around this. The same again counts nothing twice."""
    run_probe(probe_id=probe_id, clock=clock)
    with everywhere():
        organisation = Probe.objects.values_list("organisation_id", flat=True).get(pk=probe_id)
    with within(organisations=[organisation]):
        return count_evaluation(probe=Probe.objects.get(pk=probe_id), now=clock())


def count_evaluation(*, probe: Probe, now: datetime) -> list[Evaluation]:
    """One evaluation per split that the finished probe asked. Raises EvaluationUnfinished."""
    if probe.state != Probe.State.DONE:
        raise EvaluationUnfinished()
    judged = Attempt.objects.filter(probe=probe, sample=0)
    rows = judged.values("problem_version__split").annotate(
        asked=Count("id"), right=Count("id", filter=Q(correct=True))
    )
    return [
        Evaluation.objects.get_or_create(
            probe=probe,
            split=row["problem_version__split"],
            defaults={
                "organisation_id": probe.organisation_id,
                "project_id": probe.project_id,
                "model_version_id": probe.model_version_id,
                "problems": row["asked"],
                "correct": row["right"],
                "created_at": now,
            },
        )[0]
        for row in rows.order_by("problem_version__split")
    ]


def measure_lift(
    *,
    before: Sequence[Evaluation],
    after: Sequence[Evaluation],
    now: datetime,
    training_run: TrainingRun | None = None,
) -> list[Lift]:
    """The paired difference on every split that both sides asked, in the order of `before`. Raises NotComparable."""
    by_split = {evaluation.split: evaluation for evaluation in after}
    return [
        _lift(evaluation, by_split[evaluation.split], training_run, now)
        for evaluation in before
        if evaluation.split in by_split
    ]


def _lift(before: Evaluation, after: Evaluation, training_run: TrainingRun | None, now: datetime) -> Lift:
    verdicts = _verdicts(before), _verdicts(after)
    if set(verdicts[0]) != set(verdicts[1]):
        raise NotComparable()
    paired = compare(*verdicts)
    measured = {
        name: getattr(paired, name) for name in ("problems", "difference", "low", "high", "p_value", "fixed", "broken")
    }
    lift: Lift
    lift, _ = Lift.objects.get_or_create(
        before=before,
        after=after,
        defaults={
            "organisation_id": before.organisation_id,
            "training_run": training_run,
            "split": before.split,
            "created_at": now,
            **measured,
        },
    )
    return lift


def _verdicts(evaluation: Evaluation) -> dict[int, bool]:
    """Right or not, by problem version; an answer without a verdict is not right."""
    rows = Attempt.objects.filter(
        probe_id=evaluation.probe_id, sample=0, problem_version__split=evaluation.split
    ).order_by("problem_version_id")
    return {version: correct is True for version, correct in rows.values_list("problem_version_id", "correct")}
