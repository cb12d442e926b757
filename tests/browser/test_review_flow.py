"""Return, answer, accept: an expert corrects, the reviewer returns it with a comment on a step, and it comes to its end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stock import open_unit, open_units, pose
from tests.browser.working import STILL, api, expect_saved
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

STATEMENT = (
    "A company plans to open new stores. The cost of the first is $40,000 and each further one costs 6% more.\n\n"
    "| item | amount |\n|---|---|\n| first store | $40,000 |\n| growth | 6% |\n\n"
    "What does the third store cost, in dollars?"
)
ANSWER = [
    "The cost of store $n$ is $C_n = 40000 \\cdot 1.06^{n-1}$.",
    "For the third store the exponent is $3 - 1 = 2$.",
    "So $1.06^2 = 1.1336$.",
    "The cost is $40000 \\cdot 1.1336 = 45344$.",
    "**Answer: $45,344**",
]


def hand_in(page: Page) -> None:
    """Hand in with the keyboard, once every word is saved."""
    expect_saved(page)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text="Handed in")).to_be_visible()


def correct_third_step(page: Page, keep: Callable[[Page, str], None]) -> None:
    """Two good steps, the third bad: its words, its kind, the rest, the answer and a word on it, by keyboard alone."""
    page.keyboard.press("1")
    page.keyboard.press("1")
    page.keyboard.press("3")
    expect(page.locator("#rewrite-2")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("So $1.06^2 = 1.1236$.")
    page.keyboard.press("Tab")
    expect(page.locator("#kind-2")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#rest")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("The cost is $40000 \\cdot 1.1236 = 44944$.")
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    page.keyboard.type("44,944")
    page.keyboard.press("Tab")
    expect(page.locator("#critique")).to_be_focused()
    page.keyboard.type("The square of 1.06 is wrong.")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator("#rewrite-2")).to_be_focused()
    keep(page, "workbench")
    hand_in(page)


def return_with_comment(page: Page, keep: Callable[[Page, str], None]) -> None:
    """The reviewer walks to the third step, says what is wrong there and returns the unit."""
    expect(page.locator("#step-2")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#step-2")).to_have_attribute("aria-current", "step")
    page.keyboard.press("c")
    expect(page.locator("#note-2")).to_be_focused()
    page.keyboard.type("Show the square: 1.06 times 1.06.")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#comment")).to_be_focused()
    page.keyboard.type("Nearly there.")
    keep(page, "review")
    expect_saved(page)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text="Reviewed")).to_be_visible()


def test_a_correction_is_returned_answered_and_accepted(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site, lead = demo_site_running, signed_in("lead", **STILL)
    posed = pose(lead, site, ANSWER, statement=STATEMENT, answer="44944", unit="USD")
    (unit,) = open_units(lead, site, kind="correct", attempts=posed.attempts)
    expert, reviewer = signed_in("expert", **STILL), signed_in("reviewer", **STILL)
    open_unit(expert, site, unit, "correct")
    expect(expert.locator(".katex").first).to_be_visible()
    correct_third_step(expert, keep)

    open_unit(reviewer, site, unit, "correct", "review")
    return_with_comment(reviewer, keep)

    open_unit(expert, site, unit, "correct")
    came_back = expert.get_by_role("note").filter(has_text="came back from review")
    expect(came_back).to_contain_text("Show the square: 1.06 times 1.06.")
    expect(came_back).to_contain_text("Nearly there.")
    expert.keyboard.press("w")
    expect(expert.locator("#remark")).to_be_focused()
    expert.keyboard.type("Shown now, with both factors.")
    keep(expert, "returned")
    expert.keyboard.press("Control+Enter")
    expect(came_back.get_by_role("listitem").filter(has_text="Shown now, with both factors.")).to_be_visible()
    expert.keyboard.press("Escape")
    expert.keyboard.press("e")
    expect(expert.locator("#rewrite-2")).to_be_focused()
    expect(expert.locator("#rewrite-2")).to_have_value("So $1.06^2 = 1.1236$.")
    expert.keyboard.press("Control+a")
    expert.keyboard.type("So $1.06^2 = 1.06 \\cdot 1.06 = 1.1236$.")
    hand_in(expert)

    open_unit(reviewer, site, unit, "correct", "review")
    thread = reviewer.get_by_role("region", name="Talk about this unit")
    expect(thread).to_contain_text("Shown now, with both factors.")
    reviewer.keyboard.press("a")
    expect(reviewer.get_by_role("button", name="Accept")).to_have_attribute("aria-pressed", "true")
    keep(reviewer, "accepting")
    expect_saved(reviewer)
    reviewer.keyboard.press("Control+Enter")
    expect(reviewer.get_by_role("status").filter(has_text="Reviewed")).to_be_visible()
    assert api(expert, site, f"/units/{unit}")["unit"]["state"] == "accepted"
    expert.goto(f"{site.address}/units/{unit}")
    expect(expert.get_by_text("Show the square: 1.06 times 1.06.").first).to_be_visible()
    keep(expert, "accepted")
