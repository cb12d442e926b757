"""The floor under any ledger in PostgreSQL: one function that writes a transaction and its postings, and nothing else.

Idempotent and balanced by the function's own code. No row security, no floor, no foreign key, no seal, no rule that holds
when somebody writes beside the function; the same durability as everywhere.
"""

from __future__ import annotations

SCHEMA = """
CREATE TABLE account (id bigint PRIMARY KEY, kind smallint NOT NULL, currency char(3) NOT NULL DEFAULT 'USD');
CREATE TABLE txn (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, idem text NOT NULL UNIQUE, kind smallint NOT NULL,
    at timestamptz NOT NULL DEFAULT now());
CREATE TABLE posting (
    txn_id bigint NOT NULL, seq smallint NOT NULL, account_id bigint NOT NULL, cents bigint NOT NULL,
    currency char(3) NOT NULL DEFAULT 'USD', PRIMARY KEY (txn_id, seq));
CREATE INDEX ON posting (account_id, txn_id);
CREATE FUNCTION post(p_idem text, p_kind smallint, p_accounts bigint[], p_cents bigint[]) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE made bigint;
BEGIN
    IF (SELECT sum(each) FROM unnest(p_cents) AS each) <> 0 THEN RAISE EXCEPTION 'unbalanced'; END IF;
    INSERT INTO txn (idem, kind) VALUES (p_idem, p_kind) ON CONFLICT (idem) DO NOTHING RETURNING id INTO made;
    IF made IS NULL THEN SELECT -id INTO made FROM txn WHERE idem = p_idem; RETURN made; END IF;
    INSERT INTO posting (txn_id, seq, account_id, cents)
    SELECT made, number, account, cents FROM unnest(p_accounts, p_cents) WITH ORDINALITY AS each (account, cents, number);
    RETURN made;
END $$;
"""
FILL = "INSERT INTO account (id, kind) SELECT each, 1 FROM generate_series(0, %s) AS each"
POST = "SELECT post(%(reference)s, 1::smallint, %(accounts)s::bigint[], %(cents)s::bigint[])"
COUNT = "SELECT count(*), (SELECT count(*) FROM posting), (SELECT sum(cents) FROM posting) FROM txn"
