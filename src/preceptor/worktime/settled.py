"""What is settled of a session, as it is kept in its row: the next beats go on from there (`credit.Settled`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from preceptor.worktime.credit import Kind, Settled, Span
from preceptor.worktime.models import WorkSession


def settled_of(session: WorkSession) -> Settled | None:
    """From where the session's next beats go on; None where all of them are to be reckoned."""
    kept: dict[str, Any] | None = session.settled
    if kept is None:
        return None
    beyond = tuple(Span(start, end, claim, Kind(kind)) for start, end, claim, kind in kept["beyond"])
    instants = {name: datetime.fromisoformat(kept[name]) for name in ("received_at", "active_at")}
    return Settled(**{**kept, **instants, "beyond": beyond})


def keep_settled(session: WorkSession, settled: Settled | None) -> bool:
    """Put it into the session, which is not saved; whether that changes anything."""
    if settled == settled_of(session):
        return False
    session.settled = None if settled is None else _plain(settled)
    return True


def unsettle(session: WorkSession, arrived: Iterable[tuple[datetime, int | None]]) -> None:
    """Forget what is settled if one of the beats or marks that arrived, by instant and number, reaches back over it."""
    settled = settled_of(session)
    if settled is not None and not all(settled.stands_before(*each) for each in arrived):
        session.settled = None
        session.save(update_fields=["settled"])


def _plain(settled: Settled) -> dict[str, Any]:
    instants = {"received_at": settled.received_at.isoformat(), "active_at": settled.active_at.isoformat()}
    beyond = [[span.start, span.end, span.claim, span.kind.value] for span in settled.beyond]
    return {**asdict(settled), **instants, "beyond": beyond}
