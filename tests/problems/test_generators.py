"""Generated problems: every step recomputes, splits never touch, and words really differ."""

import re
import string
from collections import Counter
from random import Random

import pytest

from preceptor.kit.arithmetic import evaluate, format_exact
from preceptor.kit.errors import Invalid
from preceptor.problems.generators.arabic import COUNTED, counted
from preceptor.problems.generators.family import Family
from preceptor.problems.generators.splits import (
    HELD_OUT_FAMILIES,
    SPLITS,
    TRAIN_FAMILIES,
    ProblemsExhausted,
    Split,
    generate,
)

ALL_FAMILIES = [*TRAIN_FAMILIES, *HELD_OUT_FAMILIES]
each_family = pytest.mark.parametrize("family", ALL_FAMILIES, ids=lambda family: family.name)


@each_family
def test_every_wording_tells_every_number(family: Family) -> None:
    numbers = set(family.draw(Random(1)))
    for wordings in family.wordings.values():
        for wording in wordings:
            told = {field for _, field, _, _ in string.Formatter().parse(wording) if field}
            assert told == numbers, wording


@each_family
def test_wordings_are_many_and_unlike_each_other(family: Family) -> None:
    assert len(family.wordings["en"]) >= 8
    assert len(family.wordings["ar"]) >= 3
    for wordings in family.wordings.values():
        words = [set(re.findall(r"\w+", re.sub(r"\{[^}]*\}", "", wording.lower()))) for wording in wordings]
        for i, one in enumerate(words):
            for other in words[:i]:
                assert len(one & other) / len(one | other) < 0.55


@each_family
def test_every_step_is_exact_and_of_a_learnable_size(family: Family) -> None:
    rng = Random(family.name)
    for _ in range(300):
        numbers = family.draw(rng)
        steps = family.solve(numbers, "en")
        assert 2 <= len(steps) <= 5
        for step in steps:
            assert step.holds()
            assert evaluate(format_exact(step.value)) == step.value, "four decimals must be enough"
            assert 0 < step.value < 100_000


def test_labels_exist_for_every_step_and_language() -> None:
    for family in ALL_FAMILIES:
        for language in ("en", "ar"):
            assert set(family.labels[language]) == {key for key, _ in family.steps}
            assert family.unit[language]


def test_enough_families() -> None:
    assert len(TRAIN_FAMILIES) >= 8
    assert len(HELD_OUT_FAMILIES) >= 2
    assert len({family.name for family in ALL_FAMILIES}) == len(ALL_FAMILIES)


@pytest.mark.parametrize("split", SPLITS)
def test_same_seed_same_problems(split: Split) -> None:
    assert generate(split, 60, seed=7) == generate(split, 60, seed=7)
    assert generate(split, 60, seed=7) != generate(split, 60, seed=8)


def test_every_problem_carries_what_a_problem_needs() -> None:
    for split in SPLITS:
        for problem in generate(split, 200, seed=3):
            assert problem.answer == problem.steps[-1].value
            assert problem.solution.splitlines()[-1].endswith(f": {format_exact(problem.answer)}")
            assert len(problem.solution.splitlines()) == len(problem.steps) + 1
            assert all(step.holds() for step in problem.steps)
            assert problem.unit
            assert problem.skill
            assert problem.topic
            assert "{" not in problem.statement


def test_splits_share_no_statement_and_no_numbers_whatever_the_seeds() -> None:
    drawn = {split: [p for seed in (1, 2, 3) for p in generate(split, 400, seed=seed)] for split in SPLITS}
    statements = {split: {p.statement for p in problems} for split, problems in drawn.items()}
    for split in SPLITS:
        for other in SPLITS:
            assert split == other or not statements[split] & statements[other]
    numbers = {
        split: {(p.family, tuple(step.expression for step in p.steps)) for p in problems}
        for split, problems in drawn.items()
    }
    assert not numbers["train"] & numbers["new_numbers"]
    assert not numbers["train"] & numbers["new_wordings"]


def test_splits_hold_what_they_say() -> None:
    trained = {(p.family, p.language, p.wording) for p in generate("train", 1200, seed=1)}
    assert trained == {
        (f.name, lang, w) for f in TRAIN_FAMILIES for lang in f.wordings for w in f.trained_wordings(lang)
    }
    assert {(p.family, p.language, p.wording) for p in generate("new_numbers", 300, seed=1)} <= trained
    unseen = {(p.family, p.language, p.wording) for p in generate("new_wordings", 300, seed=1)}
    assert not unseen & trained
    assert {family for family, _, _ in unseen} == {family for family, _, _ in trained}
    assert {p.family for p in generate("new_families", 60, seed=1)} == {f.name for f in HELD_OUT_FAMILIES}


def test_wordings_are_dealt_evenly() -> None:
    counts = Counter((p.family, p.wording) for p in generate("train", 240, seed=1, languages=("en",)))
    assert set(counts.values()) == {3}


def test_no_number_can_be_mistaken_for_another() -> None:
    for problem in generate("train", 500, seed=2):
        numbers = problem.key.split("-")[2:]
        assert len(set(numbers)) == len(numbers), problem.key


def test_excluded_statements_are_not_drawn() -> None:
    first = {p.statement for p in generate("train", 100, seed=1)}
    again = {p.statement for p in generate("train", 100, seed=1, exclude=first)}
    assert len(again) == 100
    assert not first & again


def test_refusals() -> None:
    with pytest.raises(Invalid, match="no split"):
        generate("test", 1, seed=1)  # type: ignore[arg-type]
    with pytest.raises(Invalid, match="en, ar"):
        generate("train", 1, seed=1, languages=("fr",))
    with pytest.raises(ProblemsExhausted, match="no more different"):
        generate("new_numbers", 30_000, seed=1, languages=("ar",))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (3, "3 ريالات"),
        (10, "10 ريالات"),
        (11, "11 ريالًا"),
        (99, "99 ريالًا"),
        (100, "100 ريال"),
        (103, "103 ريالات"),
        (250, "250 ريالًا"),
    ],
)
def test_arabic_nouns_agree_with_their_number(number: int, text: str) -> None:
    assert counted(number, "ريال") == text


def test_every_counted_noun_is_used() -> None:
    texts = [w for f in ALL_FAMILIES for w in f.wordings["ar"]]
    specs = {spec for text in texts for _, _, spec, _ in string.Formatter().parse(text) if spec}
    assert specs == set(COUNTED)


def test_only_the_named_families_are_drawn_from() -> None:
    problems = generate("new_numbers", 30, seed=1, families=("margin", "discount"))
    assert Counter(problem.family for problem in problems) == {"margin": 15, "discount": 15}
    with pytest.raises(Invalid, match="not marginal"):
        generate("train", 1, seed=1, families=("marginal",))
    with pytest.raises(Invalid, match="not none"):
        generate("train", 1, seed=1, families=())
