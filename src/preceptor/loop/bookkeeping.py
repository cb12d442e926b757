"""Verbs on a passage through the loop: begin, advance, finish, stop. Each is one short transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, NotFound
from preceptor.loop.models import LoopRun, LoopStage, LoopState
from preceptor.loop.stages import Plan, stages_of_plan
from preceptor.projects.models import Project

UNFINISHED = (LoopState.WAITING, LoopState.RUNNING)


class LoopStopped(Conflict):
    """This passage was stopped. Start a new one."""

    code = "loop_stopped"


def start_loop(
    *, project: Project, size: str, plan: Plan, actor: Person, now: datetime, again: bool = False
) -> LoopRun:
    """The passage to work on: the latest of this size, unless it is finished and `again` asks for a new one.

    A passage that failed or was stopped is taken up again at the stage that did not get done.
    """
    present: LoopRun | None = LoopRun.objects.filter(project=project, size=size).order_by("-id").first()
    if present is not None and (present.state != LoopState.DONE or not again):
        if present.state in (LoopState.FAILED, LoopState.STOPPED):
            LoopRun.objects.filter(pk=present.pk).update(state=LoopState.WAITING, stop_asked=False, finished_at=None)
            present.refresh_from_db()
        return present
    run: LoopRun = LoopRun.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        name=f"{project.name}, passage {LoopRun.objects.filter(project=project).count() + 1}",
        size=size,
        settings=plan.as_settings(),
        simulated=project.simulated,
        created_by=actor,
        created_at=now,
    )
    LoopStage.objects.bulk_create(
        LoopStage(organisation_id=run.organisation_id, run=run, number=number, name=name)
        for number, name in enumerate(stages_of_plan(plan), start=1)
    )
    return run


def begin_stage(*, stage: LoopStage, now: datetime) -> None:
    """Mark a stage as running. Its first start stands when it is resumed, and the time since its last sign is a pause."""
    stage.state = LoopState.RUNNING
    if stage.started_at is None:
        stage.started_at = now
    else:
        stage.paused_seconds += max(0, round((now - (stage.finished_at or stage.seen_at or now)).total_seconds()))
    stage.seen_at, stage.finished_at = now, None
    stage.save(update_fields=["state", "started_at", "paused_seconds", "seen_at", "finished_at"])
    LoopRun.objects.filter(pk=stage.run_id).update(state=LoopState.RUNNING)


def see_stage(*, run_id: int, name: str, now: datetime) -> None:
    """Note that a stage is being worked on."""
    LoopStage.objects.filter(run=run_id, name=name, state=LoopState.RUNNING).update(seen_at=now)


def note(
    *,
    stage: LoopStage,
    done: int | None = None,
    total: int | None = None,
    message: str = "",
    says: dict[str, Any] | None = None,
    **result: Any,
) -> None:
    """Record how far a stage is and what it made so far.

    `message` tells it in English; `says` is the same for pages in other languages: its `code` and its figures.
    """
    if done is not None:
        stage.done = done
    if total is not None:
        stage.total = total
    if message:
        stage.message = message
        result["says"] = says
    stage.result = {**stage.result, **result}
    stage.save(update_fields=["done", "total", "message", "result"])


def refuse_if_stopped(*, run_id: int) -> None:
    """Raise LoopStopped when somebody asked this passage to stop."""
    if LoopRun.objects.filter(pk=run_id, stop_asked=True).exists():
        raise LoopStopped()


def finish_stage(
    *, stage: LoopStage, now: datetime, state: str = LoopState.DONE, message: str = "", code: str = ""
) -> None:
    """End a stage; a refusal with its code and its sentence."""
    stage.state = state
    stage.finished_at = now
    if message:
        stage.message = message
        stage.result = {**stage.result, "says": {"code": "refused", "refusal": code}}
    stage.save(update_fields=["state", "finished_at", "message", "result"])


def finish_run(*, run: LoopRun, now: datetime, state: str) -> None:
    """End a passage."""
    LoopRun.objects.filter(pk=run.pk).update(state=state, finished_at=now)


def ask_stop(*, run_id: int) -> LoopRun:
    """Ask a passage to stop at its next step. Raises NotFound, Conflict when it has ended."""
    run: LoopRun | None = LoopRun.objects.filter(pk=run_id).first()
    if run is None:
        raise NotFound("There is no such passage through the loop.")
    if run.state not in UNFINISHED:
        raise Conflict("This passage has ended; there is nothing to stop.")
    run.stop_asked = True
    run.save(update_fields=["stop_asked"])
    return run
