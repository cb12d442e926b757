"""Every calculation is recomputed beside its step: for the expert, while they type, and for the reviewer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import narrow_faults
from tests.browser.stock import open_unit, open_units, pose
from tests.browser.working import STILL, expect_saved
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STEPS = ["Growth: 125000 / 40000 = 3.125", "Two years: $1.06^2 = 1.1336$", "Answer: 19"]


def test_a_right_step_has_a_tick_and_a_wrong_one_its_value(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site = demo_site_running
    lead, expert = signed_in("lead"), signed_in("expert", **STILL)
    posed = pose(lead, site, STEPS)
    (unit,) = open_units(lead, site, kind="correct", attempts=posed.attempts)
    open_unit(expert, site, unit, "correct")
    expect(expert.locator("#step-0").get_by_role("img", name="recomputed: it comes out")).to_be_visible()
    expect(expert.locator("#step-1 [data-recomputed=wrong]")).to_contain_text("1.06^2 = 1.1236")
    expect(expert.locator("#step-1 [data-recomputed=wrong]")).to_contain_text("1.1336")
    expert.keyboard.press("1")
    expert.keyboard.press("3")
    typed = expert.locator("#step-1 [class*=editor] [data-recomputed]")
    expert.locator("#rewrite-1").fill("Two years: 1.06^2 = 1.1246")
    expect(typed).to_have_attribute("data-recomputed", "wrong")
    keep(expert, "recomputed")
    expert.locator("#rewrite-1").fill("Two years: 1.06^2 = 1.1236")
    expect(typed).to_have_attribute("data-recomputed", "right")
    expert.locator("#kind-1").select_option("arithmetic")
    expert.locator("#rest").fill("Three years: 1.1236 * 1.06 = 1.3")
    expect(expert.locator("[data-recomputed=wrong]").last).to_contain_text("1.191")
    expert.locator("#final-answer").fill("20")
    assert narrow_faults(expert) == []
    expect_saved(expert)
    expert.keyboard.press("Control+Enter")
    expect(expert.get_by_role("status").filter(has_text="Handed in")).to_be_visible()
    reviewer = signed_in("reviewer", **STILL)
    open_unit(reviewer, site, unit, "correct", "review")
    expect(reviewer.locator("#step-0").get_by_role("img", name="recomputed: it comes out")).to_be_visible()
    expect(reviewer.locator("#step-1 [data-recomputed=wrong]")).to_contain_text("1.06^2 = 1.1236")
    expect(reviewer.locator("[data-recomputed=wrong]").last).to_contain_text("1.191")
    keep(reviewer, "recomputed-review")
