"""Debian's Chromium on the site over the small passage; a page that says every error it sees."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.journeys.demo_site import Site, preceptor

SHOTS = Path(__file__).parents[2] / ".cache" / "screenshots"
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The installed Chromium, headless; without its sandbox only where the tests run as root.

    Of a module, not of the session: Playwright's event loop runs on in this thread until the driver is stopped, and
    Django and asyncio refuse to work beside a running one.
    """
    named = os.environ.get("PRECEPTOR_CHROMIUM")
    program = named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert program, "Chromium is not installed: run scripts/install_test_tools.sh"
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


class Errors(list[str]):
    """What went wrong in a page: uncaught errors and error messages of the console.

    Chromium also calls an answer of 409 an error; to the page it is a sentence that it has an answer to: instructions
    to be read first, a unit that is open elsewhere.
    """

    def watch(self, page: Page) -> None:
        """Hear everything that `page` complains of."""
        page.on("pageerror", lambda error: self.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "status of 409" not in message.text:
            self.append(f"{message.text} {message.location['url']}")


@pytest.fixture
def signed_in(chromium: Browser, demo_site_running: Site) -> Iterator[Callable[..., Page]]:
    """A page on which the person with that key of the demo's cast is signed in; it and its tabs end without an error."""
    contexts: list[Any] = []
    errors = Errors()

    def open_page(key: str, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 860}, **options)
        context.set_default_timeout(30_000)
        contexts.append(context)
        context.on("page", errors.watch)
        page = context.new_page()
        page.goto(demo_site_running.link(f"{key}@preceptor.example"))
        page.wait_for_load_state("networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


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


@pytest.fixture(scope="session")
def open_units(small_demo: dict[str, Any], demo_home: Path) -> int:
    """Units that wait for a person: the passage's own are all done, so a few problems are asked again."""
    asked = preceptor(
        demo_home, "probe", "--project", "budgets-and-growth", "--model-version", "1", "--limit", "24", seconds=600
    )
    count: int = asked["units"]
    assert count > 0
    return count


@pytest.fixture
def keep(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Keep a picture of the page under .cache/screenshots, to be looked at."""

    def shoot(page: Page, name: str) -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"{name}.png")

    return shoot
