"""Draws problems for a split, so that no draw with any seed can carry an evaluation problem into training.

The wall between `train` and `new_numbers` is not a list of what was used: every tuple of numbers belongs for ever to
one side by its hash. `new_wordings` and `new_families` use numbers of the unseen side too.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from random import Random
from typing import Final, Literal

from preceptor.kit.errors import Invalid
from preceptor.problems.generators.budgets import OVERSPEND, VARIANCE
from preceptor.problems.generators.cash import CASH_RUNWAY, SUBSCRIBERS
from preceptor.problems.generators.family import Family, Numbers
from preceptor.problems.generators.growth import COMPOUND_GROWTH, LINEAR_GROWTH
from preceptor.problems.generators.held_out import ALLOCATION, AVERAGE_COST, COMMISSION
from preceptor.problems.generators.profit import BREAK_EVEN, DISCOUNT, MARGIN, UNIT_ECONOMICS
from preceptor.problems.reference import ReferenceStep, solution_text

Split = Literal["train", "new_numbers", "new_wordings", "new_families"]

SPLITS: Final[tuple[Split, ...]] = ("train", "new_numbers", "new_wordings", "new_families")
LANGUAGES: Final = ("en", "ar")
TRAIN_FAMILIES: Final[tuple[Family, ...]] = (
    OVERSPEND, COMPOUND_GROWTH, MARGIN, BREAK_EVEN, VARIANCE,
    CASH_RUNWAY, LINEAR_GROWTH, UNIT_ECONOMICS, SUBSCRIBERS, DISCOUNT,
)  # fmt: skip
HELD_OUT_FAMILIES: Final[tuple[Family, ...]] = (ALLOCATION, AVERAGE_COST, COMMISSION)
_UNSEEN_QUARTERS: Final = 1
_TRIES: Final = 400


class ProblemsExhausted(Invalid):
    """The families have no more different problems for this split; ask for fewer or leave out fewer."""

    code = "problems_exhausted"


@dataclass(frozen=True, slots=True)
class GeneratedProblem:
    """One drawn problem with its reference path. `key` is the same for the same problem whatever the seed."""

    key: str
    split: Split
    family: str
    wording: int
    language: str
    statement: str
    steps: tuple[ReferenceStep, ...]
    answer: Fraction
    unit: str
    tolerance: Fraction
    skill: str
    topic: str

    @property
    def solution(self) -> str:
        return solution_text(self.steps, self.answer, self.language)


def generate(
    split: Split,
    count: int,
    *,
    seed: int | str,
    languages: Sequence[str] = LANGUAGES,
    families: Collection[str] | None = None,
    exclude: Collection[str] = frozenset(),
) -> list[GeneratedProblem]:
    """`count` different problems of `split`, families in turn and wordings dealt evenly; same seed, same list.

    `families` names those of TRAIN_FAMILIES that are drawn from, all where it is None; it says nothing of the held-out
    ones. Statements in `exclude` are never drawn. Raises ProblemsExhausted where the families cannot give so many.
    """
    if split not in SPLITS:
        raise Invalid(f"There is no split “{split}”; choose one of {', '.join(SPLITS)}.")
    if not languages or not set(languages) <= set(LANGUAGES):
        raise Invalid(f"Problems can be generated in {', '.join(LANGUAGES)} only.")
    rng = Random(f"{split}|{seed}|{','.join(languages)}")
    drawn = HELD_OUT_FAMILIES if split == "new_families" else _named(families)
    decks = {family.name: _dealt(family, split, languages, rng) for family in drawn}
    seen, problems = set(exclude), list[GeneratedProblem]()
    while len(problems) < count:
        family = drawn[len(problems) % len(drawn)]
        language, wording = next(decks[family.name])
        problem = _draw(family, split, language, wording, rng, seen)
        seen.add(problem.statement)
        problems.append(problem)
    return problems


def _named(families: Collection[str] | None) -> tuple[Family, ...]:
    if families is None:
        return TRAIN_FAMILIES
    unknown = sorted(set(families) - {family.name for family in TRAIN_FAMILIES})
    if unknown or not families:
        raise Invalid(
            f"Name families of {', '.join(f.name for f in TRAIN_FAMILIES)}; not {', '.join(unknown) or 'none'}."
        )
    return tuple(family for family in TRAIN_FAMILIES if family.name in families)


def _dealt(family: Family, split: Split, languages: Sequence[str], rng: Random) -> Iterator[tuple[str, int]]:
    """Endless (language, wording) pairs: every pair once per round, each round shuffled."""
    pairs = [(language, wording) for language in languages for wording in _wordings(family, split, language)]
    while True:
        rng.shuffle(pairs)
        yield from list(pairs)


def _wordings(family: Family, split: Split, language: str) -> range:
    if split == "new_wordings":
        return family.unseen_wordings(language)
    return range(len(family.wordings[language])) if split == "new_families" else family.trained_wordings(language)


def _draw(family: Family, split: Split, language: str, wording: int, rng: Random, seen: set[str]) -> GeneratedProblem:
    for _ in range(_TRIES):
        numbers = family.draw(rng)
        if _is_unseen(family, numbers) == (split == "train") or _are_ambiguous(numbers):
            continue
        statement = family.statement(numbers, language, wording)
        if statement not in seen:
            return _problem(family, split, language, wording, numbers, statement)
    raise ProblemsExhausted


def _are_ambiguous(numbers: Numbers) -> bool:
    """Whether two roles have the same number: then a step that takes the wrong one would look right."""
    return len(set(numbers.values())) < len(numbers)


def _is_unseen(family: Family, numbers: Numbers) -> bool:
    """Whether these numbers are kept for evaluation: a quarter of all tuples, by a hash that no seed changes."""
    written = ",".join(f"{key}={numbers[key]}" for key in sorted(numbers))
    return sha256(f"{family.name}:{written}".encode()).digest()[0] % 4 < _UNSEEN_QUARTERS


def _problem(
    family: Family, split: Split, language: str, wording: int, numbers: Numbers, statement: str
) -> GeneratedProblem:
    steps = family.solve(numbers, language)
    written = "-".join(str(n) for n in numbers.values())
    return GeneratedProblem(
        key=f"{family.name}-{language}{wording}-{written}",
        split=split,
        family=family.name,
        wording=wording,
        language=language,
        statement=statement,
        steps=steps,
        answer=steps[-1].value,
        unit=family.unit[language],
        tolerance=Fraction(0),
        skill=family.skill,
        topic=family.topic,
    )
