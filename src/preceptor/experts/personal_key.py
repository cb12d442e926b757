"""A key of each person's own for what is kept of them sealed: destroying the key erases it wherever a copy lies.

The key is itself sealed with the installation's. Texts are AES-256-GCM, bound to the place where they are kept.
"""

from __future__ import annotations

import base64
import secrets
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from preceptor.experts.models import PersonKey
from preceptor.kit import sealing
from preceptor.kit.errors import NotFound

_NONCE: Final = 12


class Erased(NotFound):
    """This was erased at the person's own wish. Nobody can read it any more."""

    code = "erased"


def seal_for(person_id: int, text: str, *, place: str, now: datetime) -> bytes:
    """`text`, readable only with the person's key, which is made at first use. Raises Erased."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_key(person_id, now)).encrypt(nonce, text.encode(), place.encode())


def open_for(person_id: int, sealed: bytes, *, place: str) -> str:
    """The text sealed for `place`. Raises Erased, SealBroken."""
    row = PersonKey.objects.filter(person_id=person_id).first()
    try:
        return AESGCM(_opened(row)).decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode()).decode()
    except InvalidTag as error:
        raise sealing.SealBroken() from error


def destroy_key(person_id: int, *, now: datetime) -> None:
    """Make everything unreadable that is sealed for the person, for ever."""
    row, _ = PersonKey.objects.get_or_create(person_id=person_id, defaults={"created_at": now, "destroyed_at": now})
    row.sealed, row.destroyed_at = None, row.destroyed_at or now
    row.save(update_fields=["sealed", "destroyed_at"])


def _key(person_id: int, now: datetime) -> bytes:
    made = sealing.seal(
        settings.HOME, base64.b64encode(AESGCM.generate_key(256)).decode(), place=f"experts_personkey|{person_id}"
    )
    row, _ = PersonKey.objects.get_or_create(person_id=person_id, defaults={"created_at": now, "sealed": made})
    return _opened(row)


def _opened(row: PersonKey | None) -> bytes:
    if row is None or row.sealed is None:
        raise Erased()
    text = sealing.unseal(settings.HOME, bytes(row.sealed), place=f"experts_personkey|{row.person_id}")
    return base64.b64decode(text)
