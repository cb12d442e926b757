"""Answers that mean harm or are out of all measure: shown for what they are, harmless, and still workable."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser import stock
from tests.browser.working import STILL, expect_saved
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HARM = (
    "<script>window.harmed = 1</script> **Start** [go](javascript:window.harmed=1)\n"
    "![p](https://harm.example/p.png) <img src=https://harm.example/q.png onerror='window.harmed=1'>\n"
    "Loop: $\\def\\a{\\a\\a}\\a$ and $\\href{javascript:window.harmed=1}{7}$\n"
    "Sum: 12 + 30 = \u202e24\u202c and\u200b hid\u200dden $4\u202e2$\n"
    "Answer: 7"
)
MANY = [f"Step {number}: {number} + {number} = {2 * number} and $x_{{{number}}} = {number}^2$" for number in range(500)]
LINE = ("the sum of 12 and 30 is 42 and " * 40_000)[:999_990]
USABLE_MS = 60_000
"""Within which such a page must be usable on the busiest machine; a quiet one needs one or two seconds."""


@dataclass
class Bench:
    """The bench of an expert, and what its page asked of other machines."""

    lead: Page
    page: Page
    site: Site
    abroad: list[str] = field(default_factory=list)

    def hear(self, request: Request) -> None:
        """Note what leaves the origin."""
        if not request.url.startswith((self.site.address, "data:", "blob:")):
            self.abroad.append(request.url)

    def open(self, answer: Any) -> None:
        """Open the bench with the answer in hand."""
        posed = stock.pose(self.lead, self.site, answer)
        (unit,) = stock.open_units(self.lead, self.site, kind="correct", attempts=posed.attempts)
        stock.open_unit(self.page, self.site, unit, "correct")

    def correct(self) -> None:
        """Rate the first step as bad, rewrite it and say why; all of it reaches the server."""
        expect(self.page.locator("#step-0")).to_be_visible(timeout=USABLE_MS)
        self.page.keyboard.press("3")
        expect(self.page.locator("#rewrite-0")).to_be_focused(timeout=USABLE_MS)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type("12 + 30 = 42")
        self.page.locator("#critique").focus()
        self.page.keyboard.type("Not what was asked.")
        expect_saved(self.page)


@pytest.fixture
def bench(signed_in: Callable[..., Page], demo_site_running: Site) -> Bench:
    made = Bench(signed_in("lead"), signed_in("expert", **STILL), demo_site_running)
    made.page.on("request", made.hear)
    return made


def test_answers_that_mean_harm_do_nothing_and_stay_workable(
    bench: Bench, demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    page = bench.page
    bench.open(HARM)
    steps = page.get_by_role("list", name="Steps of the answer")
    expect(steps).to_contain_text("<script>window.harmed = 1</script>")
    expect(steps.locator(".katex-error").first).to_be_visible()
    for mark in ("U+202E", "U+200B", "U+200D"):
        expect(steps.locator("mark", has_text=mark).first).to_be_visible()
    expect(steps).not_to_contain_text("\u202e")  # of U+200B the typesetter has some of its own
    assert steps.locator("a, img, script, iframe").count() == 0
    page.get_by_text("go", exact=True).first.click()
    hidden = page.locator("[id^=step-]", has_text="U+200B")
    hidden.click()
    page.keyboard.press("3")
    index = str(hidden.get_attribute("id")).removeprefix("step-")
    expect(hidden.locator("mark", has_text="U+200B")).to_have_count(2)  # the step, and the preview of its field
    expect(page.locator(f"#rewrite-{index}")).to_have_value(re.compile("and\u200b"))
    keep(page, "hostile-harm")
    bench.open("Loop: $\\def\\a{\\a\\a}\\a$\nAnswer: 7")
    expect(steps.locator(".katex-error").first).to_be_visible()
    keep(page, "hostile-loop")
    bench.correct()
    bench.open(MANY)
    expect(page.locator("[id^=step-]")).to_have_count(500, timeout=USABLE_MS)
    bench.correct()
    page.locator("#step-499").scroll_into_view_if_needed()
    expect(page.locator("#step-499 .katex").first).to_be_visible()
    keep(page, "hostile-500")
    bench.open(LINE)
    expect(page.get_by_text("characters long")).to_be_visible(timeout=USABLE_MS)
    bench.correct()
    keep(page, "hostile-line")
    assert page.evaluate("window.harmed") is None
    assert bench.abroad == []
    stock.give_back(page, demo_site_running)
