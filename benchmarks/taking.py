"""Units in people's hands, for benchmarks that begin there. Imported only inside an open installation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.db import transaction
from django.test import Client

from preceptor.accounts.walls import everywhere
from preceptor.corrections.services import claim_next, open_units
from preceptor.importing.services import import_path
from preceptor.kit import clock
from preceptor.loop.scenario import set_up_workspace
from preceptor.probing.models import Attempt, AttemptStep
from preceptor.projects.models import Guideline
from preceptor.projects.services import acknowledge

TAKERS = ("expert", "daniel", "priya")


def units_in_hand(source: Path, *, sizes: Sequence[int]) -> dict[int, str]:
    """Import wrong answers of these numbers of steps and give each to a person: their session keys by the number."""
    now = clock.now()
    with transaction.atomic(), everywhere():
        workspace = set_up_workspace(now=now)
        for guideline in Guideline.objects.filter(project=workspace.project):
            for key in TAKERS:
                acknowledge(guideline=guideline, person=workspace.people[key], now=now)
    import_path(format="jsonl", paths=[source], project=workspace.project, actor=workspace.people["lead"], now=now)
    keys: dict[int, str] = {}
    with transaction.atomic(), everywhere():
        open_units(attempts=list(Attempt.objects.all()), project=workspace.project, now=now)
        for key, _ in zip(TAKERS, sizes, strict=False):
            person = workspace.people[key]
            claim = claim_next(projects=[workspace.project], person=person, stage="correct", now=clock.now())
            assert claim is not None
            browser = Client()
            browser.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
            steps = AttemptStep.objects.filter(attempt=claim.unit.attempt_id).count()
            keys[min(sizes, key=lambda size: abs(size - steps))] = browser.cookies["sessionid"].value
    assert keys.keys() == set(sizes), keys
    return keys
