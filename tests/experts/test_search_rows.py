"""Search over PostgreSQL: rows follow the profiles, a large network turns to the snapshot, the API answers from either."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from preceptor.accounts.services import add_member, create_organisation
from preceptor.accounts.walls import everywhere
from preceptor.experts.models import Degree, ExpertProfile
from preceptor.experts.search import keeping, queries
from preceptor.experts.search.embedding import embed
from preceptor.experts.search.keeping import SnapshotBackend, backend, current, keep_snapshot
from preceptor.experts.search.meaning import Embedder, NoMeaning
from preceptor.experts.search.models import EmbeddingRun, SearchChange, SearchRow
from preceptor.experts.search.postgres import PostgresBackend
from preceptor.experts.search.question import Condition, Question
from preceptor.experts.search.rows import (
    all_entries,
    entries_after,
    latest_version,
    note_changed_clocks,
    refresh,
    waiting,
)
from preceptor.experts.search.warming import warm
from preceptor.kit.pages import encode_cursor
from tests.experts.search_reference import same
from tests.experts.search_stored import NOW, Desk, names, some_entries, store
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.HOME = tmp_path
    yield
    with keeping._turning:
        keeping._open.clear()


def test_rows_are_read_as_they_were_written() -> None:
    entries = some_entries(60)
    store(entries)
    for found, entry in zip(all_entries(), entries, strict=True):
        assert replace(found, vector=None, words=dict(found.words)) == replace(entry, vector=None)
        assert (found.vector is None) == (entry.vector is None)
        assert found.vector is None or np.array_equal(found.vector, entry.vector)


def test_the_snapshot_is_open_before_somebody_asks() -> None:
    assert not warm()
    store(some_entries(50))
    keep_snapshot(least=40)
    assert warm()
    assert list(keeping._open) == [current()]


def test_a_large_network_turns_to_the_snapshot_and_back_without_another_answer() -> None:
    entries = some_entries(50)
    store(entries[:40])
    asked = Question((Condition(("status:active",)),), words=("law", "audit"), facets=("skill",))
    before = PostgresBackend().search(asked)
    assert isinstance(backend(), PostgresBackend)
    assert keep_snapshot(least=41) == ""
    assert keep_snapshot(least=40) == str(latest_version())
    assert isinstance(backend(), SnapshotBackend)
    same(backend().search(asked), before)
    assert keep_snapshot(least=40) == ""
    store(entries[40:])
    keeping._open[current() or Path()]._looked = float("-inf")
    assert {hit.id for hit in backend().search(Question(limit=200)).hits} == {each.id for each in entries}
    assert keep_snapshot(least=40, changes=5) == str(latest_version())
    assert isinstance(backend(), SnapshotBackend)  # the one before, until the new one is open
    with keeping._turning:
        assert list(keeping._open) == [current()]
    same(backend().search(asked), PostgresBackend().search(asked))
    keep_snapshot(least=1_000)
    assert isinstance(backend(), PostgresBackend)


@pytest.fixture
def desk(db: None) -> Desk:
    return Desk()


def test_what_was_written_is_found_at_once_with_its_reason(desk: Desk) -> None:
    found = desk.ask(desk.operator, text="المحاسبة ethics")
    assert {*names(found)} == {"Laila Haddad", "Omar Khatib"}
    assert found["note"].startswith("Meanings are not compared")
    assert not found["meaning"]
    by_name = {item["name"]: item["evidence"] for item in found["experts"]}
    assert by_name["Laila Haddad"] == [
        {
            "kind": "headline",
            "text": "Cloud growth and ethics",
            "value": "",
            "level": 0,
            "words": ["ethics"],
            "marked": ["ethics"],
        }
    ]
    (marked,) = (each["marked"] for each in by_name["Omar Khatib"])
    assert marked == ["محاسبة"]
    Degree.objects.create(profile=desk.omar, level="master", field="Ethics")
    ExpertProfile.objects.filter(pk=desk.laila.pk).update(headline="Growth")
    found = desk.ask(desk.operator, text="ethics", degree="master")
    assert names(found) == ["Omar Khatib"]
    assert [each["kind"] for each in found["experts"][0]["evidence"]] == ["degree"]
    assert found["facets"]["degree"] == {"any": 1}


def test_filters_and_hours_in_common(desk: Desk) -> None:
    assert names(desk.ask(desk.operator, skills="x-audit:4", languages="ar:C1", countries="jo")) == ["Omar Khatib"]
    assert names(desk.ask(desk.operator, skills="x-audit:5")) == []
    meeting = {"meet_zone": "Europe/London", "meet_days": [0], "meet_from": 1_080, "meet_to": 1_320}
    assert {*names(desk.ask(desk.operator, **meeting, meet_minutes=240))} == {"Laila Haddad", "Omar Khatib"}
    assert names(desk.ask(desk.operator, **meeting | {"meet_from": 600, "meet_to": 700})) == []


def test_what_is_still_being_typed_finds(desk: Desk) -> None:
    assert names(desk.ask(desk.operator, text="eth")) == ["Laila Haddad"]
    assert names(desk.ask(desk.operator, text="cloud hadd")) == ["Laila Haddad"]
    assert desk.ask(desk.lead, text="hadd")["total"] == 0


def test_the_filter_that_is_in_the_way_is_named(desk: Desk) -> None:
    found = desk.ask(desk.operator, skills="x-audit:5", countries="jo")
    assert (found["total"], found["loosen"]) == (0, [{"filter": "skill", "value": "x-audit", "total": 1}])
    assert found["skills"] == [{"code": "x-audit", "label_en": "Auditing", "label_ar": "التدقيق"}]
    assert desk.ask(desk.operator, skills="x-audit:5", countries="gb")["loosen"] == []


def test_countries_are_counted_beside_the_chosen_one(desk: Desk) -> None:
    ExpertProfile.objects.filter(pk=desk.laila.pk).update(country="GB")
    found = desk.ask(desk.operator, countries="jo")
    assert (found["total"], found["facets"]["country"], found["facets"]["skill"]) == (
        1,
        {"GB": 1, "JO": 1},
        {"x-audit": 1},
    )
    assert found["experts"][0]["days_free"][17] == 0
    assert found["experts"][0]["days_free"][18] == 1


def test_names_are_found_by_those_who_may_see_them_alone(desk: Desk) -> None:
    assert names(desk.ask(desk.operator, text="haddad")) == ["Laila Haddad"]
    assert desk.ask(desk.lead, text="haddad")["experts"] == []
    (found,) = desk.ask(desk.lead, text="clouds ethics")["experts"]
    assert (found["name"], found["person"]) == (None, None)
    assert [each["kind"] for each in found["evidence"]] == ["headline"]
    assert signed_in(desk.laila.person).get("/api/v1/experts/search").status_code == 403


def test_a_client_finds_its_own_people_alone(desk: Desk) -> None:
    with everywhere():
        client = create_organisation(name="Client", slug="client", now=NOW, kind="client")
        keeper, lead = desk.member("carl", "operator", client), desk.member("lena", "lead", client)
        assert desk.ask(keeper)["experts"] == desk.ask(lead)["experts"] == []
        add_member(organisation=client, person=desk.omar.person, role="expert", now=NOW)
    assert names(desk.ask(keeper)) == ["Omar Khatib"]
    assert [found["name"] for found in desk.ask(lead)["experts"]] == [None]
    with everywhere():
        client.memberships.filter(person=desk.omar.person).delete()
    assert desk.ask(keeper)["total"] == 0


@pytest.mark.parametrize("text", ["%", "the of", "\u202e\u200f"])
def test_a_text_without_words_says_so_and_shows_who_passes(desk: Desk, text: str) -> None:
    found = desk.ask(desk.operator, text=text)
    assert found["total"] == 2
    assert "no word to look for" in found["note"]
    assert found["note_code"] == "nothing_to_find"


def test_bad_searches_are_refused_with_a_sentence(desk: Desk) -> None:
    client = signed_in(desk.operator)
    assert desk.ask(desk.operator, text="' OR 1=1")["total"] == 0
    for asked, code in [
        ({"text": "x" * 10_000}, "invalid_search"),
        ({"skills": "law:9"}, "invalid_search"),
        ({"meet_zone": "GMT+3", "meet_to": 60}, "unknown_time_zone"),
        ({"most_rate_minor": 100}, "invalid_search"),
    ]:
        answer = client.get("/api/v1/experts/search", asked)
        assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_pages_follow_one_another_to_the_end(desk: Desk) -> None:
    for asked in ({}, {"text": "ethics محاسبة"}):
        first = desk.ask(desk.operator, limit=1, **asked)
        then = desk.ask(desk.operator, limit=1, page=first["next_page"], **asked)
        assert {*names(first), *names(then)} == {"Laila Haddad", "Omar Khatib"}
        assert [page["total"] for page in (first, then)] == [2, 2]
        assert then["next_page"] is None
        if asked:
            assert [page["experts"][0]["by_words"] for page in (first, then)] == [1, 2]
    client = signed_in(desk.operator)
    for page in ("nonsense", encode_cursor(10_001)):
        answer = client.get("/api/v1/experts/search", {"page": page})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_cursor")


def test_all_that_was_noted_of_a_profile_is_worked_off_at_once(desk: Desk) -> None:
    oldest = SearchChange.objects.order_by("pk")[0].profile_id
    noted = SearchChange.objects.filter(profile_id=oldest).count()
    assert noted > 1
    assert refresh(now=NOW, most=1) == noted
    assert not SearchChange.objects.filter(profile_id=oldest).exists()
    assert waiting(2) == 2


def test_after_a_bulk_import_a_search_waits_for_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "TAKEN_IN", 1)
    assert desk.ask(desk.operator)["total"] == 0
    monkeypatch.undo()
    assert desk.ask(desk.operator)["total"] == 2


@pytest.mark.breaks_rules("erased by its date alone")
def test_who_is_gone_or_erased_is_found_no_more(desk: Desk) -> None:
    assert desk.ask(desk.operator)["total"] == 2
    reached = latest_version()
    ExpertProfile.objects.filter(pk=desk.laila.pk).update(status="left", erased_at=NOW)
    desk.omar.delete()
    assert desk.ask(desk.operator, statuses=["active", "paused", "left"])["total"] == 0
    changed, version = entries_after(reached, most=10)
    assert (set(changed.values()), version) == ({None}, latest_version())


def test_summer_time_moves_hours(desk: Desk) -> None:
    refresh(now=NOW)
    summer = datetime(2026, 7, 1, tzinfo=UTC)
    assert note_changed_clocks(now=NOW) == 0
    assert note_changed_clocks(now=summer) == 1
    assert refresh(now=summer) == 1
    assert SearchRow.objects.get(pk=desk.laila.pk).utc_offset == 60


def test_searches_are_kept_under_a_name_by_their_owner(desk: Desk) -> None:
    client, other = signed_in(desk.operator), signed_in(desk.lead)
    body = json.dumps({"name": " Arabic  auditors ", "asked": {"skills": ["x-audit"], "text": "تدقيق"}})
    for _ in range(2):
        made = client.post("/api/v1/experts/searches", body, content_type="application/json")
        assert (made.status_code, made.json()["name"]) == (201, "Arabic auditors")
    assert [each["name"] for each in client.get("/api/v1/experts/searches").json()["items"]] == ["Arabic auditors"]
    assert other.get("/api/v1/experts/searches").json()["items"] == []
    path = f"/api/v1/experts/searches/{made.json()['id']}"
    assert other.delete(path).status_code == 404
    assert client.delete(path).status_code == 204


def test_vectors_are_given_in_batches_and_a_silent_model_stops_the_run(desk: Desk) -> None:
    refresh(now=NOW)
    asked: list[str] = []

    def encode(texts: Sequence[str]) -> Any:
        asked.extend(texts)
        return np.ones((len(texts), 3))

    def silent(texts: Sequence[str]) -> Any:
        raise NoMeaning("The endpoint does not answer.")

    stopped = embed(embedder=Embedder("m", silent), clock=lambda: NOW, go_on=lambda: True)
    assert stopped is not None
    assert (stopped.state, stopped.error) == ("stopped", "The endpoint does not answer.")
    run = embed(embedder=Embedder("m", encode), clock=lambda: NOW, go_on=lambda: True)
    assert run is not None
    assert (run.pk, run.state, run.done, run.wanted, run.error) == (stopped.pk, "done", 2, 2, "")
    assert not any("Haddad" in text for text in asked)
    assert embed(embedder=Embedder("m", encode), clock=lambda: NOW, go_on=lambda: True) is None
    ExpertProfile.objects.filter(pk=desk.omar.pk).update(headline="Audit")
    refresh(now=NOW)
    again = embed(embedder=Embedder("m", encode), clock=lambda: NOW, go_on=lambda: True)
    assert again is not None
    assert (again.done, EmbeddingRun.objects.count()) == (1, 2)
