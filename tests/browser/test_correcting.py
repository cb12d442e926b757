"""A person corrects a unit by keyboard alone; what was typed survives the death of the page; the reviewer accepts it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.working import api, expect_saved, take_next
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]


def test_a_unit_is_corrected_by_keyboard_and_nothing_typed_is_lost(
    signed_in: Callable[..., Page],
    demo_site_running: Site,
    open_units: int,
    keep: Callable[[Page, str], None],
) -> None:
    page = signed_in("expert")
    claim = take_next(page, demo_site_running, "/work", afresh=True)
    assert claim is not None
    assert claim["simulated"] is False
    steps = len(claim["attempt"]["steps"])
    page.keyboard.press("m")
    merged = max(1, steps - 1)
    expect(page.locator("[id^=step-]")).to_have_count(merged)
    page.keyboard.press("3")
    editor = page.locator("textarea[id^=rewrite-]").first
    expect(editor).to_be_visible()
    editor.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Total: 40 + 2 = 42")
    keep(page, "correction")
    expect_saved(page)
    draft = api(page, demo_site_running, "/claims/current")["claim"]["draft"]
    assert "40 + 2 = 42" in str(draft["body"])
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(page.locator("textarea[id^=rewrite-]").first).to_have_value("Total: 40 + 2 = 42")
    page.locator("select[id^=kind-]").first.focus()
    page.keyboard.press("ArrowDown")
    page.locator("#final-answer").focus()
    page.keyboard.type("42")
    page.locator("#critique").focus()
    page.keyboard.type("The model read the wrong figure.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text="Handed in")).to_be_visible()
    unit = api(page, demo_site_running, f"/units/{claim['unit']['id']}")
    assert "expert" in str(unit)
    cut = unit["corrections"][-1]["content"].get("cut", [])
    assert len(cut) == (merged if merged < steps else 0)
