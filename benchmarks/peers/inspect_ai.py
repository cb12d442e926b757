"""Inspect AI as a peer: the same problems, samples and endpoint, by its own evaluation run.

Started with an interpreter that has it: `python inspect_ai.py ADDRESS PROBLEMS.jsonl SAMPLES CONCURRENCY FOLDER`. Prints one
line of JSON: answers scored, and the seconds of the evaluation without the import of the package.
"""

from __future__ import annotations

import json
import os
import sys
import time

# This file has the package's own name: without this, its folder would be searched first.
sys.path = [entry for entry in sys.path if entry != os.path.dirname(os.path.abspath(__file__))]  # noqa: PTH100, PTH120

from inspect_ai import Task  # noqa: E402
from inspect_ai import eval as evaluate  # noqa: E402
from inspect_ai.dataset import Sample  # noqa: E402
from inspect_ai.model import GenerateConfig, get_model  # noqa: E402
from inspect_ai.scorer import match  # noqa: E402


def main(address: str, problems: str, samples: int, concurrency: int, folder: str) -> None:
    """Evaluate and say how long it took."""
    with open(problems, encoding="utf-8") as file:  # noqa: PTH123
        rows = [json.loads(line) for line in file]
    config = GenerateConfig(max_tokens=64, temperature=0.8, max_connections=concurrency)
    model = get_model("openai-api/local/fake", base_url=address, api_key="key", config=config)
    task = Task(
        dataset=[Sample(input=row["statement"], target=row["answer"]) for row in rows], scorer=match(numeric=True)
    )
    started = time.monotonic()
    (log,) = evaluate(
        task, model=model, epochs=samples, display="none", log_dir=folder, max_samples=concurrency, log_level="error"
    )
    seconds = time.monotonic() - started
    scored = sum(1 for sample in log.samples or [] if sample.scores)
    print(json.dumps({"scored": scored, "seconds": seconds, "status": log.status}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
