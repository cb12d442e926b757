"""The demo's workspace: one client, its project, and the people who take part.

Scripted people carry `simulated`; the two guests are for whoever signs in and works by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import resources

from preceptor.accounts import services as accounts
from preceptor.accounts.models import Organisation, Person
from preceptor.experts import services as experts
from preceptor.kit.money import Money
from preceptor.loop.treasury import open_treasury
from preceptor.payroll.bonuses import BonusKind
from preceptor.payroll.terms import set_bonus_rule
from preceptor.projects import services as projects
from preceptor.projects.models import Project
from preceptor.staffing import services as staffing

ORGANISATION = "meridian"
HOURLY = Money(200_00, "USD")
REVIEWER_HOURLY = Money(220_00, "USD")
UNIT_BONUS = Money(5_00, "USD")
"""For each unit that is accepted."""
BUDGET = Money(100_000_00, "USD")
OFFER_STANDS = timedelta(days=14)
FOUNDED = timedelta(days=7)
"""How long before its first run the workspace was founded: scripted evenings lie in the days before."""


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
    Character("finance", "Ingrid Solberg", "finance", "en", "Europe/Oslo", True),
    Character("layla", "Layla Nasser", "expert", "ar", "Asia/Amman", True, "Finance director, manufacturing"),
    Character("daniel", "Daniel Brandt", "expert", "en", "Europe/Berlin", True, "Controller, software"),
    Character("priya", "Priya Raman", "expert", "en", "Asia/Kolkata", True, "Growth analyst, retail"),
    Character("elena", "Elena Petrova", "reviewer", "en", "Europe/Sofia", True, "Audit partner"),
    Character("expert", "Guest expert", "expert", "en", "UTC", False),
    Character("reviewer", "Guest reviewer", "reviewer", "en", "UTC", False),
)
OFFICE = CAST[:3]
EXPERTS = CAST[3:]
SIGN_IN_AS = ("lead", "operator", "finance", "expert", "reviewer")


@dataclass(frozen=True, slots=True)
class Brief:
    """What a project of the demo is called."""

    slug: str
    name: str
    description: str


BUDGETS = Brief(
    "budgets-and-growth",
    "Budgets and growth forecasts",
    "Correct the steps of a small model on budgets, margins, break-even, runway and growth.",
)


def recorded_brief(source: str, model: str) -> Brief:
    """The project for answers of `model` that were recorded elsewhere and imported from `source`."""
    slug = re.sub(r"[^a-z0-9]+", "-", f"{source}-{model}".lower()).strip("-")[:50]
    return Brief(slug, f"{source}: {model}", f"Correct the recorded answers of {model} to the problems of {source}.")


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


def existing_workspace(slug: str = BUDGETS.slug) -> Workspace | None:
    """The demo's workspace with its project `slug`, if an earlier run made it."""
    projects_found = Project.objects.select_related("organisation")
    project = projects_found.filter(organisation__slug=ORGANISATION, slug=slug).first()
    return None if project is None else Workspace(project.organisation, project, _people())


def _people() -> dict[str, Person]:
    """Who is there of the cast; a workspace of before this version lacks some."""
    found = {person.email: person for person in Person.objects.filter(email__in=[each.email for each in CAST])}
    return {each.key: found[each.email] for each in CAST if each.email in found}


def set_up_workspace(*, now: datetime, brief: Brief = BUDGETS) -> Workspace:
    """The workspace with the project of `brief`, made if absent. Runs in one transaction, inside `everywhere()`."""
    found = Organisation.objects.filter(slug=ORGANISATION).first()
    organisation = found or _found(now - FOUNDED)
    people = _complete(organisation, now if found else now - FOUNDED)
    present = existing_workspace(brief.slug)
    if present is not None:
        return present
    now -= FOUNDED
    project = _create_project(organisation, people["lead"], brief, now)
    for each in EXPERTS:
        _staff(project, each, people, now)
    return Workspace(organisation, project, people)


def _found(now: datetime) -> Organisation:
    return accounts.create_organisation(
        name="Meridian Labs", slug=ORGANISATION, kind=Organisation.Kind.CLIENT, simulated=True, now=now
    )


def _complete(organisation: Organisation, now: datetime) -> dict[str, Person]:
    """Everybody of the cast and what is agreed about money; what is there already stays."""
    people = _people()
    for each in [each for each in CAST if each.key not in people]:
        people[each.key] = _create(each)
        if each in EXPERTS:
            experts.create_profile(person=people[each.key], legal_name=each.name, headline=each.headline, now=now)
    for each in OFFICE:
        accounts.add_member(organisation=organisation, person=people[each.key], role=each.role, now=now)
    open_treasury(organisation=organisation, people=people, now=now)
    return people


def _create(each: Character) -> Person:
    return accounts.create_person(
        email=each.email,
        display_name=each.name,
        language=each.language,
        time_zone=each.time_zone,
        simulated=each.simulated,
    )


def _create_project(organisation: Organisation, lead: Person, brief: Brief, now: datetime) -> Project:
    project = projects.create_project(
        organisation=organisation,
        name=brief.name,
        slug=brief.slug,
        description=brief.description,
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
    set_bonus_rule(
        project=project,
        code="accepted-unit",
        name="Accepted unit",
        kind=BonusKind.ACCEPTED_UNIT,
        amount=UNIT_BONUS,
        terms={},
        actor=lead,
        now=now,
    )
    return project


def _staff(project: Project, each: Character, people: dict[str, Person], now: datetime) -> None:
    person = people[each.key]
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
