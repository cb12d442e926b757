"""Why a queue has nothing for a person, as a sentence, and when to come back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, QuerySet

from preceptor.accounts.models import Person
from preceptor.corrections.handout import GIVEN_BACK_RESTS
from preceptor.corrections.models import Claim, StageKind, Unit
from preceptor.experts.queries import abilities_of
from preceptor.projects.models import Project
from preceptor.staffing.models import StaffRole
from preceptor.staffing.queries import active_assignments

ROLE_FOR = {StageKind.CORRECT: StaffRole.EXPERT, StageKind.REVIEW: StaffRole.REVIEWER}


@dataclass(frozen=True, slots=True)
class Empty:
    """A stable code, a sentence for the person, and when it is worth asking again (None: nobody knows)."""

    code: str
    reason: str
    come_back_at: datetime | None = None


def why_empty(*, person: Person, stage: str, now: datetime, projects: Collection[Project] | None = None) -> Empty:
    """The most telling reason why `claim_next` found nothing."""
    kind = StageKind(stage)
    wanted = None if projects is None else [project.pk for project in projects]
    places = [each.project_id for each in active_assignments(person_id=person.pk, role=ROLE_FOR[kind], projects=wanted)]
    if not places:
        return Empty("not_staffed", "You are on no active project for this work.")
    waiting = Unit.objects.filter(project__in=places, stage=kind, state=Unit.State.OPEN)
    languages = abilities_of(person.pk).languages
    understood = waiting.filter(language__in=languages) if languages else waiting
    if waiting.exists() and not understood.exists():
        return Empty("other_languages", "Units wait only in languages that are not in your profile.")
    payable = understood.exclude(project__hand_out_limit__used_up=True)
    if understood.exists() and not payable.exists():
        return Empty("budget_used_up", "The project's budget is used up; work you have done is paid.")
    return _kept_from(person, kind, payable, now) or _in_other_hands(places, kind)


def _kept_from(person: Person, kind: StageKind, waiting: QuerySet[Unit], now: datetime) -> Empty | None:
    """Reasons that concern open units in a language that the person knows."""
    given_back = Claim.objects.filter(
        unit__in=waiting, person=person, state=Claim.State.RELEASED, ended_at__gt=now - GIVEN_BACK_RESTS
    )
    first = given_back.aggregate(first=Min("ended_at"))["first"]
    if first is not None:
        return Empty("given_back", "What waits are units that you gave back.", first + GIVEN_BACK_RESTS)
    if kind == StageKind.REVIEW and waiting.filter(author=person).exists():
        return Empty("own_work", "What waits for review is your own work; somebody else reviews that.")
    kept = waiting.filter(stage=StageKind.CORRECT, reserved_until__gt=now).exclude(author=person)
    until = kept.aggregate(first=Min("reserved_until"))["first"]
    if until is not None:
        return Empty("reserved", "What waits are returned units, kept for their authors for a day.", until)
    if waiting.exists():
        return Empty("given_up", "What waits are units that you gave up; somebody else does those.")
    return None


def _in_other_hands(places: Collection[int], kind: StageKind) -> Empty:
    held = Claim.objects.filter(project__in=places, stage=kind, state=Claim.State.HELD)
    free = held.aggregate(first=Min("expires_at"))["first"]
    if free is not None:
        return Empty("all_claimed", "Others work on every unit that is left; one may become free again.", free)
    if kind == StageKind.REVIEW:
        return Empty("nothing_to_review", "Nothing waits for review. New work comes when experts submit corrections.")
    return Empty("nothing_to_correct", "Nothing waits to be corrected. New units come when a model has been probed.")
