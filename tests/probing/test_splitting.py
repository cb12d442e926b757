"""The splitter loses nothing, keeps whole what is whole, and cuts where an expert would."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.probing.splitting import MAX_STEPS, split_steps
from preceptor.problems.generators.splits import generate

SHARED = Path(__file__).parents[3] / "shared" / "data" / "financemath" / "model_outputs"


def steps_of(text: str) -> list[str]:
    spans = split_steps(text)
    position = 0
    for span in spans:
        assert not text[position : span.start].strip(), "only white space may lie between steps"
        assert span.end > span.start
        assert span.of(text) == span.of(text).strip()
        position = span.end
    assert not text[position:].strip()
    assert len(spans) <= MAX_STEPS
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One line.", ["One line."]),
        ("A: 1 + 2 = 3\nB: 3 * 4 = 12\nAnswer: 12\n", ["A: 1 + 2 = 3", "B: 3 * 4 = 12", "Answer: 12"]),
        ("أول بندين: 60 + 30 = 90\nالإجابة: 90", ["أول بندين: 60 + 30 = 90", "الإجابة: 90"]),
        ("First paragraph\ngoes on.\n\nSecond.", ["First paragraph\ngoes on.", "Second."]),
        (
            "1. Take the revenue.\n2. Subtract the cost.\n   Keep the rest.",
            ["1. Take the revenue.", "2. Subtract the cost.\n   Keep the rest."],
        ),
        (
            "**Step 1: Revenue**\n\n50 * 4 = 200\n\n## Step 2\nProfit = 200 - 50 = 150",
            ["**Step 1: Revenue**\n\n50 * 4 = 200", "## Step 2\nProfit = 200 - 50 = 150"],
        ),
        ("Cost = 20 * 5\n= 100\n≈ 1e2", ["Cost = 20 * 5\n= 100\n≈ 1e2"]),
        (
            "We know that:\n\\[\nx = 5\n\ny = 6\n\\]\nSo we go on.",
            ["We know that:\n\\[\nx = 5\n\ny = 6\n\\]", "So we go on."],
        ),
        (
            "See the plan:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nDone.",
            ["See the plan:\n\n| a | b |\n|---|---|\n| 1 | 2 |", "Done."],
        ),
        (
            "Run this:\n```python\nx = 1\n\nprint(x)\n```\nIt prints 1.",
            ["Run this:\n```python\nx = 1\n\nprint(x)\n```", "It prints 1."],
        ),
        ("```\nnever closed\n\nend", ["```\nnever closed\n\nend"]),
        ("\\[ never closed\n\nNext.", ["\\[ never closed", "Next."]),
        (
            "So the cost is 5 * 2 = 10. Therefore, the answer is 10.",
            ["So the cost is 5 * 2 = 10.", "Therefore, the answer is 10."],
        ),
        ("Given:\n- a = unknown\n- b\n- c\n\nGo.", ["Given:\n- a = unknown\n- b\n- c", "Go."]),
        ("Total = 3 + 4 = 7\n---\nAnswer: 7", ["Total = 3 + 4 = 7\n---", "Answer: 7"]),
        ("---\nTotal = 3 + 4 = 7", ["---\nTotal = 3 + 4 = 7"]),
    ],
)
def test_cuts_where_an_expert_would(text: str, steps: list[str]) -> None:
    assert steps_of(text) == steps


def test_a_long_paragraph_is_cut_at_sentences() -> None:
    sentence = "The firm pays its suppliers at the end of every month and collects from its customers before. "
    steps = steps_of(sentence * 20)
    assert 5 <= len(steps) <= 10
    assert all(step.endswith(".") for step in steps)


def test_a_runaway_text_is_grouped() -> None:
    steps = steps_of("\n".join(f"Line {i}: {i} + {i} = {2 * i}" for i in range(5000)) + "\nAnswer: 3")
    assert len(steps) <= MAX_STEPS
    assert steps[-1] == "Answer: 3"


def test_windows_line_ends_and_odd_white_space_stay_outside_steps() -> None:
    assert steps_of("A: 1 + 2 = 3\r\n\r\n\u00a0B: 3 * 4 = 12\r\n\x0b") == ["A: 1 + 2 = 3", "B: 3 * 4 = 12"]


def test_reference_solutions_are_cut_line_by_line() -> None:
    for problem in generate("train", 300, seed=5):
        assert steps_of(problem.solution) == problem.solution.splitlines()


@given(st.text(max_size=400))
def test_nothing_is_ever_lost(text: str) -> None:
    assert bool(steps_of(text)) == bool(text.strip())


_BITS = [
    "Step 1: do\n",
    "a = 1 + 2\n",
    "= 3\n",
    "\n",
    "| x |\n",
    "```\n",
    "$$\n",
    "\\[ x \\]\n",
    "- item\n",
    "Answer: 3\n",
    "1. one\n",
    "prose. More.\n",
    "  ",
    "**b**\n",
]


@given(st.lists(st.sampled_from(_BITS), max_size=40))
def test_nothing_is_lost_in_any_mixture(bits: list[str]) -> None:
    text = "".join(bits)
    assert bool(steps_of(text)) == bool(text.strip())


def test_every_recorded_output_is_cut_without_loss() -> None:
    """Real answers of 19 models where they are at hand; the texts above stand in for them elsewhere."""
    if not SHARED.exists():
        return
    counts = []
    for path in sorted(SHARED.glob("*.jsonl")):
        lines = path.read_text("utf-8").splitlines()
        counts += [len(steps_of(json.loads(line)["output"])) for line in lines]
    counts.sort()
    assert len(counts) == 2850
    assert 6 <= counts[len(counts) // 2] <= 12
    assert counts[-1] <= 60
