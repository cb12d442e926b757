"""Rules of data sets that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "W6",
        "A frozen version has as many examples as it says, and a hash for every file.",
        """
        SELECT version.id FROM datasets_datasetversion AS version
        LEFT JOIN datasets_example AS example ON example.version_id = version.id
        GROUP BY version.id
        HAVING count(example.id) <> version.examples_count
            OR count(example.id) FILTER (WHERE example.simulated) <> version.simulated_count
            OR coalesce(max(example.index), -1) <> version.examples_count - 1
            OR (version.files -> 'provenance.jsonl' ->> 'records')::bigint <> version.examples_count
            OR version.content_sha256 !~ '^[0-9a-f]{64}$'
            OR EXISTS (
                SELECT FROM jsonb_each(version.files) AS file
                WHERE coalesce(file.value ->> 'sha256', '') !~ '^[0-9a-f]{64}$')
        """,
    ),
    Invariant(
        "W6b",
        "Versions and examples are append-only.",
        missing_seals_sql("datasets_datasetversion", "datasets_example"),
    ),
    Invariant(
        "W6c",
        "No example comes from a problem that is held out for evaluation.",
        """
        SELECT example.id FROM datasets_example AS example
        JOIN corrections_correction AS correction ON correction.id = example.correction_id
        JOIN corrections_unit AS unit ON unit.id = correction.unit_id
        LEFT JOIN probing_attempt AS attempt ON attempt.id = unit.attempt_id
        JOIN problems_problemversion AS version
            ON version.id = coalesce(attempt.problem_version_id, unit.problem_version_id)
        WHERE version.split <> 'train'
        """,
    ),
    Invariant(
        "W7",
        "Every example traces to an expert, a guideline where there was one, and the review that let it in.",
        """
        SELECT example.id FROM datasets_example AS example
        JOIN corrections_correction AS correction ON correction.id = example.correction_id
        JOIN review_review AS review ON review.id = example.review_id
        LEFT JOIN datasets_pseudonym AS expert
            ON expert.person_id = correction.person_id AND expert.organisation_id = example.organisation_id
        LEFT JOIN datasets_pseudonym AS reviewer
            ON reviewer.person_id = review.reviewer_id AND reviewer.organisation_id = example.organisation_id
        WHERE expert.id IS NULL OR reviewer.id IS NULL OR review.correction_id <> correction.id
           OR review.verdict NOT IN ('accept', 'fix') OR review.author_id <> correction.person_id
           OR (NOT example.simulated AND (correction.simulated OR review.simulated))
           OR (correction.guideline_id IS NULL AND EXISTS (
                SELECT FROM corrections_claim AS claim
                WHERE claim.id = correction.claim_id AND claim.guideline_id IS NOT NULL))
        """,
    ),
)
