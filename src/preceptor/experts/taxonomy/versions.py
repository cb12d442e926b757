"""Versions of a list of skills: what a load changed, terms that a list no longer has, and the record of both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from preceptor.experts.models import Skill, SkillLoad
from preceptor.experts.taxonomy.terms import BrokenList

Before = dict[str, Any]
"""What a term said: its labels, synonyms, version and whether it was retired."""
_NAME: Final = re.compile(r"[a-z]{1,19}-[0-9A-Za-z.]{1,20}")


def check_name(taxonomy: str) -> None:
    """Raise BrokenList unless `taxonomy` is a list and its version."""
    if not _NAME.fullmatch(taxonomy):
        raise BrokenList(
            f"{taxonomy[:40]!r} names no version of a list. Write digits, letters and points, such as 1.2.1."
        )


def list_of(taxonomy: str) -> str:
    """The list that a version is of: "esco" of "esco-1.2.1"."""
    return taxonomy.partition("-")[0]


def said_before(skill: Skill) -> Before:
    """What the term says now, to be kept when it changes."""
    names = ("label_en", "label_ar", "synonyms_en", "synonyms_ar", "taxonomy")
    return {name: getattr(skill, name) for name in names} | {"retired": skill.retired_at is not None}


def retire(taxonomy: str, now: datetime) -> dict[str, Before]:
    """Retire the terms of the list that this version of it does not have; what they said, by code."""
    family = Skill.objects.filter(taxonomy__startswith=f"{list_of(taxonomy)}-", retired_at=None)
    gone = list(family.exclude(taxonomy=taxonomy).order_by("code"))
    Skill.objects.filter(pk__in=[skill.pk for skill in gone]).update(retired_at=now)
    return {skill.code: said_before(skill) for skill in gone}


def record(taxonomy: str, counts: Mapping[str, int], before: Mapping[str, Before], now: datetime) -> None:
    """Note a load that brought something, or the first of a version."""
    brought = any(count for name, count in counts.items() if name != "same")
    if brought or not SkillLoad.objects.filter(taxonomy=taxonomy).exists():
        SkillLoad.objects.create(taxonomy=taxonomy, counts=dict(counts), before=dict(before), at=now)


def changes(kind: str) -> list[dict[str, Any]]:
    """The loads of a list, oldest first: when, which version, how many terms, and each that was there, before and now.

    "Now" is what the next load found of it, or what it says today.
    """
    loads = [each for each in SkillLoad.objects.order_by("id") if list_of(each.taxonomy) == kind]
    codes = {code for each in loads for code in each.before}
    later = {skill.code: said_before(skill) for skill in Skill.objects.filter(code__in=codes)}
    told = []
    for each in reversed(loads):
        pairs = [{"code": code, "before": said, "after": later[code]} for code, said in sorted(each.before.items())]
        told.append({"taxonomy": each.taxonomy, "at": each.at, **each.counts, "terms": pairs})
        later |= each.before
    return told[::-1]
