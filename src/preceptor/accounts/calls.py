"""What a package says of an operation whose usual case goes the lean way: `OPERATIONS` in its module `lean`.

The lean way (`web/lean`) knows the request, the person and the walls already when it asks. It does nothing but the
usual case: wherever one of the functions says None, or raises anything, all is rolled back and the operation is done
the ordinary way, which also says what is refused. See docs/decisions/0014-the-lean-way.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.kit.prepared import Row, Statement


@dataclass(frozen=True, slots=True)
class Call:
    """A call that its policy allows: who, with which body (an instance of the handler's), ids of the address, when."""

    person: Person
    actor: Actor
    body: Any
    ids: Mapping[str, int]
    now: datetime


@dataclass(frozen=True, slots=True)
class Done:
    """The answer, plain as its schema gives it; `last` is still to be sent, together with the end of the transaction."""

    answer: Mapping[str, Any]
    last: Statement | None = None
    status: int = 200


@dataclass(frozen=True, slots=True)
class LeanOperation:
    """`handler` is the operation as it is routed: its address, body and policy are read from it.

    `look` is what to ask first; it is sent together with the opening of the room. `finish` gets its rows, may run further
    prepared statements, and must not depend on who else calls: what holds is held by the statements. A call that is done
    twice, because the connection broke at its end and no Idempotency-Key was given, must do no harm.
    """

    handler: Callable[..., Any]
    look: Callable[[Call], Statement | None]
    finish: Callable[[Call, Sequence[Row]], Done | None]
