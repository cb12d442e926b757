"""Evaluation and lift over attempts that a scripted endpoint gives: counted per split, compared in pairs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from preceptor.llm.testing import MODEL, ScriptedEndpoint
from tests.probing.conftest import Bench, make_bench
from tests.problems.conftest import NOON, make_client
from tests.problems.test_api import call

pytestmark = pytest.mark.django_db

SPLITS = {"new_numbers": 8, "new_wordings": 4}


@pytest.fixture
def bench(db: None) -> Iterator[Bench]:
    """Held-out problems of two splits, which the model all knows."""
    from preceptor.problems.services import generate_problems  # noqa: PLC0415

    holder: list[Bench] = []
    with ScriptedEndpoint(lambda request: holder[0].respond(request)) as server:
        made = make_bench(lambda respond: server)
        holder.append(made)
        client = made.client
        with made.room():
            made.problems = [
                version
                for split, count in SPLITS.items()
                for version in generate_problems(
                    project=client.project, split=split, count=count, seed=2, actor=client.lead, now=NOON
                )
            ]
        made.answers |= {version.statement: version.reference_text for version in made.problems}
        yield made


def second_version(bench: Bench) -> Any:
    from preceptor.probing.services import register_model_version  # noqa: PLC0415

    with bench.room():
        old = bench.version
        return register_model_version(
            model=old.model, name="two", endpoint=old.endpoint, remote_name=MODEL, parent=old, now=NOON
        )


def evaluated(bench: Bench, version: Any, right: set[int]) -> list[Any]:
    """The evaluations of `version` when it knows the problems at the places `right` of the list and no other."""
    from preceptor.training.services import run_evaluation, start_evaluation  # noqa: PLC0415

    for place, problem in enumerate(bench.problems):
        bench.answers[problem.statement] = problem.reference_text if place in right else "Answer: 123456789"
    with bench.room():
        probe = start_evaluation(
            project=bench.client.project,
            model_version=version,
            problem_versions=bench.problems,
            actor=bench.client.lead,
            now=NOON,
        )
    first = run_evaluation(probe_id=probe.pk, clock=lambda: NOON)
    assert run_evaluation(probe_id=probe.pk, clock=lambda: NOON) == first
    return first


def test_an_evaluation_is_counted_per_split(bench: Bench) -> None:
    counted = {each.split: (each.correct, each.problems) for each in evaluated(bench, bench.version, {0, 1, 9})}
    assert counted == {"new_numbers": (2, 8), "new_wordings": (1, 4)}


def test_lift_is_the_paired_difference(bench: Bench) -> None:
    from preceptor.training.services import measure_lift  # noqa: PLC0415

    before = evaluated(bench, bench.version, {0, 8})
    after = evaluated(bench, second_version(bench), {1, 2, 3, 4, 5, 8})
    with bench.room():
        lifts = {each.split: each for each in measure_lift(before=before, after=after, now=NOON)}
        again = measure_lift(before=before, after=after, now=NOON)
    numbers, wordings = lifts["new_numbers"], lifts["new_wordings"]
    assert (numbers.problems, numbers.fixed, numbers.broken, numbers.difference) == (8, 5, 1, 0.5)
    assert numbers.low < 0.5 < numbers.high
    assert numbers.p_value == pytest.approx(2 * 7 / 64)
    assert (wordings.fixed, wordings.broken, wordings.difference, wordings.p_value) == (0, 0, 0.0, 1.0)
    assert {each.pk for each in again} == {each.pk for each in lifts.values()}


def test_training_problems_measure_nothing(bench: Bench) -> None:
    from preceptor.problems.services import generate_problems  # noqa: PLC0415
    from preceptor.training.services import NotHeldOut, start_evaluation  # noqa: PLC0415

    client = bench.client
    with bench.room():
        (learned,) = generate_problems(
            project=client.project, split="train", count=1, seed=9, actor=client.lead, now=NOON
        )
        for asked in ([], [*bench.problems, learned]):
            with pytest.raises(NotHeldOut, match="learned by heart"):
                start_evaluation(
                    project=client.project, model_version=bench.version, problem_versions=asked, actor=client.lead,
                    now=NOON,
                )  # fmt: skip


def test_what_did_not_ask_the_same_problems_is_not_compared(bench: Bench) -> None:
    from preceptor.training.services import NotComparable, measure_lift  # noqa: PLC0415

    before = evaluated(bench, bench.version, set())
    bench.problems = bench.problems[1:]
    after = evaluated(bench, second_version(bench), set())
    with bench.room(), pytest.raises(NotComparable, match="same problems"):
        measure_lift(before=before, after=after, now=NOON)


def test_an_unfinished_evaluation_is_not_counted(bench: Bench) -> None:
    from preceptor.training.services import EvaluationUnfinished, count_evaluation, start_evaluation  # noqa: PLC0415

    client = bench.client
    with bench.room():
        probe = start_evaluation(
            project=client.project, model_version=bench.version, problem_versions=bench.problems, actor=client.lead,
            now=NOON,
        )  # fmt: skip
        with pytest.raises(EvaluationUnfinished):
            count_evaluation(probe=probe, now=NOON)


def test_lifts_and_evaluations_by_the_api_and_behind_the_walls(bench: Bench) -> None:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.training.services import measure_lift  # noqa: PLC0415

    before = evaluated(bench, bench.version, {0})
    after = evaluated(bench, second_version(bench), {0, 1, 2})
    with bench.room():
        measure_lift(before=before, after=after, now=NOON)
    with everywhere():
        other = make_client("other")
    lead, project = bench.client.lead, bench.client.project.pk
    shown = call(lead, "get", f"/lifts?project={project}").json()["items"]
    (numbers,) = [each for each in shown if each["split"] == "new_numbers"]
    assert (numbers["before"]["correct"], numbers["after"]["correct"], numbers["fixed"]) == (1, 3, 2)
    listed = call(lead, "get", "/evaluations").json()["items"]
    assert len(listed) == 4
    assert call(lead, "get", f"/evaluations/{listed[0]['id']}").json()["problems"] in {4, 8}
    for path in ("/lifts", "/evaluations", "/training-runs"):
        assert call(other.lead, "get", path).json()["items"] == []
        assert call(bench.client.expert, "get", path).status_code == 403
    assert call(other.lead, "get", f"/evaluations/{listed[0]['id']}").status_code == 404


def test_the_frontier_counts_each_version_at_its_place(bench: Bench) -> None:
    from preceptor.frontier.queries import frontier_table  # noqa: PLC0415

    evaluated(bench, bench.version, set())
    evaluated(bench, second_version(bench), set(range(12)))
    with bench.room():
        rows = frontier_table(project=bench.client.project)
    assert sum(row["sides"][0]["attempts"] for row in rows) == 12
    assert all([side["right"] for side in row["sides"]] == [0, row["sides"][1]["attempts"]] for row in rows)
    assert not any(row["experts_ahead"] for row in rows)
    assert {row["split"] for row in rows} == set(SPLITS)
    shown = call(bench.client.lead, "get", f"/frontier?project={bench.client.project.pk}").json()["items"]
    assert len(shown) == len(rows)
