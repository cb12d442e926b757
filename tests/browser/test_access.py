"""Every page of every role, in both languages and both themes: axe finds nothing, and a narrow window fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import axe, stock
from tests.browser import walk as walks
from tests.browser.working import api, post, speak
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LANGUAGES = ("en", "ar")


@pytest.fixture
def person(chromium: Browser, demo_site_running: Site) -> Iterator[Callable[[str, str], Page]]:
    """A page with axe on which somebody of the demo works in the language named; their own language comes back."""
    opened: list[tuple[Page, str]] = []

    def open_page(key: str, language: str) -> Page:
        context = chromium.new_context(viewport=axe.WIDE)
        context.set_default_timeout(60_000)
        axe.bring_axe(context)
        page = context.new_page()
        page.goto(demo_site_running.link(f"{key}@preceptor.example"))
        page.wait_for_load_state("networkidle")
        opened.append((page, api(page, demo_site_running, "/me")["language"]))
        speak(page, demo_site_running, language)
        return page

    yield open_page
    for page, language in opened:
        stock.give_back(page, demo_site_running)
        speak(page, demo_site_running, language)
        page.context.close()


def walk(page: Page, site: Site, paths: list[str]) -> list[str]:
    """What is wrong with these pages."""
    found = []
    for path in paths:
        page.goto(site.address + path)
        page.wait_for_load_state("networkidle")
        expect(page.locator("h1").first).to_be_visible()
        found += axe.faults(page)
    return found


@pytest.fixture(scope="module")
def furnished(chromium: Browser, demo_site_running: Site) -> Site:
    """The site, with something on every page."""
    opened: list[BrowserContext] = []

    def open_page(key: str) -> Page:
        opened.append(chromium.new_context())
        page = opened[-1].new_page()
        page.goto(demo_site_running.link(f"{key}@preceptor.example"))
        page.wait_for_load_state("networkidle")
        return page

    walks.furnish(open_page, demo_site_running)
    for context in opened:
        context.close()
    return demo_site_running


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", walks.WALKS)
def test_every_page_of(key: str, language: str, person: Callable[[str, str], Page], furnished: Site) -> None:
    page = person(key, language)
    assert walk(page, furnished, walks.addresses(page, furnished, key)) == []
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")


def test_what_looks_for_faults_finds_one(person: Callable[[str, str], Page], furnished: Site) -> None:
    page = person("lead", "en")
    assert walk(page, furnished, ["/no-such-page"]) == []
    page.evaluate("document.querySelector('main').append(new Image())")
    assert any("image-alt" in each for each in axe.faults(page))


def test_a_month_that_is_opened_and_the_paper_of_a_statement(
    person: Callable[[str, str], Page], demo_site_running: Site
) -> None:
    page = person("layla", "ar")
    month = api(page, demo_site_running, "/earnings")["months"][0]["month"]
    assert walk(page, demo_site_running, [f"/earnings?month={month}"]) == []
    statement = api(page, demo_site_running, "/statements")["items"][0]["id"]
    download = page.request.get(f"{demo_site_running.address}/statements/{statement}/pdf")
    assert download.body().startswith(b"%PDF-")


def test_the_door(chromium: Browser, demo_site_running: Site) -> None:
    for locale in LANGUAGES:
        context = chromium.new_context(viewport=axe.WIDE, locale=locale)
        axe.bring_axe(context)
        page = context.new_page()
        assert walk(page, demo_site_running, ["/sign-in"]) == []
        assert page.locator("html").get_attribute("lang") == locale
        assert axe.unfocused(page, 4) == []
        context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bench_with_a_unit_of_each_kind_and_its_review(
    person: Callable[[str, str], Page],
    demo_site_running: Site,
    keep: Callable[[Page, str], None],
    language: str,
) -> None:
    site = demo_site_running
    stock.open_every_kind(person("lead", "en"), site, language)
    page = person("expert", language)
    found = walk(page, site, ["/work"])
    for kind in reversed(stock.KINDS):
        claim = stock.take(page, site, kind)
        found += on_the_bench(page, site, "/work", kind)
        keep(page, f"access-{kind}-{language}")
    hand_in_as_good(page, site, claim)
    reviewer = person("reviewer", language)
    found += walk(reviewer, site, ["/review"])
    stock.take(reviewer, site, "correct", "review")
    found += on_the_bench(reviewer, site, "/review", "review")
    keep(reviewer, f"access-review-{language}")
    assert found == []


def on_the_bench(page: Page, site: Site, path: str, kind: str) -> list[str]:
    """What is wrong with the bench: at work, with its keys, with the way out, and where the focus goes."""
    page.goto(site.address + path)
    page.locator("header button").first.wait_for()
    page.wait_for_load_state("networkidle")
    if kind == "correct":
        page.keyboard.press("3")
        expect(page.locator("#rewrite-0")).to_be_visible()
    found = axe.faults(page)
    page.evaluate("document.activeElement?.blur()")
    for key in ("?", "x"):
        page.keyboard.press(key)
        expect(page.locator("dialog[open]"), f"the window of {key} on the bench of {kind}").to_be_visible()
        found += axe.faults(page)
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
    return [f"{kind}: {each}" for each in found + axe.unfocused(page, 12)]


def hand_in_as_good(page: Page, site: Site, claim: dict[str, Any]) -> None:
    """Hand in that every step of the answer is good, so that there is something to review."""
    steps = claim["attempt"]["steps"]
    body = {
        "token": claim["token"],
        "ratings": [{"index": each["index"], "rating": 1} for each in steps],
        "first_error": None,
        "solution": claim["attempt"]["output"],
        "final_answer": "20",
        "critique": "Nothing is wrong.",
        "outcome": "solution",
    }
    post(page, site, f"/claims/{claim['id']}/correction", body)
