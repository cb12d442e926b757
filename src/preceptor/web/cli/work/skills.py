"""`preceptor skills seed` and `preceptor skills import`."""

from __future__ import annotations

from pathlib import Path

from preceptor.experts.taxonomy import versions
from preceptor.experts.taxonomy.loading import Loaded, load_terms, seed_skills
from preceptor.experts.taxonomy.terms import is_whole, read_terms
from preceptor.importing.error_file import ErrorFile
from preceptor.importing.records import Issue
from preceptor.kit import clock
from preceptor.web.cli.frame import DONE, REFUSED, Installation, Outcome


def seed(installation: Installation) -> Outcome:
    """Our own list."""
    return _told(seed_skills(clock.now()))


def import_list(
    installation: Installation,
    *,
    kind: str,
    version: str,
    path: Path,
    language: str,
    dry_run: bool,
    error_file: Path | None,
) -> Outcome:
    """A list of somebody's own; status 1 where lines were refused."""
    loaded = load_terms(
        terms=read_terms(kind, path, language=language),
        taxonomy=f"{kind}-{version}",
        now=clock.now(),
        whole=is_whole(kind, path, language=language),
        dry_run=dry_run,
    )
    with ErrorFile(error_file) as errors:
        for each in loaded.refused:
            errors.add(Issue(each.line, each.reason, path.name))
        for issue in errors.first:
            installation.say(f"{issue.file}, line {issue.line}: {issue.reason}")
    return _told(loaded)


def changes(installation: Installation, *, kind: str) -> Outcome:
    """Each load of the list, and each term that it found otherwise."""
    loads, lines = versions.changes(kind), []
    for load in loads:
        counts = ", ".join(f"{load[name]:,} {name}" for name in ("added", "changed", "same", "retired"))
        lines.append(f"{load['taxonomy']}, {load['at']:%Y-%m-%d}: {counts}")
        lines += [f"  {each['code']}: {_otherwise(each['before'], each['after'])}" for each in load["terms"]]
    told = [{**load, "at": load["at"].isoformat()} for load in loads]
    return Outcome({"loads": told}, lines or [f"No version of {kind} has been loaded."])


def _otherwise(before: versions.Before, after: versions.Before) -> str:
    if before["retired"] != after["retired"]:
        return "retired" if after["retired"] else "back"
    names = ("label_en", "label_ar", "synonyms_en", "synonyms_ar")
    pieces = [f"{before[name]!r} is now {after[name]!r}" for name in names if before[name] != after[name]]
    return "; ".join(pieces) or "as before"


def _told(loaded: Loaded) -> Outcome:
    facts = {
        "added": loaded.added,
        "changed": loaded.changed,
        "same": loaded.same,
        "retired": loaded.retired,
        "refused": len(loaded.refused),
    }
    line = ", ".join(f"{count:,} {what}" for what, count in facts.items())
    return Outcome(facts, [f"Skills: {line}."], REFUSED if loaded.refused else DONE)
