"""Registering models and starting probes: what is refused, what is the same, what another client sees."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.kit.errors import PreceptorError
from tests.probing.conftest import Bench
from tests.problems.conftest import NOON

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"problem_versions": []}, "No problem fits"),
        ({"samples": 0}, "1 to 64 samples"),
        ({"samples": 65}, "1 to 64 samples"),
        ({"samples": 2, "parameters": {"temperature": 0}}, "are all the same"),
        ({"parameters": {"temperature": 3}}, "from 0 to 2"),
        ({"parameters": {"temperature": True}}, "from 0 to 2"),
        ({"parameters": {"max_tokens": 0}}, "max_tokens"),
        ({"parameters": {"seed": -1}}, "seed"),
        ({"parameters": {"calculator": "yes"}}, "true or false"),
        ({"parameters": {"top_p": 1}}, "“top_p” is not a parameter"),
        ({"parameters": {"price": {"per_token": 1}}}, "whole minor units"),
        ({"parameters": {"price": {"prompt_per_million": 0.5}}}, "whole minor units"),
        ({"parameters": {"price": {"currency": "dollars"}}}, "whole minor units"),
    ],
)
def test_a_bad_probe_is_refused_and_nothing_is_made(bench: Bench, fields: dict[str, Any], sentence: str) -> None:
    from preceptor.probing.models import Probe  # noqa: PLC0415

    with pytest.raises(PreceptorError, match=sentence):
        bench.start(**fields)
    with bench.room():
        assert not Probe.objects.exists()


def test_a_recording_cannot_be_asked(bench: Bench) -> None:
    from preceptor.probing.services import register_model_version  # noqa: PLC0415

    with bench.room():
        recorded = register_model_version(model=bench.version.model, name="old", protocol="recorded", now=NOON)
    with pytest.raises(PreceptorError, match="is a recording"):
        bench.start(model_version=recorded)


def test_starting_defers_one_job_in_the_same_transaction(bench: Bench) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob  # noqa: PLC0415

    probe = bench.start()
    (job,) = ProcrastinateJob.objects.filter(task_name="probing.run_probe")
    assert job.args == {"probe_id": probe.pk}
    assert job.queue_name == "probing"


def test_the_same_version_is_the_same_row_and_another_is_refused(bench: Bench) -> None:
    from preceptor.probing.services import ModelVersionTaken, register_model, register_model_version  # noqa: PLC0415

    with bench.room():
        model = register_model(organisation=bench.client.organisation, name="Scripted", now=NOON)
        same = {"endpoint": bench.version.endpoint, "remote_name": bench.version.remote_name, "now": NOON}
        assert register_model_version(model=model, name="one", **same).pk == bench.version.pk
        with pytest.raises(ModelVersionTaken):
            register_model_version(model=model, name="one", **{**same, "examples": 4})


def test_twice_the_same_problem_counts_once(bench: Bench) -> None:
    assert bench.start(problem_versions=[bench.problems[0]] * 3).total == 1


def test_given_steps_are_kept_as_given(bench: Bench) -> None:
    from preceptor.probing.attempts import Answer  # noqa: PLC0415
    from preceptor.probing.services import store_attempts  # noqa: PLC0415

    probe = bench.start(problem_versions=bench.problems[:1])
    text = "One and two.\nThree.\nAnswer: 3"
    answer = Answer(problem_version=bench.problems[0], sample=0, output=text, spans=[(0, 12), (13, 29)])
    with bench.room():
        (attempt,) = store_attempts(probe=probe, answers=[answer], now=NOON)
        assert list(attempt.steps.order_by("index").values_list("start", "end")) == [(0, 12), (13, 29)]


def test_only_a_stopped_probe_can_be_resumed(bench: Bench) -> None:
    from preceptor.probing.services import cancel_probe, resume_probe  # noqa: PLC0415

    probe = bench.run(bench.start())
    with bench.room():
        with pytest.raises(PreceptorError, match="failed or cancelled"):
            resume_probe(probe=probe)
        assert cancel_probe(probe=probe, now=NOON).state == "done"


def test_steps_tell_what_arithmetic_says(bench: Bench) -> None:
    from preceptor.probing.models import Attempt  # noqa: PLC0415
    from preceptor.probing.queries import steps_of  # noqa: PLC0415

    first = bench.problems[0]
    probe = bench.run(bench.start(problem_versions=[first]))
    with bench.room():
        attempt = Attempt.objects.select_related("problem_version").get(probe=probe)
        steps = steps_of(attempt)
        blind = steps_of(attempt, with_path=False)
    assert [step["text"] for step in steps] == first.reference_text.splitlines()
    assert all(step["check"]["on_path"] for step in steps)
    assert {step["check"]["on_path"] for step in blind} == {None}
    assert steps[0]["check"]["equations"][0]["holds"]


def test_attempts_and_steps_cannot_be_changed(bench: Bench) -> None:
    from django.db import DatabaseError, transaction  # noqa: PLC0415

    from preceptor.probing.models import Attempt, AttemptStep  # noqa: PLC0415

    probe = bench.run(bench.start())
    with bench.room():
        for change in (
            lambda: Attempt.objects.filter(probe=probe).update(output="other"),
            lambda: AttemptStep.objects.filter(attempt__probe=probe).update(start=1),
            lambda: AttemptStep.objects.filter(attempt__probe=probe).delete(),
        ):
            with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
                change()
