"""`preceptor export`."""

from __future__ import annotations

from pathlib import Path

from preceptor.accounts.walls import everywhere
from preceptor.datasets.models import DataSetVersion
from preceptor.datasets.services import export_version
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.web.cli.frame import Installation, Outcome
from preceptor.web.cli.work.acting import actor_named


def run(installation: Installation, *, version: int, directory: Path) -> Outcome:
    """Copy the files; the folder is new or empty."""
    with everywhere():
        frozen = DataSetVersion.objects.filter(pk=version).first()
        if frozen is None:
            raise NotFound(f"There is no data-set version {version}.")
        copied = export_version(version=frozen, directory=directory, actor=actor_named(None), now=clock.now())
    facts = {"version": version, "content_sha256": frozen.content_sha256, "files": [str(path) for path in copied]}
    return Outcome(facts, [str(path) for path in copied])
