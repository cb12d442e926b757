"""`preceptor skills seed` and `preceptor skills import`."""

from __future__ import annotations

from pathlib import Path

from preceptor.experts.taxonomy.loading import Loaded, load_terms, seed_skills
from preceptor.experts.taxonomy.terms import read_terms
from preceptor.importing.error_file import ErrorFile
from preceptor.importing.records import Issue
from preceptor.web.cli.frame import DONE, REFUSED, Installation, Outcome


def seed(installation: Installation) -> Outcome:
    """Our own list."""
    return _told(seed_skills())


def import_list(
    installation: Installation, *, kind: str, path: Path, language: str, dry_run: bool, error_file: Path | None
) -> Outcome:
    """A list of somebody's own; status 1 where lines were refused."""
    loaded = load_terms(terms=read_terms(kind, path, language=language), taxonomy=kind, dry_run=dry_run)
    with ErrorFile(error_file) as errors:
        for each in loaded.refused:
            errors.add(Issue(each.line, each.reason, path.name))
        for issue in errors.first:
            installation.say(f"{issue.file}, line {issue.line}: {issue.reason}")
    return _told(loaded)


def _told(loaded: Loaded) -> Outcome:
    facts = {
        "added": loaded.added,
        "changed": loaded.changed,
        "same": loaded.same,
        "refused": len(loaded.refused),
    }
    line = ", ".join(f"{count:,} {what}" for what, count in facts.items())
    return Outcome(facts, [f"Skills: {line}."], REFUSED if loaded.refused else DONE)
