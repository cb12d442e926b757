"""What a review must contain, as pure checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from preceptor.corrections.protocol import LONGEST_ANSWER, Rating
from preceptor.kit.errors import Invalid

ACCEPT: Final = "accept"
RETURN: Final = "return"
FIX: Final = "fix"
VERDICTS: Final = (ACCEPT, RETURN, FIX)
LONGEST_TEXT: Final = 100_000
MOST_COMMENTS: Final = 500


class JudgementIncomplete(Invalid):
    """The review is not complete. Its message says what is missing; nothing is lost."""

    code = "judgement_incomplete"


@dataclass(frozen=True, slots=True)
class StepNote:
    """A word on step `index` (from 0) of the corrected solution."""

    index: int
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The content of a review.

    A fix has the whole solution, what the reviewer says of single steps in the author's place (`fixes`), and the
    final answer where they say one.
    """

    verdict: str
    comment: str = ""
    comments: tuple[StepNote, ...] = ()
    fixed_solution: str = ""
    fixes: tuple[Rating, ...] = ()
    fixed_answer: str = ""


def check_judgement(content: Judgement, *, can_fix: bool = True) -> None:
    """Raise JudgementIncomplete unless the author will know what is meant: a return says why, a fix is written out."""
    texts = [content.comment, content.fixed_solution, *(note.text for note in content.comments)]
    texts += [text for each in content.fixes for text in (each.rewritten, each.critique)]
    _refuse_if(content.verdict not in VERDICTS, f"The verdict is one of {', '.join(VERDICTS)}.")
    _refuse_if(any(len(text) > LONGEST_TEXT for text in texts), f"No text is longer than {LONGEST_TEXT} characters.")
    _refuse_if(len(content.comments) > MOST_COMMENTS, f"At most {MOST_COMMENTS} comments.")
    _refuse_if(any(not note.text.strip() or note.index < 0 for note in content.comments), "A comment has a text.")
    says_why = bool(content.comment.strip() or content.comments)
    _refuse_if(content.verdict == RETURN and not says_why, "Tell the author why it comes back.")
    _refuse_if(content.verdict == FIX and not can_fix, "Only corrections are fixed; return the work, with the reason.")
    _refuse_if(content.verdict == FIX and not content.fixed_solution.strip(), "Write the fixed solution.")
    _refuse_if(
        len(content.fixed_answer) > LONGEST_ANSWER, f"The final answer is at most {LONGEST_ANSWER} characters long."
    )
    unused = content.verdict != FIX and bool(content.fixed_solution.strip() or content.fixes or content.fixed_answer)
    _refuse_if(unused, "A fixed solution goes with the verdict “fix”.")


def _refuse_if(wrong: bool, sentence: str) -> None:
    if wrong:
        raise JudgementIncomplete(sentence)
