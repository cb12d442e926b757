"""Profiles and skills."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from preceptor.accounts.models import Person
from preceptor.accounts.services import create_person
from preceptor.experts import services
from preceptor.experts.queries import Abilities, abilities_of
from preceptor.experts.typed import InvalidProfile

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def person(db: None) -> Any:
    return create_person(email="expert@example.com", display_name="E")


def test_a_profile_says_languages_and_skills(person: Any) -> None:
    parent = services.create_skill(code="finance", label_en="Finance", label_ar="المالية")
    for code in ("budgets", "growth"):
        services.create_skill(code=code, label_en=code.title(), label_ar="مهارة", parent=parent)
    profile = services.create_profile(
        person=person, legal_name=" Layla N. ", now=NOON, languages=["ar"], skills={"budgets": 5, "growth": 3}
    )
    assert profile.legal_name == "Layla N."
    assert abilities_of(person.pk) == Abilities(frozenset({"ar"}), frozenset({"budgets", "growth"}))


def test_no_profile_and_an_empty_one_say_nothing(person: Any) -> None:
    assert abilities_of(person.pk) == Abilities(frozenset(), frozenset())
    services.create_profile(person=person, legal_name="L", now=NOON)
    assert abilities_of(person.pk) == Abilities(frozenset(), frozenset())


def test_a_skill_is_made_once(db: None) -> None:
    made = [services.create_skill(code="tax", label_en="Tax", label_ar="ضريبة") for _ in range(2)]
    assert made[0].pk == made[1].pk


@pytest.mark.parametrize("change", [{"legal_name": " "}, {"languages": ["French"]}, {"skills": {"tax": 6}}])
def test_refuses_what_cannot_be(person: Any, change: dict[str, Any]) -> None:
    with pytest.raises(services.InvalidProfile):
        services.create_profile(**({"person": person, "legal_name": "L", "now": NOON} | change))


def test_refuses_an_unknown_skill_and_a_second_profile(person: Any) -> None:
    with pytest.raises(services.UnknownSkill, match="'alchemy'"):
        services.create_profile(person=person, legal_name="L", now=NOON, skills={"alchemy": 2})
    services.create_profile(person=person, legal_name="L", now=NOON)
    with pytest.raises(services.ProfileExists):
        services.create_profile(person=person, legal_name="L", now=NOON)


def test_the_name_that_others_see_is_ones_own_to_change() -> None:
    person = create_person(email="noor@list.example", display_name="Imported Row 7")
    now = datetime(2026, 5, 4, 9, tzinfo=UTC)
    named = {"legal_name": "Noor Aziz", "display_name": "  Noor  A. "}
    services.change_basics(person=person, wanted=named, now=now)
    assert Person.objects.get(pk=person.pk).display_name == "Noor A."
    for empty in ("", "  "):
        with pytest.raises(InvalidProfile, match="name that others see"):
            services.change_basics(person=person, wanted={"display_name": empty}, now=now)
    assert Person.objects.get(pk=person.pk).display_name == "Noor A."
