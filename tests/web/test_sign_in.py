"""The ways in: password, second factor, printed link; and how they are kept shut."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.accounts.services import issue_sign_in_link
from preceptor.kit import clock
from tests.web.two_clients import PASSWORD, Browser, TwoClients, signed_in

AUTH = "/_allauth/browser/v1"


@pytest.fixture(autouse=True)
def _forget_attempts(db: None) -> None:
    cache.clear()


@pytest.fixture
def two_clients(two_clients: TwoClients) -> TwoClients:
    """The same, with a password for the insider."""
    two_clients.insider.set_password(PASSWORD)
    two_clients.insider.save()
    return two_clients


def post(client: Client, path: str, body: dict[str, Any]) -> Any:
    return client.post(f"{AUTH}/{path}", body, content_type="application/json")


def login(client: Client, email: str, password: str) -> Any:
    return post(client, "auth/login", {"email": email, "password": password})


def set_up_second_factor(client: Client) -> str:
    post(client, "auth/reauthenticate", {"password": PASSWORD})
    secret = str(client.get(f"{AUTH}/account/authenticators/totp").json()["meta"]["secret"])
    assert post(client, "account/authenticators/totp", {"code": code_for(secret)}).status_code == 200
    cache.clear()
    return secret


def code_for(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def test_address_and_password_open_the_door_whatever_the_case(two_clients: TwoClients) -> None:
    client = Browser()
    assert login(client, "INSIDER@insider.example", PASSWORD).status_code == 200
    assert client.get("/api/v1/me").json()["email"] == "insider@insider.example"


def test_the_session_changes_its_name_at_sign_in(two_clients: TwoClients) -> None:
    client = Browser()
    client.cookies["sessionid"] = "fixed-by-somebody-else"
    login(client, two_clients.insider.email, PASSWORD)
    assert client.cookies["sessionid"].value != "fixed-by-somebody-else"
    assert client.cookies["sessionid"]["httponly"]
    assert client.cookies["sessionid"]["samesite"] == "Lax"


def test_a_wrong_password_and_an_unknown_address_are_told_alike(two_clients: TwoClients) -> None:
    known = login(Browser(), two_clients.insider.email, "wrong")
    unknown = login(Browser(), "nobody@nowhere.example", "wrong")
    assert known.status_code == unknown.status_code == 400
    assert known.json() == unknown.json()


def test_wrong_passwords_are_throttled_also_from_many_addresses(two_clients: TwoClients) -> None:
    for number in range(5):
        client = Browser()
        client.defaults["REMOTE_ADDR"] = f"10.0.0.{number}"
        assert login(client, two_clients.insider.email, f"wrong {number}").status_code == 400
    client = Browser()
    client.defaults["REMOTE_ADDR"] = "10.0.0.99"
    answer = login(client, two_clients.insider.email, PASSWORD)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_one_address_cannot_try_many_people(two_clients: TwoClients) -> None:
    client = Browser()
    answers = [login(client, f"nobody{number}@x.example", "wrong").json()["errors"][0]["code"] for number in range(25)]
    assert answers[0] != "too_many_login_attempts"
    assert answers[-1] == "too_many_login_attempts"


def test_nobody_signs_up(db: None) -> None:
    answer = post(Browser(), "auth/signup", {"email": "new@x.example", "password": PASSWORD})
    assert answer.status_code == 403
    assert not Person.objects.exists()


def test_sign_in_needs_the_csrf_token(two_clients: TwoClients) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = login(client, two_clients.insider.email, PASSWORD)
    assert answer.status_code == 403
    assert client.get("/api/v1/me").status_code == 401


def test_a_second_factor_is_asked_for_once_it_is_set_up(two_clients: TwoClients) -> None:
    client = Browser()
    login(client, two_clients.insider.email, PASSWORD)
    secret = set_up_second_factor(client)
    other = Browser()
    half = login(other, two_clients.insider.email, PASSWORD)
    assert half.status_code == 401
    assert other.get("/api/v1/me").status_code == 401
    assert post(other, "auth/2fa/authenticate", {"code": "000000"}).status_code == 400
    cache.clear()
    assert post(other, "auth/2fa/authenticate", {"code": code_for(secret)}).status_code == 200
    assert other.get("/api/v1/me").status_code == 200


def test_a_code_of_the_second_factor_works_once(two_clients: TwoClients) -> None:
    client = Browser()
    login(client, two_clients.insider.email, PASSWORD)
    code = code_for(set_up_second_factor(client))
    statuses = []
    for _ in range(2):
        other = Browser()
        login(other, two_clients.insider.email, PASSWORD)
        statuses.append(post(other, "auth/2fa/authenticate", {"code": code}).status_code)
    assert statuses == [200, 400]


def test_a_second_factor_is_not_set_up_by_whoever_finds_the_browser_open(two_clients: TwoClients) -> None:
    client = Browser()
    login(client, two_clients.insider.email, PASSWORD)
    offered = client.get(f"{AUTH}/account/authenticators/totp").json()["meta"]["secret"]
    answer = post(client, "account/authenticators/totp", {"code": code_for(offered)})
    assert (answer.status_code, answer.json()["data"]["flows"]) == (401, [{"id": "reauthenticate"}])


def test_passkeys_are_offered(two_clients: TwoClients) -> None:
    client = Browser()
    config = client.get(f"{AUTH}/config").json()["data"]
    assert set(config["mfa"]["supported_types"]) == {"totp", "webauthn", "recovery_codes"}
    assert config["mfa"]["passkey_login_enabled"] is True
    options = client.get(f"{AUTH}/auth/webauthn/login").json()["data"]["request_options"]["publicKey"]
    assert options["challenge"]
    login(client, two_clients.insider.email, PASSWORD)
    assert client.get(f"{AUTH}/account/authenticators/webauthn").status_code == 401
    post(client, "auth/reauthenticate", {"password": PASSWORD})
    made = client.get(f"{AUTH}/account/authenticators/webauthn?passwordless").json()
    assert made["data"]["creation_options"]["publicKey"]["user"]["name"]


def test_sessions_are_listed_and_can_be_ended_from_another(two_clients: TwoClients) -> None:
    here, there = Browser(), Browser()
    login(there, two_clients.insider.email, PASSWORD)
    login(here, two_clients.insider.email, PASSWORD)
    sessions = here.get(f"{AUTH}/auth/sessions").json()["data"]
    assert len(sessions) == 2
    other = next(each["id"] for each in sessions if not each["is_current"])
    ended = here.delete(f"{AUTH}/auth/sessions", {"sessions": [other]}, content_type="application/json")
    assert ended.status_code == 200
    assert there.get("/api/v1/me").status_code == 401
    assert here.get("/api/v1/me").status_code == 200


def test_signing_out_ends_the_session(two_clients: TwoClients) -> None:
    client = Browser()
    login(client, two_clients.insider.email, PASSWORD)
    client.delete(f"{AUTH}/auth/session")
    assert client.get("/api/v1/me").status_code == 401


def test_a_weak_password_is_refused(two_clients: TwoClients) -> None:
    client = signed_in(two_clients.insider)
    answer = post(client, "account/password/change", {"current_password": PASSWORD, "new_password": "password123"})
    assert answer.status_code == 400
    two_clients.insider.refresh_from_db()
    assert two_clients.insider.check_password(PASSWORD)


def test_a_printed_link_signs_its_person_in_until_it_expires(two_clients: TwoClients) -> None:
    token = issue_sign_in_link(person=two_clients.insider, now=clock.now(), valid_for=timedelta(hours=1))
    client = Client()
    answer = client.get(f"/sign-in/{token}")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert answer["Cache-Control"] == "no-store"
    assert client.get("/api/v1/me").json()["email"] == two_clients.insider.email
    late = issue_sign_in_link(
        person=two_clients.insider, now=clock.now() - timedelta(hours=2), valid_for=timedelta(hours=1)
    )
    assert Client().get(f"/sign-in/{late}").status_code == 404
    assert Client().get("/sign-in/guessed").status_code == 404


def test_a_printed_link_does_not_let_a_suspended_person_in(two_clients: TwoClients) -> None:
    token = issue_sign_in_link(person=two_clients.insider, now=clock.now(), valid_for=timedelta(hours=1))
    Person.objects.filter(pk=two_clients.insider.pk).update(is_active=False)
    client = Client()
    assert client.get(f"/sign-in/{token}").status_code == 404
    assert client.get("/api/v1/me").status_code == 401
