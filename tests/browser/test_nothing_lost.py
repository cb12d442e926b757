"""Killed tabs, killed servers, lost networks, second tabs, ended sessions, claims taken over: no word is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from psycopg.conninfo import make_conninfo

from preceptor.web.embedded.cluster import ensure_cluster
from tests.browser.axe import narrow_faults
from tests.browser.conftest import Errors
from tests.browser.working import api, expect_saved, kill_tabs, post, take_next, write
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

NO_STORAGE = """
Object.defineProperty(window, "indexedDB", { value: undefined });
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } });
"""


@pytest.fixture
def devices(chromium: Browser, demo_site_running: Site, open_units: int) -> Iterator[Callable[..., BrowserContext]]:
    """Browsers in which a person is signed in; what fails to load is part of these tests, scripts never fail."""
    contexts: list[BrowserContext] = []
    errors = Errors()

    def sign_in(key: str, script: str = "") -> BrowserContext:
        context = chromium.new_context(viewport={"width": 1280, "height": 860})
        context.set_default_timeout(30_000)
        contexts.append(context)
        context.on("page", errors.watch)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.goto(demo_site_running.link(f"{key}@preceptor.example"))
        page.wait_for_load_state("networkidle")
        return context

    yield sign_in
    for context in contexts:
        context.close()
    assert [each for each in errors if not each.startswith("Failed to load resource")] == []


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


def let_claim_run_out(site: Site, claim: int) -> None:
    """Move the end of a claim into the past: no test waits for an hour. What is credited to it lies before its end.

    The lock on the person's timer, which a heartbeat holds, too, keeps out one that still counts up to the old end.
    """
    with ensure_cluster(site.home) as cluster:
        server = make_conninfo(cluster.superuser, dbname=cluster.database)
    with psycopg.connect(server) as connection:
        connection.execute(
            """SELECT 1 FROM worktime_worksession WHERE person_id = (SELECT person_id FROM corrections_claim WHERE id = %s)
               FOR UPDATE""",
            [claim],
        )
        connection.execute(
            """UPDATE corrections_claim AS claim SET expires_at = least(clock_timestamp(), greatest(
                   claim.claimed_at + interval '1 second',
                   (SELECT max(ended_at) FROM worktime_timeentry AS entry WHERE entry.claim_id = claim.id)))
               WHERE id = %s""",
            [claim],
        )


def take_from_queue(page: Page, site: Site, unit: int) -> dict[str, Any]:
    """Take units and give them back until `unit` comes."""
    for _ in range(20):
        claim: dict[str, Any] = post(page, site, "/queue/next", {"stage": "correct"})["claim"]
        assert claim is not None, "the unit did not come back to the queue"
        if claim["unit"]["id"] == unit:
            return claim
        post(page, site, f"/claims/{claim['id']}/release", {"token": claim["token"], "reason": "looking for another"})
    raise AssertionError("the queue is longer than expected")


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
    expect(page.get_by_role("status").filter(has_text="kept")).to_be_visible()
    assert narrow_faults(page) == []
    keep(page, "late-submit")
    late = api(page, demo_site_running, f"/claims/{claim['id']}")
    assert late["draft"]["body"]["refused_submit"]["critique"].endswith("too late, but not lost")
    released = {"token": taken["token"], "reason": "back to the queue"}
    post(colleague, demo_site_running, f"/claims/{taken['id']}/release", released)
