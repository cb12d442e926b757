"""Reads of data sets."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Coalesce

from preceptor.accounts.access import Actor
from preceptor.datasets.models import DataSet, DataSetVersion, Pseudonym
from preceptor.datasets.policies import organisations_to_read
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, cut_page, decode_cursor, page_of


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


_UNIT = "correction__unit"
_SHOWN: dict[str, str | Coalesce] = {
    **{name: name for name in ("id", "index", "prompt", "completion", "simulated", "seconds")},
    "correction": "correction_id",
    "unit": f"{_UNIT}_id",
    "attempt": f"{_UNIT}__attempt_id",
    "problem": Coalesce(
        f"{_UNIT}__attempt__problem_version__problem__external_id", f"{_UNIT}__problem_version__problem__external_id"
    ),
    "problem_version": Coalesce(f"{_UNIT}__attempt__problem_version_id", f"{_UNIT}__problem_version_id"),
    "expert": "correction__person_id",
    "reviewer": "review__reviewer_id",
    "verdict": "review__verdict",
    "guideline_version": "correction__guideline__version",
}
"""What of an example and of what it comes from is shown: its rows as objects took most of the time."""


def examples_page(version: DataSetVersion, *, cursor: str | None, limit: int) -> Page[dict[str, Any]]:
    """Examples of a version in their order, as `schemas.ExampleOut`; people stand under their pseudonyms."""
    rows = version.examples.order_by("id")
    if cursor:
        rows = rows.filter(id__gt=decode_cursor(cursor))
    found = [dict(zip(_SHOWN, row, strict=True)) for row in rows.values_list(*_SHOWN.values())[: limit + 1]]
    page = cut_page(found, limit=limit, id_of=_id)
    people = {each[who] for each in page.items for who in ("expert", "reviewer")}
    labels = dict(Pseudonym.objects.filter(person__in=people).values_list("person", "label"))
    for each in page.items:
        each.update({who: labels[each[who]] for who in ("expert", "reviewer")})
    return page


def _id(shown: dict[str, Any]) -> int:
    number: int = shown["id"]
    return number
