"""People, organisations, roles, keys and links: made once, refused with a sentence, ended at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import RequestFactory

from preceptor.accounts import services
from preceptor.accounts.access import Actor, actor_of, anybody, may, member
from preceptor.accounts.models import ApiKey, Membership, Organisation, Person
from preceptor.accounts.walls import everywhere
from preceptor.kit.errors import Conflict, Forbidden, NotFound

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def person(email: str = "ann@a.example") -> Person:
    return services.create_person(email=email, display_name="Ann")


def organisation(slug: str = "a") -> Organisation:
    with everywhere():
        return services.create_organisation(name=slug, slug=slug, kind="client", now=NOW)


@pytest.mark.parametrize("name", ["UTC", "Asia/Amman", "America/Argentina/Ushuaia", "Australia/Lord_Howe"])
def test_places_of_the_time_zone_list_are_taken(name: str) -> None:
    assert services.check_time_zone(name) == name


@pytest.mark.parametrize(
    "name",
    ["GMT+3", "utc", "Factory", "Etc/GMT-3", "+03:00", "Mars/Olympus", "", "EST", "US/Pacific-New", "../etc/passwd"],
)
def test_offsets_and_inventions_are_no_place(name: str) -> None:
    with pytest.raises(services.UnknownTimeZone, match="such as Asia/Amman"):
        services.check_time_zone(name)


@pytest.mark.django_db
def test_an_address_belongs_to_one_person_whatever_its_case() -> None:
    person("ann@a.example")
    with pytest.raises(Conflict, match="already signs in"):
        person("ANN@a.example")
    assert Person.objects.get_by_natural_key("Ann@A.example").email == "ann@a.example"


@pytest.mark.django_db
def test_without_a_password_nobody_gets_in_with_one() -> None:
    assert not person().has_usable_password()
    assert not person("bob@a.example").check_password("")


@pytest.mark.django_db
def test_a_short_name_belongs_to_one_organisation() -> None:
    organisation("a")
    with pytest.raises(Conflict, match="Choose another"):
        organisation("a")


@pytest.mark.django_db
def test_the_same_role_twice_is_one_role() -> None:
    ann, place = person(), organisation()
    with everywhere():
        first = services.add_member(organisation=place, person=ann, role="lead", now=NOW)
        again = services.add_member(organisation=place, person=ann, role="lead", now=NOW + timedelta(days=1))
    assert first.pk == again.pk
    assert again.created_at == NOW
    assert Membership.objects.count() == 1


@pytest.mark.django_db
def test_an_actor_has_the_roles_of_this_moment() -> None:
    ann, one, two = person(), organisation("one"), organisation("two")
    with everywhere():
        services.add_member(organisation=one, person=ann, role="lead", now=NOW)
        services.add_member(organisation=two, person=ann, role="expert", now=NOW)
    actor = actor_of(ann)
    assert actor.organisations == {one.pk, two.pk}
    assert actor.has("lead")
    assert not actor.has("lead", organisation=two.pk)
    assert actor.has("lead", "expert", organisation=two.pk)
    with everywhere():
        Membership.objects.filter(role="lead").delete()
    assert not actor_of(ann).has("lead")


@pytest.mark.django_db
def test_a_key_is_known_by_its_secret_until_it_is_revoked() -> None:
    ann, place = person(), organisation()
    with everywhere():
        key, secret = services.issue_api_key(person=ann, organisation=place, name="script", now=NOW)
    assert secret.startswith("pk_")
    assert secret not in {key.digest, key.prefix}
    assert services.person_of_key(secret=secret, now=NOW) == (ann, place.pk)
    assert services.person_of_key(secret=secret[:-1], now=NOW) is None
    assert services.person_of_key(secret=key.digest, now=NOW) is None
    services.revoke_api_key(person=ann, key_id=key.pk, now=NOW)
    assert services.person_of_key(secret=secret, now=NOW) is None
    again = services.revoke_api_key(person=ann, key_id=key.pk, now=NOW + timedelta(days=1))
    assert again.revoked_at == NOW


@pytest.mark.django_db
def test_the_last_use_of_a_key_is_kept_to_the_minute() -> None:
    ann, place = person(), organisation()
    with everywhere():
        key, secret = services.issue_api_key(person=ann, organisation=place, name="script", now=NOW)
    for seconds, kept in ((0, 0), (30, 0), (61, 61)):
        services.person_of_key(secret=secret, now=NOW + timedelta(seconds=seconds))
        assert ApiKey.objects.get(pk=key.pk).last_used_at == NOW + timedelta(seconds=kept)


@pytest.mark.django_db
def test_nobody_revokes_what_is_not_theirs() -> None:
    ann, bob, place = person(), person("bob@a.example"), organisation()
    with everywhere():
        key, _ = services.issue_api_key(person=ann, organisation=place, name="script", now=NOW)
    with pytest.raises(NotFound):
        services.revoke_api_key(person=bob, key_id=key.pk, now=NOW)


@pytest.mark.django_db
def test_a_link_works_until_its_end_and_not_a_second_longer() -> None:
    ann = person()
    token = services.issue_sign_in_link(person=ann, now=NOW, valid_for=timedelta(hours=1))
    assert services.redeem_sign_in_link(token=token, now=NOW + timedelta(minutes=59)) == ann
    for bad, when in ((token, NOW + timedelta(hours=1)), (token[:-1], NOW), ("", NOW)):
        with pytest.raises(services.LinkExpired):
            services.redeem_sign_in_link(token=bad, now=when)


@pytest.mark.django_db
def test_settings_that_are_not_named_stay() -> None:
    ann = person()
    services.change_own_settings(person=ann, display_name=None, language="ar", time_zone=None)
    ann.refresh_from_db()
    assert (ann.display_name, ann.language, ann.time_zone) == ("Ann", "ar", "UTC")


def test_a_mark_asks_the_policy_before_the_handler_runs() -> None:
    ran = []

    @may(lambda actor: actor.has("lead"))
    def handler(request: Any) -> str:
        """A handler."""
        ran.append(request)
        return "done"

    request: Any = RequestFactory().get("/")
    request.actor = Actor(1, frozenset({(1, "expert")}))
    with pytest.raises(Forbidden):
        handler(request)
    assert not ran
    request.actor = Actor(1, frozenset({(1, "lead")}))
    assert handler(request) == "done"
    assert handler.__name__ == "handler"


def test_everybody_is_anybody_and_a_member_has_a_role() -> None:
    nobody = Actor(1, frozenset())
    assert anybody(nobody)
    assert not member(nobody)
    assert member(Actor(1, frozenset({(1, "expert")})))
