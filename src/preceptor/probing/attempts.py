"""Turns answers into rows: the text exactly as it came with its digest, its steps, and a verdict on its end."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import F

from preceptor.probing.models import Attempt, AttemptStep, Probe
from preceptor.probing.splitting import split_steps
from preceptor.probing.step_check import check_step
from preceptor.problems.models import ProblemVersion
from preceptor.problems.queries import judge

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of a model to one problem. `spans` are given steps (start, end); None means that we cut it."""

    problem_version: ProblemVersion
    sample: int
    output: str
    finish_reason: str = ""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    calculator_calls: int = 0
    recorded_correct: bool | None = None
    spans: Sequence[tuple[int, int]] | None = None


def storable(text: str) -> str:
    """`text` with U+FFFD for the two things that PostgreSQL cannot hold: NUL and halves of surrogate pairs."""
    return _UNSTORABLE.sub("\ufffd", text)


def digest(text: str) -> str:
    """SHA-256 of the UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def store_attempts(*, probe: Probe, answers: Sequence[Answer], now: datetime) -> list[Attempt]:
    """Judge, cut and store a batch of answers in one transaction, and count them on the probe.

    The probe's sums and the rows change together, so they agree after any crash.
    """
    with transaction.atomic():
        attempts: list[Attempt] = Attempt.objects.bulk_create(_attempt_row(probe, answer, now) for answer in answers)
        steps = [
            row for attempt, answer in zip(attempts, answers, strict=True) for row in _step_rows(attempt, answer.spans)
        ]
        AttemptStep.objects.bulk_create(steps, batch_size=2000)
        Probe.objects.filter(pk=probe.pk).update(
            done=F("done") + len(attempts),
            correct=F("correct") + sum(attempt.correct is True for attempt in attempts),
            prompt_tokens=F("prompt_tokens") + sum(attempt.prompt_tokens for attempt in attempts),
            completion_tokens=F("completion_tokens") + sum(attempt.completion_tokens for attempt in attempts),
        )
    return attempts


def _attempt_row(probe: Probe, answer: Answer, now: datetime) -> Attempt:
    """The attempt, judged and not yet saved."""
    output = storable(answer.output)
    verdict = judge(answer.problem_version, output)
    return Attempt(
        organisation_id=probe.organisation_id,
        probe=probe,
        problem_version=answer.problem_version,
        model_version_id=probe.model_version_id,
        sample=answer.sample,
        output=output,
        output_sha256=digest(output),
        finish_reason=answer.finish_reason[:40],
        extracted_answer=verdict.extracted[:400],
        correct=verdict.correct,
        verdict_reason=verdict.reason[:300],
        recorded_correct=answer.recorded_correct,
        prompt_tokens=answer.prompt_tokens,
        completion_tokens=answer.completion_tokens,
        calculator_calls=answer.calculator_calls,
        created_at=now,
    )


def _step_rows(attempt: Attempt, spans: Sequence[tuple[int, int]] | None) -> list[AttemptStep]:
    """The steps of a saved attempt with what arithmetic says of each, not yet saved."""
    cut = [(span.start, span.end) for span in split_steps(attempt.output)] if spans is None else spans
    return [
        AttemptStep(
            organisation_id=attempt.organisation_id,
            attempt=attempt,
            index=index,
            start=start,
            end=end,
            check_result=check_step(attempt.output[start:end]).result.value,
        )
        for index, (start, end) in enumerate(cut)
    ]
