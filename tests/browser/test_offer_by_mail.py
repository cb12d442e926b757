"""Somebody from a list: imported, written to, accepts by the link of the message, chooses a password, comes back by it."""

from __future__ import annotations

import csv
import email
import email.policy
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import database
from tests.browser.axe import bring_axe, faults
from tests.browser.conftest import Errors
from tests.browser.working import post, speak
from tests.journeys import demo_site
from tests.journeys.client import LEAD
from tests.journeys.demo_site import Site, preceptor

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CLIENT = [sys.executable, "-m", "tests.journeys.client"]
PASSWORD = "river-lantern-forty-two"
SKILL = "cloud-computing"
PEOPLE = (("layla@list.example", "Layla Haddad", "en"), ("omar@list.example", "عمر الخطيب", "ar"))
NDA = "You keep secret what you see here.\n\nAlso after you have left."


@pytest.fixture(scope="module")
def office() -> Iterator[tuple[Site, int]]:
    """A running site with a client, two people from a list, and mail that goes into files; and the client's project."""
    home = demo_site.new_home()
    done = subprocess.run(
        CLIENT, env=demo_site.environment(home), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    preceptor(home, "skills", "seed")
    table = home / "people.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("email", "name", "legal_name", "interface_language", "languages", "skills", "time_zone"))
        rows.writerows(
            (address, name, name, spoken, "en:C1", f"{SKILL}:4", "Asia/Amman") for address, name, spoken in PEOPLE
        )
    assert preceptor(home, "experts", "import", str(table))["stored"] == len(PEOPLE)
    with demo_site.served(home, PRECEPTOR_MAIL="file", **database.CONTROLLER) as site:
        yield site, int(done.stdout.split()[-1])
    database.remove_home(home)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """A page of somebody's own browser; none of them sees an error.

    A new password is answered with 401, for it signs nobody in, and Chromium calls that an error.
    """
    contexts: list[Any] = []
    errors = Errors()

    def open_page(**options: Any) -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 860}, **options)
        context.set_default_timeout(30_000)
        contexts.append(context)
        context.on("page", errors.watch)
        bring_axe(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert [each for each in errors if not each.endswith("/auth/password/reset")] == []


def link_for(home: Path, address: str, pattern: str) -> str:
    """The link in the newest message to somebody, once it is in the folder."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for path in sorted((home / "mail").glob("*.log"), key=lambda each: each.stat().st_mtime, reverse=True):
            for part in path.read_bytes().split(b"-" * 79):
                message = email.message_from_bytes(part.strip(), policy=email.policy.default)
                found = re.search(pattern, message.get_content()) if message["To"] == address else None
                if found:
                    return found.group(0)
        time.sleep(0.5)
    raise AssertionError(f"no message to {address}")


def test_from_a_list_to_the_first_sign_in(
    office: tuple[Site, int], page: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    site, project = office
    lead = page()
    title = send_offers(lead, site, project)
    layla = accept_and_choose_a_password(page, site, title, keep)
    ask_and_be_asked_on_the_project(lead, layla, site, project, keep)
    decline_in_arabic_and_ask_for_a_password(page(), site, keep)


def send_offers(lead: Page, site: Site, project: int) -> str:
    """As the lead: an agreement, a need, and the first wave of offers; what they are called."""
    lead.goto(site.link(LEAD))
    lead.wait_for_load_state("networkidle")
    text = {"kind": "nda", "language": "en", "title": "Secrecy", "body": NDA}
    post(lead, site, f"/projects/{project}/agreements", text)
    need = {"title": "Forecast the growth of a cloud business", "seats": 2, "minutes_a_week": 360, "weeks": 4}
    need |= {"hourly_minor": 200_00, "currency": "USD", "skills": {SKILL: 3}}
    made = post(lead, site, f"/projects/{project}/needs", need)
    lead.goto(f"{site.address}/staffing/{made['id']}")
    lead.get_by_role("button", name="Start the offers").click()
    expect(lead.get_by_role("region", name="Offers")).to_be_visible()
    return str(need["title"])


def accept_and_choose_a_password(
    page: Callable[..., Page], site: Site, title: str, keep: Callable[[Page, str], None]
) -> Page:
    """By the link of the message; a second browser, given back, finds it used and signs in by the password."""
    layla = page()
    link = link_for(site.home, PEOPLE[0][0], r"http\S+/offers/by-link#\S+")
    layla.request.get(link)  # as a programme that looks at links would
    layla.goto(link)
    expect(layla.get_by_role("heading", level=1)).to_have_text(title)
    expect(layla.get_by_text("200.00")).to_be_visible()
    assert faults(layla) == []
    keep(layla, "offer-by-link-en")
    layla.get_by_role("checkbox").press("Space")
    layla.get_by_role("button", name="Accept the offer").press("Enter")
    expect(layla).to_have_url(f"{site.address}/account/way-in")
    expect(layla.get_by_role("heading", level=1)).to_be_visible()
    assert faults(layla) == []
    keep(layla, "way-in-en")
    layla.locator("input[type=password]").fill(PASSWORD)
    layla.get_by_role("button", name="Set the password").press("Enter")
    expect(layla).to_have_url(f"{site.address}/my-profile")

    again = page()
    again.goto(link)
    expect(again.get_by_text("This link has been used")).to_be_visible()
    assert faults(again) == []
    keep(again, "link-used-en")
    again.get_by_role("link", name="Sign in").click()
    sign_in(again, PEOPLE[0][0], PASSWORD)
    expect(again.get_by_role("heading", level=1)).to_have_text(title)
    again.get_by_role("navigation").get_by_role("link", name="My profile").click()
    expect(again.get_by_label("Legal name")).to_have_value(PEOPLE[0][1])
    again.get_by_label("Name that others see").fill("Layla H.")
    again.get_by_role("button", name="Save").first.click()
    expect(again.get_by_role("banner").get_by_text("Layla H.")).to_be_visible()
    return again


def ask_and_be_asked_on_the_project(
    lead: Page, layla: Page, site: Site, project: int, keep: Callable[[Page, str], None]
) -> None:
    """The lead writes a list, a team and a new version of the text; the expert ticks, reads and accepts."""
    lead.goto(f"{site.address}/projects/{project}/team")
    lead.get_by_label("Steps, one a line").fill("Join the welcome call\nSet up a passkey")
    lead.get_by_role("button", name="Save the list").click()
    expect(lead.get_by_role("listitem").filter(has_text="Set up a passkey")).to_contain_text("0 / 1")
    lead.get_by_label("Title").fill("Secrecy, second version")
    lead.get_by_label("Text", exact=False).last.fill("You keep secret what you see here, for five years.")
    lead.get_by_role("button", name="Publish").click()
    expect(lead.get_by_text("Secrecy, second version")).to_be_visible()
    lead.get_by_role("textbox", name="Name").fill("Night team")
    lead.get_by_role("checkbox", name="Layla H.").check()
    lead.get_by_label("Who leads it").select_option(label="Layla H.")
    lead.get_by_role("button", name="Save the pod").click()
    expect(lead.get_by_role("heading", name="Night team")).to_be_visible()
    in_both_languages(lead, site, "team", keep)

    layla.goto(site.address)
    layla.get_by_role("checkbox", name="Set up a passkey").check()
    expect(layla.get_by_role("checkbox", name="Set up a passkey")).to_be_checked()
    in_both_languages(layla, site, "home-first", keep)
    layla.get_by_role("link", name="Secrecy, second version").click()
    in_both_languages(layla, site, "agreements", keep)
    layla.get_by_role("checkbox").press("Space")
    layla.get_by_role("button", name="Accept").press("Enter")
    expect(layla.get_by_text("You accepted this on")).to_be_visible()


def in_both_languages(page: Page, site: Site, name: str, keep: Callable[[Page, str], None]) -> None:
    """No fault in either language, at any width; a picture of each."""
    for language in ("ar", "en"):
        speak(page, site, language)
        page.reload()
        page.wait_for_load_state("networkidle")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert faults(page) == []
        keep(page, f"{name}-{language}")


def decline_in_arabic_and_ask_for_a_password(omar: Page, site: Site, keep: Callable[[Page, str], None]) -> None:
    """By the link; later a password by the message to the address, and signing in with it."""
    link = link_for(site.home, PEOPLE[1][0], r"http\S+/offers/by-link#\S+")
    omar.goto(link)
    expect(omar.locator("html[dir=rtl]")).to_be_attached()
    expect(omar.get_by_role("button", name="قبول العرض")).to_be_visible()
    assert faults(omar) == []
    keep(omar, "offer-by-link-ar")
    omar.get_by_role("button", name="رفض").click()
    expect(omar.get_by_text("رفضتَ العرض")).to_be_visible()
    omar.reload()
    expect(omar.get_by_text("استُعمل هذا الرابط")).to_be_visible()
    keep(omar, "link-used-ar")
    omar.get_by_role("link", name="ليست لي كلمة مرور").click()
    omar.get_by_role("textbox").fill(PEOPLE[1][0])
    assert faults(omar) == []
    keep(omar, "forgotten-ar")
    omar.keyboard.press("Enter")
    expect(omar.get_by_role("status")).to_be_visible()
    omar.goto(link_for(site.home, PEOPLE[1][0], r"http\S+/account/reset#\S+"))
    field = omar.locator("input[type=password]")
    expect(field).to_be_visible()
    assert faults(omar) == []
    keep(omar, "reset-ar")
    field.fill(PASSWORD)
    omar.keyboard.press("Enter")
    expect(omar.get_by_role("status")).to_be_visible()
    omar.get_by_role("link", name="تسجيل الدخول").click()
    sign_in(omar, PEOPLE[1][0], PASSWORD)
    expect(omar.get_by_role("navigation").get_by_role("link", name="بياناتي")).to_be_visible()


def sign_in(page: Page, address: str, password: str) -> None:
    """With address and password, in either language."""
    page.locator("input[type=email]").fill(address)
    page.locator("input[type=password]").fill(password)
    page.keyboard.press("Enter")
