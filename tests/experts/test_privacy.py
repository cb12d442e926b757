"""All that concerns me, what I agreed to, and to be forgotten: names go, money and evidence stay under a number."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.walls import everywhere
from preceptor.experts.models import Consent, Degree, ExpertProfile, PersonKey
from preceptor.kit.money import Money
from preceptor.ledger.services import open_account, post
from tests.experts.cv_samples import ENGLISH
from tests.experts.network import NOW, Network, call
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


def filled(network: Network) -> ExpertProfile:
    profile = network.write()
    call(network.mine, "PUT", "/experts/me/degrees", {"items": [{"level": "master", "field": "Secret physics"}]})
    call(network.mine, "PUT", "/experts/me/degrees", {"items": []})
    call(network.mine, "PUT", "/experts/me/degrees", {"items": [{"level": "master", "field": "Secret chemistry"}]})
    content = base64.b64encode(ENGLISH.encode()).decode()
    assert call(network.mine, "PUT", "/experts/me/cv", {"name": "cv.txt", "content": content})[0] == 200
    return profile


def test_the_export_has_every_row_that_names_me_and_no_secret(network: Network) -> None:
    filled(network)
    call(signed_in(network.keeper), "GET", f"/experts/{ExpertProfile.objects.get().pk}")
    answer = network.mine.get("/api/v1/me/data")
    told = answer.json()
    assert told["person"]["email"] == network.expert.email
    assert told["person"]["password"] == "kept secret"
    tables: dict[str, list[dict[str, Any]]] = told["tables"]
    assert tables["experts.Degree"][0]["field"] == "Secret chemistry"
    assert [row["field"] for row in tables["experts.DegreeEvent"]] == ["Secret physics"]
    assert {"accounts.Membership", "experts.ExpertProfile", "experts.CvReading", "experts.PersonKey"} <= tables.keys()
    assert tables["experts.PersonKey"][0]["sealed"] == "kept secret"
    assert [look["by"] for look in told["looks_at_my_profile"]] == ["Nora"]
    assert "experts.Degree" not in signed_in(network.operator).get("/api/v1/me/data").json()["tables"]


def test_each_word_of_consent_is_kept_with_the_words_it_was_given_to(network: Network) -> None:
    _, asked = call(network.mine, "GET", "/me/consents")
    first = asked["items"][0]
    holds = {each["purpose"]: each["given"] for each in asked["items"]}
    assert holds == {"matching": True, "offers_by_mail": True, "model_reading": False}
    body = {"purpose": first["purpose"], "given": True, "text_hash": first["text_hash"], "locale": first["locale"]}
    assert call(network.mine, "PUT", "/me/consents", body)[1]["items"][0]["given"]
    assert not call(network.mine, "PUT", "/me/consents", {**body, "given": False})[1]["items"][0]["given"]
    assert [row.given for row in Consent.objects.order_by("id")] == [True, False]
    assert (
        call(network.mine, "PUT", "/me/consents", {**body, "text_hash": "0" * 64})[1]["code"] == "consent_words_changed"
    )
    assert call(network.mine, "PUT", "/me/consents", {**body, "purpose": "fun"})[1]["code"] == "unknown_consent_purpose"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Consent.objects.all().delete()


def erased(network: Network, word: str = "ERASE") -> tuple[int, Any]:
    client = signed_in(network.expert)
    answer = client.post("/api/v1/me/erase", json.dumps({"confirm": word}), content_type="application/json")
    return answer.status_code, answer.json() if answer.content else None


def test_erasure_leaves_a_number_without_a_name_and_cannot_be_undone(network: Network) -> None:
    profile = filled(network)
    assert erased(network, "erase")[1]["code"] == "erasure_not_meant"
    assert erased(network) == (204, None)
    person = Person.objects.get(pk=network.expert.pk)
    assert (person.display_name, person.is_active, person.has_usable_password()) == ("Erased person", False, False)
    assert "layla" not in person.email
    after = ExpertProfile.objects.get(pk=profile.pk)
    assert (after.legal_name, after.status, after.country) == ("Erased person", "left", "")
    assert after.erased_at is not None
    assert not Degree.objects.filter(profile=profile).exists()
    assert PersonKey.objects.get(person=person).sealed is None
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM experts_degreeevent WHERE profile_id = %s", [profile.pk])
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT count(*) FROM accounts_personevent WHERE id = %s", [person.pk])
        assert cursor.fetchone() == (0,)
    assert Consent.objects.filter(person=person, purpose="erasure").count() == 1
    assert network.mine.get("/api/v1/me").status_code == 401


def test_nobody_is_forgotten_by_name_before_their_key_is_destroyed(network: Network) -> None:
    with (
        pytest.raises(DatabaseError, match="before their key"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT preceptor_forget(%s)", [network.expert.pk])


def test_who_is_owed_or_keeps_a_client_is_told_what_to_do_first(network: Network) -> None:
    filled(network)
    with everywhere():
        ours = Organisation.objects.get(slug="ours")
        mine, house = (
            open_account(organisation=ours, kind=kind, owner=owner, currency="USD", side=side)
            for kind, owner, side in (
                ("expert:available", f"person:{network.expert.pk}", "credit"),
                ("adjustment", "house", "debit"),
            )
        )
        post(
            debit=house, credit=mine, amount=Money(5, "USD"), kind="test", reference="1", event_at=NOW, simulated=False
        )
    assert erased(network)[1]["code"] == "still_owed"
    assert Person.objects.get(pk=network.expert.pk).is_active
    answer = call(signed_in(network.operator), "POST", "/me/erase", {"confirm": "ERASE"})
    assert answer[1]["code"] == "still_keeps"
