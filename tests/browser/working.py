"""What tests of the bench do again and again: ask the API as the person of a page, take a unit, write into it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.journeys.demo_site import Site


def api(page: Page, site: Site, path: str) -> Any:
    """What the API says to the person of the page."""
    answer = page.request.get(f"{site.address}/api/v1{path}")
    assert answer.ok, answer.text()
    return answer.json()


def post(page: Page, site: Site, path: str, body: dict[str, Any]) -> Any:
    """Do something as the person of the page, beside the page."""
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    headers = {"X-CSRFToken": cookies.get("csrftoken", ""), "Origin": site.address, "Referer": site.address + "/"}
    answer = page.request.post(f"{site.address}/api/v1{path}", data=body, headers=headers)
    assert answer.ok, answer.text()
    return answer.json()


def take_next(page: Page, site: Site, path: str) -> dict[str, Any]:
    """Go to the bench, take the next unit with the keyboard unless one is in hand, and return the claim."""
    page.goto(site.address + path)
    page.wait_for_load_state("networkidle")
    held = api(page, site, "/claims/current")["claim"]
    if held is None:
        expect(page.get_by_role("button", name="Take it")).to_be_visible()
        page.keyboard.press("Enter")
        read, give_back = (page.get_by_role("button", name=name) for name in ("I have read them", "Give back"))
        expect(read.or_(give_back)).to_be_visible()
        if read.is_visible():
            read.press("Enter")
    else:
        take_over = page.get_by_role("button", name="Take it over here")
        if take_over.count():
            take_over.click()
    expect(page.get_by_role("button", name="Give back")).to_be_visible()
    claim: dict[str, Any] = api(page, site, "/claims/current")["claim"]
    return claim


def write(page: Page, words: str) -> None:
    """Write on at the end of the word on the whole, key by key."""
    page.locator("#critique").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def expect_saved(page: Page) -> None:
    """Wait until the server has every word."""
    expect(page.locator("[data-save-state=saved]")).to_be_visible(timeout=30_000)
