"""What a client's terms change about a run by sets: shares withheld of the gross, and money paid in before.

Both fill columns of `setwise_sum`, and are run only where there is a rule or a prefund. Shares are cut as
`kit.allocation` cuts them; products of two amounts are numeric, so that none is too large.
"""

from __future__ import annotations

from typing import Final

from preceptor.payroll.amounts_sql import SHARES, half_even_sql

WITHHELD: Final = f"""
    INSERT INTO setwise_withheld
    WITH rule AS ( -- of each name the last in force, one's own before all's, as `queries.deductions_of`
        SELECT DISTINCT ON (person_id, name) id, person_id, name, basis_points FROM payroll_withholdingrule
        WHERE organisation_id = %(organisation)s AND state = ANY (%(in_force)s)
          AND in_force_from <= %(now)s AND approved_at <= %(now)s
        ORDER BY person_id, name, greatest(in_force_from, approved_at) DESC, id DESC
    ), due AS (
        SELECT found.id AS statement_id, rule.id AS rule_id, rule.name, rule.basis_points
        FROM setwise_sum AS found JOIN rule USING (person_id)
        UNION ALL
        SELECT found.id, rule.id, rule.name, rule.basis_points FROM setwise_sum AS found CROSS JOIN rule
        WHERE rule.person_id IS NULL AND NOT EXISTS (
            SELECT FROM rule AS own WHERE (own.person_id, own.name) = (found.person_id, rule.name))
    ), kept AS (
        SELECT due.*, found.person_id, found.currency, found.gross_minor,
            {half_even_sql("(found.gross_minor * due.basis_points)", 10_000)} AS minor
        FROM due JOIN setwise_sum AS found ON found.id = due.statement_id WHERE due.basis_points > 0
    ), part AS (
        SELECT kept.statement_id, kept.rule_id, kept.minor, line.number,
            div(kept.minor::numeric * line.amount_minor, kept.gross_minor)::bigint AS share,
            mod(kept.minor::numeric * line.amount_minor, kept.gross_minor) AS rest
        FROM kept JOIN setwise_line AS line USING (person_id, currency) WHERE kept.minor > 0
    ), whole AS ( -- what rounding leaves over goes to the largest rests, of equal ones to the first line
        SELECT statement_id, rule_id, number, share + CASE WHEN minor - sum(share) OVER one
            >= row_number() OVER (PARTITION BY statement_id, rule_id ORDER BY rest DESC, number) THEN 1 ELSE 0 END AS share
        FROM part WINDOW one AS (PARTITION BY statement_id, rule_id)
    ), told AS (
        SELECT statement_id, rule_id, max(number) AS lines, string_agg(
            '{{"amount_minor":-' || share || ',"line":' || number || '}}', ',' ORDER BY number) FILTER (WHERE share > 0) AS said
        FROM whole GROUP BY statement_id, rule_id
    )
    SELECT nextval((SELECT pg_get_serial_sequence('payroll_statementline', 'id')::regclass)), statement_id,
        told.lines + row_number() OVER (PARTITION BY statement_id ORDER BY rule_id), rule_id, kept.name, kept.basis_points,
        kept.minor, told.said
    FROM kept JOIN told USING (statement_id, rule_id) ORDER BY statement_id, rule_id
"""
LESS_WITHHELD: Final = """
    UPDATE setwise_sum AS found SET withheld_minor = kept.minor
    FROM (SELECT statement_id, sum(minor)::bigint AS minor FROM setwise_withheld GROUP BY statement_id) AS kept
    WHERE kept.statement_id = found.id
"""
PREPAID: Final = f"""
    CREATE TEMP TABLE setwise_prepaid ON COMMIT DROP AS
    WITH wanted AS (
        SELECT person_id, currency, gross_minor FROM setwise_sum
        UNION ALL
        SELECT person_id, currency, gross_minor FROM ({SHARES} SELECT * FROM share) AS share
        WHERE person_id = ANY (%(others)s::bigint[])
    )
    SELECT person_id, currency, greatest(least(gross_minor, fund_minor - before), 0)::bigint AS minor
    FROM (
        SELECT wanted.*, fund.minor AS fund_minor, coalesce(sum(gross_minor) OVER (
            PARTITION BY currency ORDER BY person_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
        FROM wanted JOIN unnest(%(fund_currencies)s::text[], %(fund_minors)s::bigint[]) AS fund (currency, minor)
            USING (currency)
    ) AS in_turn
"""
"""Who is paid from the prefund: one after another by person until it is used up, as statement by statement."""
LESS_PREPAID: Final = """
    UPDATE setwise_sum AS found SET prepaid_minor = paid.minor FROM setwise_prepaid AS paid
    WHERE (paid.person_id, paid.currency) = (found.person_id, found.currency) AND paid.minor > 0
"""
OF_OTHERS: Final = """
    SELECT person_id, currency, minor FROM setwise_prepaid WHERE person_id = ANY (%(others)s::bigint[]) AND minor > 0
"""
