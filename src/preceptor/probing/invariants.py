"""Rules of probes that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "W5",
        "The stored output of every attempt has the SHA-256 that was recorded when it came.",
        """
        SELECT id FROM probing_attempt
        WHERE output_sha256 <> encode(sha256(convert_to(output, 'UTF8')), 'hex')
        """,
    ),
    Invariant(
        "W5b",
        "The sums on every probe are those of its attempts, and no problem is asked more often than wanted.",
        """
        SELECT probe.id FROM probing_probe AS probe LEFT JOIN probing_attempt AS attempt ON attempt.probe_id = probe.id
        GROUP BY probe.id
        HAVING probe.done <> count(attempt.id) OR probe.done > probe.total
            OR probe.correct <> count(attempt.id) FILTER (WHERE attempt.correct)
            OR probe.prompt_tokens <> coalesce(sum(attempt.prompt_tokens), 0)
            OR probe.completion_tokens <> coalesce(sum(attempt.completion_tokens), 0)
        """,
    ),
    Invariant(
        "W5c",
        "The steps of every attempt lie in order inside its output and leave out white space only.",
        r"""
        SELECT step.attempt_id FROM (
            SELECT attempt_id, start, "end", lag("end", 1, 0) OVER w AS before
            FROM probing_attemptstep WINDOW w AS (PARTITION BY attempt_id ORDER BY index)
        ) AS step JOIN probing_attempt AS attempt ON attempt.id = step.attempt_id
        WHERE step.start < step.before OR step."end" > length(attempt.output)
        """,
    ),
    Invariant(
        "W5d",
        "Attempts and their steps are append-only: the seals of their tables are there and fire always.",
        missing_seals_sql("probing_attempt", "probing_attemptstep"),
    ),
)
