"""Asking, writing, stopping and judging, with a real endpoint over HTTP."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from preceptor.kit.errors import PreceptorError
from preceptor.llm.testing import Answer, Received, stream
from tests.continuations.conftest import BAD, GOOD, HEAD, Desk

pytestmark = pytest.mark.django_db


def test_candidates_are_drawn_apart_stored_with_all_that_made_them_and_judged(desk: Desk) -> None:
    claim = desk.claim()
    desk.texts = {41: BAD}
    rows = desk.ask(claim)
    assert [(row.number, row.seed, row.state) for row in rows] == [
        (1, 40, "queued"),
        (2, 41, "queued"),
        (3, 42, "queued"),
    ]
    (job,) = ProcrastinateJob.objects.filter(task_name="continuations.write")
    assert (job.args, job.queue_name) == ({"claim_id": claim.pk, "turn": 1}, "interactive")
    done = desk.write(claim)
    assert [(row.state, row.text, row.correct) for row in done] == [
        ("done", GOOD, True),
        ("done", BAD, False),
        ("done", GOOD, True),
    ]
    first = done[0]
    assert (first.prefix, first.finish_reason, first.completion_tokens) == (HEAD, "answer", 9)
    assert (first.sampling["temperature"], first.sampling["max_tokens"]) == (0.8, 120)
    assert len(first.prefix_sha256) == 64
    sent = [request.body for request in desk.server.received]
    assert {body["seed"] for body in sent} == {40, 41, 42}
    assert all(body["prompt"].endswith(f"Solution:\n{HEAD}\n") and body["temperature"] == 0.8 for body in sent)


def test_what_it_took_is_recorded_with_its_cost(desk: Desk) -> None:
    from preceptor.llm.models import Usage  # noqa: PLC0415

    claim = desk.claim()
    desk.ask(claim)
    desk.write(claim)
    usage = Usage.objects.get()
    assert (usage.purpose, usage.calls, usage.completion_tokens) == (f"continuation of claim {claim.pk}", 3, 27)
    assert (usage.cost_minor, usage.currency) == (27, "USD")


def test_no_draw_is_asked_for_twice(desk: Desk) -> None:
    claim = desk.claim()
    desk.ask(claim, candidates=2)
    desk.write(claim)
    assert [row.seed for row in desk.ask(claim, candidates=2)] == [42, 43]


def test_text_is_stored_while_the_model_still_writes_and_stopping_keeps_it(desk: Desk) -> None:
    """The turn is written in this thread; the endpoint's own thread holds the second answer back until we stop."""
    from preceptor.continuations import writing  # noqa: PLC0415
    from preceptor.continuations.models import Continuation  # noqa: PLC0415
    from preceptor.continuations.services import stop_writing  # noqa: PLC0415
    from tests.corrections.scene import NOON  # noqa: PLC0415

    claim = desk.claim()
    held_back = threading.Event()

    def respond(request: Received) -> Answer:
        if request.body["seed"] == 41:
            held_back.wait(10)
        return stream(GOOD)

    desk.respond = respond
    desk.ask(claim, candidates=2)
    seen: list[tuple[str, str]] = []
    store = writing._store

    def look(work: Any) -> None:
        store(work)
        states = dict(Continuation.objects.values_list("number", "state"))
        if states[1] == "done" and not seen:
            seen.extend(Continuation.objects.order_by("number").values_list("state", "text"))
            assert stop_writing(claim=claim, token=claim.token, now=NOON) == 1
            store(work)

    writing._store = look
    try:
        rows = desk.write(claim)
    finally:
        writing._store = store
        held_back.set()
    assert seen == [("done", GOOD), ("running", "")]
    assert [(row.state, row.failure) for row in rows] == [("done", ""), ("cancelled", "")]


def test_what_grows_is_in_the_table_before_it_has_ended(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from preceptor.continuations import writing  # noqa: PLC0415
    from preceptor.continuations.models import Continuation  # noqa: PLC0415
    from preceptor.llm.protocols import Growing  # noqa: PLC0415

    claim = desk.claim()
    (row,) = desk.ask(claim, candidates=1)
    monkeypatch.setattr(writing, "LOOK_SECONDS", 0)
    seen: list[str] = []

    def grows(*_: Any, **__: Any) -> Any:
        for text in ("Spent", "Spent: 360 + 35"):
            yield Growing(row.pk, f"{HEAD}\n{text}")
            seen.append(Continuation.objects.get(pk=row.pk).text)
        raise PreceptorError("The model went away.")

    monkeypatch.setattr(writing, "watch_batch", grows)
    (failed,) = desk.write(claim)
    assert seen == ["Spent", "Spent: 360 + 35"]
    assert (failed.state, failed.text, failed.failure) == ("failed", "Spent: 360 + 35", "The model went away.")


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer({"error": {"message": "no"}}, 401), "does not accept the API key"),
        (Answer({"error": {"message": "no"}}, 404), "knows no model"),
        (Answer({"error": {"message": "too long"}}, 400), "refuses the request"),
        (stream(""), "ended here without another step"),
    ],
)
def test_a_failure_is_a_sentence_on_every_candidate_that_it_met(desk: Desk, answer: Answer, sentence: str) -> None:
    claim = desk.claim()
    desk.respond = lambda _: answer
    desk.ask(claim, candidates=2)
    rows = desk.write(claim)
    assert [row.state for row in rows] == ["failed", "failed"]
    assert all(sentence in row.failure for row in rows)


def test_a_turn_taken_up_again_after_a_killed_worker_is_written_with_the_same_draws(desk: Desk) -> None:
    from preceptor.continuations.models import Continuation  # noqa: PLC0415

    claim = desk.claim()
    desk.ask(claim, candidates=1)
    Continuation.objects.update(state="running", text="half of")
    (row,) = desk.write(claim)
    assert (row.state, row.text, desk.server.received[0].body["seed"]) == ("done", GOOD, 40)
    desk.write(claim)
    assert len(desk.server.received) == 1


def test_what_is_let_go_is_not_written(desk: Desk) -> None:
    from preceptor.corrections.services import release_claim  # noqa: PLC0415
    from tests.corrections.scene import NOON  # noqa: PLC0415

    claim = desk.claim()
    desk.ask(claim, candidates=1)
    release_claim(claim=claim, token=claim.token, reason="ill", now=NOON)
    (row,) = desk.write(claim)
    assert row.state == "cancelled"
    assert not desk.server.received


def refusals() -> list[tuple[dict[str, Any], str]]:
    return [
        ({"prefix": f"{HEAD}\nAnswer: 245"}, "already ends with an answer"),
        ({"temperature": 0.0}, "are all the same"),
        ({"candidates": 0}, "1 to 64"),
    ]


@pytest.mark.parametrize(("fields", "sentence"), refusals())
def test_what_cannot_be_asked_is_refused(desk: Desk, fields: dict[str, Any], sentence: str) -> None:
    claim = desk.claim()
    with pytest.raises(PreceptorError, match=sentence):
        desk.ask(claim, **fields)


def test_one_turn_at_a_time_and_not_for_ever(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from preceptor.continuations import services  # noqa: PLC0415

    claim = desk.claim()
    desk.ask(claim, candidates=1)
    with pytest.raises(services.StillWriting):
        desk.ask(claim)
    desk.write(claim)
    monkeypatch.setattr(services, "MOST_TURNS", 1)
    with pytest.raises(services.AskedTooOften, match="1 times"):
        desk.ask(claim)


def test_a_recording_has_no_model_to_ask(desk: Desk) -> None:
    from preceptor.probing.models import ModelVersion  # noqa: PLC0415

    desk.scene.probe.model_version = ModelVersion.objects.get(name="v1")
    claim = desk.claim()
    with pytest.raises(PreceptorError, match="is a recording"):
        desk.ask(claim)


def test_an_old_token_and_an_ended_claim_are_refused(desk: Desk) -> None:
    from preceptor.continuations.services import ask_to_continue  # noqa: PLC0415
    from preceptor.corrections.claims import ClaimEnded, StaleToken  # noqa: PLC0415
    from preceptor.corrections.services import release_claim  # noqa: PLC0415
    from tests.corrections.scene import NOON  # noqa: PLC0415

    claim = desk.claim()
    with pytest.raises(StaleToken):
        ask_to_continue(claim=claim, token=claim.token + 1, prefix=HEAD, candidates=1, now=NOON)
    release_claim(claim=claim, token=claim.token, reason="ill", now=NOON)
    with pytest.raises(ClaimEnded):
        desk.ask(claim)


class TestJudging:
    def judged(self, row: Any, *, rating: int | None = None, picked: bool = False, token: int = 1) -> Any:
        from preceptor.continuations.services import judge_continuation  # noqa: PLC0415
        from tests.corrections.scene import NOON  # noqa: PLC0415

        return judge_continuation(continuation=row, token=token, rating=rating, picked=picked, now=NOON)

    def test_one_of_a_turn_is_picked_and_ratings_stay(self, desk: Desk) -> None:
        claim = desk.claim()
        desk.ask(claim)
        first, second, third = desk.write(claim)
        self.judged(first, rating=-1)
        self.judged(second, picked=True)
        self.judged(third, rating=1, picked=True)
        rows = type(first).objects.order_by("number").values_list("rating", "picked")
        assert list(rows) == [(-1, False), (None, False), (1, True)]

    def test_only_what_has_ended_well_is_judged(self, desk: Desk) -> None:
        claim = desk.claim()
        (row,) = desk.ask(claim, candidates=1)
        with pytest.raises(PreceptorError, match="Only a finished"):
            self.judged(row, picked=True)

    def test_once_submitted_it_is_part_of_the_correction_and_sealed(self, desk: Desk) -> None:
        from preceptor.corrections.services import submit_correction  # noqa: PLC0415
        from tests.corrections.scene import CORRECTION, NOON  # noqa: PLC0415

        claim = desk.claim()
        desk.ask(claim, candidates=1)
        (row,) = desk.write(claim)
        self.judged(row, picked=True)
        submit_correction(claim=claim, token=claim.token, content=CORRECTION, now=NOON)
        with pytest.raises(PreceptorError):
            self.judged(row, rating=-1)
        for statement in ("UPDATE continuations_continuation SET text = 'x'", "DELETE FROM continuations_continuation"):
            with (
                pytest.raises(IntegrityError, match="part of it"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement)
