import itertools
from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.training.paired import bootstrap_interval, compare, mcnemar, wilson

verdicts = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=40)


@given(verdicts)
@settings(max_examples=40, deadline=None)
def test_the_difference_is_that_of_the_two_shares(pairs: list[tuple[bool, bool]]) -> None:
    before = {number: pair[0] for number, pair in enumerate(pairs)}
    after = {number: pair[1] for number, pair in enumerate(pairs)}
    paired = compare(before, after)
    assert paired.problems == len(pairs)
    assert paired.difference == pytest.approx((sum(after.values()) - sum(before.values())) / len(pairs))
    assert paired.fixed - paired.broken == paired.after - paired.before
    assert paired.low <= paired.difference <= paired.high
    turned = compare(after, before)
    assert (turned.fixed, turned.broken) == (paired.broken, paired.fixed)
    assert turned.p_value == paired.p_value


def test_only_problems_judged_on_both_sides_count() -> None:
    paired = compare({1: False, 2: False, 3: True}, {2: True, 3: True, 4: False})
    assert (paired.problems, paired.before, paired.after, paired.fixed, paired.broken) == (2, 1, 2, 1, 0)


def test_nothing_in_common_is_an_error() -> None:
    with pytest.raises(ValueError, match="no problem"):
        compare({1: True}, {2: True})


@pytest.mark.parametrize(("fixed", "broken"), list(itertools.product(range(9), range(9))))
def test_mcnemar_is_the_exact_binomial_test(fixed: int, broken: int) -> None:
    """Against the definition: all outcomes of fair coins that are at most as likely as the one seen."""
    pairs = fixed + broken
    seen = comb(pairs, fixed)
    exact = Fraction(sum(comb(pairs, k) for k in range(pairs + 1) if comb(pairs, k) <= seen), 2**pairs)
    assert mcnemar(fixed, broken) == pytest.approx(float(min(Fraction(1), exact)))


def test_the_bootstrap_against_every_resample() -> None:
    """Four problems have 256 equally likely resamples: their percentiles are the interval."""
    differences = [1, 1, 0, -1]
    means = sorted(sum(drawn) / 4 for drawn in itertools.product(differences, repeat=4))
    low, high = bootstrap_interval(differences, seed=1)
    assert low == pytest.approx(means[int(0.025 * 256)], abs=0.25)
    assert high == pytest.approx(means[int(0.975 * 256)], abs=0.25)


def test_the_same_seed_gives_the_same_interval() -> None:
    differences = [1, 0, 0, 1, 1, -1, 0, 1, 0, 1]
    assert bootstrap_interval(differences, seed=5) == bootstrap_interval(differences, seed=5)


def test_the_bootstrap_covers_the_truth_about_as_often_as_it_says() -> None:
    """200 samples of 80 problems with a true difference of 0.5: between 88 % and 99 % of the intervals hold it."""
    random = np.random.default_rng(11)
    held = 0
    for number in range(200):
        drawn = random.choice([1, 0, -1], size=80, p=[0.6, 0.3, 0.1]).tolist()
        low, high = bootstrap_interval(drawn, seed=number)
        held += low <= 0.5 <= high
    assert 176 <= held <= 198


@pytest.mark.parametrize(
    ("right", "problems", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (72, 80, 0.8148, 0.9485)],
)
def test_wilson_against_published_values(right: int, problems: int, low: float, high: float) -> None:
    assert wilson(right, problems) == pytest.approx((low, high), abs=5e-4)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_solves_its_own_equation(counted: tuple[int, int]) -> None:
    """At both ends the score test is exactly at its limit: (share - p)^2 = z^2 p (1 - p) / n."""
    right, problems = counted
    for end in wilson(right, problems):
        distance = (right / problems - end) ** 2
        assert distance == pytest.approx(1.959963984540054**2 * end * (1 - end) / problems, abs=1e-12)
