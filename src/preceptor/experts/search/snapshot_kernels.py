"""The inner loops of the column snapshot, compiled by numba. They hold no lock, so that threads search at once.

Bitmaps are arrays of 64-bit words, least significant bit first; `rows` and `found` are buffers of one search.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
from numba import njit, types
from numba.extending import intrinsic

Kernel = TypeVar("Kernel", bound=Callable[..., Any])


compiled: Callable[[Kernel], Kernel] = cast("Any", njit(nogil=True, cache=True, boundscheck=False))
"""Machine code, kept on disk for the next process."""


def _bit_count(context: Any, word: Any) -> Any:
    """How many bits of a 64-bit word are set, as the processor's own instruction."""
    return types.uint64(types.uint64), lambda _, builder, __, arguments: builder.ctpop(arguments[0])


bit_count: Any = intrinsic(_bit_count)


@compiled
def pass_rows(
    bitmap: Any, priced: Any, rate: Any, minutes: Any, quality: Any, week: Any, limits: Any, meets: Any, rows: Any
) -> int:
    """Keep in `bitmap` the rows that pass the typed filters too; write them to `rows`, return how many.

    `limits`: most rate (-1: any) of the rows in `priced`, least minutes, least quality (-1: any), and whether no minutes at
    all pass; `meets` says of each week whether it passes. `rows` has room for one more. Without a branch for each filter,
    which no processor foretells.
    """
    most, least, good, unsaid = limits
    count = 0
    for place in range(bitmap.shape[0]):
        word, kept = bitmap[place], np.uint64(0)
        while word != 0:
            low = word & (~word + np.uint64(1))
            word ^= low
            row = (place << 6) + np.int64(bit_count(low - np.uint64(1)))
            asked = rate[row]
            cheap = (most < 0) | (priced[place] & low == 0) | ((asked >= 0) & (asked <= most))
            free = (minutes[row] >= least) | ((unsaid > 0) & (minutes[row] <= 0))
            passes = cheap & free & (quality[row] >= good) & meets[week[row]]
            rows[count] = row
            count += passes
            kept |= low * np.uint64(passes)
        bitmap[place] = kept
    return count


@compiled
def weeks_that_meet(weeks: Any, meeting: Any, least: int, unsaid: bool, meets: Any) -> None:
    """Which weeks have so many quarter-hours in common with the meeting; where `unsaid`, empty ones pass too."""
    for place in range(weeks.shape[0]):
        common, free = np.uint64(0), np.uint64(0)
        for each in range(meeting.shape[0]):
            common += bit_count(weeks[place, each] & meeting[each])
            free |= weeks[place, each]
        meets[place] = common >= np.uint64(least) or (unsaid and free == 0)


@compiled
def sign_distances(bits: Any, rows: Any, count: int, asked: Any, distances: Any, tally: Any) -> None:
    """In how many signs each row's vector differs from the asked one, and how often each distance occurs."""
    tally[:] = 0
    for place in range(count):
        row, distance = rows[place], np.uint64(0)
        for each in range(asked.shape[0]):
            distance += bit_count(bits[row, each] ^ asked[each])
        distances[place] = distance
        tally[np.int64(distance)] += 1


@compiled
def short_products(short: Any, scale: Any, rows: Any, asked: Any, products: Any) -> None:
    """Inner products of vectors of one byte a dimension with the asked one."""
    for place in range(rows.shape[0]):
        vector, total = short[rows[place]], np.int32(0)
        for each in range(asked.shape[0]):
            total += np.int32(vector[each]) * np.int32(asked[each])
        products[place] = total * scale[rows[place]]


@compiled
def add_impacts(
    terms: Any, starts: Any, posted: Any, impacts: Any, bitmap: Any, scores: Any, touched: Any, at: int
) -> int:
    """Add each posting's impact to the score of its row, where the bitmap has it; return how many rows have one.

    `touched` holds `at` of them already, and has room for one row more than there are. Without a branch for each posting,
    which no processor foretells.
    """
    count = np.int64(at)
    for term in terms:
        for place in range(starts[term], starts[term + 1]):
            row = posted[place]
            word = bitmap[row >> 6]
            if word != 0:
                has, score = np.uint32((word >> np.uint64(row & 63)) & np.uint64(1)), scores[row]
                touched[count] = row
                count += np.int64(has & np.uint32(score == 0))
                scores[row] = score + has * np.uint32(impacts[place])
    return int(count)


@compiled
def look_up_impacts(
    terms: Any, starts: Any, posted: Any, impacts: Any, rows: Any, scores: Any, touched: Any, at: int
) -> int:
    """The same where few rows count, which are given in order: each is looked up, by steps that double, then by halves."""
    count = np.int64(at)
    for term in terms:
        place, after = starts[term], starts[term + 1]
        for row in rows:
            step = 1
            while place + step < after and posted[place + step] <= row:
                place += step
                step <<= 1
            end = min(place + step, after)
            while end - place > 1:
                middle = (place + end) >> 1
                if posted[middle] <= row:
                    place = middle
                else:
                    end = middle
            if place < after and posted[place] == row:
                if scores[row] == 0:
                    touched[count] = row
                    count += 1
                scores[row] += np.uint32(impacts[place])
    return int(count)


@compiled
def reached_by(scores: Any, touched: Any, count: int, depth: int, tally: Any) -> int:
    """A score that `depth` of these rows reach, in whole 64ths; 0 where there are fewer rows."""
    last, more = tally.shape[0] - 1, np.int64(0)
    tally[:] = 0
    for place in range(count):
        tally[min(np.int64(scores[touched[place]]) >> 6, last)] += 1
    for best in range(last, 0, -1):
        more += tally[best]
        if more >= depth:
            return best << 6
    return 0


@compiled
def keep_rows(scores: Any, touched: Any, count: int, least: int) -> int:
    """Keep in `touched` the rows of a score of `least` or more, and return how many; the others' become 0."""
    kept = 0
    for place in range(count):
        row = touched[place]
        if np.int64(scores[row]) >= least:
            touched[kept] = row
            kept += 1
        else:
            scores[row] = 0
    return kept


@compiled
def count_values(starts: Any, values: Any, rows: Any, counts: Any) -> None:
    """Count how often each value occurs among the rows."""
    for row in rows:
        for each in range(starts[row], starts[row + 1]):
            counts[values[each]] += 1


@compiled
def scatter(keys: Any, rows: Any, amounts: Any, cursor: Any, out_rows: Any, out_amounts: Any) -> None:
    """Sort (key, row, amount) by key with the rows in order: `cursor` holds where each key's list goes on."""
    for place in range(keys.shape[0]):
        key = keys[place]
        out_rows[cursor[key]] = rows[place]
        out_amounts[cursor[key]] = amounts[place]
        cursor[key] += 1


@compiled
def weigh(starts: Any, posted: Any, counts: Any, rarities: Any, dampers: Any, k1: float, scale: float) -> Any:
    """The impact of each posting: BM25's term, in whole units of 1/`scale`; `dampers` hold each row's share by length.

    PostgreSQL computes the same in the same order, so that both round alike. At least 1: 0 is that of a row without a word.
    """
    impacts = np.empty(posted.shape[0], np.uint16)
    for term in range(rarities.shape[0]):
        for place in range(starts[term], starts[term + 1]):
            count = np.float64(counts[place])
            exact = rarities[term] * (count * (k1 + 1.0)) / (count + dampers[posted[place]]) * scale
            impacts[place] = np.uint16(max(1.0, np.rint(exact)))
    return impacts
