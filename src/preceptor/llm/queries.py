"""Reads of endpoints."""

from __future__ import annotations

from collections.abc import Collection

from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, cut_page, decode_cursor
from preceptor.llm.models import Endpoint


def endpoints_page(*, organisations: Collection[int], cursor: str | None, limit: int) -> Page[Endpoint]:
    """Endpoints in order of their ids."""
    rows = Endpoint.objects.filter(organisation__in=organisations).order_by("id")
    if cursor:
        rows = rows.filter(pk__gt=decode_cursor(cursor))
    return cut_page(list(rows[: limit + 1]), limit=limit, id_of=lambda row: row.pk)


def endpoint_by_id(endpoint_id: int, *, organisations: Collection[int]) -> Endpoint:
    """One endpoint of these organisations. Raises NotFound."""
    found: Endpoint | None = Endpoint.objects.filter(pk=endpoint_id, organisation__in=organisations).first()
    if found is None:
        raise NotFound("There is no such endpoint, or it is not yours to see.")
    return found
