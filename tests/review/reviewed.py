"""A correction by somebody, reviewed."""

from __future__ import annotations

from preceptor.accounts.models import Person
from preceptor.review.judgement import Judgement
from preceptor.review.models import Review
from preceptor.review.services import submit_review
from tests.corrections.scene import NOON, Scene


def review_one(scene: Scene, author: Person, content: Judgement) -> Review:
    """One more unit, corrected by `author` and judged by Rana."""
    scene.open(1)
    scene.correct(author)
    claim = scene.claim(scene.rana, "review")
    return submit_review(claim=claim, token=claim.token, content=content, now=NOON)
