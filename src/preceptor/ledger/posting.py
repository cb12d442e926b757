"""The statements that write transfers, and what they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from preceptor.kit.money import Money
from preceptor.kit.prepared import run_prepared
from preceptor.ledger.models import Account, Transfer

Event = tuple[str, str]
"""(kind, reference): names a business event, once for ever."""

POST: Final = """
INSERT INTO ledger_transfer
    (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor, memo, simulated, event_at, reverses_id)
SELECT asked.* FROM unnest(
    %(organisation_id)s::bigint[], %(kind)s::text[], %(reference)s::text[], %(debit_id)s::bigint[],
    %(credit_id)s::bigint[], %(currency)s::text[], %(amount_minor)s::bigint[], %(memo)s::text[],
    %(simulated)s::boolean[], %(event_at)s::timestamptz[], %(reverses_id)s::bigint[]
) AS asked (organisation_id, kind, reference) ORDER BY kind, reference
ON CONFLICT (kind, reference) DO NOTHING RETURNING kind, reference, id, created_at
"""
"""Sorted, so that two batches with the same events wait for each other in one order only."""

POST_ONE: Final = """
INSERT INTO ledger_transfer
    (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor, memo, simulated, event_at, reverses_id)
VALUES (
    %(organisation_id)s::bigint, %(kind)s::text, %(reference)s::text, %(debit_id)s::bigint, %(credit_id)s::bigint,
    %(currency)s::text, %(amount_minor)s::bigint, %(memo)s::text, %(simulated)s::boolean, %(event_at)s::timestamptz,
    %(reverses_id)s::bigint
) ON CONFLICT (kind, reference) DO NOTHING RETURNING kind, reference, id, created_at
"""
"""The same for one transfer, which is the usual number."""

_COLUMNS = (
    "organisation_id", "kind", "reference", "debit_id", "credit_id", "currency", "amount_minor", "memo", "simulated",
    "event_at", "reverses_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Posting:
    """What is to be posted; (`kind`, `reference`) names the business event, once for ever.

    `event_at` is the aware instant at which it happened; `amount` leaves `credit` and arrives at `debit`;
    `reverses` is the transfer that this one takes back.
    """

    kind: str
    reference: str
    debit: Account
    credit: Account
    amount: Money
    event_at: datetime
    simulated: bool
    memo: str = ""
    reverses: Transfer | None = None

    @property
    def event(self) -> Event:
        """What it is posted under."""
        return self.kind, self.reference

    def row(self) -> Transfer:
        """The row that this posting becomes."""
        return Transfer(
            organisation_id=self.debit.organisation_id,
            kind=self.kind,
            reference=self.reference,
            debit_id=self.debit.pk,
            credit_id=self.credit.pk,
            currency=self.amount.currency,
            amount_minor=self.amount.minor,
            memo=self.memo,
            simulated=self.simulated,
            event_at=self.event_at,
            reverses_id=self.reverses.pk if self.reverses else None,
        )


def insert(postings: Sequence[Posting]) -> dict[Event, Transfer]:
    """Write those that are not yet posted, in one statement; the rows written, by event."""
    rows: dict[Event, Transfer] = {}
    for posting in postings:
        if posting.event not in rows:  # of two alike the first counts
            rows[posting.event] = posting.row()
    facts: dict[str, Any] = {name: [getattr(row, name) for row in rows.values()] for name in _COLUMNS}
    if len(rows) == 1:
        answer = run_prepared(POST_ONE, {name: values[0] for name, values in facts.items()})
    else:
        answer = run_prepared(POST, facts)
    written: dict[Event, Transfer] = {}
    for kind, reference, number, created_at in answer:
        row = written[kind, reference] = rows[kind, reference]
        row.pk, row.created_at = number, created_at
        row._state.adding, row._state.db = False, "default"
    return written
