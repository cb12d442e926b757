"""No work is handed out that a client's budget or prefund would not pay: a rule of the database, exact at any load.

What is committed is what is stated, what is credited and not stated yet, and a reserve for every claim in hand: its
longest time at its rate, less what of it is credited already. A claim that does not fit is refused by its insert.

Counting every claim in one place would make all experts of a project wait for each other. But nobody can use up more
than real time allows: while what is left would pay everybody on the project for a whole day and a claim more, no
claim of the next ten minutes can go beyond it, so until then (`projects.HandOutLimit.counted_from`) none is counted.
Near the limit a claim holds the project's lock alone and counts; one that is not counted shares that lock, so that
whoever counts waits for it and sees it. A prefund is counted in the same way over all projects of the client.

Everything is in seconds times minor units an hour, so nothing is rounded before the statement.
"""

from __future__ import annotations

from django.db.migrations import RunSQL

CONSTRAINT = "project_budget"
"""The name under which a claim is refused (`corrections.claims` reads it)."""
FIRST = "1970-01-01 00:00:00+00"
"""`counted_from` of a project whose every claim is counted until the next count says otherwise."""

_LEFT = """
CREATE FUNCTION preceptor_reserved(of_organisation bigint, of_project bigint, of_currency text) RETURNS numeric
LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(greatest(0, claim.hourly_minor * ceil(extract(epoch FROM claim.expires_at - claim.claimed_at))
        - coalesce((SELECT sum(entry.seconds::numeric * entry.hourly_minor) FROM worktime_timeentry AS entry
                    WHERE entry.claim_id = claim.id), 0))), 0)
    FROM corrections_claim AS claim
    WHERE claim.organisation_id = of_organisation AND claim.state = 'held' AND claim.currency = of_currency
      AND (of_project IS NULL OR claim.project_id = of_project)
$$;
CREATE FUNCTION preceptor_prefunded(of_organisation bigint, of_currency text) RETURNS numeric
LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(kept.held_minor), 0)
    FROM ledger_account AS account JOIN ledger_flooredbalance AS kept ON kept.account_id = account.id
    WHERE account.organisation_id = of_organisation AND account.kind = 'client:prefund'
      AND account.owner = 'organisation:' || of_organisation AND account.currency = of_currency
$$;
CREATE FUNCTION preceptor_budget_left(of_project bigint) RETURNS numeric LANGUAGE plpgsql STABLE AS $$
DECLARE
    project projects_project;
    budget numeric;
    prefund numeric;
BEGIN
    SELECT * INTO project FROM projects_project WHERE id = of_project;
    IF project.budget_minor > 0 THEN
        budget := project.budget_minor::numeric * 3600
            - preceptor_reserved(project.organisation_id, of_project, project.currency)
            - coalesce((SELECT sum(spent.credited_minor_seconds + spent.stated_minor::numeric * 3600)
                        FROM billing_spending AS spent
                        WHERE spent.project_id = of_project AND spent.currency = project.currency), 0);
    END IF;
    IF EXISTS (SELECT FROM billing_terms AS terms
               WHERE terms.organisation_id = project.organisation_id AND terms.mode = 'prefund') THEN
        prefund := preceptor_prefunded(project.organisation_id, project.currency) * 3600
            - preceptor_reserved(project.organisation_id, NULL, project.currency)
            - coalesce((SELECT sum(spent.credited_minor_seconds) FROM billing_spending AS spent
                        WHERE spent.organisation_id = project.organisation_id
                          AND spent.currency = project.currency), 0);
    END IF;
    RETURN least(budget, prefund);
END $$;
"""
# `least` passes over what is NULL: no budget, or no prefund. NULL altogether is no limit.
_CLAIM = f"""
CREATE FUNCTION preceptor_lock_of_budget(of_organisation boolean, id bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT (CASE WHEN of_organisation THEN 7302 ELSE 7301 END)::bigint << 48 | id
$$;
CREATE FUNCTION preceptor_claim_within_budget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    bound timestamptz;
    of_project bigint := preceptor_lock_of_budget(false, NEW.project_id);
    of_client bigint := preceptor_lock_of_budget(true, NEW.organisation_id);
    remains numeric;
    day_of_all numeric;
BEGIN
    SELECT counted_from INTO bound FROM projects_handoutlimit WHERE project_id = NEW.project_id;
    IF bound IS NULL OR bound > NEW.claimed_at THEN
        PERFORM pg_advisory_xact_lock_shared(of_project), pg_advisory_xact_lock_shared(of_client);
        SELECT counted_from INTO bound FROM projects_handoutlimit WHERE project_id = NEW.project_id;
        IF bound IS NULL OR bound > NEW.claimed_at THEN
            RETURN NEW;
        END IF;
        -- The limit came near while we waited; alone or not at all, so that two of us never wait for each other.
        IF NOT (pg_try_advisory_xact_lock(of_project) AND pg_try_advisory_xact_lock(of_client)) THEN
            RAISE EXCEPTION 'the budget of project % is being counted', NEW.project_id
                USING ERRCODE = 'check_violation', CONSTRAINT = '{CONSTRAINT}';
        END IF;
    ELSE
        PERFORM pg_advisory_xact_lock(of_project);
        IF EXISTS (SELECT FROM billing_terms WHERE organisation_id = NEW.organisation_id AND mode = 'prefund') THEN
            PERFORM pg_advisory_xact_lock(of_client);
        END IF;
    END IF;
    remains := preceptor_budget_left(NEW.project_id)
        - NEW.hourly_minor * ceil(extract(epoch FROM NEW.expires_at - NEW.claimed_at));
    IF remains < 0 THEN
        RAISE EXCEPTION 'the budget of project % is used up', NEW.project_id
            USING ERRCODE = 'check_violation', CONSTRAINT = '{CONSTRAINT}';
    END IF;
    SELECT sum(greatest(offer.hourly_minor, NEW.hourly_minor)::numeric * (86400 + project.claim_minutes * 60))
    INTO day_of_all FROM staffing_assignment AS place
    JOIN staffing_offer AS offer ON offer.id = place.offer_id
    JOIN projects_project AS project ON project.id = place.project_id
    WHERE place.organisation_id = NEW.organisation_id AND place.ended_at IS NULL;
    UPDATE projects_handoutlimit SET used_up = false, counted_from =
        CASE WHEN remains > coalesce(day_of_all, 0) THEN NEW.claimed_at + interval '10 minutes' ELSE '{FIRST}' END
    WHERE project_id = NEW.project_id AND (used_up OR remains > coalesce(day_of_all, 0) OR counted_from <> '{FIRST}');
    RETURN NEW;
END $$;
"""
# One statement for all people: a pay run changes the sums of millions at once.
COUNT = """
CREATE OR REPLACE FUNCTION preceptor_count_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO billing_spending AS kept
            (organisation_id, project_id, person_id, currency, credited_minor_seconds, stated_minor)
        SELECT organisation_id, project_id, person_id, currency, sum(seconds::bigint * hourly_minor)::bigint, 0
        FROM fresh WHERE state = 'credited' GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4
        ON CONFLICT (project_id, person_id, currency) DO UPDATE SET
            credited_minor_seconds = kept.credited_minor_seconds + EXCLUDED.credited_minor_seconds;
    ELSIF TG_OP = 'UPDATE' THEN
        INSERT INTO billing_spending AS kept
            (organisation_id, project_id, person_id, currency, credited_minor_seconds, stated_minor)
        SELECT organisation_id, project_id, person_id, currency, sum(part.moved)::bigint, 0 FROM (
            SELECT organisation_id, project_id, person_id, currency, seconds::bigint * hourly_minor AS moved
            FROM fresh WHERE state = 'credited'
            UNION ALL SELECT organisation_id, project_id, person_id, currency, -seconds::bigint * hourly_minor
            FROM gone WHERE state = 'credited') AS part
        GROUP BY 1, 2, 3, 4 HAVING sum(part.moved) <> 0 ORDER BY 2, 3, 4
        ON CONFLICT (project_id, person_id, currency) DO UPDATE SET
            credited_minor_seconds = kept.credited_minor_seconds + EXCLUDED.credited_minor_seconds;
    ELSE
        INSERT INTO billing_spending AS kept
            (organisation_id, project_id, person_id, currency, credited_minor_seconds, stated_minor)
        SELECT organisation_id, project_id, person_id, currency, -sum(seconds::bigint * hourly_minor)::bigint, 0
        FROM gone WHERE state = 'credited' GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4
        ON CONFLICT (project_id, person_id, currency) DO UPDATE SET
            credited_minor_seconds = kept.credited_minor_seconds + EXCLUDED.credited_minor_seconds;
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION preceptor_count_statements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO billing_spending AS kept
        (organisation_id, project_id, person_id, currency, credited_minor_seconds, stated_minor)
    SELECT part.organisation_id, coalesce(part.project_id, run.project_id), statement.person_id, part.currency, 0,
        sum(part.moved)::bigint
    FROM (
        SELECT organisation_id, statement_id, project_id, currency, sum(amount_minor) AS moved
        FROM fresh WHERE kind <> 'withholding' GROUP BY 1, 2, 3, 4
    ) AS part JOIN payroll_statement AS statement ON statement.id = part.statement_id
    JOIN payroll_payrun AS run ON run.id = statement.pay_run_id
    GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4
    ON CONFLICT (project_id, person_id, currency) DO UPDATE SET stated_minor = kept.stated_minor + EXCLUDED.stated_minor;
    PERFORM preceptor_count_again(organisation_id) FROM (SELECT DISTINCT organisation_id FROM fresh) AS client;
    RETURN NULL;
END $$;
"""
_AGAIN = f"""
CREATE FUNCTION preceptor_count_again(of_organisation bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE projects_handoutlimit SET counted_from = '{FIRST}', used_up = false
    WHERE organisation_id = of_organisation AND (used_up OR counted_from <> '{FIRST}')
$$;
CREATE FUNCTION preceptor_staff_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE projects_handoutlimit SET counted_from = '{FIRST}'
    WHERE organisation_id = NEW.organisation_id AND counted_from <> '{FIRST}';
    RETURN NULL;
END $$;
CREATE FUNCTION preceptor_limit_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.budget_minor > 0 OR EXISTS (
        SELECT FROM billing_terms WHERE organisation_id = NEW.organisation_id AND mode = 'prefund')
    THEN
        INSERT INTO projects_handoutlimit (organisation_id, project_id, counted_from, used_up)
        VALUES (NEW.organisation_id, NEW.id, '{FIRST}', false)
        ON CONFLICT (project_id) DO UPDATE SET counted_from = EXCLUDED.counted_from, used_up = false;
    ELSE
        DELETE FROM projects_handoutlimit WHERE project_id = NEW.id;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION preceptor_limit_client() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO projects_handoutlimit (organisation_id, project_id, counted_from, used_up)
    SELECT project.organisation_id, project.id, '{FIRST}', false FROM projects_project AS project
    WHERE project.organisation_id = NEW.organisation_id AND NEW.mode = 'prefund'
    ON CONFLICT (project_id) DO UPDATE SET counted_from = EXCLUDED.counted_from, used_up = false;
    DELETE FROM projects_handoutlimit AS bound USING projects_project AS project
    WHERE project.id = bound.project_id AND project.organisation_id = NEW.organisation_id
      AND NEW.mode <> 'prefund' AND project.budget_minor = 0;
    RETURN NULL;
END $$;
"""
_TRIGGERS = (
    ("corrections_claim", "billing_within_budget", "BEFORE INSERT", "FOR EACH ROW WHEN (NEW.state = 'held')",
     "preceptor_claim_within_budget"),
    ("worktime_timeentry", "billing_time_inserted", "AFTER INSERT", "REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT",
     "preceptor_count_time"),
    ("worktime_timeentry", "billing_time_updated", "AFTER UPDATE",
     "REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT", "preceptor_count_time"),
    ("worktime_timeentry", "billing_time_deleted", "AFTER DELETE", "REFERENCING OLD TABLE AS gone FOR EACH STATEMENT",
     "preceptor_count_time"),
    ("payroll_statementline", "billing_statements", "AFTER INSERT", "REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT",
     "preceptor_count_statements"),
    ("staffing_assignment", "billing_staff", "AFTER INSERT", "FOR EACH ROW", "preceptor_staff_changed"),
    ("projects_project", "billing_project", "AFTER INSERT OR UPDATE OF budget_minor, currency, claim_minutes",
     "FOR EACH ROW", "preceptor_limit_project"),
    ("billing_terms", "billing_client", "AFTER INSERT OR UPDATE", "FOR EACH ROW", "preceptor_limit_client"),
)  # fmt: skip
_FILL = (
    "SELECT set_config('preceptor.organisations', 'all', true)",
    """
    INSERT INTO billing_spending (organisation_id, project_id, person_id, currency, credited_minor_seconds, stated_minor)
    SELECT organisation_id, project_id, person_id, currency, sum(credited), sum(stated) FROM (
        SELECT organisation_id, project_id, person_id, currency, seconds::bigint * hourly_minor AS credited, 0 AS stated
        FROM worktime_timeentry WHERE state = 'credited'
        UNION ALL
        SELECT line.organisation_id, coalesce(line.project_id, run.project_id), one.person_id, line.currency, 0,
            line.amount_minor
        FROM payroll_statementline AS line JOIN payroll_statement AS one ON one.id = line.statement_id
        JOIN payroll_payrun AS run ON run.id = one.pay_run_id WHERE line.kind <> 'withholding'
    ) AS part GROUP BY 1, 2, 3, 4
    """,
    f"""
    INSERT INTO projects_handoutlimit (organisation_id, project_id, counted_from, used_up)
    SELECT organisation_id, id, '{FIRST}', false FROM projects_project WHERE budget_minor > 0
    """,
)
_FUNCTIONS = (
    "preceptor_limit_client()", "preceptor_limit_project()", "preceptor_staff_changed()",
    "preceptor_count_again(bigint)", "preceptor_count_statements()", "preceptor_count_time()",
    "preceptor_claim_within_budget()",
    "preceptor_lock_of_budget(boolean, bigint)", "preceptor_budget_left(bigint)", "preceptor_prefunded(bigint, text)",
    "preceptor_reserved(bigint, bigint, text)",
)  # fmt: skip


def guard_budgets() -> RunSQL:
    """The migration operation that counts what is there and installs the guard."""
    made = [statement for trigger in _TRIGGERS for statement in _trigger(*trigger)]
    return RunSQL(
        sql=[_LEFT, _CLAIM, _AGAIN, COUNT, *_FILL, *made],
        reverse_sql=[
            *(f"DROP TRIGGER {name} ON {table}" for table, name, *_ in _TRIGGERS),
            *(f"DROP FUNCTION {function}" for function in _FUNCTIONS),
        ],
    )


def missing_guards_sql() -> str:
    """SQL that selects every trigger of the guard that is absent or not set to fire always."""
    wanted = ", ".join(f"('{table}', '{name}')" for table, name, *_ in _TRIGGERS)
    return f"""
        SELECT wanted.relation || '.' || wanted.trigger FROM (VALUES {wanted}) AS wanted (relation, trigger)
        WHERE NOT EXISTS (
            SELECT 1 FROM pg_trigger WHERE tgrelid = to_regclass('public.' || wanted.relation)
              AND tgname = wanted.trigger AND tgenabled = 'A')
    """


def _trigger(table: str, name: str, when: str, how: str, function: str) -> list[str]:
    return [
        f"CREATE TRIGGER {name} {when} ON {table} {how} EXECUTE FUNCTION {function}()",
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}",
    ]
