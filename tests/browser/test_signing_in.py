"""A password in the dialog over unsaved work, and a passkey of Chromium's own authenticator from end to end."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Errors
from tests.browser.stock import give_back, take
from tests.browser.working import STILL, expect_saved, take_next, write
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AT_WORK, AT_THE_DOOR = "priya@preceptor.example", "elena@preceptor.example"
PASSWORD = "a quiet budget for the third quarter"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def devices(chromium: Browser, demo_site_running: Site) -> Iterator[Callable[[str], Page]]:
    """Pages on which somebody is signed in by a link. What is refused is part of these tests; scripts never fail."""
    errors = Errors()
    opened: list[Page] = []

    def sign_in(person: str) -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 860}, **STILL)
        opened.append(context.new_page())
        errors.watch(opened[-1])
        opened[-1].goto(demo_site_running.link(person))
        opened[-1].wait_for_load_state("networkidle")
        return opened[-1]

    yield sign_in
    for page in opened:
        page.context.close()
    assert [each for each in errors if not each.startswith("Failed to load resource")] == []


def set_password(page: Page, address: str) -> None:
    """Have that password, also where an earlier run on a kept home has set it."""
    page.goto(f"{address}/account")
    form = page.locator("form").filter(has=page.get_by_label("Current password"))
    done, refused = page.get_by_role("status").filter(has_text="The password is changed."), page.get_by_role("alert")
    form.get_by_label("New password").fill(PASSWORD)
    form.get_by_role("button").last.click()
    expect(done.or_(refused)).to_be_visible()
    if refused.is_visible():
        form.get_by_label("Current password").fill(PASSWORD)
        form.get_by_role("button").last.click()
        expect(done).to_be_visible()


def confirm(page: Page) -> None:
    """Say once more who it is, in the dialog that asks for it."""
    expect(page.get_by_role("dialog", name="Confirm that it is you").locator("input")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def sign_in(page: Page) -> None:
    """E-mail and password by keyboard, where the e-mail has the focus."""
    page.keyboard.type(AT_WORK)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def test_an_ended_session_is_renewed_in_the_dialog_over_the_work(
    devices: Callable[[str], Page], demo_site_running: Site, open_units: int, keep: Callable[[Page, str], None]
) -> None:
    site, page = demo_site_running, devices(AT_WORK)
    set_password(page, site.address)
    take(page, site, "correct")
    take_next(page, site, "/work", afresh=True)
    write(page, "before, ")
    expect_saved(page)
    page.context.clear_cookies()
    write(page, "while signed out")
    dialog = page.get_by_role("dialog", name="Sign in again")
    expect(dialog.get_by_label("E-mail")).to_be_focused()
    page.keyboard.type(AT_WORK)
    page.keyboard.press("Tab")
    page.keyboard.type("not that one")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("alert")).to_be_visible()
    keep(page, "sign-in-again-refused")
    dialog.get_by_label("E-mail").fill("")
    sign_in(page)
    expect(dialog).to_be_hidden()
    expect(page.locator("#critique")).to_have_value("before, while signed out")
    expect_saved(page)
    page.reload()
    expect(page.locator("#critique")).to_have_value("before, while signed out")
    give_back(page, site)


def test_a_passkey_is_made_and_signs_in(
    devices: Callable[[str], Page], demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    """On http://localhost: an address in figures is no name that a passkey can belong to."""
    site, page = demo_site_running, devices(AT_THE_DOOR)
    page.context.clear_cookies()
    here = site.address.replace("127.0.0.1", "localhost")
    page.goto(site.link(AT_THE_DOOR).replace("127.0.0.1", "localhost"))
    page.wait_for_load_state("networkidle")
    set_password(page, here)
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    name = f"Laptop {secrets.token_hex(3)}"
    page.get_by_label("Name of this device").fill(name)
    page.get_by_role("button", name="Add a passkey").click()
    confirm(page)
    kept = page.get_by_role("listitem").filter(has_text=name)
    expect(kept).to_be_visible()
    keep(page, "passkey")
    page.context.clear_cookies()
    page.goto(f"{here}/sign-in")
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Elena")
    page.goto(f"{here}/account")
    kept.get_by_role("button", name="Remove").click()
    confirm(page)
    expect(kept).to_have_count(0)
