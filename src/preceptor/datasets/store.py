"""Where a version's files are: a folder that appears whole or not at all, and is checked against its hashes."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa

from preceptor.datasets.files import FileFacts, sha256_of
from preceptor.kit.errors import Conflict, PreceptorError


class NoRoomForFiles(PreceptorError):
    """The files cannot be written. Free some space or give the folder to this user, then try again."""

    status = 507
    code = "no_room_for_files"


class FilesDamaged(PreceptorError):
    """A file of this version is missing or does not have its hash. Restore it from a backup or write it anew."""

    status = 500
    code = "files_damaged"


class FolderInUse(Conflict):
    """The folder has something in it already. Give an empty or a new one."""

    code = "folder_in_use"


@contextmanager
def drafting(target: Path) -> Iterator[Path]:
    """An empty temporary folder beside `target`, to be filled and put in its place by `place`; always cleaned up.

    Raises NoRoomForFiles when the disk is full or the place cannot be written, FolderInUse when `target` is not empty.
    """
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        draft.mkdir(parents=True)
        yield draft
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
            raise FolderInUse(f"{target} has something in it already. Give an empty or a new folder.") from error
        raise NoRoomForFiles(
            f"{target} cannot be written: {error.strerror or error}. Free some space there."
        ) from error
    except pa.ArrowException as error:
        raise NoRoomForFiles(f"{target} cannot be written: {error}. Free some space there.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def place(draft: Path, target: Path) -> None:
    """Give a draft its name, in one step, after everything in it is on disk."""
    _to_disk(draft)
    draft.rename(target)


def _to_disk(folder: Path) -> None:
    """Make the files survive a power cut before the folder gets its name."""
    for path in (*folder.iterdir(), folder):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def damaged(folder: Path, facts: FileFacts) -> list[str]:
    """Names of the files that are missing from `folder` or do not have their hash."""
    return [
        name
        for name, fact in sorted(facts.items())
        if not (folder / name).is_file() or sha256_of(folder / name) != fact["sha256"]
    ]


def require_whole(folder: Path, facts: FileFacts) -> None:
    """Raise FilesDamaged, naming the files, unless all have their hashes."""
    broken = damaged(folder, facts)
    if broken:
        raise FilesDamaged(f"{', '.join(broken)}: missing, or not what was frozen. Write the version's files anew.")


def copy_whole(source: Path, target: Path, facts: FileFacts) -> list[Path]:
    """Copy a version's files to `target`, all or none; returns their new paths. Raises as `drafting`, FilesDamaged."""
    require_whole(source, facts)
    with drafting(target) as draft:
        for name in sorted(facts):
            shutil.copyfile(source / name, draft / name)
        require_whole(draft, facts)
        place(draft, target)
    return [target / name for name in sorted(facts)]
