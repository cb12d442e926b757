"""A client with people, a project and wrong attempts: what tests of staffing, corrections, review and time need.

Import it inside fixtures and tests only: tables wait until Django is ready.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.corrections.models import Claim, StageKind, Unit
from preceptor.corrections.protocol import Rating, Submission
from preceptor.corrections.services import claim_next, open_units, submit_correction
from preceptor.kit.money import Money
from preceptor.probing.models import Attempt, AttemptStep, Model, ModelVersion, Probe
from preceptor.probing.splitting import split_steps
from preceptor.probing.step_check import check_step
from preceptor.problems.models import Problem, ProblemVersion
from preceptor.projects.models import Project
from preceptor.projects.services import acknowledge, create_project, publish_guideline
from preceptor.staffing.services import accept_offer, make_offer

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
RATE = Money(200_00, "USD")
STATEMENT = "The budget is 640. 210 goes to books and 150 to staff, then books cost 35 more. What is left?"
REFERENCE = [
    {"label": "Planned", "expression": "210 + 150", "value": "360"},
    {"label": "Spent", "expression": "360 + 35", "value": "395"},
    {"label": "Left", "expression": "640 - 395", "value": "245"},
]
WRONG = "Planned: 210 + 150 = 360\nSpent: 360 + 35 = 385\nLeft: 640 - 385 = 255\nAnswer: 255"
RIGHT = "Planned: 210 + 150 = 360\nSpent: 360 + 35 = 395\nLeft: 640 - 395 = 245\nAnswer: 245"
CORRECTION = Submission(
    outcome="found_error",
    ratings=(Rating(0, 1), Rating(1, -1, error_kind="arithmetic", critique="It is 395.", rewritten="360 + 35 = 395")),
    first_error=1,
    solution=RIGHT,
    final_answer="245",
    critique="A slip in the second step.",
)


@dataclass
class Scene:
    """One client's project with its people by name."""

    organisation: Organisation
    project: Project
    people: dict[str, Person]
    probe: Any = None
    attempts: list[Attempt] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        people = self.__dict__.get("people", {})
        if name in people:
            return people[name]
        raise AttributeError(name)

    def staff(
        self, name: str, role: str = "expert", *, simulated: bool = False, cap: int = 12_600, **more: Any
    ) -> Person:
        """A new person with a place on the project."""
        person = create_person(
            email=f"{name}@{self.organisation.slug}.example", display_name=name.title(), simulated=simulated, **more
        )
        self.people[name] = person
        self.place(person, role, cap=cap)
        return person

    def place(self, person: Person, role: str, *, cap: int = 12_600) -> None:
        """Offer and acceptance."""
        offer = make_offer(
            project=self.project,
            person=person,
            role=role,
            rate=RATE,
            daily_cap_seconds=cap,
            expires_at=NOON + timedelta(days=7),
            actor=self.people["lead"],
            now=NOON - timedelta(days=1),
        )
        accept_offer(offer=offer, actor=person, now=NOON - timedelta(days=1))
        for guideline in self.project.guidelines.all():
            acknowledge(guideline=guideline, person=person, now=NOON - timedelta(days=1))

    def pose(self, count: int, *, output: str = WRONG, language: str = "en", skill: str = "budgets") -> list[Attempt]:
        """So many wrong attempts at problems of their own."""
        made = []
        for _ in range(count):
            number = len(self.attempts)
            problem = Problem.objects.create(
                organisation=self.organisation,
                project=self.project,
                external_id=f"p{number}",
                source="tests",
                created_by=self.people["lead"],
                created_at=NOON,
            )
            version = ProblemVersion.objects.create(
                organisation=self.organisation,
                problem=problem,
                number=1,
                statement=STATEMENT,
                language=language,
                reference_steps=REFERENCE,
                answer="245",
                skill=skill,
                topic="budgets",
                content_sha256=hashlib.sha256(str(number).encode()).hexdigest(),
                created_at=NOON,
            )
            made.append(self._attempt(version, output))
            self.attempts.append(made[-1])
        return made

    def _attempt(self, version: ProblemVersion, output: str) -> Attempt:
        attempt = Attempt.objects.create(
            organisation=self.organisation,
            probe=self.probe,
            problem_version=version,
            model_version=self.probe.model_version,
            output=output,
            output_sha256=hashlib.sha256(output.encode()).hexdigest(),
            extracted_answer="255",
            correct=False,
            created_at=NOON,
        )
        AttemptStep.objects.bulk_create(
            AttemptStep(
                organisation=self.organisation,
                attempt=attempt,
                index=index,
                start=span.start,
                end=span.end,
                check_result=check_step(span.of(output)).result.value,
            )
            for index, span in enumerate(split_steps(output))
        )
        return attempt

    def open(self, count: int = 1, *, priority: int = 0, **more: Any) -> list[Unit]:
        """So many open units."""
        return open_units(attempts=self.pose(count, **more), now=NOON, priority=priority)

    def claim(self, person: Person, stage: str = StageKind.CORRECT, *, now: datetime = NOON) -> Claim:
        """The next claim of a person; fails where there is none."""
        claim = claim_next(projects=[self.project], person=person, stage=stage, now=now)
        assert claim is not None
        return claim

    def correct(self, person: Person, *, now: datetime = NOON, content: Submission = CORRECTION) -> Claim:
        """Claim and submit."""
        claim = self.claim(person, now=now)
        submit_correction(claim=claim, token=claim.token, content=content, now=now)
        return claim


def make_scene(slug: str = "acme", *, protocol: str = "first_error", cap: int = 12_600) -> Scene:
    """A client with a lead, an expert `amal`, an expert `basil`, a reviewer `rana`, guidelines and a probe."""
    organisation = create_organisation(name=slug.title(), slug=slug, kind="client", now=NOON)
    lead = create_person(email=f"lead@{slug}.example", display_name="Lead")
    add_member(organisation=organisation, person=lead, role="lead", now=NOON)
    project = create_project(
        organisation=organisation,
        name="Budgets",
        slug="budgets",
        protocol=protocol,
        daily_cap_seconds=cap,
        actor=lead,
        now=NOON - timedelta(days=2),
    )
    for language in ("en", "ar"):
        publish_guideline(project=project, language=language, body=f"Rules ({language})", actor=lead, now=NOON)
    scene = Scene(organisation, project, {"lead": lead})
    for name, role in (("amal", "expert"), ("basil", "expert"), ("rana", "reviewer")):
        scene.staff(name, role, cap=cap)
    model = Model.objects.create(organisation=organisation, name="Model", created_at=NOON)
    version = ModelVersion.objects.create(
        organisation=organisation, model=model, name="v1", protocol="recorded", created_at=NOON
    )
    scene.probe = Probe.objects.create(
        organisation=organisation, project=project, model_version=version, created_by=lead, created_at=NOON
    )
    return scene


def beside(scene: Scene, slug: str = "second") -> Scene:
    """Another project of the same client, with the same lead, experts and reviewer."""
    project = create_project(
        organisation=scene.organisation,
        name=slug.title(),
        slug=slug,
        protocol=scene.project.protocol,
        daily_cap_seconds=scene.project.daily_cap_seconds,
        actor=scene.lead,
        now=NOON - timedelta(days=2),
    )
    for language in ("en", "ar"):
        publish_guideline(project=project, language=language, body=f"Rules ({language})", actor=scene.lead, now=NOON)
    other = Scene(scene.organisation, project, dict(scene.people))
    for name, role in (("amal", "expert"), ("basil", "expert"), ("rana", "reviewer")):
        other.place(scene.people[name], role)
    other.probe = Probe.objects.create(
        organisation=scene.organisation,
        project=project,
        model_version=scene.probe.model_version,
        created_by=scene.lead,
        created_at=NOON,
    )
    return other
