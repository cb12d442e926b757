"""Every other kind of unit from the claim to the reviewer's word, by keyboard; a lead's rules decide what counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.stock import ANSWERS, open_unit, open_units, pose, project_of
from tests.browser.working import STILL, api, expect_saved
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]
ANSWERED = 240_000
SPENT: FilePayload = {"name": "spent.csv", "mimeType": "text/csv", "buffer": b"item,spent\nrent,950\n"}
PROBLEM = "A shop has a budget of $1,200. It spends $950. How many dollars are left?"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the field has the focus."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way by Tab to {selector}")


def tab_to_button(page: Page, says: str) -> None:
    """Press Tab until the button that says so has the focus."""
    for _ in range(60):
        if page.evaluate(
            "says => document.activeElement?.matches('button') && document.activeElement.textContent === says", says
        ):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way by Tab to {says}")


def add_line(page: Page, button: str, first: str) -> None:
    """A new line by its button, and the first of its fields filled with its own name."""
    tab_to_button(page, button)
    page.keyboard.press("Enter")
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement?.getAttribute('aria-label')") == first:
            page.keyboard.type(first)
            return
    raise AssertionError(f"no field {first} before {button}")


def choose_models(page: Page, wanted: str) -> None:
    """Of the boxes to tick, those of the models wanted and no other; the Tab key stops at each."""
    named = "document.activeElement?.type === 'checkbox' ? document.activeElement.labels[0].textContent : ''"
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate(named)
        if name and page.evaluate("document.activeElement.checked") != (wanted in name):
            page.keyboard.press("Space")
        if page.evaluate("document.activeElement?.id === 'probe-now'"):
            return
    raise AssertionError("no way by Tab to the probe")


def fill_in(page: Page, *fields: str) -> None:
    """Go on from field to field; an arrow chooses the next of a list."""
    for each in fields:
        page.keyboard.press("Tab")
        page.keyboard.press(each) if each.startswith("Arrow") else page.keyboard.type(each)


def hand_in(page: Page, says: str = "Handed in") -> None:
    expect_saved(page)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text=says)).to_be_visible()


def set_break_rule(lead: Page, site: Site, wrong: str, samples: str) -> None:
    """A lead says in the page when a new problem counts."""
    lead.goto(f"{site.address}/projects/{project_of(lead, site)}/rules")
    lead.get_by_label("of so many").select_option(samples)
    lead.get_by_label("when so many answers are wrong").select_option(wrong)
    lead.get_by_role("button", name="Save").press("Enter")
    expect(lead.get_by_role("status").filter(has_text="Saved")).to_be_visible()


def compare(page: Page) -> None:
    expect(page.get_by_role("heading", name="Answer A")).to_be_visible()
    assert "recorded" not in page.locator("main").inner_text(), "the answers are judged without a name"
    page.keyboard.press("a")
    for aspect in ("correctness", "reasoning", "clarity"):
        tab_to(page, f"input[name={aspect}]")
        page.keyboard.press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.keyboard.type("It takes the growth factor as it is.")
    expect(page.locator("input[name=preferred][value=a]")).to_be_checked()


def grade(page: Page) -> None:
    page.keyboard.press("3")
    page.keyboard.press("e")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    page.keyboard.press("t")
    expect(page.locator("#words-1")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#words-1")).to_be_focused()
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    expect(page.get_by_role("status").filter(has_text="Selected:")).to_have_text("Selected: 125000 / 40000")
    page.keyboard.press("m")
    expect(page.get_by_text("“125000 / 40000”")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("0")
    expect(page.get_by_role("status").filter(has_text="Points: 5 of 5")).to_be_visible()


def decompose(page: Page) -> None:
    tab_to(page, "#part-0")
    page.keyboard.type("Divide the wanted sum by the first.")
    page.keyboard.press("Enter")
    expect(page.locator("#part-1")).to_be_focused()
    page.keyboard.type("Round up.")
    page.keyboard.press("Enter")
    expect(page.locator("#part-2")).to_be_focused()
    page.keyboard.type("Take logarithms: $\\ln 3.125 / \\ln 1.06$.")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#part-2")).to_have_value("Round up.")


def author(page: Page) -> None:
    page.on("filechooser", lambda chooser: chooser.set_files(SPENT))
    expect(page.get_by_role("heading", name="What is wanted")).to_be_visible()
    page.keyboard.press("s")
    expect(page.locator("#statement")).to_be_focused()
    page.keyboard.type(PROBLEM)
    tab_to(page, "#reference-answer")
    page.keyboard.type("250")
    fill_in(page, "USD", "ArrowDown", "0.5", "budgets", "ArrowDown")
    add_line(page, "Add a step", "Step 1: what is done")
    fill_in(page, "1200 - 950", "250")
    add_line(page, "Add a criterion", "Criterion 1")
    fill_in(page, "2")
    tab_to_button(page, "Attach a file")
    page.keyboard.press("Enter")
    expect(page.get_by_text("spent.csv")).to_be_visible()
    choose_models(page, "as published")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    asked = page.get_by_role("group", name="Probe now")
    told = asked.get_by_role("status").filter(has_text="count")
    expect(told).to_be_visible(timeout=ANSWERED)
    asked.locator("summary").first.press("Enter")


WAYS = {"compare": compare, "grade": grade, "decompose": decompose, "author": author}


def test_units_of_every_kind_go_from_claim_to_acceptance(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site, lead = demo_site_running, signed_in("lead", **STILL)
    set_break_rule(lead, site, "1", "1")
    keep(lead, "rules")
    posed = pose(lead, site, *ANSWERS)
    one, other = posed.attempts
    opened = {
        "compare": open_units(lead, site, kind="compare", pairs=[{"one": one, "other": other}]),
        "grade": open_units(lead, site, kind="grade", attempts=[one]),
        "decompose": open_units(lead, site, kind="decompose", problems=[posed.version]),
        "author": open_units(lead, site, kind="author", brief="Money that is left.", language="en", count=1),
    }
    expert, reviewer = signed_in("expert", **STILL), signed_in("reviewer", **STILL)
    for kind, work in WAYS.items():
        open_unit(expert, site, opened[kind][0], kind)
        work(expert)
        keep(expert, f"kind-{kind}")
        expert.keyboard.press("Escape")
        hand_in(expert)
    (written,) = api(expert, site, f"/units/{opened['author'][0]}")["corrections"]
    authored = written["authored"]
    assert [authored[each] for each in ("unit", "tolerance_kind", "tolerance", "topic", "difficulty")] == [
        "USD", "absolute", "0.5", "budgets", 4
    ]  # fmt: skip
    assert [each["label"] for each in authored["reference_steps"]] == ["Step 1: what is done"]
    assert "Criterion 1" in str(authored["rubric"])
    for kind, units in opened.items():
        open_unit(reviewer, site, units[0], kind, "review")
        reviewer.keyboard.press("a")
        expect(reviewer.get_by_role("button", name="Accept")).to_have_attribute("aria-pressed", "true")
        if kind == "author":
            expect(reviewer.get_by_text("of 1 wrong")).to_be_visible()
        keep(reviewer, f"review-{kind}")
        hand_in(reviewer, "Reviewed")
    set_break_rule(lead, site, "3", "4")
