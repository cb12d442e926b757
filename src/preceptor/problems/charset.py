"""Which characters the bytes of a table are, where nobody says so: by rule, never by chance. Pure: no tables.

Spreadsheets save tables in UTF-8, in UTF-16, or in the code page of the country: windows-1256 for Arabic, windows-1252
for Western European languages. The rule: a byte order mark is believed; else UTF-8 where it is; else UTF-16 where every
other byte of the signs and digits is zero; else the code page in which the bytes beyond ASCII make words.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final

UTF8: Final = "utf-8"
UTF16: Final = "utf-16"
ARABIC: Final = "windows-1256"
WESTERN: Final = "windows-1252"
_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WORD: Final = re.compile(rb"[A-Za-z\x80-\xff]+")
_ASCII: Final = re.compile(rb"[A-Za-z]")
_ALLOWED: Final = "\t\n\r\f\x1a"
_SAMPLE: Final = 200_000


class Unreadable(ValueError):
    """The bytes are no text in any of the character sets that tables are saved in."""


def decoded(data: bytes) -> tuple[str, str]:
    """The text and the name of its character set. Raises Unreadable."""
    for charset in _candidates(data):
        try:
            text = data.decode("utf-8-sig" if charset == UTF8 else charset)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text.removeprefix("\ufeff"), UTF16 if charset.startswith(UTF16) else charset
    raise Unreadable()


def _candidates(data: bytes) -> tuple[str, ...]:
    if data.startswith(_MARKS):
        return (UTF16,)
    if b"\x00" in data:
        little = data[1::2].count(0) >= data[0::2].count(0)
        return ("utf-16-le" if little else "utf-16-be",)
    return (UTF8, ARABIC, WESTERN) if _makes_arabic_words(data) else (UTF8, WESTERN)


def _makes_arabic_words(data: bytes) -> bool:
    """Whether more Arabic letters stand in words of their own than bytes beyond ASCII in words with Latin letters."""
    arabic = western = 0
    for word in _WORD.findall(data[:_SAMPLE]):
        beyond = _ASCII.sub(b"", word)
        if len(beyond) < len(word):
            western += len(beyond)
        else:
            arabic += sum("\u0600" <= sign <= "\u06ff" for sign in word.decode(ARABIC))
    return arabic > western


def _is_text(text: str) -> bool:
    """Whether nothing stands in it that no table has: control characters, private or unassigned signs."""
    strange = {sign for sign in set(text) if unicodedata.category(sign) in ("Cc", "Co", "Cn", "Cs")}
    return strange <= set(_ALLOWED)
