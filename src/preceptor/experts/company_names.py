"""Names of organisations as they are compared, in Latin and Arabic script. Pure.

"Acme Holdings, Inc.", "ACME GmbH & Co. KG" and "acme" are one name, and so are شركة الأفق ذ.م.م and أفق. Names in two
scripts are not guessed at: a client names its own other names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from preceptor.experts.search.normalise import normalise

_AFTER: Final = """
    inc incorporated ltd limited llc llp lp plc co company corp corporation group holding holdings pc pllc
    gmbh mbh ggmbh ag kg kgaa ohg ug ev eg se sa sas sasu sarl srl spa snc bv nv ab oy oyj as asa aps
    kk pty pte pvt private sdn bhd jsc pjsc ojsc cjsc psc pjsco ooo oao zao
    fze fzco fz fzllc wll saog saoc sal bsc ksc kscp qsc qpsc sal sae
    ذمم شمم شمع شمك شمب شمل شمق ششو مم ممح ذات مسؤولية المسؤولية مسئولية المسئولية محدودة المحدودة مساهمة المساهمة
    شركة قابضة القابضة شركاه وشركاه وشركاؤه
"""
_BEFORE: Final = "the شركة الشركة مؤسسة المؤسسة مجموعة المجموعة"
_WITH_SHARES: Final = "عامة العامة خاصة الخاصة مقفلة المقفلة سعودية السعودية مصرية المصرية"
"""What follows "joint stock" in a legal form; alone it belongs to a name."""
_SHARES: Final = "مساهمة المساهمة"
LONGEST: Final = 200
"""Signs of a name that are compared; compatibility forms can make more of fewer."""


def _forms(words: str) -> frozenset[str]:
    return frozenset(normalise(words).split())


_ENDS, _BEGINS, _KINDS, _JOINT_STOCK = _forms(_AFTER), _forms(_BEFORE), _forms(_WITH_SHARES), _forms(_SHARES)
_AND: Final = frozenset({"and", "و"})
_ARTICLE: Final = re.compile(r"^ال(?=\w{3})")


@lru_cache(maxsize=1 << 14)
def company(name: str) -> str:
    """The name in the one form, without legal forms, articles and signs, 200 signs of it; "" where no word is left."""
    plain = re.sub(r"[.'’`](?=\w)", "", normalise(name[: 5 * LONGEST]).replace("&", " and "))
    words = _initials_joined(re.findall(r"\w+", plain.replace("_", " ")))
    kept = _without_forms(words) or words
    return " ".join(_ARTICLE.sub("", word) for word in kept)[:LONGEST].rstrip()


def _initials_joined(words: list[str]) -> list[str]:
    """Letters that stand alone, one after the other, as one word: "S. A." as "SA", and "ش. م. م" likewise."""
    joined, single = list[str](), False
    for word in words:
        if len(word) == 1 and single and word not in _AND:
            joined[-1] += word
        else:
            joined.append(word)
        single = len(word) == 1 and word not in _AND
    return joined


def _without_forms(words: list[str]) -> list[str]:
    """Legal forms are taken off the end, again and again, and what stands for "company" off the beginning."""
    first, last = 0, len(words)
    while last > 1 and (words[last - 1] in _ENDS or words[last - 1] in _AND or _kind_of_shares(words[:last])):
        last -= 1
    while first < last - 1 and words[first] in _BEGINS:
        first += 1
    return words[first:last]


def _kind_of_shares(words: list[str]) -> bool:
    """Whether the last word says which kind of joint-stock company, after one or two such words."""
    if words[-1] not in _KINDS:
        return False
    before = [word for word in words[-4:-1] if word not in _KINDS]
    return bool(before) and before[-1] in _JOINT_STOCK
