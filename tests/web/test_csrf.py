"""Every unsafe operation refuses a session cookie that comes without its token; found from the API's own description."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.web.api import api
from tests.web.two_clients import TwoClients

UNSAFE = ("post", "put", "patch", "delete")
OPERATIONS = [
    (method, re.sub(r"{[^}]+}", "1", path))
    for path, entry in api.get_openapi_schema()["paths"].items()
    for method in UNSAFE
    if method in entry
]


def without_token(person: Person) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_forged_call_is_refused(two_clients: TwoClients) -> None:
    client = without_token(two_clients.insider)
    for method, path in OPERATIONS:
        for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
            answer = client.generic(method.upper(), path, b"{}", content_type=kind)
            assert (answer.status_code, answer.json()["code"]) == (403, "csrf"), (method, path, kind)
    assert len(OPERATIONS) > 20


@pytest.mark.django_db
def test_a_stranger_is_told_to_sign_in() -> None:
    client = Client(enforce_csrf_checks=True)
    for method, path in OPERATIONS:
        answer = client.generic(method.upper(), path, b"{}", content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in"), (method, path)


def test_no_other_site_may_read_an_answer(two_clients: TwoClients) -> None:
    client = without_token(two_clients.insider)
    answer = client.options(
        "/api/v1/me", headers={"origin": "https://evil.example", "access-control-request-method": "GET"}
    )
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]
    answer = client.get("/api/v1/me", headers={"origin": "https://evil.example"})
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]
