"""Claims that run out in the middle of work, without waiting for an hour."""

from __future__ import annotations

from typing import Any

import psycopg
from playwright.sync_api import Page
from psycopg.conninfo import make_conninfo

from preceptor.web.embedded.cluster import ensure_cluster
from tests.browser.stock import ANSWERS, open_units, pose, take, unsafe
from tests.browser.working import post
from tests.journeys.demo_site import Site


def let_claim_run_out(site: Site, claim: int) -> None:
    """Move the end of a claim into the past: no test waits for an hour. What is credited to it lies before its end.

    The lock on the person's timer, which a heartbeat holds, too, keeps out one that still counts up to the old end.
    """
    with ensure_cluster(site.home) as cluster:
        server = make_conninfo(cluster.superuser, dbname=cluster.database)
    with psycopg.connect(server) as connection:
        connection.execute(
            """SELECT 1 FROM worktime_worksession WHERE person_id = (SELECT person_id FROM corrections_claim WHERE id = %s)
               FOR UPDATE""",
            [claim],
        )
        connection.execute(
            """UPDATE corrections_claim AS claim SET expires_at = least(clock_timestamp(), greatest(
                   claim.claimed_at + interval '1 second',
                   (SELECT max(ended_at) FROM worktime_timeentry AS entry WHERE entry.claim_id = claim.id)))
               WHERE id = %s""",
            [claim],
        )


def take_from_queue(page: Page, site: Site, unit: int, stage: str = "correct") -> dict[str, Any]:
    """Take units and give them back until `unit` comes; what was given back does not come again, so this ends."""
    while True:
        claim: dict[str, Any] | None = post(page, site, "/queue/next", {"stage": stage})["claim"]
        assert claim is not None, "the unit did not come back to the queue"
        if claim["unit"]["id"] == unit:
            return claim
        post(page, site, f"/claims/{claim['id']}/release", {"token": claim["token"], "reason": "looking for another"})


def hand_in_too_late(lead: Page, late: Page, quick: Page, site: Site) -> int:
    """`late` hands in what `quick` has taken by then; the number of the kept work."""
    posed = pose(lead, site, ANSWERS[0])
    (unit,) = open_units(lead, site, kind="correct", attempts=posed.attempts)
    claim = take(late, site, "correct")
    while claim["unit"]["id"] != unit:
        claim = take(late, site, "correct")
    let_claim_run_out(site, claim["id"])
    taken = take_from_queue(quick, site, unit)
    words = {"token": claim["token"], "outcome": "give_up", "critique": "Too late, and kept."}
    path = f"{site.address}/api/v1/claims/{claim['id']}/correction"
    answer = late.request.post(path, data=words, headers=unsafe(late, site))
    assert answer.status == 202, answer.text()
    post(quick, site, f"/claims/{taken['id']}/release", {"token": taken["token"], "reason": "back to the queue"})
    number: int = answer.json()["id"]
    return number
