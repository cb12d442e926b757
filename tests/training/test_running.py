"""A training run from its order to a model version that answers, and every way in which it can end early."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest

from preceptor.training.job import InvalidTrainingJob
from tests.problems.conftest import NOON
from tests.training.conftest import EXAMPLES, School

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.mark.slow
def test_a_run_makes_a_model_version_that_answers(school: School) -> None:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.probing.services import run_probe, start_probe  # noqa: PLC0415
    from preceptor.problems.services import generate_problems  # noqa: PLC0415

    run = school.run(school.start())
    assert (run.state, run.error, run.step, run.steps, len(run.losses)) == ("done", "", 2, 2, 2)
    assert run.figures["examples"] == len(EXAMPLES)
    assert run.finished_at is not None
    made = run.produced_version
    adapter = school.home / made.adapter
    assert hashlib.sha256(adapter.read_bytes()).hexdigest() == made.adapter_sha256
    assert (made.parent_id, made.examples, made.endpoint_id) == (school.base.pk, 0, school.base.endpoint_id)
    assert school.run(run).produced_version_id == made.pk
    with school.room():
        problems = generate_problems(
            project=school.client.project, split="new_numbers", count=2, seed=1, actor=school.client.lead, now=NOON
        )
        probe = start_probe(
            project=school.client.project, model_version=made, problem_versions=problems, samples=1,
            parameters={"max_tokens": 8}, actor=school.client.lead, now=NOON,
        )  # fmt: skip
    done = run_probe(probe_id=probe.pk, clock=lambda: NOON)
    assert (done.state, done.done) == ("done", 2)
    with everywhere():
        assert {attempt.model_version_id for attempt in done.attempts.all()} == {made.pk}


@pytest.mark.slow
def test_a_run_whose_worker_was_killed_is_begun_again(school: School) -> None:
    run = school.start()
    with school.room():
        type(run).objects.filter(pk=run.pk).update(state="running", step=1, losses=[9.9])
    left = school.home / "training" / str(run.pk) / "adapter"
    left.mkdir(parents=True)
    (left / "adapter.gguf").write_bytes(b"half")
    again = school.run(run)
    assert again.state == "done"
    assert 9.9 not in again.losses
    assert (school.home / again.produced_version.adapter).read_bytes()[:4] == b"GGUF"


@pytest.mark.slow
def test_a_cancelled_run_stops_and_leaves_no_model_version(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    from preceptor.training import running  # noqa: PLC0415
    from preceptor.training.services import cancel_training  # noqa: PLC0415

    run = school.start(hyperparameters={"rank": 4, "alpha": 8, "epochs": 100})
    real = running._events

    def cancelling(process: Any) -> Iterator[dict[str, Any]]:
        for event in real(process):
            if event["event"] == "step" and event["step"] == 1:
                with school.room():
                    cancel_training(training_run=run, now=NOON)
            yield event

    monkeypatch.setattr(running, "_events", cancelling)
    ended = school.run(run)
    assert ended.state == "cancelled"
    assert ended.produced_version is None
    assert ended.step < 200


@pytest.mark.slow
def test_data_that_cannot_be_trained_on_fail_the_run_with_the_sentence(school: School) -> None:
    from preceptor.training.services import TrainingFailed  # noqa: PLC0415

    (school.home / "datasets" / "one" / "sft.jsonl").write_text('{"prompt": "p"}')
    run = school.start()
    with pytest.raises(TrainingFailed, match="Line 1"):
        school.run(run)
    with school.room():
        run.refresh_from_db()
    assert run.state == "failed"
    assert "Line 1" in run.error


@pytest.mark.slow
def test_a_process_that_dies_fails_the_run_and_says_where_to_look(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    from preceptor.training.services import TrainingFailed  # noqa: PLC0415

    broken = school.home / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(64))
    monkeypatch.setenv("PRECEPTOR_LOCAL_MODEL", str(broken))
    with pytest.raises(TrainingFailed, match=r"broken\.gguf could not be made ready"):
        school.run(school.start())


def test_without_the_extra_the_sentence_names_it(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    from preceptor.training import running  # noqa: PLC0415

    monkeypatch.setattr(running.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(running.TrainingFailed, match=r"preceptor\[train\]"):
        school.run(school.start())


def test_only_the_local_engine_s_own_model_can_be_trained(school: School) -> None:
    from preceptor.llm.services import create_endpoint  # noqa: PLC0415
    from preceptor.probing.services import register_model_version  # noqa: PLC0415
    from preceptor.training.services import NotTrainable  # noqa: PLC0415

    with school.room():
        remote = create_endpoint(
            organisation=school.client.organisation, name="remote", base_url="https://m.example/v1", now=NOON
        )
        elsewhere = register_model_version(
            model=school.base.model, name="remote", endpoint=remote, remote_name="m", now=NOON
        )
    with pytest.raises(NotTrainable, match="only the local engine"):
        school.start(base_version=elsewhere)
    school.data_set_version.examples_count = 0
    with pytest.raises(NotTrainable, match="no example"):
        school.start()


def test_an_order_with_wrong_hyperparameters_is_refused_at_once(school: School) -> None:
    with pytest.raises(InvalidTrainingJob, match="no hyperparameter depth"):
        school.start(hyperparameters={"depth": 3})


def test_an_ended_run_cannot_be_stopped(school: School) -> None:
    from preceptor.training.services import TrainingOver, cancel_training  # noqa: PLC0415

    run = school.start()
    with school.room():
        assert cancel_training(training_run=run, now=NOON).state == "cancelled"
        with pytest.raises(TrainingOver):
            cancel_training(training_run=run, now=NOON)
    assert school.run(run).state == "cancelled"


def test_there_is_no_such_run(school: School) -> None:
    from preceptor.kit.errors import NotFound  # noqa: PLC0415
    from preceptor.training.services import run_training  # noqa: PLC0415

    with pytest.raises(NotFound):
        run_training(training_run_id=10**9, clock=lambda: NOON)
