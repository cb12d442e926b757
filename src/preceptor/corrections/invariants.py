"""Rules of units, claims and corrections that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "W1",
        "A submitted claim has exactly one finished stage, and in the stage of correction exactly one correction.",
        """
        SELECT claim.id FROM corrections_claim AS claim
        LEFT JOIN corrections_stage AS stage ON stage.claim_id = claim.id
        LEFT JOIN corrections_correction AS correction ON correction.claim_id = claim.id
        WHERE (claim.state = 'submitted') <> (stage.id IS NOT NULL)
           OR (claim.state = 'submitted' AND claim.stage = 'correct') <> (correction.id IS NOT NULL)
        """,
    ),
    Invariant(
        "W1b",
        "Corrections, ratings and stages are append-only: their seals are there and fire always.",
        missing_seals_sql("corrections_correction", "corrections_steprating", "corrections_stage"),
    ),
    Invariant(
        "W1d",
        "A correction is of the kind of its unit.",
        """
        SELECT correction.id FROM corrections_correction AS correction
        JOIN corrections_unit AS unit ON unit.id = correction.unit_id WHERE unit.kind <> correction.kind
        """,
    ),
    Invariant(
        "W1e",
        "The two answers of a comparison are answers to one version of a problem.",
        """
        SELECT unit.id FROM corrections_unit AS unit
        JOIN probing_attempt AS one ON one.id = unit.attempt_id
        JOIN probing_attempt AS other ON other.id = unit.other_attempt_id
        WHERE one.problem_version_id <> other.problem_version_id
        """,
    ),
    Invariant(
        "W1f",
        "Trials, remarks and examples are append-only: their seals are there and fire always.",
        missing_seals_sql("corrections_trial", "corrections_remark", "corrections_goodexample"),
    ),
    Invariant(
        "W1g",
        "Nobody holds a unit that they took while an agreement of its project was due and not accepted.",
        """
        SELECT claim.id FROM corrections_claim AS claim WHERE claim.state = 'held' AND preceptor_agreement_due(
            claim.person_id, claim.organisation_id, claim.project_id, claim.claimed_at)
        """,
    ),
    Invariant(
        "W1h",
        "Nobody holds a unit that they took while a conflict of interest with its client was undecided.",
        """
        SELECT claim.id FROM corrections_claim AS claim JOIN staffing_conflictcase AS found
            ON (found.person_id, found.organisation_id) = (claim.person_id, claim.organisation_id)
        WHERE claim.state = 'held' AND claim.claimed_at > found.found_at
          AND (found.decided_at IS NULL OR claim.claimed_at < found.decided_at)
        """,
    ),
    Invariant(
        "W3",
        "A unit is claimed exactly while somebody holds it, and its last token is that of its last claim.",
        """
        SELECT unit.id FROM corrections_unit AS unit
        WHERE (unit.state = 'claimed') <> EXISTS (
                SELECT 1 FROM corrections_claim AS claim WHERE claim.unit_id = unit.id AND claim.state = 'held')
           OR unit.last_token <> (
                SELECT coalesce(max(claim.token), 0) FROM corrections_claim AS claim WHERE claim.unit_id = unit.id)
        """,
    ),
    Invariant(
        "W3b",
        "The stages of a unit are numbered from 1 without a gap.",
        """
        SELECT unit_id FROM corrections_stage GROUP BY unit_id
        HAVING min(number) <> 1 OR max(number) <> count(*)
        """,
    ),
    Invariant(
        "W4",
        "Nobody holds or has held the review of a unit while being its author, and what is reviewed has an author.",
        """
        SELECT unit.id FROM corrections_unit AS unit
        LEFT JOIN corrections_claim AS claim
            ON claim.unit_id = unit.id AND claim.state = 'held' AND claim.stage = 'review'
        WHERE claim.person_id = unit.author_id
           OR (unit.stage = 'review' AND unit.state IN ('open', 'claimed') AND unit.author_id IS NULL)
        """,
    ),
    Invariant(
        "W1c",
        "A claim and what is submitted under it are of one person and one unit.",
        """
        SELECT correction.id FROM corrections_correction AS correction
        JOIN corrections_claim AS claim ON claim.id = correction.claim_id
        WHERE (claim.person_id, claim.unit_id) <> (correction.person_id, correction.unit_id)
        UNION ALL
        SELECT stage.id FROM corrections_stage AS stage JOIN corrections_claim AS claim ON claim.id = stage.claim_id
        WHERE (claim.person_id, claim.unit_id, claim.stage) <> (stage.person_id, stage.unit_id, stage.kind)
        """,
    ),
    Invariant(
        "S2",
        "Claims and corrections of simulated people say so, and no others do.",
        """
        SELECT claim.id FROM corrections_claim AS claim JOIN accounts_person AS person ON person.id = claim.person_id
        WHERE claim.simulated <> person.simulated
        UNION ALL
        SELECT correction.id FROM corrections_correction AS correction
        JOIN accounts_person AS person ON person.id = correction.person_id
        WHERE correction.simulated <> person.simulated
        """,
    ),
    Invariant(
        "S2b",
        "Scripted corrections come only from simulated people.",
        "SELECT id FROM corrections_correction WHERE source = 'scripted' AND NOT simulated",
    ),
)
