"""What profiles say, as pieces: read from their tables by one journey to the server, for fifty at once or a thousand."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from preceptor.experts.models import DegreeLevel
from preceptor.experts.search.projection import DEGREE_LEVELS, LANGUAGE_LEVELS, Piece, Said
from preceptor.kit.prepared import Row, Statement, run_together

_OF_THESE: Final = "WHERE profile_id = ANY (%(profiles)s::bigint[]) ORDER BY id"
_DEGREES: Final = f"SELECT profile_id, level, field, institution FROM experts_degree {_OF_THESE}"
_JOBS: Final = f"SELECT profile_id, title, employer, description FROM experts_employment {_OF_THESE}"
_PUBLICATIONS: Final = f"SELECT profile_id, title, venue FROM experts_publication {_OF_THESE}"
_SKILLS: Final = (
    "SELECT profile_id, level, evidence, code, label_en, label_ar, words FROM experts_expertskill AS claimed"
    " JOIN experts_skill AS skill ON skill.id = claimed.skill_id"
    " WHERE profile_id = ANY (%(profiles)s::bigint[]) ORDER BY claimed.id"
)
_LANGUAGES: Final = f"SELECT profile_id, code, level FROM experts_expertlanguage {_OF_THESE}"
_CREDENTIALS: Final = f"SELECT profile_id, title, issuer, status, kind FROM experts_credential {_OF_THESE}"
_KNOWN_TO: Final = """
SELECT DISTINCT profile.id, organisation_id FROM experts_expertprofile AS profile
JOIN accounts_membership AS membership ON membership.person_id = profile.person_id
WHERE profile.id = ANY (%(profiles)s::bigint[]) ORDER BY organisation_id
"""
_PROFILES: Final = """
SELECT profile.id, person_id, status, country, profile.time_zone, weekly_availability::text, weekly_minutes_cap,
    expected_hourly_minor, expected_currency, quality::float8, quality_accepted, quality_reviews,
    profile.simulated, display_name, legal_name, latin_name,
    headline, summary
FROM experts_expertprofile AS profile JOIN accounts_person AS person ON person.id = person_id
WHERE profile.id = ANY (%(profiles)s::bigint[]) AND erased_at IS NULL AND coalesce((
    SELECT given FROM experts_consent AS said WHERE said.person_id = profile.person_id AND purpose = 'matching'
    ORDER BY said.id DESC LIMIT 1), true)
ORDER BY profile.id
"""
"""Who refuses to be found is left out; the last word counts, as in `consents.refusing`."""
_PARTS: Final = (_DEGREES, _JOBS, _PUBLICATIONS, _SKILLS, _LANGUAGES, _CREDENTIALS)


def said_by(identities: Sequence[int]) -> list[Said]:
    """What these profiles say, in the order of their ids, without erased ones and who refuses to be found."""
    facts = {"profiles": f"{{{','.join(map(str, identities))}}}"}  # written once, not for each statement
    *parts, memberships, profiles = run_together([Statement(text, facts) for text in (*_PARTS, _KNOWN_TO, _PROFILES)])
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for identity, piece in _pieces(*parts):
        pieces[identity].append(piece)
    known: dict[int, list[int]] = defaultdict(list)
    for identity, organisation in memberships:
        known[identity].append(organisation)
    return [_said(row, pieces[row[0]], known[row[0]]) for row in profiles]


def _said(row: Row, pieces: Sequence[Piece], known_to: Sequence[int]) -> Said:
    identity, person, status, country, zone, spans, minutes, rate, currency, *rest = row
    quality, accepted, reviews, simulated, *texts = rest
    return Said(
        id=identity,
        person=person,
        status=status,
        country=country,
        zone=zone,
        spans=json.loads(spans),
        weekly_minutes=minutes,
        rate_minor=rate,
        currency=currency,
        quality=quality,
        accepted=accepted,
        reviews=reviews,
        simulated=simulated,
        pieces=[*_own(*texts), *pieces],
        known_to=known_to,
    )


def _own(shown: str, legal: str, latin: str, headline: str, summary: str) -> Iterator[Piece]:
    yield Piece("name", " · ".join(dict.fromkeys(name for name in (shown, legal, latin) if name)))
    if headline:
        yield Piece("headline", headline)
    if summary:
        yield Piece("summary", summary)


def _pieces(
    degrees: list[Row],
    jobs: list[Row],
    publications: list[Row],
    skills: list[Row],
    languages: list[Row],
    credentials: list[Row],
) -> Iterator[tuple[int, Piece]]:
    for profile, level, field, institution in degrees:
        yield profile, Piece("degree", _joined(field, institution), "degree:any", DEGREE_LEVELS[level], _DEGREE[level])
    for profile, title, employer, description in jobs:
        text = _joined(title, employer)
        yield profile, Piece("job", f"{text}: {description}" if description else text)
    for profile, title, venue in publications:
        yield profile, Piece("publication", _joined(title, venue))
    for profile, level, evidence, code, english, arabic, words in skills:
        yield profile, Piece("skill", english or arabic, f"skill:{code}", level, f"{arabic} {words} {evidence}")
    for profile, code, level in languages:
        yield profile, Piece("language", "", f"language:{code.split('-')[0].lower()}", LANGUAGE_LEVELS[level])
    for profile, title, issuer, status, kind in credentials:
        yield profile, Piece("credential", _joined(title, issuer), f"credential:{status}", 1, kind)


_DEGREE: Final[dict[str, Any]] = {str(each.value): str(each.label) for each in DegreeLevel}


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
