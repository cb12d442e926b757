"""Answering with a file of a version: checked against its hash, then streamed, whole or from where it broke off."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from pathlib import Path

from django.http import FileResponse

from preceptor.datasets.models import DataSetVersion
from preceptor.datasets.services import folder_of
from preceptor.datasets.store import require_whole
from preceptor.kit.errors import NotFound

TYPES = {
    ".jsonl": "application/x-ndjson; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".parquet": "application/vnd.apache.parquet",
}


_REST = re.compile(r"bytes=(\d{1,18})-")


def file_response(version: DataSetVersion, name: str, asked: Mapping[str, str]) -> FileResponse:
    """The file `name` as a download; the rest of it where the headers `asked` for that, of this very file.

    Raises NotFound for a name that the version does not have, FilesDamaged.
    """
    if name not in version.files:
        raise NotFound(f"Version {version.number} has no such file. Its files: {', '.join(sorted(version.files))}.")
    facts = version.files[name]
    folder = folder_of(version)
    require_whole(folder, {name: facts})
    saved_as = f"{version.data_set.name}-{version.number}-{name}"
    etag, size = f'"{facts["sha256"]}"', facts["bytes"]
    start = _start(asked, etag, size)
    file = folder.joinpath(name).open("rb")
    file.seek(start)
    response = FileResponse(file, as_attachment=True, filename=saved_as, status=206 if start else 200)
    if start:
        response["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
    response["Accept-Ranges"] = "bytes"
    response["Content-Type"] = TYPES[Path(name).suffix]
    response["ETag"] = etag
    response["Repr-Digest"] = f"sha-256=:{base64.b64encode(bytes.fromhex(facts['sha256'])).decode()}:"
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _start(asked: Mapping[str, str], etag: str, size: int) -> int:
    """The byte to begin at. What is not a plain rest of this file is not looked at: then all of it is sent."""
    rest = _REST.fullmatch(asked.get("Range", ""))
    if rest is None or asked.get("If-Range", etag) != etag:
        return 0
    return start if (start := int(rest[1])) < size else 0
