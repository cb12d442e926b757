"""Thousands of calls that the API's own description allows, and as many that it does not: none may end in a 5xx.

Schemathesis draws the calls, and half of them name rows that exist, so that they get past the first question.
`PRECEPTOR_FUZZ_EXAMPLES` draws more than a test run wants to wait for.
"""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import urlencode

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core import NotSet

from preceptor.web.api import api
from preceptor.web.description import METHODS, text
from tests.web.one_of_each import OneOfEach, one_of_each
from tests.web.test_two_clients import FIELDS, table_of
from tests.web.two_clients import Browser, TwoClients, signed_in

DOCUMENT = json.loads(text(api.get_openapi_schema()))
OPERATIONS = [found.ok() for found in schemathesis.openapi.from_dict(DOCUMENT).get_all_operations()]
EXAMPLES = int(os.environ.get("PRECEPTOR_FUZZ_EXAMPLES", "12"))
SETTINGS = settings(
    max_examples=EXAMPLES,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def world(two_clients: TwoClients) -> OneOfEach:
    frozen = ("payroll.Statement", "billing.Invoice")  # their record cannot be made up
    return one_of_each(two_clients.ours, two_clients.insider, two_clients.stranger, "OURS", without=frozen)


@pytest.mark.slow
@pytest.mark.once
@pytest.mark.breaks_rules("a row of every table, made up")
@pytest.mark.parametrize("method", METHODS)
def test_no_call_ends_in_a_failure_of_ours(world: OneOfEach, method: str) -> None:
    browser = signed_in(world.person)
    for operation in OPERATIONS:
        if operation.method == method:
            fuzz(browser, operation, world)


def fuzz(browser: Browser, operation: Any, world: OneOfEach) -> None:
    """Call one operation many times; raises with the smallest call that breaks a promise."""
    existing = {name: number(world, label) for name, label in FIELDS.items()}
    address = number(world, table_of(operation.path)) if "{" in operation.path else 0

    @seed(20_260_504)
    @SETTINGS
    @given(case=calls(operation), real=st.booleans())
    def call_it(case: Any, real: bool) -> None:
        body = None if isinstance(case.body, NotSet) else case.body
        path = case.formatted_path
        if real:
            path = operation.path if not address else named_row(operation.path, address)
            body = (
                {**body, **{key: existing[key] for key in body if key in existing}} if isinstance(body, dict) else body
            )
        check(operation, send(browser, case, path, body))

    call_it()


def number(world: OneOfEach, label: str) -> int:
    if label == "accounts.Organisation":
        return world.organisation.pk
    return int(world.rows[label].pk) if label in world.rows else 1


def named_row(path: str, row: int) -> str:
    return "/".join(
        str(row) if part.endswith("_id}") else "data" if part == "{name}" else part for part in path.split("/")
    )


def calls(operation: Any) -> Any:
    allowed = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    if not (operation.body or operation.query or operation.path_parameters):
        return allowed
    return st.one_of(allowed, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))


def send(browser: Browser, case: Any, path: str, body: Any) -> Any:
    key = (case.headers or {}).get("Idempotency-Key", "")
    extra = (
        {"HTTP_IDEMPOTENCY_KEY": key} if isinstance(key, str) and key.isascii() and key.isprintable() and key else {}
    )
    query = {name: plain(value) for name, value in (case.query or {}).items()}
    address = f"{path}?{urlencode(query, doseq=True, errors='replace')}" if query else path
    data = "" if body is None else body if isinstance(body, bytes) else json.dumps(body)
    answer = browser.generic(case.method, address, data, content_type="application/json", **extra)
    if answer.streaming:
        list(answer)  # to its end, where its file is closed
    return answer


def plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | list) else json.dumps(value)


def check(operation: Any, answer: Any) -> None:
    """No failure of ours; a refusal is a problem document, anything else is what the description says."""
    assert answer.status_code < 500, answer.content
    kind = answer.headers.get("Content-Type", "").split(";")[0]
    if answer.status_code >= 400:
        assert kind == "application/problem+json", answer.content[:300]
        assert {"status", "code", "detail"} <= answer.json().keys()
        return
    described = DOCUMENT["paths"][operation.path][operation.method]["responses"]
    assert str(answer.status_code) in described, answer.status_code
    schema = described[str(answer.status_code)].get("content", {}).get("application/json", {}).get("schema")
    if schema:
        jsonschema_rs.validate({**schema, "components": DOCUMENT["components"]}, answer.json())
