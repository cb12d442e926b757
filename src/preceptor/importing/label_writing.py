"""People's labels of imported attempts as corrections, marked with their source and apart from work done here.

The labeller is a person who cannot sign in; the claim is submitted and carries no pay; the unit is set aside, so it is
neither handed out nor taken for reviewed work.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from preceptor.accounts.models import Person
from preceptor.corrections.models import Claim, Correction, Stage, StageKind, StepRating, Unit, UnitKind
from preceptor.importing.attempt_writing import Answering, Stored
from preceptor.importing.records import HumanLabels
from preceptor.projects.models import Project

ADDRESS: Final = "labellers.invalid"
MAX_NAME: Final = 120


class LabelWriter:
    """Writes the labels of one run; a person's labels of an attempt are written once, however often they are read."""

    def __init__(self, *, project: Project, now: datetime, source: str) -> None:
        self._project = project
        self._now = now
        self._source = source
        self._people: dict[str, Person] = {}

    def write(self, attempts: Iterable[Stored]) -> int:
        """Store the labels of a batch inside the caller's transaction; the number of labellings that are new."""
        labelled = {stored.attempt_id: stored.answering for stored in attempts if stored.answering.record.labels}
        if not labelled:
            return 0
        units = self._units(labelled)
        there = set(Correction.objects.filter(unit__in=units.values()).values_list("unit", "person"))
        written = 0
        for attempt_id, answering in labelled.items():
            for labels in answering.record.labels:
                person = self._person(labels.labeller)
                if (units[attempt_id].pk, person.pk) not in there:
                    there.add((units[attempt_id].pk, person.pk))
                    self._correction(units[attempt_id], person, answering, labels)
                    written += 1
        return written

    def _units(self, labelled: dict[int, Answering]) -> dict[int, Unit]:
        units = {unit.attempt_id: unit for unit in Unit.objects.filter(kind=UnitKind.CORRECT, attempt__in=labelled)}
        missing = [
            Unit(
                organisation_id=self._project.organisation_id,
                project=self._project,
                attempt_id=attempt_id,
                state=Unit.State.SET_ASIDE,
                skill=answering.posed.skill,
                language=answering.posed.language,
                author=self._person(answering.record.labels[0].labeller),
                created_at=self._now,
            )
            for attempt_id, answering in labelled.items()
            if attempt_id not in units
        ]
        return units | {unit.attempt_id: unit for unit in Unit.objects.bulk_create(missing)}

    def _person(self, name: str) -> Person:
        """The labeller: inactive, without a password, under an address that cannot exist (RFC 2606)."""
        if name not in self._people:
            digest = hashlib.sha256(f"{self._project.organisation_id} {name}".encode()).hexdigest()[:20]
            email = f"{digest}@{ADDRESS}"
            person = Person.objects.filter(email=email).first()
            self._people[name] = person or Person.objects.create_user(
                email, None, display_name=name[:MAX_NAME], is_active=False
            )
        return self._people[name]

    def _correction(self, unit: Unit, person: Person, answering: Answering, labels: HumanLabels) -> None:
        at = _instant(labels.labelled_at) or self._now
        claim = self._claim(unit, person, at)
        correction = Correction.objects.create(
            organisation_id=unit.organisation_id,
            unit=unit,
            claim=claim,
            person=person,
            outcome=labels.outcome,
            first_error=labels.first_error,
            solution=answering.record.output if answering.record.human_steps and labels.outcome == "solution" else "",
            final_answer=labels.corrected_answer,
            critique=labels.critique,
            source=self._source,
            submitted_at=at,
        )
        StepRating.objects.bulk_create(_ratings(correction, answering, labels))
        Stage.objects.create(
            organisation_id=unit.organisation_id,
            unit=unit,
            number=Stage.objects.filter(unit=unit).count() + 1,
            kind=StageKind.CORRECT,
            claim=claim,
            person=person,
            outcome=labels.outcome,
            at=at,
        )

    def _claim(self, unit: Unit, person: Person, at: datetime) -> Claim:
        """A claim that is over and carries no pay."""
        unit.last_token += 1
        unit.save(update_fields=["last_token"])
        claim: Claim = Claim.objects.create(
            organisation_id=unit.organisation_id,
            unit=unit,
            project=self._project,
            person=person,
            stage=StageKind.CORRECT,
            token=unit.last_token,
            state=Claim.State.SUBMITTED,
            protocol=self._project.protocol,
            error_kinds=self._project.error_kinds,
            hourly_minor=0,
            currency=self._project.currency,
            reason=f"imported from {self._source}",
            claimed_at=at,
            expires_at=at,
            ended_at=at,
        )
        return claim


def _ratings(correction: Correction, answering: Answering, labels: HumanLabels) -> Sequence[StepRating]:
    """A step that the labeller wrote stands as `rewritten` and has no rating of its own."""
    steps = answering.record.steps or ()
    return [
        StepRating(
            organisation_id=correction.organisation_id,
            correction=correction,
            index=rating.index,
            rating=rating.rating,
            error_kind=rating.error_kind,
            rewritten=steps[rating.index] if rating.index in answering.record.human_steps else rating.rewritten,
            critique=rating.critique,
        )
        for rating in labels.ratings
    ]


def _instant(text: str) -> datetime | None:
    """A time of the source; without a zone it is taken as UTC, and as none where it cannot be read."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
