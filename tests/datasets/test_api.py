"""Data sets through the site."""

from __future__ import annotations

import base64
import hashlib

import pytest
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member, create_person
from preceptor.audit.models import Access
from preceptor.datasets.models import DataSetVersion
from preceptor.datasets.services import folder_of
from tests.datasets.workshop import NOON, Workshop, open_workshop
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(workshop: Workshop) -> DataSetVersion:
    workshop.accepted()
    workshop.accepted(final_answer_correct=False)
    workshop.accepted(simulated=True)
    return workshop.frozen()


def get(client: Client, path: str) -> tuple[int, dict[str, object]]:
    answer = client.get(f"/api/v1{path}")
    return answer.status_code, answer.json()


def post(client: Client, path: str, body: object = None) -> tuple[int, dict[str, object]]:
    answer = client.post(f"/api/v1{path}", body or {}, content_type="application/json")
    return answer.status_code, answer.json()


def somebody(workshop: Workshop, role: str) -> Person:
    person = create_person(email=f"{role}@new.example", display_name=role)
    add_member(organisation=workshop.organisation, person=person, role=role, now=NOON)
    return person


def test_a_data_set_is_opened_and_frozen(workshop: Workshop) -> None:
    workshop.accepted()
    client = signed_in(workshop.lead)
    status, data_set = post(client, "/data-sets", {"project": workshop.project.pk, "name": "corrections"})
    assert (status, data_set["project_name"], data_set["versions"]) == (201, "Budgets", [])
    status, version = post(client, f"/data-sets/{data_set['id']}/freeze")
    assert (status, version["number"], version["examples_count"]) == (200, 1, 1)
    assert post(client, f"/data-sets/{data_set['id']}/freeze")[1]["id"] == version["id"]
    _, listed = get(client, "/data-sets")
    [shown] = listed["items"]  # type: ignore[misc]
    assert [each["id"] for each in shown["versions"]] == [version["id"]]


def test_with_nothing_accepted_the_refusal_says_what_to_do(workshop: Workshop) -> None:
    status, problem = post(signed_in(workshop.lead), f"/data-sets/{workshop.data_set().pk}/freeze")
    assert (status, problem["code"]) == (409, "nothing_to_freeze")
    assert "Accept some corrections" in str(problem["detail"])


@pytest.mark.parametrize("name", ["", "../x", "Big Name", "x" * 51, "-x"])
def test_a_name_is_a_short_word(workshop: Workshop, name: str) -> None:
    assert post(signed_in(workshop.lead), "/data-sets", {"project": workshop.project.pk, "name": name})[0] == 422


def test_a_version_shows_its_card_files_and_what_was_left_out(workshop: Workshop, version: DataSetVersion) -> None:
    status, shown = get(signed_in(workshop.lead), f"/data-set-versions/{version.pk}")
    assert (status, shown["examples_count"], shown["simulated_count"]) == (200, 2, 1)
    assert len(shown["files"]) == 8  # type: ignore[arg-type]
    [left_out] = shown["excluded"]  # type: ignore[misc]
    assert (left_out["reason"], len(left_out["corrections"])) == ("the verifier does not accept the final answer", 1)
    assert "# corrections, version 1" in str(shown["card"])


def test_examples_come_in_pages_with_where_they_come_from(workshop: Workshop, version: DataSetVersion) -> None:
    client = signed_in(workshop.lead)
    _, first = get(client, f"/data-set-versions/{version.pk}/examples?limit=1")
    _, second = get(client, f"/data-set-versions/{version.pk}/examples?limit=1&cursor={first['next_cursor']}")
    examples = [*first["items"], *second["items"]]  # type: ignore[misc]
    assert [(each["index"], each["simulated"], each["guideline_version"]) for each in examples] == [
        (0, False, 3),
        (1, True, 3),
    ]
    assert second["next_cursor"] is None
    assert examples[0]["expert"].startswith("expert-")
    assert workshop.expert.display_name not in str(examples)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sft.jsonl", "application/x-ndjson; charset=utf-8"),
        ("stepwise.parquet", "application/vnd.apache.parquet"),
        ("README.md", "text/markdown; charset=utf-8"),
    ],
)
def test_a_download_is_the_frozen_bytes_and_is_noted(
    workshop: Workshop, version: DataSetVersion, name: str, kind: str
) -> None:
    answer = signed_in(workshop.lead).get(f"/api/v1/data-set-versions/{version.pk}/files/{name}")
    content = b"".join(answer.streaming_content)
    digest = hashlib.sha256(content)
    assert content == (folder_of(version) / name).read_bytes()
    assert answer["Content-Type"] == kind
    assert answer["Content-Disposition"] == f'attachment; filename="corrections-1-{name}"'
    assert int(answer["Content-Length"]) == len(content)
    assert answer["ETag"] == f'"{digest.hexdigest()}"'
    assert answer["Repr-Digest"] == f"sha-256=:{base64.b64encode(digest.digest()).decode()}:"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    look = Access.objects.get()
    assert (look.person, look.subject) == (workshop.lead, f"data_set_version:{version.pk}/{name}")


@pytest.mark.parametrize("name", ["passwd", "..%2f..%2fsecret_key", "sft.jsonl%00", "%2e%2e", "README"])
def test_a_name_that_the_version_does_not_have_is_not_found(
    workshop: Workshop, version: DataSetVersion, name: str
) -> None:
    assert get(signed_in(workshop.lead), f"/data-set-versions/{version.pk}/files/{name}")[0] in (400, 404)
    assert not Access.objects.exists()


def test_a_damaged_file_is_not_served(workshop: Workshop, version: DataSetVersion) -> None:
    (folder_of(version) / "sft.jsonl").write_text("{}\n")
    status, problem = get(signed_in(workshop.lead), f"/data-set-versions/{version.pk}/files/sft.jsonl")
    assert (status, problem["code"]) == (500, "files_damaged")


@pytest.mark.parametrize(
    ("role", "sees", "takes"),
    [("operator", 200, 200), ("admin", 200, 200), ("auditor", 200, 403), ("expert", 403, 403), ("finance", 403, 403)],
)
def test_training_data_is_for_those_who_steer(
    workshop: Workshop, version: DataSetVersion, role: str, sees: int, takes: int
) -> None:
    client = signed_in(somebody(workshop, role))
    assert client.get("/api/v1/data-sets").status_code == sees
    assert client.get(f"/api/v1/data-set-versions/{version.pk}").status_code == sees
    download = client.get(f"/api/v1/data-set-versions/{version.pk}/files/sft.jsonl")
    assert download.status_code == takes
    assert bool(b"".join(download)) is True  # read to its end, or the file stays open
    assert post(client, f"/data-sets/{version.data_set_id}/freeze")[0] == (200 if takes == 200 else 403)


def test_another_client_finds_nothing(workshop: Workshop, version: DataSetVersion) -> None:
    client = signed_in(open_workshop("other").lead)
    assert get(client, "/data-sets")[1]["items"] == []
    for path in ("", "/examples", "/files/sft.jsonl"):
        assert get(client, f"/data-set-versions/{version.pk}{path}")[0] == 404
    assert post(client, f"/data-sets/{version.data_set_id}/freeze")[0] == 404
    assert post(client, "/data-sets", {"project": workshop.project.pk, "name": "theirs"})[0] == 404
