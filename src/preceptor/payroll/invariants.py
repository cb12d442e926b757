"""Rules of pay that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant, growing
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "M3b",
        "Statements, their lines and their evidence, awards, the rules of pay and exchange rates are append-only.",
        missing_seals_sql(
            "payroll_statement",
            "payroll_statementline",
            "payroll_statedentry",
            "payroll_statedaward",
            "payroll_award",
            "payroll_bonusrule",
            "payroll_referral",
            "payroll_payeedetails",
            "payroll_exchangerate",
        ),
    ),
    growing(
        "M3d",
        "What a statement, a line, its evidence and a prepared run name is there.",
        """
        SELECT 'statement ' || one.id FROM payroll_statement AS one
        WHERE {statement} AND NOT EXISTS (SELECT FROM payroll_payrun WHERE id = one.pay_run_id)
        UNION ALL
        SELECT 'line ' || one.id FROM payroll_statementline AS one
        WHERE {line} AND (NOT EXISTS (SELECT FROM payroll_statement WHERE id = one.statement_id)
           OR (one.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects_project WHERE id = one.project_id))
           OR (one.adjustment_id IS NOT NULL
               AND NOT EXISTS (SELECT FROM payroll_adjustment WHERE id = one.adjustment_id))
           OR (one.withheld_by_rule_id IS NOT NULL
               AND NOT EXISTS (SELECT FROM payroll_withholdingrule WHERE id = one.withheld_by_rule_id)))
        UNION ALL
        SELECT 'evidence ' || one.id FROM payroll_statedentry AS one
        WHERE {evidence} AND (NOT EXISTS (SELECT FROM payroll_statementline WHERE id = one.line_id)
           OR NOT EXISTS (SELECT FROM worktime_timeentry WHERE id = one.time_entry_id))
        UNION ALL
        SELECT 'prepared ' || one.id FROM payroll_preparedentry AS one
        WHERE {prepared} AND (NOT EXISTS (SELECT FROM payroll_payrun WHERE id = one.pay_run_id)
           OR NOT EXISTS (SELECT FROM worktime_timeentry WHERE id = one.time_entry_id))
        """,
        grows="payroll_statement.id",
        statement="one.id > {since}",
        line="one.statement_id > {since}",
        evidence="one.line_id IN (SELECT id FROM payroll_statementline WHERE statement_id > {since})",
        prepared="one.pay_run_id IN (SELECT pay_run_id FROM payroll_statement WHERE id > {since})",
    ),
    growing(
        "M9",
        "A line of time is its seconds times its rate, rounded once half to even, and its entries add up.",
        """
        SELECT line.id FROM payroll_statementline AS line
        LEFT JOIN payroll_statedentry AS stated ON stated.line_id = line.id
        LEFT JOIN worktime_timeentry AS entry ON entry.id = stated.time_entry_id
        WHERE line.kind = 'time' AND {fresh}
        GROUP BY line.id
        HAVING coalesce(sum(entry.seconds), 0) <> line.seconds
            OR abs(line.amount_minor::numeric * 3600 - line.seconds::numeric * line.hourly_minor) * 2 > 3600
            OR (abs(line.amount_minor::numeric * 3600 - line.seconds::numeric * line.hourly_minor) * 2 = 3600
                AND line.amount_minor % 2 <> 0)
            OR bool_or(entry.hourly_minor <> line.hourly_minor OR entry.currency <> line.currency
                       OR entry.local_date <> line.local_date OR entry.project_id <> line.project_id)
        """,
        grows="payroll_statement.id",
        fresh="line.statement_id > {since}",
    ),
    growing(
        "M9a",
        "The lines add up to the gross and to what is withheld of it, in one currency; a bonus line is its awards.",
        """
        SELECT statement.id FROM payroll_statement AS statement
        LEFT JOIN payroll_statementline AS line ON line.statement_id = statement.id
        WHERE {statement}
        GROUP BY statement.id
        HAVING coalesce(sum(line.amount_minor) FILTER (WHERE line.kind <> 'withholding'), 0) <> statement.gross_minor
            OR coalesce(sum(-line.amount_minor) FILTER (WHERE line.kind = 'withholding'), 0) <> statement.withheld_minor
            OR coalesce(sum(line.seconds), 0) <> statement.seconds
            OR bool_or(line.currency <> statement.currency)
        UNION ALL
        SELECT line.id FROM payroll_statementline AS line
        LEFT JOIN payroll_statedaward AS stated ON stated.line_id = line.id
        LEFT JOIN payroll_award AS award ON award.id = stated.award_id
        WHERE line.kind = 'bonus' AND {line} GROUP BY line.id
        HAVING coalesce(sum(award.amount_minor), 0) <> line.amount_minor
            OR bool_or(award.currency <> line.currency OR award.project_id <> line.project_id)
        UNION ALL
        SELECT line.id FROM payroll_statementline AS line JOIN payroll_adjustment AS change ON change.id = line.adjustment_id
        JOIN payroll_statement AS statement ON statement.id = line.statement_id
        WHERE {line} AND (change.amount_minor <> line.amount_minor OR change.currency <> line.currency
           OR change.person_id <> statement.person_id OR change.state <> 'approved')
        UNION ALL
        SELECT line.id FROM payroll_statementline AS line
        JOIN payroll_statement AS statement ON statement.id = line.statement_id
        JOIN payroll_withholdingrule AS rule ON rule.id = line.withheld_by_rule_id
        WHERE {line} AND (abs(-line.amount_minor::numeric * 10000 - statement.gross_minor::numeric * rule.basis_points) * 2 > 10000
           OR rule.in_force_from > statement.issued_at OR rule.person_id <> statement.person_id)
        """,
        grows="payroll_statement.id",
        statement="statement.id > {since}",
        line="line.statement_id > {since}",
    ),
    growing(
        "M9b",
        "What a statement says is owed and withheld is what the ledger was told, once.",
        """
        WITH told AS (
            SELECT reference, currency, simulated,
                sum(amount_minor) FILTER (WHERE kind <> 'withholding') AS gross,
                sum(amount_minor) FILTER (WHERE kind = 'withholding') AS withheld
            FROM ledger_transfer WHERE kind IN ('statement', 'statement_prefund', 'withholding') AND {told}
            GROUP BY reference, currency, simulated)
        SELECT statement.id FROM payroll_statement AS statement LEFT JOIN told ON told.reference = statement.number
        WHERE {statement} AND (coalesce(told.gross, 0) <> statement.gross_minor OR coalesce(told.withheld, 0) <> statement.withheld_minor
           OR coalesce(told.currency, statement.currency) <> statement.currency
           OR coalesce(told.simulated, statement.simulated) <> statement.simulated)
        """,
        grows="payroll_statement.id",
        statement="statement.id > {since}",
        told="reference IN (SELECT number FROM payroll_statement WHERE id > {since})",
    ),
    growing(
        "M9c",
        "What the ledger was told of a statement names one that is there.",
        """
        SELECT transfer.id FROM ledger_transfer AS transfer
        WHERE transfer.kind IN ('statement', 'statement_prefund', 'withholding', 'release') AND {fresh}
          AND NOT EXISTS (SELECT FROM payroll_statement WHERE number = transfer.reference)
        """,
        grows="ledger_transfer.id",
        fresh="transfer.id > {since}",
    ),
    growing(
        "M6b",
        "The net of a statement is held or released, not both and not in part.",
        """
        SELECT statement.id FROM payroll_statement AS statement
        JOIN payroll_heldstatement AS held ON held.statement_id = statement.id
        JOIN ledger_transfer AS transfer ON transfer.kind = 'release' AND transfer.reference = statement.number
        WHERE {fresh}
        UNION ALL
        SELECT statement.id FROM payroll_statement AS statement
        JOIN ledger_transfer AS transfer ON transfer.kind = 'release' AND transfer.reference = statement.number
        WHERE {fresh} AND (transfer.amount_minor <> statement.gross_minor - statement.withheld_minor
           OR transfer.currency <> statement.currency)
        UNION ALL
        SELECT statement.id FROM payroll_statement AS statement
        WHERE {fresh} AND statement.record ->> 'format' <> 'preceptor-statement-1'
          AND statement.gross_minor > statement.withheld_minor
          AND NOT EXISTS (SELECT FROM payroll_heldstatement WHERE statement_id = statement.id)
          AND NOT EXISTS (
            SELECT FROM ledger_transfer WHERE kind = 'release' AND reference = statement.number)
        """,
        grows="ledger_transfer.id",
        fresh="statement.number IN (SELECT reference FROM ledger_transfer WHERE id > {since})",
    ),
    growing(
        "M10d",
        "A net that was changed into another currency is changed at the rate, the share and to the amount that were stated.",
        """
        SELECT statement.id FROM payroll_statement AS statement
        CROSS JOIN LATERAL (SELECT statement.record -> 'exchange' AS said) AS told
        LEFT JOIN payroll_exchangerate AS quote ON quote.id = (said ->> 'quote')::bigint
        LEFT JOIN ledger_exchange AS changed ON changed.reference = statement.number
        LEFT JOIN ledger_transfer AS sold ON sold.id = changed.sold_id
        LEFT JOIN ledger_transfer AS bought ON bought.id = changed.bought_id
        LEFT JOIN ledger_transfer AS kept ON kept.id = changed.spread_id
        LEFT JOIN ledger_transfer AS released
            ON released.kind = 'release' AND released.reference = statement.number
        WHERE {fresh} AND ((jsonb_typeof(said) = 'object' AND (
                (said ? 'quote' AND (quote.id IS NULL OR quote.organisation_id <> statement.organisation_id
                    OR quote.rate <> (said ->> 'rate')::numeric OR quote.sold <> statement.currency
                    OR quote.bought <> said ->> 'currency'
                    OR quote.spread_basis_points <> (said ->> 'spread_basis_points')::int))
                OR (changed.id IS NULL) <> (released.id IS NULL)
                OR changed.rate <> (said ->> 'rate')::numeric
                OR (sold.amount_minor, sold.currency)
                    <> (statement.gross_minor - statement.withheld_minor, statement.currency)
                OR bought.currency <> said ->> 'currency'
                OR bought.amount_minor - coalesce(kept.amount_minor, 0) <> (said ->> 'net_minor')::bigint))
           OR (jsonb_typeof(said) IS DISTINCT FROM 'object' AND changed.id IS NOT NULL))
        """,
        grows="ledger_transfer.id",
        fresh="statement.number IN (SELECT reference FROM ledger_transfer WHERE id > {since})",
    ),
    growing(
        "M7b",
        "Nothing is paid by two runs: what stands on a statement was prepared by its run, and an award is stated once.",
        """
        SELECT stated.id FROM payroll_statedaward AS stated
        JOIN payroll_statementline AS line ON line.id = stated.line_id
        JOIN payroll_statement AS statement ON statement.id = line.statement_id
        JOIN payroll_award AS award ON award.id = stated.award_id
        LEFT JOIN payroll_preparedaward AS prepared
            ON prepared.award_id = stated.award_id AND prepared.pay_run_id = statement.pay_run_id
        LEFT JOIN payroll_withholding AS kept ON kept.award_id = award.id
        WHERE {fresh} AND (prepared.id IS NULL OR award.person_id <> statement.person_id OR kept.state <> 'released')
        UNION ALL
        SELECT min(award.id) FROM payroll_award AS award
        GROUP BY award.project_id, award.code, award.subject HAVING count(*) > 1
        UNION ALL
        SELECT stated.id FROM payroll_statedentry AS stated
        JOIN payroll_statementline AS line ON line.id = stated.line_id
        JOIN payroll_statement AS statement ON statement.id = line.statement_id
        LEFT JOIN payroll_preparedentry AS prepared
            ON prepared.time_entry_id = stated.time_entry_id AND prepared.pay_run_id = statement.pay_run_id
        WHERE {fresh} AND prepared.id IS NULL
        """,
        grows="payroll_statement.id",
        fresh="statement.id > {since}",
    ),
    growing(
        "M11",
        "What is withheld is allocated whole: its shares add up to it, each to a line that earns.",
        """
        SELECT statement.id FROM payroll_statement AS statement
        CROSS JOIN LATERAL jsonb_array_elements(statement.record -> 'lines') AS line
        WHERE {fresh} AND statement.withheld_minor > 0 AND line ->> 'kind' = 'withholding' AND (
            (line ->> 'amount_minor')::bigint <> (
                SELECT sum((share ->> 'amount_minor')::bigint) FROM jsonb_array_elements(line -> 'shares') AS share)
            OR EXISTS (
                SELECT FROM jsonb_array_elements(line -> 'shares') AS share
                JOIN payroll_statementline AS earning
                    ON earning.statement_id = statement.id AND earning.number = (share ->> 'line')::int
                WHERE earning.amount_minor <= 0))
        """,
        grows="payroll_statement.id",
        fresh="statement.id > {since}",
    ),
    growing(
        "M12b",
        "A bonus follows from the version of its rule that was in force when the work was claimed, and pays what it says.",
        """
        SELECT award.id FROM payroll_award AS award JOIN payroll_bonusrule AS rule ON rule.id = award.rule_id
        LEFT JOIN corrections_claim AS claim ON claim.id = award.claim_id
        WHERE {fresh} AND ((rule.project_id, rule.code, rule.currency) <> (award.project_id, award.code, award.currency)
           OR NOT rule.active OR rule.in_force_from > coalesce(claim.claimed_at, award.earned_at)
           OR (claim.id IS NOT NULL AND (claim.person_id, claim.unit_id) <> (award.person_id, award.unit_id))
           OR (claim.id IS NOT NULL AND EXISTS (
                SELECT FROM payroll_bonusrule AS later WHERE (later.project_id, later.code) = (rule.project_id, rule.code)
                  AND later.in_force_from <= claim.claimed_at
                  AND (later.in_force_from, later.version) > (rule.in_force_from, rule.version)))
           OR (rule.kind NOT IN ('quality_tier', 'onboarding', 'assessment') AND award.amount_minor <> rule.amount_minor))
        """,
        grows="payroll_award.id",
        fresh="award.id > {since}",
    ),
    growing(
        "M12c",
        "Time on a unit is at the rate that its claim froze, or at a raise that was in force for all of it.",
        """
        SELECT entry.id FROM worktime_timeentry AS entry JOIN corrections_claim AS claim ON claim.id = entry.claim_id
        WHERE {fresh} AND (entry.hourly_minor, entry.currency) <> (claim.hourly_minor, claim.currency) AND NOT EXISTS (
            SELECT FROM staffing_agreedrate AS agreed
            JOIN staffing_assignment AS place ON place.offer_id = agreed.offer_id
            WHERE place.person_id = entry.person_id AND place.project_id = entry.project_id
              AND agreed.hourly_minor = entry.hourly_minor AND agreed.currency = entry.currency
              AND agreed.in_force_from > claim.claimed_at
              AND agreed.in_force_from <= entry.started_at)
        """,
        grows="worktime_timeentry.id",
        fresh="entry.id > {since}",
    ),
    growing(
        "M12",
        "Time that is stated belongs to the person, project and client of its statement, and is marked so.",
        """
        SELECT stated.id FROM payroll_statedentry AS stated
        JOIN payroll_statementline AS line ON line.id = stated.line_id
        JOIN payroll_statement AS statement ON statement.id = line.statement_id
        JOIN payroll_payrun AS run ON run.id = statement.pay_run_id
        JOIN worktime_timeentry AS entry ON entry.id = stated.time_entry_id
        WHERE {statement} AND (entry.person_id <> statement.person_id OR entry.project_id <> coalesce(run.project_id, entry.project_id)
           OR run.organisation_id <> entry.organisation_id
           OR entry.state <> 'stated' OR entry.local_date NOT BETWEEN run.period_start AND run.period_end
           OR (entry.simulated AND NOT statement.simulated))
        UNION ALL
        SELECT entry.id FROM worktime_timeentry AS entry WHERE entry.state = 'stated' AND {entry}
          AND NOT EXISTS (SELECT FROM payroll_statedentry WHERE time_entry_id = entry.id)
        """,
        grows="payroll_statement.id",
        statement="statement.id > {since}",
        entry="entry.id IN (SELECT time_entry_id FROM payroll_preparedentry AS prepared JOIN payroll_statement AS fresh USING (pay_run_id) WHERE fresh.id > {since})",
    ),
    Invariant(
        "M23",
        "A tax form is signed, by somebody who may use it, has its last day, and statements say what was signed.",
        """
        SELECT id FROM payroll_payeedetails WHERE (form = '') <> (signed_at IS NULL)
           OR (form = 'w-8ben' AND (of_the_states OR work_country = 'US'))
           OR (form IN ('w-8ben', '8233')) <> (form_expires_on IS NOT NULL)
           OR (stated_tax <> ''
               AND (coalesce(stated_tax::jsonb -> 'form' ->> 'type', ''), stated_tax::jsonb ->> 'work_country')
                   <> (form, work_country))
        """,
    ),
    Invariant(
        "M15",
        "Nobody approves pay that is their own, nor what they prepared or proposed where it takes two.",
        """
        SELECT run.id FROM payroll_payrun AS run WHERE (run.four_eyes AND run.approved_by_id = run.prepared_by_id)
           OR (run.state = 'approved') <> (run.approved_by_id IS NOT NULL)
           OR EXISTS (SELECT FROM payroll_statement WHERE pay_run_id = run.id AND person_id = run.approved_by_id)
        UNION ALL
        SELECT id FROM payroll_adjustment WHERE person_id IN (proposed_by_id, decided_by_id)
           OR (state = 'approved' AND decided_by_id = proposed_by_id)
        UNION ALL
        SELECT id FROM payroll_award WHERE recorded_by_id = person_id
        UNION ALL
        SELECT id FROM payroll_withholding WHERE payee_id IN (withheld_by_id, decided_by_id)
           OR (state = 'upheld' AND (appealed_at IS NULL OR decided_by_id = withheld_by_id))
        UNION ALL
        SELECT id FROM payroll_withholdingrule WHERE reason = '' OR approved_by_id = set_by_id
           OR person_id IN (set_by_id, approved_by_id, decided_by_id)
           OR (state IN ('approved', 'appealed', 'upheld', 'ended')) <> (approved_by_id IS NOT NULL)
           OR (state = 'upheld' AND (appealed_at IS NULL OR decided_by_id IN (set_by_id, approved_by_id)))
        """,
    ),
    Invariant(
        "M15c",
        "What a statement withholds was approved by then, and is everybody's or of the person whom its rule names.",
        """
        SELECT line.id FROM payroll_statementline AS line
        JOIN payroll_statement AS statement ON statement.id = line.statement_id
        JOIN payroll_withholdingrule AS rule ON rule.id = line.withheld_by_rule_id
        WHERE line.kind = 'withholding' AND rule.state <> 'superseded' AND (
            rule.approved_at IS NULL OR rule.in_force_from > statement.issued_at OR rule.approved_at > statement.issued_at
            OR rule.organisation_id <> statement.organisation_id
            OR coalesce(rule.person_id, statement.person_id) <> statement.person_id
            OR (rule.state = 'ended' AND rule.decided_at < statement.issued_at))
        """,
    ),
    growing(
        "M17",
        "A statement's record says the same as its row; years to date are sums; numbers have no gap.",
        """
        SELECT id FROM (
            SELECT id, number, currency, seconds, gross_minor, simulated, record, sequence,
                row_number() OVER by_sequence AS counted,
                sum(gross_minor) OVER by_year AS gross_to_date, sum(seconds) OVER by_year AS seconds_to_date,
                withheld_minor, sum(withheld_minor) OVER by_year AS withheld_to_date
            FROM payroll_statement WHERE {fresh}
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
           OR coalesce((record ->> 'withheld_minor')::bigint, 0) <> withheld_minor
           OR coalesce((record -> 'year_to_date' ->> 'withheld_minor')::numeric, 0) <> withheld_to_date
           OR coalesce((record ->> 'net_minor')::bigint, gross_minor - withheld_minor) <> gross_minor - withheld_minor
        """,
        grows="payroll_statement.id",
        fresh="(organisation_id, person_id) IN (SELECT organisation_id, person_id FROM payroll_statement WHERE id > {since})",
    ),
)
