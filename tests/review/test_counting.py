"""Past quality is what reviews write: exact shares, at once, never of erased people, and found by the search with its reason."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from preceptor.accounts.access import actor_of
from preceptor.accounts.models import Organisation
from preceptor.accounts.services import add_member
from preceptor.experts.models import ExpertProfile
from preceptor.experts.search.asking import Asked
from preceptor.experts.search.describing import describe
from preceptor.experts.search.queries import search
from preceptor.experts.services import create_profile
from preceptor.review.counting import count_quality
from preceptor.review.judgement import Judgement, StepNote
from preceptor.review.services import submit_review
from tests.corrections.scene import NOON, RIGHT, Scene
from tests.review.reviewed import review_one

pytestmark = pytest.mark.django_db
ACCEPT = Judgement("accept", "Well done.")
RETURN = Judgement("return", "Nearly.", (StepNote(1, "Say why."),))
FIX = Judgement("fix", "The last line.", fixed_solution=RIGHT)


def kept(person: Any) -> tuple[Decimal | None, int, int]:
    profile = ExpertProfile.objects.get(person=person)
    return profile.quality, profile.quality_accepted, profile.quality_reviews


def share(accepted: int, reviews: int) -> Decimal:
    """The promise, in exact fractions, to four places."""
    exact = Fraction(accepted + 5, reviews + 10)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.0001"))


def test_each_review_moves_the_share_by_what_is_promised(scene: Scene) -> None:
    create_profile(person=scene.amal, legal_name="Amal", now=NOON)
    assert kept(scene.amal) == (None, 0, 0)
    for content, accepted, reviews in ((ACCEPT, 1, 1), (FIX, 1, 2), (ACCEPT, 2, 3), (RETURN, 2, 4)):
        review_one(scene, scene.amal, content)
        assert kept(scene.amal) == (share(accepted, reviews), accepted, reviews)
    assert kept(scene.amal)[0] == Decimal("0.5000")
    history = ExpertProfile.pgh_event_model.objects.filter(person_id=scene.amal.pk)  # type: ignore[attr-defined]  # made by pghistory
    assert not history.exists()


def test_the_same_claim_again_counts_once(scene: Scene) -> None:
    create_profile(person=scene.amal, legal_name="Amal", now=NOON)
    scene.open(1)
    scene.correct(scene.amal)
    claim = scene.claim(scene.rana, "review")
    for _ in range(2):
        submit_review(claim=claim, token=2, content=ACCEPT, now=NOON)
    assert kept(scene.amal) == (share(1, 1), 1, 1)


def test_counting_anew_finds_profiles_made_later_and_changes_nothing_twice(scene: Scene) -> None:
    review_one(scene, scene.amal, ACCEPT)
    review_one(scene, scene.basil, RETURN)
    for person in (scene.amal, scene.basil, scene.rana):
        create_profile(person=person, legal_name=person.display_name, now=NOON)
    ExpertProfile.objects.filter(person=scene.basil).update(erased_at=NOON, status="left")
    assert count_quality() == 1
    assert [kept(each) for each in (scene.amal, scene.basil, scene.rana)] == [
        (share(1, 1), 1, 1),
        (None, 0, 0),
        (None, 0, 0),
    ]
    assert count_quality() == 0


def test_a_share_without_its_reviews_is_refused(scene: Scene) -> None:
    profile = create_profile(person=scene.amal, legal_name="Amal", now=NOON)
    for facts in ({"quality": 1}, {"quality": 1, "quality_reviews": 1, "quality_accepted": 2}, {"quality_reviews": 1}):
        with pytest.raises(IntegrityError, match="quality_counted"), transaction.atomic():
            ExpertProfile.objects.filter(pk=profile.pk).update(**facts)


def test_the_filter_finds_who_was_accepted_and_says_of_how_many(scene: Scene) -> None:
    for person in (scene.amal, scene.basil):
        create_profile(person=person, legal_name=person.display_name, now=NOON)
    review_one(scene, scene.amal, ACCEPT)
    review_one(scene, scene.basil, RETURN)
    Organisation.objects.filter(pk=scene.organisation.pk).update(kind=Organisation.Kind.NETWORK)
    add_member(organisation=scene.organisation, person=scene.lead, role="lead", now=NOON)
    actor = actor_of(scene.lead)
    found = describe(actor, search(actor, Asked(least_quality=0.5), now=NOON), now=NOON)
    (hit,) = found["experts"]
    assert (hit["profile"], hit["quality"]) == (ExpertProfile.objects.get(person=scene.amal).pk, float(share(1, 1)))
    assert [(each["kind"], each["text"]) for each in hit["evidence"]] == [("quality", "1/1")]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM search_searchrow WHERE quality >= 0")
        assert cursor.fetchone() == (2,)
