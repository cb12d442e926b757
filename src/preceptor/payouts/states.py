"""The states of a payout: which may follow which, kept by the database as well."""

from __future__ import annotations

from itertools import chain
from typing import Final

from django.db.migrations import RunSQL
from django.db.models import TextChoices


class State(TextChoices):
    """Held until two people agree; pending until it is in a file; in transit until the bank has said what became of it."""

    HELD = "held"
    PENDING = "pending"
    IN_TRANSIT = "in_transit"
    SETTLED = "settled"
    RETURNED = "returned"
    CANCELLED = "cancelled"


EDGES: Final[dict[str, tuple[str, ...]]] = {
    State.HELD: (State.PENDING, State.CANCELLED),
    State.PENDING: (State.IN_TRANSIT, State.CANCELLED),
    State.IN_TRANSIT: (State.SETTLED, State.RETURNED, State.CANCELLED),
    State.SETTLED: (State.RETURNED,),
    State.RETURNED: (),
    State.CANCELLED: (),
}
"""A settled payout can still come back, days later; what was returned or cancelled stays so. From in transit a payout is
cancelled only with its whole file, withdrawn by two people before the bank said anything of it."""

LIVE: Final = (State.HELD, State.PENDING, State.IN_TRANSIT, State.SETTLED)

_PAIRS: Final = ", ".join(f"('{a}', '{b}')" for a, b in chain(*([(a, b) for b in to] for a, to in EDGES.items())))

_PAYOUT: Final = f"""
CREATE OR REPLACE FUNCTION preceptor_payout_edge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'held' THEN
            RAISE EXCEPTION 'a payout begins held, not %', NEW.state
                USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_edge';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a payout is cancelled, not deleted'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payout_kept';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN ({_PAIRS}) THEN
        RAISE EXCEPTION 'a payout does not go from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_edge';
    END IF;
    IF (OLD.organisation_id, OLD.person_id, OLD.currency, OLD.amount_minor, OLD.remainder_minor, OLD.simulated,
        OLD.prepared_by_id, OLD.prepared_at, OLD.four_eyes_above_minor)
       IS DISTINCT FROM
       (NEW.organisation_id, NEW.person_id, NEW.currency, NEW.amount_minor, NEW.remainder_minor, NEW.simulated,
        NEW.prepared_by_id, NEW.prepared_at, NEW.four_eyes_above_minor) THEN
        RAISE EXCEPTION 'what a payout pays to whom is never changed: cancel it and prepare another'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payout_frozen';
    END IF;
    IF (OLD.destination_id, OLD.approved_by_id, OLD.approved_at)
       IS DISTINCT FROM (NEW.destination_id, NEW.approved_by_id, NEW.approved_at)
       AND NOT (OLD.state = 'held' AND NEW.state = 'pending') THEN
        RAISE EXCEPTION 'the destination of a payout is pinned at its approval'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payout_pinned';
    END IF;
    IF NEW.state IN ('pending', 'in_transit') AND OLD.state <> NEW.state AND EXISTS (
        SELECT FROM payouts_destination WHERE id = NEW.destination_id
          AND (superseded_at IS NOT NULL OR person_id <> NEW.person_id OR currency <> NEW.currency)) THEN
        RAISE EXCEPTION 'the destination of payout % is no longer where its payee wants it', NEW.id
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payout_destination_current';
    END IF;
    IF OLD.state = 'in_transit' AND NEW.state = 'cancelled' AND NOT EXISTS (
        SELECT FROM payouts_attempt AS sent JOIN payouts_withdrawal AS back ON back.batch_id = sent.batch_id
        WHERE sent.payout_id = NEW.id AND back.state = 'confirmed' AND NOT EXISTS (
            SELECT FROM payouts_attempt AS other WHERE other.batch_id = sent.batch_id AND other.state <> 'withdrawn')) THEN
        RAISE EXCEPTION 'payout % is in a file that was not withdrawn by two people', NEW.id
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payout_withdrawn';
    END IF;
    RETURN NEW;
END $$
"""

_DESTINATION: Final = """
CREATE OR REPLACE FUNCTION preceptor_payout_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before jsonb := to_jsonb(OLD) - '{superseded_at,reviewed_by_id,reviewed_at}'::text[];
BEGIN
    IF TG_OP = 'DELETE' OR before <> to_jsonb(NEW) - '{superseded_at,reviewed_by_id,reviewed_at}'::text[]
       OR (to_jsonb(OLD) ->> 'superseded_at' IS NOT NULL
           AND to_jsonb(OLD) ->> 'superseded_at' IS DISTINCT FROM to_jsonb(NEW) ->> 'superseded_at')
       OR (to_jsonb(OLD) ->> 'reviewed_at' IS NOT NULL
           AND to_jsonb(OLD) ->> 'reviewed_at' IS DISTINCT FROM to_jsonb(NEW) ->> 'reviewed_at') THEN
        RAISE EXCEPTION '% keeps every version: write a new row', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$
"""

_ENDING: Final = """
CREATE OR REPLACE FUNCTION preceptor_payout_ending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    left_of text[] := CASE TG_TABLE_NAME WHEN 'payouts_payoutentry' THEN '{live}'
        ELSE '{state,outcome_at,outcome_by_id,report_id,reason}' END;
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(OLD) - left_of <> to_jsonb(NEW) - left_of
       OR to_jsonb(OLD) -> 'live' = 'false'::jsonb
       OR to_jsonb(OLD) ->> 'state' IN ('returned', 'withdrawn') THEN
        RAISE EXCEPTION '% is kept as it was', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$
"""

TRIGGERS: Final = (
    ("payouts_payout", "payout_edge", "INSERT OR UPDATE OR DELETE", "preceptor_payout_edge"),
    ("payouts_destination", "destination_version", "UPDATE OR DELETE", "preceptor_payout_version"),
    ("payouts_payingaccount", "paying_account_version", "UPDATE OR DELETE", "preceptor_payout_version"),
    ("payouts_payoutentry", "payout_entry_ending", "UPDATE OR DELETE", "preceptor_payout_ending"),
    ("payouts_attempt", "attempt_ending", "UPDATE OR DELETE", "preceptor_payout_ending"),
)


def guard_states() -> RunSQL:
    """The migration operation that installs the guards; they fire ALWAYS, whatever a session sets."""
    installed = [
        statement
        for table, name, events, function in TRIGGERS
        for statement in (
            f"CREATE TRIGGER {name} BEFORE {events} ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()",
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}",
        )
    ]
    functions = ("preceptor_payout_edge", "preceptor_payout_version", "preceptor_payout_ending")
    return RunSQL(
        sql=[_PAYOUT, _DESTINATION, _ENDING, *installed],
        reverse_sql=[
            *(f"DROP TRIGGER {name} ON {table}" for table, name, _, _ in TRIGGERS),
            *(f"DROP FUNCTION {name}()" for name in functions),
        ],
    )


def renew_guards() -> RunSQL:
    """The migration operation that brings the guards' functions to what they say now."""
    return RunSQL(sql=[_PAYOUT, _DESTINATION, _ENDING], reverse_sql=RunSQL.noop)


def missing_guards_sql() -> str:
    """SQL that selects every guard that is absent or not set to fire always."""
    wanted = ", ".join(f"('{table}', '{name}')" for table, name, _, _ in TRIGGERS)
    return f"""
        SELECT wanted.relation, wanted.name FROM (VALUES {wanted}) AS wanted (relation, name)
        WHERE NOT EXISTS (
            SELECT FROM pg_trigger WHERE tgrelid = to_regclass('public.' || wanted.relation)
              AND tgname = wanted.name AND tgenabled = 'A')
    """
