"""`preceptor createsuperuser`."""

from __future__ import annotations

import os

import click
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, Invalid
from preceptor.web.cli.frame import Installation, Outcome


def run(installation: Installation, *, email: str, name: str) -> Outcome:
    """Make the person. Raises Invalid, Conflict."""
    try:
        validate_email(email)
    except ValidationError:
        raise Invalid(f"{email!r} is not an e-mail address.") from None
    if Person.objects.filter(email__iexact=email).exists():
        raise Conflict(f"Somebody already signs in with {email}.")
    password = os.environ.get("PRECEPTOR_PASSWORD") or click.prompt(
        "Password", hide_input=True, confirmation_prompt=True, err=True
    )
    try:
        validate_password(password, Person(email=email, display_name=name))
    except ValidationError as error:
        raise Invalid(" ".join(error.messages)) from None
    person = Person.objects.create_superuser(email, password, display_name=name)
    return Outcome({"id": person.pk, "email": person.email}, [f"{person.email} may now sign in at /admin/."])
