"""The admin site: behind the one door, behind the walls, and read-only where nothing may be changed."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client

from preceptor.accounts.models import Membership, Organisation, Person
from preceptor.accounts.walls import everywhere
from preceptor.projects.models import Project
from tests.web.two_clients import PASSWORD, Browser, TwoClients, signed_in

OURS = [model for model in admin.site._registry if model.__module__.startswith("preceptor.")]
MAIN = {
    "accounts.Person",
    "accounts.Organisation",
    "accounts.ApiKey",
    "audit.Access",
    "projects.Project",
    "problems.ProblemVersion",
    "probing.Attempt",
    "corrections.Unit",
    "corrections.Correction",
    "review.Review",
    "worktime.TimeEntry",
    "ledger.Transfer",
    "payroll.Statement",
    "datasets.DataSetVersion",
    "training.TrainingRun",
}
SEALS = {"immutable", "append_only"}


@pytest.fixture
def owner(two_clients: TwoClients) -> Client:
    """The browser of the installation's owner."""
    person = Person.objects.create_superuser("owner@x.example", PASSWORD, display_name="Owner")
    return signed_in(person)


def address(model: Any, page: str = "") -> str:
    return f"/admin/{model._meta.app_label}/{model._meta.model_name}/{page}"


def test_the_main_tables_are_there() -> None:
    assert {model._meta.label for model in OURS} >= MAIN


def test_every_list_opens_and_can_be_searched(owner: Client) -> None:
    """All in one test: what takes time is the people that each would make."""
    answers = {
        (model._meta.label, str(asked)): owner.get(address(model), asked).status_code
        for model in OURS
        for asked in ({}, {"q": "x"})
    }
    assert {shown for shown, status in answers.items() if status != 200} == set()


def test_what_is_append_only_cannot_be_changed_by_hand(owner: Client) -> None:
    request = request_of(owner)
    sealed = [model for model in OURS if {trigger.name for trigger in getattr(model._meta, "triggers", ())} & SEALS]
    assert sealed
    for model in sealed:
        assert owner.get(address(model, "add/")).status_code == 403, model
        assert not admin.site._registry[model].has_change_permission(request), model
        assert not admin.site._registry[model].has_delete_permission(request), model


def request_of(client: Client) -> Any:
    return client.get("/admin/").wsgi_request


def test_the_admin_site_has_no_door_of_its_own(two_clients: TwoClients) -> None:
    stranger = Browser()
    answer = stranger.get("/admin/")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/login/?next=/admin/")
    answer = stranger.get(answer["Location"])
    assert (answer.status_code, answer["Location"]) == (302, "/sign-in?then=%2Fadmin%2F")
    answer = stranger.post("/admin/login/", {"username": two_clients.insider.email, "password": PASSWORD})
    assert answer.status_code == 302
    assert stranger.get("/api/v1/me").status_code == 401


def test_who_is_not_staff_is_told_so(browser: Client) -> None:
    assert browser.get("/admin/", follow=True).status_code == 403


def test_staff_who_are_not_owners_stay_inside_their_walls(two_clients: TwoClients) -> None:
    Person.objects.filter(pk=two_clients.insider.pk).update(is_staff=True)
    insider = Person.objects.get(pk=two_clients.insider.pk)
    permissions = apps.get_model("auth.Permission").objects.filter(codename__endswith="_project")
    insider.user_permissions.set(permissions)
    client = signed_in(insider)
    assert client.get(address(Project, f"{two_clients.our_project.pk}/change/")).status_code == 200
    hidden = client.get(address(Project, f"{two_clients.their_project.pk}/change/"))
    assert hidden.status_code == 302
    assert b"theirs" not in client.get(address(Project)).content


def test_the_owner_makes_an_organisation_and_gives_a_role(owner: Client, two_clients: TwoClients) -> None:
    fields = {"name": "New", "slug": "new", "kind": "client"}
    assert owner.post(address(Organisation, "add/"), fields).status_code == 302
    with everywhere():
        made = Organisation.objects.get(slug="new")
    person = two_clients.stranger
    page = address(Person, f"{person.pk}/change/")
    form = {
        "email": person.email,
        "display_name": person.display_name,
        "language": "ar",
        "time_zone": "Asia/Amman",
        "is_active": "on",
        "memberships-TOTAL_FORMS": "1",
        "memberships-INITIAL_FORMS": "0",
        "memberships-0-person": str(person.pk),
        "memberships-0-organisation": str(made.pk),
        "memberships-0-role": "lead",
    }
    answer = owner.post(page, form)
    assert answer.status_code == 302, answer.context["errors"]
    given = Membership.objects.get(person=person, organisation=made)
    assert given.role == "lead"
    form |= {"memberships-INITIAL_FORMS": "1", "memberships-0-id": str(given.pk), "memberships-0-DELETE": "on"}
    assert owner.post(page, form).status_code == 302
    assert not Membership.objects.filter(pk=given.pk).exists()


def test_a_person_made_here_has_no_password_until_they_set_one(owner: Client) -> None:
    fields = {"email": "new@x.example", "display_name": "New", "language": "en", "time_zone": "UTC"}
    assert owner.post(address(Person, "add/"), fields).status_code == 302
    assert not Person.objects.get(email="new@x.example").has_usable_password()
