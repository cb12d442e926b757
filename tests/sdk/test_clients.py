"""The clients against a running site: every verb, pages, refusals, one effect in spite of a cut connection, files."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from preceptor import sdk
from preceptor.sdk.calls import accounts, datasets, experts, problems, projects, staffing
from tests.conftest import free_port
from tests.sdk.conftest import Place
from tests.sdk.cutting import CuttingWay

os.environ.setdefault("HF_HUB_OFFLINE", "1")
ROUNDING = {"code": "", "label_en": "rounding", "label_ar": "تقريب"}
QUICKLY = sdk.Retrying(attempts=4, longest_wait=0.05)


@pytest.fixture
def lead(place: Place) -> Iterator[sdk.Client]:
    with sdk.Client(place.url, place.lead, retrying=QUICKLY) as client:
        yield client


def problem(place: Place, name: str) -> Any:
    return {
        "project": place.workshop.project.pk,
        "external_id": name,
        "language": "en",
        "statement": f"{name}: 950 were planned and 1,200 spent. By what share was the plan exceeded?",
        "answer": "0.26",
    }


def test_every_verb(place: Place, lead: sdk.Client) -> None:
    project = place.workshop.project.pk
    made = lead.send(problems.create(problem(place, "verbs")))
    assert lead.send(problems.get(made["id"]))["statement"] == made["statement"]
    assert lead.send(accounts.change_me({"display_name": "Ms Steer"}))["display_name"] == "Ms Steer"
    rules: Any = {"protocol": "every_step", "error_kinds": [ROUNDING], "break_samples": 4, "break_wrong": 2}
    assert lead.send(projects.set_rules(project, rules))["break_wrong"] == 2
    assert [each["id"] for each in lead.each(projects.list())] == [project]
    assert datetime.fromisoformat(lead.send(datasets.get_version(place.version.pk))["frozen_at"]).tzinfo is not None
    with sdk.Client(place.url, place.operator) as operator:
        kept = operator.send(experts.save_search({"name": "Auditors", "asked": {"text": "audit", "countries": ["JO"]}}))
        assert operator.send(experts.remove_search(kept["id"])) is None  # type: ignore[func-returns-value]
        assert list(operator.each(experts.list_searches())) == []
        assert operator.send(experts.search(text="audit", countries=["JO", "GB"]))["experts"] == []


def test_over_a_thousand_rows_come_in_pages_each_once(place: Place, lead: sdk.Client) -> None:
    project = place.workshop.project.pk
    drawn = lead.send(problems.generate({"project": project, "split": "new_numbers", "count": 1_050, "seed": 7}))
    found = [each["id"] for each in lead.each(problems.list(project=project, split="new_numbers"))]
    assert len(found) > 1_000
    assert sorted(found) == sorted(set(drawn["version_ids"]))
    first = lead.send(problems.list(project=project, split="new_numbers", limit=7))
    assert [each["id"] for each in first["items"]] == found[:7]
    assert first["next_cursor"]

    async def everything() -> list[int]:
        async with sdk.AsyncClient(place.url, place.lead) as client:
            return [each["id"] async for each in client.each(problems.list(project=project, split="new_numbers"))]

    assert asyncio.run(everything()) == found


def test_what_is_refused_is_said_by_kind_code_and_field(place: Place, lead: sdk.Client) -> None:
    with sdk.Client(place.url, "pk_of_nobody") as nobody, pytest.raises(sdk.NotSignedIn) as unknown:
        nobody.send(accounts.me())
    assert unknown.value.status == 401
    with sdk.Client(place.url, place.expert) as expert, pytest.raises(sdk.Forbidden) as closed:
        expert.send(problems.create(problem(place, "never")))
    assert (closed.value.status, closed.value.code) == (403, "forbidden")
    with sdk.Client(place.url, place.stranger) as stranger, pytest.raises(sdk.NotFound) as hidden:
        stranger.send(projects.get(place.workshop.project.pk))
    assert (hidden.value.status, hidden.value.code) == (404, "not_found")
    assert hidden.value.request_id
    with pytest.raises(sdk.Invalid) as wrong:
        lead.send(datasets.create({"project": place.workshop.project.pk, "name": "Not a Name"}))
    assert (wrong.value.status, wrong.value.code) == (422, "invalid")
    assert ["name" in each["where"] for each in wrong.value.fields] == [True]
    with pytest.raises(sdk.Invalid) as cursor:
        lead.send(problems.list(cursor="made-up"))
    assert cursor.value.code == "invalid_cursor"


def test_a_key_names_one_call(place: Place, lead: sdk.Client) -> None:
    call = problems.create(problem(place, "named"))
    made = [lead.send(call, idempotency_key="night-1")["id"] for _ in range(2)]
    assert made[0] == made[1]
    with pytest.raises(sdk.Conflict) as reused:
        lead.send(problems.create(problem(place, "another")), idempotency_key="night-1")
    assert reused.value.code == "idempotency_key_reused"


def test_a_call_whose_answer_is_lost_is_repeated_with_one_effect(place: Place, way: CuttingWay) -> None:
    project = place.workshop.project.pk
    with sdk.Client(way.url, place.lead, retrying=QUICKLY) as client:
        before = len(client.send(projects.guidelines(project))["items"])
        way.cuts = [0, 0]
    with sdk.Client(way.url, place.lead, retrying=QUICKLY) as client:
        made = client.send(projects.publish_guideline(project, {"language": "en", "body": "Rate each step. Be brief."}))
        assert way.cuts == []
        after = client.send(projects.guidelines(project))["items"]
    assert len(after) == before + 1
    assert made["id"] in {each["id"] for each in after}

    async def once_more() -> int:
        way.cuts = [0]
        async with sdk.AsyncClient(way.url, place.lead, retrying=QUICKLY) as client:
            await client.send(projects.publish_guideline(project, {"language": "en", "body": "Rate each step. Soon."}))
            return len((await client.send(projects.guidelines(project)))["items"])

    assert asyncio.run(once_more()) == before + 2


def test_where_nobody_answers_it_says_so_and_names_the_key(place: Place, way: CuttingWay) -> None:
    way.cuts = [0] * QUICKLY.attempts
    with sdk.Client(way.url, place.lead, retrying=QUICKLY) as client, pytest.raises(sdk.Unreachable) as lost:
        client.send(problems.create(problem(place, "lost")), idempotency_key="lost-1")
    assert lost.value.idempotency_key == "lost-1"
    assert way.connections == QUICKLY.attempts
    nobody = f"http://127.0.0.1:{free_port()}"
    client = sdk.Client(nobody, place.lead, retrying=sdk.Retrying(attempts=1))
    with client, pytest.raises(sdk.Unreachable, match="does not answer"):
        client.send(accounts.me())


def test_a_page_that_is_no_api_is_told_from_a_site(place: Place) -> None:
    with sdk.Client(place.url, place.lead) as client, pytest.raises(sdk.SiteError):
        client.send(sdk.Call[Any]("GET", "/../../"))
    with pytest.raises(ValueError, match="PRECEPTOR_SITE"):
        sdk.Client("preceptor.example", place.lead)
    with pytest.raises(ValueError, match="PRECEPTOR_API_KEY"):
        sdk.Client(place.url, "")


def test_a_file_arrives_whole_checked_and_goes_on_where_it_broke_off(
    place: Place, lead: sdk.Client, way: CuttingWay, tmp_path: Path
) -> None:
    facts = {each["name"]: each for each in lead.send(datasets.get_version(place.version.pk))["files"]}
    file, target = datasets.download_file(place.version.pk, "sft.jsonl"), tmp_path / "sft.jsonl"
    whole = lead.save(file, target)
    assert (whole.bytes, whole.sha256, whole.checked) == (
        facts["sft.jsonl"]["bytes"],
        facts["sft.jsonl"]["sha256"],
        True,
    )
    content = target.read_bytes()
    assert hashlib.sha256(content).hexdigest() == whole.sha256
    target.unlink()
    way.cuts = [2_500, 2_500, 2_500]
    with sdk.Client(way.url, place.lead, retrying=QUICKLY) as client:
        assert client.save(file, target) == whole
    assert (way.cuts, way.connections) == ([], 4)
    assert [path.name for path in tmp_path.iterdir()] == ["sft.jsonl"]
    assert target.read_bytes() == content


def test_what_is_half_here_goes_on_in_a_later_run_but_not_into_another_file(
    place: Place, way: CuttingWay, tmp_path: Path
) -> None:
    file, target = datasets.download_file(place.version.pk, "sft.jsonl"), tmp_path / "sft.jsonl"
    way.cuts = [6_000]
    hasty = sdk.Client(way.url, place.lead, retrying=sdk.Retrying(attempts=1))
    with hasty, pytest.raises(sdk.Unreachable):
        hasty.save(file, target)
    part = tmp_path / ".sft.jsonl.part"
    begun = part.stat().st_size
    assert 0 < begun < place.version.files["sft.jsonl"]["bytes"]

    async def later() -> sdk.Saved:
        async with sdk.AsyncClient(way.url, place.lead) as client:
            return await client.save(file, target)

    assert asyncio.run(later()).checked
    target.unlink()
    part.write_bytes(b"x" * 50)
    (tmp_path / ".sft.jsonl.part.etag").write_text('"of another file"')
    assert asyncio.run(later()).sha256 == place.version.files["sft.jsonl"]["sha256"]
    part.write_bytes(b"x" * 50)
    (tmp_path / ".sft.jsonl.part.etag").write_text(f'"{place.version.files["sft.jsonl"]["sha256"]}"')
    with pytest.raises(sdk.NotWhole):
        asyncio.run(later())
    assert not part.exists()


def test_what_is_no_file_is_refused_and_nothing_is_written(place: Place, lead: sdk.Client, tmp_path: Path) -> None:
    with pytest.raises(sdk.NotFound, match=r"sft\.jsonl"):
        lead.save(datasets.download_file(place.version.pk, "nothing.jsonl"), tmp_path / "nothing.jsonl")
    with sdk.Client(place.url, place.stranger) as stranger, pytest.raises(sdk.NotFound):
        stranger.save(datasets.download_file(place.version.pk, "sft.jsonl"), tmp_path / "sft.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_applicants_come_as_a_file_for_other_programmes(place: Place, tmp_path: Path) -> None:
    organisation = place.workshop.organisation.pk
    with sdk.Client(place.url, place.operator) as client:
        saved = client.save(staffing.export_applicants(organisation, form="jsonl"), tmp_path / "applicants.jsonl")
        listed = [each["person"] for each in client.each(staffing.applicants(organisation))]
    lines = [json.loads(line) for line in saved.path.read_text(encoding="utf-8").splitlines()]
    assert [each["person"] for each in lines] == listed


def test_a_data_set_goes_from_the_site_into_hugging_face_datasets(
    place: Place, lead: sdk.Client, tmp_path: Path
) -> None:
    """What the guide shows, with the real library."""
    loader = pytest.importorskip("datasets", reason="the training extra is not installed")
    newest = next(iter(lead.each(datasets.list())))["versions"][0]
    folder = tmp_path / "corrections"
    folder.mkdir()
    for file in lead.send(datasets.get_version(newest["id"]))["files"]:
        saved = lead.save(datasets.download_file(newest["id"], file["name"]), folder / file["name"])
        assert (saved.sha256, saved.checked) == (file["sha256"], True)
    loaded = loader.load_dataset(str(folder), "sft", split="train", cache_dir=str(tmp_path / "cache"))
    examples = list(lead.each(datasets.list_examples(newest["id"])))
    assert loaded.num_rows == len(examples) == newest["examples_count"]
    assert [each["completion"] for each in loaded] == [each["completion"] for each in examples]
