"""Problems and recorded answers for tests of the bench: one unit of each kind, and answers that mean harm.

They are posed and imported as anybody would, into the demo's project, and opened before everything else there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.working import api, post
from tests.journeys.demo_site import Site, preceptor

PLACE = ("--organisation", "meridian", "--project", "budgets-and-growth")
SOURCE = "bench"
KINDS = ("correct", "grade", "compare", "decompose", "author")
URGENT = 30_000
STATEMENT = (
    "A fund holds $40,000 and grows by 6% a year. After how many whole years $t$ does it hold $125,000?\n\n"
    "| year | held |\n|---|---|\n| 0 | $40,000 |\n| 1 | $42,400 |"
)
ARABIC = "في صندوق 40,000 ريال ينمو بنسبة 6% سنويًا. كم سنة كاملة حتى يتحقق الشرط 40,000·1.06^t ≥ 125,000 ؟"
ANSWERS = (
    "Growth: 125000 / 40000 = 3.125\nYears: $\\frac{\\ln 3.125}{\\ln 1.06} = 19.55$\nAnswer: 19",
    "Growth: 125000 / 40000 = 3.5\nYears: 3.5 / 0.06 = 58.3\nAnswer: 58",
)
RUBRIC = {
    "id": "all",
    "text": "The whole",
    "points": 0,
    "children": [
        {"id": "growth", "text": "Finds the growth factor", "points": 3},
        {"id": "years", "text": "Takes logarithms", "points": 2},
        {"id": "guess", "text": "Guesses", "points": -1},
    ],
}
_numbers = count(1)


@dataclass
class Posed:
    """A problem that was posed, and the recorded answers to it."""

    version: int
    attempts: list[int] = field(default_factory=list)


def pose(lead: Page, site: Site, *answers: Any, statement: str = STATEMENT, language: str = "en", **more: Any) -> Posed:
    """A new problem with recorded answers: each a text, or a list of texts that are its steps."""
    name = f"bench-{lead.evaluate('Date.now()')}-{next(_numbers)}"
    problem = {
        "project": project_of(lead, site),
        "external_id": name,
        "source": SOURCE,
        "statement": statement,
        "answer": "20",
        "unit": "years",
        "language": language,
        "topic": "growth",
        "rubric": RUBRIC,
        **more,
    }
    posed = Posed(post(lead, site, "/problems", problem)["id"])
    entries = [
        {"problem_id": name, "source": SOURCE, "model": f"recorded {number}", **_written(answer)}
        for number, answer in enumerate(answers, 1)
    ]
    if entries:
        path = site.home / f"{name}.jsonl"
        path.write_text("".join(json.dumps(each) + "\n" for each in entries), encoding="utf-8")
        preceptor(site.home, "import", "jsonl", str(path), *PLACE)
        path.unlink()
        found = api(lead, site, f"/attempts?problem_version={posed.version}")["items"]
        posed.attempts = sorted(each["id"] for each in found)
        assert len(posed.attempts) == len(answers)
    return posed


def _written(answer: Any) -> dict[str, Any]:
    return {"output": answer} if isinstance(answer, str) else {"output": "\n".join(answer), "output_steps": answer}


def open_units(lead: Page, site: Site, **what: Any) -> list[int]:
    """Units of one kind, before all others of that kind."""
    opened = post(lead, site, "/units", {"project": project_of(lead, site), "what": {"priority": URGENT, **what}})
    ids: list[int] = opened["unit_ids"]
    return ids


def open_every_kind(lead: Page, site: Site, language: str = "en") -> dict[str, int]:
    """One new unit of each kind, by kind."""
    statement = STATEMENT if language == "en" else ARABIC
    posed = pose(lead, site, *ANSWERS, statement=statement, language=language)
    one, other = posed.attempts
    wanted: dict[str, dict[str, Any]] = {
        "correct": {"attempts": [one]},
        "grade": {"attempts": [one]},
        "compare": {"pairs": [{"one": one, "other": other}]},
        "decompose": {"problems": [posed.version]},
        "author": {"brief": statement, "skill": "growth", "language": language, "count": 1},
    }
    return {kind: open_units(lead, site, kind=kind, **wanted[kind])[0] for kind in KINDS}


def project_of(page: Page, site: Site) -> int:
    """The demo's project."""
    number: int = api(page, site, "/projects")["items"][0]["id"]
    return number


def give_back(page: Page, site: Site) -> None:
    """Give back whatever the person of the page holds; who does no units holds none."""
    answer = page.request.get(f"{site.address}/api/v1/claims/current")
    held = answer.json()["claim"] if answer.ok else None
    if held:
        post(page, site, f"/claims/{held['id']}/release", {"token": held["token"], "reason": "for another test"})


def take(page: Page, site: Site, kind: str, stage: str = "correct") -> dict[str, Any]:
    """The next unit of a kind, for the person of the page; what they held before is given back."""
    give_back(page, site)
    while True:
        answer = page.request.post(
            f"{site.address}/api/v1/queue/next", data={"stage": stage, "kind": kind}, headers=unsafe(page, site)
        )
        body = answer.json()
        if answer.ok:
            break
        assert body["code"] == "guideline_unread", body
        post(page, site, f"/guidelines/{body['guideline']}/acknowledge", {})
    claim: dict[str, Any] | None = body["claim"]
    assert claim is not None, f"no unit of the kind {kind} waits: {body}"
    return claim


def open_unit(page: Page, site: Site, unit: int, kind: str, stage: str = "correct") -> dict[str, Any]:
    """Take units of a kind and give them back until that one comes, and open its page."""
    claim = take(page, site, kind, stage)
    while claim["unit"]["id"] != unit:
        claim = take(page, site, kind, stage)
    page.goto(site.address + ("/work" if stage == "correct" else "/review"))
    expect(page.locator("[data-save-state]")).to_be_visible()
    return claim


def unsafe(page: Page, site: Site) -> dict[str, str]:
    """The headers of a call that changes something."""
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    return {"X-CSRFToken": cookies.get("csrftoken", ""), "Origin": site.address, "Referer": site.address + "/"}
