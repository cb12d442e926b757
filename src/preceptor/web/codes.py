"""`python -m preceptor.web.codes FILE` writes every code that an answer can carry, with its usual sentence.

The front end has each of these sentences in Arabic, and its tests fail where one is missing or was changed here.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

import django

import preceptor
from preceptor.kit.errors import PreceptorError

COMMANDS_ONLY = (
    "preceptor.importing",
    "preceptor.kit.configuration",
    "preceptor.kit.extras",
    "preceptor.training.base_folder",
    "preceptor.training.process",
    "preceptor.web.cli",
    "preceptor.web.embedded",
    "preceptor.web.processes",
    "preceptor.web.schema",
)
"""What these refuse is said in a terminal or in a training's log; they are not even loaded for an answer."""

OF_THE_FRAME = {
    "answer_not_kept": "This was done before, and its answer held a secret that is not shown twice.",
    "bad_request": "The request cannot be read.",
    "call_in_progress": "A call with this Idempotency-Key is still running. Ask again in a second.",
    "failed": "Something failed on our side; it has been written to the log. "
    "Quote the X-Request-ID when you report it.",
    "idempotency_key_reused": "This Idempotency-Key was used for another call. Take a new one.",
    "invalid_idempotency_key": "Idempotency-Key: 1 to 255 visible ASCII signs.",
    "metrics_token_needed": "Send `Authorization: Bearer` with the token in PRECEPTOR_HOME/metrics_token.",
    "refused": "Refused.",
    "too_large": "The body is too large. Send it in parts.",
}
"""Codes of problem_response and of unforeseen errors, which no class carries."""

OF_AN_EMPTY_QUEUE = {
    "all_claimed": "Others work on every unit that is left; one may become free again.",
    "budget_used_up": "The project's budget is used up; work you have done is paid.",
    "given_back": "What waits are units that you gave back.",
    "given_up": "What waits are units that you gave up; somebody else does those.",
    "nothing_to_correct": "Nothing waits to be corrected. New units come when a model has been probed.",
    "nothing_to_review": "Nothing waits for review. New work comes when experts submit corrections.",
    "other_languages": "Units wait only in languages that are not in your profile.",
    "own_work": "What waits for review is your own work; somebody else reviews that.",
    "reserved": "What waits are returned units, kept for their authors for a day.",
    "not_staffed": "You are on no active project for this work.",
}
"""Why there is no next unit; apart from the refusals, two of which have the same code."""


def document() -> dict[str, dict[str, str]]:
    """Codes and sentences, in the order of the alphabet. Django must be set up."""
    for module in pkgutil.walk_packages(preceptor.__path__, "preceptor."):
        if not module.name.startswith(COMMANDS_ONLY) and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    refusals = {each.code: _sentence(each) for each in _classes(PreceptorError) if _can_be_answered(each)}
    return {
        "refusals": dict(sorted((OF_THE_FRAME | refusals).items())),
        "empty_queue": dict(sorted(OF_AN_EMPTY_QUEUE.items())),
    }


def text() -> str:
    """The document as the file has it."""
    return json.dumps(document(), indent=2, ensure_ascii=False) + "\n"


def _classes(kind: type[PreceptorError]) -> Iterator[type[PreceptorError]]:
    """All refusals, the nearest to the root last, so that of two with one code the more general one counts."""
    for each in sorted(kind.__subclasses__(), key=lambda found: (found.__module__, found.__name__)):
        yield from _classes(each)
        yield each


def _can_be_answered(kind: type[PreceptorError]) -> bool:
    return kind.__module__.startswith("preceptor.") and not kind.__module__.startswith(COMMANDS_ONLY)


def _sentence(kind: type[PreceptorError]) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]


def main(arguments: list[str]) -> int:
    """Write the document of this code to the file named; returns the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m preceptor.web.codes FILE\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "preceptor.web.settings")
    django.setup()
    Path(arguments[0]).write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
