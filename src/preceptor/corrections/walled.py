"""No new work of a client while a conflict of interest with it is undecided: a rule of the database, held by the insert
of the claim. What is in hand is finished.
"""

from __future__ import annotations

from typing import Final

from django.db.migrations import RunSQL

CONSTRAINT: Final = "conflicts_decided"
"""The name under which a claim is refused (`corrections.claims` reads it)."""

_CLAIM: Final = f"""
CREATE FUNCTION preceptor_claim_walled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM staffing_conflictcase AS found WHERE found.person_id = NEW.person_id
               AND found.organisation_id = NEW.organisation_id AND found.decided_at IS NULL) THEN
        RAISE EXCEPTION 'a conflict of interest of person % is not decided', NEW.person_id
            USING ERRCODE = 'check_violation', CONSTRAINT = '{CONSTRAINT}';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER corrections_claim_walled BEFORE INSERT ON corrections_claim
    FOR EACH ROW EXECUTE FUNCTION preceptor_claim_walled();
"""


def hold_claims_to_the_wall() -> RunSQL:
    """The migration operation that raises the rule."""
    return RunSQL(
        _CLAIM, "DROP TRIGGER corrections_claim_walled ON corrections_claim; DROP FUNCTION preceptor_claim_walled()"
    )
