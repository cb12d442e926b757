"""What a scripted reviewer decides about a corrected solution. Pure, and only people marked simulated submit it.

Accepted is what recomputes in every step and ends in the right answer; everything else goes back with the step named.
"""

from __future__ import annotations

from preceptor.kit.arithmetic import format_exact
from preceptor.probing.splitting import split_steps
from preceptor.probing.step_check import Result, check_step
from preceptor.problems.verifier import Reference, verify_answer
from preceptor.review.judgement import ACCEPT, RETURN, Judgement, StepNote


def script_review(*, solution: str, final_answer: str, reference: Reference) -> Judgement:
    """Accept or return; `reference` is the problem's, with its unit and tolerance (`problems.queries.reference_of`)."""
    notes = tuple(_notes(solution))
    verdict = verify_answer(final_answer, reference)
    if verdict.correct and not notes:
        return Judgement(ACCEPT, "Every step recomputes and the answer is right.")
    reasons = [] if verdict.correct else [f"The final answer does not hold: {verdict.reason}"]
    reasons += ["Some steps do not recompute."] if notes else []
    return Judgement(RETURN, " ".join(reasons), notes)


def _notes(solution: str) -> list[StepNote]:
    notes = []
    for index, span in enumerate(split_steps(solution)):
        check = check_step(span.of(solution))
        if check.result == Result.WRONG:
            wrong = next(each for each in check.equations if not each.holds)
            notes.append(StepNote(index, f"{wrong.expression} is {format_exact(wrong.value)}, not {wrong.stated}."))
    return notes
