"""A project whose attempts were corrected and reviewed, written straight into the tables."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.corrections.models import Claim, Correction, StepRating, Unit
from preceptor.datasets.models import DataSet, DataSetVersion
from preceptor.datasets.services import create_data_set, freeze_version
from preceptor.probing.models import Attempt, AttemptStep, Model, ModelVersion, Probe
from preceptor.problems.models import Problem, ProblemVersion
from preceptor.projects.models import Guideline, Project
from preceptor.review.models import Review
from preceptor.worktime.models import DayUsage, TimeEntry, WorkSession

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WRONG = "spent: 1200 - 950 = 250\nshare: 250 / 950 = 0.3\nAnswer: 0.3"
RIGHT = "spent: 1200 - 950 = 250\nshare: 250 / 1000 = 0.25\nAnswer: 0.25"
RATINGS = (1, -1, None)
_numbers = count(1)


@dataclass
class Workshop:
    """Who and what is there."""

    organisation: Organisation
    project: Project
    expert: Person
    reviewer: Person
    lead: Person
    guideline: Guideline
    probe: Probe

    def problem(self, statement: str | None = None, *, split: str = "train", **facts: Any) -> ProblemVersion:
        """A problem with one version; each has a statement of its own unless it is given."""
        number = next(_numbers)
        problem = Problem.objects.create(
            organisation=self.organisation, project=self.project, external_id=f"p-{number}", source="own",
            licence="Apache-2.0", created_by=self.lead, created_at=NOON,
        )  # fmt: skip
        text = statement or f"Budget {number} is 950 and 1200 was spent.\nBy what share was it exceeded?"
        return self.version(problem, text, split=split, **facts)

    def version(self, problem: Problem, statement: str, *, split: str = "train", **facts: Any) -> ProblemVersion:
        """One more version of a problem."""
        number = problem.versions.count() + 1
        written: ProblemVersion = ProblemVersion.objects.create(
            organisation=self.organisation, problem=problem, number=number, statement=statement, split=split,
            content_sha256=hashlib.sha256(f"{number} {statement}".encode()).hexdigest(), created_at=NOON,
            **{"language": "en", "answer": "0.25", "skill": "finance.budgets", "topic": "overspend", **facts},
        )  # fmt: skip
        return written

    def attempt(self, version: ProblemVersion, output: str = WRONG) -> Attempt:
        """An attempt that the verifier judged wrong, one step a line."""
        attempt: Attempt = Attempt.objects.create(
            organisation=self.organisation, probe=self.probe, problem_version=version,
            model_version=self.probe.model_version, sample=next(_numbers) % 30_000, output=output,
            output_sha256=hashlib.sha256(output.encode()).hexdigest(), correct=False, created_at=NOON,
        )  # fmt: skip
        start = 0
        for index, line in enumerate(output.split("\n")):
            AttemptStep.objects.create(
                organisation=self.organisation, attempt=attempt, index=index, start=start, end=start + len(line)
            )
            start += len(line) + 1
        return attempt

    def unit(self, version: ProblemVersion | None = None, output: str = WRONG) -> Unit:
        """A unit for an attempt on `version`, or on a new problem."""
        unit: Unit = Unit.objects.create(
            organisation=self.organisation, project=self.project, attempt=self.attempt(version or self.problem(), output),
            skill="finance.budgets", language="en", created_at=NOON,
        )  # fmt: skip
        return unit

    def correct(self, unit: Unit, *, ratings: tuple[int | None, ...] = RATINGS, **facts: Any) -> Correction:
        """A correction by the expert; the second step is the first error."""
        claim = self.claim(unit, self.expert, "correct")
        correction: Correction = Correction.objects.create(
            organisation=self.organisation, unit=unit, claim=claim, person=self.expert, guideline=self.guideline,
            **{
                "outcome": "found_error", "first_error": 1, "solution": RIGHT, "final_answer": "0.25",
                "final_answer_correct": True, "submitted_at": claim.claimed_at + timedelta(minutes=5), **facts,
            },
        )  # fmt: skip
        for index, rating in enumerate(ratings):
            StepRating.objects.create(organisation=self.organisation, correction=correction, index=index, rating=rating)
        return correction

    def review(self, correction: Correction, verdict: str = "accept", **facts: Any) -> Review:
        """A review by the reviewer."""
        claim = self.claim(correction.unit, self.reviewer, "review")
        review: Review = Review.objects.create(
            organisation=self.organisation, unit=correction.unit, correction=correction, claim=claim,
            reviewer=self.reviewer, author=correction.person, verdict=verdict,
            **{"at": claim.claimed_at + timedelta(minutes=3), **facts},
        )  # fmt: skip
        return review

    def accepted(self, version: ProblemVersion | None = None, **facts: Any) -> Correction:
        """A correction that went through review at once."""
        correction = self.correct(self.unit(version), **facts)
        self.review(correction, simulated=correction.simulated)
        return correction

    def claim(self, unit: Unit, person: Person, stage: str) -> Claim:
        """A claim that was submitted; claims of a unit follow each other by an hour."""
        token = unit.claims.count() + 1
        began = NOON + timedelta(hours=token)
        claim: Claim = Claim.objects.create(
            organisation=self.organisation, unit=unit, project=self.project, person=person, stage=stage, token=token,
            state="submitted", guideline=self.guideline, protocol=self.project.protocol, hourly_minor=200_00,
            currency="USD", claimed_at=began, expires_at=began + timedelta(hours=1), ended_at=began + timedelta(minutes=5),
        )  # fmt: skip
        return claim

    def time(self, claim: Claim, seconds: int) -> None:
        """Credited time on a claim."""
        start = NOON + timedelta(days=next(_numbers))
        session = WorkSession.objects.create(
            organisation=self.organisation, project=self.project, person=claim.person, time_zone="UTC",
            started_at=start, ended_at=start + timedelta(seconds=seconds),
        )  # fmt: skip
        DayUsage.objects.create(
            person=claim.person, local_date=start.date(), time_zone="UTC", begins_at=start,
            guarded_until=start + timedelta(hours=20), cap_seconds=12_600, used_seconds=seconds,
        )  # fmt: skip
        TimeEntry.objects.create(
            organisation=self.organisation, project=self.project, person=claim.person, session=session, claim=claim,
            local_date=start.date(), time_zone="UTC", started_at=start, ended_at=start + timedelta(seconds=seconds),
            seconds=seconds, hourly_minor=200_00, currency="USD",
        )  # fmt: skip

    def data_set(self) -> DataSet:
        """The project's data set."""
        return create_data_set(project=self.project, name="corrections", now=NOON)

    def frozen(self) -> DataSetVersion:
        """A version of this moment."""
        return freeze_version(data_set=self.data_set(), actor=self.lead, now=NOON)


def open_workshop(slug: str = "meridian") -> Workshop:
    """The workshop; call it in a room."""
    organisation = create_organisation(name="Meridian Labs", slug=slug, kind="client", now=NOON)
    people = {
        role: create_person(email=f"{role}@{slug}.example", display_name=f"Ms {role.title()}")
        for role in ("expert", "reviewer", "lead")
    }
    for role, person in people.items():
        add_member(organisation=organisation, person=person, role=role, now=NOON)
    project = Project.objects.create(
        organisation=organisation, name="Budgets", slug="budgets", created_by=people["lead"], created_at=NOON
    )
    guideline = Guideline.objects.create(
        organisation=organisation, project=project, version=3, language="en", body="Rate each step.",
        published_by=people["lead"], in_force_from=NOON,
    )  # fmt: skip
    model = Model.objects.create(organisation=organisation, name="Small", created_at=NOON)
    version = ModelVersion.objects.create(
        organisation=organisation, model=model, name="small-1", protocol="recorded", created_at=NOON
    )
    probe = Probe.objects.create(
        organisation=organisation, project=project, model_version=version, purpose="import", state="done",
        created_by=people["lead"], created_at=NOON,
    )  # fmt: skip
    return Workshop(organisation, project, **people, guideline=guideline, probe=probe)
