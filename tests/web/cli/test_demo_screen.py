"""What the terminal says at the end of a passage: every figure, the lift where there is one, and how long it took."""

from __future__ import annotations

from typing import Any

from rich.console import Console

from preceptor.loop.models import LoopStage
from preceptor.web.cli.demo_screen import stage_told, summary

FIGURE = {"key": "units_accepted", "value": "109", "link": "/units", "simulated": True}
LIFT = {
    "split": "new_numbers",
    "problems": 40,
    "before": {"correct": 1},
    "after": {"correct": 25},
    "difference": 0.6,
    "low": 0.425,
    "high": 0.75,
    "fixed": 25,
    "broken": 1,
    "p_value": 8e-7,
}


def said(**report: Any) -> str:
    console = Console(width=120)
    with console.capture() as captured:
        console.print(summary({"figures": [FIGURE], "lifts": [], "durations": [], **report}))
    return captured.get()


def test_a_passage_that_trained_shows_its_lift_with_the_interval() -> None:
    shown = said(lifts=[LIFT])
    assert "Lift on held-out problems" in shown
    assert "2.5 %" in shown
    assert "62.5 %" in shown
    assert "[+42.5, +75.0]" in shown


def test_a_passage_without_training_shows_no_empty_table() -> None:
    shown = said()
    assert "units accepted" in shown
    assert "simulated" in shown
    assert "Lift" not in shown


def test_a_sentence_of_a_stage_is_shown_as_it_is_with_its_brackets() -> None:
    console = Console(width=120)
    with console.capture() as captured:
        console.print(stage_told(LoopStage(name="train", state="failed", message="pip install 'preceptor[train]'")))
    assert captured.get().strip() == "Train failed: pip install 'preceptor[train]'"
