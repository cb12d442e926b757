"""The letters that payment files may carry: the basic Latin set of the EPC's SEPA guidelines, which all banks read.

Nothing is transliterated: how a name is spelled in Latin letters is for its bearer to say.
"""

from __future__ import annotations

import re
from typing import Final

from preceptor.kit.errors import Invalid

_ALLOWED: Final = re.compile(r"[A-Za-z0-9/?:().,'+ -]")
_BEGINS: Final = re.compile(r"[A-Za-z0-9]")
LONGEST_NAME: Final = 70
LONGEST_LINE: Final = 70


class NotLatin(Invalid):
    """Banks read only the letters A to Z, digits, spaces and / - ? : ( ) . , ' +. Write it as your bank does."""

    code = "not_latin"


def latin(text: str, *, what: str, longest: int = LONGEST_LINE, needed: bool = True) -> str:
    """`text` trimmed and with single spaces, if every letter may stand in a file. Raises NotLatin.

    It begins with a letter or a digit and holds no “//”, as the guidelines ask; so no spreadsheet takes it for
    a formula either.
    """
    plain = " ".join(text.split())
    if not plain:
        if needed:
            raise NotLatin(f"{what} is needed, in Latin letters.")
        return ""
    wrong = next((sign for sign in plain if not _ALLOWED.fullmatch(sign)), None)
    if wrong is not None:
        raise NotLatin(
            f"{what} holds “{wrong}”, which banks do not read. Write it in the letters A to Z, as your bank does."
        )
    if not _BEGINS.match(plain) or plain.endswith("/") or "//" in plain:
        raise NotLatin(f"{what} begins with a letter or a digit and holds no “//”.")
    if len(plain) > longest:
        raise NotLatin(f"{what} has {len(plain)} letters; files have room for {longest}. Shorten it as your bank does.")
    return plain


def latin_reference(text: str, *, longest: int = 140) -> str:
    """A reference of our own making with signs that may not stand in a file left out, cut at a space."""
    plain = " ".join("".join(sign if _ALLOWED.fullmatch(sign) else " " for sign in text).split())
    if len(plain) <= longest:
        return plain
    return plain[:longest].rsplit(" ", 1)[0]
