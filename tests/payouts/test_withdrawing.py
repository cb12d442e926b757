"""A file that never reached the bank is taken back by two people; nothing is stuck, and nothing is paid twice."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from preceptor.audit.services import run_invariants
from preceptor.ledger.invariants import INVARIANTS as LEDGER
from preceptor.ledger.models import Transfer
from preceptor.payouts.invariants import INVARIANTS
from preceptor.payouts.models import Attempt, Batch, Payout, Withdrawal
from preceptor.payouts.services import OtherState, OwnPayout
from preceptor.payouts.settling import effects_of, read_report, record_outcome
from preceptor.payouts.withdrawing import (
    FileReachedTheBank,
    FileWithdrawn,
    NothingToWithdraw,
    NoWithdrawalReason,
    OwnWithdrawal,
    ask_to_withdraw,
    confirm_withdrawal,
    decline_withdrawal,
)
from tests.corrections.browser import Page
from tests.payouts.reports import entry, report
from tests.payouts.till import NOON, Till

pytestmark = pytest.mark.django_db
WHY = "The bank's site was down; the file was never uploaded"


def sent(till: Till) -> Batch:
    till.pays_from()
    for person, minor in ((till.layla, 100_00), (till.daniel, 200_00)):
        till.goes_to(person)
        till.release(person, minor)
    till.approved()
    return till.sent()


def asked(till: Till, batch: Batch) -> Withdrawal:
    return ask_to_withdraw(batch=batch, reason=WHY, actor=till.operator, now=NOON)


def holds() -> bool:
    broken = {name: n for name, n in run_invariants(invariants=(*INVARIANTS, *LEDGER)).items() if n}
    assert broken == {}
    return True


def test_what_is_withdrawn_is_available_again_and_is_paid_once(till: Till) -> None:
    batch = sent(till)
    asked(till, batch)
    assert (till.holds(till.layla), Payout.objects.filter(state="in_transit").count()) == (0, 2), "nothing by one alone"
    assert confirm_withdrawal(batch=batch, actor=till.finance, now=NOON).state == "confirmed"
    confirm_withdrawal(batch=batch, actor=till.finance, now=NOON)
    assert (till.holds(till.layla), till.holds(till.daniel)) == (100_00, 200_00)
    assert set(Payout.objects.values_list("state", "reason")) == {("cancelled", WHY)}
    assert set(Attempt.objects.values_list("state", flat=True)) == {"withdrawn"}
    assert Transfer.objects.filter(kind="payout_cancelled").count() == 2
    assert holds()
    again = till.approved()
    assert len(again) == 2
    other = till.sent()
    assert other.pk != batch.pk
    for payout in again:
        record_outcome(payout=payout, outcome="settled", reason="", actor=till.operator, now=NOON)
    assert (till.holds(till.layla), till.holds(till.daniel)) == (0, 0)
    assert holds()


def test_it_takes_a_reason_two_people_and_none_who_is_paid_by_it(till: Till) -> None:
    batch = sent(till)
    for words in ("", " ", "x" * 301, "a\x00"):
        with pytest.raises(NoWithdrawalReason):
            ask_to_withdraw(batch=batch, reason=words, actor=till.operator, now=NOON)
    with pytest.raises(NothingToWithdraw):
        confirm_withdrawal(batch=batch, actor=till.finance, now=NOON)
    with pytest.raises(OwnPayout):
        ask_to_withdraw(batch=batch, reason=WHY, actor=till.layla, now=NOON)
    asked(till, batch)
    with pytest.raises(FileWithdrawn):
        asked(till, batch)
    with pytest.raises(OwnWithdrawal):
        confirm_withdrawal(batch=batch, actor=till.operator, now=NOON)
    with pytest.raises(OwnPayout):
        confirm_withdrawal(batch=batch, actor=till.daniel, now=NOON)
    assert decline_withdrawal(batch=batch, actor=till.finance, now=NOON).state == "declined"
    with pytest.raises(NothingToWithdraw):
        confirm_withdrawal(batch=batch, actor=till.finance, now=NOON)
    assert set(Payout.objects.values_list("state", flat=True)) == {"in_transit"}
    asked(till, batch)
    confirm_withdrawal(batch=batch, actor=till.finance, now=NOON)
    assert holds()


def test_a_file_of_which_the_bank_said_anything_is_not_withdrawn(till: Till) -> None:
    batch = sent(till)
    asked(till, batch)
    one = Attempt.objects.order_by("number")[0]
    record_outcome(payout=one.payout, outcome="settled", reason="", actor=till.operator, now=NOON)
    with pytest.raises(FileReachedTheBank):
        confirm_withdrawal(batch=batch, actor=till.finance, now=NOON)
    decline_withdrawal(batch=batch, actor=till.finance, now=NOON)
    with pytest.raises(FileReachedTheBank):
        asked(till, batch)
    assert (till.holds(till.layla), till.holds(till.daniel)) == (0, 0)
    assert holds()


def test_what_the_bank_says_of_a_withdrawn_payment_is_for_a_person_to_look_at(till: Till) -> None:
    batch = sent(till)
    asked(till, batch)
    confirm_withdrawal(batch=batch, actor=till.finance, now=NOON)
    names = list(Attempt.objects.order_by("number").values_list("end_to_end_id", flat=True))
    movements = (
        entry(names[0], "100.00", "USD"),
        entry(names[1], "200.00", "USD", direction="CRDT", returned="AC04"),
    )
    found = read_report(
        organisation=till.organisation, name="a", data=report(*movements), actor=till.operator, now=NOON
    )
    assert effects_of([found])[found.pk] == {"unclear": 2}
    payout = Payout.objects.order_by("pk")[0]
    with pytest.raises(OtherState):
        record_outcome(payout=payout, outcome="settled", reason="", actor=till.operator, now=NOON)
    assert (till.holds(till.layla), till.holds(till.daniel)) == (100_00, 200_00)
    assert holds()


def test_the_database_cancels_nothing_that_two_people_did_not_withdraw(till: Till) -> None:
    batch = sent(till)
    attempts = Attempt.objects.filter(batch=batch)
    payouts = Payout.objects.filter(state="in_transit")
    refused = [lambda: payouts.update(state="cancelled")]
    back = asked(till, batch)
    mine = Withdrawal.objects.filter(pk=back.pk)
    refused += [
        lambda: payouts.update(state="cancelled"),
        lambda: mine.update(state="confirmed"),
        lambda: mine.update(state="confirmed", decided_by=till.operator, decided_at=NOON),
        lambda: mine.update(reason="Another"),
        lambda: mine.delete(),
        lambda: Withdrawal.objects.create(
            organisation=till.organisation, batch=batch, reason=WHY, asked_by=till.finance, asked_at=NOON
        ),
    ]
    for change in refused:
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    with transaction.atomic():
        mine.update(state="confirmed", decided_by=till.finance, decided_at=NOON)
        attempts.filter(number=1).update(state="withdrawn")
        with pytest.raises(DatabaseError, match="not withdrawn by two"), transaction.atomic():
            payouts.update(state="cancelled")
        transaction.set_rollback(True)


def test_through_the_site_the_file_is_handed_out_until_somebody_asks_to_withdraw_it(till: Till) -> None:
    batch = sent(till)
    operator, finance = Page(till.operator), Page(till.finance)
    place = f"/payout-batches/{batch.pk}"
    assert finance.get("/payout-batches")["items"][0]["withdrawal"] is None
    assert operator.client.get(f"/api/v1{place}/file").status_code == 200
    operator.post(f"{place}/withdraw", {"reason": ""}, 422)
    said = operator.post(f"{place}/withdraw", {"reason": WHY})
    assert (said["withdrawal"]["state"], said["withdrawal"]["asked_by"]["name"]) == ("asked", "Operator")
    assert finance.client.get(f"/api/v1{place}/file").json()["code"] == "file_withdrawn"
    assert operator.post(f"{place}/withdraw/confirm", {}, 403)["code"] == "own_withdrawal"
    Page(till.layla).post(f"{place}/withdraw/confirm", {}, 403)
    done = finance.post(f"{place}/withdraw/confirm", {})
    assert (done["withdrawal"]["state"], done["in_transit"]) == ("confirmed", 0)
    assert finance.client.get(f"/api/v1{place}/file").status_code == 409
