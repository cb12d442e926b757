"""Working time without a connection: kept over the end of the page, sent by the next one, counted once."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.working import api, kill_tabs, post, take_next, write
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MERGED = 60
"""Signs of life that lie further apart than this (`worktime.credit.MERGE_GAP`) make no credited time."""
KEPT = """() => new Promise((tell, fail) => {
  const opening = indexedDB.open("preceptor-beats");
  opening.onerror = fail;
  opening.onsuccess = () => {
    const asked = opening.result.transaction("beats").objectStore("beats").getAll();
    asked.onsuccess = () => { opening.result.close(); tell(asked.result.map(({ made }) => made / 1000)); };
  };
})"""


def pieces(page: Page, site: Site) -> list[dict[str, Any]]:
    return [each for each in api(page, site, "/worktime/today")["entries"] if each["kind"] == "offline"]


def begun(page: Page, site: Site) -> None:
    """Wait until the timer runs and the server has heard of it: what never began has nothing to keep."""
    for _ in range(120):
        running = api(page, site, "/worktime/today")["session"]
        if running is not None and page.evaluate(KEPT) == []:
            return
        page.wait_for_timeout(250)
    raise AssertionError("the timer did not begin")


def lasting(entries: list[dict[str, Any]]) -> int:
    """The seconds of these pieces."""
    return sum(each["seconds"] for each in entries)


def work_for(page: Page, seconds: float) -> None:
    """Write a word now and then; the signs of life are the page's own, every 20 seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        write(page, "on ")
        page.wait_for_timeout(4_000)


def until_sent(page: Page) -> None:
    """Wait until the browser keeps nothing more: the server has it. Another test's pieces may stand on the page before."""
    for _ in range(60):
        if page.evaluate(KEPT) == []:
            return
        page.wait_for_timeout(500)
    raise AssertionError("what was kept is not sent")


def test_minutes_without_a_connection_count_once_though_the_tab_was_killed(
    chromium: Browser,
    devices: Callable[..., BrowserContext],
    demo_site_running: Site,
    keep: Callable[[Page, str], None],
) -> None:
    device = devices("expert")
    page = device.new_page()
    take_next(page, demo_site_running, "/work")
    begun(page, demo_site_running)
    before = lasting(pieces(page, demo_site_running))
    work_for(page, 22)
    device.set_offline(True)
    gone = page.evaluate("(performance.timeOrigin + performance.now()) / 1000")
    work_for(page, 84)
    told = page.get_by_role("status").filter(has_text="Your time is kept here")
    expect(told).to_be_visible()
    expect(page.get_by_text("The timer does not run.")).to_be_hidden()
    keep(page, "timer-without-a-connection")
    kept: list[float] = page.evaluate(KEPT)
    ended: float = page.evaluate("(performance.timeOrigin + performance.now()) / 1000")
    kill_tabs(chromium, *device.pages)
    signs = [gone, *(made for made in kept if made > gone), ended]
    silent = max(later - earlier for earlier, later in pairwise(signs))
    assert silent < MERGED, (silent, signs)  # however slow the machine is, no minute is without a sign of life
    device.set_offline(False)
    again = device.new_page()
    again.goto(demo_site_running.address + "/today")
    until_sent(again)
    expect(again.get_by_text("offline, sent later").first).to_be_visible()
    got = lasting(pieces(again, demo_site_running)) - before
    assert signs[-2] - signs[1] - 2 <= got <= signs[-2] - signs[1] + MERGED, (got, signs)
    keep(again, "time-that-came-late")
    again.reload()
    again.wait_for_load_state("networkidle")
    assert lasting(pieces(again, demo_site_running)) - before == got


def test_a_timer_that_another_device_ended_takes_what_was_kept_and_begins_anew(
    devices: Callable[..., BrowserContext], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    device = devices("expert")
    page = device.new_page()
    take_next(page, demo_site_running, "/work")
    page.wait_for_timeout(3_000)
    running = api(page, demo_site_running, "/worktime/today")["session"]
    device.set_offline(True)
    work_for(page, 45)
    other = devices("expert").pages[0]
    post(other, demo_site_running, f"/work-sessions/{running['id']}/stop", {"beats": []})
    device.set_offline(False)
    told = page.get_by_role("status").filter(has_text="It runs again since")
    expect(told).to_be_visible(timeout=30_000)
    keep(page, "timer-begun-anew")
    fresh = api(page, demo_site_running, "/worktime/today")["session"]
    assert fresh["id"] > running["id"]
