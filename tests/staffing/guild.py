"""A network around the scene: experts who could fill a need, and one need of a project."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from preceptor.accounts.models import Person
from preceptor.accounts.services import create_person
from preceptor.experts.models import ExpertProfile, Skill
from preceptor.experts.services import create_profile, create_skill
from preceptor.kit.money import Money
from preceptor.staffing import needs
from preceptor.staffing.models import Need
from tests.corrections.scene import NOON

HOUR = timedelta(hours=1)
CLOUD = "cloud-business"


def skill() -> Skill:
    return create_skill(code=CLOUD, label_en="Cloud business", label_ar="أعمال السحابة")


def expert(name: str, *, level: int = 4, language: str = "en", **profile: Any) -> Person:
    """A person who signed up, with the skill at a level."""
    skill()
    person = create_person(email=f"{name}@network.example", display_name=name.title(), language=language)
    made = create_profile(
        person=person, legal_name=name.title(), now=NOON, languages=[language], skills={CLOUD: level} if level else {}
    )
    if profile:
        ExpertProfile.objects.filter(pk=made.pk).update(**profile)
    return person


def need_of(scene: Any, **change: Any) -> Need:
    """A need of two seats, six hours a week for four weeks, at 200 USD."""
    skill()
    facts = {
        "role": "expert",
        "title": "Forecast the growth of a cloud business",
        "seats": 2,
        "minutes_a_week": 360,
        "weeks": 4,
        "rate": Money(200_00, "USD"),
        "skills": {CLOUD: 3},
        "wave_size": 2,
    }
    draft = needs.Draft(**(facts | change))  # type: ignore[arg-type]  # a test changes what it names
    return needs.create_need(project=scene.project, draft=draft, actor=scene.lead, now=NOON)


def deferred(task: str) -> list[dict[str, Any]]:
    """What waits in the queue for a task, oldest first."""
    from procrastinate.contrib.django.models import ProcrastinateJob  # noqa: PLC0415  it needs the applications

    jobs = ProcrastinateJob.objects.filter(task_name=task, status="todo").order_by("id")
    return [dict(job.args) for job in jobs]
