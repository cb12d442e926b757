"""A model reads a curriculum vitae as well: only what stands in the text is proposed, and nothing is stored unconfirmed."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from preceptor.experts import consents
from preceptor.experts.cv import asking
from preceptor.experts.cv.by_model import Answer, held, messages, schema
from preceptor.experts.cv.proposals import Proposal
from preceptor.experts.models import CvReading, Employment
from preceptor.experts.tasks import read_by_model_job
from preceptor.experts.taxonomy.loading import seed_skills
from preceptor.llm.testing import MODEL, Received, ScriptedEndpoint, message
from preceptor.llm.testing import Answer as Sent
from tests.experts.cv_samples import ENGLISH
from tests.experts.network import NOW, Network, call

TEXT = """Laila Nasser
Finance lead, for industry
She kept the books of شركة الأفق as Chief Accountant, من ٢٠١٦ إلى الآن, and before that was Clerk with Orient Bank 2012 to 2016.
Taught herself الإنجليزية (very good). M.Sc. of Finance at Yarmouk, 2012. Wrote "Budgets that hold" in 2019.
"""
SAID: dict[str, Any] = {
    "legal_name": "Laila Nasser",
    "headline": "Finance leader for industry",
    "summary": "",
    "employments": [
        {"employer": "شركة الأفق", "title": "Chief Accountant", "period": "من ٢٠١٦ إلى الآن"},
        {"employer": "Orient Bank", "title": "Head Clerk", "period": "2012 to 2016"},
        {"employer": "Goldman Sachs", "title": "Clerk", "period": ""},
    ],
    "degrees": [
        {"degree": "M.Sc.", "field": "Finance", "institution": "Yarmouk", "period": "2012"},
        {"degree": "Taught", "field": "", "institution": "", "period": ""},
    ],
    "languages": [{"language": "الإنجليزية", "level": "very good"}],
    "publications": [{"title": "Budgets that hold", "venue": "", "year": "2019"}],
    "credentials": [],
    "skills": [{"name": "books"}, {"name": "Finance"}],
}


def test_what_the_text_does_not_say_is_dropped_and_counted() -> None:
    found = held(Answer(**SAID), TEXT, skills={"finance": "x-finance"})
    assert [(each.part, dict(each.values)) for each in found.proposals] == [
        ("basics", {"legal_name": "Laila Nasser"}),
        ("skills", {"code": "x-finance", "level": 3, "evidence": ""}),
        ("employments", {"employer": "شركة الأفق", "title": "Chief Accountant", "description": "",
                         "started": "2016-01-01", "ended": None}),
        ("employments", {"employer": "Orient Bank", "title": "", "description": "",
                         "started": "2012-01-01", "ended": "2016-01-01"}),
        ("languages", {"code": "en", "level": "B2"}),
        ("degrees", {"level": "master", "field": "Finance", "institution": "Yarmouk", "year_from": None,
                     "year_to": 2012}),
        ("publications", {"title": "Budgets that hold", "venue": "", "url": "", "year": 2019}),
    ]  # fmt: skip
    assert found.dropped == 5  # headline, "Head Clerk", Goldman Sachs, no degree, no skill
    assert all(each.by_model and TEXT[s.start : s.end] == s.text for each in found.proposals for s in each.spans)


def test_pieces_of_a_row_stand_together_and_what_the_rules_found_is_not_said_twice() -> None:
    far = "Acme Ltd hired her. " + "x " * 600 + "The Auditor in this story is another."
    answer = Answer(employments=[{"employer": "Acme Ltd", "title": "Auditor", "period": ""}])
    found = held(answer, far, skills={})
    assert ([each.values["title"] for each in found.proposals], found.dropped) == ([""], 1)
    known = Proposal("employments", {"employer": "ACME LTD", "title": "", "started": "2019-01-01"}, ())
    assert held(answer, far, skills={}, known=[known]).proposals == []


def test_the_schema_asks_for_every_field_as_text_and_for_nothing_else() -> None:
    asked = schema()
    assert set(asked["required"]) == set(asked["properties"]) == set(Answer.model_fields)
    rows = asked["properties"]["employments"]["items"]
    assert (rows["required"], rows["additionalProperties"]) == (["employer", "title", "period"], False)
    assert messages("y" * 100_000)[1]["content"] == "y" * 24_000


def sent(network: Network) -> Any:
    seed_skills(NOW)
    network.write()
    body = {"name": "cv.txt", "content": base64.b64encode(ENGLISH.encode()).decode()}
    status, read = call(network.mine, "PUT", "/experts/me/cv", body)
    assert status == 200
    return read


def agree(network: Network, given: bool = True) -> None:
    facts = {"purpose": "model_reading", "given": given, "locale": "en"}
    read = consents.text_hash("model_reading", "en")
    consents.say(person=network.expert, read=read, now=NOW, **facts)  # type: ignore[arg-type]


def jobs() -> list[Any]:
    return [each.args for each in ProcrastinateJob.objects.filter(task_name=asking.READ).order_by("id")]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Callable[[ScriptedEndpoint], None]:
    def name(server: ScriptedEndpoint) -> None:
        for setting, value in ((asking.URL, server.base_url), (asking.MODEL, MODEL), (asking.KEY, "secret")):
            monkeypatch.setenv(setting, value)

    return name


@pytest.mark.django_db
def test_a_model_proposes_beside_the_rules_and_nothing_is_stored(
    network: Network, served: Callable[[ScriptedEndpoint], None]
) -> None:
    row = {"employer": "Northwind Cloud", "title": "Partner Development Manager", "period": "Jan 2019 – Present"}
    new = {
        "degree": "M.Sc.",
        "field": "Mechanical Engineering",
        "institution": "Technical University",
        "period": "2011",
    }
    said = {
        "headline": "cloud and AI partnerships",
        "employments": [row],
        "degrees": [new],
        "skills": [{"name": "Chess"}],
    }
    with ScriptedEndpoint(lambda _: message(json.dumps(said))) as server:
        served(server)
        agree(network)
        read = sent(network)
        assert (read["model_state"], jobs()) == ("waiting", [{"reading_id": read["id"]}])
        read_by_model_job(reading_id=read["id"])
        read_by_model_job(reading_id=read["id"])  # a job may run twice
    [asked] = server.received
    assert asked.headers["authorization"] == "Bearer secret"
    assert asked.body["response_format"]["json_schema"]["schema"] == schema()
    assert asked.body["messages"][1]["content"] == read["text"]
    after = call(network.mine, "GET", "/experts/me/cv")[1]
    assert (after["model_state"], after["model_dropped"], after["model_note"]) == ("read", 1, "")
    by_model = [each for each in after["proposals"] if each["by_model"]]
    assert after["proposals"][: len(read["proposals"])] == read["proposals"]
    assert [(each["part"], each["state"]) for each in by_model] == [("basics", "proposed"), ("degrees", "proposed")]
    assert not Employment.objects.exists()
    status, profile = call(network.mine, "PUT", f"/experts/me/cv/{by_model[0]['id']}", {"confirmed": True})
    assert (status, profile["headline"]) == (200, "cloud and AI partnerships")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (message("I am sorry, I cannot."), "not the JSON"),
        (message(json.dumps({"employments": "many"})), "not the JSON"),
        (Sent({"error": {"message": "no"}}, 401), "API key"),
    ],
)
def test_a_failure_leaves_what_the_rules_proposed_and_says_why(
    network: Network, served: Callable[[ScriptedEndpoint], None], answer: Sent, said: str
) -> None:
    with ScriptedEndpoint(lambda _: answer) as server:
        served(server)
        agree(network)
        read = sent(network)
        read_by_model_job(reading_id=read["id"])
    after = call(network.mine, "GET", "/experts/me/cv")[1]
    assert (after["model_state"], after["proposals"]) == ("failed", read["proposals"])
    assert said in after["model_note"]


@pytest.mark.django_db
def test_nothing_is_sent_without_consent_or_endpoint_or_after_it_was_taken_back(
    network: Network, served: Callable[[ScriptedEndpoint], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[Received] = []
    with ScriptedEndpoint(lambda asked: received.append(asked) or message("{}")) as server:  # type: ignore[func-returns-value]
        served(server)
        assert sent(network)["model_state"] == "none"
        agree(network)
        read = sent(network)
        agree(network, given=False)
        read_by_model_job(reading_id=read["id"])
        assert CvReading.objects.get().model_state == "none"
        monkeypatch.delenv(asking.URL)
        agree(network)
        assert sent(network)["model_state"] == "none"
    assert (received, len(jobs())) == ([], 1)
