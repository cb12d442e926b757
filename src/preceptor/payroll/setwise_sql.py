"""The statements of `setwise.py`. They write the same rows, and the same bytes of every record, as `issuing.py`.

Time is marked as stated first: that locks it, and what is marked is what is paid. From then on nothing reads tables that
others write. A record is assembled as canonical text: keys in alphabetical order, no spaces, strings escaped by
`to_json`, which escapes as Python's `json` does with `ensure_ascii=False`.
"""

from __future__ import annotations

from typing import Final

from preceptor.payroll.amounts_sql import LINE_AMOUNT
from preceptor.payroll.record import FORMAT, ROUNDING


def _instant(column: str) -> str:
    """RFC 3339 in UTC as JSON text, microseconds only where there are any."""
    utc = f"({column} AT TIME ZONE 'UTC')"
    return (
        f"""CASE WHEN date_trunc('second', {column}) = {column} THEN left(to_json({utc})::text, -1) || 'Z"' """
        f"""ELSE '"' || to_char({utc}, 'YYYY-MM-DD"T"HH24:MI:SS.US') || 'Z"' END"""
    )


def _next(table: str) -> str:
    """The next number of a row; the sub-select finds out once where it comes from, not for each row."""
    return f"nextval((SELECT pg_get_serial_sequence('{table}', 'id')::regclass))"


def _said(column: str) -> str:
    return f"to_json({column}::text)::text"


TABLES: Final = """
    DROP TABLE IF EXISTS setwise_entry, setwise_line, setwise_sum, setwise_withheld, setwise_prepaid, setwise_record,
        setwise_book;
    CREATE TEMP TABLE setwise_entry (
        id bigint NOT NULL, person_id bigint NOT NULL, currency varchar(3) NOT NULL, local_date date NOT NULL,
        project_id bigint NOT NULL, hourly_minor bigint NOT NULL, seconds int NOT NULL, simulated boolean NOT NULL,
        started_at timestamptz NOT NULL, ended_at timestamptz NOT NULL, time_zone varchar(64) NOT NULL, claim_id bigint
    ) ON COMMIT DROP;
    CREATE TEMP TABLE setwise_withheld (
        id bigint NOT NULL, statement_id bigint NOT NULL, number int NOT NULL, rule_id bigint NOT NULL, name text NOT NULL,
        basis_points int NOT NULL, minor bigint NOT NULL, shares text NOT NULL
    ) ON COMMIT DROP
"""
STATE: Final = """
    WITH stated AS (
        UPDATE worktime_timeentry AS entry SET state = 'stated'
        FROM payroll_preparedentry AS prepared
        WHERE prepared.pay_run_id = %(run)s AND prepared.time_entry_id = entry.id AND entry.state = 'credited'
          AND NOT (entry.person_id = ANY (%(others)s::bigint[]))
        RETURNING entry.id, entry.person_id, entry.currency, entry.local_date, entry.project_id, entry.hourly_minor,
            entry.seconds, entry.simulated, entry.started_at, entry.ended_at, entry.time_zone, entry.claim_id
    )
    INSERT INTO setwise_entry SELECT * FROM stated
"""
LINES: Final = f"""
    CREATE TEMP TABLE setwise_line ON COMMIT DROP AS
    SELECT {_next("payroll_statementline")} AS id, grouped.*,
        row_number() OVER (PARTITION BY person_id, currency ORDER BY local_date, project_id, hourly_minor)::int AS number
    FROM (
        SELECT entry.person_id, entry.currency, entry.local_date, entry.project_id, entry.hourly_minor,
            sum(entry.seconds) AS seconds, {LINE_AMOUNT} AS amount_minor, bool_or(entry.simulated) AS simulated,
            min(entry.time_zone) AS first_zone, max(entry.time_zone) AS last_zone
        FROM setwise_entry AS entry
        GROUP BY entry.person_id, entry.currency, entry.local_date, entry.project_id, entry.hourly_minor
    ) AS grouped
"""
_NUMBER: Final = (
    "%(organisation)s || '-' || person_id || '-' || lpad(sequence::text, greatest(4, length(sequence::text)), '0')"
)
SUMS: Final = f"""
    CREATE TEMP TABLE setwise_sum ON COMMIT DROP AS
    WITH grouped AS (
        SELECT person_id, currency, sum(seconds)::bigint AS seconds, sum(amount_minor)::bigint AS gross_minor,
            bool_or(simulated) AS simulated, min(first_zone) AS first_zone, max(last_zone) AS last_zone
        FROM setwise_line GROUP BY person_id, currency
    ), moved AS ( -- the few who worked in several zones: that of the last piece counts
        SELECT DISTINCT ON (entry.person_id, entry.currency) entry.person_id, entry.currency, entry.time_zone
        FROM setwise_entry AS entry JOIN grouped USING (person_id, currency)
        WHERE grouped.first_zone <> grouped.last_zone
        ORDER BY entry.person_id, entry.currency, entry.started_at DESC, entry.id DESC
    ), before AS (
        SELECT person_id, max(sequence) AS sequence FROM payroll_statement
        WHERE organisation_id = %(organisation)s GROUP BY person_id
    )
    SELECT {_next("payroll_statement")} AS id, numbered.*, {_NUMBER} AS number,
        0::bigint AS withheld_minor, 0::bigint AS prepaid_minor,
        extract(year FROM %(now)s::timestamptz AT TIME ZONE time_zone)::int AS year
    FROM (
        SELECT grouped.person_id, grouped.currency, grouped.seconds, grouped.gross_minor, grouped.simulated,
            (coalesce(before.sequence, 0) + row_number() OVER (
                PARTITION BY grouped.person_id ORDER BY grouped.currency))::int AS sequence,
            coalesce(moved.time_zone, grouped.last_zone) AS time_zone
        FROM grouped LEFT JOIN moved USING (person_id, currency)
        LEFT JOIN before ON before.person_id = grouped.person_id
    ) AS numbered
"""
_ENTRY: Final = f"""
    '{{"ended_at":' || {_instant("entry.ended_at")} || ',"entry":' || entry.id || ',"seconds":' || entry.seconds
    || ',"simulated":' || entry.simulated || ',"stage":' || coalesce('"' || claim.stage || '"', 'null')
    || ',"started_at":' || {_instant("entry.started_at")} || ',"time_zone":' || {_said("entry.time_zone")}
    || ',"unit":' || coalesce(claim.unit_id::text, 'null') || '}}'
"""
_LINE: Final = """
    '{"amount_minor":' || line.amount_minor || ',"entries":[' || told.entries || '],"hourly_minor":'
    || line.hourly_minor || ',"kind":"time","local_date":"' || to_char(line.local_date, 'YYYY-MM-DD')
    || '","number":' || line.number || ',"project":{"id":' || line.project_id || ',"name":' || project.said
    || '},"seconds":' || line.seconds || '}'
"""
_WITHHELD: Final = f"""
    '{{"amount_minor":-' || minor || ',"kind":"withholding","number":' || number || ',"rule":{{"basis_points":'
    || basis_points || ',"id":' || rule_id || ',"name":' || {_said("name")} || '}},"shares":[' || shares || ']}}'
"""
_RECORD: Final = f"""
    '{{"available_at":"' || %(available_at)s || '","currency":"' || found.currency
    || '","exchange":null,"format":"{FORMAT}","gross_minor":' || found.gross_minor
    || ',"invoice_number":"' || found.number || '","issued_at":"' || %(issued_at)s || '","lines":[' || said.lines
    || coalesce(',' || kept.lines, '') || '],"net_minor":' || found.gross_minor - found.withheld_minor || ',"number":"' || found.number
    || '","organisation":' || %(organisation_said)s || ',"payer":' || %(payer_said)s
    || ',"payment_reference":"' || found.number
    || '","period":{{"end":"' || %(end)s || '","start":"' || %(start)s || '"}},"person":{{"id":' || found.person_id
    || ',"legal_name":' || {_said("coalesce(profile.legal_name, person.shown)")}
    || ',"name":' || {_said("person.shown")}
    || ',"tax":' || coalesce(nullif(payee.stated_tax, ''), 'null')
    || ',"tax_id":' || {_said("coalesce(payee.tax_id_shown, '')")} || '}},"project":' || %(project_said)s
    || ',"rounding":"{ROUNDING}","seconds":' || found.seconds || ',"simulated":' || found.simulated
    || ',"time_zone":' || {_said("found.time_zone")} || ',"withheld_minor":' || found.withheld_minor || ',"year_to_date":{{"gross_minor":'
    || coalesce(earlier.gross_minor, 0) + found.gross_minor || ',"net_minor":'
    || coalesce(earlier.gross_minor - earlier.withheld_minor, 0) + found.gross_minor - found.withheld_minor
    || ',"seconds":' || coalesce(earlier.seconds, 0) + found.seconds
    || ',"statements":' || coalesce(earlier.statements, 0) + 1
    || ',"withheld_minor":' || coalesce(earlier.withheld_minor, 0) + found.withheld_minor || ',"year":' || found.year || '}}}}'
"""
RECORDS: Final = f"""
    CREATE TEMP TABLE setwise_record ON COMMIT DROP AS
    SELECT id, told::jsonb AS record, encode(sha256(convert_to(told, 'UTF8')), 'hex') AS sha256
    FROM (
        SELECT found.id, {_RECORD} AS told
        FROM setwise_sum AS found
        JOIN (
            SELECT line.person_id, line.currency, string_agg({_LINE}, ',' ORDER BY line.number) AS lines
            FROM setwise_line AS line
            JOIN (
                SELECT entry.person_id, entry.currency, entry.local_date, entry.project_id, entry.hourly_minor,
                    string_agg({_ENTRY}, ',' ORDER BY entry.started_at, entry.id) AS entries
                FROM setwise_entry AS entry LEFT JOIN corrections_claim AS claim ON claim.id = entry.claim_id
                GROUP BY entry.person_id, entry.currency, entry.local_date, entry.project_id, entry.hourly_minor
            ) AS told USING (person_id, currency, local_date, project_id, hourly_minor)
            JOIN (
                SELECT id, {_said("name")} AS said FROM projects_project WHERE organisation_id = %(organisation)s
            ) AS project ON project.id = line.project_id
            GROUP BY line.person_id, line.currency
        ) AS said USING (person_id, currency)
        LEFT JOIN (
            SELECT statement_id, string_agg({_WITHHELD}, ',' ORDER BY number) AS lines
            FROM setwise_withheld GROUP BY statement_id
        ) AS kept ON kept.statement_id = found.id
        JOIN (
            SELECT id, CASE WHEN display_name <> '' THEN display_name ELSE email END AS shown FROM accounts_person
        ) AS person ON person.id = found.person_id
        LEFT JOIN experts_expertprofile AS profile ON profile.person_id = found.person_id
        LEFT JOIN (
            SELECT DISTINCT ON (person_id) person_id, tax_id_shown, stated_tax FROM payroll_payeedetails
            WHERE person_id IN (SELECT person_id FROM setwise_sum) ORDER BY person_id, id DESC
        ) AS payee ON payee.person_id = found.person_id
        LEFT JOIN (
            SELECT person_id, currency, (record -> 'year_to_date' ->> 'year')::int AS year, count(*) AS statements,
                sum(seconds)::bigint AS seconds, sum(gross_minor)::bigint AS gross_minor,
                sum(withheld_minor)::bigint AS withheld_minor
            FROM payroll_statement WHERE organisation_id = %(organisation)s GROUP BY 1, 2, 3
        ) AS earlier ON (earlier.person_id, earlier.currency, earlier.year)
            = (found.person_id, found.currency, found.year)
    ) AS whole
"""
STATEMENTS: Final = """
    INSERT INTO payroll_statement (id, organisation_id, pay_run_id, person_id, number, sequence, currency, gross_minor,
        withheld_minor, seconds, record, record_sha256, time_zone, simulated, issued_at)
    SELECT found.id, %(organisation)s, %(run)s, person_id, number, sequence, currency, gross_minor, withheld_minor, seconds,
        told.record, told.sha256, time_zone, simulated, %(now)s
    FROM setwise_sum AS found JOIN setwise_record AS told USING (id) ORDER BY found.id
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
    FROM setwise_entry AS entry JOIN setwise_line AS line USING (person_id, currency, local_date, project_id, hourly_minor)
    ORDER BY line.id, entry.id
"""
WITHHELD_LINES: Final = """
    INSERT INTO payroll_statementline (id, organisation_id, statement_id, number, kind, description, seconds,
        hourly_minor, amount_minor, currency, withheld_by_rule_id)
    SELECT line.id, %(organisation)s, found.id, line.number, 'withholding', left(line.name, 200), 0, 0, -line.minor,
        found.currency, line.rule_id
    FROM setwise_withheld AS line JOIN setwise_sum AS found ON found.id = line.statement_id ORDER BY line.id
"""
ACCOUNTS: Final = """
    INSERT INTO ledger_account (organisation_id, kind, owner, currency, side, floor_minor)
    SELECT %(organisation)s, wanted.kind, 'person:' || found.person_id, found.currency, 'credit', 0
    FROM setwise_sum AS found CROSS JOIN (VALUES (%(held)s), (%(available)s)) AS wanted (kind)
    WHERE wanted.kind = %(held)s OR (NOT %(hold)s AND found.gross_minor > found.withheld_minor)
    UNION ALL
    SELECT DISTINCT %(organisation)s, %(receivable)s, %(client)s, currency, 'debit', NULL::bigint
    FROM setwise_sum WHERE gross_minor > prepaid_minor
    UNION ALL
    SELECT DISTINCT %(organisation)s, %(tax)s, %(house)s, currency, 'credit', NULL::bigint
    FROM setwise_sum WHERE withheld_minor > 0
    ON CONFLICT (organisation_id, kind, owner, currency) DO NOTHING
"""


def _account(name: str, kind: str, owner: str) -> str:
    return (
        f"LEFT JOIN ledger_account AS {name} ON ({name}.organisation_id, {name}.kind, {name}.owner, {name}.currency)"
        f" = (%(organisation)s, {kind}, {owner}, found.currency)"
    )


BOOKS: Final = f"""
    CREATE TEMP TABLE setwise_book ON COMMIT DROP AS
    SELECT found.id, client.id AS client, prefund.id AS prefund, tax.id AS tax, held.id AS held,
        available.id AS available
    FROM setwise_sum AS found
    {_account("client", "%(receivable)s", "%(client)s")}
    {_account("prefund", "%(prefund)s", "%(client)s")}
    {_account("tax", "%(tax)s", "%(house)s")}
    {_account("held", "%(held)s", "'person:' || found.person_id")}
    {_account("available", "%(available)s", "'person:' || found.person_id")}
    WHERE found.gross_minor > 0
"""
POSTED: Final = """
    INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor, memo,
        simulated, event_at)
    SELECT %(organisation)s, told.kind, found.number, told.debit, told.credit, found.currency, told.minor, %(memo)s,
        found.simulated, %(now)s
    FROM setwise_sum AS found JOIN setwise_book AS book USING (id)
    CROSS JOIN LATERAL (VALUES
        (1, %(prepaid)s, prefund, held, prepaid_minor),
        (2, %(statement)s, client, held, gross_minor - prepaid_minor),
        (3, %(withholding)s, held, tax, withheld_minor),
        (4, %(release)s, held, available, gross_minor - withheld_minor)
    ) AS told (step, kind, debit, credit, minor)
    WHERE told.minor > 0 AND (told.step < 4 OR NOT %(hold)s) ORDER BY told.step, found.id
"""
HELD_ROWS: Final = """
    INSERT INTO payroll_heldstatement (organisation_id, statement_id, due_at)
    SELECT %(organisation)s, id, %(due)s FROM setwise_sum WHERE gross_minor > withheld_minor
"""
