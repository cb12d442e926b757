"""Each rule of time can fail: what an owner does behind the seals is found, and nothing else is said to be wrong."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest

from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.worktime import by_hand, services
from preceptor.worktime.invariants import INVARIANTS
from tests.corrections.scene import NOON, Scene, make_scene
from tests.corrections.together import at_once
from tests.worktime.desk import ask, start, work, worked

TAMPERING = {
    "T1": "DROP INDEX work_session_one_open",
    "T2": "ALTER TABLE worktime_dayusage DROP CONSTRAINT day_usage_20_hours;"
    " UPDATE worktime_dayusage SET begins_at = begins_at - interval '5 hours' WHERE local_date > '2026-11-20'",
    "T3": "UPDATE worktime_dayusage SET used_seconds = used_seconds - 1",
    "T4": "UPDATE worktime_uncreditedtime SET seconds = seconds + 1",
    "T5": "DELETE FROM worktime_heartbeat WHERE received_at > '2026-11-20T12:00:30Z'",
    "T6": "UPDATE worktime_heartbeat SET activity = 0",
    "T7": "ALTER TABLE worktime_heartbeat DISABLE TRIGGER worktime_heartbeat_append_only",
    "T8": "UPDATE worktime_manualtime SET reason = ''",
    "T9": "UPDATE corrections_claim SET expires_at = '2026-11-20T12:00:30Z'",
    "T10": "UPDATE worktime_timeentry SET offset_seconds = 54000",
}


@pytest.fixture
def scene(committed_db: str) -> Scene:
    with everywhere():
        return make_scene()


@pytest.mark.breaks_rules("each rule finds its damage")
def test_each_rule_finds_what_breaks_it(committed_db: str, scene: Scene) -> None:
    with everywhere():
        scene.open(1)
        scene.claim(scene.amal)
        session = start(scene, scene.amal)
        work(session, 100)
        services.mark_thinking(session=session, note="On paper.", now=NOON + timedelta(seconds=100))
        services.stop_session(session=session, now=NOON + timedelta(seconds=100))
        later = NOON + timedelta(days=1)
        asked = ask(scene, scene.amal, "2026-11-20T13:00", "2026-11-20T13:10", now=later)
        by_hand.decide(request=asked, approve=True, actor=scene.lead, reason="", now=later)
        over = start(scene, scene.basil)
        work(over, 12_700)
        services.stop_session(session=over, now=NOON + timedelta(seconds=12_700))
        worked(scene, scene.basil, 60, now=later)
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}
    found = {name: found_after(committed_db, statement) for name, statement in TAMPERING.items()}
    assert {name for name, broken in found.items() if name not in broken} == set()
    assert found_after(committed_db, "SELECT 1") == set()


SEALS = """
SELECT tgrelid::regclass::text, tgname FROM pg_trigger
WHERE tgenabled = 'A' AND NOT tgisinternal AND tgrelid::regclass::text LIKE 'worktime_%'
"""
CHECKS = """
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE contype IN ('c', 'x') AND conrelid::regclass::text LIKE 'worktime_%'
  AND conname NOT IN ('time_entry_no_overlap', 'day_usage_20_hours')
"""


def found_after(owned: str, statement: str) -> set[str]:
    """The names of the rules that are broken after the owner did so with the seals open; then it is undone."""
    with psycopg.connect(owned) as owner:
        owner.execute("SELECT set_config('preceptor.organisations', 'all', true)")
        seals = owner.execute(SEALS).fetchall()
        for relation, name in owner.execute(CHECKS).fetchall():
            owner.execute(f'ALTER TABLE {relation} DROP CONSTRAINT "{name}"')
        for relation, name in seals:
            owner.execute(f'ALTER TABLE {relation} DISABLE TRIGGER "{name}"')
        if statement.startswith(("UPDATE", "DELETE")):
            owner.execute(statement)
        for relation, name in seals:
            owner.execute(f'ALTER TABLE {relation} ENABLE ALWAYS TRIGGER "{name}"')
        if not statement.startswith(("UPDATE", "DELETE")):
            owner.execute(statement)
        broken = {each.name for each in INVARIANTS if owner.execute(each.sql).fetchall()}
        owner.rollback()
    return broken


def test_many_who_decide_at_once_decide_once(scene: Scene) -> None:
    with everywhere():
        asked = ask(scene, scene.amal, "2026-11-20T13:00", "2026-11-20T13:10", now=NOON + timedelta(days=1))

    def decide(number: int) -> str:
        with everywhere():
            facts = {"reason": f"{number}", "now": NOON + timedelta(days=1)}
            by_hand.decide(request=asked, approve=True, actor=scene.lead, **facts)
        return "decided"

    results = at_once(decide, 8)
    assert results.count("decided") == 1
    assert sum(isinstance(each, by_hand.DecidedAlready) for each in results) == 7
    with everywhere():
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}
