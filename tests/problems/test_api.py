"""The API of problems: what leads can do, what experts and other clients cannot."""

from __future__ import annotations

from typing import Any

import pytest

from tests.problems.conftest import Client, make_client

pytestmark = pytest.mark.django_db

BODY: dict[str, Any] = {
    "external_id": "one",
    "statement": "Revenue is 220 and costs are 132. What is the profit?",
    "language": "en",
    "answer": "88",
    "reference_steps": [{"label": "Profit", "expression": "220 - 132", "value": "88"}],
    "unit": "dollars",
    "rubric": {"id": "all", "text": "Whole", "points": 0, "children": [{"id": "a", "text": "Right", "points": 3}]},
    "skill": "profitability",
    "topic": "margins",
}


@pytest.fixture
def client(db: None) -> Client:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    with everywhere():
        return make_client("acme")


def call(person: Any, method: str, path: str, body: Any = None) -> Any:
    from tests.web.two_clients import signed_in  # noqa: PLC0415

    browser = signed_in(person)
    given = {} if body is None else {"data": body, "content_type": "application/json"}
    return getattr(browser, method)(f"/api/v1{path}", **given)


def test_a_lead_poses_reads_and_versions_a_problem(client: Client) -> None:
    body = {**BODY, "project": client.project.pk}
    made = call(client.lead, "post", "/problems", body)
    assert made.status_code == 201, made.content
    first = made.json()
    assert (first["number"], first["answer"], first["project_id"], first["source"]) == (
        1,
        "88",
        client.project.pk,
        "api",
    )
    assert call(client.lead, "post", "/problems", body).json()["id"] == first["id"]
    second = call(client.lead, "post", "/problems", {**body, "difficulty": 3}).json()
    assert (second["number"], second["problem_id"]) == (2, first["problem_id"])
    listed = call(client.lead, "get", f"/problems?project={client.project.pk}&language=en").json()
    assert [row["id"] for row in listed["items"]] == [second["id"]]
    assert listed["next_cursor"] is None
    read = call(client.lead, "get", f"/problems/{first['id']}").json()
    assert read["rubric"] == BODY["rubric"]
    assert read["reference_steps"] == BODY["reference_steps"]


def test_the_bank_and_the_generators(client: Client) -> None:
    assert len(call(client.lead, "post", "/problems/bank", {"project": client.project.pk}).json()["version_ids"]) == 60
    wanted = {"project": client.project.pk, "split": "new_wordings", "count": 12, "seed": 5, "languages": ["ar"]}
    drawn = call(client.lead, "post", "/problems/generate", wanted).json()["version_ids"]
    assert len(drawn) == 12
    listed = call(client.lead, "get", "/problems?split=new_wordings&language=ar&limit=5").json()
    assert len(listed["items"]) == 5
    rest = call(client.lead, "get", f"/problems?split=new_wordings&cursor={listed['next_cursor']}").json()
    assert [row["id"] for row in listed["items"] + rest["items"]] == drawn


def test_the_verifier_and_the_calculator(client: Client) -> None:
    version = call(client.lead, "post", "/problems", {**BODY, "project": client.project.pk}).json()["id"]
    verdict = call(client.lead, "post", f"/problems/{version}/verify", {"text": "Answer: 0.88"}).json()
    assert verdict == {"correct": False, "extracted": "0.88", "reason": "Off by a factor of 100."}
    value = call(client.expert, "post", "/calculator", {"expression": "٢٢٠ − ١٣٢ / 3"})
    assert value.json() == {"exact": "176", "shown": "176"}
    assert call(client.expert, "post", "/calculator", {"expression": "1/3"}).json() == {
        "exact": "1/3",
        "shown": "0.3333",
    }
    refused = call(client.expert, "post", "/calculator", {"expression": "1/0"})
    assert (refused.status_code, refused.json()["code"]) == (422, "arithmetic_refused")


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"answer": "many"}, 422, "problem_invalid"),
        ({"language": "fr"}, 422, None),
        ({"statement": ""}, 422, None),
        ({"reference_steps": [{"label": "x", "expression": "1 + 1", "value": "3"}]}, 422, "problem_invalid"),
        ({"rubric": {"id": "a"}}, 422, "problem_invalid"),
        ({"project": 10**9}, 404, "not_found"),
    ],
)
def test_bad_bodies_are_told(client: Client, change: dict[str, Any], status: int, code: str | None) -> None:
    answer = call(client.lead, "post", "/problems", {**BODY, "project": client.project.pk, **change})
    assert answer.status_code == status, answer.content
    assert code is None or answer.json()["code"] == code


def test_experts_neither_pose_nor_read_reference_answers(client: Client) -> None:
    version = call(client.lead, "post", "/problems", {**BODY, "project": client.project.pk}).json()["id"]
    for method, path, body in (
        ("get", "/problems", None),
        ("get", f"/problems/{version}", None),
        ("post", "/problems", {**BODY, "project": client.project.pk}),
        ("post", f"/problems/{version}/verify", {"text": "Answer: 88"}),
    ):
        assert call(client.expert, method, path, body).status_code == 403


def test_another_client_sees_nothing(client: Client) -> None:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    version = call(client.lead, "post", "/problems", {**BODY, "project": client.project.pk}).json()["id"]
    with everywhere():
        other = make_client("other")
    assert call(other.lead, "get", f"/problems/{version}").status_code == 404
    assert call(other.lead, "get", "/problems").json()["items"] == []
    assert call(other.lead, "post", "/problems", {**BODY, "project": client.project.pk}).status_code == 404


def test_a_lead_here_who_is_an_expert_there_does_not_read_there(client: Client) -> None:
    from preceptor.accounts.models import Membership  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.problems.conftest import NOON  # noqa: PLC0415

    version = call(client.lead, "post", "/problems", {**BODY, "project": client.project.pk}).json()["id"]
    with everywhere():
        other = make_client("other")
        Membership.objects.create(organisation=client.organisation, person=other.lead, role="expert", created_at=NOON)
    assert call(other.lead, "get", f"/problems/{version}").status_code == 404
    assert call(other.lead, "get", "/problems").json()["items"] == []
