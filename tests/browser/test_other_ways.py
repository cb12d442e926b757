"""What happens on the bench beside the usual way: every step rated, a fix, a unit given back, an empty queue or answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from preceptor.llm.testing import ScriptedEndpoint, message
from tests.browser import axe
from tests.browser.speech import said
from tests.browser.stock import give_back, open_unit, open_units, pose, project_of, unsafe
from tests.browser.test_kinds import hand_in
from tests.browser.working import STILL, api, expect_saved, post, speak
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STATEMENT = "A shop sells 40 lamps at $30 and 25 chairs at $80. What does it take in, in dollars?"
ANSWER = ["Lamps: 40 * 30 = 1300", "Chairs: 25 * 80 = 2000", "Sum: 1300 + 2000 = 3400", "Answer: 3400"]
MENDED = ["Lamps: 40 * 30 = 1200", "Chairs: 25 * 80 = 2000", "Sum: 1200 + 2000 = 3200", "Answer: 3200"]


@contextmanager
def every_step(lead: Page, site: Site) -> Iterator[None]:
    """A lead says in the page that all steps are rated; afterwards the first error is enough again."""
    for protocol in ("every_step", "first_error"):
        lead.goto(f"{site.address}/projects/{project_of(lead, site)}/rules")
        lead.get_by_label("Steps are rated").select_option(protocol)
        lead.get_by_role("button", name="Save").press("Enter")
        expect(lead.get_by_role("status").filter(has_text="Saved")).to_be_visible()
        if protocol == "every_step":
            yield


def rewrite(page: Page, step: int) -> None:
    """The current step is bad: what it should say, and the first kind of error."""
    page.keyboard.press("3")
    expect(page.locator(f"#rewrite-{step}")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(MENDED[step])
    page.keyboard.press("Tab")
    expect(page.locator(f"#kind-{step}")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")


def test_every_step_is_rated_and_the_reviewer_fixes_what_is_left(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site, lead, expert, reviewer = (
        demo_site_running,
        *(signed_in(key, **STILL) for key in ("lead", "expert", "reviewer")),
    )
    with every_step(lead, site):
        posed = pose(lead, site, ANSWER, statement=STATEMENT, answer="3200", unit="USD")
        (unit,) = open_units(lead, site, kind="correct", attempts=posed.attempts)
        open_unit(expert, site, unit, "correct")
    rewrite(expert, 0)
    expert.keyboard.press("ArrowDown")
    expert.keyboard.press("1")
    expect(expert.locator("#step-2")).to_have_attribute("aria-current", "step")
    rewrite(expert, 2)
    expert.keyboard.press("f")
    expert.keyboard.type("3200")
    expert.keyboard.press("Tab")
    expert.keyboard.type("One product is wrong, and so the sum.")
    expert.keyboard.press("Control+Enter")
    expect(expert.get_by_role("alert").filter(has_text="Before it can be handed in:")).to_contain_text("4")
    keep(expert, "every-step-gap")
    expert.keyboard.press("Escape")
    expert.keyboard.press("ArrowDown")
    expect(expert.locator("#step-3")).to_have_attribute("aria-current", "step")
    expert.keyboard.press("3")
    expert.keyboard.press("Escape")
    rewrite(expert, 3)
    keep(expert, "every-step")
    hand_in(expert)
    (made,) = api(expert, site, f"/units/{unit}")["corrections"]
    assert [each["rating"] for each in made["ratings"]] == [-1, 1, -1, -1]

    open_unit(reviewer, site, unit, "correct", "review")
    fix_first_step(reviewer, site, keep)
    hand_in(reviewer, "Reviewed")
    shown = api(reviewer, site, f"/units/{unit}")
    done = shown["history"][-1]
    assert shown["unit"]["state"] == "accepted"
    (fixed,) = done["fixes"]
    assert (fixed["index"], fixed["rating"], fixed["error_kind"]) == (0, -1, "wrong_formula")
    assert fixed["rewritten"] == f"{MENDED[0]} dollars"
    assert done["fixed_solution"] == "\n".join([f"{MENDED[0]} dollars", *MENDED[1:]])
    assert (done["fixed_answer"], done["fixed_answer_correct"]) == ("3,200", True)
    sees_the_fix_and_answers(expert, site, unit, keep)


def fix_first_step(page: Page, site: Site, keep: Callable[[Page, str], None]) -> None:
    """By keyboard alone: one step worded anew and of another kind, a second one begun and taken back, the answer."""
    page.keyboard.press("f")
    expect(page.locator("#rewrite-0")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("Everything is still as it was.")
    page.locator("#rewrite-0").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" dollars")
    page.keyboard.press("Tab")
    expect(page.locator("#kind-0")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("f")
    page.keyboard.press("3")
    expect(page.locator("#rewrite-1")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("choose the kind of error in step")
    page.keyboard.press("Escape")
    keep(page, "review-fix")
    page.keyboard.press("z")
    expect(page.locator("#rewrite-1")).to_have_count(0)
    page.keyboard.press("s")
    expect(page.locator("#fixed")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#fixed-answer")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("3,200")
    page.keyboard.press("Tab")
    expect(page.locator("#comment")).to_be_focused()
    page.keyboard.type("With its unit.")
    expect_saved(page)
    speak(page, site, "ar")
    page.reload()  # nothing of a fix is lost
    expect(page.locator("#rewrite-0")).to_have_value(f"{MENDED[0]} dollars")
    expect(page.locator("#fixed-answer")).to_have_value("3,200")
    keep(page, "review-fix-ar")
    page.evaluate(axe.SOURCE.read_text(encoding="utf-8"))
    assert axe.faults(page) == []
    speak(page, site, "en")
    page.reload()
    expect(page.locator("#rewrite-0")).to_be_visible()


def sees_the_fix_and_answers(page: Page, site: Site, unit: int, keep: Callable[[Page, str], None]) -> None:
    """The author reads what was changed in their words, and says something to it."""
    page.goto(f"{site.address}/units/{unit}")
    expect(page.get_by_text("fixed by the reviewer").first).to_be_visible()
    expect(page.get_by_text("What changed in the solution")).to_be_visible()
    expect(page.locator("ins").filter(has_text="dollars").first).to_be_visible()
    page.keyboard.press("w")
    expect(page.locator("#remark")).to_be_focused()
    page.keyboard.type("Why another kind?")
    keep(page, "fixed-unit")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("region", name="Talk about this unit").get_by_text("Why another kind?")).to_be_visible()
    page.evaluate(axe.SOURCE.read_text(encoding="utf-8"))
    assert axe.faults(page) == []


def asked_in_vain(lead: Page, operator: Page, site: Site, version: int) -> int:
    """An attempt at that problem by a model that answers nothing."""
    organisation = api(lead, site, "/me")["roles"][0]["organisation_id"]
    name = f"Silent {lead.evaluate('Date.now()')}"
    with ScriptedEndpoint(lambda _asked: message("")) as silent:
        where = {"organisation_id": organisation, "name": name, "base_url": silent.base_url, "allow_loopback": True}
        endpoint = post(operator, site, "/endpoints", where)["id"]
        model = post(lead, site, "/models", {"organisation_id": organisation, "name": name})["id"]
        asked = {"model": model, "endpoint": endpoint, "name": "1", "remote_name": "silent"}
        answers = post(lead, site, "/model-versions", asked)["id"]
        whole = {"project": project_of(lead, site), "model_version": answers, "problem_versions": [version]}
        post(lead, site, "/probes", {**whole, "open_units": False})
        for _ in range(240):
            attempts = api(lead, site, f"/attempts?problem_version={version}")["items"]
            if attempts:
                number: int = attempts[0]["id"]
                return number
            lead.wait_for_timeout(250)
    raise AssertionError("the silent model was not asked")


def test_an_empty_answer_is_written_whole(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site, lead, expert = demo_site_running, signed_in("lead", **STILL), signed_in("expert", **STILL)
    posed = pose(lead, site, statement=STATEMENT, answer="3200", unit="USD")
    attempt = asked_in_vain(lead, signed_in("operator"), site, posed.version)
    (unit,) = open_units(lead, site, kind="correct", attempts=[attempt])
    open_unit(expert, site, unit, "correct")
    expect(expert.get_by_text("The model gave no answer.")).to_be_visible()
    expert.keyboard.press("r")
    expect(expert.locator("#rest")).to_be_focused()
    expert.keyboard.type("\n".join(MENDED))
    expert.keyboard.press("Escape")
    expert.keyboard.press("f")
    expert.keyboard.type("3200")
    expert.keyboard.press("Tab")
    expert.keyboard.type("There was no answer.")
    keep(expert, "empty-answer")
    hand_in(expert)


def test_a_unit_goes_back_by_its_dialog(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site, lead, expert = demo_site_running, signed_in("lead", **STILL), signed_in("expert", **STILL)
    posed = pose(lead, site, ANSWER, statement=STATEMENT, answer="3200", unit="USD")
    (unit,) = open_units(lead, site, kind="correct", attempts=posed.attempts)
    claim = open_unit(expert, site, unit, "correct")
    expert.keyboard.press("x")
    dialog = expert.get_by_role("dialog", name="Give this unit back")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    expert.keyboard.type("Not my field.")
    keep(expert, "giving-back")
    expert.keyboard.press("Tab")
    expert.keyboard.press("Enter")
    expect(expert.get_by_role("heading", name="Ready for the next problem?")).to_be_visible()
    assert api(expert, site, "/claims/current")["claim"] is None
    assert api(expert, site, f"/claims/{claim['id']}")["state"] == "released"
    assert api(lead, site, f"/units/{unit}")["unit"]["state"] == "open"


def test_an_empty_queue_says_why(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    """After everything that waits for her was given back, for an hour."""
    site, page = demo_site_running, signed_in("layla", **STILL)
    for _ in range(100):
        answer = page.request.post(
            f"{site.address}/api/v1/queue/next", data={"stage": "correct"}, headers=unsafe(page, site)
        )
        body = answer.json()
        if not answer.ok:
            post(page, site, f"/guidelines/{body['guideline']}/acknowledge", {})
        elif body["claim"] is None:
            break
        else:
            give_back(page, site)
    page.goto(f"{site.address}/work")
    expect(page.get_by_role("button", name=said("ar", "Take it"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=said("ar", "Nothing is waiting for you"))).to_be_visible()
    told = page.get_by_role("status").filter(has_text="ما ينتظر هو وحدات أعدتها أنت.")  # what waits, you gave back
    expect(told).to_contain_text(said("ar", "Come back:"))
    keep(page, "empty-queue-ar")
