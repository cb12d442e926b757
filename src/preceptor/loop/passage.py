"""What every stage of a passage works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from preceptor.accounts.walls import within
from preceptor.loop import bookkeeping
from preceptor.loop.models import LoopRun, LoopStage
from preceptor.loop.scenario import Workspace
from preceptor.loop.stages import Plan, Recorded, Size

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage at work: its run, its people, its plan and the clock of the edge that started it."""

    run: LoopRun
    workspace: Workspace
    plan: Plan
    clock: Clock

    @property
    def size(self) -> Size:
        """The size of a passage on our own problems."""
        if not isinstance(self.plan, Size):
            raise TypeError("a passage on recorded answers has no size")
        return self.plan

    @property
    def recorded(self) -> Recorded:
        """The source of a passage on recorded answers."""
        if not isinstance(self.plan, Recorded):
            raise TypeError("a passage on our own problems has no recorded source")
        return self.plan

    def room(self) -> Any:
        """A transaction inside the walls of the passage's organisation."""
        return within(organisations=[self.workspace.organisation.pk])

    def stage(self, name: str) -> LoopStage:
        """The row of a stage, fresh from the database. Call inside `room()`."""
        stage: LoopStage = LoopStage.objects.get(run=self.run, name=name)
        return stage

    def made(self, name: str) -> dict[str, Any]:
        """What stage `name` made (ids and counts)."""
        with self.room():
            return dict(self.stage(name).result)

    def note(self, name: str, **progress: Any) -> None:
        """Record progress of stage `name` in a transaction of its own. Raises LoopStopped."""
        with self.room():
            bookkeeping.note(stage=self.stage(name), **progress)
        with self.room():
            bookkeeping.refuse_if_stopped(run_id=self.run.pk)
