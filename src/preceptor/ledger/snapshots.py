"""Snapshots of balances: what an account came to at a mark, so that a long history is summed once.

A mark is a transfer's number up to which nothing is under way any more. Numbers are given before a transaction
commits, so the largest one says little; a short lock on the table waits for those who write and shows the mark.
"""

from __future__ import annotations

from datetime import datetime

from django.db import OperationalError, connection, transaction

LEAST = 1_000
"""An account is counted anew after so many further transfers."""
_PATIENCE = "200ms"

_TAKE = """
INSERT INTO ledger_balancesnapshot
    (organisation_id, account_id, upto_id, held_minor, simulated_minor, last_event_at, last_recorded_at, taken_at)
SELECT account.organisation_id, account.id, %(mark)s,
    coalesce(former.held_minor, 0) + account.sense * since.moved,
    coalesce(former.simulated_minor, 0) + account.sense * since.simulated,
    greatest(former.last_event_at, since.event_at), greatest(former.last_recorded_at, since.created_at), %(now)s
FROM (SELECT *, CASE side WHEN 'debit' THEN 1 ELSE -1 END AS sense FROM ledger_account) AS account
LEFT JOIN LATERAL (
    SELECT * FROM ledger_balancesnapshot WHERE account_id = account.id ORDER BY upto_id DESC LIMIT 1
) AS former ON true
CROSS JOIN LATERAL (
    SELECT count(*) AS transfers, sum(moved) AS moved, coalesce(sum(moved) FILTER (WHERE simulated), 0) AS simulated,
        max(event_at) AS event_at, max(created_at) AS created_at
    FROM (
        SELECT id, amount_minor AS moved, simulated, event_at, created_at FROM ledger_transfer
        WHERE debit_id = account.id AND id > coalesce(former.upto_id, 0) AND id <= %(mark)s
        UNION ALL
        SELECT id, -amount_minor, simulated, event_at, created_at FROM ledger_transfer
        WHERE credit_id = account.id AND id > coalesce(former.upto_id, 0) AND id <= %(mark)s
    ) AS entry
) AS since
WHERE since.transfers >= %(least)s
ON CONFLICT (account_id, upto_id) DO NOTHING
"""


def find_mark() -> int | None:
    """The number up to which all transfers are settled, 0 without any; None while somebody writes for long.

    Holds up everybody who posts until the caller's transaction ends: end it at once.
    """
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{_PATIENCE}'")
            cursor.execute("LOCK TABLE ledger_transfer IN SHARE MODE")
            cursor.execute("SELECT coalesce(max(id), 0) FROM ledger_transfer")
            mark: int = cursor.fetchone()[0]
    except OperationalError:
        return None
    return mark


def take_snapshots(*, mark: int, now: datetime, least: int = LEAST) -> int:
    """Count every account with `least` transfers since its last snapshot, up to `mark`; how many there were."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, {"mark": mark, "now": now, "least": least})
        taken: int = cursor.rowcount
    return taken
