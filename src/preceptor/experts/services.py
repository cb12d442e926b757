"""Verbs on expert profiles and the skill taxonomy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from preceptor.accounts.models import Language, Person
from preceptor.experts.models import ExpertLanguage, ExpertProfile, ExpertSkill, Skill
from preceptor.kit.errors import Conflict, Invalid, NotFound

LEVELS = range(1, 6)


class ProfileExists(Conflict):
    """This person has a profile already. Change that one."""

    code = "profile_exists"


class InvalidProfile(Invalid):
    """A profile needs a legal name, languages out of en and ar, and skill levels from 1 to 5."""

    code = "invalid_profile"


class UnknownSkill(NotFound):
    """There is no skill of this code in the taxonomy."""

    code = "unknown_skill"


def create_skill(*, code: str, label_en: str, label_ar: str, parent: Skill | None = None) -> Skill:
    """A term of the taxonomy; the same code again returns the present one."""
    skill, _ = Skill.objects.get_or_create(
        code=code, defaults={"label_en": label_en, "label_ar": label_ar, "parent": parent}
    )
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
) -> ExpertProfile:
    """The profile of a person, with skills as {code: level}; no languages means: not said.

    Raises ProfileExists, InvalidProfile, UnknownSkill.
    """
    claimed = dict(skills or {})
    if not legal_name.strip() or not set(languages) <= set(Language.values):
        raise InvalidProfile()
    if any(level not in LEVELS for level in claimed.values()):
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
        country=country,
        created_at=now,
    )
    ExpertLanguage.objects.bulk_create(ExpertLanguage(profile=profile, code=code) for code in dict.fromkeys(languages))
    ExpertSkill.objects.bulk_create(
        ExpertSkill(profile=profile, skill=known[code], level=level) for code, level in claimed.items()
    )
    return profile
