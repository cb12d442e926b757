"""The model goes on from a corrected step, by keyboard alone, with the packaged model; a lead tries a model."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import narrow_faults
from tests.browser.stock import give_back, open_unit, pose, project_of, take
from tests.browser.stock import open_units as open_units_of
from tests.browser.working import STILL, api, take_next
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]
WRITTEN = 120_000
PROBED = 1
"""The version that answered where `open_units` asked; those of other tests are recordings, which nothing goes on from."""
STEPS = ["Growth: 125000 / 40000 = 3.125", "Years: 3.125 / 0.06 = 50", "Answer: 50"]
NEXT = "Check: 42 - 2 = 40"


def test_the_model_goes_on_and_what_is_picked_is_part_of_the_correction(
    signed_in: Callable[..., Page],
    demo_site_running: Site,
    open_units: int,
    keep: Callable[[Page, str], None],
) -> None:
    page = signed_in("expert")
    claim = take(page, demo_site_running, "correct")
    while claim["attempt"]["model_version_id"] != PROBED:
        claim = take(page, demo_site_running, "correct")
    take_next(page, demo_site_running, "/work", afresh=True)
    page.keyboard.press("3")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    editor = page.locator("textarea[id^=rewrite-]").first
    expect(editor).to_be_focused()  # the model never goes on from the error itself
    page.keyboard.press("Control+a")
    page.keyboard.type("Total: 40 + 2 = 42")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    offered = page.get_by_role("region", name="The model goes on")
    expect(offered.get_by_role("button", name="Ask again")).to_be_visible(timeout=WRITTEN)
    keep(page, "continuations")
    (turn,) = api(page, demo_site_running, f"/claims/{claim['id']}/continuations")["turns"]
    assert turn["prefix"].endswith("Total: 40 + 2 = 42")
    assert len({each["seed"] for each in turn["candidates"]}) == 3
    done = next(each for each in turn["candidates"] if each["state"] == "done")
    for _ in range(done["number"] - 1):
        page.keyboard.press("ArrowRight")
    with page.expect_response(lambda answer: answer.url.endswith(f"/continuations/{done['id']}/judgement")):
        page.keyboard.press("+")
    page.keyboard.press(str(done["number"]))
    expect(page.locator("#rest")).to_have_value(re.compile(re.escape(done["text"])))
    page.keyboard.press("r")
    page.keyboard.press("Control+a")
    page.keyboard.type(NEXT)  # a step of one's own instead, and on from there to the end
    page.keyboard.press("Escape")
    with page.expect_response(lambda answer: answer.request.method == "POST" and "/continuations" in answer.url):
        page.keyboard.press("c")
    expect(offered.get_by_role("button", name="Ask again")).to_be_visible(timeout=WRITTEN)
    turns = api(page, demo_site_running, f"/claims/{claim['id']}/continuations")["turns"]
    first, second = sorted(turns, key=lambda each: int(each["turn"]))
    assert [each["rating"] for each in first["candidates"] if each["picked"]] == [1]
    assert second["prefix"].endswith(NEXT)
    done = next(each for each in second["candidates"] if each["state"] == "done")
    page.keyboard.press(str(done["number"]))
    expect(page.locator("#rest")).to_have_value(f"{NEXT}\n{done['text'].rstrip()}")
    page.keyboard.press("e")
    page.keyboard.press("Tab")
    expect(page.locator("select[id^=kind-]").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    page.keyboard.press("Control+a")
    page.keyboard.type("42")
    page.keyboard.press("Tab")
    expect(page.locator("#critique")).to_be_focused()
    page.keyboard.type("The model read the wrong figure.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text="Handed in")).to_be_visible()
    page.goto(f"{demo_site_running.address}/units/{claim['unit']['id']}")
    expect(page.get_by_text(f"continuation {done['number']}, picked by the expert").first).to_be_visible()
    keep(page, "continued-unit")
    reviewer = signed_in("reviewer")
    open_unit(reviewer, demo_site_running, claim["unit"]["id"], "correct", "review")
    expect(reviewer.get_by_text(f"continuation {done['number']}, picked by the expert").first).to_be_visible()
    keep(reviewer, "continued-review")
    give_back(reviewer, demo_site_running)


def test_a_lead_adds_a_model_and_tries_it(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    page = signed_in("lead")
    page.goto(f"{demo_site_running.address}/models")
    page.get_by_role("button", name="Add a model").click()
    page.get_by_role("textbox", name="Model", exact=True).fill("Tried by hand")
    page.get_by_role("textbox", name="Version", exact=True).fill("four examples")
    page.get_by_label("Where it answers").select_option(label="local engine")
    page.get_by_label("Examples in the prompt").select_option("4")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_text("It answered in")).to_be_visible(timeout=WRITTEN)
    keep(page, "model-tried")


def test_a_lead_names_who_goes_on_from_recordings(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site = demo_site_running
    lead, expert = signed_in("lead"), signed_in("expert", **STILL)
    posed = pose(lead, site, STEPS)
    (unit,) = open_units_of(lead, site, kind="correct", attempts=posed.attempts)
    rules = f"{site.address}/projects/{project_of(lead, site)}/rules"
    lead.goto(rules)
    chosen = lead.get_by_label("Goes on from recorded answers")
    try:
        chosen.select_option(index=1)
        expect(lead.get_by_role("status").filter(has_text="Saved")).to_be_visible()
        lead.reload()
        expect(chosen).not_to_have_value("")
        assert narrow_faults(lead) == []
        keep(lead, "rules-continuer")
        open_unit(expert, site, unit, "correct")
        for key in "1", "3":
            expert.keyboard.press(key)
        expect(expert.get_by_role("button", name="Let the model go on from here")).to_be_visible()
    finally:
        lead.goto(rules)
        chosen.select_option("")
        expect(lead.get_by_role("status").filter(has_text="Saved")).to_be_visible()
