"""Answering with a file of a version: checked against its hash, then streamed."""

from __future__ import annotations

import base64
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


def file_response(version: DataSetVersion, name: str) -> FileResponse:
    """The file `name` as a download. Raises NotFound for a name that the version does not have, FilesDamaged."""
    if name not in version.files:
        raise NotFound(f"Version {version.number} has no such file. Its files: {', '.join(sorted(version.files))}.")
    facts = version.files[name]
    folder = folder_of(version)
    require_whole(folder, {name: facts})
    saved_as = f"{version.data_set.name}-{version.number}-{name}"
    response = FileResponse(folder.joinpath(name).open("rb"), as_attachment=True, filename=saved_as)
    response["Content-Type"] = TYPES[Path(name).suffix]
    response["ETag"] = f'"{facts["sha256"]}"'
    response["Repr-Digest"] = f"sha-256=:{base64.b64encode(bytes.fromhex(facts['sha256'])).decode()}:"
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
