"""How many browsers may keep their connection open."""

from __future__ import annotations

import resource

import pytest

from preceptor.web.processes.child import OTHER_FILES, connections_of


@pytest.mark.parametrize(
    ("soft", "hard", "connections", "raised"),
    [
        (20_000, 20_000, 8_192, None),
        (1_024, 20_000, 8_192, 8_192 + OTHER_FILES),
        (1_024, resource.RLIM_INFINITY, 8_192, 8_192 + OTHER_FILES),
        (1_024, 4_096, 4_096 - OTHER_FILES, 4_096),
        (256, 256, 64, 256),
    ],
)
def test_as_many_as_the_system_allows(
    monkeypatch: pytest.MonkeyPatch, soft: int, hard: int, connections: int, raised: int | None
) -> None:
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    assert connections_of(8_192) == connections
    assert asked == ([] if raised is None else [(raised, hard)])
