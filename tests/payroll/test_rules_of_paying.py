"""Every rule of bonuses and withholding can fail: what the owner changes behind the seals is found."""

from __future__ import annotations

import psycopg

from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.payroll.invariants import INVARIANTS
from tests.payroll.office import NOON, open_office
from tests.payroll.test_paying import DAY, bonus_rule, corrected

TAMPERING = {
    "M6b": ["DELETE FROM ledger_transfer WHERE kind = 'release'"],
    "M7b": ["DELETE FROM payroll_preparedaward"],
    "M9a": ["UPDATE payroll_award SET amount_minor = amount_minor + 1"],
    "M9b": ["UPDATE ledger_transfer SET amount_minor = amount_minor + 1 WHERE kind = 'withholding'"],
    "M11": ["UPDATE payroll_statement SET record = jsonb_set(record, '{lines,2,shares,0,amount_minor}', '-1')"],
    "M12b": ["UPDATE payroll_bonusrule SET in_force_from = in_force_from + interval '90 days'"],
    "M12c": [
        "UPDATE worktime_timeentry SET claim_id = (SELECT min(id) FROM corrections_claim)",
        "UPDATE worktime_timeentry SET hourly_minor = hourly_minor + 1",
    ],
    "M15": ["UPDATE payroll_award SET recorded_by_id = person_id"],
    "M15c": ["UPDATE payroll_withholdingrule SET approved_at = approved_at + interval '2 days'"],
}
TABLES = (
    "ledger_transfer", "payroll_preparedaward", "payroll_award", "payroll_statement", "payroll_bonusrule",
    "worktime_timeentry", "payroll_withholdingrule",
)  # fmt: skip


def test_each_rule_finds_what_the_owner_did_behind_the_seals(committed_db: str) -> None:
    """One database: each tampering is taken back before the next."""
    with everywhere():
        office = open_office()
        bonus_rule(office)
        corrected(office, NOON - 5 * DAY, NOON - 4 * DAY)
        office.withholds("Tax", 1_250)
        office.work(office.layla, 3_600)
        office.paid()
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}
    with psycopg.connect(committed_db) as owner:
        for name, statements in TAMPERING.items():
            owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
            for table in TABLES:
                owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            owner.execute("ALTER TABLE payroll_award DROP CONSTRAINT award_not_to_oneself")
            for statement in statements:
                owner.execute(statement)
            [rule] = [each for each in INVARIANTS if each.name == name]
            assert owner.execute(f"SELECT count(*) FROM ({rule.sql}) AS broken").fetchone() != (0,), name
            owner.rollback()
