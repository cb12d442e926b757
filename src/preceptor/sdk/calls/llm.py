"""Calls of `llm`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list_endpoints(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.EndpointList, shapes.EndpointOut]:
    """Where the models of one's organisations answer."""
    return Pages("GET", "/endpoints", {"cursor": cursor, "limit": limit})


def add_endpoint(body: shapes.EndpointIn) -> Call[shapes.EndpointOut]:
    """Note where a model answers. The key is sealed and never shown again."""
    return Call("POST", "/endpoints", body=body)


def replace_key(endpoint_id: int, body: shapes.KeyIn) -> Call[shapes.EndpointOut]:
    """Keep another key."""
    return Call("PUT", f"/endpoints/{endpoint_id}/key", body=body)
