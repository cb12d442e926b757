"""Working time without a connection: kept over the end of the page, sent by the next one, counted once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.working import api, kill_tabs, post, take_next, write
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
KEPT = """() => new Promise((tell, fail) => {
  const opening = indexedDB.open("preceptor-beats");
  opening.onerror = fail;
  opening.onsuccess = () => {
    const asked = opening.result.transaction("beats").objectStore("beats").getAll();
    asked.onsuccess = () => { opening.result.close(); tell(asked.result.length); };
  };
})"""


def credited(page: Page, site: Site) -> int:
    """What the server has counted of the person's day."""
    seconds: int = api(page, site, "/worktime/today")["credited_seconds"]
    return seconds


def pieces(page: Page, site: Site) -> list[dict[str, Any]]:
    return [each for each in api(page, site, "/worktime/today")["entries"] if each["kind"] == "offline"]


def work_for(page: Page, seconds: float) -> None:
    """Write a word now and then; the signs of life are the page's own, every 20 seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        write(page, "on ")
        page.wait_for_timeout(4_000)


def test_minutes_without_a_connection_count_once_though_the_tab_was_killed(
    chromium: Browser,
    devices: Callable[..., BrowserContext],
    demo_site_running: Site,
    keep: Callable[[Page, str], None],
) -> None:
    device = devices("expert")
    page = device.new_page()
    take_next(page, demo_site_running, "/work")
    before = credited(page, demo_site_running)
    counted = len(pieces(page, demo_site_running))
    work_for(page, 22)
    device.set_offline(True)
    gone = time.monotonic()
    work_for(page, 84)
    told = page.get_by_role("status").filter(has_text="Your time is kept here")
    expect(told).to_be_visible()
    expect(page.get_by_text("The timer does not run.")).to_be_hidden()
    keep(page, "timer-without-a-connection")
    worked = time.monotonic() - gone
    kill_tabs(chromium, *device.pages)
    device.set_offline(False)
    again = device.new_page()
    again.goto(demo_site_running.address + "/today")
    expect(again.get_by_text("offline, sent later").first).to_be_visible()
    got = credited(again, demo_site_running) - before
    assert worked - 25 <= got <= worked + 45, (worked, got)
    assert len(pieces(again, demo_site_running)) > counted
    assert again.evaluate(KEPT) == 0
    keep(again, "time-that-came-late")
    again.reload()
    again.wait_for_load_state("networkidle")
    assert credited(again, demo_site_running) - before == got


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
