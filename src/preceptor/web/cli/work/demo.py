"""Works through one passage of the loop, showing its stages, and reports it."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db import connection
from rich.console import Console
from rich.live import Live

from preceptor.accounts.services import issue_sign_in_link
from preceptor.accounts.walls import everywhere, within
from preceptor.frontier.queries import frontier_table
from preceptor.kit import clock
from preceptor.kit.lifeline import end_with_parent
from preceptor.loop import queries
from preceptor.loop.models import LoopRun, LoopStage, LoopState
from preceptor.loop.runner import prepare_demo, prepare_recorded, run_loop
from preceptor.loop.scenario import SIGN_IN_AS, Workspace, existing_workspace
from preceptor.loop.stages import Recorded
from preceptor.web.cli import demo_screen
from preceptor.web.cli.demo import ADDRESS
from preceptor.web.cli.frame import DONE, REFUSED, Installation, Outcome

LINKS_LAST = timedelta(days=7)
REFRESH_SECONDS = 1.0


def run(
    installation: Installation, *, small: bool, again: bool, recorded: tuple[str, str] | None, model: str | None
) -> Outcome:
    """The passage, from where an earlier run left it; status 1 when it failed."""
    if ADDRESS in os.environ:
        end_with_parent(os.getppid())
    passage = _prepared(small, again, recorded, model)
    console = installation.console
    _print_links(console)
    if passage.state != LoopState.DONE:
        with _Screen(console, passage):
            run_loop(run_id=passage.pk, clock=clock.now)
    with within(organisations=[passage.organisation_id]):
        report = queries.report(queries.run_by_id(passage.pk))
        report["frontier"] = frontier_table(project=report["run"].project)
        facts = _facts(report)
    console.print(demo_screen.summary(report))
    _print_failure(console, passage)
    state = report["run"].state
    return Outcome(facts, status=DONE if state == LoopState.DONE else REFUSED)


def _prepared(small: bool, again: bool, recorded: tuple[str, str] | None, model: str | None) -> LoopRun:
    if recorded is not None and model is not None:
        source = Recorded(format=recorded[0], path=recorded[1], model=model)
        return prepare_recorded(source=source, again=again, now=clock.now())
    return prepare_demo(size="small" if small else "full", again=again, now=clock.now())


def _facts(report: dict[str, Any]) -> dict[str, Any]:
    passage = report["run"]
    return {
        "loop": passage.pk,
        "size": passage.size,
        "state": passage.state,
        "simulated": passage.simulated,
        "figures": {each["key"]: each["value"] for each in report["figures"]},
        "seconds": {each["name"]: each["seconds"] for each in report["durations"]},
        "lifts": report["lifts"],
        "frontier": report["frontier"],
    }


def _print_failure(console: Console, passage: LoopRun) -> None:
    with within(organisations=[passage.organisation_id]):
        broken = LoopStage.objects.filter(run=passage, state__in=(LoopState.FAILED, LoopState.STOPPED)).first()
    if broken is not None:
        console.print(demo_screen.stage_told(broken, "bold red"))


def _print_links(console: Console) -> None:
    address = os.environ.get(ADDRESS)
    if address is None:
        return
    now = clock.now()
    with everywhere():
        workspace = existing_workspace()
        links = [] if workspace is None else [_link(workspace, key, address) for key in SIGN_IN_AS]
    console.print("\nSign in as (each link signs one person in; keep them to yourself):")
    console.print(demo_screen.links_panel(links))
    console.print(f"\n[dim]{now:%H:%M} UTC: the passage begins; the page shows it too.[/dim]")


def _link(workspace: Workspace, key: str, address: str) -> tuple[str, str]:
    token = issue_sign_in_link(person=workspace.people[key], now=clock.now(), valid_for=LINKS_LAST)
    return key, f"{address}/sign-in/{token}"


class _Screen:
    """Shows the stages while the passage works: a live table on a terminal, a line per change elsewhere."""

    def __init__(self, console: Console, passage: LoopRun) -> None:
        self._console = console
        self._passage = passage
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._show, name="demo-screen", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _show(self) -> None:
        try:
            if self._console.is_terminal:
                self._show_live()
            else:
                self._show_lines()
        finally:
            connection.close()

    def _stages(self) -> Sequence[LoopStage]:
        with within(organisations=[self._passage.organisation_id]):
            return queries.stages_of(self._passage)

    def _show_live(self) -> None:
        with Live(console=self._console, refresh_per_second=4, transient=False) as live:
            last = False
            while not last:
                last = self._ended.wait(REFRESH_SECONDS)
                live.update(demo_screen.stages_table(self._stages(), now=clock.now()))

    def _show_lines(self) -> None:
        told: set[tuple[str, str]] = set()
        last = False
        while not last:
            last = self._ended.wait(REFRESH_SECONDS)
            for stage in self._stages():
                key = (stage.name, stage.state)
                if stage.state != LoopState.WAITING and key not in told:
                    told.add(key)
                    self._console.print(demo_screen.stage_told(stage), highlight=False)
