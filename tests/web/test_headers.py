"""What every answer carries: no script but our own, no frame, no cache of confidential pages, no open metrics."""

from __future__ import annotations

import re
import stat
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client, override_settings

from preceptor.accounts.models import Person
from preceptor.kit.configuration import Configuration, InvalidConfiguration
from preceptor.web.middleware import loggable_path
from preceptor.web.secret_files import installation_secret
from tests.web.two_clients import TwoClients, signed_in

ADDRESSES = (
    "/",
    "/healthz",
    "/admin/login/",
    "/api/v1/me",
    "/_allauth/browser/v1/config",
    "/nothing/here",
    "/sign-in/x",
)


def directives(policy: str) -> dict[str, str]:
    return {name: rest for name, _, rest in (each.strip().partition(" ") for each in policy.split(";"))}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_forbids_foreign_and_inline_code(address: str) -> None:
    answer = Client().get(address)
    policy = directives(answer["Content-Security-Policy"])
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["base-uri"] == "'none'"
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert "Content-Security-Policy-Report-Only" not in answer
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert re.fullmatch(r"[0-9a-f]{24}", answer["X-Request-ID"])


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/api/v1/me", "/admin/login/", "/_allauth/browser/v1/config", "/sign-in/x"])
def test_confidential_answers_are_not_cached(address: str) -> None:
    assert "no-store" in Client().get(address)["Cache-Control"]


class InlineCode(HTMLParser):
    """Finds what a policy without unsafe-inline would not run: scripts with a body, handlers, style attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found += [f"{tag} {name}" for name in given if name.startswith("on") or name == "style"]
        self.found += [f"{tag} {value}" for value in given.values() if (value or "").startswith("javascript:")]
        data = given.get("type") in ("application/json", "text/html")
        self._inside = tag if tag in ("script", "style") and not given.get("nonce") and not data else ""

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip():
            self.found.append(f"{self._inside} body")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


@pytest.mark.parametrize(
    "address",
    ["/admin/", "/admin/accounts/person/", "/admin/accounts/person/add/", "/admin/projects/project/"],
)
def test_the_admin_site_works_without_inline_code(two_clients: TwoClients, address: str) -> None:
    Person.objects.filter(pk=two_clients.insider.pk).update(is_staff=True, is_superuser=True)
    answer = signed_in(two_clients.insider).get(address, follow=True)
    assert answer.status_code == 200
    reader = InlineCode()
    reader.feed(answer.content.decode())
    assert not reader.found


def test_the_admin_site_speaks_arabic(two_clients: TwoClients) -> None:
    Person.objects.filter(pk=two_clients.insider.pk).update(is_staff=True, is_superuser=True)
    answer = signed_in(two_clients.insider).get("/admin/", headers={"accept-language": "ar"})
    assert 'dir="rtl"' in answer.content.decode()


@pytest.mark.django_db
def test_a_foreign_host_name_is_refused() -> None:
    assert Client().get("/healthz", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.django_db
def test_metrics_are_for_this_machine() -> None:
    answer = Client().get("/metrics")
    assert answer.status_code == 200
    assert "preceptor_requests_total" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sign", [{"HTTP_X_FORWARDED_FOR": "9.9.9.9"}, {"HTTP_FORWARDED": "for=9.9.9.9"}, {"REMOTE_ADDR": "9.9.9.9"}]
)
def test_metrics_leak_neither_through_a_proxy_nor_to_others(sign: dict[str, str]) -> None:
    answer = Client().get("/metrics", **sign)
    assert (answer.status_code, answer.json()["code"]) == (401, "metrics_token_needed")


@pytest.mark.django_db
def test_metrics_from_elsewhere_need_the_installations_token() -> None:
    token = installation_secret(settings.HOME / "metrics_token")
    for given, status in ((token, 200), ("wrong", 401), ("", 401)):
        headers = {"authorization": f"Bearer {given}"}
        assert Client().get("/metrics", headers=headers, REMOTE_ADDR="9.9.9.9").status_code == status


def test_each_installation_makes_its_own_secret(tmp_path: Path) -> None:
    one, two = (installation_secret(tmp_path / name / "secret_key") for name in ("one", "two"))
    assert one != two
    assert len(one) > 60
    assert installation_secret(tmp_path / "one" / "secret_key") == one
    assert stat.S_IMODE((tmp_path / "one" / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["secret_key"]


def test_the_secret_of_a_link_is_not_logged() -> None:
    assert loggable_path("/sign-in/s3cret") == "/sign-in/…"
    assert loggable_path("/api/v1/me") == "/api/v1/me"


def test_djangos_own_checks_have_nothing_to_say() -> None:
    call_command("check", fail_level="WARNING")


@pytest.mark.parametrize(
    "address", ["http://x.example", "x.example", "https://", "https://x.example/path", "https://a@b.example"]
)
def test_an_address_of_the_site_that_cannot_be_one_is_refused(address: str) -> None:
    with pytest.raises(InvalidConfiguration, match="PRECEPTOR_URL"):
        Configuration.from_environment({"PRECEPTOR_URL": address})


def test_the_default_listens_to_this_machine_only() -> None:
    assert Configuration.from_environment({}).host == "127.0.0.1"
    assert settings.CONFIGURATION.host == "127.0.0.1"


@pytest.mark.django_db
@override_settings(
    SECURE_SSL_REDIRECT=True, SESSION_COOKIE_SECURE=True, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")
)
def test_behind_tls_plain_requests_are_sent_there() -> None:
    assert Client().get("/").status_code == 301
    assert Client().get("/api/v1/me", headers={"x-forwarded-proto": "https"}).status_code == 401
