"""What the pages ask of the API, timed: every page of the lead, the operator, the network's keeper, experts and a
reviewer over a demo's data.

A browser opens each page once and tells which calls it makes; each of these is then asked again and again over one
kept connection, as the page itself would. The peer is the limit the project set itself: 95 of 100 answers of every
call within 50 ms. `--home` names an installation that has data; without it the small demo is run first.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from idle_memory import running_site
from playwright.sync_api import BrowserContext, Request, sync_playwright

LIMIT_MS = 50.0
CLIENT = [
    "/",
    "/loops",
    "/loops/1",
    "/loops/1/report",
    "/projects",
    "/projects/1",
    "/problems",
    "/problems/1",
    "/models",
    "/models/1",
    "/probes",
    "/probes/1",
    "/attempts",
    "/attempts/1",
    "/units",
    "/units/1",
    "/data-sets",
    "/data-set-versions/1",
    "/training-runs",
    "/training-runs/1",
    "/evaluations/1",
    "/lifts",
    "/frontier",
    "/pay-runs",
    "/statements",
    "/people",
    "/account",
]
MONEY = ["/billing", "/invoices/1", "/pay-runs/1", "/bonuses", "/adjustments", "/pay-terms", "/limits", "/manual-time"]
PAGES = {
    "lead": [*CLIENT, *MONEY, "/projects/1/rules", "/units/open", "/staffing", "/staffing/1", "/webhooks"],
    "operator": [*CLIENT, *MONEY, "/statements/1", "/ledger", "/audit", "/payouts"],
    "keeper": ["/", "/experts", "/experts?text=forecast", "/experts/duplicates", "/account"],
    "layla": ["/", "/today", "/statements", "/statements/1", "/earnings", "/my-pay-goes-to", "/work", "/account"],
    "julian": ["/offers", "/my-profile", "/my-profile/cv", "/my-data"],
    "elena": ["/", "/review", "/today", "/earnings"],
}


@dataclass(frozen=True, slots=True)
class Timed:
    """One call: who makes it, its path, and its answers' times in milliseconds, sorted."""

    key: str
    path: str
    times: list[float]

    @property
    def median(self) -> float:
        return self.times[len(self.times) // 2]

    @property
    def p95(self) -> float:
        return self.times[int(len(self.times) * 0.95)]


def main() -> int:
    """Print the slowest calls and the line; 1 where one is over the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="40 times each instead of 200")
    parser.add_argument("--home", type=Path, help="the data directory of an installation with a demo's data")
    options = parser.parse_args()
    with running_site(options.home) as (home, _, port, _):
        if options.home is None:
            command(home, "demo", "--small", "--no-serve")
        calls = [call for key in PAGES for call in timed(home, port, key, 40 if options.quick else 200)]
    return report(calls)


def report(calls: list[Timed]) -> int:
    """The table and the JSON line; the exit status."""
    calls.sort(key=lambda each: -each.p95)
    print(f"{'p95 ms':>8}{'median':>8}  call")
    for each in calls[:20]:
        print(f"{each.p95:8.1f}{each.median:8.1f}  {each.key}: {each.path}")
    worst = calls[0].p95
    print(f"{len(calls)} calls, {sum(each.p95 <= LIMIT_MS for each in calls)} of them within {LIMIT_MS:.0f} ms")
    verdict = {
        "name": "page_calls",
        "ours": round(worst, 1),
        "peer": LIMIT_MS,
        "ratio": round(worst / LIMIT_MS, 3),
        "target": 1.0,
        "holds": worst <= LIMIT_MS,
    }
    print(json.dumps(verdict))
    return 0 if verdict["holds"] else 1


def timed(home: Path, port: int, key: str, times: int) -> Iterator[Timed]:
    """Every call that the pages of this person make."""
    paths, cookies = calls_of_pages(home, port, key)
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    for path in paths:
        taken = []
        for _ in range(times):
            begun = time.perf_counter()
            connection.request("GET", path, headers={"Cookie": cookies})
            answer = connection.getresponse()
            answer.read()
            taken.append(1000 * (time.perf_counter() - begun))
            if answer.status != 200:
                sys.exit(f"{key}: {path} answers {answer.status}")
        yield Timed(key, path, sorted(taken))
    connection.close()


def calls_of_pages(home: Path, port: int, key: str) -> tuple[list[str], str]:
    """The API paths that this person's pages ask for, and the cookies that open them."""
    asked: dict[str, None] = {}

    def hear(request: Request) -> None:
        where = urlsplit(request.url)
        if request.method == "GET" and where.path.startswith("/api/"):
            asked[where.path + (f"?{where.query}" if where.query else "")] = None

    with sync_playwright() as driver:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = driver.chromium.launch(executable_path=program, args=options)
        context = browser.new_context()
        context.on("request", hear)
        visit(context, port, sign_in_path(home, key), PAGES[key])
        cookies = "; ".join(f"{each['name']}={each['value']}" for each in context.cookies())
        browser.close()
    return list(asked), cookies


def visit(context: BrowserContext, port: int, entrance: str, pages: list[str]) -> None:
    """Sign in and open one page after the other, each until it has asked for what it shows."""
    page = context.new_page()
    for path in (entrance, *pages):
        page.goto(f"http://127.0.0.1:{port}{path}")
        page.wait_for_load_state("networkidle")


def sign_in_path(home: Path, key: str) -> str:
    """The path of a link that signs in that person of the demo's cast."""
    link = str(command(home, "sign-in-link", "--email", f"{key}@preceptor.example")["link"])
    return urlsplit(link).path


def command(home: Path, *words: str) -> dict[str, object]:
    """A command of the installation, and the object that it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "preceptor.web.cli", *words, "--json"],
        env={**os.environ, "PRECEPTOR_HOME": str(home)},
        stdout=subprocess.PIPE,
        check=True,
    )
    facts: dict[str, object] = json.loads(done.stdout.decode().strip().splitlines()[-1])
    return facts


if __name__ == "__main__":
    sys.exit(main())
