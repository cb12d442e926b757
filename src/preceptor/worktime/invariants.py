"""Rules of time that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant
from preceptor.audit.seals import missing_seals_sql

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "T1",
        "A person has at most one open timer, no two credited pieces of time overlap, and the constraint says so.",
        """
        SELECT person_id::text FROM worktime_worksession WHERE ended_at IS NULL GROUP BY person_id HAVING count(*) > 1
        UNION ALL
        SELECT one.id::text FROM worktime_timeentry AS one JOIN worktime_timeentry AS other
            ON other.person_id = one.person_id AND other.id > one.id
           AND other.started_at < one.ended_at AND one.started_at < other.ended_at
        UNION ALL
        SELECT 'time_entry_no_overlap' WHERE NOT EXISTS (
            SELECT 1 FROM pg_constraint WHERE conname = 'time_entry_no_overlap' AND contype = 'x')
        """,
    ),
    Invariant(
        "T2",
        "The used seconds of a day are within its cap.",
        "SELECT id FROM worktime_dayusage WHERE used_seconds > cap_seconds",
    ),
    Invariant(
        "T3",
        "The used seconds of a day are the sum of its credited entries.",
        """
        SELECT usage.person_id FROM worktime_dayusage AS usage
        FULL JOIN (
            SELECT person_id, local_date, sum(seconds) AS seconds FROM worktime_timeentry GROUP BY person_id, local_date
        ) AS credited ON (credited.person_id, credited.local_date) = (usage.person_id, usage.local_date)
        WHERE coalesce(usage.used_seconds, 0) <> coalesce(credited.seconds, 0)
        """,
    ),
    Invariant(
        "T4",
        "The seconds of a piece of time are its exact length, on the local date of its zone, inside its timer.",
        """
        SELECT piece.id FROM (
            SELECT id, session_id, started_at, ended_at, seconds, local_date, time_zone FROM worktime_timeentry
            UNION ALL
            SELECT id, session_id, started_at, ended_at, seconds, local_date, time_zone FROM worktime_uncreditedtime
        ) AS piece JOIN worktime_worksession AS session ON session.id = piece.session_id
        WHERE piece.seconds <> extract(epoch FROM piece.ended_at - piece.started_at)
           OR (piece.started_at AT TIME ZONE piece.time_zone)::date <> piece.local_date
           OR ((piece.ended_at - interval '1 second') AT TIME ZONE piece.time_zone)::date <> piece.local_date
           OR piece.started_at < date_trunc('second', session.started_at)
           OR piece.ended_at > session.ended_at
        """,
    ),
    Invariant(
        "T5",
        "Nobody is credited more than the server observed of the timer.",
        """
        SELECT session.id FROM worktime_worksession AS session
        JOIN (SELECT session_id, sum(seconds) AS seconds FROM worktime_timeentry GROUP BY session_id) AS credited
            ON credited.session_id = session.id
        LEFT JOIN (
            SELECT session_id, extract(epoch FROM max(received_at) - min(received_at)) AS seconds
            FROM worktime_heartbeat GROUP BY session_id
        ) AS observed ON observed.session_id = session.id
        WHERE credited.seconds > coalesce(observed.seconds, 0) + 1
        """,
    ),
    Invariant(
        "T7",
        "Heartbeats are append-only: their seals are there and fire always.",
        missing_seals_sql("worktime_heartbeat"),
    ),
    Invariant(
        "T8",
        "Stated time is frozen: the guard of time entries is there and fires always.",
        """
        SELECT 'worktime_timeentry_kept' WHERE NOT EXISTS (
            SELECT 1 FROM pg_trigger WHERE tgrelid = to_regclass('public.worktime_timeentry')
              AND tgname = 'worktime_timeentry_kept' AND tgenabled = 'A')
        """,
    ),
    Invariant(
        "M12b",
        "Time on a claim carries the rate that the claim froze.",
        """
        SELECT entry.id FROM worktime_timeentry AS entry JOIN corrections_claim AS claim ON claim.id = entry.claim_id
        WHERE (entry.hourly_minor, entry.currency, entry.person_id)
           <> (claim.hourly_minor, claim.currency, claim.person_id)
        """,
    ),
    Invariant(
        "S4",
        "Timers and time of simulated people say so, and no others do.",
        """
        SELECT session.id FROM worktime_worksession AS session
        JOIN accounts_person AS person ON person.id = session.person_id WHERE session.simulated <> person.simulated
        UNION ALL
        SELECT entry.id FROM worktime_timeentry AS entry
        JOIN accounts_person AS person ON person.id = entry.person_id WHERE entry.simulated <> person.simulated
        UNION ALL
        SELECT piece.id FROM worktime_uncreditedtime AS piece
        JOIN accounts_person AS person ON person.id = piece.person_id WHERE piece.simulated <> person.simulated
        """,
    ),
)
