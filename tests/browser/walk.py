"""Where the walk of all pages goes: every address of the router, who goes there, and whose first row it shows.

`tests/guards/test_routes.py` compares it with the router, so that a new page is walked or named with a reason.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from playwright.sync_api import Page

from tests.browser.lateness import hand_in_too_late
from tests.browser.working import api, post, send
from tests.experts.cv_samples import ENGLISH
from tests.journeys.demo_site import Site, preceptor

WALKS: Final[dict[str, dict[str, str]]] = {
    "lead": {
        "/": "",
        "/account": "",
        "/loops": "",
        "/loops/$id": "/loops",
        "/loops/$id/report": "/loops",
        "/projects": "",
        "/projects/$id": "/projects",
        "/projects/$id/guideline": "/projects",
        "/projects/$id/rules": "/projects",
        "/projects/$id/team": "/projects",
        "/problems": "",
        "/problems/$id": "/problems",
        "/models": "",
        "/models/$id": "/model-versions",
        "/probes": "",
        "/probes/$id": "/probes",
        "/attempts": "",
        "/attempts/$id": "/attempts",
        "/units": "",
        "/units/open": "",
        "/units/$id": "/units",
        "/data-sets": "",
        "/kept-work": "",
        "/kept-work/$id": "/kept-work",
        "/data-set-versions/$id": "/data-sets",
        "/training-runs": "",
        "/training-runs/$id": "/training-runs",
        "/evaluations/$id": "/evaluations",
        "/lifts": "",
        "/frontier": "",
        "/people": "",
        "/staffing": "",
        "/staffing/plan": "",
        "/staffing/conflicts": "",
        "/staffing/$id": "/needs",
        "/limits": "",
        "/pay-terms": "",
        "/adjustments": "",
        "/webhooks": "",
        "/webhooks/$id": "/webhooks",
    },
    "finance": {
        "/billing": "",
        "/invoices/$id": "/invoices",
        "/pay-runs": "",
        "/pay-runs/$id": "/pay-runs",
        "/payouts": "",
        "/ledger": "",
        "/statements": "",
        "/bonuses": "",
    },
    "operator": {"/": "", "/audit": "", "/manual-time": ""},
    "keeper": {
        "/applicants": "",
        "/experts": "",
        "/experts/$id": "/experts",
        "/experts/duplicates": "",
        "/experts/duplicates/$id": "/suspected-duplicates",
    },
    "julian": {
        "/": "",
        "/offers": "",
        "/offers/$id": "/offers",
        "/my-profile": "",
        "/my-profile/cv": "",
        "/my-data": "",
    },
    "layla": {
        "/earnings": "",
        "/statements/$id": "/statements",
        "/my-pay-goes-to": "",
        "/bonuses": "",
        "/adjustments": "",
    },
    "expert": {"/": "", "/agreements": "", "/today": "", "/units": "", "/manual-time": ""},
}
APART: Final = {
    "/sign-in": "for whoever is not signed in: test_the_door",
    "/offers/by-link": "with the link of a message: test_from_a_list_to_the_first_sign_in",
    "/account/forgotten": "for whoever cannot sign in: test_from_a_list_to_the_first_sign_in",
    "/account/reset": "with the link of a message: test_from_a_list_to_the_first_sign_in",
    "/account/way-in": "after an offer was accepted by its link: test_from_a_list_to_the_first_sign_in",
    "/work": "with a unit of each kind: test_the_bench_with_a_unit_of_each_kind_and_its_review",
    "/review": "with a correction: test_the_bench_with_a_unit_of_each_kind_and_its_review",
}
WALKED: Final = {place for each in WALKS.values() for place in each} | APART.keys()
TWINS = """email;name;skills;jobs
twin.one@people.example;Samira Haddad;accounting:4;Controller | Cedarbrook Mills
twin.two@people.example;Samira  Hadad;accounting:3;Controller | Cedarbrook Mills Ltd
"""


def addresses(page: Page, site: Site, key: str) -> list[str]:
    """The addresses of a person's walk; every page of one thing has its thing."""
    return [
        path.replace("$id", str(_first(page, site, asked))) if asked else path for path, asked in WALKS[key].items()
    ]


def _first(page: Page, site: Site, asked: str) -> int:
    items = api(page, site, f"{asked}?limit=1")["items"]
    assert items, f"{asked} is empty: the scene makes nothing of it"
    number: int = items[0]["versions"][0]["id"] if asked == "/data-sets" else items[0]["id"]
    return number


def furnish(open_page: Callable[[str], Page], site: Site) -> None:
    """What the passage leaves out: made as people would, once for a home."""
    lead, finance, keeper, found = (open_page(key) for key in ("lead", "finance", "keeper", "julian"))
    client = api(lead, site, "/me")["roles"][0]["organisation_id"]
    if not api(lead, site, "/webhooks")["items"]:
        post(lead, site, "/webhooks", {"organisation_id": client, "url": "https://hooks.example/preceptor"})
    if not api(finance, site, "/invoices")["items"]:
        today = date.today()
        period = {"period_start": str(today - timedelta(days=40)), "period_end": str(today)}
        post(finance, site, "/invoices", {"organisation": client, **period})
    if not api(lead, site, "/kept-work")["items"]:
        hand_in_too_late(lead, open_page("expert"), open_page("daniel"), site)
    if not api(keeper, site, "/suspected-duplicates")["items"]:
        table = site.home / f"twins-{time.time_ns()}.csv"
        table.write_text(TWINS, encoding="utf-8")
        preceptor(site.home, "experts", "import", str(table))
        table.unlink()
    if not api(found, site, "/experts/me/cv")["id"]:
        file = {"name": "cv.txt", "content": base64.b64encode(ENGLISH.encode()).decode()}
        send(found, site, "PUT", "/experts/me/cv", file)
