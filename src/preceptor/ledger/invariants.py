"""Rules of money that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

_ENTRIES = """
    SELECT account.currency, account.id, account.side, account.floor_minor, entry.moved FROM (
        SELECT debit_id AS account_id, amount_minor AS moved FROM ledger_transfer
        UNION ALL SELECT credit_id, -amount_minor FROM ledger_transfer
    ) AS entry LEFT JOIN ledger_account AS account ON account.id = entry.account_id
"""

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "M1",
        "The debits and credits of every currency are equal.",
        f"SELECT currency FROM ({_ENTRIES}) AS entries GROUP BY currency HAVING sum(moved) <> 0 OR currency IS NULL",
    ),
    Invariant(
        "M3",
        "Accounts and transfers are append-only: their seals are there and fire always.",
        missing_seals_sql("ledger_account", "ledger_transfer"),
    ),
    Invariant(
        "M4",
        "One business event (kind, reference) has at most one transfer, and an index says so.",
        """
        SELECT kind, reference FROM ledger_transfer GROUP BY kind, reference HAVING count(*) > 1
        UNION ALL SELECT 'index', 'transfer_once' WHERE NOT EXISTS (
            SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('public.transfer_once') AND indisunique AND indisvalid)
        """,
    ),
    Invariant(
        "M8",
        "No account is below its floor.",
        f"""
        SELECT id FROM ({_ENTRIES}) AS entries WHERE floor_minor IS NOT NULL GROUP BY id, side, floor_minor
        HAVING sum(CASE WHEN side = 'credit' THEN -moved ELSE moved END) < floor_minor
        """,
    ),
    Invariant(
        "M10",
        "A transfer has the currency and organisation of both its accounts, and two foreign keys say so.",
        """
        SELECT transfer.id::text FROM ledger_transfer AS transfer
        JOIN ledger_account AS account ON account.id IN (transfer.debit_id, transfer.credit_id)
        WHERE (account.currency, account.organisation_id) <> (transfer.currency, transfer.organisation_id)
        UNION ALL SELECT wanted.name FROM (VALUES ('transfer_debit_account'), ('transfer_credit_account'))
            AS wanted (name)
        WHERE NOT EXISTS (
            SELECT 1 FROM pg_constraint WHERE conname = wanted.name AND contype = 'f' AND convalidated)
        """,
    ),
    Invariant(
        "M20",
        "No float touches money: every amount is a whole number of minor units.",
        """
        SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND (
            (column_name LIKE '%\\_minor' AND data_type <> 'bigint')
            OR (table_name ~ '^(ledger|payroll)_' AND data_type IN ('real', 'double precision', 'numeric')))
        """,
    ),
)
