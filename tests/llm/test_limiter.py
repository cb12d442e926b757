import asyncio

from preceptor.llm.limiter import AdaptiveLimiter


def test_never_more_at_once_than_the_limit() -> None:
    async def run() -> int:
        limiter, most = AdaptiveLimiter(initial=3, maximum=3), 0

        async def work() -> None:
            nonlocal most
            async with limiter.slot():
                most = max(most, limiter.running)
                await asyncio.sleep(0.001)

        await asyncio.gather(*(work() for _ in range(20)))
        assert limiter.running == 0
        return most

    assert asyncio.run(run()) == 3


def test_before_the_first_congestion_a_round_doubles_it_up_to_the_maximum() -> None:
    async def run() -> list[int]:
        limiter, seen = AdaptiveLimiter(initial=4, maximum=20), []
        for _ in range(4 + 8 + 16):
            await limiter.succeeded()
            seen.append(limiter.limit)
        return seen

    seen = asyncio.run(run())
    assert (seen[3], seen[11], seen[-1]) == (8, 16, 20)


def test_after_it_a_round_adds_one() -> None:
    async def run() -> list[int]:
        limiter, seen = AdaptiveLimiter(initial=8, maximum=6 + 8), []
        async with limiter.slot() as ticket:
            limiter.overloaded(ticket)
        for _ in range(60):
            await limiter.succeeded()
            seen.append(limiter.limit)
        return seen

    seen = asyncio.run(run())
    assert seen[3] == 4
    assert seen[4] == 5
    assert seen[-1] == 11


def test_one_congestion_halves_once_however_many_tell_of_it() -> None:
    async def run() -> tuple[int, int]:
        limiter = AdaptiveLimiter(initial=16, maximum=16)
        async with limiter.slot() as first, limiter.slot() as second:
            limiter.overloaded(first)
            limiter.overloaded(second)
        after_first = limiter.limit
        async with limiter.slot() as third:
            limiter.overloaded(third)
        return after_first, limiter.limit

    assert asyncio.run(run()) == (8, 4)


def test_it_never_falls_below_one() -> None:
    async def run() -> int:
        limiter = AdaptiveLimiter(initial=2, maximum=8)
        for _ in range(5):
            async with limiter.slot() as ticket:
                limiter.overloaded(ticket)
        return limiter.limit

    assert asyncio.run(run()) == 1


def test_a_failing_holder_frees_its_slot() -> None:
    async def run() -> int:
        limiter = AdaptiveLimiter(initial=1, maximum=1)
        for _ in range(3):
            try:
                async with limiter.slot():
                    raise ValueError
            except ValueError:
                pass
        return limiter.running

    assert asyncio.run(run()) == 0
