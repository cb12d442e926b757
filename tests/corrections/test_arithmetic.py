"""The calculations of steps, recomputed in front of whoever works on them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.corrections.browser import Page
from tests.corrections.scene import Scene

pytestmark = pytest.mark.django_db


def test_every_calculation_comes_with_its_value(scene: Scene) -> None:
    texts = ["Spent: 360 + 35 = 385", "Left: 640 - 395 = 245", "Nothing to compute", "٢١٠ + ١٥٠ = ٣٦٠"]
    items = Page(scene.amal).post("/arithmetic", {"texts": texts})["items"]
    assert [each["result"] for each in items] == ["wrong", "right", "none", "right"]
    (wrong,) = items[0]["equations"]
    assert (wrong["expression"], wrong["stated"], wrong["value"], wrong["holds"]) == ("360 + 35", "385", "395", False)
    assert set(items[0]) == {"result", "equations"}, "whether it meets the reference would tell the answer"


@pytest.mark.parametrize("body", [{"texts": []}, {"texts": ["1 = 1"] * 101}, {"texts": ["1" * 4_001]}, {"text": ["1"]}])
def test_too_much_is_refused(scene: Scene, body: dict[str, Any]) -> None:
    assert Page(scene.amal).post("/arithmetic", body, 422)["code"] == "invalid"


def test_reviewers_and_leads_may_ask_too(scene: Scene) -> None:
    for person in (scene.rana, scene.lead):
        assert Page(person).post("/arithmetic", {"texts": ["2 * 3 = 6"]})["items"][0]["result"] == "right"
