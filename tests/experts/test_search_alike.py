"""Both back ends of search give the answers that looking at everybody gives, whatever is asked."""

from __future__ import annotations

import random
from dataclasses import fields
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from preceptor.experts.models import Credential, Degree, ExpertLanguage, ExpertSkill, Skill
from preceptor.experts.search import keeping
from preceptor.experts.search.asking import Asked
from preceptor.experts.search.keeping import SnapshotBackend, backend, keep_snapshot
from preceptor.experts.search.postgres import PostgresBackend
from preceptor.experts.search.question import Condition, Question
from preceptor.experts.search.rows import all_entries
from preceptor.experts.search.snapshot import Snapshot
from preceptor.experts.search.snapshot_build import build
from tests.database import Server
from tests.experts.search_reference import Plain, mixed_question, pages, same, some_questions
from tests.experts.search_stored import Desk, some_entries, store

pytestmark = pytest.mark.django_db


@pytest.fixture
def with_vector(database_server: Server, django_db_setup: None) -> None:
    """The test's database can compare vectors, where its server can."""
    name = connection.settings_dict["NAME"]
    with psycopg.connect(database_server.superuser, dbname=name, autocommit=True) as server:
        if not server.execute("SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'").fetchone()[0]:
            pytest.skip("this PostgreSQL has no pgvector")
        server.execute("CREATE EXTENSION IF NOT EXISTS vector")


def test_both_back_ends_answer_what_looking_at_everybody_answers(with_vector: None, db: None) -> None:
    entries = some_entries(400)
    store(entries)
    snapshot, plain = Snapshot(build(all_entries(), most=400)), Plain(entries)
    for question in some_questions(random.Random(4)):
        expected = plain.search(question)
        same(PostgresBackend().search(question), expected)
        same(snapshot.search(question), expected)


def test_both_back_ends_answer_alike_whatever_filters_meet(with_vector: None, db: None) -> None:
    entries, dice = some_entries(300), random.Random(21)
    store(entries)
    snapshot, plain, postgres = Snapshot(build(all_entries(), most=300)), Plain(entries), PostgresBackend()
    nobody = 0
    for question in (mixed_question(dice) for _ in range(100)):
        expected = plain.search(question)
        same(postgres.search(question), expected)
        same(snapshot.search(question), expected)
        nobody += not expected.hits
    assert 5 < nobody < 70


def test_both_back_ends_turn_the_same_pages(with_vector: None, db: None) -> None:
    entries = some_entries(300)
    store(entries)
    snapshot, plain = Snapshot(build(all_entries(), most=300)), Plain(entries)
    arabic = Condition(("language:ar",), 2, unsaid=True)
    for question in (Question(limit=7), Question((arabic,), least_quality=0.25, limit=50, facets=("skill",))):
        expected = pages(plain.search, question)
        everybody = [identity for page in expected for identity in page]
        assert len({*everybody}) == len(everybody) == plain.search(question).total
        assert pages(PostgresBackend().search, question) == pages(snapshot.search, question) == expected


def test_both_back_ends_go_on_with_the_same_words() -> None:
    entries = some_entries(200)
    store(entries)
    snapshot = Snapshot(build(all_entries(), most=200))
    for beginning in ("a", "acc", "audit", "c+", "محا", "unheard"):
        assert PostgresBackend().begun(beginning, 8) == snapshot.begun(beginning, 8)


ARABIC = (
    "المُحَاسَبَة",
    "محاسبه",
    "مـحـاسـبة",
    "وٱلمحاسبة",
    "ﻣﺤﺎﺳﺒﺔ",
    "أخلاقيات",
    "اخلاقيات",
    "إخلاقيات",
    "مستشفى",
    "مستشفي",
    "محاس",
)
ASKED: list[dict[str, Any]] = [
    {},
    *({"text": form} for form in ARABIC),
    {"text": "cloud ethics محاسبة", "limit": 1},
    {"text": "clo"},
    {"text": "haddad"},
    {"text": "C++ ' OR 1=1 %"},
    {"skills": ["x-audit:3", "x-law"]},
    {"skills": "x-audit:5"},
    {"languages": ["ar:C1", "en"]},
    {"languages": "ar:native", "countries": ["jo", "gb"]},
    {"countries": "jo"},
    {"statuses": ["paused", "left"]},
    {"degree": "master"},
    {"degree": "doctorate", "text": "ethics"},
    {"credential": "claimed"},
    {"currency": "USD"},
    {"currency": "JOD", "most_rate_minor": 60_000},
    {"least_weekly_minutes": 600},
    {"least_quality": 0.5},
    {"meet_zone": "Asia/Amman", "meet_days": [0, 1], "meet_from": 1_200, "meet_to": 60, "meet_minutes": 120},
]


def test_the_registry_answers_every_filter_alike_in_a_small_and_in_a_large_network(
    settings: Any, tmp_path: Path, db: None
) -> None:
    settings.HOME = tmp_path
    asked = {name for each in ASKED for name in each} | {"page"}  # pages have a test of their own
    assert asked == {each.name for each in fields(Asked)}
    desk = Desk()
    law = Skill.objects.create(code="x-law", label_en="Law", label_ar="قانون")
    for number, headline in enumerate(
        ("محاسبة المستشفى", "أخلاقيات المهنة", "C++ and ethics", "إدارة حسابات", "Ethics")
    ):
        name = f"{'Laila' if number % 2 else 'Sami'}{number} Nasser"
        typed = {"expected_hourly_minor": 50_000 + number, "expected_currency": ("USD", "JOD")[number % 2]}
        status = ("active", "paused", "active", "left", "active")[number]
        zone = ("Asia/Amman", "America/New_York", "")[number % 3]
        more = {"country": ("JO", "GB", "")[number % 3], "time_zone": zone, "weekly_minutes_cap": 300 * number}
        profile = desk.profile(name, headline=headline, status=status, **typed, **more)
        ExpertSkill.objects.create(profile=profile, skill=law, level=number + 1)
        ExpertSkill.objects.create(profile=profile, skill=Skill.objects.get(code="x-audit"), level=5 - number)
        ExpertLanguage.objects.create(
            profile=profile, code=("ar", "en")[number % 2], level=("C1", "native")[number % 2]
        )
        Degree.objects.create(profile=profile, level=("master", "doctorate")[number % 2], field="Ethics")
        Credential.objects.create(profile=profile, kind="licence", title="Auditor", status="claimed")
    small = [desk.ask(desk.operator, **asked) for asked in ASKED]
    assert [bool(found["experts"]) for found in small].count(True) > len(ASKED) // 2
    assert keep_snapshot(least=1)
    try:
        assert isinstance(backend(), SnapshotBackend)
        for asked, found in zip(ASKED, small, strict=True):
            assert desk.ask(desk.operator, **asked) == found, asked
    finally:
        keeping._open.clear()
