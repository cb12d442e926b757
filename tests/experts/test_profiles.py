"""A profile through the site: edited part by part, seen by whom it concerns, with its history and every look at it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from preceptor.accounts.models import Organisation
from preceptor.accounts.services import add_member
from preceptor.accounts.walls import everywhere
from preceptor.audit.models import Access
from preceptor.experts.models import Credential, Degree, ExpertProfile, Skill
from preceptor.experts.taxonomy.loading import load_terms, seed_skills
from preceptor.experts.taxonomy.terms import Refused, Term
from tests.experts.network import NOW, Network, call
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


def test_an_empty_profile_says_what_it_lacks_and_a_name_makes_it(network: Network) -> None:
    status, empty = call(network.mine, "GET", "/experts/me")
    assert (status, empty["id"], empty["completeness"]["percent"]) == (200, None, 0)
    assert empty["completeness"]["missing"][0] == "skills"
    assert call(network.mine, "PUT", "/experts/me/degrees", {"items": []})[1]["code"] == "no_profile"
    basics = {
        "legal_name": " ليلى  ناصر ", "latin_name": "Layla Nasser", "time_zone": "Asia/Amman",
        "hourly": {"amount": "120.50", "currency": "usd"}, "weekly_availability": [[0, 1200, 1320]],
        "weekly_minutes_cap": 600, "summary": "One.\n\nTwo.",
    }  # fmt: skip
    status, saved = call(network.mine, "PATCH", "/experts/me", basics)
    assert status == 200, saved
    assert (saved["legal_name"], saved["hourly"]) == ("ليلى ناصر", {"minor": 12050, "currency": "USD"})
    _, cleared = call(network.mine, "PATCH", "/experts/me", {"hourly": None, "weekly_minutes_cap": None})
    assert (cleared["hourly"], cleared["weekly_minutes_cap"], cleared["latin_name"]) == (None, None, "Layla Nasser")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"time_zone": "GMT+3"}, "invalid_profile"),
        ({"hourly": {"amount": "-1", "currency": "USD"}}, "invalid_money"),
        ({"hourly": {"amount": "1e400", "currency": "USD"}}, "invalid_money"),
        ({"hourly": {"amount": "12.345", "currency": "USD"}}, "invalid_money"),
        ({"weekly_minutes_cap": 7}, "invalid_profile"),
        ({"legal_name": "\u202e"}, "invalid_profile"),
        ({"country": "J1"}, "invalid_profile"),
    ],
)
def test_what_is_wrong_changes_nothing(network: Network, wrong: dict[str, Any], code: str) -> None:
    before = network.write()
    status, answer = call(network.mine, "PATCH", "/experts/me", {"headline": "New", **wrong})
    assert (status, answer["code"]) == (422, code)
    after = ExpertProfile.objects.get(pk=before.pk)
    assert (after.headline, after.updated_at) == ("", before.updated_at)


def test_every_list_is_replaced_by_what_the_page_shows(network: Network) -> None:
    seed_skills(NOW)
    network.write()
    said: dict[str, list[dict[str, Any]]] = {
        "degrees": [{"level": "doctorate", "field": "Philosophy", "year_from": 2012, "year_to": 2016}],
        "employments": [{"employer": "Meridian", "title": "Engineer", "started": "2016-01-01", "ended": None}],
        "publications": [{"title": "On duty", "year": 2020, "url": "https://press.example/duty"}],
        "languages": [{"code": "AR", "level": "native"}, {"code": "en-gb", "level": "C1"}],
        "skills": [{"code": "moral-philosophy", "level": 5, "evidence": "doctorate"}],
        "conflicts": [{"organisation_name": "ACME Ltd.", "kind": "competitor"}],
        "credentials": [{"kind": "licence", "title": "PE", "issuer": "State board"}],
    }
    for part, items in said.items():
        status, saved = call(network.mine, "PUT", f"/experts/me/{part}", {"items": items})
        assert (status, len(saved[part])) == (200, len(items)), saved
    assert [each["code"] for each in saved["languages"]] == ["ar", "en-GB"]
    assert saved["skills"][0]["label_ar"] == "فلسفة الأخلاق"
    swapped = [{**each, "code": other} for each, other in zip(saved["languages"], ("en-GB", "ar"), strict=True)]
    status, saved = call(network.mine, "PUT", "/experts/me/languages", {"items": swapped})
    assert [(each["code"], each["level"]) for each in saved["languages"]] == [("en-GB", "native"), ("ar", "C1")]
    for part, items, code in (
        ("languages", [{"code": "en"}, {"code": "EN"}], "invalid_profile"),
        ("skills", [{"code": "alchemy", "level": 1}], "unknown_skill"),
        ("degrees", [{"id": 999_999, "level": "master", "field": "x"}], "unknown_profile_row"),
        ("employments", [{"employer": "x", "started": "2020-01-01", "ended": "2019-01-01"}], "invalid_profile"),
        ("conflicts", [{"organisation_name": "Acme", "kind": "other"}] * 2, "invalid_profile"),
        ("publications", [{"title": "x", "url": "javascript:alert(1)"}], "invalid_profile"),
    ):
        assert call(network.mine, "PUT", f"/experts/me/{part}", {"items": items})[1]["code"] == code
    assert Degree.objects.count() == 1


def test_the_networks_keepers_and_the_persons_own_client_may_open_and_every_look_is_seen(network: Network) -> None:
    profile = network.write()
    for person, status in (
        (network.operator, 200),
        (network.keeper, 200),
        (network.foreign, 404),
        (network.expert, 403),
    ):
        assert call(signed_in(person), "GET", f"/experts/{profile.pk}")[0] == status, person
    assert [each["id"] for each in call(signed_in(network.foreign), "GET", "/experts")[1]["items"]] == []
    assert [each["id"] for each in call(signed_in(network.keeper), "GET", "/experts")[1]["items"]] == [profile.pk]
    _, looks = call(network.mine, "GET", "/experts/me/looks")
    seen = [(each["by"], each["organisation"]) for each in looks["items"]]
    assert seen == [("Nora", "Network"), ("Omar", "Ours")]
    with everywhere():
        assert Access.objects.filter(subject=f"profile:{profile.pk}").count() == 2


def test_the_keeper_sees_what_stood_there_before(network: Network) -> None:
    profile = network.write()
    call(network.mine, "PUT", "/experts/me/degrees", {"items": [{"level": "master", "field": "Physics"}]})
    degree = Degree.objects.get().pk
    call(
        network.mine,
        "PUT",
        "/experts/me/degrees",
        {"items": [{"id": degree, "level": "doctorate", "field": "Physics"}]},
    )
    call(network.mine, "PUT", "/experts/me/degrees", {"items": []})
    _, told = call(signed_in(network.keeper), "GET", f"/experts/{profile.pk}/history?limit=100")
    degrees = [change for moment in told["items"] for change in moment["changes"] if change["part"] == "degrees"]
    assert [(each["removed"], each["before"]["level"]) for each in degrees] == [(True, "doctorate"), (False, "master")]
    assert degrees[1]["before"] == {"level": "master", "field": "Physics"}
    saved = [change["part"] for moment in told["items"] for change in moment["changes"]]
    assert "basics" not in saved  # saving a part touches the profile itself, which says nothing


def test_a_credential_is_vouched_for_by_somebody_else_until_it_changes(network: Network) -> None:
    profile = network.write()
    call(network.mine, "PUT", "/experts/me/credentials", {"items": [{"title": "CPA", "issuer": "AICPA"}]})
    number = Credential.objects.get().pk
    path = f"/experts/{profile.pk}/credentials/{number}"
    _, seen = call(signed_in(network.operator), "PUT", path, {"status": "verified"})
    assert (seen["credentials"][0]["status"], seen["credentials"][0]["checked_by_name"]) == ("verified", "Omar")
    same = {"items": [{"id": number, "title": "CPA", "issuer": "AICPA"}]}
    assert call(network.mine, "PUT", "/experts/me/credentials", same)[1]["credentials"][0]["status"] == "verified"
    other = {"items": [{"id": number, "title": "CFA", "issuer": "AICPA"}]}
    assert call(network.mine, "PUT", "/experts/me/credentials", other)[1]["credentials"][0]["status"] == "claimed"
    with pytest.raises(IntegrityError), transaction.atomic():
        Credential.objects.filter(pk=number).update(status="verified")
    with everywhere():
        add_member(organisation=Organisation.objects.get(slug="ours"), person=network.expert, role="operator", now=NOW)
    assert call(network.mine, "PUT", path, {"status": "verified"})[0] == 403


def test_the_taxonomy_is_found_in_both_languages_by_beginnings(network: Network) -> None:
    first, again = seed_skills(NOW), seed_skills(NOW)
    assert (first.added >= 400, again.added, again.changed, again.refused) == (True, 0, 0, [])
    assert Skill.objects.get(code="moral-philosophy").parent == Skill.objects.get(code="philosophy")
    for typed, code in (
        ("cloud bus", "cloud-business"),
        ("المحاسبه الادا", "management-accounting"),
        ("DCF", "valuation"),
    ):
        found = call(network.mine, "GET", f"/skills?search={typed}")[1]["items"]
        assert code in [each["code"] for each in found], typed
    assert call(network.mine, "GET", "/skills?search=%25")[1]["items"] == []
    beneath = call(network.mine, "GET", "/skills?parent=philosophy&limit=3")[1]
    assert (len(beneath["items"]), bool(beneath["next_cursor"])) == (3, True)


def test_a_list_of_skills_can_be_tried_first_and_finished_later() -> None:
    rows: list[tuple[int, Term | Refused]] = [
        (2, Term("a", label_en="Alpha", parent="b")),
        (3, Refused(3, "bad")),
        (4, Term("b", label_en="Beta")),
        (5, Term("c", label_en="Gamma", parent="nowhere")),
    ]
    tried = load_terms(terms=rows, taxonomy="esco-1", now=NOW, dry_run=True)
    assert (tried.added, Skill.objects.count()) == (3, 0)
    loaded = load_terms(terms=rows, taxonomy="esco-1", now=NOW)
    assert [refused.line for refused in loaded.refused] == [3, 5]
    arabic = load_terms(terms=[(2, Term("a", label_ar="ألف"))], taxonomy="esco-1", now=NOW)
    alpha = Skill.objects.get(code="a")
    assert (arabic.changed, alpha.label_en, alpha.label_ar) == (1, "Alpha", "ألف")
    assert alpha.parent == Skill.objects.get(code="b")
