"""Projects, guidelines and rate cards."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import Error, transaction

from preceptor.accounts.access import actor_of
from preceptor.accounts.services import create_person
from preceptor.kit.errors import NotFound
from preceptor.kit.money import CurrencyMismatch, Money
from preceptor.projects import queries, services
from preceptor.projects.models import Guideline
from tests.corrections.scene import NOON

pytestmark = pytest.mark.django_db


class TestCreate:
    def test_takes_its_currency_from_the_budget(self, scene: Any) -> None:
        project = services.create_project(
            organisation=scene.organisation,
            name=" Growth ",
            slug="growth",
            budget=Money(5_000_000, "JOD"),
            actor=scene.lead,
            now=NOON,
        )
        assert (project.name, project.currency, project.budget_minor) == ("Growth", "JOD", 5_000_000)
        assert project.daily_cap_seconds == 12_600

    def test_refuses_a_taken_short_name_and_leaves_the_transaction_usable(self, scene: Any) -> None:
        with pytest.raises(services.SlugTaken):
            services.create_project(
                organisation=scene.organisation, name="B", slug="budgets", actor=scene.lead, now=NOON
            )
        assert type(scene.project).objects.count() == 1

    @pytest.mark.parametrize(
        "change",
        [
            {"name": "  "},
            {"slug": "Not A Slug"},
            {"slug": ""},
            {"protocol": "some"},
            {"daily_cap_seconds": 0},
            {"daily_cap_seconds": 86_401},
            {"claim_minutes": 0},
            {"budget": Money(-1, "USD")},
        ],
    )
    def test_refuses_what_cannot_be(self, scene: Any, change: dict[str, Any]) -> None:
        facts = {"organisation": scene.organisation, "name": "X", "slug": "x", "actor": scene.lead, "now": NOON}
        with pytest.raises(services.InvalidProject):
            services.create_project(**(facts | change))


class TestGuidelines:
    def test_versions_count_per_language_and_the_newest_is_in_force(self, scene: Any) -> None:
        later = NOON + timedelta(hours=1)
        second = services.publish_guideline(
            project=scene.project, language="en", body="New rules", actor=scene.lead, now=later
        )
        assert second.version == 2
        in_force = queries.guideline_in_force
        assert in_force(project_id=scene.project.pk, language="en", at=later).body == "New rules"
        assert in_force(project_id=scene.project.pk, language="en", at=NOON).version == 1
        assert in_force(project_id=scene.project.pk, language="ar", at=later).body == "Rules (ar)"

    def test_another_language_stands_in(self, scene: Any) -> None:
        project = services.create_project(
            organisation=scene.organisation, name="X", slug="x", actor=scene.lead, now=NOON
        )
        assert queries.guideline_in_force(project_id=project.pk, language="ar", at=NOON) is None
        services.publish_guideline(project=project, language="en", body="Only English", actor=scene.lead, now=NOON)
        assert queries.guideline_in_force(project_id=project.pk, language="ar", at=NOON).body == "Only English"

    def test_needs_a_text_and_a_known_language(self, scene: Any) -> None:
        for facts in ({"language": "en", "body": " "}, {"language": "fr", "body": "Oui"}):
            with pytest.raises(services.InvalidGuideline):
                services.publish_guideline(project=scene.project, actor=scene.lead, now=NOON, **facts)

    def test_cannot_be_changed_afterwards(self, scene: Any) -> None:

        for change in (lambda rows: rows.update(body="Other"), lambda rows: rows._raw_delete(rows.db)):
            with pytest.raises(Error, match="append-only"), transaction.atomic():
                change(Guideline.objects.filter(project=scene.project))


class TestRates:
    def test_the_rate_in_force_is_the_last_one_before(self, scene: Any) -> None:
        for hours, dollars in ((0, 200), (24, 220)):
            services.set_rate(
                project=scene.project,
                role="expert",
                rate=Money(dollars * 100, "USD"),
                in_force_from=NOON + timedelta(hours=hours),
                actor=scene.lead,
                now=NOON,
            )
        rate = queries.rate_in_force
        just_before = NOON + timedelta(hours=24) - timedelta(microseconds=1)
        assert rate(project=scene.project, role="expert", at=NOON) == Money(200_00, "USD")
        assert rate(project=scene.project, role="expert", at=just_before) == Money(200_00, "USD")
        assert rate(project=scene.project, role="expert", at=NOON + timedelta(hours=24)) == Money(220_00, "USD")
        card = queries.rate_card(project=scene.project, at=NOON + timedelta(days=2))
        assert [(line.role, line.hourly_minor) for line in card] == [("expert", 220_00)]

    def test_no_rate_is_said(self, scene: Any) -> None:
        with pytest.raises(NotFound, match="rate card"):
            queries.rate_in_force(project=scene.project, role="expert", at=NOON)

    def test_the_same_line_again_is_one_line_and_another_is_a_conflict(self, scene: Any) -> None:
        facts = {"project": scene.project, "role": "expert", "in_force_from": NOON, "actor": scene.lead, "now": NOON}
        first = services.set_rate(rate=Money(200_00, "USD"), **facts)
        assert services.set_rate(rate=Money(200_00, "USD"), **facts).pk == first.pk
        with pytest.raises(services.RateConflict):
            services.set_rate(rate=Money(210_00, "USD"), **facts)

    def test_refuses_zero_another_currency_and_a_far_future(self, scene: Any) -> None:
        facts = {"project": scene.project, "role": "expert", "actor": scene.lead, "now": NOON}
        with pytest.raises(services.RateNotPositive):
            services.set_rate(rate=Money(0, "USD"), in_force_from=NOON, **facts)
        with pytest.raises(CurrencyMismatch):
            services.set_rate(rate=Money(200_000, "JOD"), in_force_from=NOON, **facts)
        with pytest.raises(services.RateTooFarAhead):
            services.set_rate(rate=Money(1, "USD"), in_force_from=NOON + timedelta(days=40_000), **facts)


class TestSeeing:
    def test_a_lead_sees_all_an_expert_only_theirs_a_stranger_none(self, scene: Any) -> None:

        other = services.create_project(organisation=scene.organisation, name="X", slug="x", actor=scene.lead, now=NOON)
        stranger = create_person(email="stranger@example.com", display_name="S")
        seen = {
            person: set(queries.visible_projects(actor_of(person)).values_list("pk", flat=True))
            for person in (scene.lead, scene.amal, stranger)
        }
        assert seen[scene.lead] == {scene.project.pk, other.pk}
        assert seen[scene.amal] == {scene.project.pk}
        assert seen[stranger] == set()
        with pytest.raises(NotFound):
            queries.project_by_id(actor_of(scene.amal), other.pk)

    def test_money_and_staff_are_for_those_who_steer(self, scene: Any) -> None:

        scene.open(2)
        for person, open_to in ((scene.lead, True), (scene.amal, False)):
            shown = queries.overview(project=scene.project, actor=actor_of(person), person=person, at=NOON)
            assert (shown["budget"] is not None, shown["staff"] is not None, shown["rate_card"] is not None) == (
                open_to,
            ) * 3
            assert shown["progress"]["open"] == shown["progress"]["units"] == 2
        staff = queries.staff_of(scene.project)
        assert [(each["display_name"], each["role"], each["rate"]) for each in staff] == [
            ("Amal", "expert", Money(200_00, "USD")),
            ("Basil", "expert", Money(200_00, "USD")),
            ("Rana", "reviewer", Money(200_00, "USD")),
        ]
