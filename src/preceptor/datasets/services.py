"""Verbs of data sets: open one, freeze a version of it, write its files anew, take it out."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from preceptor.accounts.models import Person
from preceptor.audit.services import record_access
from preceptor.datasets.card import CardFacts, Tally, card_of
from preceptor.datasets.files import CARD, Files, content_sha256, facts_of
from preceptor.datasets.gathering import Chosen, Gathered, gather, people_in, pseudonyms, sources
from preceptor.datasets.models import DataSet, DataSetVersion, Example
from preceptor.datasets.store import copy_whole, damaged, drafting, place, require_whole
from preceptor.kit.errors import Conflict
from preceptor.projects.models import Project


class NothingToFreeze(Conflict):
    """No correction of this project can be trained on yet. Accept some corrections of training problems first."""

    code = "nothing_to_freeze"


def create_data_set(*, project: Project, name: str, now: datetime) -> DataSet:
    """The project's data set `name`, made if absent."""
    data_set: DataSet
    data_set, _ = DataSet.objects.get_or_create(
        organisation_id=project.organisation_id, project=project, name=name, defaults={"created_at": now}
    )
    return data_set


def freeze_version(*, data_set: DataSet, actor: Person, now: datetime) -> DataSetVersion:
    """The accepted corrections of this moment as a new version with its files; unchanged content is the latest one.

    Only problems of the training split, none whose statement occurs in an evaluation split; what is left out
    stands in `excluded` with the reason. Raises NothingToFreeze, NoRoomForFiles; then nothing is left behind.
    """
    locked = DataSet.objects.select_for_update(of=("self",)).select_related("project").get(pk=data_set.pk)
    gathered = gather(locked)
    if not gathered.chosen:
        raise NothingToFreeze(_why_nothing(gathered.excluded))
    latest: DataSetVersion | None = locked.versions.order_by("-number").first()
    version = _begun(locked, gathered, latest.number + 1 if latest else 1)
    version.frozen_by, version.frozen_at = actor, now
    with drafting(folder_of(version)) as draft:
        _write(version, gathered.chosen, draft)
        if latest is not None and latest.content_sha256 == version.content_sha256:
            return latest
        version.save(force_insert=True)
        Example.objects.bulk_create(_examples(version, gathered.chosen), batch_size=1000)
        place(draft, folder_of(version))
    return version


def restore_files(*, version: DataSetVersion) -> None:
    """Write the files of a version anew from its rows, byte for byte. Raises FilesDamaged where a byte differs."""
    target = folder_of(version)
    with drafting(target) as draft:
        _write_records(version.data_set, _chosen(version), draft, Tally())
        draft.joinpath(CARD).write_text(version.card, encoding="utf-8")
        require_whole(draft, version.files)
        if target.exists():
            target.rename(draft / "before")
            shutil.rmtree(draft / "before")
        place(draft, target)


def export_version(
    *, version: DataSetVersion, directory: Path, actor: Person | None = None, now: datetime
) -> list[Path]:
    """Copy a version's files into `directory` (new or empty), checked against their hashes; returns the paths.

    With an `actor` the access is noted. Raises FolderInUse, NoRoomForFiles, FilesDamaged; then nothing is left there.
    """
    if actor is not None:
        note_download(version=version, name="*", actor=actor, now=now)
    return copy_whole(folder_of(version), directory, version.files)


def note_download(*, version: DataSetVersion, name: str, actor: Person, now: datetime, request_id: str = "") -> None:
    """Note that `actor` took out file `name` of a version."""
    record_access(
        actor=actor,
        action="datasets.download",
        subject=f"data_set_version:{version.pk}/{name}",
        organisation_id=version.organisation_id,
        now=now,
        request_id=request_id,
    )


def folder_of(version: DataSetVersion) -> Path:
    """Where the files of a version are."""
    return Path(settings.HOME) / version.directory


def damaged_files(version: DataSetVersion) -> list[str]:
    """Files of a version that are missing or do not have their hash; `restore_files` writes them anew."""
    return damaged(folder_of(version), version.files)


def damaged_versions() -> dict[int, list[str]]:
    """Versions with damaged files, by id, with the names; for `preceptor doctor`."""
    checked = ((version.pk, damaged_files(version)) for version in DataSetVersion.objects.order_by("id"))
    return {number: names for number, names in checked if names}


def _begun(data_set: DataSet, gathered: Gathered, number: int) -> DataSetVersion:
    """The row of a version before its files; its id is drawn first, because the row can never be changed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('datasets_datasetversion', 'id'))")
        identity = int(cursor.fetchone()[0])
    return DataSetVersion(
        pk=identity,
        organisation_id=data_set.organisation_id,
        data_set=data_set,
        number=number,
        examples_count=len(gathered.chosen),
        simulated_count=sum(each.simulated for each in gathered.chosen),
        excluded=gathered.excluded,
        directory=f"datasets/{identity}",
    )


def _write(version: DataSetVersion, chosen: list[Chosen], draft: Path) -> None:
    """All files of a new version; sets its card, its files' facts and its content hash."""
    tally = Tally()
    counts = _write_records(version.data_set, chosen, draft, tally)
    version.content_sha256 = content_sha256(facts_of(draft, counts))
    version.card = card_of(
        CardFacts(
            data_set=version.data_set.name,
            number=version.number,
            project=version.data_set.project.name,
            content_sha256=version.content_sha256,
            counts=counts,
            simulated=version.simulated_count,
            languages=sorted(tally.languages),
            licences=sorted(tally.licences),
            guidelines=sorted(tally.guidelines),
            excluded=version.excluded,
        )
    )
    draft.joinpath(CARD).write_text(version.card, encoding="utf-8")
    version.files = facts_of(draft, counts)


def _write_records(data_set: DataSet, chosen: list[Chosen], draft: Path, tally: Tally) -> dict[str, int]:
    names = pseudonyms(data_set, people_in(chosen))
    with Files(draft) as files:
        files.add_all(tally.watch(sources(chosen, names)))
    return files.counts()


def _examples(version: DataSetVersion, chosen: list[Chosen]) -> Iterator[Example]:
    for index, each in enumerate(chosen):
        yield Example(
            organisation_id=version.organisation_id,
            version=version,
            index=index,
            correction_id=each.correction,
            review_id=each.review,
            seconds=each.seconds,
            prompt=each.prompt,
            completion=each.completion,
            simulated=each.simulated,
        )


def _chosen(version: DataSetVersion) -> list[Chosen]:
    """What was frozen, from the version's rows."""
    keys = ("correction_id", "review_id", "seconds", "prompt", "completion", "simulated")
    return [Chosen(*row) for row in version.examples.order_by("index").values_list(*keys)]


def _why_nothing(excluded: list[dict[str, Any]]) -> str | None:
    """The sentence that names the commonest reason where corrections were accepted and all left out."""
    if not excluded:
        return None
    reason, _ = Counter(str(each["reason"]) for each in excluded).most_common(1)[0]
    return f"All {len(excluded)} accepted corrections are left out, most often because {reason}."
