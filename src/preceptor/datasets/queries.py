"""Reads of data sets."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from preceptor.accounts.access import Actor
from preceptor.datasets.models import DataSet, DataSetVersion, Example, Pseudonym
from preceptor.datasets.policies import organisations_to_read
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of


def visible_data_sets(actor: Actor) -> QuerySet[DataSet]:
    """Data sets of the organisations whose data the actor may see, with their versions, newest first."""
    light = DataSetVersion.objects.defer("card", "excluded", "files").order_by("-number")
    rows: QuerySet[DataSet] = DataSet.objects.filter(organisation__in=organisations_to_read(actor))
    return rows.select_related("project").prefetch_related(Prefetch("versions", light))


def data_sets_page(actor: Actor, *, project: int | None, cursor: str | None, limit: int) -> Page[DataSet]:
    """Visible data sets in order of their ids."""
    rows = visible_data_sets(actor)
    if project is not None:
        rows = rows.filter(project=project)
    return page_of(rows, cursor=cursor, limit=limit)


def data_set_by_id(actor: Actor, data_set_id: int) -> DataSet:
    """One visible data set. Raises NotFound."""
    found = visible_data_sets(actor).filter(pk=data_set_id).first()
    if found is None:
        raise NotFound("There is no such data set, or it is not yours to see.")
    return found


def version_by_id(actor: Actor, version_id: int) -> DataSetVersion:
    """One visible version. Raises NotFound."""
    rows = DataSetVersion.objects.filter(organisation__in=organisations_to_read(actor), pk=version_id)
    found: DataSetVersion | None = rows.select_related("data_set__project", "frozen_by").first()
    if found is None:
        raise NotFound("There is no such version of a data set, or it is not yours to see.")
    return found


_OF_EITHER = ("correction__unit__attempt__problem_version", "correction__unit__problem_version")
_SHOWN_WITH = ("correction__guideline", "review", *(f"{problem}__problem" for problem in _OF_EITHER))
_SHOWN = (
    *("version", "index", "prompt", "completion", "simulated", "seconds"),
    *("correction__person", "correction__guideline__version", "review__reviewer", "review__verdict"),
    *(f"{problem}__problem__external_id" for problem in _OF_EITHER),
)
"""Of long rows only what is shown: reading the texts of attempts and problems took most of the time."""


def examples_page(version: DataSetVersion, *, cursor: str | None, limit: int) -> Page[Example]:
    """Examples of a version in their order, each with what it comes from."""
    rows = version.examples.select_related(*_SHOWN_WITH).only(*_SHOWN)
    return page_of(rows, cursor=cursor, limit=limit)


def labels_of(examples: list[Example]) -> dict[int, str]:
    """The pseudonyms of the authors and reviewers of `examples`, by person."""
    people = {each.correction.person_id for each in examples} | {each.review.reviewer_id for each in examples}
    return dict(Pseudonym.objects.filter(person__in=people).values_list("person", "label"))
