"""How large anything in an imported file may be; beyond it the line is refused, not cut."""

from __future__ import annotations

from typing import Final

MAX_LINE_BYTES: Final = 16 << 20
MAX_TEXT_CHARACTERS: Final = 1_000_000
MAX_STATEMENT: Final = 200_000
MAX_ID: Final = 200
MAX_ANSWER: Final = 400
MAX_NAME: Final = 200
MAX_TOPIC: Final = 120
MAX_SHORT: Final = 80
