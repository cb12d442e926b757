"""Reviews: accept, return, fix; once per claim, never of one's own work."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import Error, IntegrityError, transaction

from preceptor.corrections import services as corrections
from preceptor.corrections.claims import ClaimEnded, StaleToken, UnitTakenOver
from preceptor.corrections.models import Claim, Correction, Stage, Unit
from preceptor.corrections.protocol import Submission
from preceptor.corrections.queries import describe_claim
from preceptor.problems.verifier import Reference
from preceptor.review.judgement import Judgement, JudgementIncomplete, StepNote
from preceptor.review.models import Review, StepComment
from preceptor.review.scripted import script_review
from preceptor.review.services import OwnWork, submit_review
from tests.corrections.rules import broken_rules
from tests.corrections.scene import CORRECTION, NOON, RIGHT, Scene

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def claim(scene: Scene) -> Claim:
    """A review in hand of a correction by Amal."""
    scene.open(1)
    scene.correct(scene.amal)
    return scene.claim(scene.rana, "review")


def test_accepting_finishes_the_unit(scene: Scene, claim: Claim) -> None:
    review = submit_review(claim=claim, token=2, content=Judgement("accept", "Well done."), now=NOON)
    assert (review.reviewer, review.author, review.verdict, review.simulated) == (
        scene.rana,
        scene.amal,
        "accept",
        False,
    )
    unit = Unit.objects.get(pk=claim.unit_id)
    assert unit.state == "accepted"
    stages = Stage.objects.filter(unit=unit).order_by("number")
    assert [(each.number, each.kind, each.outcome) for each in stages] == [
        (1, "correct", "found_error"),
        (2, "review", "accept"),
    ]


def test_returning_opens_it_for_its_author_with_the_words_and_the_second_correction_counts(
    scene: Scene, claim: Claim
) -> None:
    words = Judgement("return", "Nearly.", (StepNote(1, "Say why."),))
    submit_review(claim=claim, token=2, content=words, now=NOON)
    unit = Unit.objects.get(pk=claim.unit_id)
    assert (unit.state, unit.stage, unit.returned_times) == ("open", "correct", 1)
    again = scene.claim(scene.amal)
    page = describe_claim(again.pk)
    assert page["original_correction"].person == scene.amal
    returned = page["history"][-1]
    assert (returned["outcome"], returned["comment"], returned["mine"]) == ("return", "Nearly.", False)
    assert [(each.index, each.text) for each in returned["comments"]] == [(1, "Say why.")]
    second = corrections.submit_correction(claim=again, token=3, content=CORRECTION, now=NOON)
    third = scene.claim(scene.rana, "review")
    review = submit_review(claim=third, token=4, content=Judgement("accept"), now=NOON)
    assert review.correction == second
    assert Unit.objects.get(pk=unit.pk).state == "accepted"
    assert Stage.objects.filter(unit=unit).count() == 4


def test_fixing_finishes_it_with_the_fixed_solution(scene: Scene, claim: Claim) -> None:
    fixed = RIGHT.replace("Left", "Remaining")
    review = submit_review(claim=claim, token=2, content=Judgement("fix", fixed_solution=fixed), now=NOON)
    assert review.fixed_solution == fixed
    assert Unit.objects.get(pk=claim.unit_id).state == "accepted"


def test_a_problem_agreed_to_be_bad_is_set_aside(scene: Scene) -> None:
    scene.open(1)
    scene.correct(scene.amal, content=Submission(outcome="bad_problem", critique="No answer exists."))
    claim = scene.claim(scene.rana, "review")
    submit_review(claim=claim, token=2, content=Judgement("accept"), now=NOON)
    assert Unit.objects.get(pk=claim.unit_id).state == "set_aside"


def test_the_same_claim_again_gives_the_first_review(scene: Scene, claim: Claim) -> None:
    first = submit_review(claim=claim, token=2, content=Judgement("accept"), now=NOON)
    again = submit_review(claim=claim, token=2, content=Judgement("return", "No!"), now=NOON + HOUR)
    assert (again.pk, again.verdict) == (first.pk, "accept")
    assert Review.objects.count() == 1


def test_refused_reviews_write_nothing(scene: Scene, claim: Claim) -> None:
    with pytest.raises(JudgementIncomplete):
        submit_review(claim=claim, token=2, content=Judgement("return"), now=NOON)
    with pytest.raises(StaleToken):
        submit_review(claim=claim, token=1, content=Judgement("accept"), now=NOON)
    assert not Review.objects.exists()
    assert Claim.objects.get(pk=claim.pk).state == "held"


def test_late_is_refused_where_another_reviewer_has_it(scene: Scene, claim: Claim) -> None:
    other = scene.claim(scene.staff("ruth", "reviewer"), "review", now=NOON + HOUR)
    with pytest.raises(UnitTakenOver):
        submit_review(claim=claim, token=2, content=Judgement("accept"), now=NOON + HOUR)
    assert submit_review(claim=other, token=3, content=Judgement("accept"), now=NOON + HOUR).reviewer != scene.rana


def test_a_claim_of_correction_takes_no_review(scene: Scene) -> None:
    scene.open(1)
    claim = scene.claim(scene.amal)
    with pytest.raises(ClaimEnded):
        submit_review(claim=claim, token=1, content=Judgement("accept"), now=NOON)


def test_own_work_is_refused_by_the_service_and_by_the_table(scene: Scene, claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(person=scene.amal)
    with pytest.raises(OwnWork):
        submit_review(claim=claim, token=2, content=Judgement("accept"), now=NOON)
    facts = {
        "organisation": scene.organisation,
        "unit_id": claim.unit_id,
        "correction": Correction.objects.get(),
        "claim": claim,
        "reviewer": scene.amal,
        "author": scene.amal,
        "verdict": "accept",
        "at": NOON,
    }
    with pytest.raises(IntegrityError, match="review_not_own_work"), transaction.atomic():
        Review.objects.create(**facts)
    assert broken_rules() == {"W4": 1}
    Claim.objects.filter(pk=claim.pk).update(person=scene.rana)


def test_reviews_cannot_be_changed(scene: Scene, claim: Claim) -> None:
    submit_review(claim=claim, token=2, content=Judgement("accept", comments=(StepNote(0, "Good."),)), now=NOON)
    for rows in (Review.objects.all(), StepComment.objects.all()):
        with pytest.raises(Error, match="append-only"), transaction.atomic():
            rows.update(organisation=scene.organisation)


def test_a_simulated_reviewer_decides_by_script_and_it_says_so(scene: Scene) -> None:
    robot = scene.staff("robot", "reviewer", simulated=True)
    scene.open(1)
    scene.correct(scene.amal)
    claim = scene.claim(robot, "review")
    correction = Correction.objects.get()
    judged = script_review(
        solution=correction.solution, final_answer=correction.final_answer, reference=Reference("245")
    )
    review = submit_review(claim=claim, token=2, content=judged, now=NOON)
    assert (review.verdict, review.simulated) == ("accept", True)
