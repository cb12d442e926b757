"""Two profiles that may be one person: somebody says, nothing is lost, and it can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from preceptor.accounts.access import actor_of
from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.accounts.walls import everywhere
from preceptor.audit.models import Access
from preceptor.experts.bulk import duplicates
from preceptor.experts.bulk.external_ids import ExternalIdTaken, InvalidExternalId, set_external_ids
from preceptor.experts.bulk.models import ExternalId, SuspectedDuplicate
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import NotFound
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def person(name: str, status: str = "active") -> Person:
    made = create_person(email=f"{name}@double.example", display_name=name)
    ExpertProfile.objects.create(person=made, legal_name=name, status=status, created_at=NOW)
    return made


def keeper_of(kind: str) -> tuple[Person, Organisation]:
    keeper = create_person(email=f"{kind}@double.example", display_name="Keeper")
    with everywhere():
        place = create_organisation(name=kind, slug=f"x-{kind}", kind=kind, now=NOW)
        add_member(organisation=place, person=keeper, role="operator", now=NOW)
    return keeper, place


def pair_of(first: Person, second: Person) -> SuspectedDuplicate:
    sides = sorted((first.expert_profile.pk, second.expert_profile.pk))
    return SuspectedDuplicate.objects.create(
        first_id=sides[0], second_id=sides[1], likeness="0.950", employer="acme", found_at=NOW
    )


def say(pair: SuspectedDuplicate, state: str, leads: int | None, actor: Person) -> None:
    with everywhere():
        duplicates.decide(pair=pair, state=state, leads=leads, actor=actor, now=NOW)
    pair.refresh_from_db()


def statuses(*people: Person) -> list[str]:
    return [ExpertProfile.objects.get(person=each).status for each in people]


def test_of_the_same_person_one_leads_and_the_other_is_what_it_was_once_that_is_taken_back() -> None:
    keeper, _ = keeper_of("network")
    laila, again = person("laila"), person("laila-2")
    pair = pair_of(laila, again)
    say(pair, "same", again.expert_profile.pk, keeper)
    assert (pair.leads_id, pair.paused_other, pair.decided_by) == (again.expert_profile.pk, True, keeper)
    assert statuses(laila, again) == ["paused", "active"]
    say(pair, "same", laila.expert_profile.pk, keeper)
    assert statuses(laila, again) == ["active", "paused"]
    say(pair, "different", None, keeper)
    assert (pair.state, pair.leads_id, statuses(laila, again)) == ("different", None, ["active", "active"])
    say(pair, "open", None, keeper)
    assert (pair.decided_by, pair.decided_at) == (None, None)
    assert ExpertProfile.objects.filter(person__in=(laila, again)).count() == 2


def test_who_had_paused_before_stays_paused() -> None:
    keeper, _ = keeper_of("network")
    laila, again = person("laila"), person("laila-2", "paused")
    pair = pair_of(laila, again)
    say(pair, "same", laila.expert_profile.pk, keeper)
    say(pair, "open", None, keeper)
    assert statuses(laila, again) == ["active", "paused"]


def test_one_of_the_two_leads_and_nobody_decides_of_themselves() -> None:
    keeper, _ = keeper_of("network")
    laila, again, other = person("laila"), person("laila-2"), person("omar")
    pair = pair_of(laila, again)
    for state, leads in (("same", None), ("same", other.expert_profile.pk), ("open", laila.expert_profile.pk)):
        with pytest.raises(duplicates.NoLeader):
            say(pair, state, leads, keeper)
    with pytest.raises(duplicates.OwnDuplicate):
        say(pair, "different", None, laila)
    assert SuspectedDuplicate.objects.get(pk=pair.pk).state == "open"


def test_a_client_compares_its_own_people_alone() -> None:
    keeper, client = keeper_of("client")
    laila, again = person("laila"), person("laila-2")
    pair = pair_of(laila, again)
    with everywhere():
        add_member(organisation=client, person=laila, role="expert", now=NOW)
        with pytest.raises(NotFound):
            duplicates.pair_by_id(actor_of(keeper), pair.pk)
        add_member(organisation=client, person=again, role="expert", now=NOW)
        assert duplicates.pair_by_id(actor_of(keeper), pair.pk) == pair


def test_comparing_shows_both_and_writes_down_the_looks() -> None:
    keeper, _ = keeper_of("network")
    laila, again = person("laila"), person("laila-2")
    pair = pair_of(laila, again)
    browser = signed_in(keeper)
    listed: Any = browser.get("/api/v1/suspected-duplicates").json()
    assert [(each["id"], each["state"]) for each in listed["items"]] == [(pair.pk, "open")]
    shown: Any = browser.get(f"/api/v1/suspected-duplicates/{pair.pk}").json()
    assert [shown["first"]["legal_name"], shown["second_email"]] == ["laila", "laila-2@double.example"]
    body = {"state": "same", "leads": laila.expert_profile.pk}
    said = browser.put(f"/api/v1/suspected-duplicates/{pair.pk}", body, content_type="application/json")
    assert (said.status_code, said.json()["leads"], said.json()["decided_by"]) == (200, body["leads"], "Keeper")
    with everywhere():
        looks = Access.objects.filter(action="experts.open_profile").values_list("subject", flat=True)
        assert sorted(looks) == sorted(f"profile:{each.expert_profile.pk}" for each in (laila, again))


def test_what_other_programmes_call_somebody_is_kept_once_each() -> None:
    _, client = keeper_of("client")
    laila, omar = person("laila").expert_profile, person("omar").expert_profile
    with everywhere():
        kept = set_external_ids(profile=laila, organisation_id=client.pk, ids={"greenhouse": "41", "sap": "x"})
        assert kept == {"greenhouse": "41", "sap": "x"}
        with pytest.raises(ExternalIdTaken):
            set_external_ids(profile=omar, organisation_id=client.pk, ids={"lever": "7", "greenhouse": "41"})
        for ids in ({"Green House": "1"}, {"": "1"}, {"sap": "a\nb"}):
            with pytest.raises(InvalidExternalId):
                set_external_ids(profile=omar, organisation_id=client.pk, ids=ids)
        assert not ExternalId.objects.filter(profile=omar).exists()
        assert set_external_ids(profile=laila, organisation_id=client.pk, ids={"greenhouse": ""}) == {"sap": "x"}
