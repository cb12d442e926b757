"""Writing a problem: its versions while the author works, and the probes that show whether models break on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet

from preceptor.corrections.claims import ClaimEnded, lock_claim, refuse_ended
from preceptor.corrections.kinds import WrittenProblem
from preceptor.corrections.models import Claim, Trial, Unit, UnitKind
from preceptor.kit.errors import Conflict
from preceptor.probing.models import ModelVersion, Probe
from preceptor.probing.queries import found, model_versions
from preceptor.probing.services import start_probe
from preceptor.problems.attachments import require_attached
from preceptor.problems.content import ProblemContent
from preceptor.problems.models import ProblemVersion
from preceptor.problems.services import create_problem
from preceptor.projects.models import Project

SOURCE: Final = "authored"
MOST_TRIALS: Final = 20
RUNNING: Final = (Probe.State.QUEUED, Probe.State.RUNNING)


class TooManyTrials(Conflict):
    """This problem has been probed 20 times. Hand it in, or give it back."""

    code = "too_many_trials"


class TrialRunning(Conflict):
    """This model is still answering. Wait for it, then probe again."""

    code = "trial_running"


@dataclass(frozen=True, slots=True)
class BreakRule:
    """A problem counts where a model version answers wrongly in at least `wrong` of `samples` samples."""

    samples: int
    wrong: int

    def counts(self, wrong: int, judged: int) -> bool:
        """Whether so many wrong answers of so many that were judged are enough."""
        return judged >= self.samples and wrong >= self.wrong


def rule_of(project: Project) -> BreakRule:
    """The project's break rule."""
    return BreakRule(project.break_samples, project.break_wrong)


def write_version(*, claim: Claim, unit: Unit, content: WrittenProblem, now: datetime) -> ProblemVersion:
    """The version that says what the author wrote; it is kept out of the lists until review has accepted it.

    The problem is one and the same for all drafts of a unit. Raises ProblemInvalid.
    """
    fields = content.model_dump(exclude={"kind", "attachments", "reference_steps"})
    steps = [step.model_dump(exclude_none=True) for step in content.reference_steps]
    require_attached(claim.project, content.attachments)
    extra = {"attachments": content.attachments} if content.attachments else {}
    written = ProblemContent(**fields, reference_steps=steps, language=unit.language, skill=unit.skill, extra=extra)
    return create_problem(
        project=claim.project,
        external_id=f"unit-{unit.pk}",
        source=SOURCE,
        content=written,
        actor=claim.person,
        now=now,
        simulated=claim.person.simulated,
        posed=False,
    )


def try_models(
    *, claim: Claim, token: int, content: WrittenProblem, model_version: ModelVersion, now: datetime
) -> Trial:
    """Ask a model version the problem as it stands now, as often as the project's break rule wants.

    Raises StaleToken, ClaimEnded, TooManyTrials, TrialRunning, ProblemInvalid, ProbeInvalid.
    """
    locked = lock_claim(claim, token)
    refuse_ended(locked)
    unit: Unit = Unit.objects.select_for_update(of=("self",)).get(pk=locked.unit_id)
    if unit.kind != UnitKind.AUTHOR:
        raise ClaimEnded()
    if Trial.objects.filter(unit=unit).count() >= MOST_TRIALS:
        raise TooManyTrials()
    if Trial.objects.filter(unit=unit, probe__model_version=model_version, probe__state__in=RUNNING).exists():
        raise TrialRunning()
    version = write_version(claim=locked, unit=unit, content=content, now=now)
    probe = start_probe(
        project=locked.project,
        model_version=model_version,
        problem_versions=[version],
        samples=locked.project.break_samples,
        actor=locked.person,
        now=now,
    )
    trial: Trial = Trial.objects.create(
        organisation_id=unit.organisation_id,
        unit=unit,
        claim=locked,
        probe=probe,
        problem_version=version,
        started_at=now,
    )
    return trial


def model_to_try(claim: Claim, version_id: int) -> ModelVersion:
    """A model version of the claim's client that can be asked. Raises NotFound."""
    return found(_askable(claim), version_id, "There is no such model version that can be asked.")


def trials_of(claim: Claim) -> dict[str, Any]:
    """The break rule, who can be asked, and every trial of the claim's unit, as `kind_schemas.TrialsOut`."""
    unit = Unit.objects.select_related("project").get(pk=claim.unit_id)
    rule, items = rule_of(unit.project), describe_trials(unit)
    latest = [each for each in items if each["problem_version_id"] == items[0]["problem_version_id"]]
    done = [each["counts"] for each in latest if each["counts"] is not None]
    return {
        "samples": rule.samples,
        "wrong": rule.wrong,
        "models": [{"id": each.pk, "name": f"{each.model.name}: {each.name}"} for each in _askable(claim)],
        "items": items,
        "counts": any(done) if done else None,
    }


def _askable(claim: Claim) -> QuerySet[ModelVersion]:
    return model_versions(organisations=[claim.organisation_id]).exclude(endpoint=None)


def describe_trials(unit: Unit) -> list[dict[str, Any]]:
    """Every trial of a unit, newest first, with what the models answered and what the rule says."""
    rows = Trial.objects.filter(unit=unit).select_related("probe__model_version__model", "problem_version")
    rule = rule_of(unit.project)
    return [_describe(trial, rule) for trial in rows.prefetch_related("probe__attempts").order_by("-id")]


def _describe(trial: Trial, rule: BreakRule) -> dict[str, Any]:
    probe = trial.probe
    answers = sorted(probe.attempts.all(), key=lambda each: each.sample)
    judged = [each for each in answers if each.correct is not None]
    wrong = sum(each.correct is False for each in judged)
    done = probe.state == Probe.State.DONE
    return {
        "id": trial.pk,
        "problem_version_id": trial.problem_version_id,
        "model_version": f"{probe.model_version.model.name}: {probe.model_version.name}",
        "state": probe.state,
        "total": probe.total,
        "judged": len(judged),
        "wrong": wrong,
        "counts": rule.counts(wrong, len(judged)) if done else None,
        "error": probe.error,
        "error_code": probe.error_code,
        "answers": [
            {"answer": each.extracted_answer, "correct": each.correct, "output": each.output} for each in answers
        ],
        "started_at": trial.started_at,
    }
