"""Reads of projects. What higher packages hang on a project is reached by its related name, never imported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Q, QuerySet, When

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.kit.pages import Page, page_of
from preceptor.projects.models import Acknowledgement, Guideline, Project, Rate
from preceptor.projects.policies import STEERING, can_see_all_of


class NoRate(NotFound):
    """The project has no rate for this role at that instant. Set one on its rate card first."""

    code = "no_rate"


def visible_projects(actor: Actor) -> QuerySet[Project]:
    """All projects of organisations that the actor steers or checks, and those that they are staffed on."""
    steered = [where for where, role in actor.roles if role in STEERING]
    staffed = Q(assignments__person_id=actor.person_id, assignments__ended_at=None)
    return Project.objects.filter(Q(organisation__in=steered) | staffed).distinct()


def projects_page(actor: Actor, *, cursor: str | None, limit: int) -> Page[Project]:
    """The visible projects in order of their ids."""
    rows = visible_projects(actor)
    return page_of(rows, cursor=cursor, limit=limit)


def project_by_id(actor: Actor, project_id: int) -> Project:
    """One visible project. Raises NotFound."""
    found = visible_projects(actor).select_related("organisation").filter(pk=project_id).first()
    if found is None:
        raise NotFound("There is no such project, or you are not on it.")
    return found


def rate_in_force(*, project: Project, role: str, at: datetime, skill: str = "", tier: str = "") -> Money:
    """The rate card's hourly rate for `role` at an instant: the line that says most of skill and tier. Raises NoRate."""
    lines = Rate.objects.filter(project=project, role=role, in_force_from__lte=at)
    lines = lines.filter(skill__in={"", skill}, tier__in={"", tier})
    rate = lines.order_by("-skill", "-tier", "-in_force_from").first()
    if rate is None:
        raise NoRate()
    return Money(rate.hourly_minor, rate.currency)


def guideline_in_force(*, project_id: int, language: str, at: datetime, reader: int | None = None) -> Guideline | None:
    """The newest version in `language`, or in any other language where there is none.

    Its attribute `read` says whether the person `reader` has acknowledged it.
    """
    found = Guideline.objects.filter(project_id=project_id, in_force_from__lte=at)
    known = Acknowledgement.objects.filter(guideline=OuterRef("pk"), person=reader)
    ranked = found.annotate(
        read=Exists(known), fits=Case(When(language=language, then=1), default=0, output_field=IntegerField())
    )
    best: Guideline | None = ranked.order_by("-fits", "-version").first()
    return best


def guidelines_of(project: Project) -> QuerySet[Guideline]:
    """All versions, newest first."""
    return Guideline.objects.filter(project=project).select_related("published_by").order_by("-version", "language")


def guideline_by_id(person: Person, guideline_id: int) -> Guideline:
    """A guideline of a project that the person works on. Raises NotFound."""
    rows = Guideline.objects.filter(
        project__assignments__person=person, project__assignments__ended_at=None, pk=guideline_id
    )
    found = rows.distinct().first()
    if found is None:
        raise NotFound("There is no such guideline, or you are not on its project.")
    return cast("Guideline", found)


def reading_of(person: Person, guideline: Guideline) -> dict[str, Any]:
    """A guideline, the one that the person has read before it in its language, and whether this one is read."""
    read = Guideline.objects.filter(acknowledgements__person=person, project=guideline.project_id)
    before = read.filter(language=guideline.language, version__lt=guideline.version).order_by("-version").first()
    done = Acknowledgement.objects.filter(guideline=guideline, person=person).exists()
    return {"guideline": guideline, "before": before, "acknowledged": done}


def rate_card(*, project: Project, at: datetime) -> list[Rate]:
    """The lines in force at an instant, one per role, skill and tier."""
    lines = Rate.objects.filter(project=project, in_force_from__lte=at)
    return list(lines.order_by("role", "skill", "tier", "-in_force_from").distinct("role", "skill", "tier"))


def rates_agreed_with(*, project: Project, role: str, base: Money, at: datetime) -> list[Rate]:
    """The lines that an offer of `base` made now takes over: those of a skill or tier in force, and those planned.

    Planned lines for every skill and tier come with it only where `base` is the rate card's own.
    """
    special = [line for line in rate_card(project=project, at=at) if line.role == role and (line.skill or line.tier)]
    planned = list(Rate.objects.filter(project=project, role=role, in_force_from__gt=at).order_by("in_force_from"))
    general = Rate.objects.filter(project=project, role=role, skill="", tier="", in_force_from__lte=at)
    present = general.order_by("-in_force_from").first()
    as_listed = present is not None and (present.hourly_minor, present.currency) == (base.minor, base.currency)
    return special + [line for line in planned if line.skill or line.tier or as_listed]


def overview(*, project: Project, actor: Actor, person: Person, at: datetime) -> dict[str, Any]:
    """A project as `schemas.ProjectDetail`; money and staff only for those who steer or check."""
    open_to_actor = can_see_all_of(actor, project.organisation_id)
    return {
        "project": project,
        "rules": project,
        "guideline": guideline_in_force(project_id=project.pk, language=person.language, at=at),
        "progress": progress(project),
        "rate_card": rate_card(project=project, at=at) if open_to_actor else None,
        "budget": Money(project.budget_minor, project.currency) if open_to_actor else None,
        "staff": staff_of(project) if open_to_actor else None,
    }


def progress(project: Project) -> dict[str, int]:
    """How many units are in each state, and how many of the open ones wait for review."""
    states = dict(project.units.values_list("state").annotate(number=Count("id")))
    waiting = project.units.filter(state="open", stage="review").count()
    return {"units": sum(states.values()), "waiting_for_review": waiting} | {
        state: states.get(state, 0) for state in ("open", "claimed", "accepted", "set_aside")
    }


def staff_of(project: Project) -> Sequence[dict[str, Any]]:
    """People who are on the project now, with the terms that they accepted."""
    staffed = project.assignments.filter(ended_at=None).select_related("person", "offer").order_by("id")
    return [
        {
            "assignment": each.pk,
            "person_id": each.person_id,
            "display_name": each.person.display_name,
            "simulated": each.person.simulated,
            "role": each.role,
            "rate": Money(each.offer.hourly_minor, each.offer.currency),
            "started_at": each.started_at,
        }
        for each in staffed
    ]
