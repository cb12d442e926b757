"""A recorded answer to FinanceMath, corrected to the end by keyboard alone: the real one where it lies beside the checkout."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stock import PLACE, open_unit, open_units
from tests.browser.test_kinds import hand_in
from tests.browser.working import STILL, api
from tests.importing.sources import OWN, REAL
from tests.journeys.demo_site import Site, preceptor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TAKEN = {REAL: ("Meta-Llama-3-8B-Instruct", "validation-21"), OWN: ("model-a", "own-1")}
"""A wrong answer of each: a cross-rate, and a gross margin held against the cost."""


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(each) for each in path.read_text(encoding="utf-8").splitlines() if each.strip()]


def one_answer(folder: Path) -> tuple[str, str]:
    """A folder of the same form with one problem and one answer; the model's name and the right answer."""
    source = REAL if (REAL / "financemath").is_dir() else OWN
    model, wanted = TAKEN[source]
    (answer,) = (
        each
        for each in lines(source / "financemath" / "model_outputs" / f"{model}.jsonl")
        if each["question_id"] == wanted
    )
    (problem,) = (each for each in lines(source / "financemath" / "problems.jsonl") if each["question_id"] == wanted)
    name = f"{wanted}-{time.time_ns()}"  # of its own on a kept home, too
    (folder / "model_outputs").mkdir(parents=True)
    (folder / "problems.jsonl").write_text(json.dumps({**problem, "question_id": name}) + "\n", encoding="utf-8")
    told = json.dumps({**answer, "question_id": name}) + "\n"
    (folder / "model_outputs" / f"{model}.jsonl").write_text(told, encoding="utf-8")
    return model, str(problem["ground_truth"])


def test_a_recorded_answer_is_corrected_to_the_end_by_keyboard_alone(
    signed_in: Callable[..., Page], demo_site_running: Site, tmp_path: Path, keep: Callable[[Page, str], None]
) -> None:
    site, lead, page = demo_site_running, signed_in("lead", **STILL), signed_in("expert", **STILL)
    model, right = one_answer(tmp_path / "financemath")
    assert preceptor(site.home, "import", "financemath", str(tmp_path / "financemath"), *PLACE)["attempts"] == 1
    (version,) = (each for each in api(lead, site, "/model-versions?limit=100")["items"] if each["model"] == model)
    attempt = max(each["id"] for each in api(lead, site, f"/attempts?model_version={version['id']}&limit=100")["items"])
    (unit,) = open_units(lead, site, kind="correct", attempts=[attempt])
    claim = open_unit(page, site, unit, "correct")
    assert len(claim["attempt"]["steps"]) > 1

    page.keyboard.press("1")
    expect(page.locator("#step-1")).to_have_attribute("aria-current", "step")
    page.keyboard.press("3")
    expect(page.locator("#rewrite-1")).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" This is where it goes wrong: $x = {right}$ is what comes out.")
    page.keyboard.press("Tab")
    expect(page.locator("#kind-1")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#rest")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(f"Therefore, the answer is {right}.")
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    page.keyboard.type(right)
    page.keyboard.press("Tab")
    expect(page.locator("#critique")).to_be_focused()
    page.keyboard.type("The second step uses the wrong relation.")
    keep(page, "financemath")
    hand_in(page)
    shown = api(page, site, f"/units/{unit}")
    (made,) = shown["corrections"]
    assert (made["final_answer_correct"], made["first_error"], made["simulated"]) == (True, 1, False)
    assert shown["unit"]["state"] == "open"
    assert shown["unit"]["stage"] == "review"
