"""The floor of an account, kept by the database: a transfer that would take a balance below it is refused.

Only accounts with a floor are locked, in the order of their ids; hot accounts without one (a client's
receivable, the bank) are never touched by a posting.
"""

from __future__ import annotations

from django.db.migrations import RunSQL

_FUNCTION = """
CREATE OR REPLACE FUNCTION preceptor_ledger_floor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    account record;
    held numeric;
BEGIN
    FOR account IN
        SELECT id, side, floor_minor FROM ledger_account
        WHERE id IN (NEW.debit_id, NEW.credit_id) AND floor_minor IS NOT NULL ORDER BY id FOR NO KEY UPDATE
    LOOP
        SELECT coalesce(sum(CASE WHEN debit_id = account.id THEN amount_minor ELSE -amount_minor END), 0)
        INTO held FROM ledger_transfer WHERE account.id IN (debit_id, credit_id);
        IF account.side = 'credit' THEN held := -held; END IF;
        IF held < account.floor_minor THEN
            RAISE EXCEPTION 'ledger account % would hold %, below its floor %', account.id, held, account.floor_minor
                USING ERRCODE = 'check_violation', CONSTRAINT = 'account_floor';
        END IF;
    END LOOP;
    RETURN NULL;
END $$
"""


def guard_floors() -> RunSQL:
    """The migration operation that installs the guard."""
    return RunSQL(
        sql=[
            _FUNCTION,
            (
                "CREATE TRIGGER ledger_transfer_floor AFTER INSERT ON ledger_transfer"
                " FOR EACH ROW EXECUTE FUNCTION preceptor_ledger_floor()"
            ),
            "ALTER TABLE ledger_transfer ENABLE ALWAYS TRIGGER ledger_transfer_floor",
        ],
        reverse_sql=[
            "DROP TRIGGER ledger_transfer_floor ON ledger_transfer",
            "DROP FUNCTION preceptor_ledger_floor()",
        ],
    )
