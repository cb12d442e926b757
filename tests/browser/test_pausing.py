"""A pause of the timer holds in every tab until the person goes on in one of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.working import take_next
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAUSED = "Paused: your time does not count until you go on."


def test_a_pause_holds_in_every_tab_and_after_loading_again(
    devices: Callable[..., BrowserContext], demo_site_running: Site
) -> None:
    site, context = demo_site_running, devices("expert")
    first = context.pages[0]
    project = take_next(first, site, "/work")["project"]["id"]
    first.get_by_role("button", name="Pause the timer").click()
    expect(first.get_by_text(PAUSED)).to_be_visible()
    first.reload()
    expect(first.get_by_text(PAUSED)).to_be_visible()
    second = context.new_page()
    _open(second, site)
    expect(second.get_by_text(PAUSED)).to_be_visible()
    assert _begun_by_itself(second, site, project) == "timer_paused"
    second.get_by_role("button", name="Go on with the timer").click()
    expect(second.get_by_text(PAUSED)).to_have_count(0)
    expect(second.get_by_role("button", name="Thinking / off screen")).to_be_visible()
    assert _begun_by_itself(second, site, project) == "running"


def _open(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/work")
    take_over = page.get_by_role("button", name="Take it over here")
    expect(take_over.or_(page.get_by_role("button", name="Give back")).first).to_be_visible()
    if take_over.is_visible():
        take_over.click()


def _begun_by_itself(page: Page, site: Site, project: int) -> str:
    """What a page is told that begins a timer unasked."""
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    headers = {"X-CSRFToken": cookies["csrftoken"], "Origin": site.address, "Referer": site.address + "/"}
    body = {"project": project, "by_itself": True}
    answer = page.request.post(f"{site.address}/api/v1/work-sessions", data=body, headers=headers)
    return "running" if answer.ok else str(answer.json()["code"])
