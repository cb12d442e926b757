"""Rules of payouts that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql
from preceptor.payouts.states import missing_guards_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "M6",
        "A payout's amount and what stays on the balance are the sum of the entries it settles, each with its amount.",
        """
        SELECT payout.id::text FROM payouts_payout AS payout
        LEFT JOIN payouts_payoutentry AS entry ON entry.payout_id = payout.id
        LEFT JOIN ledger_transfer AS transfer ON transfer.id = entry.transfer_id
        LEFT JOIN ledger_account AS account ON account.kind = 'expert:available'
            AND account.id IN (transfer.debit_id, transfer.credit_id)
        LEFT JOIN payouts_payout AS earlier ON earlier.id = entry.carried_from_id
        GROUP BY payout.id
        HAVING coalesce(sum(entry.amount_minor), 0) <> payout.amount_minor + payout.remainder_minor
            OR bool_or(transfer.id IS NOT NULL AND (account.id IS NULL
                OR account.owner <> 'person:' || payout.person_id OR transfer.currency <> payout.currency
                OR transfer.simulated <> payout.simulated OR account.organisation_id <> payout.organisation_id
                OR entry.amount_minor <> CASE WHEN transfer.credit_id = account.id THEN 1 ELSE -1 END
                                         * transfer.amount_minor))
            OR bool_or(earlier.id IS NOT NULL AND (earlier.person_id <> payout.person_id
                OR earlier.currency <> payout.currency OR earlier.simulated <> payout.simulated
                OR entry.amount_minor <> earlier.remainder_minor))
        """,
    ),
    Invariant(
        "M7",
        "An entry is settled by one live payout at most, an index says so, and ended payouts hold none.",
        """
        SELECT transfer_id::text FROM payouts_payoutentry WHERE live AND transfer_id IS NOT NULL
        GROUP BY transfer_id HAVING count(*) > 1
        UNION ALL
        SELECT carried_from_id::text FROM payouts_payoutentry WHERE live AND carried_from_id IS NOT NULL
        GROUP BY carried_from_id HAVING count(*) > 1
        UNION ALL
        SELECT payout.id::text FROM payouts_payout AS payout
        JOIN payouts_payoutentry AS entry ON entry.payout_id = payout.id
        WHERE entry.live <> (payout.state NOT IN ('cancelled', 'returned'))
          AND NOT (payout.state = 'returned' AND entry.live AND EXISTS (
              SELECT FROM payouts_payoutentry AS carried WHERE carried.carried_from_id = payout.id))
        UNION ALL SELECT wanted.name FROM (VALUES ('payout_entry_once'), ('payout_remainder_once')) AS wanted (name)
        WHERE NOT EXISTS (
            SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('public.' || wanted.name)
              AND indisunique AND indisvalid)
        """,
    ),
    Invariant(
        "M8b",
        "The ledger was told of every payout exactly what its state says, once.",
        """
        SELECT payout.id::text FROM payouts_payout AS payout
        LEFT JOIN ledger_transfer AS told ON told.reference = payout.id::text
            AND told.kind IN ('payout', 'payout_settled', 'payout_returned', 'payout_cancelled')
        GROUP BY payout.id
        HAVING bool_or(told.amount_minor <> payout.amount_minor OR told.currency <> payout.currency
                       OR told.organisation_id <> payout.organisation_id OR told.simulated <> payout.simulated)
            OR count(told.id) FILTER (WHERE told.kind = 'payout') <> (payout.approved_at IS NOT NULL)::int
            OR (count(told.id) FILTER (WHERE told.kind = 'payout_settled') <> (payout.state = 'settled')::int
                AND payout.state <> 'returned')
            OR count(told.id) FILTER (WHERE told.kind = 'payout_returned') <> (payout.state = 'returned')::int
            OR count(told.id) FILTER (WHERE told.kind = 'payout_cancelled')
               <> (payout.state = 'cancelled' AND payout.approved_at IS NOT NULL)::int
        UNION ALL
        SELECT told.id::text FROM ledger_transfer AS told
        WHERE told.kind IN ('payout', 'payout_settled', 'payout_returned', 'payout_cancelled')
          AND NOT EXISTS (SELECT FROM payouts_payout WHERE id::text = told.reference)
        """,
    ),
    Invariant(
        "M13",
        "Payouts go only from state to state as allowed, and nothing of them is rewritten: the guards are in place.",
        f"""
        {missing_guards_sql()}
        UNION ALL
        {missing_seals_sql("payouts_batch", "payouts_bankreport", "payouts_bankreportline")}
        """,
    ),
    Invariant(
        "M13b",
        "A payout with the bank has one attempt that says the same, one that was withdrawn is cancelled; before, it has none.",
        """
        SELECT payout.id FROM payouts_payout AS payout
        LEFT JOIN payouts_attempt AS attempt ON attempt.payout_id = payout.id
        GROUP BY payout.id
        HAVING (payout.state IN ('held', 'pending') AND count(attempt.id) > 0)
            OR (payout.state NOT IN ('held', 'pending', 'cancelled') AND count(attempt.id) = 0)
            OR bool_or(attempt.state <> CASE payout.state
                WHEN 'in_transit' THEN 'sent' WHEN 'cancelled' THEN 'withdrawn' ELSE payout.state END)
            OR count(attempt.id) > 1
        """,
    ),
    Invariant(
        "M15d",
        "A file is withdrawn by two people with a reason, as a whole, and nothing of it is with the bank any more.",
        """
        SELECT id FROM payouts_withdrawal WHERE reason = '' OR (state = 'confirmed') > (decided_by_id <> asked_by_id)
        UNION ALL
        SELECT attempt.id FROM payouts_attempt AS attempt WHERE (attempt.state = 'withdrawn') <> EXISTS (
            SELECT FROM payouts_withdrawal AS back WHERE back.batch_id = attempt.batch_id AND back.state = 'confirmed')
        """,
    ),
    Invariant(
        "M14",
        "Pay goes where its payee wanted it when it was approved, and not before a change was 72 hours old.",
        """
        SELECT payout.id FROM payouts_payout AS payout
        JOIN payouts_destination AS destination ON destination.id = payout.destination_id
        WHERE destination.person_id <> payout.person_id OR destination.currency <> payout.currency
           OR destination.entered_at > payout.approved_at OR destination.superseded_at < payout.approved_at
           OR destination.held_until > payout.approved_at
           OR (destination.needs_review AND coalesce(destination.reviewed_at, 'infinity') > payout.approved_at)
           OR (payout.state = 'pending' AND destination.superseded_at IS NOT NULL)
        """,
    ),
    Invariant(
        "M15b",
        "Nobody approves a payout above its threshold that they prepared, or one that pays them.",
        """
        SELECT id FROM payouts_payout WHERE approved_by_id = person_id
           OR (approved_by_id = prepared_by_id AND amount_minor > four_eyes_above_minor)
        """,
    ),
    Invariant(
        "M16",
        "A file has as many payments and the sum that its rows say, in one currency, and each payout is in one file.",
        """
        SELECT batch.id::text FROM payouts_batch AS batch
        LEFT JOIN payouts_attempt AS attempt ON attempt.batch_id = batch.id
        LEFT JOIN payouts_payout AS payout ON payout.id = attempt.payout_id
        GROUP BY batch.id
        HAVING count(attempt.id) <> batch.payments OR coalesce(sum(payout.amount_minor), 0) <> batch.control_sum_minor
            OR bool_or(payout.currency <> batch.currency OR payout.simulated <> batch.simulated)
            OR count(DISTINCT attempt.end_to_end_id) <> batch.payments OR batch.file_sha256 !~ '^[0-9a-f]{64}$'
        UNION ALL SELECT wanted.name FROM (VALUES ('attempt_live_once'), ('batch_message_once')) AS wanted (name)
        WHERE NOT EXISTS (
            SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('public.' || wanted.name)
              AND indisunique AND indisvalid)
        """,
    ),
)
