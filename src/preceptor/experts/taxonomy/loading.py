"""Puts a list of skills into the table: by code, so that running it again changes nothing and finishes what stopped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from django.db import transaction

from preceptor.experts.models import Skill
from preceptor.experts.search.normalise import words_of
from preceptor.experts.taxonomy.terms import OWN, Refused, Term, own_terms

BATCH: Final = 1_000
NO_PARENT: Final = "The broader skill {parent!r} is not in the list; the skill stands at the top."


@dataclass(slots=True)
class Loaded:
    """What a load did: rows that were new, changed, the same, and refused with their lines."""

    added: int = 0
    changed: int = 0
    same: int = 0
    refused: list[Refused] = field(default_factory=list)


def seed_skills() -> Loaded:
    """Our own list in the table; idempotent."""
    with transaction.atomic():
        return load_terms(terms=((line, term) for line, term in enumerate(own_terms(), 2)), taxonomy=OWN)


def seed_once() -> None:
    """Our own list, where this version of it is not in the table yet."""
    if not Skill.objects.filter(taxonomy=OWN).exists():
        seed_skills()


def load_terms(*, terms: Iterable[tuple[int, Term | Refused]], taxonomy: str, dry_run: bool = False) -> Loaded:
    """Write `terms` under the name `taxonomy`, a batch in one transaction; parents may stand anywhere in the list.

    What a term leaves empty stays as it is. A dry run does it all and keeps nothing.
    """
    loaded = Loaded()
    parents: dict[str, tuple[int, str]] = {}
    with _kept_unless(dry_run):
        for batch in _batches(terms, loaded, parents):
            with transaction.atomic():
                _write(batch, taxonomy, loaded)
        with transaction.atomic():
            _link(parents, loaded)
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
        before = _said(skill)
        if _said(_filled(skill, term)) != before:
            changed.append(skill)
    Skill.objects.bulk_create(new)
    Skill.objects.bulk_update(changed, ["label_en", "label_ar", "synonyms_en", "synonyms_ar", "words"])
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
