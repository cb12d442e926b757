"""What experts turned down while the model went on becomes preferences behind the steps that were corrected."""

from __future__ import annotations

import json
from typing import Any

import pytest

from preceptor.continuations.models import Continuation
from preceptor.corrections.models import Correction
from preceptor.datasets.services import folder_of, restore_files
from tests.datasets.workshop import NOON, Workshop

pytestmark = pytest.mark.django_db
PREFIX = "spent: 1200 - 950 = 250"


def offered(correction: Correction, number: int, text: str, **said: Any) -> None:
    Continuation.objects.create(
        organisation_id=correction.organisation_id,
        claim=correction.claim,
        model_version=correction.unit.attempt.model_version,
        turn=1,
        number=number,
        prefix=PREFIX,
        prefix_sha256="0" * 64,
        sampling={"temperature": 0.8},
        seed=number,
        text=text,
        asked_at=NOON,
        **{"state": "done", "ended_at": NOON, **said},
    )


def test_pairs_share_the_prompt_and_the_corrected_steps_and_are_restored_byte_for_byte(workshop: Workshop) -> None:
    correction = workshop.accepted()
    offered(correction, 1, "share: 250 / 1000 = 0.25\nAnswer: 0.25", picked=True)
    offered(correction, 2, "share: 250 / 950 = 0.3", rating=-1)
    offered(correction, 3, "Answer: 7", correct=False)
    offered(correction, 4, "half of", state="cancelled", correct=False)
    version = workshop.frozen()
    lines = (folder_of(version) / "continuation.jsonl").read_text().splitlines()
    first, second = [json.loads(line) for line in lines]
    assert first["prompt"].endswith(f"Solution:\n{PREFIX}\n")
    assert (first["chosen"], first["rejected"]) == ("share: 250 / 1000 = 0.25\nAnswer: 0.25", "share: 250 / 950 = 0.3")
    assert second["rejected"] == "Answer: 7"
    (told,) = [json.loads(line) for line in (folder_of(version) / "provenance.jsonl").read_text().splitlines()]
    assert told["rows"]["continuation"] == [0, 1]
    assert "**Continuations.**" in version.card
    restore_files(version=version)


def test_without_any_there_is_no_such_file(workshop: Workshop) -> None:
    workshop.accepted()
    assert not (folder_of(workshop.frozen()) / "continuation.jsonl").exists()
