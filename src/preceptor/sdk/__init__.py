"""A programme's way to a Preceptor site: a client, typed calls, and the check of webhook messages.

    from preceptor.sdk import Client
    from preceptor.sdk.calls import probing

    with Client("http://127.0.0.1:8000", "pk_...") as site:
        for attempt in site.each(probing.list_attempts(correct=False)):
            print(attempt["id"], attempt["problem_version_id"])

It imports nothing else of Preceptor.
"""

from preceptor.sdk.async_client import AsyncClient
from preceptor.sdk.call import Call, Download, Pages
from preceptor.sdk.client import Client
from preceptor.sdk.errors import (
    Conflict,
    Failed,
    Forbidden,
    Invalid,
    NotASite,
    NotFound,
    NotSignedIn,
    NotWhole,
    Refused,
    SiteError,
    TooLarge,
    Unreachable,
)
from preceptor.sdk.files import Saved
from preceptor.sdk.sending import Retrying

__all__ = [
    "AsyncClient",
    "Call",
    "Client",
    "Conflict",
    "Download",
    "Failed",
    "Forbidden",
    "Invalid",
    "NotASite",
    "NotFound",
    "NotSignedIn",
    "NotWhole",
    "Pages",
    "Refused",
    "Retrying",
    "Saved",
    "SiteError",
    "TooLarge",
    "Unreachable",
]
