"""Reads of endpoints."""

from __future__ import annotations

from collections.abc import Collection

from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.llm.models import Endpoint


def endpoints_page(*, organisations: Collection[int], cursor: str | None, limit: int) -> Page[Endpoint]:
    """Endpoints in order of their ids."""
    rows = Endpoint.objects.filter(organisation__in=organisations)
    return page_of(rows, cursor=cursor, limit=limit)


def endpoint_by_id(endpoint_id: int, *, organisations: Collection[int]) -> Endpoint:
    """One endpoint of these organisations. Raises NotFound."""
    found: Endpoint | None = Endpoint.objects.filter(pk=endpoint_id, organisation__in=organisations).first()
    if found is None:
        raise NotFound("There is no such endpoint, or it is not yours to see.")
    return found
