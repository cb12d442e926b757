"""The triggers that keep the balances of accounts with a floor, and refuse a reversal that is none.

Once a statement, not once a row: the changes of all its transfers are added up first, so that one row of a
thousand costs no more than one alone, and balances are locked in the order of their accounts, so that two
postings cannot wait for each other. Accounts without a floor (a client's receivable, the bank) are not touched.
The balance below the floor is refused by the constraint `account_floor`, which looks at the whole statement.
"""

from __future__ import annotations

from django.db.migrations import RunSQL

FLOOR = "account_floor"
"""The constraint that an overdrawing transfer breaks."""

# The touched accounts are an array: a row that changed while its lock was awaited is looked at again by joining it to
# the transition table, which then gives nothing (PostgreSQL 18), and the balance would be left as it was. What several
# transfers leave as it was (pay that is owed and released at once) is not touched.
# Of several transfers the statements are planned anew each time: a plan is kept for the session, and one made for ten
# thousand rows must not read whole tables for the next two.
POSTED = """
CREATE OR REPLACE FUNCTION preceptor_ledger_posted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
    moved bigint[];
    entry record;
BEGIN
    SELECT count(*) AS many, min(debit_id) AS debit, min(credit_id) AS credit, min(amount_minor) AS minor,
        count(reverses_id) AS back INTO entry FROM inserted;
    IF entry.many = 1 THEN -- the usual one: its two accounts, the lower first, without adding up
        UPDATE public.ledger_flooredbalance SET held_minor = held_minor
            + sense * CASE account_id WHEN entry.debit THEN entry.minor ELSE -entry.minor END
        WHERE account_id = least(entry.debit, entry.credit);
        UPDATE public.ledger_flooredbalance SET held_minor = held_minor
            + sense * CASE account_id WHEN entry.debit THEN entry.minor ELSE -entry.minor END
        WHERE account_id = greatest(entry.debit, entry.credit);
    ELSIF entry.many > 1 THEN
        SELECT array_agg(account_id ORDER BY account_id), array_agg(minor ORDER BY account_id) INTO touched, moved
        FROM (
            SELECT account_id, sum(minor)::bigint AS minor FROM (
                SELECT debit_id AS account_id, amount_minor AS minor FROM inserted
                UNION ALL SELECT credit_id, -amount_minor FROM inserted
            ) AS entries GROUP BY account_id HAVING sum(minor) <> 0
        ) AS sums;
        EXECUTE 'SELECT FROM public.ledger_flooredbalance WHERE account_id = ANY ($1)'
            ' ORDER BY account_id FOR NO KEY UPDATE' USING touched;
        EXECUTE 'UPDATE public.ledger_flooredbalance AS kept SET held_minor = kept.held_minor + kept.sense * sums.minor'
            ' FROM unnest($1, $2) AS sums (account_id, minor) WHERE kept.account_id = sums.account_id'
            USING touched, moved;
    END IF;
    IF entry.back > 0 AND EXISTS (
        SELECT FROM inserted AS made WHERE made.reverses_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM public.ledger_transfer AS first
            WHERE first.id = made.reverses_id AND first.reverses_id IS NULL
              AND (first.debit_id, first.credit_id, first.amount_minor, first.simulated)
                = (made.credit_id, made.debit_id, made.amount_minor, made.simulated))
    ) THEN
        RAISE EXCEPTION 'a reversal moves what it reverses back, whole, and is not reversed itself'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_reverses_whole';
    END IF;
    RETURN NULL;
END $$
"""

_OPENED = """
CREATE FUNCTION preceptor_ledger_opened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO public.ledger_flooredbalance (account_id, organisation_id, sense, floor_minor, held_minor)
    SELECT id, organisation_id, CASE side WHEN 'debit' THEN 1 ELSE -1 END, floor_minor, 0
    FROM inserted WHERE floor_minor IS NOT NULL;
    RETURN NULL;
END $$
"""

FILL = """
INSERT INTO ledger_flooredbalance (account_id, organisation_id, sense, floor_minor, held_minor)
SELECT account.id, account.organisation_id, account.sense, account.floor_minor, account.sense * coalesce(sum(minor), 0)
FROM (SELECT *, CASE side WHEN 'debit' THEN 1 ELSE -1 END AS sense FROM ledger_account) AS account LEFT JOIN (
    SELECT debit_id AS account_id, amount_minor AS minor FROM ledger_transfer
    UNION ALL SELECT credit_id, -amount_minor FROM ledger_transfer
) AS entry ON entry.account_id = account.id
WHERE account.floor_minor IS NOT NULL
GROUP BY account.id, account.organisation_id, account.sense, account.floor_minor
"""

TRIGGERS = (
    ("ledger_transfer", "ledger_transfer_posted"),
    ("ledger_account", "ledger_account_opened"),
    ("ledger_flooredbalance", "ledger_flooredbalance_kept"),
    ("ledger_flooredbalance", "ledger_flooredbalance_no_truncate"),
)
"""(table, trigger) that must be there and fire always."""

_KEPT = (
    (
        "CREATE TRIGGER ledger_transfer_posted AFTER INSERT ON ledger_transfer REFERENCING NEW TABLE AS inserted"
        " FOR EACH STATEMENT EXECUTE FUNCTION preceptor_ledger_posted()"
    ),
    (
        "CREATE TRIGGER ledger_account_opened AFTER INSERT ON ledger_account REFERENCING NEW TABLE AS inserted"
        " FOR EACH STATEMENT EXECUTE FUNCTION preceptor_ledger_opened()"
    ),
    (
        "CREATE TRIGGER ledger_flooredbalance_kept BEFORE INSERT OR UPDATE OR DELETE ON ledger_flooredbalance"
        " FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION preceptor_append_only()"
    ),
    (
        "CREATE TRIGGER ledger_flooredbalance_no_truncate BEFORE TRUNCATE ON ledger_flooredbalance"
        " FOR EACH STATEMENT EXECUTE FUNCTION preceptor_append_only()"
    ),
)


def keep_floored_balances() -> RunSQL:
    """The migration operation that fills the balances from the books and keeps them from then on."""
    return RunSQL(
        sql=[
            "SELECT set_config('preceptor.organisations', 'all', true)",
            "ALTER TABLE ledger_flooredbalance SET (fillfactor = 70)",
            FILL,
            "SET CONSTRAINTS ALL IMMEDIATE",  # no check may be pending when the table is altered
            POSTED,
            _OPENED,
            *_KEPT,
            *(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}" for table, name in TRIGGERS),
        ],
        reverse_sql=[
            *(f"DROP TRIGGER {name} ON {table}" for table, name in TRIGGERS),
            "DROP FUNCTION preceptor_ledger_posted()",
            "DROP FUNCTION preceptor_ledger_opened()",
        ],
    )
