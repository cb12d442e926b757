"""The column snapshot answers what looking at every profile answers."""

from __future__ import annotations

import gc
import random
import threading
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from preceptor.experts.search import snapshot as module
from preceptor.experts.search.question import Condition, Entry, Found, Question
from preceptor.experts.search.snapshot import Snapshot
from preceptor.experts.search.snapshot_build import build, read
from preceptor.experts.search.snapshot_kernels import keep_rows, reached_by
from tests.experts.search_reference import Plain, an_entry, same, some_questions


@pytest.fixture(scope="module")
def entries() -> dict[int, Entry]:
    dice = random.Random(5)
    return {identity: an_entry(identity, dice) for identity in dice.sample(range(10_000), 700)}


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    return some_questions(random.Random(9))


def ordered(entries: dict[int, Entry]) -> list[Entry]:
    return [entries[identity] for identity in sorted(entries)]


def test_every_question_is_answered_as_by_looking_at_every_profile(
    entries: dict[int, Entry], questions: list[Question]
) -> None:
    snapshot, plain = Snapshot(build(ordered(entries), most=len(entries))), Plain(entries.values())
    for question in questions:
        same(snapshot.search(question), plain.search(question))
    assert {bool(plain.search(question).hits) for question in questions} == {True, False}


def test_rows_looked_up_in_postings_are_answered_as_by_looking_at_every_profile(
    questions: list[Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(4)
    entries = {identity: an_entry(identity, dice) for identity in range(3_000)}
    entries |= {each: replace(entries[each], words={**entries[each].words, "zebra": 3}) for each in range(0, 3_000, 9)}
    monkeypatch.setattr(module, "LOOKED_UP", 0)
    snapshot, plain = Snapshot(build(ordered(entries), most=len(entries))), Plain(entries.values())
    for words in (("law", "zebra"), ("tax", "zebra", "audit"), ("accounting", "law")):
        for facets in ((), ("skill",)):
            asked = Question(words=words, facets=facets)
            same(snapshot.search(asked), plain.search(asked))
    assert snapshot._parts[0][0]._saying.cache_info().currsize
    for question in questions:
        same(snapshot.search(question), plain.search(question))


def test_what_was_written_answers_as_what_was_built(
    entries: dict[int, Entry], questions: list[Question], tmp_path: Path
) -> None:
    built = Snapshot(build(ordered(entries), most=len(entries) + 100, folder=tmp_path))
    opened = Snapshot(read(tmp_path))
    for question in questions:
        assert opened.search(question) == built.search(question)


def test_changes_are_seen_at_once_and_cover_what_was_there(
    entries: dict[int, Entry], questions: list[Question]
) -> None:
    dice, now = random.Random(2), dict(entries)
    snapshot = Snapshot(build(ordered(entries), most=len(entries)))
    for _ in range(2 * module.MOST_SMALL_SEGMENTS):
        changed: dict[int, Entry | None] = {
            identity: an_entry(identity, dice) for identity in dice.sample(range(12_000), 5)
        }
        changed |= dict.fromkeys(dice.sample(sorted(now), 3))
        changed |= {identity: an_entry(identity, dice) for identity in dice.sample(sorted(now), 3)}
        snapshot.change(changed)
        now |= {identity: entry for identity, entry in changed.items() if entry is not None}
        now = {identity: entry for identity, entry in now.items() if changed.get(identity, entry) is not None}
        plain = Plain(now.values())
        for question in (replace(each, words=()) for each in questions):
            same(snapshot.search(question), plain.search(question))
        asked = Question(words=("law", "tax"))
        assert snapshot.search(asked).total == plain.search(asked).total


def test_of_many_rows_the_nearest_are_found_by_signs_first(
    entries: dict[int, Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(3)
    near = {identity: an_entry(identity, dice) for identity in range(3_000)}
    monkeypatch.setattr(module, "COMPARED_AT_ONCE", 100)
    monkeypatch.setattr(module, "NEAREST_BY_SIGNS", 900)
    snapshot, plain = Snapshot(build(ordered(near), most=3_000)), Plain(near.values())
    with_vector = [entry for entry in near.values() if entry.vector is not None]
    for entry in dice.sample(with_vector, 20):
        assert entry.vector is not None
        asked = Question(vector=entry.vector, limit=50)
        found = [hit.id for hit in snapshot.search(asked).hits]
        assert found[0] == entry.id
        assert len({*found} & {hit.id for hit in plain.search(asked).hits}) >= 45


@pytest.mark.parametrize(("depth", "kept"), [(1, {1, 2}), (2, {1, 2}), (3, {1, 2, 3, 5}), (9, {0, 1, 2, 3, 5})])
def test_of_the_scores_by_words_the_highest_are_kept_and_the_others_wiped(depth: int, kept: set[int]) -> None:
    scores = np.array([5, 1 << 24, 1 << 30, 70, 0, 71], np.uint32)
    touched, tally = np.array([0, 5, 1, 3, 2, 0, 0], np.int32), np.zeros(module.TALLIED, np.int64)
    expected = [int(score) if row in kept else 0 for row, score in enumerate(scores)]
    count = keep_rows(scores, touched, 5, reached_by(scores, touched, 5, depth, tally))
    assert set(touched[:count].tolist()) == kept
    assert scores.tolist() == expected


def test_words_are_gone_on_with_as_profiles_have_them(entries: dict[int, Entry]) -> None:
    held = {word: sum(word in each.words for each in entries.values()) for word in ("accounting", "audit")}
    snapshot = Snapshot(build(ordered(entries), most=len(entries)))
    assert snapshot.begun("a", 5) == sorted(held, key=lambda word: -held[word])
    assert snapshot.begun("unheard", 5) == []
    new = replace(entries[min(entries)], id=20_000, words={"auditor": 1, "audit": 1})
    snapshot.change({new.id: new})
    assert snapshot.begun("audit", 5) == ["audit", "auditor"]
    assert snapshot.begun("audit", 1) == ["audit"]


def test_what_is_no_longer_used_leaves_the_memory_at_once(entries: dict[int, Entry]) -> None:
    snapshot = Snapshot(build(ordered(entries), most=len(entries)))
    snapshot.search(Question((Condition(("language:ar",), 4, unsaid=True),), words=("law",), facets=("skill",)))
    held = [weakref.ref(searcher) for searcher, _ in snapshot._parts]
    held += [weakref.ref(held[0]().columns.exact)]  # type: ignore[union-attr]
    gc.disable()
    try:
        del snapshot
        assert [each() for each in held] == [None, None]
    finally:
        gc.enable()


def test_threads_search_while_entries_change(entries: dict[int, Entry], questions: list[Question]) -> None:
    snapshot = Snapshot(build(ordered(entries), most=len(entries)))
    expected = [snapshot.search(question) for question in questions]
    wrong: list[Question] = []

    def search() -> None:
        for question, answer in zip(questions, expected, strict=True):
            if snapshot.search(question) != answer:
                wrong.append(question)

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for identity in list(entries)[:20]:
        snapshot.change({identity: entries[identity]})
    for thread in threads:
        thread.join()
    assert wrong == []


def test_vectors_may_be_of_any_width_but_of_one(entries: dict[int, Entry]) -> None:
    first, second, third = (replace(entry, vector=None) for entry in ordered(entries)[:3])
    wide = np.eye(2, 100, dtype=np.float32)
    odd = replace(third, vector=np.ones(300, np.float32))
    snapshot = Snapshot(build([replace(first, vector=wide[0]), replace(second, vector=wide[1]), odd], most=3))
    found = snapshot.search(Question(vector=wide[1]))
    assert [(hit.id, hit.score) for hit in found.hits] == [(second.id, 1.0), (first.id, 0.0)]
    assert snapshot.search(Question(vector=np.ones(1_000, np.float32))).hits == ()


def test_an_empty_network_answers_nothing(tmp_path: Path) -> None:
    build([], most=0, folder=tmp_path)
    snapshot = Snapshot(read(tmp_path))
    asked = Question(
        (Condition(("status:active",)),), words=("law",), vector=np.ones(384, np.float32), facets=("skill",)
    )
    assert snapshot.search(asked) == Found(0, (), {"skill": {}})
    snapshot.change({4: an_entry(4, random.Random(1))})
    assert [hit.id for hit in snapshot.search(Question()).hits] == [4]
