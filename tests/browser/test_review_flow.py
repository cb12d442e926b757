"""Correct, return, answer, accept: by keyboard alone, in both languages, and over the death of a tab in mid-word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.speech import said
from tests.browser.stock import open_unit, open_units, pose
from tests.browser.working import STILL, api, expect_saved, kill_tabs, speak
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]


@dataclass(frozen=True)
class Told:
    """What is read and written along the way, in one language. The formulas are the same in each."""

    statement: str
    answer: list[str]
    half: str
    rest: str
    final: str
    critique: str
    note: str
    comment: str
    remark: str

    @property
    def whole(self) -> str:
        """The third step, corrected."""
        return f"{self.half}36$."

    @property
    def again(self) -> str:
        """The third step as the reviewer wants it."""
        return self.whole.replace("= 1.1236", "= 1.06 \\cdot 1.06 = 1.1236")


TOLD = {
    "en": Told(
        statement="A company plans to open new stores. The cost of the first is $40,000 and each further one costs 6% more."
        "\n\n| item | amount |\n|---|---|\n| first store | $40,000 |\n| growth | 6% |\n\n"
        "What does the third store cost, in dollars?",
        answer=[
            "The cost of store $n$ is $C_n = 40000 \\cdot 1.06^{n-1}$.",
            "For the third store the exponent is $3 - 1 = 2$.",
            "So $1.06^2 = 1.1336$.",
            "The cost is $40000 \\cdot 1.1336 = 45344$.",
            "**Answer: $45,344**",
        ],
        half="So $1.06^2 = 1.12",
        rest="The cost is $40000 \\cdot 1.1236 = 44944$.",
        final="44,944",
        critique="The square of 1.06 is wrong.",
        note="Show the square: 1.06 times 1.06.",
        comment="Nearly there.",
        remark="Shown now, with both factors.",
    ),
    "ar": Told(
        statement="تخطط شركة لافتتاح متاجر جديدة. يكلّف المتجر الأول 40,000 دولار ويزيد كل متجر تالٍ بنسبة 6%."
        "\n\n| البند | المبلغ |\n|---|---|\n| المتجر الأول | 40,000 |\n| النمو | 6% |\n\n"
        "كم يكلّف المتجر الثالث بالدولار؟",
        answer=[
            "تكلفة المتجر رقم $n$ هي $C_n = 40000 \\cdot 1.06^{n-1}$.",
            "للمتجر الثالث يكون الأس $3 - 1 = 2$.",
            "إذن $1.06^2 = 1.1336$.",
            "التكلفة هي $40000 \\cdot 1.1336 = 45344$.",
            "**الإجابة: 45,344**",
        ],
        half="إذن $1.06^2 = 1.12",
        rest="التكلفة هي $40000 \\cdot 1.1236 = 44944$.",
        final="٤٤٬٩٤٤",
        critique="تربيع 1.06 خاطئ.",
        note="بيّن التربيع: 1.06 × 1.06.",
        comment="اقتربت من الصواب.",
        remark="بيّنته الآن بالعاملين 1.06 × 1.06.",
    ),
}


@pytest.fixture
def speaking(signed_in: Callable[..., Page], demo_site_running: Site) -> Iterator[Callable[[str, str], Page]]:
    """A page on which somebody of the demo works in the language named; afterwards they have English again."""
    pages: list[Page] = []

    def open_page(key: str, language: str) -> Page:
        page = signed_in(key, **STILL)
        speak(page, demo_site_running, language)
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        speak(page, demo_site_running, "en")


def hand_in(page: Page, says: str) -> None:
    """Hand in with the keyboard, once every word is saved."""
    expect_saved(page)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text=says)).to_be_visible()


def rate_to_the_third_step(page: Page, told: Told) -> None:
    """Two good steps, the third bad, and half a word of what it should say. A step is merged and split again before."""
    steps = page.locator("[id^=step-]")
    for key, count in ("m", len(told.answer) - 1), ("s", len(told.answer)):
        page.keyboard.press(key)
        expect(steps).to_have_count(count)
    page.keyboard.press("1")
    page.keyboard.press("1")
    page.keyboard.press("3")
    expect(page.locator("#rewrite-2")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(told.half)


def die_and_come_back(chromium: Browser, page: Page, site: Site, *others: Page) -> Page:
    """Kill the tabs in mid-word; a new one of the same browser."""
    context = page.context
    kill_tabs(chromium, page, *others)
    again = context.new_page()
    again.goto(f"{site.address}/work")
    return again


def correct_third_step(page: Page, told: Told) -> None:
    """The rest of the word, the kind of error, the rest, the answer and a word on it, by keyboard alone."""
    expect(page.locator("#rewrite-2")).to_have_value(told.half)
    page.keyboard.press("e")
    expect(page.locator("#rewrite-2")).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.type("36$.")
    expect(page.locator("#rewrite-2")).to_have_value(told.whole)
    page.keyboard.press("Tab")
    expect(page.locator("#kind-2")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#rest")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(told.rest)
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    page.keyboard.type(told.final)
    page.keyboard.press("Tab")
    expect(page.locator("#critique")).to_be_focused()
    page.keyboard.type(told.critique)
    expect(page.locator("#critique")).to_have_css("unicode-bidi", "plaintext")  # it runs as its words do
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator("#rewrite-2")).to_be_focused()


def return_with_comment(page: Page, told: Told) -> None:
    """The reviewer walks to the third step, says what is wrong there and returns the unit."""
    expect(page.locator("#step-2")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#step-2")).to_have_attribute("aria-current", "step")
    page.keyboard.press("c")
    expect(page.locator("#note-2")).to_be_focused()
    page.keyboard.type(told.note)
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#comment")).to_be_focused()
    page.keyboard.type(told.comment)


def answer(page: Page, told: Told) -> None:
    """Say something to the reviewer; what is typed there outlives the page, too. Then show the step as wanted."""
    page.keyboard.press("w")
    expect(page.locator("#remark")).to_be_focused()
    page.keyboard.type(told.remark)
    expect(page.locator("[data-remark-state=saved]")).to_be_visible()
    page.reload()
    expect(page.locator("#remark")).to_have_value(told.remark)
    page.keyboard.press("w")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("note").get_by_role("listitem").filter(has_text=told.remark)).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator("#rewrite-2")).to_be_focused()
    expect(page.locator("#rewrite-2")).to_have_value(told.whole)
    page.keyboard.press("Control+a")
    page.keyboard.type(told.again)


@pytest.mark.parametrize("language", TOLD)
def test_a_correction_is_returned_answered_and_accepted(
    language: str,
    chromium: Browser,
    speaking: Callable[[str, str], Page],
    demo_site_running: Site,
    keep: Callable[[Page, str], None],
) -> None:
    site, told = demo_site_running, TOLD[language]
    suffix = "" if language == "en" else f"-{language}"
    lead = speaking("lead", "en")
    posed = pose(lead, site, told.answer, statement=told.statement, language=language, answer="44944", unit="USD")
    (unit,) = open_units(lead, site, kind="correct", attempts=posed.attempts)
    expert = speaking("expert", language)
    open_unit(expert, site, unit, "correct")
    expect(expert.locator("html")).to_have_attribute("dir", "ltr" if language == "en" else "rtl")
    expect(expert.locator(".katex").first).to_be_visible()
    rate_to_the_third_step(expert, told)
    expert = die_and_come_back(chromium, expert, site, lead)
    correct_third_step(expert, told)
    keep(expert, f"workbench{suffix}")
    hand_in(expert, said(language, "Handed in"))

    reviewer = speaking("reviewer", language)
    open_unit(reviewer, site, unit, "correct", "review")
    return_with_comment(reviewer, told)
    keep(reviewer, f"review{suffix}")
    hand_in(reviewer, said(language, "Reviewed"))

    open_unit(expert, site, unit, "correct")
    came_back = expert.get_by_role("note").filter(has_text=said(language, "This unit came back from review:"))
    expect(came_back).to_contain_text(told.note)
    expect(came_back).to_contain_text(told.comment)
    keep(expert, f"returned{suffix}")
    answer(expert, told)
    hand_in(expert, said(language, "Handed in"))

    open_unit(reviewer, site, unit, "correct", "review")
    expect(reviewer.get_by_role("region", name=said(language, "Talk about this unit"))).to_contain_text(told.remark)
    reviewer.keyboard.press("a")
    verdict = reviewer.get_by_role("button", name=said(language, "Accept"))
    expect(verdict).to_have_attribute("aria-pressed", "true")
    keep(reviewer, f"accepting{suffix}")
    hand_in(reviewer, said(language, "Reviewed"))
    assert api(expert, site, f"/units/{unit}")["unit"]["state"] == "accepted"
    expert.goto(f"{site.address}/units/{unit}")
    expect(expert.get_by_text(told.note).first).to_be_visible()
    keep(expert, f"accepted{suffix}")
