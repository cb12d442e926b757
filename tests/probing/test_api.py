"""The API of probes: start, watch, stop, read attempts; walls and roles."""

from __future__ import annotations

import pytest

from tests.probing.conftest import Bench
from tests.problems.conftest import make_client
from tests.problems.test_api import call

pytestmark = pytest.mark.django_db


def test_a_lead_starts_watches_and_reads(bench: Bench) -> None:
    lead, project = bench.client.lead, bench.client.project
    versions = call(lead, "get", "/model-versions").json()["items"]
    assert [(v["model"], v["name"], v["endpoint"]) for v in versions] == [("Scripted", "one", "scripted")]
    assert call(lead, "get", f"/model-versions/{bench.version.pk}").json()["id"] == bench.version.pk
    body = {
        "project": project.pk,
        "model_version": bench.version.pk,
        "split": "train",
        "parameters": {"calculator": False},
    }
    made = call(lead, "post", "/probes", body)
    assert made.status_code == 201, made.content
    probe = made.json()
    assert (probe["state"], probe["total"], probe["done"], probe["model_version"]) == ("queued", 6, 0, "Scripted, one")
    bench.answers[bench.problems[0].statement] = "A: 2 + 2 = 5\nAnswer: 1"
    with bench.room():
        from preceptor.probing.models import Probe  # noqa: PLC0415

        row = Probe.objects.get(pk=probe["id"])
    bench.run(row)
    seen = call(lead, "get", f"/probes/{probe['id']}").json()
    assert (seen["state"], seen["done"], seen["correct"]) == ("done", 6, 5)
    assert seen["cost"] == {"minor": 0, "currency": "USD"}
    assert [row["id"] for row in call(lead, "get", f"/probes?project={project.pk}").json()["items"]] == [probe["id"]]
    (wrong,) = call(lead, "get", f"/attempts?probe={probe['id']}&correct=false").json()["items"]
    attempt = call(lead, "get", f"/attempts/{wrong['id']}").json()
    assert attempt["output"] == "A: 2 + 2 = 5\nAnswer: 1"
    first = attempt["steps"][0]
    assert attempt["output"][first["start"] : first["end"]] == first["text"] == "A: 2 + 2 = 5"
    assert first["check"]["result"] == "wrong"
    assert first["check"]["equations"] == [{"expression": "2 + 2", "stated": "5", "value": "4", "holds": False}]


def test_pages_of_attempts(bench: Bench) -> None:
    bench.run(bench.start())
    first = call(bench.client.lead, "get", "/attempts?limit=4").json()
    rest = call(bench.client.lead, "get", f"/attempts?limit=4&cursor={first['next_cursor']}").json()
    ids = [row["id"] for row in first["items"] + rest["items"]]
    assert ids == sorted(ids)
    assert len(set(ids)) == 6
    assert rest["next_cursor"] is None
    assert call(bench.client.lead, "get", "/attempts?cursor=nonsense").status_code == 422


def test_cancel_and_resume(bench: Bench) -> None:
    lead, probe = bench.client.lead, bench.start()
    assert call(lead, "post", f"/probes/{probe.pk}/cancel").json()["state"] == "cancelled"
    assert call(lead, "post", f"/probes/{probe.pk}/resume").json()["state"] == "queued"
    again = call(lead, "post", f"/probes/{probe.pk}/resume")
    assert (again.status_code, again.json()["code"]) == (409, "probe_not_resumable")


def test_refusals(bench: Bench) -> None:
    lead, project = bench.client.lead, bench.client.project
    body = {"project": project.pk, "model_version": bench.version.pk}
    assert call(lead, "post", "/probes", {**body, "language": "ar", "split": "new_families"}).status_code == 422
    assert call(lead, "post", "/probes", {**body, "problem_versions": [10**9]}).status_code == 404
    assert call(lead, "post", "/probes", {**body, "model_version": 10**9}).status_code == 404
    assert call(lead, "post", "/probes", {**body, "samples": 0}).status_code == 422
    same = call(lead, "post", "/probes", {**body, "samples": 2, "parameters": {"temperature": 0}})
    assert same.json()["code"] == "probe_invalid"


def test_experts_and_other_clients_are_outside(bench: Bench) -> None:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    probe = bench.run(bench.start())
    with everywhere():
        other = make_client("other")
    for path in ("/probes", "/attempts", "/model-versions"):
        assert call(bench.client.expert, "get", path).status_code == 403
        assert call(other.lead, "get", path).json()["items"] == []
    assert call(other.lead, "get", f"/probes/{probe.pk}").status_code == 404
    assert call(other.lead, "post", f"/probes/{probe.pk}/cancel").status_code == 404
    body = {"project": bench.client.project.pk, "model_version": bench.version.pk}
    assert call(bench.client.expert, "post", "/probes", body).status_code == 403
    assert call(other.lead, "post", "/probes", body).status_code == 404
