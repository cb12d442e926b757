"""Every page that a role has opens without an error, in both languages; figures open to their rows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stock import project_of
from tests.browser.working import api, post
from tests.journeys.demo_site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LEAD_PAGES = [
    "/",
    "/loops",
    "/loops/{loop}",
    "/loops/{loop}/report",
    "/projects",
    "/problems",
    "/models",
    "/probes",
    "/units",
    "/data-sets",
    "/training-runs",
    "/lifts",
    "/frontier",
    "/pay-runs",
    "/pay-terms",
    "/bonuses",
    "/adjustments",
    "/billing",
    "/limits",
    "/people",
    "/account",
]


def visit(page: Page, site: Site, path: str) -> None:
    """Open a page of the site and wait until it has what it asked for."""
    page.goto(site.address + path)
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1").first).to_be_visible()


def test_every_page_of_the_lead_opens(
    signed_in: Callable[..., Page],
    demo_site_running: Site,
    small_demo: dict[str, Any],
    keep: Callable[[Page, str], None],
) -> None:
    page = signed_in("lead")
    for path in LEAD_PAGES:
        visit(page, demo_site_running, path.format(loop=small_demo["loop"]))
        expect(page.locator("html")).to_have_attribute("dir", "ltr")
        expect(page.get_by_role("button", name="Try again")).to_have_count(0)
    visit(page, demo_site_running, f"/loops/{small_demo['loop']}/report")
    keep(page, "report")


def test_the_same_pages_in_arabic_run_from_right_to_left(
    signed_in: Callable[..., Page],
    demo_site_running: Site,
    small_demo: dict[str, Any],
    keep: Callable[[Page, str], None],
) -> None:
    page = signed_in("operator")
    for path in ("/", f"/loops/{small_demo['loop']}", f"/loops/{small_demo['loop']}/report", "/pay-runs", "/people"):
        visit(page, demo_site_running, path)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        expect(page.locator("html")).to_have_attribute("lang", "ar")
    visit(page, demo_site_running, f"/loops/{small_demo['loop']}")
    keep(page, "loop-arabic")


def test_every_figure_of_the_report_opens(
    signed_in: Callable[..., Page], demo_site_running: Site, small_demo: dict[str, Any]
) -> None:
    page = signed_in("operator")
    report = page.request.get(f"{demo_site_running.address}/api/v1/loops/{small_demo['loop']}/report").json()
    links = sorted({each["link"] for each in report["figures"]})
    assert len(links) >= 6
    for link in links:
        visit(page, demo_site_running, link)


def test_a_statement_can_be_read_and_printed(
    signed_in: Callable[..., Page],
    demo_site_running: Site,
    keep: Callable[[Page, str], None],
) -> None:
    page = signed_in("operator")
    statements = page.request.get(f"{demo_site_running.address}/api/v1/statements").json()["items"]
    assert statements
    page.goto(f"{demo_site_running.address}/statements/{statements[0]['id']}/html")
    expect(page.get_by_text("Simulated").first).to_be_visible()
    keep(page, "statement")


def test_a_withheld_bonus_is_appealed_by_its_payee_and_decided_by_somebody_else(
    signed_in: Callable[..., Page],
    demo_site_running: Site,
    keep: Callable[[Page, str], None],
) -> None:
    site, lead, operator, daniel = demo_site_running, signed_in("lead"), signed_in("operator"), signed_in("daniel")
    project, payee = project_of(lead, site), api(daniel, site, "/me")["id"]
    rule = {"code": "start", "name": "Onboarding", "kind": "onboarding", "amount_minor": 50_00, "currency": "USD"}
    post(lead, site, f"/projects/{project}/bonus-rules", rule)
    mark = str(time.time_ns())
    facts = {"project": project, "code": "start", "person": payee, "reference": f"start-{mark}"}
    award = post(operator, site, "/awards", {**facts, "note": "Two hours"})
    post(operator, site, f"/awards/{award['id']}/withhold", {"reason": f"There is no record of it ({mark})."})

    visit(daniel, site, "/earnings")
    held = daniel.get_by_role("article").filter(has_text=f"no record of it ({mark})").last
    held.get_by_role("button", name="Appeal", exact=True).click()
    held.get_by_label("Why this bonus is due").fill(f"It was on the second of May ({mark}).")
    held.get_by_role("button", name="Send the appeal").click()
    expect(held.get_by_text("Somebody else than who withheld it decides")).to_be_visible()

    visit(lead, site, "/bonuses?withholding=appealed")
    row = lead.get_by_role("row").filter(has_text=f"It was on the second of May ({mark}).")
    uphold = row.get_by_role("button", name="Withhold it for good")
    expect(uphold).to_be_disabled()
    row.get_by_label("Reason of the decision").fill(f"That was another project ({mark}).")
    keep(lead, "appeal")
    uphold.click()
    expect(row).to_have_count(0)

    visit(daniel, site, "/earnings")
    held = daniel.get_by_role("article").filter(has_text=f"That was another project ({mark}).").last
    expect(held.get_by_role("button")).to_have_count(0)
    keep(daniel, "appeal-decided")


def test_programmes_and_styles_come_compressed(chromium: Any, demo_site_running: Site) -> None:
    page = chromium.new_page()
    came: list[Any] = []
    page.on("response", lambda answer: came.append(answer))
    page.goto(demo_site_running.address)
    page.wait_for_load_state("networkidle")
    files = [each for each in came if each.url.endswith((".js", ".css"))]
    large = [each for each in files if len(each.body()) > 4_000]  # below that it gains nothing
    assert {each.url.rpartition(".")[2] for each in large} == {"js", "css"}
    assert {each.headers.get("content-encoding") for each in large} <= {"br", "gzip"}
    page.close()


def test_the_first_page_asks_a_stranger_to_sign_in(chromium: Any, demo_site_running: Site) -> None:
    page = chromium.new_page()
    page.goto(demo_site_running.address)
    expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
    page.close()
