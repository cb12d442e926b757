"""Jobs of profiles."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.experts.cv import asking
from preceptor.kit import clock


@app.task(name=asking.READ)
def read_by_model_job(reading_id: int) -> None:
    """Let a model read a curriculum vitae; what came of it stands on the reading."""
    asking.read_by_model(reading_id=reading_id, now=clock.now())
