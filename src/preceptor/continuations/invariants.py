"""Rules of continuations that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "W9",
        "What was said of continuations was said before the correction was submitted.",
        """
        SELECT continuation.id FROM continuations_continuation AS continuation
        JOIN corrections_claim AS claim ON claim.id = continuation.claim_id
        WHERE claim.state = 'submitted' AND continuation.judged_at > claim.ended_at
        """,
    ),
    Invariant(
        "W9b",
        "Continuations are of the model version whose attempt was corrected, or of one that was named for recordings.",
        """
        SELECT continuation.id FROM continuations_continuation AS continuation
        JOIN corrections_claim AS claim ON claim.id = continuation.claim_id
        JOIN corrections_unit AS unit ON unit.id = claim.unit_id
        LEFT JOIN probing_attempt AS attempt ON attempt.id = unit.attempt_id
        LEFT JOIN probing_modelversion AS own ON own.id = attempt.model_version_id
        WHERE own.id IS DISTINCT FROM continuation.model_version_id
          AND (own.endpoint_id IS NOT NULL OR NOT EXISTS (
              SELECT FROM continuations_continuer AS named WHERE named.project_id = claim.project_id
                AND named.model_version_id = continuation.model_version_id AND named.at <= continuation.asked_at))
        """,
    ),
    Invariant(
        "W9d",
        "Who goes on from recordings is append-only: its seals are there and fire always.",
        missing_seals_sql("continuations_continuer"),
    ),
    Invariant(
        "W9c",
        "What was offered and picked for a submitted correction is sealed: the trigger is there and fires always.",
        """
        SELECT 1 WHERE NOT EXISTS (
            SELECT 1 FROM pg_trigger WHERE tgrelid = to_regclass('public.continuations_continuation')
              AND tgname = 'continuations_sealed' AND tgenabled = 'A')
        """,
    ),
)
