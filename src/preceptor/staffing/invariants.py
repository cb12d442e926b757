"""Rules of staffing that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "O1",
        "Every assignment follows from one accepted offer, to the same person, project and role.",
        """
        SELECT assignment.id FROM staffing_assignment AS assignment
        JOIN staffing_offer AS offer ON offer.id = assignment.offer_id
        WHERE offer.state <> 'accepted'
           OR (offer.person_id, offer.project_id, offer.role)
              <> (assignment.person_id, assignment.project_id, assignment.role)
        """,
    ),
    Invariant(
        "O2",
        "Nobody is on a project without the role in its organisation.",
        """
        SELECT assignment.id FROM staffing_assignment AS assignment
        WHERE assignment.ended_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM accounts_membership AS membership
            WHERE (membership.organisation_id, membership.person_id, membership.role)
                = (assignment.organisation_id, assignment.person_id, assignment.role))
        """,
    ),
    Invariant(
        "O3",
        "What an offer agreed on rates is append-only, in the offer's currency, and never backdated.",
        f"""
        SELECT agreed.id::text FROM staffing_agreedrate AS agreed JOIN staffing_offer AS offer ON offer.id = agreed.offer_id
        WHERE agreed.currency <> offer.currency OR agreed.in_force_from < agreed.agreed_at
        UNION ALL SELECT missing.trigger FROM ({missing_seals_sql("staffing_agreedrate")}) AS missing
        """,
    ),
    Invariant(
        "O4",
        "A seat is held by an accepted offer of its own need, and whoever is placed for a need holds one of its seats.",
        """
        SELECT seat.id::text FROM staffing_seat AS seat JOIN staffing_offer AS offer ON offer.id = seat.offer_id
        WHERE offer.state <> 'accepted' OR offer.need_id IS DISTINCT FROM seat.need_id
        UNION ALL SELECT assignment.id::text FROM staffing_assignment AS assignment
        JOIN staffing_offer AS offer ON offer.id = assignment.offer_id
        WHERE assignment.ended_at IS NULL AND offer.need_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM staffing_seat AS seat WHERE seat.offer_id = offer.id)
        """,
    ),
    Invariant(
        "O5",
        "How many places somebody holds over all clients is what is counted for them.",
        """
        SELECT load.person_id::text FROM staffing_workload AS load
        WHERE load.places <> (SELECT count(*) FROM staffing_assignment AS assignment
                              WHERE assignment.person_id = load.person_id AND assignment.ended_at IS NULL)
        """,
    ),
    Invariant(
        "O6",
        "Who agreed to which text, who was written to and who asked for silence is append-only; hashes fit the texts.",
        f"""
        SELECT accepted.id::text FROM staffing_agreementacceptance AS accepted
        JOIN staffing_agreement AS agreement ON agreement.id = accepted.agreement_id
        WHERE accepted.sha256 <> agreement.sha256
           OR agreement.sha256 <> encode(sha256(convert_to(agreement.body, 'UTF8')), 'hex')
        UNION ALL SELECT missing.trigger FROM ({
            missing_seals_sql(
                "staffing_agreement", "staffing_agreementacceptance", "staffing_contact", "staffing_suppressed"
            )
        }) AS missing
        """,
    ),
    Invariant(
        "O7",
        "A link opens an offer to its addressee alone, and was used at the instant of the offer's answer, once.",
        """
        SELECT link.id::text FROM staffing_offerlink AS link JOIN staffing_offer AS offer ON offer.id = link.offer_id
        WHERE link.person_id <> offer.person_id OR (link.used_at IS NOT NULL AND (
            offer.state NOT IN ('accepted', 'declined') OR offer.answered_at <> link.used_at))
        """,
    ),
    Invariant(
        "O8",
        "Nobody holds a place, from before the decision, at a client for which a conflict of interest ended their work.",
        """
        SELECT found.id::text FROM staffing_conflictcase AS found
        JOIN staffing_assignment AS held
            ON (held.person_id, held.organisation_id) = (found.person_id, found.organisation_id)
        WHERE found.decision = 'end' AND held.ended_at IS NULL AND held.started_at <= found.decided_at
        """,
    ),
    Invariant(
        "S1",
        "Offers to simulated people say so, and no others do.",
        """
        SELECT offer.id FROM staffing_offer AS offer JOIN accounts_person AS person ON person.id = offer.person_id
        WHERE offer.simulated <> person.simulated
        """,
    ),
)
