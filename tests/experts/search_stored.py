"""Search rows of made-up entries, and a desk of real profiles: what tests of search over PostgreSQL begin with."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.accounts.walls import everywhere
from preceptor.experts.models import Degree, Employment, ExpertLanguage, ExpertProfile, ExpertSkill, Skill
from preceptor.experts.search.projection import terms_of
from preceptor.experts.search.question import Entry
from preceptor.experts.search.rows import bits_of, text_of
from tests.experts.search_reference import an_entry
from tests.web.two_clients import signed_in

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
_STORE = """
INSERT INTO search_searchrow (profile_id, version, gone, terms, rate_minor, weekly_minutes, quality, week, words, length,
    zone, utc_offset, described, vector_of, vector)
VALUES (%s, nextval('search_version'), false, %s, %s, %s, %s, %s::bit(672), %s::tsvector, %s, '', 0, '', %s, %s)
"""


def store(entries: Sequence[Entry]) -> None:
    """Write entries as search rows, without profiles."""
    with connection.cursor() as cursor:
        for each in entries:
            vector = None if each.vector is None else each.vector.tolist()
            facts = [each.id, terms_of(each.values), each.rate_minor, each.weekly_minutes, each.quality]
            words = [text_of(each), sum(each.words.values())]
            cursor.execute(_STORE, [*facts, bits_of(each.week), *words, "m" if vector else "", vector])


def some_entries(count: int) -> list[Entry]:
    """Made up, in the order of their ids."""
    dice = random.Random(11)
    return [an_entry(identity, dice) for identity in sorted(dice.sample(range(1, 5_000), count))]


class Desk:
    """Two experts, an operator and a lead."""

    def __init__(self) -> None:
        with everywhere():
            place = create_organisation(name="Net", slug="net", now=NOW, kind="network")
            self.operator = self.member("olga", "operator", place)
            self.lead = self.member("lee", "lead", place)
            self.laila = self.profile("Laila Haddad", headline="Cloud growth and ethics", time_zone="Europe/London")
            self.omar = self.profile("Omar Khatib", headline="خبير محاسبة وتدقيق", country="JO")
            skill = Skill.objects.create(code="x-audit", label_en="Auditing", label_ar="التدقيق")
            ExpertSkill.objects.create(profile=self.omar, skill=skill, level=4)
            ExpertLanguage.objects.create(profile=self.omar, code="ar", level="native")
            Degree.objects.create(profile=self.laila, level="doctorate", field="Moral philosophy")
            Employment.objects.create(profile=self.laila, employer="Acme Clouds", title="Partnerships")

    def member(self, name: str, role: str, place: Any) -> Person:
        """Somebody with a role in an organisation."""
        person = create_person(email=f"{name}@example.com", display_name=name.title())
        add_member(organisation=place, person=person, role=role, now=NOW)
        return person

    def profile(self, name: str, **facts: Any) -> ExpertProfile:
        """Somebody's profile: free on Mondays from 18 to 22."""
        person = create_person(email=f"{name.split()[0].lower()}@example.com", display_name=name)
        hours = [[0, 18 * 60, 22 * 60]]
        made = {"legal_name": name, "created_at": NOW, "weekly_availability": hours, **facts}
        return ExpertProfile.objects.create(person=person, **made)

    def ask(self, who: Person, **asked: Any) -> dict[str, Any]:
        """What the API answers somebody."""
        answer = signed_in(who).get("/api/v1/experts/search", asked)
        assert answer.status_code == 200, answer.content
        found: dict[str, Any] = answer.json()
        return found


def names(found: dict[str, Any]) -> list[str]:
    """Who was found, in order."""
    return [item["name"] for item in found["experts"]]
