"""Drives a passage stage by stage; what is done stays done, so a killed passage goes on where it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import structlog

from preceptor.accounts.walls import everywhere, within
from preceptor.kit.errors import PreceptorError
from preceptor.loop import bookkeeping, learning, making, paying, people, recorded
from preceptor.loop.models import LoopRun, LoopState
from preceptor.loop.offering import offer_unasked
from preceptor.loop.passage import Clock, Passage
from preceptor.loop.pulse import pulse
from preceptor.loop.scenario import existing_workspace, recorded_brief, set_up_workspace
from preceptor.loop.stages import SIZES, Recorded, plan_of, stages_of_plan

log = structlog.get_logger("preceptor.loop")

WORK: dict[str, Callable[[Passage], None]] = {
    "problems": making.pose_problems,
    "model": making.register_model,
    "probe": making.probe_model,
    "correct": people.correct_attempts,
    "review": people.review_corrections,
    "pay": paying.pay_people,
    "dataset": learning.freeze_data_set,
    "train": learning.train_model,
    "evaluate": learning.evaluate_models,
    "frontier": learning.draw_frontier,
    "report": learning.write_report,
}
RECORDED_WORK: dict[str, Callable[[Passage], None]] = {
    **WORK,
    "problems": recorded.import_problems,
    "probe": recorded.find_recording,
}


def prepare_demo(*, size: str, again: bool, now: datetime) -> LoopRun:
    """Workspace and passage of the demo, made if absent. An unfinished passage is taken up again, a
    finished one is returned as it is unless `again`.
    """
    with everywhere():
        workspace = set_up_workspace(now=now)
        offer_unasked(workspace, now=now)
    with within(organisations=[workspace.organisation.pk]):
        lead = workspace.people["lead"]
        return bookkeeping.start_loop(
            project=workspace.project, size=size, plan=SIZES[size], again=again, actor=lead, now=now
        )


def prepare_recorded(*, source: Recorded, again: bool, now: datetime) -> LoopRun:
    """As `prepare_demo`, for answers recorded elsewhere, in a project of their own."""
    with everywhere():
        workspace = set_up_workspace(now=now, brief=recorded_brief(source.format, source.model))
    with within(organisations=[workspace.organisation.pk]):
        lead = workspace.people["lead"]
        return bookkeeping.start_loop(
            project=workspace.project, size="recorded", plan=source, again=again, actor=lead, now=now
        )


def run_loop(*, run_id: int, clock: Clock) -> str:
    """Work through every stage that is not done. Returns the final state; raises nothing that was expected."""
    passage = _passage(run_id, clock)
    for name in stages_of_plan(passage.plan):
        try:
            _work_stage(passage, name)
        except bookkeeping.LoopStopped as stop:
            return _end(passage, name, LoopState.STOPPED, stop)
        except PreceptorError as error:
            log.warning("loop_stage_failed", stage=name, reason=error.message)
            return _end(passage, name, LoopState.FAILED, error)
    with passage.room():
        bookkeeping.finish_run(run=passage.run, now=clock(), state=LoopState.DONE)
    return LoopState.DONE


def _passage(run_id: int, clock: Clock) -> Passage:
    with everywhere():
        run = LoopRun.objects.select_related("project").get(pk=run_id)
        workspace = existing_workspace(run.project.slug)
    if workspace is None:
        raise RuntimeError("the passage has no workspace")
    return Passage(run, workspace, plan_of(run.settings), clock)


def _work_stage(passage: Passage, name: str) -> None:
    with passage.room():
        stage = passage.stage(name)
        if stage.state == LoopState.DONE:
            return
        bookkeeping.begin_stage(stage=stage, now=passage.clock())
    work = RECORDED_WORK if isinstance(passage.plan, Recorded) else WORK
    with pulse(passage, name):
        work[name](passage)
    with passage.room():
        bookkeeping.finish_stage(stage=passage.stage(name), now=passage.clock())


def _end(passage: Passage, name: str, state: LoopState, met: PreceptorError) -> str:
    with passage.room():
        now = passage.clock()
        said = {"message": met.message[:300], "code": met.code}
        bookkeeping.finish_stage(stage=passage.stage(name), now=now, state=state, **said)
        bookkeeping.finish_run(run=passage.run, now=now, state=state)
    return state
