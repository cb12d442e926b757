"""A stage that was interrupted counts the time that was worked on it, not the night between."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from preceptor.accounts.walls import everywhere, within
from preceptor.loop import bookkeeping, queries
from preceptor.loop.models import LoopRun, LoopStage, LoopState
from preceptor.loop.passage import Passage
from preceptor.loop.pulse import pulse
from preceptor.loop.scenario import set_up_workspace
from preceptor.loop.stages import SIZES

NOW = datetime(2026, 11, 23, 21, 0, tzinfo=UTC)


def begun() -> Passage:
    with everywhere():
        workspace = set_up_workspace(now=NOW)
        run: LoopRun = bookkeeping.start_loop(
            project=workspace.project, size="small", plan=SIZES["small"], actor=workspace.people["lead"], now=NOW
        )
    return Passage(run, workspace, SIZES["small"], lambda: NOW + timedelta(hours=1))


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def seconds_of(passage: Passage, name: str) -> float | None:
    with within(organisations=[passage.workspace.organisation.pk]):
        durations = queries.report(passage.run)["durations"]
    found: float | None = next(each["seconds"] for each in durations if each["name"] == name)
    return found


@pytest.mark.django_db
def test_a_killed_stage_counts_until_its_last_sign_and_from_its_next_start() -> None:
    passage = begun()
    with passage.room():
        bookkeeping.begin_stage(stage=passage.stage("probe"), now=after(0))
        bookkeeping.see_stage(run_id=passage.run.pk, name="probe", now=after(30))
        bookkeeping.begin_stage(stage=passage.stage("probe"), now=after(2_430))
        bookkeeping.finish_stage(stage=passage.stage("probe"), now=after(2_450))
        stage = passage.stage("probe")
    assert (stage.started_at, stage.finished_at, stage.paused_seconds) == (after(0), after(2_450), 2_400)
    assert seconds_of(passage, "probe") == 50


@pytest.mark.django_db
def test_a_failed_stage_pauses_from_its_end() -> None:
    passage = begun()
    with passage.room():
        bookkeeping.begin_stage(stage=passage.stage("train"), now=after(0))
        bookkeeping.see_stage(run_id=passage.run.pk, name="train", now=after(5))
        bookkeeping.finish_stage(stage=passage.stage("train"), now=after(8), state=LoopState.FAILED)
        bookkeeping.begin_stage(stage=passage.stage("train"), now=after(100))
        assert passage.stage("train").finished_at is None
        bookkeeping.finish_stage(stage=passage.stage("train"), now=after(101))
    assert seconds_of(passage, "train") == 9


@pytest.mark.django_db
def test_a_stage_that_is_done_is_not_seen_again() -> None:
    passage = begun()
    with passage.room():
        bookkeeping.begin_stage(stage=passage.stage("pay"), now=after(0))
        bookkeeping.finish_stage(stage=passage.stage("pay"), now=after(3))
        bookkeeping.see_stage(run_id=passage.run.pk, name="pay", now=after(60))
        assert passage.stage("pay").seen_at == after(0)


def test_the_pulse_is_seen_from_outside_while_the_work_goes_on(committed_db: str) -> None:
    passage = begun()
    with passage.room():
        bookkeeping.begin_stage(stage=passage.stage("probe"), now=after(0))
    with pulse(passage, "probe", every=0.02):
        for _ in range(200):
            with everywhere():
                seen = LoopStage.objects.get(run=passage.run, name="probe").seen_at
            if seen == passage.clock():
                break
            time.sleep(0.05)
    assert seen == passage.clock()
