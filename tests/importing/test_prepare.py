"""The short cuts of a long import say exactly what verifier, splitter and step check say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.importing.prepare import judge, locate, prepare
from preceptor.importing.records import AttemptRecord
from preceptor.probing.splitting import split_steps
from preceptor.probing.step_check import check_step
from preceptor.problems.verifier import Reference, verify
from tests.importing.sources import OWN, attempts, items, problems

LINES = (
    "Answer: 12", "Answer: 12 or 13", "Answer: the same as before", "الإجابة: ١٢", "So the answer is 7.", "6 * 2 = 12",
    r"\boxed{9}", "Therefore it is 12%.", "Answer:", "  Answer : 1,200 USD  ", "```", "| 12 | 13 |", "", "Answer: -12.",
)  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from(["12", "-12", "1200", "7", "9"]))
def test_the_answer_line_alone_decides_as_the_whole_text_would(lines: list[str], answer: str) -> None:
    text = "\n".join(lines)
    short, whole = judge(text, Reference(answer)), verify(text, answer=answer)
    assert (short.correct, short.reason, short.value, short.source) == (
        whole.correct, whole.reason, whole.value, whole.source,
    )  # fmt: skip


def test_every_attempt_is_prepared_as_the_parts_would_do_it() -> None:
    found = items("financemath", OWN / "financemath")
    references = {
        p.external_id: Reference(p.answer, p.unit, p.tolerance_kind, p.tolerance, p.any_sign, p.any_scale)  # type: ignore[arg-type]
        for p in problems(found)
    }
    for attempt in attempts(found):
        prepared = prepare(attempt, references[attempt.problem_external_id])
        spans = split_steps(attempt.output)
        assert [(s.start, s.end) for s in prepared.steps] == [(s.start, s.end) for s in spans]
        assert [s.check for s in prepared.steps] == [check_step(s.of(attempt.output)).result.value for s in spans]


def test_the_format_s_own_answer_mark_decides() -> None:
    attempt = AttemptRecord("p", "m", "So it is 5 of 12.\nA: 7", line=1, stated_answer="7")
    assert prepare(attempt, Reference("7")).correct is True
    assert prepare(attempt, Reference("12")).correct is False


def test_a_reference_that_cannot_be_read_leaves_the_verdict_open() -> None:
    prepared = prepare(AttemptRecord("p", "m", "Answer: 7", line=1), Reference("about seven"))
    assert prepared.correct is None
    assert "is not a number" in prepared.reason


def test_given_steps_are_found_in_order_without_their_white_space() -> None:
    text = "  one\n\ntwo \n\none"
    assert [text[a:b] for a, b in locate(text, (" one", "two ", "one"))] == ["one", "two", "one"]
    assert locate(text, ("one", "one")) == [(2, 5), (13, 16)]
    with pytest.raises(ValueError, match="1"):
        locate(text, ("two", "two"))
    with pytest.raises(ValueError, match="0"):
        locate(text, (" ",))
