"""The back end for small networks: PostgreSQL looks at every row that passes the filters, so nothing is approximate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import connection

from preceptor.experts.search.projection import at_least
from preceptor.experts.search.question import (
    IMPACT_SCALE,
    MEANING_DECIMALS,
    QUARTERS,
    TEXT_B,
    TEXT_K1,
    Found,
    Question,
    Ranked,
    Vector,
    facets_of,
    most_common,
    ranked,
    rarity,
)
from preceptor.experts.search.rows import bits_of

_HAS_VECTOR: Final = "SELECT count(*) FROM pg_type WHERE typname = 'vector'"
_COUNT: Final = "SELECT count(*), coalesce(sum(length), 0) FROM search_searchrow WHERE NOT gone"
_HOLDING: Final = "SELECT count(*) FROM search_searchrow WHERE NOT gone AND words @@ %s::tsquery"
_NONE_OF_A_KIND: Final = "NOT EXISTS (SELECT FROM unnest(terms) AS term WHERE starts_with(term, %s))"
_BEGUN: Final = """
SELECT lexeme, count(*) FROM (SELECT words FROM search_searchrow WHERE NOT gone AND words @@ %s::tsquery LIMIT %s) AS held,
    unnest(words) WHERE starts_with(lexeme, %s) GROUP BY lexeme
"""
LOOKED_AT: Final = 2_000
"""Profiles that are looked at for how a word that is still being typed may go on."""
_WEIGHTS: Final = (("A", 4), ("B", 3), ("C", 2), ("D", 1))


class PostgresBackend:
    """Answers from the search rows themselves; what was written a moment ago counts."""

    def search(self, question: Question) -> Found:
        """The best of what passes, ties by id. Without pgvector nothing is found by meaning."""
        where, facts = _filters(question)
        depth = question.depth
        asked = list(dict.fromkeys(question.words))
        only_words = bool(asked) and question.vector is None
        if only_words:
            where, facts = f"{where} AND words @@ %s::tsquery", [*facts, " | ".join(map(_quoted, asked))]
        total = int(_rows(f"SELECT count(*) FROM search_searchrow WHERE {where}", facts)[0][0])
        words = _by_words(asked, where, facts, depth) if asked else []
        meaning = _by_meaning(question.vector, where, facts, depth) if question.vector is not None else []
        plain = not asked and question.vector is None
        quality = _by_quality(where, facts, question) if plain else []
        return Found(total, ranked(question, words, meaning, quality), _facets(question.facets, where, facts))

    def begun(self, beginning: str, most: int) -> list[str]:
        """Words of profiles that begin so, by the first of the profiles that hold one."""
        return most_common(dict(_rows(_BEGUN, [f"{_quoted(beginning)}:*", LOOKED_AT, beginning])), beginning, most)


def knows_meaning() -> bool:
    """Whether this server can compare vectors."""
    return bool(_rows(_HAS_VECTOR, [])[0][0])


def _rows(statement: str, facts: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, facts)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def _filters(question: Question) -> tuple[str, list[Any]]:
    tests, facts = ["NOT gone"], list[Any]()
    for condition in question.conditions:
        tests.append(f"(terms && %s::text[] OR {_NONE_OF_A_KIND})" if condition.unsaid else "terms && %s::text[]")
        facts.append([at_least(value, condition.level) for value in condition.values])
        facts += [condition.kind] if condition.unsaid else []
    if question.most_rate_minor is not None:
        tests.append(
            "(NOT terms && %s::text[] OR rate_minor <= %s)" if question.unsaid else "rate_minor BETWEEN 0 AND %s"
        )
        facts += [[f"currency:{question.rate_in}"]] if question.unsaid else []
        facts.append(question.most_rate_minor)
    if question.least_weekly_minutes:
        tests.append(f"(weekly_minutes >= %s{' OR weekly_minutes = 0' if question.unsaid else ''})")
        facts.append(question.least_weekly_minutes)
    if question.least_quality is not None:
        tests.append("quality >= %s::real")
        facts.append(question.least_quality)
    if question.meeting_quarters:
        unsaid = " OR bit_count(week) = 0" if question.unsaid else ""
        tests.append(f"(bit_count(week & %s::bit({QUARTERS})) >= %s{unsaid})")
        facts += [bits_of(question.meeting), question.meeting_quarters]
    return " AND ".join(tests), facts


def _quoted(word: str, weight: str = "") -> str:
    """A word of `words_of` in a tsquery: it holds no quote and no backslash."""
    return f"'{word}'{':' if weight else ''}{weight}"


def _by_words(asked: Sequence[str], where: str, facts: Sequence[Any], depth: int) -> Ranked:
    """BM25 with the parameters and the rounding of `snapshot_kernels.weigh`; the weight of a word says how often."""
    profiles, length = _rows(_COUNT, [])[0]
    mean = (length / profiles if profiles else 0) or 1.0
    scores, weighed = list[str](), list[Any]()
    for word in asked:
        worth = rarity(profiles, _rows(_HOLDING, [_quoted(word)])[0][0])
        cases = " ".join(f"WHEN words @@ %s::tsquery THEN {count}.0" for _, count in _WEIGHTS)
        count = f"(CASE {cases} END)::float8"
        scores.append(
            "coalesce((SELECT greatest(1, round(%s::float8 * (count * (%s::float8 + 1)) / (count + damper)"
            f" * %s::float8)) FROM (SELECT {count} AS count) AS held WHERE count IS NOT NULL), 0)"
        )
        weighed += [worth, TEXT_K1, float(IMPACT_SCALE), *(_quoted(word, weight) for weight, _ in _WEIGHTS)]
    damper = "%s::float8 * ((1.0::float8 - %s::float8) + %s::float8 * length::float8 / %s::float8) AS damper"
    statement = (
        f"SELECT profile_id, score FROM (SELECT profile_id, {' + '.join(scores)} AS score FROM ("
        f"SELECT profile_id, words, {damper} FROM search_searchrow WHERE {where}) AS passing) AS scored"
        " WHERE score > 0 ORDER BY score DESC, profile_id LIMIT %s"
    )
    values = [*weighed, TEXT_K1, TEXT_B, TEXT_B, mean, *facts, depth]
    return [(identity, score / IMPACT_SCALE) for identity, score in _rows(statement, values)]


def _by_meaning(vector: Vector, where: str, facts: Sequence[Any], depth: int) -> Ranked:
    if not knows_meaning():
        return []
    statement = (
        f"SELECT profile_id, round((-(vector::vector <#> %s::vector))::numeric, {MEANING_DECIMALS}) AS score"
        f" FROM search_searchrow WHERE {where} AND vector IS NOT NULL ORDER BY score DESC, profile_id LIMIT %s"
    )
    asked = "[" + ",".join(map(repr, vector.tolist())) + "]"
    return [(identity, float(score)) for identity, score in _rows(statement, [asked, *facts, depth])]


def _by_quality(where: str, facts: Sequence[Any], question: Question) -> Ranked:
    if question.after is not None:
        where = f"{where} AND (quality < %s::real OR quality = %s::real AND profile_id > %s)"
        facts = [*facts, question.after[0], *question.after]
    statement = (
        f"SELECT profile_id, quality FROM search_searchrow WHERE {where} ORDER BY quality DESC, profile_id LIMIT %s"
    )
    return [(identity, score) for identity, score in _rows(statement, [*facts, question.skip + question.limit])]


def _facets(names: Sequence[str], where: str, facts: Sequence[Any]) -> Mapping[str, Mapping[str, int]]:
    if not names:
        return {}
    statement = (
        "SELECT term, count(*) FROM search_searchrow, unnest(terms) AS term"
        f" WHERE {where} AND split_part(term, ':', 1) = ANY(%s) AND strpos(term, '>=') = 0 GROUP BY term"
    )
    return facets_of(names, dict(_rows(statement, [*facts, list(names)])))
