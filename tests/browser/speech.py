"""What the pages say, in the language of whoever reads them: from the catalogue that the front end itself is built with."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).parents[2] / "frontend" / "src" / "i18n" / "locales" / "ar.po"
MESSAGE = re.compile(r'^msgid (".*")\nmsgstr (".*")$', re.MULTILINE)


@cache
def _arabic() -> dict[str, str]:
    return {json.loads(one): json.loads(other) for one, other in MESSAGE.findall(CATALOGUE.read_text("utf-8"))}


def said(language: str, sentence: str) -> str:
    """An English sentence of the front end as that language says it; it must be one of the catalogue."""
    return sentence if language == "en" else _arabic()[sentence]
