"""Who fits is found behind however many who do not: the rules are asked of the search, and the rest judged page by page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from preceptor.accounts.models import Person
from preceptor.experts.models import ConflictOfInterest, ExpertLanguage, ExpertProfile, ExpertSkill
from preceptor.experts.search.postgres import PostgresBackend
from preceptor.experts.search.rows import refresh
from preceptor.staffing import candidates
from preceptor.staffing.candidates import need_for_matching, pool, question_for
from tests.corrections.scene import NOON
from tests.staffing.guild import CLOUD, expert, need_of, skill

pytestmark = pytest.mark.django_db
DECOYS = 2_050


def decoys(count: int) -> list[ExpertProfile]:
    """So many who pass every filter of the search and name the client as a conflict."""
    people = Person.objects.bulk_create(
        Person(email=f"decoy{number}@network.example", display_name=f"Decoy {number}") for number in range(count)
    )
    profiles = ExpertProfile.objects.bulk_create(
        ExpertProfile(person=person, legal_name=person.display_name, created_at=NOON) for person in people
    )
    has = skill()
    ExpertSkill.objects.bulk_create(ExpertSkill(profile=each, skill=has, level=5) for each in profiles)
    ConflictOfInterest.objects.bulk_create(
        ConflictOfInterest(profile=each, organisation_name="Acme", normalised="acme", kind="other") for each in profiles
    )
    return profiles


def test_who_fits_is_found_behind_more_decoys_than_a_page(scene: Any) -> None:
    decoys(DECOYS)
    while refresh(now=NOON):
        pass
    last = [expert(name, level=3) for name in ("noor", "omar")]
    wanted = need_for_matching(need_of(scene), now=NOON)
    found = pool([wanted], "USD", now=NOON)
    assert [each.key for each in found.people] == [each.pk for each in last]
    assert found.looked_at == found.passing == DECOYS + 2


def test_where_too_many_do_not_fit_it_says_how_many_were_looked_at(scene: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "PAGE", 4)
    monkeypatch.setattr(candidates, "LOOKED_AT", 8)
    decoys(10)
    expert("noor")
    found = pool([need_for_matching(need_of(scene), now=NOON)], "USD", now=NOON)
    assert (found.people, found.looked_at, found.passing, found.left_out) == ([], 8, 11, 3)


def test_the_search_leaves_out_whom_the_rules_would_and_nobody_else(scene: Any) -> None:
    def said(name: str, language: str = "", level: str = "", **profile: Any) -> Person:
        person = expert(name, **profile)
        ExpertLanguage.objects.filter(profile__person=person).delete()
        if language:
            ExpertLanguage.objects.create(profile=person.expert_profile, code=language, level=level)
        return person

    money = {"expected_currency": "USD", "expected_hourly_minor": 201_00}
    evening = [[0, 18 * 60, 22 * 60]]
    stay = [
        said("silent"),
        said("fluent", "en-GB", "C2"),
        said("cheap", "en", "native", expected_currency="USD", expected_hourly_minor=200_00),
        said("euros", "en", "C1", expected_currency="EUR", expected_hourly_minor=900_00),
        said("evenings", "en", "C1", time_zone="Europe/London", weekly_availability=[[0, 12 * 60, 22 * 60]]),
    ]
    for name, facts in {
        "french": {"language": "fr", "level": "native"},
        "basic": {"language": "en", "level": "B2"},
        "unsure": {"language": "en", "level": ""},
        "dear": money,
        "busy": {"weekly_minutes_cap": 345},
        "mornings": {"time_zone": "Europe/London", "weekly_availability": [[0, 0, 12 * 60]]},
        "little": {"time_zone": "Europe/London", "weekly_availability": evening},
        "paused": {"status": "paused"},
        "novice": {"level": "", "language": ""},
    }.items():
        said(name, **facts)  # type: ignore[arg-type]  # each fact is of the parameter that it names
    ExpertSkill.objects.filter(profile__person__email="novice@network.example").update(level=2)
    need = need_of(
        scene, language="en", language_level=5, meet_zone="Europe/London", meet_from=18 * 60, meet_to=23 * 60
    )
    wanted = need_for_matching(need, now=NOON)
    found = pool([wanted], "USD", now=NOON)
    assert [each.key for each in found.people] == [each.pk for each in stay]
    hits = PostgresBackend().search(question_for(wanted, "USD")).hits
    assert {hit.id for hit in hits} == {each.expert_profile.pk for each in stay}
    lower = PostgresBackend().search(question_for(replace(wanted, language_level=4), "USD"))
    assert lower.total == len(stay) + 2
    assert CLOUD in wanted.skills
