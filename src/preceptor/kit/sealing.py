"""Secrets at rest: AES-256-GCM, bound to the place where they are kept, so that a swapped value does not open.

And salted hashes, which outlive what they were made of.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from preceptor.kit.errors import Conflict

KEY_FILE: Final = "sealing_key"
_NONCE: Final = 12


class SealBroken(Conflict):
    """A stored secret cannot be opened: the installation's sealing key changed. Enter the secret again."""

    code = "seal_broken"


def seal(home: Path, secret: str, *, place: str) -> bytes:
    """`secret`, readable again only with this installation's key and for the same `place` ("table|row|column")."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_key(home)).encrypt(nonce, secret.encode(), place.encode())


def unseal(home: Path, sealed: bytes, *, place: str) -> str:
    """The secret sealed for `place`. Raises SealBroken."""
    try:
        return AESGCM(_key(home)).decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode()).decode()
    except InvalidTag as error:
        raise SealBroken() from error


def salted_hash(home: Path, text: str, *, purpose: str) -> str:
    """A hash of `text` that only this installation can make (HMAC-SHA256, RFC 2104), another one for each purpose."""
    salt = hmac.digest(_key(home), f"salt|{purpose}".encode(), "sha256")
    return hmac.digest(salt, text.encode(), "sha256").hex()


def _key(home: Path) -> bytes:
    """The installation's sealing key, made at first use and readable by its owner only."""
    path = home / KEY_FILE
    if not path.exists():
        draft = path.with_suffix(f".{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(AESGCM.generate_key(256))
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_bytes()
