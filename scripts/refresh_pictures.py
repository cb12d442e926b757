"""Copies what the browser tests have seen into docs/images: run the tests first, look at the pictures, then `make pictures`.

What is not seen by a test stands in BY_HAND with where it comes from. `tests/guards/test_pictures.py` holds both lists
against the documents and the tests.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SEEN: Final = ROOT / ".cache" / "screenshots"
IMAGES: Final = ROOT / "docs" / "images"
TAKEN: Final = {
    "attachment": "attachment",
    "grading": "kind-grade",
    "instructions-changed": "instructions-changed",
    "report": "report",
    "returned": "returned",
    "review": "review",
    "review-fix": "review-fix",
    "workbench": "workbench",
}
"""The picture of the documents, and the name under which a test keeps it."""
BY_HAND: Final = {
    "earnings": "a year of two hundred nights: more than a test waits for",
    "registry": "two hundred thousand invented people: benchmarks/peers/invented_people.py",
}


def main() -> int:
    """Copy every picture that a test has kept; 1 where one is missing, and then none is changed."""
    missing = [name for name in TAKEN.values() if not (SEEN / f"{name}.png").exists()]
    if missing:
        print(
            f"These pictures are not in .cache/screenshots: {', '.join(missing)}. Run make test first.", file=sys.stderr
        )
        return 1
    for picture, name in TAKEN.items():
        shutil.copyfile(SEEN / f"{name}.png", IMAGES / f"{picture}.png")
        print(f"docs/images/{picture}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
