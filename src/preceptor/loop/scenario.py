"""The demo's workspace: one client, its project, and the people who take part.

Scripted people carry `simulated`; the two guests are for whoever signs in and works by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import resources

from preceptor.accounts import services as accounts
from preceptor.accounts.models import Organisation, Person
from preceptor.experts import services as experts
from preceptor.kit.money import Money
from preceptor.projects import services as projects
from preceptor.projects.models import Project
from preceptor.staffing import services as staffing

ORGANISATION = "meridian"
PROJECT = "budgets-and-growth"
HOURLY = Money(200_00, "USD")
REVIEWER_HOURLY = Money(220_00, "USD")
BUDGET = Money(100_000_00, "USD")
OFFER_STANDS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Character:
    """One person of the demo."""

    key: str
    name: str
    role: str
    language: str
    time_zone: str
    simulated: bool
    headline: str = ""

    @property
    def email(self) -> str:
        """An address of the reserved example domain."""
        return f"{self.key}@preceptor.example"


CAST = (
    Character("lead", "Mira Lindqvist", "lead", "en", "Europe/Stockholm", True),
    Character("operator", "Omar Haddad", "operator", "ar", "Asia/Amman", True),
    Character("layla", "Layla Nasser", "expert", "ar", "Asia/Amman", True, "Finance director, manufacturing"),
    Character("daniel", "Daniel Brandt", "expert", "en", "Europe/Berlin", True, "Controller, software"),
    Character("priya", "Priya Raman", "expert", "en", "Asia/Kolkata", True, "Growth analyst, retail"),
    Character("elena", "Elena Petrova", "reviewer", "en", "Europe/Sofia", True, "Audit partner"),
    Character("expert", "Guest expert", "expert", "en", "UTC", False),
    Character("reviewer", "Guest reviewer", "reviewer", "en", "UTC", False),
)
SIGN_IN_AS = ("lead", "operator", "expert", "reviewer")


@dataclass(frozen=True, slots=True)
class Workspace:
    """What the scenario set up, by the keys of its characters."""

    organisation: Organisation
    project: Project
    people: dict[str, Person]

    def scripted(self, role: str) -> list[Person]:
        """The simulated people of a role, in the order of the cast."""
        return [self.people[each.key] for each in CAST if each.role == role and each.simulated]


def guideline(language: str) -> str:
    """The project's guideline in English or Arabic, as Markdown."""
    return resources.files("preceptor.loop").joinpath("texts", f"guideline.{language}.md").read_text(encoding="utf-8")


def existing_workspace() -> Workspace | None:
    """The demo's workspace if an earlier run made it."""
    project = (
        Project.objects.select_related("organisation").filter(organisation__slug=ORGANISATION, slug=PROJECT).first()
    )
    if project is None:
        return None
    found = {person.email: person for person in Person.objects.filter(email__in=[each.email for each in CAST])}
    return Workspace(project.organisation, project, {each.key: found[each.email] for each in CAST})


def set_up_workspace(*, now: datetime) -> Workspace:
    """The workspace, made if absent. Runs in one transaction, inside `everywhere()`."""
    present = existing_workspace()
    if present is not None:
        return present
    organisation = accounts.create_organisation(
        name="Meridian Labs", slug=ORGANISATION, kind=Organisation.Kind.CLIENT, simulated=True, now=now
    )
    people = {each.key: _create(each) for each in CAST}
    for each in CAST[:2]:
        accounts.add_member(organisation=organisation, person=people[each.key], role=each.role, now=now)
    project = _create_project(organisation, people["lead"], now)
    for each in CAST[2:]:
        _staff(project, each, people, now)
    return Workspace(organisation, project, people)


def _create(each: Character) -> Person:
    return accounts.create_person(
        email=each.email,
        display_name=each.name,
        language=each.language,
        time_zone=each.time_zone,
        simulated=each.simulated,
    )


def _create_project(organisation: Organisation, lead: Person, now: datetime) -> Project:
    project = projects.create_project(
        organisation=organisation,
        name="Budgets and growth forecasts",
        slug=PROJECT,
        description="Correct the steps of a small model on budgets, margins, break-even, runway and growth.",
        budget=BUDGET,
        actor=lead,
        now=now,
        simulated=True,
    )
    for language in ("en", "ar"):
        projects.publish_guideline(
            project=project, language=language, body=guideline(language), changelog="First version", actor=lead, now=now
        )
    projects.set_rate(project=project, role="expert", rate=HOURLY, in_force_from=now, actor=lead, now=now)
    projects.set_rate(project=project, role="reviewer", rate=REVIEWER_HOURLY, in_force_from=now, actor=lead, now=now)
    return project


def _staff(project: Project, each: Character, people: dict[str, Person], now: datetime) -> None:
    person = people[each.key]
    experts.create_profile(person=person, legal_name=each.name, headline=each.headline, now=now)
    offer = staffing.make_offer(
        project=project,
        person=person,
        role=each.role,
        rate=HOURLY if each.role == "expert" else REVIEWER_HOURLY,
        daily_cap_seconds=project.daily_cap_seconds,
        expires_at=now + OFFER_STANDS,
        actor=people["operator"],
        now=now,
    )
    staffing.accept_offer(offer=offer, actor=person, now=now)
