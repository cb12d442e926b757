"""Rules of review that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "W4b",
        "Nobody reviews their own work, and a review is of the correction, author and unit that it names.",
        """
        SELECT review.id FROM review_review AS review
        JOIN corrections_correction AS correction ON correction.id = review.correction_id
        JOIN corrections_claim AS claim ON claim.id = review.claim_id
        WHERE review.reviewer_id = correction.person_id
           OR (review.author_id, review.unit_id) <> (correction.person_id, correction.unit_id)
           OR (claim.person_id, claim.unit_id, claim.stage) <> (review.reviewer_id, review.unit_id, 'review')
        """,
    ),
    Invariant(
        "W4c",
        "A unit is accepted only by a review that accepts or fixes it.",
        """
        SELECT unit.id FROM corrections_unit AS unit WHERE unit.state = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM review_review AS review WHERE review.unit_id = unit.id
              AND review.verdict IN ('accept', 'fix'))
        """,
    ),
    Invariant(
        "W4d",
        "Reviews, their comments and the steps they fixed are append-only: their seals are there and fire always.",
        missing_seals_sql("review_review", "review_stepcomment", "review_stepfix"),
    ),
    Invariant(
        "W4f",
        "A step is fixed only by a fix of a correction, within its client, and never left as its author had it.",
        """
        SELECT fix.id FROM review_stepfix AS fix
        JOIN review_review AS review ON review.id = fix.review_id
        JOIN corrections_correction AS correction ON correction.id = review.correction_id
        WHERE review.verdict <> 'fix' OR correction.kind <> 'correct' OR fix.organisation_id <> review.organisation_id
           OR EXISTS (SELECT 1 FROM corrections_steprating AS said
                      WHERE said.correction_id = correction.id AND said.index = fix.index
                        AND (said.rating IS NOT DISTINCT FROM fix.rating)
                        AND (said.error_kind, said.severity, said.rewritten, said.critique)
                            = (fix.error_kind, fix.severity, fix.rewritten, fix.critique))
        """,
    ),
    Invariant(
        "W4e",
        "Nobody's past quality counts reviews that there are not.",
        """
        SELECT profile.id FROM experts_expertprofile AS profile WHERE profile.quality_reviews > 0
          AND (profile.quality_reviews > (SELECT count(*) FROM review_review AS review
                                          WHERE review.author_id = profile.person_id)
            OR profile.quality_accepted > (SELECT count(*) FROM review_review AS review
                                           WHERE review.author_id = profile.person_id AND review.verdict = 'accept'))
        """,
    ),
    Invariant(
        "S3",
        "Reviews by simulated people say so, and no others do.",
        """
        SELECT review.id FROM review_review AS review JOIN accounts_person AS person ON person.id = review.reviewer_id
        WHERE review.simulated <> person.simulated
        """,
    ),
)
