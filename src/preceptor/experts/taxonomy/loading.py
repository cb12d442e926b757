"""Puts a list of skills into the table: by code, so that running it again changes nothing and finishes what stopped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Final

from django.db import transaction

from preceptor.experts.models import Skill
from preceptor.experts.search.normalise import words_of
from preceptor.experts.taxonomy.terms import OWN, Refused, Term, own_terms
from preceptor.experts.taxonomy.versions import Before, check_name, record, retire, said_before

BATCH: Final = 1_000
NO_PARENT: Final = "The broader skill {parent!r} is not in the list; the skill stands at the top."


@dataclass(slots=True)
class Loaded:
    """What a load did: rows that were new, changed, the same, and refused with their lines; terms that were retired.

    `before` holds what the terms that were changed, retired or came back said, by their codes.
    """

    added: int = 0
    changed: int = 0
    same: int = 0
    retired: int = 0
    refused: list[Refused] = field(default_factory=list)
    before: dict[str, Before] = field(default_factory=dict)


def seed_skills(now: datetime) -> Loaded:
    """Our own list in the table; idempotent."""
    with transaction.atomic():
        terms = ((line, term) for line, term in enumerate(own_terms(), 2))
        return load_terms(terms=terms, taxonomy=OWN, now=now, whole=True)


def seed_once(now: datetime) -> None:
    """Our own list, where this version of it is not in the table yet."""
    if not Skill.objects.filter(taxonomy=OWN).exists():
        seed_skills(now)


def load_terms(
    *,
    terms: Iterable[tuple[int, Term | Refused]],
    taxonomy: str,
    now: datetime,
    whole: bool = False,
    dry_run: bool = False,
) -> Loaded:
    """Write `terms` as those of `taxonomy`, a list and its version such as "esco-1.2.1"; parents may stand anywhere.

    A batch is one transaction. What a term leaves empty stays as it is. Where `terms` are the `whole` list and no line of
    it was refused, terms that other versions of it had are retired. What was there before is recorded with the version.
    A dry run does it all and keeps nothing. Raises BrokenList for a name without a version.
    """
    check_name(taxonomy)
    loaded = Loaded()
    parents: dict[str, tuple[int, str]] = {}
    with _kept_unless(dry_run):
        for batch in _batches(terms, loaded, parents):
            with transaction.atomic():
                _write(batch, taxonomy, loaded)
        with transaction.atomic():
            _link(parents, loaded)
            if whole and not loaded.refused:
                loaded.before |= (gone := retire(taxonomy, now))
                loaded.retired = len(gone)
            counts = {name: getattr(loaded, name) for name in ("added", "changed", "same", "retired")}
            record(taxonomy, counts, loaded.before, now)
    return loaded


@contextmanager
def _kept_unless(dry_run: bool) -> Iterator[None]:
    """One transaction around a dry run, rolled back at its end; nothing otherwise."""
    if not dry_run:
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _batches(
    terms: Iterable[tuple[int, Term | Refused]], loaded: Loaded, parents: dict[str, tuple[int, str]]
) -> Iterator[list[Term]]:
    def good() -> Iterator[Term]:
        for line, term in terms:
            if isinstance(term, Refused):
                loaded.refused.append(term)
                continue
            if term.parent:
                parents[term.code] = (line, term.parent)
            if term.label_en or term.label_ar:
                yield term

    found = good()
    while batch := list(islice(found, BATCH)):
        yield list({term.code: term for term in batch}.values())


def _write(batch: list[Term], taxonomy: str, loaded: Loaded) -> None:
    known = {skill.code: skill for skill in Skill.objects.filter(code__in=[term.code for term in batch])}
    new, changed = [], []
    for term in batch:
        skill = known.get(term.code)
        if skill is None:
            new.append(_filled(Skill(code=term.code, taxonomy=taxonomy), term))
            continue
        before, told = _said(skill), said_before(skill)
        if _said(_filled(skill, term)) != before or skill.retired_at is not None:
            changed.append(skill)
            loaded.before[skill.code] = told
        skill.taxonomy, skill.retired_at = taxonomy, None
    Skill.objects.bulk_create(new)
    names = ["label_en", "label_ar", "synonyms_en", "synonyms_ar", "words", "taxonomy", "retired_at"]
    Skill.objects.bulk_update(changed, names)
    Skill.objects.filter(code__in=known).exclude(taxonomy=taxonomy).update(taxonomy=taxonomy)
    loaded.added += len(new)
    loaded.changed += len(changed)
    loaded.same += len(batch) - len(new) - len(changed)


def _filled(skill: Skill, term: Term) -> Skill:
    skill.label_en = term.label_en or skill.label_en
    skill.label_ar = term.label_ar or skill.label_ar
    skill.synonyms_en = list(term.synonyms_en) or skill.synonyms_en
    skill.synonyms_ar = list(term.synonyms_ar) or skill.synonyms_ar
    skill.words = searched(skill)
    return skill


def searched(skill: Skill) -> str:
    """The words by which a skill is found, as `Skill.words` keeps them: with a blank before each and at the end."""
    said = [skill.code, skill.label_en, skill.label_ar, *skill.synonyms_en, *skill.synonyms_ar]
    words = dict.fromkeys(word for text in said for word in words_of(text))
    return f" {' '.join(words)} " if words else ""


def _said(skill: Skill) -> tuple[object, ...]:
    return skill.label_en, skill.label_ar, tuple(skill.synonyms_en), tuple(skill.synonyms_ar), skill.words


def _link(parents: dict[str, tuple[int, str]], loaded: Loaded) -> None:
    wanted = {*parents, *(parent for _, parent in parents.values())}
    known = {skill.code: skill for skill in Skill.objects.filter(code__in=wanted)}
    moved = []
    for code, (line, parent) in parents.items():
        child, above = known.get(code), known.get(parent)
        if child is None or above is None:
            loaded.refused.append(Refused(line, NO_PARENT.format(parent=parent)))
        elif child.parent_id != above.pk:
            child.parent = above
            moved.append(child)
    Skill.objects.bulk_update(moved, ["parent"], batch_size=BATCH)
