"""Verbs on projects, guidelines and rate cards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Max

from preceptor.accounts.models import Language, Organisation, Person
from preceptor.kit.errors import Conflict, Invalid
from preceptor.kit.money import CurrencyMismatch, Money
from preceptor.projects.error_kinds import ERROR_KINDS, ErrorKind, stored_kinds
from preceptor.projects.models import DAILY_CAP_SECONDS, Acknowledgement, Guideline, Project, Rate

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
LONGEST_CAP = 86_400
MOST_SAMPLES = 64
LONGEST_GUIDELINE = 200_000
LONGEST_CHANGELOG = 300
LONGEST_SKILL = 80
LONGEST_TIER = 40
FARTHEST_AHEAD = timedelta(days=3_653)


class SlugTaken(Conflict):
    """The organisation has a project of this short name already. Choose another."""

    code = "slug_taken"


class InvalidProject(Invalid):
    """A project needs a name, a short name of small letters, digits and hyphens, and a cap of at most 24 hours."""

    code = "invalid_project"


class InvalidGuideline(Invalid):
    """A guideline needs a text and one of the languages en, ar."""

    code = "invalid_guideline"


class InvalidRules(Invalid):
    """The protocol is first_error or every_step, and a problem counts at 1 to all of at most 64 samples."""

    code = "invalid_rules"


class RateConflict(Conflict):
    """There is another rate for this role from the same instant. Set the new one from a later instant."""

    code = "rate_conflict"


class RateTooFarAhead(Invalid):
    """A rate comes into force within ten years. Check the year."""

    code = "rate_too_far_ahead"


class RateNotPositive(Invalid):
    """An hourly rate is more than zero."""

    code = "rate_not_positive"


class InvalidRateLine(Invalid):
    """A rate is for a skill of at most 80 letters and a tier of at most 40; leave both empty for every one."""

    code = "invalid_rate_line"


@contextmanager
def _slug_once() -> Iterator[None]:
    """Says in our words what the table says of a second project of one short name."""
    try:
        yield
    except IntegrityError as error:
        raise SlugTaken() from error


def create_project(
    *,
    organisation: Organisation,
    name: str,
    slug: str,
    actor: Person,
    now: datetime,
    description: str = "",
    protocol: str = Project.Protocol.FIRST_ERROR,
    budget: Money | None = None,
    currency: str = "USD",
    daily_cap_seconds: int = DAILY_CAP_SECONDS,
    claim_minutes: int = 60,
    review_days: int = 7,
    simulated: bool = False,
) -> Project:
    """A new active project; its currency is the budget's. Raises InvalidProject, SlugTaken."""
    money = budget if budget is not None else Money(0, currency)
    named = bool(name.strip()) and _SLUG.match(slug) is not None and protocol in Project.Protocol.values
    if not named or not 0 < daily_cap_seconds <= LONGEST_CAP or claim_minutes < 1 or money.minor < 0:
        raise InvalidProject()
    with _slug_once(), transaction.atomic():
        project: Project = Project.objects.create(
            organisation=organisation,
            name=name.strip(),
            slug=slug,
            description=description,
            protocol=protocol,
            daily_cap_seconds=daily_cap_seconds,
            claim_minutes=claim_minutes,
            review_days=review_days,
            currency=money.currency,
            budget_minor=money.minor,
            simulated=simulated,
            created_by=actor,
            created_at=now,
        )
    return project


def publish_guideline(
    *,
    project: Project,
    language: str,
    body: str,
    actor: Person,
    now: datetime,
    changelog: str = "",
    in_force_from: datetime | None = None,
) -> Guideline:
    """The next version of the project's instructions in one language, in force from now or from a later instant.

    Of the versions in force the newest counts, so one that is published after a planned one replaces it. Raises
    InvalidGuideline.
    """
    if not body.strip() or "\x00" in body + changelog or language not in Language.values:
        raise InvalidGuideline()
    if len(body) > LONGEST_GUIDELINE or len(changelog) > LONGEST_CHANGELOG:
        raise InvalidGuideline(f"At most {LONGEST_GUIDELINE:,} letters, and {LONGEST_CHANGELOG} on what is new.")
    if in_force_from is not None and not now <= in_force_from <= now + FARTHEST_AHEAD:
        raise InvalidGuideline("A version comes into force now or within ten years, never in the past.")
    Project.objects.select_for_update().get(pk=project.pk)
    latest = Guideline.objects.filter(project=project, language=language).aggregate(latest=Max("version"))["latest"]
    guideline: Guideline = Guideline.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        version=(latest or 0) + 1,
        language=language,
        body=body,
        changelog=changelog,
        published_by=actor,
        in_force_from=in_force_from or now,
    )
    return guideline


def set_rules(
    *, project: Project, protocol: str, break_samples: int, break_wrong: int, error_kinds: Sequence[ErrorKind]
) -> Project:
    """How attempts are rated and which errors there are, from each next claim on; and when a new problem counts.

    Raises InvalidRules, InvalidErrorKinds.
    """
    counts = 1 <= break_wrong <= break_samples <= MOST_SAMPLES
    if not counts or protocol not in Project.Protocol.values:
        raise InvalidRules()
    kinds = [] if tuple(error_kinds) == ERROR_KINDS else stored_kinds(error_kinds)
    with transaction.atomic():
        locked: Project = Project.objects.select_for_update().get(pk=project.pk)
        locked.protocol, locked.break_samples, locked.break_wrong = protocol, break_samples, break_wrong
        locked.error_kinds = kinds
        locked.save(update_fields=["protocol", "break_samples", "break_wrong", "error_kinds"])
    return locked


def acknowledge(*, guideline: Guideline, person: Person, now: datetime) -> Acknowledgement:
    """Note that the person has read the guideline; the same again changes nothing."""
    facts = {"organisation_id": guideline.organisation_id, "at": now}
    made: Acknowledgement
    made, _ = Acknowledgement.objects.get_or_create(guideline=guideline, person=person, defaults=facts)
    return made


def set_rate(
    *,
    project: Project,
    role: str,
    rate: Money,
    in_force_from: datetime,
    actor: Person,
    now: datetime,
    skill: str = "",
    tier: str = "",
) -> Rate:
    """A line of the rate card, for one skill or tier or for every one. The same line again changes nothing.

    What has been agreed in offers or worked stands as it is: rates only guide new offers. Raises
    RateNotPositive, RateConflict, CurrencyMismatch, RateTooFarAhead, InvalidRateLine.
    """
    if len(skill) > LONGEST_SKILL or len(tier) > LONGEST_TIER or "\x00" in skill + tier:
        raise InvalidRateLine()
    if rate.minor <= 0:
        raise RateNotPositive()
    if in_force_from > now + FARTHEST_AHEAD:
        raise RateTooFarAhead()
    if rate.currency != project.currency:
        raise CurrencyMismatch(f"This project pays in {project.currency}; the rate is in {rate.currency}.")
    key = {"project": project, "role": role, "skill": skill, "tier": tier, "in_force_from": in_force_from}
    present: Rate | None = Rate.objects.filter(**key).first()
    if present is not None:
        if (present.hourly_minor, present.currency) == (rate.minor, rate.currency):
            return present
        raise RateConflict()
    line: Rate = Rate.objects.create(
        organisation_id=project.organisation_id, hourly_minor=rate.minor, currency=rate.currency, set_by=actor, **key
    )
    return line
