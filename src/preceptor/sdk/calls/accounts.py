"""Calls of `accounts`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from preceptor.sdk.call import Call

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list_api_keys() -> Call[shapes.ApiKeyList]:
    """One's own API keys, newest first."""
    return Call("GET", "/api-keys")


def issue_api_key(body: shapes.ApiKeyIn) -> Call[shapes.ApiKeyMade]:
    """Make a key; its secret is in this answer and nowhere else."""
    return Call("POST", "/api-keys", body=body)


def revoke_api_key(key_id: int) -> Call[shapes.ApiKeyOut]:
    """End a key at once."""
    return Call("DELETE", f"/api-keys/{key_id}")


def me() -> Call[shapes.MeOut]:
    """The person who asks, with their roles."""
    return Call("GET", "/me")


def change_me(body: shapes.MeIn) -> Call[shapes.MeOut]:
    """Change one's own name, language or time zone."""
    return Call("PATCH", "/me", body=body)


def my_data() -> Call[dict[str, Any]]:
    """All that is kept about oneself, by table: one's own rows, and those of the clients that one has a role with."""
    return Call("GET", "/me/data")
