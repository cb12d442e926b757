"""Rules of profiles that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

_PARTS = ("degree", "employment", "publication", "expertlanguage", "expertskill", "conflictofinterest", "credential")

INVARIANTS: tuple[Invariant, ...] = (
    Invariant("N1", "What people agreed to is append-only.", missing_seals_sql("experts_consent")),
    Invariant(
        "N2",
        "Whoever was erased has no key, no name, no part of a profile and no past of one.",
        """
        SELECT profile.id::text FROM experts_expertprofile AS profile
        LEFT JOIN experts_personkey AS key ON key.person_id = profile.person_id
        WHERE profile.erased_at IS NOT NULL AND (key.destroyed_at IS NULL OR profile.legal_name <> 'Erased person'
        """
        + "".join(
            f" OR EXISTS (SELECT FROM experts_{part} WHERE profile_id = profile.id)"
            f" OR EXISTS (SELECT FROM experts_{part}event WHERE profile_id = profile.id)"
            for part in _PARTS
        )
        + ")",
    ),
)
