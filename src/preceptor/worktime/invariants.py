"""Rules of time that must hold in every database."""

from __future__ import annotations

from preceptor.audit.invariants import Invariant, growing
from preceptor.audit.seals import missing_seals_sql

_CHANGED = "IN (SELECT pgh_obj_id FROM worktime_timeentryevent WHERE pgh_id > {since})"
_ONE_TIMER = """
    SELECT person_id::text FROM worktime_worksession WHERE ended_at IS NULL GROUP BY person_id HAVING count(*) > 1
    UNION ALL
    SELECT one.id::text FROM worktime_timeentry AS one JOIN worktime_timeentry AS other
        ON other.person_id = one.person_id AND {pair}
       AND other.started_at < one.ended_at AND one.started_at < other.ended_at
       AND one.state <> 'corrected' AND other.state <> 'corrected'
    UNION ALL
    SELECT wanted.name FROM (VALUES ('time_entry_no_overlap'), ('day_usage_20_hours')) AS wanted (name)
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = wanted.name AND contype = 'x' AND convalidated)
    UNION ALL
    SELECT 'work_session_one_open' WHERE to_regclass('public.work_session_one_open') IS NULL
"""

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "T1",
        "A person has at most one open timer, no two credited pieces of time overlap, and the constraint says so.",
        _ONE_TIMER.format(pair="other.id > one.id"),
        recent=_ONE_TIMER.format(pair=f"other.id <> one.id AND one.id {_CHANGED}"),
        grows="worktime_timeentryevent.pgh_id",
    ),
    Invariant(
        "T2",
        "The used seconds of a day are within its cap, and no two days of a person open within 20 hours.",
        """
        SELECT id FROM worktime_dayusage WHERE used_seconds > cap_seconds
        UNION ALL
        SELECT id FROM (
            SELECT id, begins_at - lag(begins_at) OVER (PARTITION BY person_id ORDER BY begins_at) AS after
            FROM worktime_dayusage) AS day WHERE after < interval '20 hours'
        """,
    ),
    growing(
        "T3",
        "The used seconds of a day are the sum of the entries that began after it opened and before the next did.",
        """
        SELECT coalesce(usage.person_id, credited.person_id) FROM (
            SELECT * FROM worktime_dayusage WHERE {day}
        ) AS usage FULL JOIN (
            SELECT entry.person_id, (
                SELECT day.id FROM worktime_dayusage AS day WHERE day.person_id = entry.person_id
                ORDER BY day.begins_at <= entry.started_at DESC,
                    CASE WHEN day.begins_at <= entry.started_at THEN day.begins_at END DESC, day.begins_at LIMIT 1
            ) AS usage_id, sum(entry.seconds) AS seconds
            FROM worktime_timeentry AS entry WHERE entry.state <> 'corrected' AND {entry} GROUP BY 1, 2
        ) AS credited ON credited.usage_id = usage.id
        WHERE coalesce(usage.used_seconds, 0) <> coalesce(credited.seconds, 0)
        """,
        grows="worktime_timeentryevent.pgh_id",
        entry="entry.person_id IN (SELECT person_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
        day="person_id IN (SELECT person_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
    ),
    growing(
        "T4",
        "The seconds of a piece of time are its exact length, on one date of its zone, inside its timer.",
        """
        SELECT piece.id FROM (
            SELECT id, session_id, started_at, ended_at, seconds, local_date FROM worktime_timeentry
            UNION ALL
            SELECT id, session_id, started_at, ended_at, seconds, local_date FROM worktime_uncreditedtime
        ) AS piece JOIN worktime_worksession AS session ON session.id = piece.session_id
        WHERE {fresh} AND (piece.seconds <> extract(epoch FROM piece.ended_at - piece.started_at)
           OR (piece.started_at AT TIME ZONE 'UTC')::date - piece.local_date NOT BETWEEN -1 AND 1
           OR piece.started_at < date_trunc('second', session.started_at)
           OR piece.ended_at > session.ended_at)
        """,
        grows="worktime_timeentryevent.pgh_id",
        fresh="piece.session_id IN (SELECT session_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
    ),
    growing(
        "T5",
        "Nobody is credited more than the server observed of the timer.",
        """
        SELECT session.id FROM worktime_worksession AS session
        JOIN (SELECT session_id, sum(seconds) AS seconds FROM worktime_timeentry
              WHERE kind <> 'manual' AND {fresh} GROUP BY session_id) AS credited
            ON credited.session_id = session.id
        LEFT JOIN (
            SELECT session_id, extract(epoch FROM max(received_at) - min(coalesce(offline_at, received_at))) AS seconds
            FROM worktime_heartbeat WHERE {fresh} GROUP BY session_id
        ) AS observed ON observed.session_id = session.id
        WHERE credited.seconds > coalesce(observed.seconds, 0) + 1
        """,
        grows="worktime_timeentryevent.pgh_id",
        fresh="session_id IN (SELECT session_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
    ),
    growing(
        "T6",
        "More than three minutes without activity are credited only under a mark, which has a note and 15 minutes.",
        """
        WITH active AS (
            SELECT session_id, coalesce(offline_at, received_at) AS at FROM worktime_heartbeat
            WHERE visible AND activity > 0 AND {beat}
            UNION ALL SELECT id, started_at FROM worktime_worksession AS session
            WHERE {session} AND EXISTS (SELECT FROM worktime_heartbeat WHERE session_id = session.id)
        ), quiet AS (
            SELECT session_id, at AS since, coalesce(
                lead(at) OVER (PARTITION BY session_id ORDER BY at), 'infinity') AS until FROM active
        )
        SELECT entry.id FROM quiet JOIN worktime_timeentry AS entry ON entry.session_id = quiet.session_id
        WHERE quiet.until > quiet.since + interval '180 seconds'
          AND entry.started_at < quiet.until - interval '1 second'
          AND entry.ended_at > quiet.since + interval '1 second' AND entry.kind <> 'manual'
          AND NOT (entry.kind = 'thinking' AND EXISTS (
              SELECT FROM worktime_thinkingmark AS mark WHERE mark.session_id = entry.session_id
                AND entry.started_at >= mark.started_at - interval '180 seconds'
                AND entry.ended_at <= mark.expires_at + interval '181 seconds'))
        UNION ALL
        SELECT id FROM worktime_thinkingmark
        WHERE note = '' OR expires_at > started_at + interval '15 minutes' OR expires_at <= started_at
        """,
        grows="worktime_timeentryevent.pgh_id",
        beat="session_id IN (SELECT session_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
        session="session.id IN (SELECT session_id FROM worktime_timeentryevent WHERE pgh_id > {since})",
    ),
    growing(
        "T7",
        "Heartbeats and marks are append-only, and a sequence number counts once.",
        f"""
        SELECT missing.trigger FROM ({missing_seals_sql("worktime_heartbeat", "worktime_thinkingmark")}) AS missing
        UNION ALL
        SELECT session_id || ':' || sequence FROM worktime_heartbeat WHERE {{fresh}} GROUP BY session_id, sequence HAVING count(*) > 1
        """,
        grows="worktime_heartbeat.id",
        fresh="(session_id, sequence) IN (SELECT session_id, sequence FROM worktime_heartbeat WHERE id > {since})",
    ),
    growing(
        "T8",
        "Stated and locked time is frozen; what was corrected by hand is kept, decided by another, with a reason.",
        f"""
        SELECT wanted.trigger FROM (VALUES
            ('worktime_timeentry', 'worktime_timeentry_kept'),
            ('worktime_timeentry', 'worktime_timeentry_not_deleted'),
            ('worktime_timeentry', 'worktime_timeentry_unlocked'),
            ('worktime_timeentry', 'worktime_timeentry_unlocked_in'),
            ('worktime_manualtime', 'worktime_manualtime_once')) AS wanted (relation, trigger)
        WHERE NOT EXISTS (
            SELECT 1 FROM pg_trigger WHERE tgrelid = to_regclass('public.' || wanted.relation)
              AND tgname = wanted.trigger AND tgenabled = 'A')
        UNION ALL
        SELECT missing.trigger FROM ({missing_seals_sql("worktime_periodlock")}) AS missing
        UNION ALL
        SELECT entry.id::text FROM worktime_timeentry AS entry
        LEFT JOIN worktime_manualtime AS asked ON asked.entry_id = entry.id
        WHERE {{fresh}} AND ((entry.kind = 'manual') <> (asked.id IS NOT NULL)
           OR (entry.kind = 'manual' AND (asked.state <> 'approved' OR asked.decided_by_id = asked.person_id
               OR asked.reason = '' OR asked.person_id <> entry.person_id OR asked.project_id <> entry.project_id
               OR asked.started_at <> entry.started_at OR asked.ended_at <> entry.ended_at
               OR asked.corrects_id IS DISTINCT FROM entry.corrects_id))
           OR (entry.state = 'corrected') <> EXISTS (
               SELECT FROM worktime_timeentry AS later WHERE later.corrects_id = entry.id))
        """,
        grows="worktime_timeentryevent.pgh_id",
        fresh=f"entry.id {_CHANGED}",
    ),
    growing(
        "T9",
        "No time is credited to a unit after its lease has ended.",
        """
        SELECT entry.id FROM worktime_timeentry AS entry JOIN corrections_claim AS claim ON claim.id = entry.claim_id
        WHERE {fresh} AND entry.kind <> 'manual' AND entry.ended_at > claim.expires_at
        """,
        grows="worktime_timeentryevent.pgh_id",
        fresh=f"entry.id {_CHANGED}",
    ),
    growing(
        "T10",
        "The date of a piece of time follows from the offset kept with it, whatever later time zone rules say.",
        """
        SELECT id FROM worktime_timeentry
        WHERE {fresh} AND ((offset_seconds IS NULL) <> (tz_rules = '')
           OR (started_at AT TIME ZONE 'UTC' + offset_seconds * interval '1 second')::date <> local_date
           OR (offset_seconds IS NULL AND (started_at AT TIME ZONE time_zone)::date <> local_date))
        """,
        grows="worktime_timeentry.id",
        fresh="id > {since}",
    ),
    growing(
        "M12d",
        "Time on a claim is of whoever held it, in the currency that the claim froze.",
        """
        SELECT entry.id FROM worktime_timeentry AS entry JOIN corrections_claim AS claim ON claim.id = entry.claim_id
        WHERE {fresh} AND (entry.currency, entry.person_id) <> (claim.currency, claim.person_id)
        """,
        grows="worktime_timeentry.id",
        fresh="entry.id > {since}",
    ),
    growing(
        "S4",
        "Timers and time of simulated people say so, and no others do.",
        """
        SELECT session.id FROM worktime_worksession AS session
        JOIN accounts_person AS person ON person.id = session.person_id WHERE {session} AND session.simulated <> person.simulated
        UNION ALL
        SELECT entry.id FROM worktime_timeentry AS entry
        JOIN accounts_person AS person ON person.id = entry.person_id WHERE {entry} AND entry.simulated <> person.simulated
        UNION ALL
        SELECT piece.id FROM worktime_uncreditedtime AS piece
        JOIN accounts_person AS person ON person.id = piece.person_id WHERE {piece} AND piece.simulated <> person.simulated
        """,
        grows="worktime_timeentry.id",
        session="session.id IN (SELECT session_id FROM worktime_timeentry WHERE id > {since})",
        entry="entry.id > {since}",
        piece="piece.session_id IN (SELECT session_id FROM worktime_timeentry WHERE id > {since})",
    ),
)
