"""Who acts when a command is run, and on which project."""

from __future__ import annotations

from typing import Final

from preceptor.accounts.models import Person
from preceptor.kit.errors import NotFound
from preceptor.probing.models import ModelVersion
from preceptor.projects.models import Project

ADDRESS: Final = "command-line@installation.invalid"


class NoSuchPlace(NotFound):
    """There is no such organisation, project or person. Look at the short names in the admin site."""

    code = "no_such_place"


def actor_named(address: str | None) -> Person:
    """The person who signs in with `address`, or the command line itself. Call inside `everywhere()`.

    Whoever may run a command owns the installation; the row only says where things came from.
    """
    if address is None:
        person = Person.objects.filter(email=ADDRESS).first()
        return person or Person.objects.create_user(ADDRESS, None, display_name="Command line", is_active=False)
    found = Person.objects.filter(email__iexact=address).first()
    if found is None:
        raise NoSuchPlace(f"Nobody signs in with {address}.")
    return found


def project_named(slug: str) -> Project:
    """The only project with that short name. Call inside `everywhere()`. Raises NoSuchPlace."""
    found: list[Project] = list(Project.objects.filter(slug=slug).order_by("id")[:2])
    if len(found) != 1:
        raise NoSuchPlace(f"There {'is no' if not found else 'is more than one'} project with the short name {slug!r}.")
    return found[0]


def model_version_numbered(number: int) -> ModelVersion:
    """The model version of the room. Raises NoSuchPlace."""
    found: ModelVersion | None = ModelVersion.objects.select_related("endpoint", "model").filter(pk=number).first()
    if found is None:
        raise NoSuchPlace(f"There is no model version {number}.")
    return found
