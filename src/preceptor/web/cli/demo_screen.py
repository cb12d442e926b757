"""What the terminal shows of a passage: its stages while it runs, its figures at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from preceptor.loop.models import LoopStage, LoopState

TITLES = {
    "problems": "Pose problems",
    "model": "Register the model",
    "probe": "Probe the model",
    "correct": "Correct step by step",
    "review": "Review",
    "pay": "Pay",
    "dataset": "Freeze the data set",
    "train": "Train",
    "evaluate": "Measure",
    "frontier": "Draw the frontier",
    "report": "Report",
}
MARKS = {
    LoopState.WAITING: Text("·", "dim"),
    LoopState.RUNNING: Text("▸", "bold cyan"),
    LoopState.DONE: Text("✓", "green"),
    LoopState.FAILED: Text("✗", "bold red"),
    LoopState.STOPPED: Text("■", "yellow"),
}
SPLITS = {
    "new_numbers": "new numbers",
    "new_wordings": "new wordings",
    "new_families": "new families",
}


def stages_table(stages: Sequence[LoopStage], *, now: datetime) -> RenderableType:
    """One line a stage: mark, title, progress, seconds, sentence."""
    table = Table.grid(padding=(0, 2))
    for stage in stages:
        table.add_row(
            MARKS[LoopState(stage.state)],
            Text(TITLES[stage.name], "bold" if stage.state == LoopState.RUNNING else ""),
            _progress(stage),
            Text(_seconds(stage, now), "dim"),
            Text(stage.message, "dim" if stage.state == LoopState.DONE else ""),
        )
    return table


def stage_told(stage: LoopStage, style: str = "") -> Text:
    """What became of a stage, as a line. Its sentence is not read for markup: `[train]` names an extra."""
    sentence = f": {stage.message}" if stage.message else ""
    return Text.assemble((f"{TITLES[stage.name]} {stage.state}", style), sentence)


def _progress(stage: LoopStage) -> RenderableType:
    if stage.state != LoopState.RUNNING:
        return Text(f"{stage.done}" if stage.done else "", "dim")
    if stage.total == 0:
        return Text("…", "cyan")
    bar = Table.grid(padding=(0, 1))
    bar.add_row(
        ProgressBar(total=stage.total, completed=stage.done, width=24), Text(f"{stage.done}/{stage.total}", "cyan")
    )
    return bar


def _seconds(stage: LoopStage, now: datetime) -> str:
    if stage.started_at is None:
        return ""
    return f"{((stage.finished_at or now) - stage.started_at).total_seconds():.0f} s"


def links_panel(links: Iterable[tuple[str, str]]) -> RenderableType:
    """Sign-in links, one a role. They are secrets of this machine's owner."""
    table = Table.grid(padding=(0, 2))
    for role, url in links:
        table.add_row(Text(role, "bold"), Text(url, "underline cyan"))
    return table


def summary(report: dict[str, Any]) -> RenderableType:
    """The report: figures, lift with interval per split where something was trained, seconds per stage."""
    figures = Table(title="What happened", title_justify="left", show_header=False, box=None, padding=(0, 2))
    for each in report["figures"]:
        mark = Text("simulated", "yellow") if each["simulated"] else Text("")
        figures.add_row(each["key"].replace("_", " "), Text(each["value"], "bold"), mark, Text(each["link"], "dim"))
    shown: list[RenderableType] = [figures, Text()]
    if report["lifts"]:
        shown += [_lifts(report["lifts"]), Text()]
    return Group(*shown, _durations(report["durations"]))


def _lifts(rows: Sequence[dict[str, Any]]) -> Table:
    lifts = Table(title="Lift on held-out problems (paired, 95 % interval)", title_justify="left", box=None)
    for heading in ("split", "n", "before", "after", "difference", "interval", "fixed", "broken", "p"):
        lifts.add_column(heading, justify="left" if heading == "split" else "right")
    for each in rows:
        lifts.add_row(*_lift_row(each))
    return lifts


def _lift_row(each: dict[str, Any]) -> list[str]:
    return [
        SPLITS.get(each["split"], each["split"]),
        str(each["problems"]),
        f"{100 * each['before']['correct'] / each['problems']:.1f} %",
        f"{100 * each['after']['correct'] / each['problems']:.1f} %",
        f"{100 * each['difference']:+.1f}",
        f"[{100 * each['low']:+.1f}, {100 * each['high']:+.1f}]",
        str(each["fixed"]),
        str(each["broken"]),
        f"{each['p_value']:.2g}",
    ]


def _durations(durations: Sequence[dict[str, Any]]) -> RenderableType:
    parts = [f"{TITLES[each['name']]} {each['seconds']:.0f} s" for each in durations if each["seconds"] is not None]
    return Text("Seconds: " + " · ".join(parts), "dim")


def console() -> Console:
    """Where messages and progress go: standard error, so that standard output stays for the result."""
    return Console(stderr=True)
