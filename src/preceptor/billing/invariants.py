"""Rules of clients' money that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant, growing
from preceptor.audit.seals import missing_seals_sql
from preceptor.billing.guard import missing_guards_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "M3c",
        "Invoices, their lines and warnings of budgets are append-only.",
        missing_seals_sql("billing_invoice", "billing_invoiceline", "billing_budgetwarning"),
    ),
    Invariant(
        "M19",
        "No prefund is negative, and the guard that stops hand-outs at budget and prefund is there and fires always.",
        f"""
        SELECT account.id::text FROM ledger_account AS account
        JOIN ledger_transfer AS moved ON account.id IN (moved.debit_id, moved.credit_id)
        WHERE account.kind = 'client:prefund' GROUP BY account.id
        HAVING sum(CASE WHEN moved.credit_id = account.id THEN moved.amount_minor ELSE -moved.amount_minor END) < 0
            OR bool_or(account.floor_minor IS DISTINCT FROM 0)
        UNION ALL {missing_guards_sql()}
        """,
    ),
    growing(
        "M19b",
        "What a project is counted to have spent is the sum of its credited time and its statements.",
        """
        SELECT coalesce(kept.project_id, summed.project_id)
        FROM (SELECT * FROM billing_spending WHERE {own} AND (credited_minor_seconds <> 0 OR stated_minor <> 0)) AS kept
        FULL JOIN (
            SELECT project_id, person_id, currency, sum(credited) AS credited, sum(stated) AS stated FROM (
                SELECT project_id, person_id, currency, seconds::numeric * hourly_minor AS credited, 0 AS stated
                FROM worktime_timeentry WHERE state = 'credited' AND {own}
                UNION ALL
                SELECT coalesce(line.project_id, run.project_id), one.person_id, line.currency, 0, line.amount_minor
                FROM payroll_statementline AS line JOIN payroll_statement AS one ON one.id = line.statement_id
                JOIN payroll_payrun AS run ON run.id = one.pay_run_id WHERE line.kind <> 'withholding' AND {stated}
            ) AS part GROUP BY 1, 2, 3 HAVING sum(credited) <> 0 OR sum(stated) <> 0
        ) AS summed USING (project_id, person_id, currency)
        WHERE coalesce(kept.credited_minor_seconds, 0) <> coalesce(summed.credited, 0)
           OR coalesce(kept.stated_minor, 0) <> coalesce(summed.stated, 0)
        """,
        grows="worktime_timeentryevent.pgh_id",
        own="person_id IN (SELECT person_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
        stated="one.person_id IN (SELECT person_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
    ),
    Invariant(
        "M19c",
        "Every project with a budget or a prefunding client has a limit of hand-outs, and no other has one.",
        """
        SELECT project.id FROM projects_project AS project
        LEFT JOIN projects_handoutlimit AS bound ON bound.project_id = project.id
        WHERE (bound.id IS NOT NULL) <> (project.budget_minor > 0 OR EXISTS (
            SELECT FROM billing_terms WHERE organisation_id = project.organisation_id AND mode = 'prefund'))
        """,
    ),
    Invariant(
        "M21",
        "An invoice is the sum of its statements, its fee and its tax: in its row, its lines, its record and the ledger.",
        """
        SELECT invoice.id FROM billing_invoice AS invoice
        LEFT JOIN (
            SELECT line.invoice_id, sum(line.gross_minor) AS gross, sum(line.prefunded_minor) AS prefunded,
                bool_or(line.gross_minor <> statement.gross_minor OR statement.currency <> document.currency) AS other
            FROM billing_invoiceline AS line JOIN payroll_statement AS statement ON statement.id = line.statement_id
            JOIN billing_invoice AS document ON document.id = line.invoice_id
            GROUP BY line.invoice_id
        ) AS lines ON lines.invoice_id = invoice.id
        WHERE coalesce(lines.gross, 0) <> invoice.statements_minor
           OR coalesce(lines.prefunded, 0) <> invoice.prefunded_minor OR coalesce(lines.other, false)
           OR abs(invoice.fee_minor * 10000::numeric
                  - invoice.statements_minor * (invoice.record ->> 'fee_basis_points')::numeric) * 2 > 10000
           OR abs(invoice.tax_minor * 10000::numeric - (invoice.statements_minor + invoice.fee_minor)
                  * (invoice.record ->> 'tax_basis_points')::numeric) * 2 > 10000
           OR (invoice.record ->> 'number', (invoice.record ->> 'total_minor')::bigint,
               (invoice.record ->> 'due_minor')::bigint, invoice.record ->> 'currency')
              <> (invoice.number, invoice.total_minor, invoice.due_minor, invoice.currency)
           OR (SELECT coalesce(sum(amount_minor), 0) FROM ledger_transfer
               WHERE reference = invoice.number
                 AND kind = CASE invoice.kind WHEN 'invoice' THEN 'client_fee' ELSE 'client_fee_credited' END)
              <> invoice.fee_minor
           OR (SELECT coalesce(sum(amount_minor), 0) FROM ledger_transfer
               WHERE reference = invoice.number
                 AND kind = CASE invoice.kind WHEN 'invoice' THEN 'client_tax' ELSE 'client_tax_credited' END)
              <> invoice.tax_minor
        """,
    ),
    Invariant(
        "M21b",
        "A client's documents are numbered from 1 without a gap, and a credit note is of the same client and sums.",
        """
        SELECT organisation_id FROM billing_invoice GROUP BY organisation_id
        HAVING min(sequence) <> 1 OR max(sequence) <> count(*)
        UNION ALL
        SELECT note.id FROM billing_invoice AS note JOIN billing_invoice AS old ON old.id = note.credits_id
        WHERE (note.organisation_id, note.currency, note.total_minor, note.kind, old.kind)
           <> (old.organisation_id, old.currency, old.total_minor, 'credit_note', 'invoice')
        """,
    ),
    Invariant(
        "M21c",
        "A statement is on one invoice at most that no credit note has taken back.",
        """
        SELECT line.statement_id FROM billing_invoiceline AS line
        JOIN billing_invoice AS invoice ON invoice.id = line.invoice_id AND invoice.kind = 'invoice'
        LEFT JOIN billing_invoice AS note ON note.credits_id = invoice.id
        LEFT JOIN billing_billedstatement AS billed
            ON billed.statement_id = line.statement_id AND billed.invoice_id = invoice.id
        WHERE (note.id IS NULL) <> (billed.id IS NOT NULL)
        """,
    ),
    Invariant(
        "M22",
        "Money that came from a client is in the books once it is booked, and only then; nobody confirmed their own.",
        """
        SELECT receipt.id FROM billing_receipt AS receipt
        LEFT JOIN ledger_transfer AS moved ON moved.reference = receipt.bank_reference
            AND moved.kind = CASE receipt.kind WHEN 'prefund' THEN 'prefund' ELSE 'client_payment' END
        WHERE (receipt.state = 'booked') <> (moved.id IS NOT NULL) OR receipt.decided_by_id = receipt.recorded_by_id
           OR (moved.amount_minor, moved.currency, moved.organisation_id)
              <> (receipt.amount_minor, receipt.currency, receipt.organisation_id)
        UNION ALL
        SELECT invoice.id FROM billing_invoice AS invoice JOIN billing_receipt AS receipt
            ON receipt.invoice_id = invoice.id AND receipt.state = 'booked'
        GROUP BY invoice.id, invoice.due_minor HAVING sum(receipt.amount_minor) > invoice.due_minor
        """,
    ),
)
