"""Running a probe: every answer once, whatever is killed, cancelled or refused in between."""

from __future__ import annotations

import pytest

from preceptor.llm.testing import Answer
from tests import kept_rules
from tests.probing.conftest import Bench
from tests.problems.conftest import NOON

pytestmark = pytest.mark.django_db


def test_a_probe_asks_everything_and_keeps_the_exact_bytes(bench: Bench) -> None:
    from hashlib import sha256  # noqa: PLC0415

    from preceptor.probing.models import Attempt  # noqa: PLC0415

    wrong = bench.problems[0]
    bench.answers[wrong.statement] = "Staff: 2 + 2 = 5\u00a0\nAnswer: 12345"
    probe = bench.run(bench.start())
    assert (probe.state, probe.total, probe.done, probe.correct) == ("done", 6, 6, 5)
    assert probe.prompt_tokens == 60
    assert (probe.started_at, probe.finished_at) == (NOON, NOON)
    with bench.room():
        attempt = Attempt.objects.get(probe=probe, problem_version=wrong)
        assert attempt.output == "Staff: 2 + 2 = 5\u00a0\nAnswer: 12345"
        assert attempt.output_sha256 == sha256(attempt.output.encode()).hexdigest()
        assert (attempt.correct, attempt.extracted_answer, attempt.finish_reason) == (False, "12345", "answer")
        assert "instead of" in attempt.verdict_reason
        steps = list(attempt.steps.order_by("index").values_list("start", "end", "check_result"))
    assert [attempt.output[start:end] for start, end, _ in steps] == ["Staff: 2 + 2 = 5", "Answer: 12345"]
    assert [check for _, _, check in steps] == ["wrong", "none"]


def test_parameters_and_usage_are_kept(bench: Bench) -> None:
    from preceptor.llm.models import Usage  # noqa: PLC0415

    price = {"prompt_per_million": 1_000_000, "completion_per_million": 2_000_000, "currency": "EUR"}
    probe = bench.run(bench.start(parameters={"calculator": False, "max_tokens": 99, "price": price}))
    assert probe.parameters["max_tokens"] == 99
    assert probe.parameters["name"] == "steps-1"
    assert probe.cost_minor == probe.prompt_tokens + 2 * probe.completion_tokens > 60
    assert probe.currency == "EUR"
    with bench.room():
        used = list(Usage.objects.all())
    assert sum(row.calls for row in used) == 6
    assert sum(row.cost_minor for row in used) == probe.cost_minor
    assert sum(row.completion_tokens for row in used) == probe.completion_tokens


def test_a_finished_probe_asks_nothing_again(bench: Bench) -> None:
    probe = bench.run(bench.start())
    asked = len(bench.server.received)
    assert bench.run(probe).done == 6
    assert len(bench.server.received) == asked == 6


def test_stored_answers_are_never_asked_again(bench: Bench) -> None:
    from preceptor.probing.attempts import Answer as Given  # noqa: PLC0415
    from preceptor.probing.services import store_attempts  # noqa: PLC0415

    probe = bench.start()
    with bench.room():
        given = [Given(problem_version=version, sample=0, output="Answer: 1") for version in bench.problems[:4]]
        store_attempts(probe=probe, answers=given, now=NOON)
    probe = bench.run(probe)
    assert (probe.state, probe.done) == ("done", 6)
    assert len(bench.server.received) == 2


def test_samples_are_different_questions(bench: Bench) -> None:
    probe = bench.run(bench.start(problem_versions=bench.problems[:2], samples=3))
    assert (probe.total, probe.done, probe.parameters["temperature"]) == (6, 6, 0.8)
    seeds = sorted(request.body["seed"] for request in bench.server.received)
    assert seeds == [7, 7, 8, 8, 9, 9]


def test_cancelling_keeps_what_is_there_and_stops(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    from preceptor.probing import running  # noqa: PLC0415
    from preceptor.probing.services import cancel_probe, resume_probe  # noqa: PLC0415

    monkeypatch.setattr(running, "FLUSH_ANSWERS", 1)
    probe = bench.start()
    stored = running.store_attempts

    def store_and_cancel(**fields):
        done = stored(**fields)
        cancel_probe(probe=probe, now=NOON)
        return done

    monkeypatch.setattr(running, "store_attempts", store_and_cancel)
    stopped = bench.run(probe)
    assert stopped.state == "cancelled"
    assert 1 <= stopped.done < 6
    assert bench.run(probe).done == stopped.done, "a cancelled probe does not go on by itself"
    monkeypatch.setattr(running, "store_attempts", stored)
    with bench.room():
        resume_probe(probe=probe)
    finished = bench.run(probe)
    assert (finished.state, finished.done) == ("done", 6)


def test_one_refused_problem_does_not_stop_the_others(bench: Bench) -> None:
    from preceptor.probing.services import ProbeFailed, resume_probe  # noqa: PLC0415

    statement = bench.problems[2].statement
    bench.refuse[statement] = Answer({"error": {"message": "too long"}}, status=400)
    probe = bench.start()
    with pytest.raises(ProbeFailed, match="1 answers did not come; the first: "):
        bench.run(probe)
    with bench.room():
        probe.refresh_from_db()
    assert (probe.state, probe.done) == ("failed", 5)
    del bench.refuse[statement]
    with bench.room():
        resume_probe(probe=probe)
    finished = bench.run(probe)
    assert (finished.state, finished.done, finished.error) == ("done", 6, "")
    assert sum(statement in request.body["prompt"] for request in bench.server.received) >= 2


def test_a_wrong_key_fails_the_probe_with_its_sentence(bench: Bench) -> None:
    from preceptor.probing.services import ProbeFailed  # noqa: PLC0415

    for version in bench.problems:
        bench.refuse[version.statement] = Answer({"error": {"message": "no"}}, status=401)
    with pytest.raises(ProbeFailed) as failed:
        bench.run(bench.start())
    assert "key" in failed.value.message.lower()


def test_what_cannot_be_stored_is_replaced_visibly(bench: Bench) -> None:
    from preceptor.probing.models import Attempt  # noqa: PLC0415

    bench.answers[bench.problems[0].statement] = "A\x00B \ud800 Answer: 3"
    probe = bench.run(bench.start(problem_versions=bench.problems[:1]))
    with bench.room():
        assert Attempt.objects.get(probe=probe).output == "A\ufffdB \ufffd Answer: 3"


@pytest.mark.breaks_rules("a rule finds its damage")
def test_the_invariants_hold_after_all_this(bench: Bench) -> None:
    from django.db import connection  # noqa: PLC0415

    from preceptor.probing.invariants import INVARIANTS  # noqa: PLC0415
    from preceptor.probing.models import Probe  # noqa: PLC0415

    bench.answers[bench.problems[0].statement] = "Schritt: 2 + 2 = 4 €\n\nAnswer: ٤"
    probe = bench.run(bench.start())

    def offending() -> dict[str, int]:
        with bench.room(), connection.cursor() as cursor:
            found = {}
            for invariant in INVARIANTS:
                cursor.execute(f"SELECT count(*) FROM ({invariant.sql}) AS rows")
                found[invariant.name] = cursor.fetchone()[0]
            return found

    assert set(offending().values()) == {0}
    with bench.room():
        Probe.objects.filter(pk=probe.pk).update(correct=0)
    assert offending()["W5b"] == 1
    assert kept_rules.broken(("probing",)) == {"W5b": 1}  # what is asked after every other test
    assert kept_rules.broken(("worktime",)) == {}
