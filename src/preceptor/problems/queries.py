"""Reads of problems. All of them see only the organisations of the open room."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, cast

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery

from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.problems.models import Problem, ProblemVersion
from preceptor.problems.verifier import Reference, Verdict, verify

if TYPE_CHECKING:
    from preceptor.problems.verifier import ToleranceKind


def latest_versions() -> QuerySet[ProblemVersion]:
    """The newest version of every problem that is posed."""
    newest = ProblemVersion.objects.filter(problem=OuterRef("problem")).values("problem").annotate(n=Max("number"))
    rows: QuerySet[ProblemVersion] = ProblemVersion.objects.filter(
        number=Subquery(newest.values("n")[:1]), problem__posed=True
    )
    return rows.select_related("problem")


def page_of_versions(
    *,
    organisations: Collection[int],
    project: int | None = None,
    language: str | None = None,
    topic: str | None = None,
    split: str | None = None,
    source: str | None = None,
    search: str | None = None,
    cursor: str | None = None,
    limit: int,
) -> Page[ProblemVersion]:
    """One page of the newest versions, in the order in which they came."""
    rows = latest_versions().filter(organisation__in=organisations)
    given = {"problem__project": project, "language": language, "topic": topic, "split": split}
    rows = rows.filter(**{name: value for name, value in given.items() if value is not None})
    if source:
        rows = rows.filter(problem__source=source)
    if search:
        rows = rows.filter(Q(statement__icontains=search) | Q(problem__external_id__icontains=search))
    return page_of(rows, cursor=cursor, limit=limit)


def version_by_id(version_id: int, *, organisations: Collection[int]) -> ProblemVersion:
    """One version of one of `organisations`, with its problem. Raises NotFound."""
    rows = ProblemVersion.objects.filter(pk=version_id, organisation__in=organisations)
    version = rows.select_related("problem").first()
    if version is None:
        raise NotFound("There is no such problem, or it is not yours to see.")
    return cast("ProblemVersion", version)


def versions_of(problem: Problem) -> QuerySet[ProblemVersion]:
    """All versions of one problem, oldest first."""
    rows: QuerySet[ProblemVersion] = ProblemVersion.objects.filter(problem=problem)
    return rows.order_by("number")


def reference_of(version: ProblemVersion) -> Reference:
    """What answers to this version are held against."""
    return Reference(
        answer=version.answer,
        unit=version.unit,
        tolerance_kind=cast("ToleranceKind", version.tolerance_kind),
        tolerance=version.tolerance,
        any_sign=bool(version.extra.get("any_sign")),
        any_scale=bool(version.extra.get("any_scale")),
    )


def judge(version: ProblemVersion, text: str) -> Verdict:
    """The verdict on the final answer of `text`."""
    reference = reference_of(version)
    return verify(
        text,
        answer=reference.answer,
        unit=reference.unit,
        tolerance_kind=reference.tolerance_kind,
        tolerance=reference.tolerance,
        any_sign=reference.any_sign,
        any_scale=reference.any_scale,
    )
