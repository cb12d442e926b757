"""Every table of a client stands behind the walls, and the schema is the one the models describe."""

from __future__ import annotations

import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

from preceptor.accounts.row_security import BY_OWN_ID, PERSONAL, READ_OPEN, event_models, walled_models
from preceptor.accounts.walls import WalledManager

OF_THE_INSTALLATION = {
    "accounts.Person": "people belong to the network; who may see whom is decided in queries",
    "accounts.PersonEvent": "the history of people; read through the audit only",
    "accounts.SignInLink": "read by its digest before anybody is known",
    "audit.RuleCheck": "counts over the whole installation, no row of anybody",
    "experts.Skill": "the taxonomy is the same for everybody",
    "experts.SkillLoad": "versions of the taxonomy, which is the same for everybody; append-only",
    "experts.PersonKey": "the key of a person's sealed texts; opened by the programme alone",
    "experts.Consent": "a person's consents are theirs, not a client's; append-only",
    "experts.CvReading": "read before it is part of a profile; sealed with the person's key",
    "experts.CvProposal": "read before it is part of a profile; sealed with the person's key",
    "experts.ExpertProfile": "profiles belong to the network, not to a client",
    "experts.ExpertProfileEvent": "profiles belong to the network, not to a client",
    "experts.Degree": "profiles belong to the network, not to a client",
    "experts.DegreeEvent": "profiles belong to the network, not to a client",
    "experts.Employment": "profiles belong to the network, not to a client",
    "experts.EmploymentEvent": "profiles belong to the network, not to a client",
    "experts.Publication": "profiles belong to the network, not to a client",
    "experts.PublicationEvent": "profiles belong to the network, not to a client",
    "experts.ExpertLanguage": "profiles belong to the network, not to a client",
    "experts.ExpertLanguageEvent": "profiles belong to the network, not to a client",
    "experts.ExpertSkill": "profiles belong to the network, not to a client",
    "experts.ExpertSkillEvent": "profiles belong to the network, not to a client",
    "experts.ConflictOfInterest": "profiles belong to the network, not to a client",
    "experts.ConflictOfInterestEvent": "profiles belong to the network, not to a client",
    "experts.Credential": "profiles belong to the network, not to a client",
    "experts.CredentialEvent": "profiles belong to the network, not to a client",
    "bulk.Identity": "by what profiles are compared; they belong to the network",
    "bulk.SuspectedDuplicate": "pairs of profiles, which belong to the network",
    "ledger.Currency": "the decimal places of a currency are the same for everybody",
    "payroll.PayeeDetails": "what a person says of their own pay belongs to them, not to a client; the number is sealed",
    "payouts.Destination": "where a person's pay goes belongs to them, not to a client; its number is sealed",
    "staffing.Contact": "whom one client wrote to counts for all; addresses stand as salted hashes; append-only",
    "staffing.Suppressed": "who asked for silence is left alone by all; a salted hash that outlives the person",
    "staffing.Workload": "how much a person has taken on counts over all clients",
    "search.EmbeddingRun": "counts over the whole network, no row of anybody",
    "search.SearchChange": "ids of profiles, which belong to the network",
    "search.SearchRow": "profiles belong to the network, not to a client",
    "worktime.DayUsage": "the daily cap of a person counts over all clients",
    "worktime.PersonCap": "the daily cap of a person counts over all clients",
}
"""Our tables without an organisation, each with the reason; anything new must choose."""

WITHOUT_WALLED_MANAGER = {
    "accounts.Organisation": "the wall is its own id, and row security holds it",
    "accounts.Membership": "read before a room can be opened",
    "accounts.ApiKey": "read by its digest before anybody is known",
}


def our_models() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("preceptor.") and model._meta.managed and not model._meta.proxy
    ]


def test_every_table_has_an_organisation_or_a_reason() -> None:
    walled = walled_models()
    open_tables = {model._meta.label for model in our_models() if model not in walled} - PERSONAL.keys()
    through = {
        label for label in open_tables if label.startswith("accounts.Person_")
    }  # Django's groups and permissions
    assert open_tables - through == OF_THE_INSTALLATION.keys()


def test_every_walled_table_is_walled_in_the_application_too() -> None:
    events = set(event_models())
    bare = {
        model._meta.label
        for model in walled_models()
        if model not in events and not isinstance(model._default_manager, WalledManager)
    }
    assert bare == WITHOUT_WALLED_MANAGER.keys()


def test_no_entry_of_the_walls_names_a_table_that_is_gone() -> None:
    labels = {model._meta.label for model in our_models()}
    assert {*READ_OPEN, *PERSONAL, *BY_OWN_ID} <= labels


@pytest.mark.django_db
def test_row_security_is_forced_on_every_walled_table() -> None:
    expected = {model._meta.db_table for model in walled_models()}
    expected |= {apps.get_model(label)._meta.db_table for label in PERSONAL}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
            " AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'wall')"
        )
        assert {name for (name,) in cursor.fetchall()} == expected


@pytest.mark.django_db
def test_every_column_that_names_an_organisation_is_behind_a_wall() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND column_name = 'organisation_id'"
        )
        named = {name for (name,) in cursor.fetchall()}
    assert named <= {model._meta.db_table for model in walled_models()}


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    out = io.StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1, stdout=out)
    except SystemExit:
        pytest.fail(f"Run `preceptor makemigrations`: {out.getvalue()}")


def test_money_is_whole_minor_units() -> None:
    wrong = [
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in model._meta.concrete_fields
        if field.name.endswith(("_minor", "_seconds")) and not isinstance(field, models.IntegerField)
    ]
    assert not wrong


def test_every_instant_is_named_at_and_knows_its_zone() -> None:
    wrong = [
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.DateTimeField)
        and not (field.name in {"at", "last_login"} or field.name.endswith(("_at", "_until", "_from")))
    ]
    assert not wrong
