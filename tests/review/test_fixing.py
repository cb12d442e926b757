"""A reviewer fixes single steps: their word stands in the author's place, the others are kept, and it is told."""

from __future__ import annotations

import pytest
from django.db import Error, IntegrityError, transaction

from preceptor.accounts.access import Actor
from preceptor.corrections.models import Claim, Correction, StepRating, Unit
from preceptor.corrections.protocol import ProtocolViolation, Rating, Submission
from preceptor.corrections.queries import describe_unit
from preceptor.projects.models import Project
from preceptor.review.fixing import Standing, fixed_submission, standing
from preceptor.review.judgement import Judgement, JudgementIncomplete
from preceptor.review.models import Review, StepFix
from preceptor.review.services import submit_review
from tests.corrections.rules import broken_rules
from tests.corrections.scene import CORRECTION, NOON, RIGHT, Scene

BAD = Rating(
    1, -1, error_kind="wrong_formula", critique="Books are added, not the difference.", rewritten="360 + 35 = 395"
)
AUTHOR = Standing("found_error", 1, {0: 1, 1: -1})


def fix(*fixes: Rating, solution: str = RIGHT, answer: str = "245", comment: str = "") -> Judgement:
    """A review that fixes these steps."""
    return Judgement("fix", comment, fixed_solution=solution, fixes=fixes, fixed_answer=answer)


class TestStanding:
    def test_without_a_fix_it_stands_as_the_author_left_it(self) -> None:
        assert standing(AUTHOR, {}) is AUTHOR

    def test_an_earlier_bad_step_is_the_first_error(self) -> None:
        assert standing(AUTHOR, {0: -1}) == Standing("found_error", 0, {0: -1, 1: -1})

    def test_an_answer_without_a_bad_step_is_right(self) -> None:
        assert standing(AUTHOR, {1: 1}) == Standing("solution", None, {0: 1, 1: 1})

    def test_an_answer_that_stops_too_early_still_does(self) -> None:
        early = Standing("found_error", None, {0: 1})
        assert standing(early, {0: 0}) == Standing("found_error", None, {0: 0})

    def test_unsure_is_no_error(self) -> None:
        assert standing(AUTHOR, {1: None}).first_error is None


def test_nothing_is_fixed_step_by_step_where_nothing_was_said_of_steps() -> None:
    with pytest.raises(JudgementIncomplete, match="return the work"):
        fixed_submission(Submission(outcome="bad_problem", critique="No answer."), fix(BAD))


pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(scene: Scene) -> Claim:
    """A review in hand of a correction by Amal: step 1 good, step 2 bad by a slip."""
    scene.open(1)
    scene.correct(scene.amal)
    return scene.claim(scene.rana, "review")


def test_a_fixed_step_is_kept_beside_the_authors_and_both_are_told(scene: Scene, claim: Claim) -> None:
    review = submit_review(claim=claim, token=2, content=fix(BAD), now=NOON)
    assert (review.verdict, review.fixed_answer, review.fixed_answer_correct) == ("fix", "245", True)
    (fixed,) = StepFix.objects.filter(review=review)
    assert (fixed.index, fixed.rating, fixed.error_kind) == (1, -1, "wrong_formula")
    said = StepRating.objects.get(correction=review.correction, index=1)
    assert said.error_kind == "arithmetic"  # what the author said is not touched
    assert Unit.objects.get(pk=claim.unit_id).state == "accepted"
    thread = describe_unit(Actor(scene.amal.pk, frozenset()), claim.unit_id)
    told = thread["history"][-1]
    assert [(each.index, each.error_kind, each.critique) for each in told["fixes"]] == [
        (1, "wrong_formula", BAD.critique)
    ]
    assert (told["fixed_answer"], told["fixed_answer_correct"], told["mine"]) == ("245", True, False)


def test_a_fix_is_held_to_the_authors_protocol(scene: Scene, claim: Claim) -> None:
    later = fix(Rating(1, 1))  # the error is no error: what follows has to be rated
    with pytest.raises(ProtocolViolation, match="Rate step 3 too"):
        submit_review(claim=claim, token=2, content=later, now=NOON)
    with pytest.raises(ProtocolViolation, match="kind of error of step 1"):
        submit_review(claim=claim, token=2, content=fix(Rating(0, -1, rewritten="210 + 150 = 360!")), now=NOON)
    with pytest.raises(ProtocolViolation, match="no step 9"):
        submit_review(claim=claim, token=2, content=fix(Rating(8, 1)), now=NOON)
    assert not Review.objects.exists()


def test_the_whole_answer_can_be_found_right_after_all(scene: Scene, claim: Claim) -> None:
    steps = [Rating(index, 1) for index in range(1, 4)]
    review = submit_review(claim=claim, token=2, content=fix(*steps), now=NOON)
    assert [each.rating for each in review.fixes.order_by("index")] == [1, 1, 1]


def test_the_protocol_of_the_author_counts_also_where_the_project_has_another_now(scene: Scene, claim: Claim) -> None:
    Project.objects.filter(pk=scene.project.pk).update(protocol="every_step")
    assert submit_review(claim=claim, token=2, content=fix(BAD), now=NOON).verdict == "fix"


@pytest.mark.parametrize(
    ("fixes", "says"),
    [
        ((CORRECTION.ratings[1],), "Step 2 is as its author left it"),
        ((BAD, BAD), "Step 2 is fixed twice"),
    ],
)
def test_a_fix_changes_something_once(scene: Scene, claim: Claim, fixes: tuple[Rating, ...], says: str) -> None:
    with pytest.raises(JudgementIncomplete, match=says):
        submit_review(claim=claim, token=2, content=fix(*fixes), now=NOON)


def test_fixes_go_with_a_fix_alone(scene: Scene, claim: Claim) -> None:
    with pytest.raises(JudgementIncomplete, match="goes with the verdict"):
        submit_review(claim=claim, token=2, content=Judgement("accept", fixes=(BAD,)), now=NOON)
    with pytest.raises(JudgementIncomplete, match="final answer is at most"):
        submit_review(claim=claim, token=2, content=fix(BAD, answer="9" * 401), now=NOON)


def test_the_tables_hold_it_too(scene: Scene, claim: Claim) -> None:
    review = submit_review(claim=claim, token=2, content=fix(BAD), now=NOON)
    facts = {"organisation": scene.organisation, "review": review}
    with pytest.raises(IntegrityError, match="step_fix_once"), transaction.atomic():
        StepFix.objects.create(index=1, **facts)
    with pytest.raises(IntegrityError, match="step_fix_scale"), transaction.atomic():
        StepFix.objects.create(index=2, rating=2, **facts)
    with pytest.raises(Error, match="append-only"), transaction.atomic():
        StepFix.objects.all().delete()
    scene.open(1)
    scene.correct(scene.basil)
    other = scene.claim(scene.rana, "review")
    with pytest.raises(IntegrityError, match="review_fixed_by_a_fix"), transaction.atomic():
        Review.objects.create(
            organisation=scene.organisation,
            unit=other.unit,
            correction=Correction.objects.get(unit=other.unit),
            claim=other,
            reviewer=scene.rana,
            author=scene.basil,
            verdict="accept",
            fixed_answer="245",
            at=NOON,
        )


def test_a_fix_of_a_good_step_breaks_a_rule_where_it_changes_nothing(scene: Scene, claim: Claim) -> None:
    review = submit_review(claim=claim, token=2, content=fix(BAD), now=NOON)
    with transaction.atomic():
        StepFix.objects.create(organisation=scene.organisation, review=review, index=0, rating=1)
        assert broken_rules() == {"W4f": 1}
        transaction.set_rollback(True)
