"""Reads of people and keys."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import QuerySet

from preceptor.accounts.models import ApiKey, Membership, Organisation, Person
from preceptor.kit.errors import NotFound


def describe(person: Person) -> dict[str, Any]:
    """A person with their roles, as `schemas.MeOut`."""
    held = Membership.objects.filter(person=person).select_related("organisation").order_by("organisation_id", "role")
    roles = [
        {"organisation_id": each.organisation_id, "organisation": each.organisation.name, "role": each.role}
        for each in held
    ]
    fields = ("id", "email", "display_name", "language", "time_zone", "is_staff", "simulated")
    return {**{name: getattr(person, name) for name in fields}, "roles": roles}


def signs_in(person: Person) -> bool:
    """Whether a person can sign in by themselves: with a password or a passkey."""
    return (
        person.has_usable_password()
        or Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).exists()
    )


def keys_of(person: Person) -> QuerySet[ApiKey]:
    """The person's keys, newest first."""
    return ApiKey.objects.filter(person=person).order_by("-id")


def organisation(organisation_id: int) -> Organisation:
    """An organisation of the open room. Raises NotFound."""
    found = Organisation.objects.filter(pk=organisation_id).first()
    if found is None:
        raise NotFound("There is no such organisation.")
    return found
