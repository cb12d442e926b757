"""Rules of pay that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "M3b",
        "Statements, their lines and their evidence are append-only.",
        missing_seals_sql("payroll_statement", "payroll_statementline", "payroll_statedentry"),
    ),
    Invariant(
        "M9",
        "A line is its seconds times its rate, rounded once half to even; its entries, and the lines, add up.",
        """
        SELECT line.id FROM payroll_statementline AS line
        LEFT JOIN payroll_statedentry AS stated ON stated.line_id = line.id
        LEFT JOIN worktime_timeentry AS entry ON entry.id = stated.time_entry_id
        GROUP BY line.id
        HAVING coalesce(sum(entry.seconds), 0) <> line.seconds
            OR abs(line.amount_minor::numeric * 3600 - line.seconds::numeric * line.hourly_minor) * 2 > 3600
            OR (abs(line.amount_minor::numeric * 3600 - line.seconds::numeric * line.hourly_minor) * 2 = 3600
                AND line.amount_minor % 2 <> 0)
            OR bool_or(entry.hourly_minor <> line.hourly_minor OR entry.currency <> line.currency
                       OR entry.local_date <> line.local_date)
        UNION ALL
        SELECT statement.id FROM payroll_statement AS statement
        LEFT JOIN payroll_statementline AS line ON line.statement_id = statement.id
        GROUP BY statement.id
        HAVING coalesce(sum(line.amount_minor), 0) <> statement.gross_minor
            OR coalesce(sum(line.seconds), 0) <> statement.seconds
            OR bool_or(line.currency <> statement.currency)
        """,
    ),
    Invariant(
        "M9b",
        "What a statement says is owed is what the ledger was told, once.",
        """
        SELECT statement.id FROM payroll_statement AS statement
        LEFT JOIN ledger_transfer AS transfer
            ON transfer.kind = 'statement' AND transfer.reference = statement.number
        WHERE coalesce(transfer.amount_minor, 0) <> statement.gross_minor
           OR coalesce(transfer.currency, statement.currency) <> statement.currency
           OR coalesce(transfer.simulated, statement.simulated) <> statement.simulated
        UNION ALL
        SELECT transfer.id FROM ledger_transfer AS transfer
        WHERE transfer.kind = 'statement'
          AND NOT EXISTS (SELECT FROM payroll_statement WHERE number = transfer.reference)
        """,
    ),
    Invariant(
        "M12",
        "Time that is stated belongs to the person, project and client of its statement, and is marked so.",
        """
        SELECT stated.id FROM payroll_statedentry AS stated
        JOIN payroll_statementline AS line ON line.id = stated.line_id
        JOIN payroll_statement AS statement ON statement.id = line.statement_id
        JOIN payroll_payrun AS run ON run.id = statement.pay_run_id
        JOIN worktime_timeentry AS entry ON entry.id = stated.time_entry_id
        WHERE entry.person_id <> statement.person_id OR entry.project_id <> run.project_id
           OR entry.state <> 'stated' OR entry.local_date NOT BETWEEN run.period_start AND run.period_end
           OR (entry.simulated AND NOT statement.simulated)
        UNION ALL
        SELECT entry.id FROM worktime_timeentry AS entry WHERE entry.state = 'stated'
          AND NOT EXISTS (SELECT FROM payroll_statedentry WHERE time_entry_id = entry.id)
        """,
    ),
    Invariant(
        "M15",
        "Nobody approves a pay run that they prepared or that pays them.",
        """
        SELECT run.id FROM payroll_payrun AS run WHERE run.approved_by_id = run.prepared_by_id
           OR (run.state = 'approved') <> (run.approved_by_id IS NOT NULL)
           OR EXISTS (SELECT FROM payroll_statement WHERE pay_run_id = run.id AND person_id = run.approved_by_id)
        """,
    ),
    Invariant(
        "M17",
        "A statement's record says the same as its row; years to date are sums; numbers have no gap.",
        """
        SELECT id FROM (
            SELECT id, number, currency, seconds, gross_minor, simulated, record, sequence,
                row_number() OVER by_sequence AS counted,
                sum(gross_minor) OVER by_year AS gross_to_date, sum(seconds) OVER by_year AS seconds_to_date
            FROM payroll_statement
            WINDOW by_sequence AS (PARTITION BY organisation_id, person_id ORDER BY sequence),
                by_year AS (
                    PARTITION BY organisation_id, person_id, currency, record -> 'year_to_date' ->> 'year'
                    ORDER BY sequence)
        ) AS statement
        WHERE sequence <> counted OR record ->> 'number' <> number OR record ->> 'currency' <> currency
           OR (record ->> 'seconds')::bigint <> seconds OR (record ->> 'gross_minor')::bigint <> gross_minor
           OR (record ->> 'simulated')::boolean <> simulated
           OR (record -> 'year_to_date' ->> 'gross_minor')::numeric <> gross_to_date
           OR (record -> 'year_to_date' ->> 'seconds')::numeric <> seconds_to_date
        """,
    ),
)
