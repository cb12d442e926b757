"""One Idempotency-Key, one effect: in a row, at once, and never for another call."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, connections
from django.test import Client

from preceptor.accounts.models import ApiKey, IdempotencyRecord
from preceptor.accounts.walls import everywhere
from tests.web.two_clients import TwoClients, make_two_clients, signed_in

ADDRESS = "/api/v1/me"


def change(client: Client, key: str, name: str) -> Any:
    return client.patch(
        ADDRESS, {"display_name": name}, content_type="application/json", headers={"idempotency-key": key}
    )


def test_a_repeat_gets_the_first_answer_and_has_no_effect(browser: Client, two_clients: TwoClients) -> None:
    first = change(browser, "k1", "One")
    browser.patch(ADDRESS, {"display_name": "Two"}, content_type="application/json")
    again = change(browser, "k1", "One")
    assert (again.status_code, again.json()) == (200, first.json())
    assert again["Idempotency-Replayed"] == "true"
    two_clients.insider.refresh_from_db()
    assert two_clients.insider.display_name == "Two"


def test_the_same_key_with_another_body_is_refused(browser: Client, two_clients: TwoClients) -> None:
    change(browser, "k1", "One")
    answer = change(browser, "k1", "Two")
    assert (answer.status_code, answer.json()["code"]) == (409, "idempotency_key_reused")
    two_clients.insider.refresh_from_db()
    assert two_clients.insider.display_name == "One"


def test_the_same_key_for_another_operation_is_refused(browser: Client, two_clients: TwoClients) -> None:
    change(browser, "k1", "One")
    body = {"name": "x", "organisation_id": two_clients.ours.pk}
    answer = browser.post("/api/v1/api-keys", body, content_type="application/json", headers={"idempotency-key": "k1"})
    assert answer.status_code == 409
    assert not ApiKey.objects.exists()


def test_a_refused_call_leaves_no_record_and_may_be_repeated(browser: Client) -> None:
    assert change(browser, "k1", "").status_code == 422
    assert change(browser, "k1", "One").status_code == 200


def test_two_people_may_choose_the_same_key(browser: Client, two_clients: TwoClients) -> None:
    assert change(browser, "k1", "One").status_code == 200
    assert change(signed_in(two_clients.stranger), "k1", "Other").json()["display_name"] == "Other"


@pytest.mark.parametrize("key", ["", "x" * 256, "with space", "tab\there", "ключ", "two\x7f"])
def test_a_key_that_is_no_key_is_refused(browser: Client, key: str) -> None:
    answer = change(browser, key, "One")
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_idempotency_key")


@pytest.mark.parametrize("key", ["x", "x" * 255, "3f2a-~!"])
def test_every_visible_sign_may_be_in_a_key(browser: Client, key: str) -> None:
    assert change(browser, key, "One").status_code == 200


def test_an_answer_with_a_secret_is_not_kept(browser: Client, two_clients: TwoClients) -> None:
    def make() -> Any:
        body = {"name": "x", "organisation_id": two_clients.ours.pk}
        return browser.post(
            "/api/v1/api-keys", body, content_type="application/json", headers={"idempotency-key": "k1"}
        )

    assert make().status_code == 201
    again = make()
    assert (again.status_code, again.json()["code"]) == (409, "answer_not_kept")
    assert ApiKey.objects.count() == 1
    with everywhere():
        assert IdempotencyRecord.objects.get().body == ""


def test_records_of_one_person_are_hidden_from_another(browser: Client, two_clients: TwoClients) -> None:
    change(browser, "k1", "One")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM accounts_idempotencyrecord")
        assert cursor.fetchone()[0] == 0


def test_thirty_two_at_once_take_effect_once(committed_db: str) -> None:
    two_clients = make_two_clients()
    clients = [signed_in(two_clients.insider) for _ in range(32)]
    together = threading.Barrier(32)

    def call(number: int) -> tuple[int, str]:
        together.wait()
        name = "Other" if number % 8 == 0 else "One"
        try:
            answer = change(clients[number], "k1", name)
            return answer.status_code, answer.json().get("display_name", answer.json().get("code"))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(32) as pool:
        seen = Counter(pool.map(call, range(32)))
    with everywhere():
        assert IdempotencyRecord.objects.count() == 1
        two_clients.insider.refresh_from_db()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM accounts_personevent WHERE pgh_label = 'update'")
            effects = cursor.fetchone()[0]
    winner = two_clients.insider.display_name
    assert effects == 1
    assert seen[200, winner] == (28 if winner == "One" else 4)
    assert seen[409, "idempotency_key_reused"] == 32 - seen[200, winner]
    assert set(seen) == {(200, winner), (409, "idempotency_key_reused")}


def test_a_call_that_runs_too_long_makes_its_repeat_come_again(committed_db: str) -> None:
    two_clients = make_two_clients()
    client = signed_in(two_clients.insider)
    holding, release = threading.Event(), threading.Event()

    def hold() -> None:
        with everywhere(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO accounts_idempotencyrecord (person_id, key, operation, body_sha256, body, created_at)"
                " VALUES (%s, 'k1', '', '', '', now())",
                [two_clients.insider.pk],
            )
            holding.set()
            release.wait(30)
        connections.close_all()

    thread = threading.Thread(target=hold)
    thread.start()
    holding.wait(30)
    try:
        answer = change(client, "k1", "One")
    finally:
        release.set()
        thread.join()
    assert (answer.status_code, answer.json()["code"], answer["Retry-After"]) == (409, "call_in_progress", "1")
