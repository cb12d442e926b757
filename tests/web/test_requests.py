"""What a request sees, what it leaves behind when it fails, and who it is taken to come from."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import DataError, OperationalError, connection
from django.test import Client

from preceptor.accounts.models import ApiKey, Person
from preceptor.accounts.services import add_member
from preceptor.accounts.walls import OutsideWalls, everywhere, present_room
from tests.web.two_clients import NOW, TwoClients, key_of, signed_in


def test_a_stranger_to_the_site_is_told_to_sign_in(db: None) -> None:
    answer = Client().get("/api/v1/me")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "not_signed_in"


def test_me_lists_ones_roles(browser: Client, two_clients: TwoClients) -> None:
    me = browser.get("/api/v1/me").json()
    assert me["email"] == two_clients.insider.email
    assert {role["organisation_id"] for role in me["roles"]} == {two_clients.ours.pk}


def test_the_room_closes_with_the_request(browser: Client) -> None:
    assert browser.get("/api/v1/me").status_code == 200
    with pytest.raises(OutsideWalls):
        present_room()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM projects_project")
        assert cursor.fetchone()[0] == 0


def test_a_refused_change_leaves_nothing_behind(browser: Client, two_clients: TwoClients) -> None:
    change = {"display_name": "changed", "time_zone": "Mars/Olympus"}
    answer = browser.patch("/api/v1/me", change, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_time_zone")
    assert Person.objects.get(pk=two_clients.insider.pk).display_name == "insider"


def test_a_change_is_written_with_who_made_it_and_in_which_request(browser: Client, two_clients: TwoClients) -> None:
    answer = browser.patch(
        "/api/v1/me",
        {"display_name": "Changed"},
        content_type="application/json",
        headers={"x-request-id": "request-77"},
    )
    assert answer["X-Request-ID"] == "request-77"
    with everywhere(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT context.metadata FROM accounts_personevent AS event JOIN pghistory_context AS context"
            " ON context.id = event.pgh_context_id WHERE event.display_name = 'Changed'"
        )
        metadata = cursor.fetchone()[0]
    kept = json.loads(metadata) if isinstance(metadata, str) else metadata
    assert kept == {"actor": two_clients.insider.pk, "request": "request-77"}


def test_a_key_sees_only_its_organisation(two_clients: TwoClients) -> None:
    with everywhere():
        add_member(organisation=two_clients.theirs, person=two_clients.insider, role="expert", now=NOW)
    key = key_of(two_clients.insider, two_clients.theirs)
    assert signed_in(two_clients.insider).get("/api/v1/me").status_code == 200
    made = key.post("/api/v1/api-keys", {"name": "x", "organisation_id": 1}, content_type="application/json")
    assert made.status_code == 403
    roles = {role["organisation"] for role in key.get("/api/v1/me").json()["roles"]}
    assert roles == {"theirs"}


def test_a_revoked_key_opens_nothing_at_once(two_clients: TwoClients, browser: Client) -> None:
    key = key_of(two_clients.insider, two_clients.ours)
    assert key.get("/api/v1/me").status_code == 200
    listed = browser.get("/api/v1/api-keys").json()["items"]
    assert browser.delete(f"/api/v1/api-keys/{listed[0]['id']}").json()["revoked_at"]
    assert key.get("/api/v1/me").status_code == 401


def test_a_key_can_be_revoked_after_leaving_its_organisation(two_clients: TwoClients) -> None:
    key = key_of(two_clients.insider, two_clients.theirs)
    stored = ApiKey.objects.get(person=two_clients.insider)
    answer = signed_in(two_clients.insider).delete(f"/api/v1/api-keys/{stored.pk}")
    assert answer.status_code == 200
    assert key.get("/api/v1/me").status_code == 401


def test_nobody_revokes_the_key_of_another(two_clients: TwoClients) -> None:
    key_of(two_clients.insider, two_clients.ours)
    stored = ApiKey.objects.get(person=two_clients.insider)
    answer = signed_in(two_clients.stranger).delete(f"/api/v1/api-keys/{stored.pk}")
    assert answer.status_code == 404


def test_only_the_digest_of_a_key_is_kept(browser: Client, two_clients: TwoClients) -> None:
    body = {"name": "script", "organisation_id": two_clients.ours.pk}
    made = browser.post("/api/v1/api-keys", body, content_type="application/json")
    assert made.status_code == 201
    secret = made.json()["secret"]
    with everywhere(), connection.cursor() as cursor:
        for table in ("accounts_apikey", "accounts_idempotencyrecord", "pghistory_context"):
            cursor.execute(f"SELECT count(*) FROM {table} AS held WHERE held::text LIKE %s", [f"%{secret}%"])
            assert cursor.fetchone()[0] == 0


def test_a_suspended_person_is_out_at_once(browser: Client, two_clients: TwoClients) -> None:
    key = key_of(two_clients.insider, two_clients.ours)
    Person.objects.filter(pk=two_clients.insider.pk).update(is_active=False)
    assert browser.get("/api/v1/me").status_code == 401
    assert key.get("/api/v1/me").status_code == 401


def test_a_wrong_key_is_not_helped_by_a_session(browser: Client) -> None:
    assert browser.get("/api/v1/me", headers={"authorization": "Bearer pk_wrong"}).status_code == 401


def test_another_scheme_of_authorization_does_not_spare_the_csrf_token(two_clients: TwoClients) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(two_clients.insider, backend="django.contrib.auth.backends.ModelBackend")
    for value in ("Bearer\tx", "Basic x", "bearer"):
        answer = client.patch(
            "/api/v1/me", {"display_name": "x"}, content_type="application/json", headers={"authorization": value}
        )
        assert answer.status_code in (401, 403), value
    assert Person.objects.get(pk=two_clients.insider.pk).display_name == "insider"


def test_a_key_does_not_open_the_admin_site(two_clients: TwoClients) -> None:
    Person.objects.filter(pk=two_clients.insider.pk).update(is_staff=True, is_superuser=True)
    answer = key_of(two_clients.insider, two_clients.ours).get("/admin/")
    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"display_name": "a", "display_name": "b"}', 400),
        (b'{"display_name": NaN}', 400),
        (b'{"display_name": 1e400}', 400),
        (b'{"display_name": "\\u0000"}', 422),
        (b'{"display_name": "\\ud800"}', 422),
        (b'{"display_name": "x"', 400),
        (b"\xff\xfe{}", 400),
        (b'{"a": ' + b"[" * 100 + b"]" * 100 + b"}", 400),
        (b"[" * 100_000, 400),
        (b'{"language": "klingon"}', 422),
        (b'{"display_name": ""}', 422),
        (b'{"display_name": {"a": 1}}', 422),
        (b'"text"', 422),
        (b"[]", 422),
        (b"", 422),
    ],
)
def test_bad_bodies_are_refused_with_a_sentence(browser: Client, body: bytes, status: int) -> None:
    answer = browser.patch("/api/v1/me", body, content_type="application/json")
    assert answer.status_code == status
    problem = answer.json()
    assert problem["status"] == status
    assert len(problem["detail"]) > 15


def test_a_body_that_is_too_large_is_refused_before_it_is_read(browser: Client) -> None:
    answer = browser.patch("/api/v1/me", b'"' + b"x" * (12 * 2**20) + b'"', content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_a_nul_in_the_address_is_refused(browser: Client) -> None:
    assert browser.get("/api/v1/api-keys?cursor=%00").status_code == 400


def test_an_unknown_address_of_the_api_is_a_problem_document(browser: Client) -> None:
    answer = browser.get("/api/v1/nothing-here")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_ids_beyond_the_largest_number_are_simply_not_there(browser: Client) -> None:
    assert browser.delete(f"/api/v1/api-keys/{2**80}").status_code in (404, 422)


def test_what_only_a_constraint_stops_is_a_conflict_and_leaves_nothing(
    browser: Client, two_clients: TwoClients, monkeypatch: pytest.MonkeyPatch
) -> None:
    def collide(**_: Any) -> None:
        Person.objects.filter(pk=two_clients.insider.pk).update(display_name="half done")
        Person.objects.filter(pk=two_clients.insider.pk).update(email=two_clients.stranger.email)

    monkeypatch.setattr("preceptor.accounts.services.change_own_settings", collide)
    answer = browser.patch("/api/v1/me", {"display_name": "x"}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"], answer["Retry-After"]) == (409, "conflict", "1")
    assert Person.objects.get(pk=two_clients.insider.pk).display_name == "insider"


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [(OperationalError, 503, "unavailable"), (ZeroDivisionError, 500, "failed"), (DataError, 422, "invalid")],
)
def test_what_fails_on_our_side_says_so_without_its_insides(
    browser: Client, monkeypatch: pytest.MonkeyPatch, error: type[Exception], status: int, code: str
) -> None:
    def fail(**_: Any) -> None:
        raise error("the inside of it")

    monkeypatch.setattr("preceptor.accounts.services.change_own_settings", fail)
    answer = browser.patch("/api/v1/me", {"display_name": "x"}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert b"inside" not in answer.content
    assert answer["X-Request-ID"]


def test_a_database_that_is_away_is_said_so_on_every_page(
    two_clients: TwoClients, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise OperationalError("the inside of it")

    client = signed_in(two_clients.insider)
    client.raise_request_exception = False
    monkeypatch.setattr("preceptor.web.middleware.actor_of", fail)
    for path in ("/api/v1/me", "/admin/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Retry-After"]) == (503, "1")
        assert b"inside" not in answer.content
