"""Every operation of the API against the rows of another client: not found, like what does not exist, and never a trace.

Operations, tables and body fields are taken from the code, so that a new one is tested by being there.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from preceptor.accounts.models import ApiKey
from preceptor.accounts.walls import everywhere
from preceptor.web.api import api
from preceptor.web.description import text
from tests.web.one_of_each import OneOfEach, one_of_each
from tests.web.two_clients import TwoClients, signed_in

pytestmark = pytest.mark.breaks_rules("a row of every table, made up")

DOCUMENT = json.loads(text(api.get_openapi_schema()))
NOBODYS = 999_999_999
METHODS = ("get", "post", "put", "patch", "delete")
TABLES = {
    "api-keys": "accounts.ApiKey",
    "endpoints": "llm.Endpoint",
    "projects": "projects.Project",
    "guidelines": "projects.Guideline",
    "assignments": "staffing.Assignment",
    "needs": "staffing.Need",
    "offers": "staffing.Offer",
    "problems": "problems.ProblemVersion",
    "attachments": "problems.Attachment",
    "model-versions": "probing.ModelVersion",
    "tryouts": "probing.Tryout",
    "probes": "probing.Probe",
    "attempts": "probing.Attempt",
    "claims": "corrections.Claim",
    "continuations": "continuations.Continuation",
    "kept-work": "corrections.KeptWork",
    "units": "corrections.Unit",
    "work-sessions": "worktime.WorkSession",
    "manual-time": "worktime.ManualTime",
    "data-sets": "datasets.DataSet",
    "data-set-versions": "datasets.DataSetVersion",
    "training-runs": "training.TrainingRun",
    "evaluations": "training.Evaluation",
    "pay-runs": "payroll.PayRun",
    "statements": "payroll.Statement",
    "receipts": "billing.Receipt",
    "invoices": "billing.Invoice",
    "awards": "payroll.Award",
    "adjustments": "payroll.Adjustment",
    "withholding-rules": "payroll.WithholdingRule",
    "payouts": "payouts.Payout",
    "payout-batches": "payouts.Batch",
    "loops": "loop.LoopRun",
    "experts": "experts.ExpertProfile",
    "webhooks": "webhooks.Webhook",
    "organisations": "accounts.Organisation",
    "conflict-cases": "staffing.ConflictCase",
    "suspected-duplicates": "bulk.SuspectedDuplicate",
}
"""What the number in an address counts, by the word before it."""
FIELDS = {
    "project": "projects.Project",
    "organisation_id": "accounts.Organisation",
    "organisation": "accounts.Organisation",
    "model": "probing.Model",
    "endpoint": "llm.Endpoint",
    "model_version": "probing.ModelVersion",
    "base_version": "probing.ModelVersion",
    "problem_version": "problems.ProblemVersion",
    "problem_versions": "problems.ProblemVersion",
    "data_set_version": "datasets.DataSetVersion",
    "probe": "probing.Probe",
    "pay_run": "payroll.PayRun",
    "invoice": "billing.Invoice",
    "claim": "corrections.Claim",
}
"""What a number in a body or a query counts, by its name."""
DAYS = {"start": "2026-05-01", "end": "2026-05-31"}


NEED_REAL_CONTENT = {
    "/api/v1/data-set-versions/{version_id}/files/{name}": "its file; see tests/datasets",
    "/api/v1/attachments/{attachment_id}": "a file; see tests/problems",
    "/api/v1/attachments/{attachment_id}/file": "a file; see tests/problems",
    "/api/v1/organisations/{organisation_id}/applicants/file": "a file; see tests/staffing",
    "/api/v1/payout-batches/{batch_id}/file": "sealed account numbers; see tests/payouts",
    "/api/v1/statements/{statement_id}": "the record that pay froze; see tests/payroll",
    "/api/v1/invoices/{invoice_id}": "the record that was frozen; see tests/billing",
}
"""Reads of one's own that a row filled with placeholders cannot answer, with what they need."""


class Both:
    """Two clients with one row of everything each; the insider asks."""

    def __init__(self, two_clients: TwoClients) -> None:
        self.ours = one_of_each(two_clients.ours, two_clients.insider, two_clients.stranger, "OURS")
        self.theirs = one_of_each(two_clients.theirs, two_clients.stranger, two_clients.insider, "THEIRS")
        self.inside, self.outside = signed_in(two_clients.insider), signed_in(two_clients.stranger)

    def id_of(self, side: OneOfEach, label: str) -> int:
        return side.organisation.pk if label == "accounts.Organisation" else int(side.rows[label].pk)


@pytest.fixture
def both(two_clients: TwoClients) -> Both:
    return Both(two_clients)


def operations(*, with_id: bool, methods: tuple[str, ...]) -> list[tuple[str, str]]:
    return [
        (method, path)
        for path, entry in DOCUMENT["paths"].items()
        for method in methods
        if method in entry and ("{" in path) == with_id
    ]


def sample(schema: dict[str, Any], fields: dict[str, int]) -> Any:
    """A value that the schema accepts; numbers that name rows come from `fields`."""
    if "$ref" in schema:
        return sample(DOCUMENT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], fields)
    if "enum" in schema or "const" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if "anyOf" in schema or "oneOf" in schema:
        return sample((schema.get("anyOf") or schema["oneOf"])[0], fields)
    kind = schema.get("type")
    if kind == "object":
        names = [name for name in schema.get("properties", {}) if name in fields or name in schema.get("required", ())]
        return {name: named(name, schema["properties"][name], fields) for name in names}
    if kind == "array":
        return [sample(schema["items"], fields)] * schema.get("minItems", 0)
    if kind in ("integer", "number"):
        return max(1, schema.get("minimum", 1), schema.get("exclusiveMinimum", 0) + 1)
    if kind == "boolean":
        return False
    return string(schema)


def string(schema: dict[str, Any]) -> str:
    formats = {"date": "2026-05-04", "date-time": "2026-05-04T09:00:00Z"}
    return formats.get(schema.get("format", ""), "1" * max(1, schema.get("minLength", 1)))


def named(name: str, schema: dict[str, Any], fields: dict[str, int]) -> Any:
    if name not in fields:
        fixed = {"time_zone": "Asia/Amman", "currency": "USD"}
        return fixed[name] if name in fixed else sample(schema, fields)
    return [fields[name]] if name.endswith("s") and name in FIELDS and not name.endswith("_is") else fields[name]


def body_of(method: str, path: str, fields: dict[str, int]) -> Any:
    body = DOCUMENT["paths"][path][method].get("requestBody")
    return {} if body is None else sample(body["content"]["application/json"]["schema"], fields)


def call(client: Client, method: str, path: str, body: Any = None) -> Any:
    data = "" if method == "get" else json.dumps(body)
    return client.generic(method.upper(), path, data, content_type="application/json")


def with_number(path: str, number: int) -> str:
    return re.sub(r"{name}", "data.jsonl", re.sub(r"{[a-z_]+_id}", str(number), path))


def table_of(path: str) -> str:
    return TABLES[path.removeprefix("/api/v1/").split("/")[0]]


def test_what_belongs_to_another_client_is_not_found_like_what_is_not_there(both: Both) -> None:
    wrong = {}
    for method, path in operations(with_id=True, methods=METHODS):
        body = body_of(method, path, {})
        foreign = call(both.inside, method, with_number(path, both.id_of(both.theirs, table_of(path))), body)
        nobodys = call(both.inside, method, with_number(path, NOBODYS), body)
        if foreign.status_code != 404 or foreign.json() != nobodys.json() or b"THEIRS" in foreign.content:
            wrong[f"{method} {path}"] = foreign.content
    assert not wrong


def test_what_is_ones_own_is_found(both: Both) -> None:
    """Otherwise the test above would also pass where nothing is ever found."""
    paths = [path for _, path in operations(with_id=True, methods=("get",)) if path not in NEED_REAL_CONTENT]
    statuses = {
        path: both.inside.get(with_number(path, both.id_of(both.ours, table_of(path)))).status_code for path in paths
    }
    assert statuses == dict.fromkeys(paths, 200)


def test_what_belongs_to_another_client_cannot_be_named_in_a_body(both: Both) -> None:
    wrong, tried = {}, 0
    for method, path in operations(with_id=False, methods=("post", "put", "patch")):
        names = set(FIELDS) & set(body_of(method, path, dict.fromkeys(FIELDS, 1)))
        ours = {name: both.id_of(both.ours, FIELDS[name]) for name in names}
        for name in names:
            foreign, nobodys = (
                call(both.inside, method, path, body_of(method, path, {**ours, name: number}))
                for number in (both.id_of(both.theirs, FIELDS[name]), NOBODYS)
            )
            tried += 1
            if foreign.status_code not in (403, 404) or foreign.json() != nobodys.json():
                wrong[f"{method} {path} {name}"] = foreign.content
    assert not wrong
    assert tried > 10


def test_filters_on_another_clients_rows_find_nothing(both: Both) -> None:
    wrong, tried = {}, 0
    for _, path in operations(with_id=False, methods=("get",)):
        parameters = {
            each["name"] for each in DOCUMENT["paths"][path]["get"].get("parameters", ()) if each["in"] == "query"
        }
        for name in parameters & FIELDS.keys():
            foreign, nobodys = (
                both.inside.get(path, {name: number}) for number in (both.id_of(both.theirs, FIELDS[name]), NOBODYS)
            )
            tried += 1
            if (foreign.status_code, foreign.json()) != (nobodys.status_code, nobodys.json()):
                wrong[f"{path} {name}"] = foreign.content
    assert not wrong
    assert tried > 10


def test_no_list_shows_a_trace_of_another_client(both: Both) -> None:
    for _, path in operations(with_id=False, methods=("get",)):
        required = [
            each["name"] for each in DOCUMENT["paths"][path]["get"].get("parameters", ()) if each.get("required")
        ]
        question = {name: DAYS.get(name) or both.id_of(both.ours, FIELDS[name]) for name in required}
        answer = both.inside.get(path, question)
        assert answer.status_code == 200, path
        assert b"THEIRS" not in answer.content, path


def test_the_marker_would_be_seen(both: Both) -> None:
    """A test that cannot fail proves nothing: their own people do see it."""
    assert b"THEIRS" in both.outside.get("/api/v1/problems").content
    assert b"OURS" in both.inside.get("/api/v1/problems").content


def test_one_role_in_a_second_organisation_does_not_lend_the_roles_of_the_first(
    both: Both, two_clients: TwoClients
) -> None:
    """An expert at one client and lead at another steers only at the other."""
    with everywhere():
        two_clients.theirs.memberships.create(person=two_clients.insider, role="expert", created_at="2026-05-04T09:00Z")
    project = both.id_of(both.theirs, "projects.Project")
    pay_run = both.id_of(both.theirs, "payroll.PayRun")
    assert call(both.inside, "post", f"/api/v1/pay-runs/{pay_run}/approve", {}).status_code in (403, 404)
    body = body_of("post", "/api/v1/probes", {"project": project})
    assert call(both.inside, "post", "/api/v1/probes", body).status_code in (403, 404, 422)
    for path in (
        "/api/v1/statements",
        "/api/v1/pay-runs",
        "/api/v1/people",
        "/api/v1/audit/events",
        "/api/v1/ledger/transfers",
    ):
        assert b"THEIRS" not in both.inside.get(path).content, path


def test_every_number_in_an_address_names_a_table() -> None:
    for _, path in operations(with_id=True, methods=METHODS):
        assert path.removeprefix("/api/v1/").split("/")[0] in TABLES, path


def test_every_table_of_the_list_is_still_addressed() -> None:
    used = {path.removeprefix("/api/v1/").split("/")[0] for path in DOCUMENT["paths"] if "{" in path}
    assert used == TABLES.keys()


def test_keys_are_ones_own_even_among_colleagues(both: Both, two_clients: TwoClients) -> None:
    key = ApiKey.objects.get(person=two_clients.stranger)
    assert call(both.inside, "delete", f"/api/v1/api-keys/{key.pk}", {}).status_code == 404
