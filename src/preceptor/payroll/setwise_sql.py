"""The statements of `setwise.py`. They write the same rows, and the same bytes of every record, as `issuing.py`.

A record is assembled as canonical text: keys in alphabetical order, no spaces, strings escaped by `to_json`, which
escapes as Python's `json` does with `ensure_ascii=False`.
"""

from __future__ import annotations

from typing import Final

from preceptor.payroll.amounts_sql import LINE_AMOUNT
from preceptor.payroll.record import FORMAT, ROUNDING


def _instant(column: str) -> str:
    """RFC 3339 in UTC, microseconds only where there are any."""
    utc = f"{column} AT TIME ZONE 'UTC'"
    return (
        f"""to_char({utc}, 'YYYY-MM-DD"T"HH24:MI:SS') || CASE WHEN date_trunc('second', {column}) = {column} THEN ''"""
        f""" ELSE to_char({utc}, '.US') END || 'Z'"""
    )


def _said(column: str) -> str:
    return f"to_json({column}::text)::text"


_ENTRY: Final = f"""
    '{{"ended_at":"' || {_instant("entry.ended_at")} || '","entry":' || entry.id || ',"seconds":' || entry.seconds
    || ',"simulated":' || entry.simulated || ',"stage":' || coalesce('"' || claim.stage || '"', 'null')
    || ',"started_at":"' || {_instant("entry.started_at")} || '","time_zone":' || {_said("entry.time_zone")}
    || ',"unit":' || coalesce(claim.unit_id::text, 'null') || '}}'
"""
LINES: Final = f"""
    CREATE TEMP TABLE setwise_line ON COMMIT DROP AS
    SELECT nextval(pg_get_serial_sequence('payroll_statementline', 'id')) AS id, grouped.*,
        row_number() OVER (PARTITION BY person_id, currency ORDER BY local_date, project_id, hourly_minor)::int AS number
    FROM (
        SELECT entry.person_id, entry.currency, entry.local_date, entry.project_id, entry.hourly_minor,
            sum(entry.seconds)::bigint AS seconds, {LINE_AMOUNT} AS amount_minor, bool_or(entry.simulated) AS simulated,
            string_agg({_ENTRY}, ',' ORDER BY entry.started_at, entry.id) AS entries,
            max(entry.started_at) AS last_at, (array_agg(entry.id ORDER BY entry.started_at DESC, entry.id DESC))[1]
                AS last_id
        FROM payroll_preparedentry AS prepared JOIN worktime_timeentry AS entry ON entry.id = prepared.time_entry_id
        LEFT JOIN corrections_claim AS claim ON claim.id = entry.claim_id
        WHERE prepared.pay_run_id = %(run)s AND entry.state = 'credited'
          AND NOT (entry.person_id = ANY (%(others)s::bigint[]))
        GROUP BY entry.person_id, entry.currency, entry.local_date, entry.project_id, entry.hourly_minor
    ) AS grouped
"""
_LINE: Final = f"""
    '{{"amount_minor":' || line.amount_minor || ',"entries":[' || line.entries || '],"hourly_minor":'
    || line.hourly_minor || ',"kind":"time","local_date":"' || to_char(line.local_date, 'YYYY-MM-DD')
    || '","number":' || line.number || ',"project":{{"id":' || line.project_id || ',"name":' || {_said("project.name")}
    || '}},"seconds":' || line.seconds || '}}'
"""
_NUMBER: Final = (
    "%(organisation)s || '-' || person_id || '-' || lpad(sequence::text, greatest(4, length(sequence::text)), '0')"
)
SUMS: Final = f"""
    CREATE TEMP TABLE setwise_sum ON COMMIT DROP AS
    SELECT nextval(pg_get_serial_sequence('payroll_statement', 'id')) AS id, numbered.*, {_NUMBER} AS number
    FROM (
        SELECT grouped.*, (coalesce(before.sequence, 0) + row_number() OVER (
                PARTITION BY grouped.person_id ORDER BY grouped.currency))::int AS sequence,
            last.time_zone, extract(year FROM %(now)s::timestamptz AT TIME ZONE last.time_zone)::int AS year
        FROM (
            SELECT line.person_id, line.currency, sum(line.seconds)::bigint AS seconds,
                sum(line.amount_minor)::bigint AS gross_minor, bool_or(line.simulated) AS simulated,
                string_agg({_LINE}, ',' ORDER BY line.number) AS lines,
                (array_agg(line.last_id ORDER BY line.last_at DESC, line.last_id DESC))[1] AS last_id
            FROM setwise_line AS line JOIN projects_project AS project ON project.id = line.project_id
            GROUP BY line.person_id, line.currency
        ) AS grouped
        JOIN worktime_timeentry AS last ON last.id = grouped.last_id
        LEFT JOIN (
            SELECT person_id, max(sequence) AS sequence FROM payroll_statement
            WHERE organisation_id = %(organisation)s GROUP BY person_id
        ) AS before ON before.person_id = grouped.person_id
    ) AS numbered
"""
_RECORD: Final = f"""
    '{{"available_at":"' || {_instant("%(due)s::timestamptz")} || '","currency":"' || found.currency
    || '","exchange":null,"format":"{FORMAT}","gross_minor":' || found.gross_minor
    || ',"invoice_number":"' || found.number || '","issued_at":"' || {_instant("%(now)s::timestamptz")}
    || '","lines":[' || found.lines || '],"net_minor":' || found.gross_minor || ',"number":"' || found.number
    || '","organisation":' || {_said("%(organisation_name)s")} || ',"payment_reference":"' || found.number
    || '","period":{{"end":"' || %(end)s || '","start":"' || %(start)s || '"}},"person":{{"id":' || found.person_id
    || ',"legal_name":' || {_said("coalesce(profile.legal_name, person.shown)")}
    || ',"name":' || {_said("person.shown")} || '}},"project":' || {_said("%(project_name)s")}
    || ',"rounding":"{ROUNDING}","seconds":' || found.seconds || ',"simulated":' || found.simulated
    || ',"time_zone":' || {_said("found.time_zone")} || ',"withheld_minor":0,"year_to_date":{{"gross_minor":'
    || coalesce(earlier.gross_minor, 0) + found.gross_minor || ',"net_minor":'
    || coalesce(earlier.gross_minor - earlier.withheld_minor, 0) + found.gross_minor
    || ',"seconds":' || coalesce(earlier.seconds, 0) + found.seconds
    || ',"statements":' || coalesce(earlier.statements, 0) + 1
    || ',"withheld_minor":' || coalesce(earlier.withheld_minor, 0) || ',"year":' || found.year || '}}}}'
"""
STATEMENTS: Final = f"""
    INSERT INTO payroll_statement (id, organisation_id, pay_run_id, person_id, number, sequence, currency, gross_minor,
        withheld_minor, seconds, record, record_sha256, time_zone, simulated, issued_at)
    SELECT id, %(organisation)s, %(run)s, person_id, number, sequence, currency, gross_minor, 0, seconds, told::jsonb,
        encode(sha256(convert_to(told, 'UTF8')), 'hex'), time_zone, simulated, %(now)s
    FROM (
        SELECT found.*, {_RECORD} AS told
        FROM setwise_sum AS found
        JOIN (
            SELECT id, CASE WHEN display_name <> '' THEN display_name ELSE email END AS shown FROM accounts_person
        ) AS person ON person.id = found.person_id
        LEFT JOIN experts_expertprofile AS profile ON profile.person_id = found.person_id
        LEFT JOIN (
            SELECT person_id, currency, (record -> 'year_to_date' ->> 'year')::int AS year, count(*) AS statements,
                sum(seconds)::bigint AS seconds, sum(gross_minor)::bigint AS gross_minor,
                sum(withheld_minor)::bigint AS withheld_minor
            FROM payroll_statement WHERE organisation_id = %(organisation)s GROUP BY 1, 2, 3
        ) AS earlier ON (earlier.person_id, earlier.currency, earlier.year)
            = (found.person_id, found.currency, found.year)
    ) AS whole ORDER BY id
"""
STATEMENT_LINES: Final = """
    INSERT INTO payroll_statementline (id, organisation_id, statement_id, number, kind, project_id, description,
        local_date, seconds, hourly_minor, amount_minor, currency)
    SELECT line.id, %(organisation)s, found.id, line.number, 'time', line.project_id, left(project.name, 200),
        line.local_date, line.seconds, line.hourly_minor, line.amount_minor, line.currency
    FROM setwise_line AS line JOIN setwise_sum AS found USING (person_id, currency)
    JOIN projects_project AS project ON project.id = line.project_id ORDER BY line.id
"""
STATED: Final = """
    INSERT INTO payroll_statedentry (organisation_id, line_id, time_entry_id)
    SELECT %(organisation)s, line.id, entry.id
    FROM payroll_preparedentry AS prepared JOIN worktime_timeentry AS entry ON entry.id = prepared.time_entry_id
    JOIN setwise_line AS line USING (person_id, currency, local_date, project_id, hourly_minor)
    WHERE prepared.pay_run_id = %(run)s AND entry.state = 'credited' ORDER BY line.id, entry.id
"""
ACCOUNTS: Final = """
    INSERT INTO ledger_account (organisation_id, kind, owner, currency, side, floor_minor)
    SELECT %(organisation)s, wanted.kind, 'person:' || found.person_id, found.currency, 'credit', 0
    FROM setwise_sum AS found CROSS JOIN (VALUES (%(held)s), (%(available)s)) AS wanted (kind)
    WHERE found.gross_minor > 0 AND (wanted.kind = %(held)s OR NOT %(hold)s)
    UNION ALL
    SELECT DISTINCT %(organisation)s, %(receivable)s, %(client)s, currency, 'debit', NULL::bigint
    FROM setwise_sum WHERE gross_minor > 0
    ON CONFLICT DO NOTHING
"""
OWED: Final = """
    INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor, memo,
        simulated, event_at)
    SELECT %(organisation)s, %(statement)s, found.number, client.id, held.id, found.currency, found.gross_minor, %(memo)s,
        found.simulated, %(now)s
    FROM setwise_sum AS found
    JOIN ledger_account AS client ON (client.organisation_id, client.kind, client.owner, client.currency)
        = (%(organisation)s, %(receivable)s, %(client)s, found.currency)
    JOIN ledger_account AS held ON (held.organisation_id, held.kind, held.owner, held.currency)
        = (%(organisation)s, %(held)s, 'person:' || found.person_id, found.currency)
    WHERE found.gross_minor > 0 ORDER BY found.id
"""
RELEASED: Final = """
    INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor, memo,
        simulated, event_at)
    SELECT %(organisation)s, %(release)s, found.number, held.id, available.id, found.currency, found.gross_minor, %(memo)s,
        found.simulated, %(now)s
    FROM setwise_sum AS found
    JOIN ledger_account AS held ON (held.organisation_id, held.kind, held.owner, held.currency)
        = (%(organisation)s, %(held)s, 'person:' || found.person_id, found.currency)
    JOIN ledger_account AS available
        ON (available.organisation_id, available.kind, available.owner, available.currency)
        = (%(organisation)s, %(available)s, 'person:' || found.person_id, found.currency)
    WHERE found.gross_minor > 0 ORDER BY found.id
"""
HELD_ROWS: Final = """
    INSERT INTO payroll_heldstatement (organisation_id, statement_id, due_at)
    SELECT %(organisation)s, id, %(due)s FROM setwise_sum WHERE gross_minor > 0
"""
