"""Refusals say what the site said, whatever answered, also in another process; waits follow what was asked."""

from __future__ import annotations

import pickle
from typing import Any

import httpx2
import pytest

from preceptor.sdk import errors, sending
from preceptor.sdk.sending import Retrying


def answer(status: int, body: Any = None, **headers: str) -> httpx2.Response:
    request = httpx2.Request("GET", "http://site.example/api/v1/me")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx2.Response(status, json=body, headers=named, request=request)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.Invalid),
        (401, errors.NotSignedIn),
        (403, errors.Forbidden),
        (404, errors.NotFound),
        (409, errors.Conflict),
        (413, errors.TooLarge),
        (418, errors.Refused),
        (422, errors.Invalid),
        (500, errors.Failed),
        (503, errors.Failed),
    ],
)
def test_a_refusal_has_its_kind_and_travels_between_processes(status: int, kind: type[errors.Refused]) -> None:
    said = {"status": status, "code": "c", "detail": "So.", "errors": [{"where": "a", "what": "b"}], "free": 3}
    with pytest.raises(kind) as raised:
        sending.answer_of(answer(status, said, X_Request_ID="r1"))
    copy = pickle.loads(pickle.dumps(raised.value))
    for each in (raised.value, copy):
        assert type(each) is kind
        assert (each.status, each.code, each.detail, each.request_id) == (status, "c", "So.", "r1")
        assert (each.fields, each.facts) == ([{"where": "a", "what": "b"}], {"free": 3})
        assert str(each) == f"So. ({status} c)"


def test_nobody_answering_travels_too() -> None:
    copy = pickle.loads(pickle.dumps(errors.Unreachable("gone", idempotency_key="k")))
    assert (str(copy), copy.idempotency_key) == ("gone", "k")


def test_what_stands_before_a_site_may_say_nothing() -> None:
    page = httpx2.Response(502, text="<html>Bad gateway", request=answer(200).request)
    with pytest.raises(errors.Failed, match="The site answered 502") as raised:
        sending.answer_of(page)
    assert raised.value.code == "unknown"
    with pytest.raises(errors.NotASite, match="without JSON"):
        sending.answer_of(httpx2.Response(200, text="<html>", request=answer(200).request))
    with pytest.raises(errors.NotASite):
        sending.answer_of(httpx2.Response(302, headers={"Location": "/"}, request=answer(200).request))


def test_waits_double_keep_to_what_was_asked_and_end() -> None:
    policy = Retrying(attempts=4, longest_wait=3)
    for made, longest in ((1, 0.5), (2, 1), (3, 2)):
        waits = [policy.wait(made, answer(503)) or 0 for _ in range(50)]
        assert longest / 2 <= min(waits) < max(waits) <= longest
    assert policy.wait(4, answer(503)) is None
    assert policy.wait(4, None) is None
    assert 2 <= (policy.wait(1, answer(503, Retry_After="2")) or 0) <= 2.25
    assert policy.wait(1, answer(503, Retry_After="3600")) is None
    assert policy.wait(1, answer(503, Retry_After="Mon, 23 Nov 2020 00:00:00 GMT")) is not None
    assert policy.wait(1, answer(429)) is not None
    assert policy.wait(1, answer(409, {"code": "call_in_progress"}, Retry_After="1")) is not None
    for passing in (answer(200), answer(404), answer(500), answer(409, {"code": "conflict"}, Retry_After="1")):
        assert policy.wait(1, passing) is None
