"""Registering models by API, trying them, and units for wrong answers."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.llm.testing import Answer, completion
from tests.probing.conftest import Bench
from tests.problems.conftest import NOON, make_client
from tests.problems.test_api import call

pytestmark = pytest.mark.django_db


def register(bench: Bench, **fields: Any) -> Any:
    lead, organisation = bench.client.lead, bench.client.organisation.pk
    model = call(lead, "post", "/models", {"organisation_id": organisation, "name": "Big", "licence_notice": "Terms"})
    assert model.status_code == 201, model.content
    given = {"model": model.json()["id"], "endpoint": bench.version.endpoint_id, "name": "May", "remote_name": "big"}
    return call(lead, "post", "/model-versions", {**given, "protocol": "completion", **fields})


def test_a_lead_registers_a_model_and_a_version_of_it(bench: Bench) -> None:
    made = register(bench, examples=2)
    assert made.status_code == 201, made.content
    version = made.json()
    assert (version["model"], version["name"], version["endpoint"], version["remote_name"]) == (
        "Big",
        "May",
        "scripted",
        "big",
    )
    assert (version["examples"], version["licence_notice"]) == (2, "Terms")
    assert register(bench, examples=2).json()["id"] == version["id"]
    assert register(bench).json()["code"] == "model_version_taken"
    names = [each["name"] for each in call(bench.client.lead, "get", "/models").json()["items"]]
    assert names == ["Scripted", "Big"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"remote_name": " "}, "remote_name_missing"),
        ({"examples": 5}, "invalid"),
        ({"protocol": "recorded"}, "invalid"),
        ({"adapter": "../../x"}, "invalid"),
    ],
)
def test_a_version_that_cannot_be_asked_is_refused(bench: Bench, fields: dict[str, Any], code: str) -> None:
    answer = register(bench, **fields)
    assert answer.status_code == 422, answer.content
    assert answer.json()["code"] == code


def test_the_local_engine_serves_one_model_by_completion(bench: Bench) -> None:
    from preceptor.llm.services import create_endpoint  # noqa: PLC0415

    with bench.room():
        local = create_endpoint(organisation=bench.client.organisation, name="local", kind="local", now=NOON)
    assert register(bench, endpoint=local.pk, remote_name="").status_code == 201
    assert "leave out" in register(bench, endpoint=local.pk, name="x", protocol="chat", remote_name="").json()["detail"]


def test_another_client_s_model_and_endpoint_are_not_there(bench: Bench) -> None:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    with everywhere():
        other = make_client("other")
    own = call(other.lead, "post", "/models", {"organisation_id": other.organisation.pk, "name": "Own"}).json()
    body = {"model": own["id"], "endpoint": bench.version.endpoint_id, "name": "x", "remote_name": "x"}
    assert call(other.lead, "post", "/model-versions", body).status_code == 404
    assert (
        call(other.lead, "post", "/models", {"organisation_id": bench.client.organisation.pk, "name": "x"}).status_code
        == 403
    )
    assert call(bench.client.expert, "post", "/models", {"organisation_id": 1, "name": "x"}).status_code == 403


def tried(bench: Bench, question: str = "") -> Any:
    from preceptor.probing.trying import run_tryout  # noqa: PLC0415

    where = f"/model-versions/{bench.version.pk}/tryouts"
    asked = call(bench.client.lead, "post", where, {"question": question} if question else {})
    assert (asked.status_code, asked.json()["state"]) == (201, "queued"), asked.content
    run_tryout(tryout_id=asked.json()["id"], clock=lambda: NOON)
    return call(bench.client.lead, "get", f"/tryouts/{asked.json()['id']}").json()


def test_a_first_question_is_answered(bench: Bench) -> None:
    from preceptor.llm.models import Usage  # noqa: PLC0415

    bench.server._respond = lambda _: completion("Answer: 36", tokens=4)
    told = tried(bench)
    assert (told["state"], told["answer"], told["failure"], told["completion_tokens"]) == ("done", "Answer: 36", "", 4)
    assert "12 pens" in told["question"]
    assert "12 pens" in bench.server.received[-1].body["prompt"]
    with bench.room():
        assert Usage.objects.get(purpose=f"tryout {told['id']}").completion_tokens == 4


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer({"error": {"message": "no"}}, 401), "API key"),
        (Answer({"error": {"message": "no"}}, 404), "knows no model"),
        (Answer(b"<html>", 200, {"content-type": "text/html"}), "OpenAI-compatible"),
        (completion(""), "answered with nothing"),
    ],
)
def test_or_a_sentence_says_what_is_wrong(bench: Bench, answer: Answer, sentence: str) -> None:
    bench.server._respond = lambda _: answer
    told = tried(bench, "What is 1 + 1?")
    assert (told["state"], told["question"]) == ("failed", "What is 1 + 1?")
    assert sentence in told["failure"]


def test_where_nothing_answers_that_is_said(bench: Bench) -> None:
    from preceptor.llm.models import Endpoint  # noqa: PLC0415

    with bench.room():
        Endpoint.objects.update(base_url="http://127.0.0.1:9/v1")
    assert "Nothing answers" in tried(bench)["failure"]


def test_an_address_inside_the_network_is_refused_when_it_is_tried(bench: Bench) -> None:
    from preceptor.llm.models import Endpoint  # noqa: PLC0415

    with bench.room():
        Endpoint.objects.update(allow_loopback=False)
    assert "leads inside this machine" in tried(bench)["failure"]
    assert not bench.server.received


@pytest.mark.parametrize("wanted", [True, False])
def test_wrong_answers_become_units_when_the_probe_is_done(bench: Bench, wanted: bool) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob  # noqa: PLC0415

    from preceptor.corrections.models import Unit  # noqa: PLC0415
    from preceptor.corrections.tasks import open_units_job  # noqa: PLC0415
    from preceptor.probing.models import Probe  # noqa: PLC0415

    bench.answers[bench.problems[0].statement] = "Answer: 1"
    body = {"project": bench.client.project.pk, "model_version": bench.version.pk, "split": "train"}
    chosen = {} if wanted else {"open_units": False}
    made = call(bench.client.lead, "post", "/probes", {**body, "parameters": {"calculator": False}, **chosen}).json()
    assert made["open_units"] is wanted
    with bench.room():
        row = Probe.objects.get(pk=made["id"])
    jobs = ProcrastinateJob.objects.filter(task_name="corrections.open_units")
    assert not jobs.exists()
    bench.run(row)
    assert [job.args for job in jobs] == ([{"probe_id": row.pk}] if wanted else [])
    if wanted:
        open_units_job(probe_id=row.pk)
        open_units_job(probe_id=row.pk)
        with bench.room():
            (unit,) = Unit.objects.all()
            assert unit.attempt.problem_version == bench.problems[0]


def test_a_cancelled_or_failed_probe_opens_none(bench: Bench) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob  # noqa: PLC0415

    bench.refuse[bench.problems[0].statement] = Answer({"error": {"message": "no"}}, 400)
    with pytest.raises(Exception, match="did not come"):
        bench.run(bench.start(open_units=True))
    assert not ProcrastinateJob.objects.filter(task_name="corrections.open_units").exists()
