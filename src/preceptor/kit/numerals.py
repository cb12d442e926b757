"""How numbers are written, in English and in Arabic: one place that knows digits, separators, signs and scale words.

Promises used by everybody who keeps offsets into a text: `western` replaces characters one for one, so position
i of its result is position i of its argument. `plain_maths` does not keep positions; it is for reading only.
"""

import re
import unicodedata
from fractions import Fraction
from typing import Final

_DIGITS: Final = {
    ord(a): str(i) for block in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９") for i, a in enumerate(block)
}
_MARKS: Final = {ord("٫"): ".", ord("٬"): ",", ord("٪"): "%", ord("％"): "%", ord("﹪"): "%"}
_SIGNS: Final = {ord(c): "-" for c in "−﹣－–"}
_OPERATORS: Final = {ord(c): "*" for c in "×✕✖·⋅∙•∗"} | {ord(c): "/" for c in "÷∕⁄"} | {ord("＋"): "+", ord("＝"): "="}
_SPACES: Final = {ord(c): " " for c in "\u00a0\u2007\u2009\u200a\u202f\u3000\t"}
_WESTERN: Final = _DIGITS | _MARKS | _SIGNS
_ASCII_MATHS: Final = _WESTERN | _OPERATORS | _SPACES
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u0640]")

# One number as people write it: 1234, 1,234.5, 12,34,567 (Indian groups), .5, 1.2e6. No sign: that is an operator.
NUMBER: Final = (
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,2}(?!\d))?|\.\d+"
)
_WHOLE_NUMBER: Final = re.compile(rf"(?:{NUMBER})\Z")

SCALE_WORDS: Final[dict[str, int]] = {
    "thousand": 10**3, "thousands": 10**3, "million": 10**6, "millions": 10**6, "mn": 10**6,
    "billion": 10**9, "billions": 10**9, "bn": 10**9, "trillion": 10**12, "trillions": 10**12,
    "ألف": 10**3, "ألفا": 10**3, "ألفًا": 10**3, "الف": 10**3, "آلاف": 10**3,
    "مليون": 10**6, "مليونا": 10**6, "مليونًا": 10**6, "ملايين": 10**6,
    "مليار": 10**9, "مليارا": 10**9, "مليارًا": 10**9, "مليارات": 10**9,
}  # fmt: skip
SCALE_WORD: Final = "(?:" + "|".join(sorted(map(re.escape, SCALE_WORDS), key=len, reverse=True)) + r")(?!\w)"

CURRENCY_CODES: Final = (
    "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "INR", "SEK", "NOK", "DKK", "HKD", "SGD", "ZAR",
    "SAR", "AED", "KWD", "QAR", "BHD", "OMR", "EGP", "JOD", "MAD", "TND", "DZD", "IQD", "LBP", "LYD", "TRY",
)  # fmt: skip
_CURRENCY_WORD: Final = re.compile(
    rf"(?<![A-Za-z])(?:US|CA|AU|HK)?(?:{'|'.join(CURRENCY_CODES)})(?![A-Za-z])|\bUS(?=\$)"
)

_LATEX_WORDS: Final = {
    r"\times": "*", r"\cdot": "*", r"\div": "/", r"\left": "", r"\right": "", r"\approx": "≈", r"\simeq": "≈",
    r"\%": "%", r"\$": "$", r"\,": "", r"\;": " ", r"\:": " ", r"\!": "", r"\ ": " ", r"\quad": " ", r"\qquad": " ",
    r"\pounds": "£", r"\text{£}": "£", r"\euro": "€", r"\displaystyle": "", r"\big": "", r"\Big": "",
}  # fmt: skip
_LATEX_WORD: Final = re.compile(r"\\(?:[a-zA-Z]+|[%$,;:! ])")
_LATEX_STYLE: Final = re.compile(r"\\(?:text|mathrm|mathbf|mathit|textbf|operatorname)\s*\{([^{}]*)\}")
_LATEX_FRACTION: Final = re.compile(r"\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_LATEX_POWER: Final = re.compile(r"\^\s*\{([^{}]*)\}")
_LATEX_DELIMITER: Final = re.compile(r"\\[\[\]()]|\$\$")
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def western(text: str) -> str:
    """`text` with Western digits, point, comma, percent and minus signs; the same length, character for character."""
    return text.translate(_WESTERN)


def without_marks(text: str) -> str:
    """`text` without invisible direction marks and the Arabic tatweel, which break up numbers when copied."""
    return _INVISIBLE.sub("", text)


def without_currency(text: str) -> str:
    """`text` without currency signs and the ISO codes that are common before or after an amount."""
    bare = _CURRENCY_WORD.sub(" ", text)
    if bare.isascii():
        return bare.replace("$", "")
    return "".join(c for c in bare if c.isascii() and c != "$" or unicodedata.category(c) != "Sc")


def ascii_maths(text: str) -> str:
    """`text` with ASCII digits and operators, no invisible marks: ready for a tokenizer. Length may change."""
    powers = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "^" + m.group().translate(_SUPERSCRIPTS), without_marks(text))
    return powers.translate(_ASCII_MATHS)


def parse_number(literal: str) -> Fraction | None:
    """The exact value of one unsigned literal in any of the digit systems, or None where it is not a number."""
    bare = western(literal).strip()
    if not _WHOLE_NUMBER.match(bare) or len(bare) > 60:
        return None
    return Fraction(bare.replace(",", ""))


def _fraction(match: re.Match[str]) -> str:
    above, below = (part if _WHOLE_NUMBER.match(part) else f"({part})" for part in match.groups())
    return f"({above}/{below})"


def plain_maths(text: str) -> str:
    r"""LaTeX arithmetic as plain text (`\frac{a}{b}` → `(a/b)`, `\times` → `*`, `{,}` → `,`); plain text is kept."""
    if "\\" not in text and "{" not in text:
        return text.replace("**", "^") if re.search(r"\d\s*\*\*\s*\(?\d", text) else text
    plain = _LATEX_STYLE.sub(r"\1", text.replace("{,}", ","))
    for _ in range(8):
        flatter = _LATEX_FRACTION.sub(_fraction, _LATEX_POWER.sub(r"^(\1)", plain))
        if flatter == plain:
            break
        plain = flatter
    plain = _LATEX_DELIMITER.sub(" ", plain)
    return _LATEX_WORD.sub(lambda m: _LATEX_WORDS.get(m.group(), m.group()), plain).replace("\\\\", "\n")
