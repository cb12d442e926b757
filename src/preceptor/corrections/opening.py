"""Verbs that open units of every kind but corrections, which `services.open_units` opens."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q

from preceptor.corrections.kinds import graded_criteria
from preceptor.corrections.models import Unit, UnitKind
from preceptor.corrections.services import EvaluationIsNotWork, open_units
from preceptor.kit.errors import Invalid, NotFound
from preceptor.probing.models import Attempt, Probe
from preceptor.probing.queries import wanted_problems
from preceptor.problems.models import ProblemVersion
from preceptor.projects.models import Project

MOST_PLACES = 500


class CannotOpen(Invalid):
    """These units cannot be opened. The message says what to choose instead."""

    code = "cannot_open"


def open_wanted(*, project: Project, wanted: Mapping[str, Any], now: datetime) -> list[Unit]:
    """The units that an `OpenUnitsIn.what` names, all of one project. Raises NotFound, CannotOpen, EvaluationIsNotWork."""
    kind, priority = wanted["kind"], wanted["priority"]
    if kind == UnitKind.AUTHOR:
        facts = {name: wanted[name] for name in ("brief", "skill", "language", "count")}
        return open_authorings(project=project, now=now, priority=priority, **facts)
    if kind == UnitKind.DECOMPOSE:
        versions = wanted_problems(project, wanted["problems"], None, None)
        return open_decompositions(project=project, versions=versions, now=now, priority=priority)
    if kind == UnitKind.COMPARE:
        ids = [(pair["one"], pair["other"]) for pair in wanted["pairs"]]
        rows = _attempts(project, [each for pair in ids for each in pair])
        pairs = [(rows[one], rows[other]) for one, other in ids]
        return open_comparisons(project=project, pairs=pairs, now=now, priority=priority)
    attempts = list(_attempts(project, wanted["attempts"]).values())
    if kind == UnitKind.GRADE:
        return open_gradings(project=project, attempts=attempts, now=now, priority=priority)
    return open_units(attempts=attempts, project=project, now=now, priority=priority)


def _attempts(project: Project, ids: Collection[int]) -> dict[int, Attempt]:
    """The attempts of a project by id. Raises NotFound unless all are there."""
    rows = Attempt.objects.filter(pk__in=ids, probe__project=project)
    found: dict[int, Attempt] = rows.select_related("problem_version__problem", "probe").in_bulk()
    if set(ids) - found.keys():
        raise NotFound("One of the attempts does not exist or belongs to another project.")
    return found


def open_gradings(*, project: Project, attempts: Collection[Attempt], now: datetime, priority: int = 0) -> list[Unit]:
    """A unit for each attempt, right or wrong, to be graded by its problem's rubric; those that are there stay.

    Raises EvaluationIsNotWork, CannotOpen where a problem has no rubric.
    """
    _refuse_evaluations(attempts)
    for attempt in attempts:
        if not any(graded_criteria(attempt.problem_version.rubric)):
            name = attempt.problem_version.problem.external_id
            raise CannotOpen(f"Problem {name} has no rubric; give it a version with one before its answers are graded.")
    return _open(
        [_unit(project, UnitKind.GRADE, each.problem_version, now, priority, attempt=each) for each in attempts]
    )


def open_comparisons(
    *, project: Project, pairs: Sequence[tuple[Attempt, Attempt]], now: datetime, priority: int = 0
) -> list[Unit]:
    """A unit for each pair of different answers to one problem. Raises EvaluationIsNotWork, CannotOpen."""
    _refuse_evaluations([attempt for pair in pairs for attempt in pair])
    units = []
    for one, other in pairs:
        if one.problem_version_id != other.problem_version_id or one.pk == other.pk:
            raise CannotOpen(f"Attempts {one.pk} and {other.pk} are not two answers to one version of a problem.")
        if one.output_sha256 == other.output_sha256:
            raise CannotOpen(f"Attempts {one.pk} and {other.pk} say the same; there is nothing to compare.")
        first, second = sorted((one, other), key=lambda each: each.pk)
        facts = {"attempt": first, "other_attempt": second}
        units.append(_unit(project, UnitKind.COMPARE, first.problem_version, now, priority, **facts))
    return _open(units)


def open_decompositions(
    *, project: Project, versions: Collection[ProblemVersion], now: datetime, priority: int = 0
) -> list[Unit]:
    """A unit for each problem that is to be broken into steps; those that are there stay."""
    return _open([_unit(project, UnitKind.DECOMPOSE, each, now, priority, problem_version=each) for each in versions])


def open_authorings(
    *, project: Project, brief: str, skill: str, language: str, count: int, now: datetime, priority: int = 0
) -> list[Unit]:
    """So many places for new problems, all with one brief. Raises CannotOpen."""
    if not brief.strip():
        raise CannotOpen("Say in the brief what the problem should be about.")
    if not 1 <= count <= MOST_PLACES:
        raise CannotOpen(f"Open 1 to {MOST_PLACES} places at a time.")
    units = [
        Unit(
            organisation_id=project.organisation_id,
            project=project,
            kind=UnitKind.AUTHOR,
            brief=brief.strip(),
            skill=skill,
            language=language,
            priority=priority,
            created_at=now,
        )
        for _ in range(count)
    ]
    return list(Unit.objects.bulk_create(units, batch_size=500))


def _refuse_evaluations(attempts: Collection[Attempt]) -> None:
    if any(attempt.probe.purpose == Probe.Purpose.EVALUATION for attempt in attempts):
        raise EvaluationIsNotWork()


def _unit(project: Project, kind: UnitKind, about: ProblemVersion, now: datetime, priority: int, **facts: Any) -> Unit:
    return Unit(
        organisation_id=project.organisation_id,
        project=project,
        kind=kind,
        skill=about.skill,
        language=about.language,
        priority=priority,
        created_at=now,
        **facts,
    )


def _open(units: Sequence[Unit]) -> list[Unit]:
    """The rows of `units`, made where they are not there yet."""
    Unit.objects.bulk_create(units, batch_size=500, ignore_conflicts=True)
    same = Q(pk__in=())
    for unit in units:
        keys = ("kind", "attempt_id", "other_attempt_id", "problem_version_id")
        same |= Q(**{name: getattr(unit, name) for name in keys})
    return list(Unit.objects.filter(same).order_by("id"))
