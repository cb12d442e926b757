"""What tests of the bench do again and again: ask the API as the person of a page, take a unit, write into it."""

from __future__ import annotations

import os
import signal
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.journeys.demo_site import Site

expect.set_options(timeout=30_000)
STILL: dict[str, Any] = {"reduced_motion": "reduce"}
"""A context in which nothing glides: pictures are of the page as it comes to rest."""


def api(page: Page, site: Site, path: str) -> Any:
    """What the API says to the person of the page."""
    answer = page.request.get(f"{site.address}/api/v1{path}")
    assert answer.ok, answer.text()
    return answer.json()


def post(page: Page, site: Site, path: str, body: dict[str, Any]) -> Any:
    """Do something as the person of the page, beside the page."""
    return send(page, site, "POST", path, body)


def send(page: Page, site: Site, method: str, path: str, body: dict[str, Any]) -> Any:
    """Ask the API by any method as the person of the page."""
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    headers = {"X-CSRFToken": cookies.get("csrftoken", ""), "Origin": site.address, "Referer": site.address + "/"}
    answer = page.request.fetch(f"{site.address}/api/v1{path}", method=method, data=body, headers=headers)
    assert answer.ok, answer.text()
    return answer.json()


def take_next(page: Page, site: Site, path: str, *, afresh: bool = False) -> dict[str, Any]:
    """Go to the bench, take the next unit with the keyboard unless one is in hand, and return the claim.

    `afresh` takes away what another test wrote into it before.
    """
    page.goto(site.address + path)
    give_back = page.get_by_role("button", name="Give back")
    take, read, take_over = (
        page.get_by_role("button", name=name) for name in ("Take it", "I have read them", "Take it over here")
    )
    expect(give_back.or_(take).or_(take_over).first).to_be_visible(timeout=30_000)
    if not give_back.is_visible():
        if take_over.is_visible():
            take_over.click()
        else:
            page.keyboard.press("Enter")
            expect(read.or_(give_back)).to_be_visible()
            if read.is_visible():
                read.press("Enter")
    expect(give_back).to_be_visible()
    claim: dict[str, Any] = api(page, site, "/claims/current")["claim"]
    if afresh and claim["draft"] is not None:
        emptied = {"token": claim["token"], "revision": claim["draft"]["revision"] + 1, "body": {}}
        page.goto(f"{site.address}/account")  # nothing writes there
        send(page, site, "PUT", f"/claims/{claim['id']}/draft", emptied)
        page.goto(site.address + path)
        expect(give_back.or_(take_over).first).to_be_visible()
        if take_over.is_visible():
            take_over.click()
        expect(give_back).to_be_visible()
    return claim


def write(page: Page, words: str) -> None:
    """Write on at the end of the word on the whole, key by key."""
    page.locator("#critique").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def expect_saved(page: Page) -> None:
    """Wait until the server has every word."""
    expect(page.locator("[data-save-state=saved]")).to_be_visible(timeout=30_000)


def speak(page: Page, site: Site, language: str) -> None:
    """Set the language of the person of the page, for every page that is opened from now on."""
    send(page, site, "PATCH", "/me", {"language": language})


def kill_tabs(browser: Browser, *pages: Page) -> None:
    """SIGKILL every process of the browser that runs pages; `pages` are what it leaves to be cleared away."""
    session = browser.new_browser_cdp_session()
    for process in session.send("SystemInfo.getProcessInfo")["processInfo"]:
        if process["type"] == "renderer":
            os.kill(process["id"], signal.SIGKILL)
    session.detach()
    for page in pages:
        page.close()
