"""Killed tabs, killed servers, lost networks, second tabs, ended sessions, claims taken over: no word is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import narrow_faults
from tests.browser.lateness import let_claim_run_out, take_from_queue
from tests.browser.stock import ANSWERS, open_unit, pose
from tests.browser.stock import open_units as open_units_of
from tests.browser.working import api, expect_saved, kill_tabs, post, send, take_next, write
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

NO_STORAGE = """
Object.defineProperty(window, "indexedDB", { value: undefined });
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } });
"""


def on_the_bench(device: BrowserContext, site: Site) -> Page:
    page = device.new_page()
    take_next(page, site, "/work")
    return page


def words_of(page: Page) -> str:
    return page.locator("#critique").input_value()


def test_a_tab_killed_in_mid_word_has_the_word_again(
    chromium: Browser, devices: Callable[..., BrowserContext], demo_site_running: Site
) -> None:
    device = devices("expert")
    page = on_the_bench(device, demo_site_running)
    before = words_of(page)
    write(page, "one whole sentence. ")
    expect_saved(page)
    write(page, "and half a wo")
    kill_tabs(chromium, *device.pages)
    again = device.new_page()
    again.goto(demo_site_running.address + "/work")
    expect(again.locator("#critique")).to_have_value(f"{before}one whole sentence. and half a wo")
    expect(again.get_by_text("kept in this browser")).to_be_visible()
    expect_saved(again)
    other = devices("expert").new_page()
    other.goto(demo_site_running.address + "/work")
    expect(other.get_by_role("heading", name="This unit is open on another device")).to_be_visible()
    other.get_by_role("button", name="Take it over here").click()
    expect(other.locator("#critique")).to_have_value(f"{before}one whole sentence. and half a wo")


def test_a_server_killed_in_mid_word_gets_the_words_when_it_is_back(
    devices: Callable[..., BrowserContext], demo_site_running: Site
) -> None:
    page = on_the_bench(devices("expert"), demo_site_running)
    before = words_of(page)
    write(page, "before the fall, ")
    demo_site_running.kill()
    write(page, "in mid wo")
    expect(page.locator("[data-save-state=unsent]")).to_be_visible()
    demo_site_running.revive()
    expect_saved(page)
    page.reload()
    expect(page.locator("#critique")).to_have_value(f"{before}before the fall, in mid wo")
    draft = api(page, demo_site_running, "/claims/current")["claim"]["draft"]
    assert draft["body"]["critique"].endswith("before the fall, in mid wo")


def test_words_written_without_a_network_survive_the_tab(
    chromium: Browser, devices: Callable[..., BrowserContext], demo_site_running: Site
) -> None:
    device = devices("expert")
    page = on_the_bench(device, demo_site_running)
    before = words_of(page)
    device.set_offline(True)
    write(page, "offline wo")
    expect(page.locator("[data-save-state=unsent]")).to_be_visible()
    kill_tabs(chromium, *device.pages)
    device.set_offline(False)
    again = device.new_page()
    again.goto(demo_site_running.address + "/work")
    expect(again.locator("#critique")).to_have_value(f"{before}offline wo")
    expect_saved(again)


def test_of_two_tabs_one_writes_and_the_other_can_take_over(
    devices: Callable[..., BrowserContext], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    device = devices("expert")
    first = on_the_bench(device, demo_site_running)
    before = words_of(first)
    write(first, "from the first tab ")
    second = device.new_page()
    second.goto(demo_site_running.address + "/work")
    told = second.get_by_role("heading", name="This unit is open in another tab")
    expect(told).to_be_visible()
    keep(second, "open-in-another-tab")
    second.get_by_role("button", name="Take it over here").click()
    expect(second.locator("#critique")).to_have_value(f"{before}from the first tab ")
    expect(first.get_by_role("heading", name="This unit is open in another tab")).to_be_visible()
    write(second, "and the second")
    expect_saved(second)
    first.get_by_role("button", name="Take it over here").click()
    expect(first.locator("#critique")).to_have_value(f"{before}from the first tab and the second")
    expect(told).to_be_visible()


def test_two_devices_that_both_wrote_are_asked_which_words_count(
    devices: Callable[..., BrowserContext], demo_site_running: Site
) -> None:
    one = devices("expert")
    here = on_the_bench(one, demo_site_running)
    before = words_of(here)
    expect_saved(here)
    one.set_offline(True)
    write(here, "offline")
    there = on_the_bench(devices("expert"), demo_site_running)
    write(there, "elsewhere")
    expect_saved(there)
    one.set_offline(False)
    expect(here.get_by_role("heading", name="This unit is open on another device")).to_be_visible()
    here.get_by_role("button", name="Take it over here").click()
    here.get_by_role("button", name="Those of this browser").click()
    expect(here.locator("#critique")).to_have_value(f"{before}offline")
    expect_saved(here)
    told = there.get_by_role("heading", name="This unit is open on another device")
    expect(told).to_be_visible(timeout=20_000)


def test_a_session_that_ended_is_renewed_in_place(
    devices: Callable[..., BrowserContext], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    device = devices("expert")
    page = on_the_bench(device, demo_site_running)
    before = words_of(page)
    expect_saved(page)
    device.clear_cookies()
    write(page, "while signed out")
    dialog = page.get_by_role("dialog", name="Sign in again")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_label("E-mail")).to_be_focused()
    keep(page, "sign-in-again")
    elsewhere = device.new_page()
    elsewhere.goto(demo_site_running.link("expert@preceptor.example"))
    elsewhere.wait_for_load_state("networkidle")
    elsewhere.close()
    expect(dialog).to_be_hidden(timeout=30_000)
    expect(page.locator("#critique")).to_have_value(f"{before}while signed out")
    expect_saved(page)


def test_a_browser_that_keeps_nothing_says_so_and_works(
    devices: Callable[..., BrowserContext], demo_site_running: Site
) -> None:
    page = on_the_bench(devices("expert", NO_STORAGE), demo_site_running)
    before = words_of(page)
    write(page, "kept by the server")
    expect(page.get_by_text("this browser keeps nothing")).to_be_visible()
    expect_saved(page)
    page.reload()
    take_over = page.get_by_role("button", name="Take it over here")
    expect(take_over.or_(page.locator("#critique"))).to_be_visible()
    if take_over.count():
        take_over.click()
    expect(page.locator("#critique")).to_have_value(f"{before}kept by the server")


def test_work_on_a_claim_that_was_taken_over_is_kept_and_said_so(
    devices: Callable[..., BrowserContext], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    page = on_the_bench(devices("expert"), demo_site_running)
    claim = api(page, demo_site_running, "/claims/current")["claim"]
    let_claim_run_out(demo_site_running, claim["id"])
    colleague = devices("daniel").pages[0]
    taken = take_from_queue(colleague, demo_site_running, claim["unit"]["id"])
    page.get_by_label("How it ends").select_option("give_up")
    write(page, "too late, but not lost")
    expect_saved(page)
    page.keyboard.press("Control+Enter")
    told = page.get_by_role("status").filter(has_text="kept")
    expect(told).to_be_visible()
    assert narrow_faults(page) == []
    keep(page, "late-submit")
    told.get_by_role("link", name="Read and copy it").click()
    expect(page.get_by_role("heading", name="Kept work")).to_be_visible()
    expect(page.get_by_text("too late, but not lost")).to_be_visible()
    expect(page.get_by_text("Somebody has it in hand.")).to_be_visible()
    assert narrow_faults(page) == []
    keep(page, "kept-work")
    page.goto(f"{demo_site_running.address}/")
    page.get_by_role("link", name="Kept work").click()
    expect(page.get_by_role("cell", name="Somebody has it in hand.")).to_be_visible()
    released = {"token": taken["token"], "reason": "back to the queue"}
    post(colleague, demo_site_running, f"/claims/{taken['id']}/release", released)


def test_a_review_that_came_too_late_is_kept_and_not_called_done(
    signed_in: Callable[..., Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site = demo_site_running
    lead, expert, late, quick = (signed_in(key) for key in ("lead", "expert", "reviewer", "elena"))
    posed = pose(lead, site, ANSWERS[0])
    (unit,) = open_units_of(lead, site, kind="correct", attempts=posed.attempts)
    given = open_unit(expert, site, unit, "correct")
    hopeless = {"token": given["token"], "outcome": "bad_problem", "critique": "No rate is given."}
    post(expert, site, f"/claims/{given['id']}/correction", hopeless)
    claim = open_unit(late, site, unit, "correct", "review")
    late.keyboard.press("a")
    late.locator("#comment").fill("Well seen.")
    expect_saved(late)
    let_claim_run_out(site, claim["id"])
    taken = take_from_queue(quick, site, unit, "review")
    late.keyboard.press("Control+Enter")
    told = late.get_by_role("status").filter(has_text="somebody else has the unit")
    expect(told).to_be_visible()
    expect(late.get_by_text("Reviewed", exact=True)).to_have_count(0)
    keep(late, "late-review")
    told.get_by_role("link", name="Read and copy it").click()
    expect(late.get_by_text("Well seen.")).to_be_visible()
    post(quick, site, f"/claims/{taken['id']}/review", {"token": taken["token"], "verdict": "accept"})
    late.reload()
    expect(late.get_by_text("The unit was set aside.")).to_be_visible()
    kept = late.url.rpartition("/")[2]
    assert expert.request.get(f"{site.address}/api/v1/kept-work/{kept}").status == 404
    assert api(lead, site, f"/kept-work/{kept}")["person"] == "Guest reviewer"


def test_a_unit_is_held_by_work_and_not_by_an_open_page(
    devices: Callable[..., BrowserContext], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    page = devices("expert").new_page()
    renewals: list[str] = []
    page.on("request", lambda request: renewals.append(request.url) if request.url.endswith("/renew") else None)
    page.clock.install()
    take_next(page, demo_site_running, "/work")
    before = words_of(page)
    write(page, "a word ")
    expect_saved(page)
    page.clock.fast_forward("01:10")
    page.wait_for_timeout(500)
    held = len(renewals)
    assert held >= 1
    for _ in range(5):
        page.clock.fast_forward("05:00")
    page.wait_for_timeout(500)
    assert len(renewals) == held, "nobody was there, and it was held on"
    page.clock.fast_forward("31:00")
    ending = page.locator("[data-claim-ending=ending]")
    expect(ending).to_be_visible()
    assert narrow_faults(page) == []
    keep(page, "claim-ending")
    write(page, "in time ")
    expect(ending).to_be_hidden()
    assert len(renewals) == held + 1
    page.clock.fast_forward("01:01:00")
    over = page.locator("[data-claim-ending=over]")
    expect(over).to_be_visible()
    write(page, "and after")
    expect(over).to_be_hidden()
    expect(page.locator("#critique")).to_have_value(f"{before}a word in time and after")


def test_times_are_those_of_the_account_and_named_where_the_browser_has_others(
    chromium: Browser, demo_site_running: Site, open_units: int, keep: Callable[[Page, str], None]
) -> None:
    site = demo_site_running
    context = chromium.new_context(timezone_id="America/New_York", viewport={"width": 1280, "height": 860})
    page = context.new_page()
    page.goto(site.link("expert@preceptor.example"))
    page.wait_for_load_state("networkidle")
    take_next(page, site, "/work")
    own = api(page, site, "/me")["time_zone"]
    try:
        for zone, named in ("Asia/Amman", "GMT+3"), ("America/New_York", ""):
            send(page, site, "PATCH", "/me", {"time_zone": zone})
            page.goto(f"{site.address}/")
            ends = datetime.fromisoformat(api(page, site, "/claims/current")["claim"]["expires_at"])
            there = ends.astimezone(ZoneInfo(zone)).strftime("%H:%M")
            expect(page.locator("main time").first).to_have_text(f"{there} {named}".strip())
            keep(page, f"times-of-{zone.rpartition('/')[2].lower()}")
    finally:
        send(page, site, "PATCH", "/me", {"time_zone": own})
        context.close()
