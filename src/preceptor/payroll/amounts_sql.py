"""Money in SQL: the same rounding as `kit.money`, and what a run pays to whom."""

from __future__ import annotations

from typing import Final


def half_even_sql(numerator: str, denominator: int) -> str:
    """The integer nearest to `numerator` (a bigint, not negative) / `denominator`, ties to the even neighbour."""
    whole, rest = f"({numerator} / {denominator})", f"mod({numerator}, {denominator})"
    return (
        f"({whole} + CASE WHEN {rest} * 2 > {denominator} OR ({rest} * 2 = {denominator} AND mod({whole}, 2) = 1)"
        " THEN 1 ELSE 0 END)"
    )


LINE_AMOUNT: Final = half_even_sql("(sum(entry.seconds) * entry.hourly_minor)", 3600)
"""Pay of a group of time entries at one rate, as bigint: what is too large for it is refused, never wrong."""

SHARES: Final = f"""
    WITH line AS (
        SELECT prepared.pay_run_id, entry.person_id, entry.currency, sum(entry.seconds) AS seconds,
            {LINE_AMOUNT} AS amount
        FROM payroll_preparedentry AS prepared JOIN worktime_timeentry AS entry ON entry.id = prepared.time_entry_id
        WHERE prepared.pay_run_id = ANY (%(runs)s) AND entry.state <> 'corrected'
        GROUP BY prepared.pay_run_id, entry.person_id, entry.currency, entry.local_date, entry.project_id,
            entry.hourly_minor
    ), part AS (
        SELECT pay_run_id, person_id, currency, sum(seconds)::bigint AS seconds, sum(amount)::bigint AS time_minor,
            0::bigint AS bonus_minor, 0::bigint AS adjustment_minor
        FROM line GROUP BY pay_run_id, person_id, currency
        UNION ALL
        SELECT prepared.pay_run_id, award.person_id, award.currency, 0, 0, sum(award.amount_minor)::bigint, 0
        FROM payroll_preparedaward AS prepared JOIN payroll_award AS award ON award.id = prepared.award_id
        WHERE prepared.pay_run_id = ANY (%(runs)s) GROUP BY prepared.pay_run_id, award.person_id, award.currency
        UNION ALL
        SELECT prepared.pay_run_id, change.person_id, change.currency, 0, 0, 0, sum(change.amount_minor)::bigint
        FROM payroll_preparedadjustment AS prepared
        JOIN payroll_adjustment AS change ON change.id = prepared.adjustment_id
        WHERE prepared.pay_run_id = ANY (%(runs)s) GROUP BY prepared.pay_run_id, change.person_id, change.currency
    ), share AS (
        SELECT pay_run_id, person_id, currency, sum(seconds)::bigint AS seconds, sum(time_minor)::bigint AS time_minor,
            sum(bonus_minor)::bigint AS bonus_minor, sum(adjustment_minor)::bigint AS adjustment_minor,
            sum(time_minor + bonus_minor + adjustment_minor)::bigint AS gross_minor
        FROM part GROUP BY pay_run_id, person_id, currency
    )
"""
"""What each person gets from each of the `runs` in each currency, rounded as the statements are."""
