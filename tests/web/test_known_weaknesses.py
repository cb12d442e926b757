"""What went wrong in other platforms of this field, class by class, tried on ours (advisories in peers' lists)."""

from __future__ import annotations

import pytest
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere
from preceptor.projects.models import Guideline
from tests.web.two_clients import NOW, TwoClients, signed_in

OUTSIDE = [
    "/static/../secret_key",
    "/static/..%2f..%2fsecret_key",
    "/static/%2e%2e/%2e%2e/secret_key",
    "/static/app/../../settings.py",
    "/static//etc/passwd",
    "/static/app/..\\..\\settings.py",
    "/..%2f..%2f..%2fetc/passwd",
]


@pytest.mark.parametrize("address", OUTSIDE)
def test_no_file_outside_is_served(db: None, address: str) -> None:
    """CVE class: path traversal through an alias or an exporter."""
    answer = Client().get(address)
    shown = b"".join(answer) if answer.streaming else answer.content
    assert b"root:" not in shown
    assert b"INSTALLED_APPS" not in shown
    assert answer.status_code in (400, 404, 200, 503)
    if answer.status_code == 200:
        assert shown.lstrip().lower().startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    "field",
    [
        {"is_staff": True},
        {"is_superuser": True},
        {"email": "other@x.example"},
        {"password": "x" * 20},
        {"simulated": True},
        {"id": 1},
        {"roles": [{"organisation_id": 1, "role": "admin"}]},
    ],
)
def test_nobody_gives_themselves_what_is_not_theirs_to_give(
    browser: Client, two_clients: TwoClients, field: dict[str, object]
) -> None:
    """Mass assignment: what a body may not set stays as it is."""
    before = Person.objects.filter(pk=two_clients.insider.pk).values().get()
    answer = browser.patch("/api/v1/me", field, content_type="application/json")
    assert answer.status_code in (200, 422)
    assert Person.objects.filter(pk=two_clients.insider.pk).values().get() == before
    assert two_clients.insider.memberships.count() == 7


@pytest.mark.parametrize(
    "query",
    [
        "created_by__password__startswith=a",
        "organisation__memberships__person__password__regex=(a%2B)%2B",
        "order_by=password",
        "id__in=1,2",
        "limit=1000000000",
        "limit=-1",
        "limit=0",
        "cursor=-1",
        "cursor=%27%3B--",
    ],
)
def test_no_filter_reaches_through_to_other_tables(browser: Client, query: str) -> None:
    """CVE-2023-47117 class: filters on related fields give away password hashes bit by bit."""
    plain = browser.get("/api/v1/projects").json()
    answer = browser.get(f"/api/v1/projects?{query}")
    assert answer.status_code in (200, 422)
    if answer.status_code == 200:
        assert answer.json() == plain


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\u202e"


def test_what_people_type_comes_back_as_data(browser: Client, two_clients: TwoClients) -> None:
    """Stored and reflected XSS: answers are JSON that no browser takes for a page."""
    browser.patch("/api/v1/me", {"display_name": HOSTILE}, content_type="application/json")
    with everywhere():
        Guideline.objects.create(
            organisation=two_clients.ours,
            project=two_clients.our_project,
            version=1,
            language="en",
            body=HOSTILE,
            published_by=two_clients.insider,
            in_force_from=NOW,
        )
    addresses = ["me", "people", f"projects/{two_clients.our_project.pk}/guidelines", "<script>alert(1)</script>"]
    for address in addresses:
        answer = browser.get(f"/api/v1/{address}")
        assert answer["Content-Type"].startswith(("application/json", "application/problem+json"))
        assert answer["X-Content-Type-Options"] == "nosniff"
    assert browser.get("/api/v1/me").json()["display_name"] == HOSTILE


def test_an_address_is_never_reflected_into_a_page(db: None) -> None:
    for address in (
        "/<script>alert(1)</script>",
        "/sign-in/<script>alert(1)</script>",
        "/admin/<script>alert(1)</script>",
    ):
        answer = Client().get(address)
        assert b"<script>alert(1)" not in answer.content


def test_nobody_reads_or_changes_the_profile_of_another(two_clients: TwoClients) -> None:
    """CVE-2026-22033 class: there is no operation on other people's profiles or keys at all."""
    client = signed_in(two_clients.stranger)
    for address in (
        f"people/{two_clients.insider.pk}",
        f"users/{two_clients.insider.pk}",
        f"me/{two_clients.insider.pk}",
    ):
        for method in ("get", "patch", "delete"):
            answer = getattr(client, method)(f"/api/v1/{address}", {}, content_type="application/json")
            assert answer.status_code == 404
    shown = client.get("/api/v1/people").content.decode()
    assert two_clients.insider.email not in shown
    assert '"insider"' not in shown


def test_a_session_of_another_installation_opens_nothing(two_clients: TwoClients) -> None:
    """CVE-2023-43791 class: a known signing key would let anybody forge a session."""
    client = Client()
    client.cookies["sessionid"] = "a" * 32
    assert client.get("/api/v1/me").status_code == 401


@pytest.mark.parametrize("language", ["../../etc/passwd", "ar\r\nSet-Cookie: x=1", "x" * 5000, "\u202e"])
def test_headers_cannot_break_out(db: None, language: str) -> None:
    answer = Client().get("/api/v1/me", headers={"accept-language": language, "x-request-id": f"{language}\n"})
    assert answer.status_code == 401
    assert "Set-Cookie" not in answer.headers or "x=1" not in answer.headers["Set-Cookie"]
    assert len(answer["X-Request-ID"]) == 24
