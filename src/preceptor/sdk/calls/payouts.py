"""Calls of `payouts`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Download, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list_reports(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.BankReportList, shapes.BankReportOut]:
    """Bank reports that were read, newest first, with what a person has to look at."""
    return Pages("GET", "/bank-reports", {"cursor": cursor, "limit": limit})


def read_report(body: shapes.BankReportIn) -> Call[shapes.BankReportOut]:
    """Read a camt.053 or camt.054 file: payouts that it names are settled or returned. Twice is once."""
    return Call("POST", "/bank-reports", body=body)


def paying_accounts() -> Call[shapes.PayingAccountList]:
    """From where the organisations that one answers for pay."""
    return Call("GET", "/paying-accounts")


def change_paying_account(body: shapes.PayingAccountIn) -> Call[shapes.PayingAccountOut]:
    """Say from where an organisation pays a currency; needs a sign-in of the last five minutes."""
    return Call("PUT", "/paying-accounts", body=body)


def list_batches(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.BatchList, shapes.BatchOut]:
    """Files that left the house, newest first."""
    return Pages("GET", "/payout-batches", {"cursor": cursor, "limit": limit})


def send(body: shapes.BatchIn) -> Call[shapes.BatchOut]:
    """Write approved payouts into one file; they are in no other file ever."""
    return Call("POST", "/payout-batches", body=body)


def download_file(batch_id: int) -> Download:
    """The file as it was sent, byte for byte; who takes it is written down."""
    return Download(f"/payout-batches/{batch_id}/file")


def withdraw_file(batch_id: int, body: shapes.ReasonIn) -> Call[shapes.BatchOut]:
    """Say that a file never reached the bank; it is not handed out any more, and somebody else confirms."""
    return Call("POST", f"/payout-batches/{batch_id}/withdraw", body=body)


def confirm_withdrawal(batch_id: int) -> Call[shapes.BatchOut]:
    """Be the second pair of eyes: the file's payouts are cancelled, and what they were to settle can be paid
    again.
    """
    return Call("POST", f"/payout-batches/{batch_id}/withdraw/confirm")


def decline_withdrawal(batch_id: int) -> Call[shapes.BatchOut]:
    """The file is with the bank after all."""
    return Call("POST", f"/payout-batches/{batch_id}/withdraw/decline")


def destinations() -> Call[shapes.DestinationList]:
    """Where one's own pay goes, by currency; account numbers are masked."""
    return Call("GET", "/payout-destinations")


def change_destination(body: shapes.DestinationIn) -> Call[shapes.DestinationOut]:
    """Say where one's pay in a currency goes; needs a sign-in of the last five minutes."""
    return Call("PUT", "/payout-destinations", body=body)


def import_outcomes(body: shapes.OutcomesIn) -> Call[shapes.OutcomesOut]:
    """Read what a payout service says of many payouts: tried first, then all of it or nothing. Twice is once."""
    return Call("POST", "/payout-outcomes", body=body)


def list(
    *,
    person: int | None = None,
    state: shapes.State | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.PayoutList, shapes.PayoutOut]:
    """One's own payouts and those one answers for, newest first."""
    return Pages("GET", "/payouts", {"person": person, "state": state, "cursor": cursor, "limit": limit})


def prepare(body: shapes.PrepareIn) -> Call[shapes.PreparedOut]:
    """Prepare payouts from what is available; each waits for somebody else's approval."""
    return Call("POST", "/payouts", body=body)


def available() -> Call[shapes.AvailableList]:
    """What could be paid now, and what stands in the way of each."""
    return Call("GET", "/payouts/available")


def get(payout_id: int) -> Call[shapes.PayoutDetail]:
    """A payout with the statements it settles and how it was sent."""
    return Call("GET", f"/payouts/{payout_id}")


def approve(payout_id: int) -> Call[shapes.PayoutDetail]:
    """Be the second pair of eyes: the destination is pinned and the money set aside."""
    return Call("POST", f"/payouts/{payout_id}/approve")


def cancel(payout_id: int, body: shapes.ReasonIn) -> Call[shapes.PayoutDetail]:
    """Take back a payout that is in no file yet; what it was to settle can be paid again."""
    return Call("POST", f"/payouts/{payout_id}/cancel", body=body)


def record_outcome(payout_id: int, body: shapes.OutcomeIn) -> Call[shapes.PayoutDetail]:
    """Enter what became of a payout where no bank report comes."""
    return Call("POST", f"/payouts/{payout_id}/outcome", body=body)


def review_destination(payout_id: int) -> Call[shapes.PayoutDetail]:
    """Say that one has looked at an account in another country than its holder's."""
    return Call("POST", f"/payouts/{payout_id}/review-destination")
