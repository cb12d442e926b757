"""No new work without the agreements of its project: a rule of the database, held by the insert of the claim.

A version counts from `required_from` on (where that is empty, from when it was published) for those who are placed
already. Whoever accepted a later version of the same text needs no earlier one.
"""

from __future__ import annotations

from typing import Final

from django.db.migrations import RunSQL

CONSTRAINT: Final = "agreements_accepted"
"""The name under which a claim is refused (`corrections.claims` reads it)."""

_DUE: Final = """
CREATE FUNCTION preceptor_agreement_due(of_person bigint, of_organisation bigint, of_project bigint, at timestamptz)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM staffing_agreement AS asked
        WHERE asked.organisation_id = of_organisation AND (asked.project_id = of_project OR asked.project_id IS NULL)
          AND coalesce(asked.required_from, asked.published_at) <= at
          AND NOT EXISTS (
              SELECT FROM staffing_agreementacceptance AS given
              JOIN staffing_agreement AS accepted ON accepted.id = given.agreement_id
              WHERE given.person_id = of_person AND given.accepted_at <= at
                AND accepted.organisation_id = of_organisation AND accepted.kind = asked.kind
                AND accepted.project_id IS NOT DISTINCT FROM asked.project_id AND accepted.version >= asked.version))
$$;
"""
_CLAIM: Final = f"""
CREATE FUNCTION preceptor_claim_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF preceptor_agreement_due(NEW.person_id, NEW.organisation_id, NEW.project_id, NEW.claimed_at) THEN
        RAISE EXCEPTION 'an agreement of project % is not accepted', NEW.project_id
            USING ERRCODE = 'check_violation', CONSTRAINT = '{CONSTRAINT}';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER corrections_claim_agreed BEFORE INSERT ON corrections_claim
    FOR EACH ROW EXECUTE FUNCTION preceptor_claim_agreed();
"""


def hold_claims_to_agreements() -> RunSQL:
    """The migration operation that raises the rule."""
    return RunSQL(
        [_DUE, _CLAIM],
        [
            "DROP TRIGGER corrections_claim_agreed ON corrections_claim",
            "DROP FUNCTION preceptor_claim_agreed()",
            "DROP FUNCTION preceptor_agreement_due(bigint, bigint, bigint, timestamptz)",
        ],
    )
