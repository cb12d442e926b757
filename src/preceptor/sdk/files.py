"""A file on its way to disk: what has arrived is kept beside its place, goes on where it stopped, and is checked."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx2

from preceptor.sdk.errors import NotWhole

_DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/=]+):")


@dataclass(frozen=True, slots=True)
class Saved:
    """A file in its place. `checked`: the site said the SHA-256 of it, and it is the one of these bytes."""

    path: Path
    bytes: int
    sha256: str
    checked: bool


class Arriving:
    """What has arrived of a file, kept as `.NAME.part`, with the state of the site's file in `.NAME.part.etag`."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.part = target.with_name(f".{target.name}.part")
        self.mark = target.with_name(f".{target.name}.part.etag")
        self._file: IO[bytes] | None = None
        self._total: int | None = None
        self._sha256: str | None = None

    def headers(self) -> dict[str, str]:
        """Ask for the rest of the same file, or for all of it. Bytes are counted, so nothing may be packed."""
        plain = {"Accept-Encoding": "identity"}
        if not self.goes_on:
            return plain
        return {**plain, "Range": f"bytes={self._size()}-", "If-Range": self.mark.read_text(encoding="ascii")}

    @property
    def goes_on(self) -> bool:
        """Whether the next attempt goes on from what is here: the site has named the state of its file."""
        return self.mark.is_file() and self._size() > 0

    def begin(self, answer: httpx2.Response) -> None:
        """Take in what an answer of 2xx says of the file: 206 goes on, anything else begins anew."""
        goes_on = answer.status_code == 206 and answer.headers["Content-Range"].startswith(f"bytes {self._size()}-")
        if answer.status_code == 206 and not goes_on:
            self.forget()
            raise NotWhole("The site sent another part of the file than was asked for. Save it again.")
        length = answer.headers.get("Content-Length")
        self._total = int(length) + (self._size() if goes_on else 0) if length else None
        digest = _DIGEST.search(answer.headers.get("Repr-Digest", ""))
        self._sha256 = base64.b64decode(digest[1]).hex() if digest else None
        if not goes_on:
            self.mark.unlink(missing_ok=True)
        self._file = self.part.open("ab" if goes_on else "wb")
        etag = answer.headers.get("ETag", "")
        if not goes_on and etag.startswith('"') and etag.isascii():
            self.mark.write_text(etag, encoding="ascii")

    def take(self, piece: bytes) -> None:
        """Write what came."""
        assert self._file is not None
        self._file.write(piece)

    def pause(self) -> None:
        """Close the part; it stays for the next attempt."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def finish(self) -> Saved:
        """Check the file and put it in its place, in one step. Raises NotWhole."""
        self.pause()
        with self.part.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        size = self._size()
        if (self._total is not None and size != self._total) or (self._sha256 is not None and found != self._sha256):
            self.forget()
            raise NotWhole(
                f"{self.target.name} does not have the length or the SHA-256 that the site says. Save it again."
            )
        self.part.replace(self.target)
        self.mark.unlink(missing_ok=True)
        return Saved(self.target, size, found, self._sha256 is not None)

    def forget(self) -> None:
        """Keep nothing of what came."""
        self.pause()
        self.part.unlink(missing_ok=True)
        self.mark.unlink(missing_ok=True)

    def _size(self) -> int:
        return self.part.stat().st_size if self.part.is_file() else 0
