"""Every page of every role, in both languages and both themes: axe finds nothing, and a narrow window fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe, stock
from tests.browser.working import api, post, speak
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LANGUAGES = ("en", "ar")
LISTS = ["/loops", "/projects", "/problems", "/models", "/probes", "/units", "/units/open", "/data-sets"]
RESULTS = ["/training-runs", "/lifts", "/frontier", "/pay-runs", "/people", "/account", "/no-such-page"]
# A page of one thing: where its list is asked, and where it stands.
THINGS = {
    "/loops": "/loops/{id}",
    "/loops#report": "/loops/{id}/report",
    "/projects": "/projects/{id}",
    "/projects#rules": "/projects/{id}/rules",
    "/projects#guideline": "/projects/{id}/guideline",
    "/problems": "/problems/{id}",
    "/model-versions": "/models/{id}",
    "/probes": "/probes/{id}",
    "/attempts": "/attempts/{id}",
    "/units": "/units/{id}",
    "/training-runs": "/training-runs/{id}",
    "/evaluations": "/evaluations/{id}",
}
MONEY = ["/", "/statements", "/ledger", "/audit", "/pay-runs"]


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_a_lead(person: Callable[[str, str], Page], demo_site_running: Site, language: str) -> None:
    page = person("lead", language)
    things = []
    for path, place in THINGS.items():
        first = api(page, demo_site_running, f"{path.partition('#')[0]}?limit=1")["items"]
        things += [place.format(id=each["id"]) for each in first[:1]]
    assert len(things) > 6
    assert walk(page, demo_site_running, ["/", *LISTS, *RESULTS, *things]) == []
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    page.evaluate("document.querySelector('main').append(new Image())")
    assert any("image-alt" in each for each in axe.faults(page)), "what looks for faults must find one"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_those_who_pay_and_watch(
    person: Callable[[str, str], Page], demo_site_running: Site, language: str
) -> None:
    page = person("operator", language)
    statements = api(page, demo_site_running, "/statements")["items"]
    assert walk(page, demo_site_running, [*MONEY, f"/statements/{statements[0]['id']}"]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_earnings_of_an_expert(person: Callable[[str, str], Page], demo_site_running: Site, language: str) -> None:
    page = person("layla", language)
    months = api(page, demo_site_running, "/earnings")["months"]
    opened = [f"/earnings?month={each['month']}" for each in months[:1]]
    statements = api(page, demo_site_running, "/statements")["items"]
    assert walk(page, demo_site_running, ["/earnings", *opened, f"/statements/{statements[0]['id']}"]) == []
    download = page.request.get(f"{demo_site_running.address}/statements/{statements[0]['id']}/pdf")
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
    assert walk(page, site, ["/", "/today", "/units", "/work"]) == []
    found = []
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
