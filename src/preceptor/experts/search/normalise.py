"""One form of a text for every back end of search: what is typed and what is stored become the same words.

Compatibility forms are resolved, letters folded to lower case, accents and Arabic vowel signs dropped, the forms of
alef, yeh, kaf and teh marbuta made one, tatweel and invisible marks (bidi controls, joiners) removed, and digits of
any script written as 0 to 9. The Arabic article is taken off, so that المحاسبة finds محاسبة.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final

LONGEST_WORD: Final = 48
"""Longer ones are no words; they are left out."""

_LETTERS: Final = str.maketrans({"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۃ": "ه", "ہ": "ه", "ٱ": "ا", "\u0640": None})
_SIGNS: Final = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")
_INVISIBLE: Final = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_DIGIT: Final = re.compile(r"(?![0-9])\d")
_WORD: Final = re.compile(r"[^\W_]+[+#]{0,2}")
_WRITTEN: Final = re.compile(rf"(?:[^\W_]|{_SIGNS.pattern}|{_INVISIBLE.pattern})+[+#]{{0,2}}")
_ARTICLE: Final = re.compile("^(?:ال|وال|بال|لل)(?=[\u0621-\u064a]{3,}$)")
_STOP_SENTENCES: Final = (
    (
        "a an and are as at be by for from has have he her his i in is it its me my not of on or our she that the their"
        " them they this to was we were what when where which who will with you your"
    ),
    (
        "في من على الى عن مع هذا هذه ذلك تلك هو هي هم انا نحن انت كان كانت ان او و ثم لا ما لم لن قد كل بعض بين بعد قبل"
        " عند حتى التي الذي الذين كما لكن اي اذا"
    ),
)


def normalise(text: str) -> str:
    """`text` in the one form; words stay where they are, everything else in it may change length."""
    if text.isascii():
        return text.lower()
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKD", text).casefold())
    plain = unicodedata.normalize("NFC", _SIGNS.sub("", plain)).translate(_LETTERS)
    return _DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), plain)


def _without_article(word: str) -> str:
    return _ARTICLE.sub("", word)


STOP_WORDS: Final = frozenset(
    form
    for sentence in _STOP_SENTENCES
    for word in normalise(sentence).split()
    for form in (word, _without_article(word))
)


def words_of(text: str) -> list[str]:
    """The words of `text` in order, repeated where they are, without stop words: what is indexed and what is asked."""
    plain = normalise(text)
    found = _WORD.findall(plain)
    if not plain.isascii():
        found = [_without_article(word) for word in found]
    return [word for word in found if len(word) <= LONGEST_WORD and word not in STOP_WORDS]


@lru_cache(maxsize=1 << 16)
def _said_by(written: str) -> frozenset[str]:
    return frozenset(words_of(written))


def as_written(text: str, words: Collection[str]) -> list[str]:
    """What stands in `text` for these words of `words_of`, each form once: what a page marks."""
    found = (each for each in _WRITTEN.findall(text) if not _said_by(each).isdisjoint(words))
    return list(dict.fromkeys(found))


def normal_email(address: str) -> str:
    """An e-mail address for comparison: the domain without case; of Google's own, without dots and without tags."""
    local, _, domain = normalise(address).strip().rpartition("@")
    if domain in {"gmail.com", "googlemail.com"}:
        local, domain = local.partition("+")[0].replace(".", ""), "gmail.com"
    return f"{local}@{domain}"
