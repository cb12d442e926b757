"""Verbs on expert profiles and the skill taxonomy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from preceptor.accounts.models import Person
from preceptor.accounts.services import change_own_settings
from preceptor.experts import typed
from preceptor.experts.models import (
    Credential,
    CredentialStatus,
    ExpertLanguage,
    ExpertProfile,
    ExpertSkill,
    Skill,
    Source,
    Status,
)
from preceptor.experts.parts import UnknownSkill
from preceptor.experts.taxonomy.loading import searched
from preceptor.experts.typed import InvalidProfile
from preceptor.kit.errors import Conflict, NotFound
from preceptor.webhooks.outbox import note_profiles

__all__ = ["InvalidProfile", "ProfileExists", "UnknownSkill"]

LEVELS = range(1, 6)
_LINES: Final = ("legal_name", "latin_name", "headline")
_MAY_BE_EMPTIED: Final = ("weekly_minutes_cap", "hourly", "free_from")


class ProfileExists(Conflict):
    """This person has a profile already. Change that one."""

    code = "profile_exists"


class ProfileErased(Conflict):
    """This profile was erased at the person's own wish. Nothing can be written into it."""

    code = "profile_erased"


class NoProfile(Conflict):
    """Say your legal name first and save; then the rest of the profile can be filled in."""

    code = "no_profile"


def required_profile(person: Person) -> ExpertProfile:
    """The person's profile, to be changed. Raises NoProfile, ProfileErased."""
    profile = ExpertProfile.objects.select_related("person").filter(person=person).first()
    if profile is None:
        raise NoProfile()
    if profile.erased_at is not None:
        raise ProfileErased()
    return profile


def create_skill(*, code: str, label_en: str, label_ar: str, parent: Skill | None = None) -> Skill:
    """A term of the taxonomy; the same code again returns the present one."""
    made = Skill(code=code, label_en=label_en, label_ar=label_ar, parent=parent)
    facts = {"label_en": label_en, "label_ar": label_ar, "parent": parent, "words": searched(made)}
    skill, _ = Skill.objects.get_or_create(code=code, defaults=facts)
    return skill


def create_profile(
    *,
    person: Person,
    legal_name: str,
    now: datetime,
    headline: str = "",
    languages: Sequence[str] = (),
    country: str = "",
    skills: Mapping[str, int] | None = None,
    source: str = Source.OWN,
) -> ExpertProfile:
    """The profile of a person, with skills as {code: level}; no languages means: not said.

    Raises ProfileExists, InvalidProfile, UnknownSkill.
    """
    claimed = dict(skills or {})
    spoken = [typed.language(code) for code in dict.fromkeys(languages)]
    if not legal_name.strip() or any(level not in LEVELS for level in claimed.values()):
        raise InvalidProfile()
    if ExpertProfile.objects.filter(person=person).exists():
        raise ProfileExists()
    known = {skill.code: skill for skill in Skill.objects.filter(code__in=claimed)}
    for code in claimed:
        if code not in known:
            raise UnknownSkill(f"There is no skill {code!r} in the taxonomy.")
    profile = ExpertProfile.objects.create(
        person=person,
        legal_name=legal_name.strip(),
        headline=headline,
        country=typed.country(country),
        source=source,
        simulated=person.simulated,
        created_at=now,
    )
    ExpertLanguage.objects.bulk_create(ExpertLanguage(profile=profile, code=code) for code in spoken)
    ExpertSkill.objects.bulk_create(
        ExpertSkill(profile=profile, skill=known[code], level=level) for code, level in claimed.items()
    )
    note_profiles(kind="profile.created", profiles=[profile], now=now)
    return profile


def change_basics(*, person: Person, wanted: Mapping[str, Any], now: datetime) -> ExpertProfile:
    """Change what `wanted` names of one's own profile, which is made where there is none yet.

    `hourly` is {"amount": "120.50", "currency": "USD"}. Raises InvalidProfile, UnknownTimeZone, InvalidMoney,
    ProfileErased.
    """
    with transaction.atomic():
        profile = ExpertProfile.objects.select_for_update().filter(person=person).first()
        kind = "profile.created" if profile is None else "profile.changed"
        if profile is None:
            profile = ExpertProfile(person=person, created_at=now, simulated=person.simulated)
        if profile.erased_at is not None:
            raise ProfileErased()
        for name, value in cleaned_basics(wanted).items():
            setattr(profile, name, value)
        if not profile.legal_name:
            raise InvalidProfile("Write your legal name first, as in your papers, in any script.")
        if wanted.get("display_name") is not None:
            _call_oneself(person, wanted["display_name"])
        profile.updated_at = now
        profile.save()
        note_profiles(kind=kind, profiles=[profile], now=now)
    return profile


def _call_oneself(person: Person, name: str) -> None:
    """How others see one's name. Raises InvalidProfile."""
    shown = typed.one_line(name)
    if not shown:
        raise InvalidProfile("Write the name that others see.")
    change_own_settings(person=person, display_name=shown, language=None, time_zone=None)


def cleaned_basics(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a profile that `wanted` names, checked. Raises as `change_basics`."""
    wanted = {name: value for name, value in wanted.items() if value is not None or name in _MAY_BE_EMPTIED}
    fields: dict[str, Any] = {name: typed.one_line(wanted[name]) for name in _LINES if name in wanted}
    fields |= {name: typed.paragraphs(wanted[name]) for name in ("summary", "declines") if name in wanted}
    fields |= {name: check(wanted[name]) for name, check in _CHECKS.items() if name in wanted}
    if "free_from" in wanted:
        fields["free_from"] = wanted["free_from"]
    if "hourly" in wanted:
        hourly = wanted["hourly"] or {"amount": "", "currency": ""}
        minor, currency = typed.hourly_rate(hourly["amount"], hourly["currency"])
        fields |= {"expected_hourly_minor": minor, "expected_currency": currency}
    return fields


def _own_status(status: str) -> str:
    """Raises InvalidProfile."""
    if status not in (Status.ACTIVE, Status.PAUSED):
        raise InvalidProfile("Choose active or paused. Whoever leaves for good erases the profile.")
    return status


_CHECKS: Final[Mapping[str, Callable[[Any], object]]] = {
    "country": typed.country,
    "time_zone": typed.zone,
    "weekly_availability": typed.availability,
    "weekly_minutes_cap": typed.weekly_minutes,
    "status": _own_status,
}


def check_credential(*, credential_id: int, profile: ExpertProfile, status: str, actor: Person, now: datetime) -> None:
    """Say how far a credential is known to be true; "claimed" takes it back. Raises NotFound."""
    row = Credential.objects.select_for_update().filter(pk=credential_id, profile=profile).first()
    if row is None:
        raise NotFound("This credential is no longer in the profile. Load it again.")
    row.status = status
    checked = status != CredentialStatus.CLAIMED
    row.checked_by, row.checked_at = (actor, now) if checked else (None, None)
    row.save(update_fields=["status", "checked_by", "checked_at"])
    note_profiles(kind="profile.changed", profiles=[profile], now=now)
