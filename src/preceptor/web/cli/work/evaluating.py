"""`preceptor evaluate`."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere, within
from preceptor.kit import clock
from preceptor.problems.models import ProblemVersion, Split
from preceptor.projects.models import Project
from preceptor.training.models import Evaluation, Lift
from preceptor.training.services import measure_lift, run_evaluation, start_evaluation
from preceptor.web.cli.frame import Installation, Outcome
from preceptor.web.cli.work.acting import actor_named, model_version_numbered, project_named


def run(
    installation: Installation, *, project: str, model_version: int, against: int | None, actor: str | None
) -> Outcome:
    """Evaluate one version, or two and the paired difference between them."""
    with everywhere():
        person, place = actor_named(actor), project_named(project)
    after = _evaluated(place, person, model_version)
    before = _evaluated(place, person, against) if against is not None else []
    with within(organisations=[place.organisation_id], person=person.pk):
        lifts = measure_lift(before=before, after=after, now=clock.now())
    facts = {
        "evaluations": [_plain(each, ("id", "split", "problems", "correct")) for each in (*before, *after)],
        "lifts": [_plain(each, _LIFT) for each in lifts],
    }
    return Outcome(facts, [*map(_evaluation_line, after), *map(_lift_line, lifts)])


_LIFT = ("id", "split", "problems", "difference", "low", "high", "p_value", "fixed", "broken")


def _evaluated(place: Project, person: Person, number: int) -> Sequence[Evaluation]:
    with within(organisations=[place.organisation_id], person=person.pk):
        held_out = ProblemVersion.objects.filter(problem__project=place).exclude(split=Split.TRAIN)
        probe = start_evaluation(
            project=place,
            model_version=model_version_numbered(number),
            problem_versions=held_out.order_by("id"),
            actor=person,
            now=clock.now(),
        )
    return run_evaluation(probe_id=probe.pk, clock=clock.now)


def _plain(row: Evaluation | Lift, names: Sequence[str]) -> dict[str, object]:
    return {name: getattr(row, name) for name in names}


def _evaluation_line(each: Evaluation) -> str:
    return f"{each.split}: {each.correct} of {each.problems} right"


def _lift_line(each: Lift) -> str:
    interval = f"[{100 * each.low:+.1f}, {100 * each.high:+.1f}]"
    return f"{each.split}: {100 * each.difference:+.1f} points {interval}, {each.fixed} fixed, {each.broken} broken"
