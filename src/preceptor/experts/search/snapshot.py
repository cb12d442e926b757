"""The column snapshot: answers questions over millions of profiles from plain arrays, in milliseconds.

Exact filters come first, so that what is found does not depend on how narrow they are. Among the rows that pass, vectors
are compared by their signs, the nearest by one byte a dimension, and the best of those exactly. What changes
after a snapshot was built is held in small segments of the same form, and covers the rows beneath it.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import Final, NamedTuple

import numpy as np

from preceptor.experts.search.question import (
    IMPACT_SCALE,
    MEANING_DECIMALS,
    Condition,
    Entry,
    Found,
    Question,
    Ranked,
    Vector,
    facets_of,
    merged,
    most_common,
    ranked,
    week_words,
)
from preceptor.experts.search.snapshot_build import Array, Segment, build, widened
from preceptor.experts.search.snapshot_kernels import (
    add_impacts,
    count_values,
    keep_rows,
    look_up_impacts,
    pass_rows,
    reached_by,
    short_products,
    sign_distances,
    weeks_that_meet,
)

KEPT_BITMAPS: Final = 256  # of values, in memory for the next question; each takes an eighth of a byte a row
KEPT_OF_WORDS: Final = 64  # the same of words
COMPARED_AT_ONCE: Final = 40_000  # rows by a byte a dimension; of more, first the nearest by signs are taken
NEAREST_BY_SIGNS: Final = 4_000
SHARE_BY_SIGNS: Final = 80  # of many rows one in so many is taken, if that is more
MOST_SMALL_SEGMENTS: Final = 8
LOOKED_UP: Final = 24  # so many postings are gone through while one row is looked up among them
TALLIED: Final = 1 << 16  # more than a vector has signs; of scores their 64ths, the highest together


class _Room:
    """Buffers for one search at a time, as long as the segment."""

    def __init__(self, rows: int) -> None:
        self.rows = np.empty(rows + 1, np.int32)
        self.found = np.empty(rows + 1, np.int32)
        self.scores = np.zeros(rows, np.uint32)
        self.distances = np.empty(rows, np.uint16)
        self.tally = np.zeros(TALLIED, np.int64)


class _Part(NamedTuple):
    """What one segment answers; the lists may be longer than asked for."""

    total: int
    by_words: Ranked
    by_meaning: Ranked
    by_quality: Ranked
    facets: Counter[str]


class _Searcher:
    """Searches one segment. Which rows are `alive` is given with each search; the rest never changes."""

    def __init__(self, segment: Segment) -> None:
        self.columns, self.names = segment.columns, segment.names
        self.size, self._rooms = len(self.columns.ids), list[_Room]()
        self.everything = _bitmap_of(self.size, slice(self.size))
        self._value_names, self._in_order = list(self.names.values), sorted(self.names.words)
        self._all_have_vectors = bool((self.columns.scale > 0).all())
        self._bitmap = lru_cache(maxsize=KEPT_BITMAPS)(partial(_holders_of, segment))
        self._saying = lru_cache(maxsize=KEPT_OF_WORDS)(partial(_sayers_of, segment))
        self._largest = lru_cache(maxsize=None)(partial(_largest_of, segment))
        self._silent = lru_cache(maxsize=KEPT_BITMAPS)(partial(_without_kind, segment, self.everything))

    def without(self, alive: Array, identities: Iterable[int]) -> Array:
        """A copy of `alive` without the rows of these ids."""
        wanted = np.fromiter(identities, np.int64)
        first, after = np.searchsorted(self.columns.ids, (wanted, wanted + 1))
        return np.bitwise_and(alive, ~_bitmap_of(self.size, first[first < after]))

    def begun(self, beginning: str) -> dict[str, int]:
        """The words that begin so, with how many rows hold each."""
        ends = (bisect_left(self._in_order, each) for each in (beginning, beginning + "\U0010ffff"))
        return {word: self.names.holding[self.names.words[word]] for word in self._in_order[slice(*ends)]}

    def search(self, question: Question, alive: Array) -> _Part:
        """What this segment answers."""
        try:
            room = self._rooms.pop()
        except IndexError:  # every room is in use; asked beforehand, another thread could take the last one meanwhile
            room = _Room(self.size)
        try:
            return self._search(question, alive, room)
        finally:
            self._rooms.append(room)

    def _search(self, question: Question, alive: Array, room: _Room) -> _Part:
        depth = question.depth
        bitmap = alive.copy()
        for condition in question.conditions:
            bitmap &= self._holders(condition)
        total = self._pass(question, bitmap, room)
        rows = room.rows[:total]
        by_meaning = self._nearest(question.vector, rows, room, depth) if question.vector is not None else []
        by_words: Ranked = []
        if question.words:
            by_words, holders = self._weighed(question, rows, bitmap, room, depth)
            total = holders if question.vector is None else total
        by_quality = [] if question.words or question.vector is not None else self._by_quality(rows, question, depth)
        return _Part(total, by_words, by_meaning, by_quality, self._count(question.facets, bitmap, total))

    def _holders(self, condition: Condition) -> Array:
        bitmaps = [self._bitmap(value, condition.level) for value in condition.values if value in self.names.values]
        bitmaps += [self._silent(condition.kind)] if condition.unsaid else []
        return bitmaps[0] if len(bitmaps) == 1 else np.bitwise_or.reduce(bitmaps or [self.everything ^ self.everything])

    def _pass(self, question: Question, bitmap: Array, room: _Room) -> int:
        most = -1 if question.most_rate_minor is None else question.most_rate_minor
        quality = -1.0 if question.least_quality is None else np.float32(question.least_quality)
        asked = (float(most), float(question.least_weekly_minutes), float(quality), float(question.unsaid))
        columns, meets = self.columns, np.ones(len(self.columns.weeks), np.bool_)
        if question.meeting_quarters:
            meeting = week_words(question.meeting)
            weeks_that_meet(columns.weeks, meeting, question.meeting_quarters, question.unsaid, meets)
        priced = self._holders(Condition((f"currency:{question.rate_in}",))) if question.unsaid else self.everything
        typed = (columns.rate, columns.minutes, columns.quality, columns.week)
        return int(pass_rows(bitmap, priced, *typed, asked, meets, room.rows))

    def _by_quality(self, rows: Array, question: Question, depth: int) -> Ranked:
        scores = self.columns.quality[rows]
        if question.after is not None:
            last, identity = np.float32(question.after[0]), question.after[1]
            later = np.flatnonzero((scores < last) | ((scores == last) & (self.columns.ids[rows] > identity)))
            rows, scores = rows[later], scores[later]
        return self._best(rows, scores, depth)

    def _nearest(self, vector: Vector, rows: Array, room: _Room, depth: int) -> Ranked:
        columns, width = self.columns, self.columns.exact.shape[1]
        if len(vector) > width:
            return []
        vector = widened(vector, width)
        rows = rows if self._all_have_vectors else rows[columns.scale[rows] > 0]
        if len(rows) > COMPARED_AT_ONCE:
            asked = np.packbits(vector > 0, bitorder="little").view(np.uint64)
            sign_distances(columns.bits, rows, len(rows), asked, room.distances, room.tally)
            wanted = max(NEAREST_BY_SIGNS, len(rows) // SHARE_BY_SIGNS)
            furthest = int(np.searchsorted(np.cumsum(room.tally), wanted))
            rows = rows[room.distances[: len(rows)] <= furthest]
        if len(rows) > 2 * depth:
            products = np.empty(len(rows), np.float32)
            asked = np.rint(vector * (127 / float(np.abs(vector).max()))).astype(np.int8)
            short_products(columns.short, columns.scale, rows, asked, products)
            rows = np.sort(rows[np.argpartition(products, -2 * depth)[-2 * depth :]])
        exact = columns.exact[rows].astype(np.float32) @ vector
        return self._best(rows, np.round(exact.astype(np.float64), MEANING_DECIMALS), depth)

    def _weighed(self, question: Question, rows: Array, bitmap: Array, room: _Room, depth: int) -> tuple[Ranked, int]:
        """The best by words, and how many hold one; where words alone are asked and facets, the bitmap keeps these.

        Rare words first: once the later ones cannot lift anybody new among the best, only who may still be there is looked
        up in them (MaxScore; Turtle, Flood 1995). Bitmaps of the words then say how many hold one.
        """
        known = {self.names.words[word] for word in question.words if word in self.names.words}
        terms = sorted(known, key=lambda term: (-self._largest(term), term))
        still, held, everybody, alone = sum(map(self._largest, terms)), 0, True, question.vector is None
        for place, term in enumerate(terms):
            reached = reached_by(room.scores, room.found, held, depth, room.tally) if held > depth else 0
            if still < reached and self._few(terms[place:], room.tally, reached - still):
                held, everybody = keep_rows(room.scores, room.found, held, reached - still), False
                self._add(terms[place:], np.sort(room.found[:held]), bitmap, room, held)
                break
            held = self._add([term], rows, bitmap, room, held)
            still -= self._largest(term)
        total = held
        if alone and not everybody:
            bitmap &= np.bitwise_or.reduce([self._saying(term) for term in terms])
            total = int(np.bitwise_count(bitmap).sum())
        elif alone and question.facets:
            bitmap[:] = _bitmap_of(self.size, room.found[:held])
        reached = reached_by(room.scores, room.found, held, depth, room.tally)
        best = room.found[: keep_rows(room.scores, room.found, held, reached)]
        scores = room.scores[best] / IMPACT_SCALE
        room.scores[best] = 0
        return self._best(best, scores, depth), total

    def _add(self, terms: list[int], rows: Array, bitmap: Array, room: _Room, held: int) -> int:
        columns, asked = self.columns, np.array(terms, np.int64)
        postings = (asked, columns.posting_starts, columns.posted, columns.impacts)
        if len(rows) * len(terms) * LOOKED_UP < self._postings(terms):
            return int(look_up_impacts(*postings, rows, room.scores, room.found, held))
        return int(add_impacts(*postings, bitmap, room.scores, room.found, held))

    def _few(self, terms: list[int], tally: Array, least: int) -> bool:
        """Whether so few rows reach this score that they are looked up."""
        return int(tally[least >> 6 :].sum()) * len(terms) * LOOKED_UP < self._postings(terms)

    def _postings(self, terms: list[int]) -> int:
        starts = self.columns.posting_starts
        return sum(int(starts[term + 1] - starts[term]) for term in terms)

    def _best(self, rows: Array, scores: Array, depth: int) -> Ranked:
        """The `depth` rows of the highest scores, ties by id (rows are in the order of ids)."""
        if len(rows) > depth:
            lowest = np.partition(scores, -depth)[-depth]
            rows, scores = rows[scores >= lowest], scores[scores >= lowest]
        order = np.lexsort((rows, -scores))[:depth]
        return list(zip(self.columns.ids[rows[order]].tolist(), scores[order].tolist(), strict=True))

    def _count(self, facets: tuple[str, ...], bitmap: Array, held: int) -> Counter[str]:
        """How often each value occurs among the rows of the bitmap; of many, the others' are taken off the whole."""
        counts, columns, few = np.zeros(len(self._value_names), np.int64), self.columns, held * 2 <= self.size
        if facets:
            chosen = (bitmap if few else self.everything & ~bitmap).view(np.uint8)
            rows = np.flatnonzero(np.unpackbits(chosen, bitorder="little"))
            count_values(columns.owned_starts, columns.owned, rows, counts)
            counts = counts if few else np.diff(columns.list_starts) - counts
        return Counter({self._value_names[each]: int(counts[each]) for each in np.flatnonzero(counts)})


def _bitmap_of(size: int, rows: Array | slice) -> Array:
    flags = np.zeros((size + 63) // 64 * 64, np.bool_)
    flags[rows] = True
    return np.packbits(flags, bitorder="little").view(np.uint64)


def _holders_of(segment: Segment, value: str, level: int) -> Array:
    columns, number = segment.columns, segment.names.values[value]
    held = slice(*columns.list_starts[number : number + 2])
    return _bitmap_of(len(columns.ids), columns.list_rows[held][columns.list_levels[held] >= level])


def _sayers_of(segment: Segment, term: int) -> Array:
    columns = segment.columns
    return _bitmap_of(len(columns.ids), columns.posted[slice(*columns.posting_starts[term : term + 2])])


def _largest_of(segment: Segment, term: int) -> int:
    """The largest impact of a word on anybody's score."""
    return int(segment.columns.impacts[slice(*segment.columns.posting_starts[term : term + 2])].max())


def _without_kind(segment: Segment, everything: Array, kind: str) -> Array:
    """The rows that have no value of a kind, such as `language:`."""
    held = (_holders_of(segment, value, 0) for value in segment.names.values if value.startswith(kind))
    return np.asarray(np.bitwise_and.reduce([everything, *map(np.bitwise_not, held)]))


_Parts = tuple[tuple[_Searcher, Array], ...]


class Snapshot:
    """A Backend over one large segment and the small ones of what has changed since. Threads search at once."""

    def __init__(self, segment: Segment) -> None:
        searcher = _Searcher(segment)
        self._parts: _Parts = ((searcher, searcher.everything),)
        self._changed: dict[int, Entry] = {}
        self._writing = threading.Lock()

    def change(self, entries: Mapping[int, Entry | None]) -> None:
        """Take in new and changed entries by id; None for who is gone. The next search sees them."""
        with self._writing:
            present = {identity: entry for identity, entry in entries.items() if entry is not None}
            self._changed = {each: entry for each, entry in self._changed.items() if each not in entries} | present
            parts = tuple((searcher, searcher.without(alive, entries)) for searcher, alive in self._parts)
            merged = len(parts) > MOST_SMALL_SEGMENTS
            small = self._small(self._changed if merged else present)
            self._parts = (*(parts[:1] if merged else parts), *small)

    def _small(self, entries: Mapping[int, Entry]) -> _Parts:
        if not entries:
            return ()
        ordered = (entries[identity] for identity in sorted(entries))
        searcher = _Searcher(build(ordered, most=len(entries), known=self._parts[0][0].names))
        return ((searcher, searcher.everything),)

    def search(self, question: Question) -> Found:
        """The best of what passes, ties by id."""
        parts = [searcher.search(question, alive) for searcher, alive in self._parts]
        depth = question.depth
        words = merged([part.by_words for part in parts], depth)
        meaning = merged([part.by_meaning for part in parts], depth)
        hits = ranked(question, words, meaning, merged([part.by_quality for part in parts], depth))
        facets = facets_of(question.facets, sum((part.facets for part in parts), Counter[str]()))
        return Found(sum(part.total for part in parts), hits, facets)

    def begun(self, beginning: str, most: int) -> list[str]:
        """Words of profiles that begin so: this very word first, then those of the most profiles."""
        held = sum((Counter(searcher.begun(beginning)) for searcher, _ in self._parts), Counter[str]())
        return most_common(held, beginning, most)
