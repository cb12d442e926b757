"""Endpoints over HTTP: who notes them, where they may lead, and that a key never comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.problems.conftest import NOON, make_client
from tests.problems.test_api import call

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(db: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    settings.HOME = tmp_path
    monkeypatch.delenv("PRECEPTOR_MODEL_NETWORKS", raising=False)
    with everywhere():
        return make_client("acme")


def person_with(client: Any, role: str) -> Any:
    from preceptor.accounts.services import add_member, create_person  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    with everywhere():
        person = create_person(email=f"{role}@new.example", display_name=role)
        add_member(organisation=client.organisation, person=person, role=role, now=NOON)
    return person


def body(client: Any, **fields: Any) -> dict[str, Any]:
    given = {"organisation_id": client.organisation.pk, "name": "remote", "base_url": "https://m.example/v1"}
    return {**given, **fields}


def test_a_lead_notes_one_and_the_key_is_never_shown(client: Any) -> None:
    made = call(client.lead, "post", "/endpoints", body(client, api_key="sk-very-secret"))
    assert made.status_code == 201, made.content
    (listed,) = call(client.lead, "get", "/endpoints").json()["items"]
    assert listed == made.json()
    assert (listed["kind"], listed["has_key"], listed["allow_loopback"]) == ("openai", True, False)
    assert b"secret" not in made.content
    forgotten = call(client.lead, "put", f"/endpoints/{listed['id']}/key", {"api_key": ""})
    assert forgotten.json()["has_key"] is False
    assert call(client.lead, "put", f"/endpoints/{listed['id']}/key", {"api_key": "sk-2"}).json()["has_key"] is True


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({"base_url": "file:///etc/passwd"}, 422, "not an address"),
        ({"base_url": "https://me:pw@m.example/v1"}, 422, "API key instead"),
        ({"base_url": "http://127.0.0.1:8080/v1"}, 422, "PRECEPTOR_MODEL_NETWORKS"),
        ({"base_url": "http://localhost:8080/v1"}, 422, "PRECEPTOR_MODEL_NETWORKS"),
        ({"base_url": "http://169.254.169.254/latest"}, 422, "inside this machine"),
        ({"base_url": "http://[::ffff:10.0.0.1]/v1"}, 422, "inside this machine"),
        ({"base_url": "http://127.0.0.1/v1", "allow_loopback": True}, 403, "operator"),
        ({"kind": "local"}, 422, "leave both out"),
        ({"name": ""}, 422, ""),
        ({"owner": "me"}, 422, ""),
    ],
)
def test_what_a_lead_may_not_note(client: Any, fields: dict[str, Any], status: int, words: str) -> None:
    answer = call(client.lead, "post", "/endpoints", body(client, **fields))
    assert answer.status_code == status, answer.content
    assert words in answer.json()["detail"]
    assert call(client.lead, "get", "/endpoints").json()["items"] == []


def test_an_operator_may_allow_this_machine_and_nothing_else_with_it(client: Any) -> None:
    operator = person_with(client, "operator")
    own = body(client, base_url="http://127.0.0.1:8080/v1", allow_loopback=True)
    assert call(operator, "post", "/endpoints", own).json()["allow_loopback"] is True
    for address in ("http://10.0.0.1/v1", "http://169.254.169.254/v1", "http://m.example/v1"):
        answer = call(operator, "post", "/endpoints", {**own, "name": "other", "base_url": address})
        assert (answer.status_code, answer.json()["code"]) == (422, "address_refused")


def test_the_local_engine_has_neither_address_nor_key(client: Any) -> None:
    made = call(client.lead, "post", "/endpoints", body(client, kind="local", base_url=""))
    assert (made.status_code, made.json()["kind"], made.json()["base_url"]) == (201, "local", "")


def test_one_name_once_and_only_those_who_steer(client: Any) -> None:
    assert call(client.lead, "post", "/endpoints", body(client)).status_code == 201
    assert call(client.lead, "post", "/endpoints", body(client)).json()["code"] == "endpoint_name_taken"
    assert call(client.expert, "post", "/endpoints", body(client, name="x")).status_code == 403
    assert call(client.expert, "get", "/endpoints").status_code == 403
    auditor = person_with(client, "auditor")
    assert len(call(auditor, "get", "/endpoints").json()["items"]) == 1
    assert call(auditor, "post", "/endpoints", body(client, name="x")).status_code == 403
