"""Work that came too late: kept, found again, shown to its writer and the lead alone, with what became of the unit."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.corrections.kept_work import words_of
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, RIGHT, Scene, make_scene
from tests.corrections.test_api import BODY, claimed

HOUR = timedelta(hours=1)


class TestWords:
    def test_every_word_and_choice_in_its_place(self) -> None:
        body = {
            "outcome": "found_error",
            "ratings": [
                {"index": 0, "rating": None, "unsure": True, "critique": ""},
                {"index": 2, "rating": -1, "unsure": False, "error_kind": "arithmetic", "rewritten": "3 + 4 = 7"},
            ],
            "first_error": 2,
            "solution": "  ",
            "cut": [[0, 4]],
        }
        assert list(words_of(body)) == [
            ("outcome", None, "found_error"),
            ("rating", 0, "unsure"),
            ("rating", 2, "-1"),
            ("rewritten", 2, "3 + 4 = 7"),
            ("error_kind", 2, "arithmetic"),
        ]

    def test_in_the_order_of_the_form_whatever_order_the_database_keeps(self) -> None:
        body = {"critique": "c", "solution": "s", "ratings": [{"critique": "why", "rating": -1}], "outcome": "o"}
        assert [what for what, _, _ in words_of(body)] == ["outcome", "rating", "critique", "solution", "critique"]

    def test_the_other_kinds_too(self) -> None:
        body = {"content": {"kind": "decompose", "steps": ["First", "Second"]}}
        assert list(words_of(body)) == [("kind", None, "decompose"), ("steps", 0, "First"), ("steps", 1, "Second")]


@pytest.mark.django_db
class TestKept:
    @pytest.fixture
    def late(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Any:
        """Amal hands in what Basil has by now; the answer to her, and Basil's claim."""
        turn_clock(monkeypatch, NOON)
        scene.open(1)
        claim = claimed(Page(scene.amal))
        turn_clock(monkeypatch, NOON + HOUR)
        other = claimed(Page(scene.basil))
        return Page(scene.amal).post(f"/claims/{claim['id']}/correction", {**BODY, "token": 1}, 202), claim, other

    def test_its_writer_reads_it_and_what_became_of_the_unit(self, scene: Scene, late: Any) -> None:
        kept, claim, other = late
        amal = Page(scene.amal)
        (row,) = amal.get("/kept-work")["items"]
        assert (row["id"], row["unit_id"], row["unit_state"]) == (kept["id"], claim["unit"]["id"], "claimed")
        assert (row["mine"], row["person"], row["counted"], row["stage"]) == (True, None, False, "correct")
        Page(scene.basil).post(f"/claims/{other['id']}/correction", {**BODY, "token": other["token"]})
        whole = amal.get(f"/kept-work/{kept['id']}")
        assert (whole["unit_state"], whole["unit_stage"]) == ("open", "review")
        assert {"what": "solution", "index": None, "text": RIGHT} in whole["words"]
        assert {"what": "critique", "index": 1, "text": "It is 395."} in whole["words"]

    def test_it_is_hidden_from_everybody_but_the_lead(self, scene: Scene, late: Any) -> None:
        kept = late[0]
        assert Page(scene.lead).get(f"/kept-work/{kept['id']}")["person"] == "Amal"
        assert [row["id"] for row in Page(scene.lead).get("/kept-work")["items"]] == [kept["id"]]
        stranger = make_scene("globex")
        for person in (scene.basil, scene.rana, stranger.lead, stranger.amal):
            assert Page(person).get("/kept-work")["items"] == []
            assert Page(person).get(f"/kept-work/{kept['id']}", 404)["code"] == "kept_work_not_found"

    def test_handed_in_again_the_last_words_are_kept_and_after_all_it_can_count(
        self, scene: Scene, late: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept, claim, other = late
        amal = Page(scene.amal)
        again = amal.post(f"/claims/{claim['id']}/correction", {**BODY, "token": 1, "critique": "Two."}, 202)
        assert again["id"] == kept["id"]
        assert {"what": "critique", "index": None, "text": "Two."} in amal.get(f"/kept-work/{kept['id']}")["words"]
        returned = {"token": other["token"], "reason": "not mine"}
        Page(scene.basil).post(f"/claims/{other['id']}/release", returned)
        amal.post(f"/claims/{claim['id']}/correction", {**BODY, "token": 1})
        assert amal.get(f"/kept-work/{kept['id']}")["counted"] is True

    def test_a_later_draft_under_the_claim_does_not_take_the_words_away(self, scene: Scene, late: Any) -> None:
        kept, claim, _ = late
        amal = Page(scene.amal)
        amal.put(f"/claims/{claim['id']}/draft", {"token": 1, "revision": 9, "body": {"critique": "Later."}})
        assert {"what": "solution", "index": None, "text": RIGHT} in amal.get(f"/kept-work/{kept['id']}")["words"]
