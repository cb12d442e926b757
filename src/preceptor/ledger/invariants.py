"""Rules of money that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant, growing
from preceptor.audit.seals import missing_seals_sql
from preceptor.ledger.keeping import TRIGGERS

_ENTRIES = """
    SELECT account.currency, account.id, account.side, account.floor_minor, entry.moved FROM (
        SELECT debit_id AS account_id, amount_minor AS moved FROM ledger_transfer WHERE {fresh}
        UNION ALL SELECT credit_id, -amount_minor FROM ledger_transfer WHERE {fresh}
    ) AS entry LEFT JOIN ledger_account AS account ON account.id = entry.account_id
"""

_TOUCHED = (
    "account.id IN (SELECT debit_id FROM ledger_transfer WHERE id > {since}"
    " UNION SELECT credit_id FROM ledger_transfer WHERE id > {since})"
)
_MOVED = """
    SELECT coalesce(sum(amount_minor), 0) AS moved FROM (
        SELECT amount_minor FROM ledger_transfer WHERE debit_id = account.id
        UNION ALL SELECT -amount_minor FROM ledger_transfer WHERE credit_id = account.id) AS entry
"""
_WANTED = ", ".join(f"('{table}', '{name}')" for table, name in TRIGGERS)

INVARIANTS: tuple[Invariant, ...] = (
    growing(
        "M1",
        "The debits and credits of every currency are equal.",
        f"SELECT currency FROM ({_ENTRIES}) AS entries GROUP BY currency HAVING sum(moved) <> 0 OR currency IS NULL",
        grows="ledger_transfer.id",
        fresh="id > {since}",
    ),
    growing(
        "M2",
        "The kept balance of every account with a floor is the sum of its transfers.",
        f"""
        SELECT account.id FROM ledger_account AS account
        LEFT JOIN ledger_flooredbalance AS kept ON kept.account_id = account.id
        CROSS JOIN LATERAL ({_MOVED}) AS entry
        WHERE (account.floor_minor IS NOT NULL OR kept.account_id IS NOT NULL) AND {{touched}}
          AND (kept.floor_minor, kept.sense, kept.held_minor) IS DISTINCT FROM (
              account.floor_minor, CASE account.side WHEN 'debit' THEN 1 ELSE -1 END,
              CASE account.side WHEN 'debit' THEN 1 ELSE -1 END * entry.moved)
        """,
        grows="ledger_transfer.id",
        touched=_TOUCHED,
    ),
    Invariant(
        "M2b",
        "The triggers that keep balances and check reversals are there and fire always.",
        f"""
        SELECT wanted.relation FROM (VALUES {_WANTED}) AS wanted (relation, name) WHERE NOT EXISTS (
            SELECT FROM pg_trigger WHERE tgrelid = to_regclass('public.' || wanted.relation)
              AND tgname = wanted.name AND tgenabled = 'A')
        """,
    ),
    Invariant(
        "M3",
        "Accounts, transfers, exchanges, snapshots and currencies are append-only: their seals fire always.",
        missing_seals_sql(
            "ledger_account", "ledger_transfer", "ledger_exchange", "ledger_balancesnapshot", "ledger_currency"
        ),
    ),
    growing(
        "M4",
        "One business event (kind, reference) has at most one transfer, and an index says so.",
        """
        SELECT kind, reference FROM ledger_transfer
        WHERE {fresh} GROUP BY kind, reference HAVING count(*) > 1
        UNION ALL SELECT 'index', 'transfer_once' WHERE NOT EXISTS (
            SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('public.transfer_once') AND indisunique AND indisvalid)
        """,
        grows="ledger_transfer.id",
        fresh="(kind, reference) IN (SELECT kind, reference FROM ledger_transfer WHERE id > {since})",
    ),
    growing(
        "M4b",
        "A reversal moves what it reverses back, whole and once, and is not reversed itself.",
        """
        SELECT made.id FROM ledger_transfer AS made LEFT JOIN ledger_transfer AS first ON first.id = made.reverses_id
        WHERE made.reverses_id IS NOT NULL AND {fresh}
          AND (first.debit_id, first.credit_id, first.amount_minor, first.organisation_id, first.reverses_id)
              IS DISTINCT FROM (made.credit_id, made.debit_id, made.amount_minor, made.organisation_id, NULL)
        UNION ALL
        SELECT reverses_id FROM ledger_transfer WHERE reverses_id IS NOT NULL GROUP BY reverses_id HAVING count(*) > 1
        """,
        grows="ledger_transfer.id",
        fresh="made.id > {since}",
    ),
    growing(
        "M8",
        "No account is below its floor.",
        f"""
        SELECT account.id FROM ledger_account AS account CROSS JOIN LATERAL ({_MOVED}) AS entry
        WHERE account.floor_minor IS NOT NULL AND {{touched}}
          AND CASE account.side WHEN 'credit' THEN -entry.moved ELSE entry.moved END < account.floor_minor
        """,
        grows="ledger_transfer.id",
        touched=_TOUCHED,
    ),
    growing(
        "M10",
        "A transfer has the currency and organisation of both its accounts, and two foreign keys say so.",
        """
        SELECT transfer.id::text FROM ledger_transfer AS transfer
        JOIN ledger_account AS account ON account.id IN (transfer.debit_id, transfer.credit_id)
        WHERE {fresh}
          AND (account.currency, account.organisation_id) <> (transfer.currency, transfer.organisation_id)
        UNION ALL SELECT wanted.name FROM (VALUES ('transfer_debit_account'), ('transfer_credit_account'))
            AS wanted (name)
        WHERE NOT EXISTS (
            SELECT 1 FROM pg_constraint WHERE conname = wanted.name AND contype = 'f' AND convalidated)
        """,
        grows="ledger_transfer.id",
        fresh="transfer.id > {since}",
    ),
    growing(
        "M10b",
        "The legs of an exchange are its rate apart, to half a minor unit, and every leg over fx has one.",
        """
        SELECT exchange.id FROM ledger_exchange AS exchange
        JOIN ledger_transfer AS sold ON sold.id = exchange.sold_id
        JOIN ledger_transfer AS bought ON bought.id = exchange.bought_id
        JOIN ledger_currency AS from_currency ON from_currency.code = sold.currency
        JOIN ledger_currency AS to_currency ON to_currency.code = bought.currency
        WHERE {sold} AND (sold.currency = bought.currency OR 2 * abs(
            bought.amount_minor * 10::numeric ^ from_currency.exponent
            - sold.amount_minor * exchange.rate * 10::numeric ^ to_currency.exponent) > 10::numeric ^ from_currency.exponent)
        UNION ALL
        SELECT leg.id FROM ledger_transfer AS leg JOIN ledger_account AS account
            ON account.id IN (leg.debit_id, leg.credit_id) AND account.kind = 'fx'
        WHERE {leg} AND NOT EXISTS (
            SELECT FROM ledger_exchange WHERE coalesce(leg.reverses_id, leg.id) IN (sold_id, bought_id))
        """,
        grows="ledger_transfer.id",
        sold="sold.id > {since}",
        leg="leg.id > {since}",
    ),
    Invariant(
        "M10c",
        "Every account has a currency whose decimal places are frozen, and a constraint names the same currencies.",
        """
        SELECT account.id::text FROM ledger_account AS account
        WHERE NOT EXISTS (SELECT FROM ledger_currency WHERE code = account.currency)
        UNION ALL SELECT 'account_known_currency' WHERE NOT EXISTS (
            SELECT FROM pg_constraint WHERE conname = 'account_known_currency' AND contype = 'c' AND convalidated
              AND conrelid = to_regclass('public.ledger_account') AND ARRAY(
                SELECT code[1] FROM regexp_matches(pg_get_constraintdef(oid), '''([A-Z]{3})''', 'g') AS code ORDER BY 1
            ) = ARRAY(SELECT code::text FROM ledger_currency ORDER BY 1))
        """,
    ),
    growing(
        "M18",
        "Every snapshot of a balance is the one before it and the transfers since.",
        """
        SELECT taken.id FROM (
            SELECT snapshot.*, lag(upto_id, 1, 0) OVER w AS from_id, lag(held_minor, 1, 0) OVER w AS held_before,
                lag(simulated_minor, 1, 0) OVER w AS simulated_before
            FROM ledger_balancesnapshot AS snapshot WINDOW w AS (PARTITION BY account_id ORDER BY upto_id)
        ) AS taken JOIN ledger_account AS account ON account.id = taken.account_id
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(moved), 0) AS moved, coalesce(sum(moved) FILTER (WHERE simulated), 0) AS simulated,
                max(event_at) AS event_at, max(created_at) AS created_at
            FROM (
                SELECT id, amount_minor AS moved, simulated, event_at, created_at FROM ledger_transfer
                WHERE debit_id = taken.account_id
                UNION ALL SELECT id, -amount_minor, simulated, event_at, created_at FROM ledger_transfer
                WHERE credit_id = taken.account_id
            ) AS entry WHERE id > taken.from_id AND id <= taken.upto_id
        ) AS since
        WHERE {fresh} AND ((taken.held_minor - taken.held_before, taken.simulated_minor - taken.simulated_before)
            <> (CASE account.side WHEN 'debit' THEN 1 ELSE -1 END * since.moved,
                CASE account.side WHEN 'debit' THEN 1 ELSE -1 END * since.simulated)
           OR since.event_at > taken.last_event_at OR since.created_at > taken.last_recorded_at)
        """,
        grows="ledger_balancesnapshot.id",
        fresh="taken.id > {since}",
    ),
    Invariant(
        "M20",
        "No float touches money: every amount is a whole number of minor units, and only a rate has decimals.",
        """
        SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND (
            (column_name LIKE '%\\_minor' AND data_type <> 'bigint')
            OR (table_name ~ '^(ledger|payroll|payouts|billing)_' AND data_type IN ('real', 'double precision'))
            OR (table_name ~ '^(ledger|payroll|payouts|billing)_' AND data_type = 'numeric'
                AND NOT (column_name ~ '(^|_)rate$' AND numeric_precision = 20 AND numeric_scale = 10)))
        """,
    ),
)
