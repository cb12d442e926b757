"""`doctor` recomputes statements and hashes files, and says which do not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from preceptor.accounts.walls import everywhere
from preceptor.datasets.services import folder_of
from preceptor.web.evidence import SENTENCES, count_unproven
from tests.datasets.workshop import open_workshop
from tests.payroll.office import open_office


@pytest.mark.django_db
def test_a_damaged_file_is_counted_and_honest_statements_are_not(settings: object, tmp_path: Path) -> None:
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    with everywhere():
        workshop, office = open_workshop(), open_office("other")
        workshop.accepted()
        version = workshop.frozen()
        office.work(office.layla, 3_600)
        office.paid()
        assert count_unproven() == {"M17b": 0, "W6d": 0}
        (folder_of(version) / "sft.jsonl").unlink()
        assert count_unproven() == {"M17b": 0, "W6d": 1}
    assert SENTENCES.keys() == count_unproven().keys()
