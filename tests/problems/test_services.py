"""Posing problems: versions, repeats, bad content, walls."""

from __future__ import annotations

from dataclasses import replace

import pytest

from preceptor.problems.content import ProblemContent, ProblemInvalid
from tests.problems.conftest import NOON, Client

pytestmark = pytest.mark.django_db

CONTENT = ProblemContent(
    statement="Revenue is 220 and costs are 132. What is the profit?",
    language="en",
    answer="88",
    reference_steps=({"label": "Profit", "expression": "220 - 132", "value": "88"},),
    unit="dollars",
    skill="profitability",
    topic="margins",
)


def pose(client: Client, content: ProblemContent = CONTENT, external_id: str = "one"):
    from preceptor.problems.services import create_problem  # noqa: PLC0415

    return create_problem(
        project=client.project, external_id=external_id, source="test", content=content, actor=client.lead, now=NOON
    )


def test_the_same_content_again_is_the_same_version(client_room: Client) -> None:
    first, again = pose(client_room), pose(client_room)
    assert first.pk == again.pk
    assert (first.number, first.content_sha256) == (1, CONTENT.sha256())


def test_other_content_is_the_next_version_and_the_first_stays(client_room: Client) -> None:
    first = pose(client_room)
    second = pose(client_room, replace(CONTENT, statement="Costs are 132 and revenue is 220. Profit?"))
    assert (second.problem_id, second.number) == (first.problem_id, 2)
    assert pose(client_room).pk == first.pk


def test_a_version_cannot_be_changed(client_room: Client) -> None:
    from django.db import DatabaseError, transaction  # noqa: PLC0415

    version = pose(client_room)
    version.answer = "89"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        version.save()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"statement": " "}, "needs a statement"),
        ({"statement": "a\x00b"}, "NUL"),
        ({"language": "fr"}, "not a language"),
        ({"split": "test"}, "not a split"),
        ({"answer": ""}, "needs an answer"),
        ({"answer": "a lot"}, "“a lot” is not a number"),
        ({"tolerance_kind": "loose"}, "not a tolerance"),
        ({"tolerance_kind": "relative", "tolerance": "-0.1"}, "cannot be negative"),
        ({"tolerance_kind": "relative", "tolerance": "wide"}, "“wide” is not a number"),
        ({"difficulty": 9}, "from 1 to 5"),
        (
            {"reference_steps": ({"label": "P", "expression": "220 - 132", "value": "90"},)},
            "220 - 132 = 90, but it gives 88",
        ),
        ({"reference_steps": ({"label": "P", "expression": "220 - x", "value": "90"},)}, "cannot be computed"),
        ({"rubric": {"id": "a", "text": "", "points": 1}}, "says nothing"),
        ({"rubric": {"id": "a", "text": "b", "points": 1.5}}, "whole points"),
        ({"rubric": {"id": "a", "text": "b", "children": [{"id": "a", "text": "c", "points": 1}]}}, "id of its own"),
        ({"rubric": {"id": "a", "text": "b", "children": {}}}, "must be a list"),
    ],
)
def test_bad_content_is_refused_whole(client_room: Client, change: dict[str, object], sentence: str) -> None:
    from preceptor.problems.models import Problem  # noqa: PLC0415

    with pytest.raises(ProblemInvalid, match=sentence):
        pose(client_room, replace(CONTENT, **change))  # type: ignore[arg-type]
    assert not Problem.objects.exists()


def test_one_bad_problem_stops_the_whole_batch(client_room: Client) -> None:
    from preceptor.problems.models import Problem  # noqa: PLC0415
    from preceptor.problems.services import NewProblem, create_problems  # noqa: PLC0415

    batch = [NewProblem("good", CONTENT), NewProblem("bad", replace(CONTENT, answer="?"))]
    with pytest.raises(ProblemInvalid):
        create_problems(project=client_room.project, source="t", problems=batch, actor=client_room.lead, now=NOON)
    assert not Problem.objects.exists()


def test_twins_in_one_batch_become_one_problem(client_room: Client) -> None:
    from preceptor.problems.services import NewProblem, create_problems  # noqa: PLC0415

    batch = [NewProblem("a", CONTENT), NewProblem("a", CONTENT), NewProblem("a", replace(CONTENT, difficulty=2))]
    posed = create_problems(project=client_room.project, source="t", problems=batch, actor=client_room.lead, now=NOON)
    assert [version.number for version in posed] == [1, 1, 2]
    assert posed[0].pk == posed[1].pk


def test_generated_problems_are_posed_with_few_queries(client_room: Client, django_assert_max_num_queries) -> None:
    from preceptor.problems.models import Split  # noqa: PLC0415
    from preceptor.problems.services import generate_problems  # noqa: PLC0415

    with django_assert_max_num_queries(10):
        posed = generate_problems(
            project=client_room.project, split=Split.TRAIN, count=120, seed=1, actor=client_room.lead, now=NOON
        )
    assert len({version.pk for version in posed}) == 120
    assert {version.split for version in posed} == {"train"}
    again = generate_problems(
        project=client_room.project, split="train", count=120, seed=1, actor=client_room.lead, now=NOON
    )
    assert [version.pk for version in again] == [version.pk for version in posed]


def test_the_verifier_reads_a_stored_version(client_room: Client) -> None:
    from preceptor.problems.queries import judge  # noqa: PLC0415

    version = pose(client_room)
    assert judge(version, "Answer: 88").correct
    assert judge(version, "Answer: 89").reason == "89 instead of 88."
    open_sign = pose(client_room, replace(CONTENT, answer="-88", extra={"any_sign": True}, reference_steps=()), "two")
    assert judge(open_sign, "Answer: 88").correct


def test_lists_show_the_newest_version_of_seen_organisations(client_room: Client) -> None:
    from preceptor.kit.errors import NotFound  # noqa: PLC0415
    from preceptor.problems.queries import page_of_versions, version_by_id  # noqa: PLC0415

    old = pose(client_room)
    new = pose(client_room, replace(CONTENT, difficulty=2))
    other = pose(client_room, replace(CONTENT, language="ar", topic="churn"), "two")
    seen = [client_room.organisation.pk]
    assert [v.pk for v in page_of_versions(organisations=seen, limit=10).items] == [new.pk, other.pk]
    first = page_of_versions(organisations=seen, limit=1)
    assert first.next_cursor
    assert [v.pk for v in page_of_versions(organisations=seen, cursor=first.next_cursor, limit=1).items] == [other.pk]
    assert [v.pk for v in page_of_versions(organisations=seen, language="ar", limit=9).items] == [other.pk]
    assert [v.pk for v in page_of_versions(organisations=seen, search="revenue", topic="margins", limit=9).items] == [
        new.pk
    ]
    assert version_by_id(old.pk, organisations=seen).number == 1
    with pytest.raises(NotFound):
        version_by_id(old.pk, organisations=[])


def test_walls_hide_the_problems_of_another_client(client_room: Client) -> None:
    from preceptor.accounts.walls import within  # noqa: PLC0415
    from preceptor.problems.models import ProblemVersion  # noqa: PLC0415
    from tests.problems.conftest import make_client  # noqa: PLC0415

    pose(client_room)
    other = make_client("other")
    with within(organisations=[other.organisation.pk]):
        assert not ProblemVersion.objects.exists()
    with within(organisations=[client_room.organisation.pk]):
        assert ProblemVersion.objects.count() == 1
