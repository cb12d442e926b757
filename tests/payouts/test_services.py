"""From what is available to what has settled: amounts, eyes, destinations, and money that comes back once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from preceptor.audit.models import Access
from preceptor.audit.services import run_invariants
from preceptor.kit.sealing import SealBroken
from preceptor.ledger.invariants import INVARIANTS as LEDGER
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import Overdrawn, balance
from preceptor.payouts import sealed
from preceptor.payouts.destinations import change_destination
from preceptor.payouts.invariants import INVARIANTS
from preceptor.payouts.models import Attempt, Destination, Payout, PayoutEntry
from preceptor.payouts.pain001 import sum_of
from preceptor.payouts.sending import AlreadySent, FileDiffers, NothingToSend, PastExecution, file_of
from preceptor.payouts.services import (
    DestinationOnHold,
    DestinationUnreviewed,
    NothingAvailable,
    OtherState,
    OwnPayout,
    SameHands,
    approve_payout,
    cancel_payout,
    prepare_payouts,
    review_destination,
)
from preceptor.payouts.settling import record_outcome
from preceptor.payouts.states import EDGES, State
from tests import kept_rules
from tests.payouts.till import GERMANY, HOME, JORDAN, NOON, TODAY, Till

pytestmark = pytest.mark.django_db


def all_hold() -> bool:
    return {name for name, count in run_invariants(invariants=(*INVARIANTS, *LEDGER)).items() if count} == set()


def test_a_payout_is_the_sum_of_what_it_settles_and_moves_through_the_books(till: Till) -> None:
    till.goes_to(till.layla)
    till.pays_from()
    for minor in (700_00, 36_67, -10_00):
        till.release(till.layla, minor)
    [payout] = till.approved()
    assert (payout.amount_minor, till.holds(till.layla), payout.state) == (726_67, 0, State.PENDING)
    transit = Account.objects.get(kind="payout:in_transit")
    assert (balance(transit).minor, transit.owner) == (726_67, "house")
    till.sent()
    payout.refresh_from_db()
    assert payout.state == State.IN_TRANSIT
    for _ in range(2):
        record_outcome(payout=payout, outcome="settled", reason="seen", actor=till.operator, now=NOON)
    assert balance(transit).minor == 0
    assert balance(Account.objects.get(kind="bank")).minor == -726_67
    assert [each.kind for each in Transfer.objects.filter(reference=str(payout.pk)).order_by("pk")] == [
        "payout", "payout_settled",
    ]  # fmt: skip
    with pytest.raises(NothingAvailable):
        till.prepared()
    assert all_hold()


def test_what_is_cancelled_can_be_paid_again_with_the_same_sum_once(till: Till) -> None:
    till.goes_to(till.layla)
    till.release(till.layla, 500_00)
    [first] = till.approved()
    for _ in range(2):
        cancel_payout(payout=first, reason="wrong day", now=NOON)
    assert till.holds(till.layla) == 500_00
    [again] = till.approved()
    assert (again.amount_minor, till.holds(till.layla)) == (500_00, 0)
    till.release(till.layla, 1_00)
    [held] = till.prepared()
    assert cancel_payout(payout=held, reason="never approved", now=NOON).state == State.CANCELLED
    assert till.holds(till.layla) == 1_00
    assert PayoutEntry.objects.filter(live=True).count() == 1
    assert all_hold()


@pytest.mark.parametrize("settled_before", [False, True])
def test_what_comes_back_is_the_experts_again_exactly_once(till: Till, settled_before: bool) -> None:
    till.goes_to(till.layla)
    till.pays_from()
    till.release(till.layla, 500_00)
    [payout] = till.approved()
    till.sent()
    if settled_before:
        record_outcome(payout=payout, outcome="settled", reason="", actor=till.operator, now=NOON)
    for _ in range(2):
        record_outcome(payout=payout, outcome="returned", reason="AC04", actor=till.operator, now=NOON)
    assert till.holds(till.layla) == 500_00
    assert sum(balance(each).minor for each in Account.objects.filter(kind__in=("bank", "payout:in_transit"))) == 0
    with pytest.raises(OtherState):
        record_outcome(payout=payout, outcome="settled", reason="", actor=till.operator, now=NOON)
    [again] = till.approved()
    till.sent()
    assert (again.amount_minor, Attempt.objects.count()) == (500_00, 2)
    assert all_hold()


def test_what_the_currency_cannot_pay_stays_and_is_carried(till: Till) -> None:
    till.goes_to(till.layla, currency="HUF")
    till.pays_from("HUF")
    till.release(till.layla, 1_000_60, "HUF")
    [first] = till.approved()
    assert (first.amount_minor, first.remainder_minor, till.holds(till.layla, "HUF")) == (1_000_00, 60, 60)
    till.release(till.layla, 50, "HUF")
    till.sent("HUF")
    with pytest.raises(NothingAvailable):  # the remainder of what is not settled yet is not touched
        till.prepared()
    assert till.could_be_paid() == [50]
    record_outcome(payout=first, outcome="settled", reason="", actor=till.operator, now=NOON)
    assert till.could_be_paid() == [50 + 60]
    [second] = till.approved()
    assert (second.amount_minor, second.remainder_minor) == (1_00, 10)
    record_outcome(payout=first, outcome="returned", reason="AC04", actor=till.operator, now=NOON)
    assert till.holds(till.layla, "HUF") == 1_000_10
    [third] = till.approved()  # the money that came back, for its entries are partly in the second payout
    assert (third.amount_minor, till.holds(till.layla, "HUF")) == (1_000_00, 10)
    assert all_hold()
    cancel_payout(payout=second, reason="", now=NOON)
    [fourth] = till.approved()
    assert (fourth.amount_minor, fourth.remainder_minor, till.holds(till.layla, "HUF")) == (1_00, 10, 10)
    assert all_hold()


def test_play_money_and_real_money_are_never_in_one_payout_or_file(till: Till) -> None:
    till.goes_to(till.layla)
    till.pays_from()
    till.release(till.layla, 5_00)
    till.release(till.layla, 7_00, simulated=True)
    real, play = till.approved()
    assert [(each.amount_minor, each.simulated) for each in (real, play)] == [(5_00, False), (7_00, True)]
    assert b"DO NOT PAY" not in file_of(till.sent())
    assert b"TEST. SIMULATED, DO NOT PAY" in file_of(till.sent(simulated=True))
    assert all_hold()


def test_two_people_agree_above_the_threshold_and_nobody_on_their_own_pay(till: Till) -> None:
    till.pays_from(four_eyes_above_minor=100_00)
    for person, minor in ((till.layla, 100_00), (till.daniel, 100_01), (till.finance, 5_00)):
        till.goes_to(person)
        till.release(person, minor)
    small, large, own = till.prepared()
    assert approve_payout(payout=small, actor=till.operator, now=NOON).state == State.PENDING
    with pytest.raises(SameHands):
        approve_payout(payout=large, actor=till.operator, now=NOON)
    with pytest.raises(OwnPayout):
        approve_payout(payout=own, actor=till.finance, now=NOON)
    for row, by in ((large, till.operator), (own, till.finance)):
        destination = Destination.objects.get(person=row.person)
        with pytest.raises(IntegrityError), transaction.atomic():  # the database says so too
            Payout.objects.filter(pk=row.pk).update(
                state="pending", approved_by=by, approved_at=NOON, destination=destination
            )
    assert till.holds(till.daniel) == 100_01


def test_without_a_destination_one_is_left_out_and_told_so(till: Till) -> None:
    till.release(till.layla, 5_00)
    found = prepare_payouts(organisation=till.organisation, actor=till.operator, now=NOON)
    assert (found.payouts, found.left_out) == ([], [(till.layla.pk, "USD", "no_destination")])


def test_a_change_waits_72_hours_cancels_what_was_approved_and_asks_again(till: Till) -> None:
    till.goes_to(till.layla)
    till.pays_from()
    till.release(till.layla, 500_00)
    [approved] = till.approved()
    old = approved.destination
    new = till.goes_to(till.layla, account_number=GERMANY, bic="")
    approved.refresh_from_db()
    assert (approved.state, approved.destination, till.holds(till.layla)) == (State.CANCELLED, old, 500_00)
    held = Payout.objects.get(state=State.HELD)
    assert (held.amount_minor, held.prepared_by, held.destination) == (500_00, till.operator, None)
    assert Access.objects.filter(action="payouts.change_destination", person=till.layla).count() == 2
    with pytest.raises(DestinationOnHold):
        approve_payout(payout=held, actor=till.finance, now=NOON + timedelta(hours=71, minutes=59))
    later = NOON + timedelta(hours=72)
    with pytest.raises(DestinationUnreviewed):  # a German account of somebody who lives in Jordan
        approve_payout(payout=held, actor=till.finance, now=later)
    with pytest.raises(OwnPayout):
        review_destination(payout=held, actor=till.layla, now=later)
    review_destination(payout=held, actor=till.operator, now=later)
    assert approve_payout(payout=held, actor=till.finance, now=later).destination == new
    assert all_hold()


def test_the_same_account_again_is_no_change(till: Till) -> None:
    first = till.goes_to(till.layla)
    assert till.goes_to(till.layla, account_number=JORDAN.lower().replace("cbjo", " cbjo ")) == first
    assert Destination.objects.count() == 1


@pytest.mark.breaks_rules("swaps beneath us")
def test_a_destination_swapped_beneath_us_is_not_paid(till: Till) -> None:
    """As if the cancelling of the change had been left out: the file and the database refuse it."""
    destination = till.goes_to(till.layla)
    till.pays_from()
    till.release(till.layla, 500_00)
    [approved] = till.approved()
    Destination.objects.filter(pk=destination.pk).update(superseded_at=NOON)
    with pytest.raises(IntegrityError, match="no longer where its payee wants it"), transaction.atomic():
        till.sent()
    with pytest.raises(IntegrityError, match="pinned at its approval"), transaction.atomic():
        Payout.objects.filter(pk=approved.pk).update(destination=till.goes_to(till.daniel))
    assert kept_rules.broken(("payouts",))  # what is asked after every other test


def test_numbers_are_sealed_to_their_row_and_never_shown(till: Till) -> None:
    layla, daniel = till.goes_to(till.layla), till.goes_to(till.daniel, account_number=GERMANY)
    assert (layla.masked, sealed.opened(layla).number) == ("JO •••• 0302", JORDAN)
    with connection.cursor() as cursor:
        cursor.execute("SELECT payouts_destination::text FROM payouts_destination")
        assert JORDAN[4:] not in str(cursor.fetchall())
    daniel.number_sealed = layla.number_sealed
    with pytest.raises(SealBroken):
        sealed.opened(daniel)
    with pytest.raises(IntegrityError, match="keeps every version"), transaction.atomic():
        daniel.save()


def test_a_file_is_written_anew_byte_for_byte_and_a_payout_is_sent_once(till: Till) -> None:
    till.pays_from()
    for person in (till.layla, till.daniel):
        till.goes_to(person)
        till.release(person, 333_33)
    till.approved()
    batch = till.sent()
    data = file_of(batch)
    assert data == file_of(batch)
    count, total = sum_of(data)
    assert (count, total.minor) == (batch.payments, batch.control_sum_minor) == (2, 666_66)
    with pytest.raises(NothingToSend):
        till.sent()
    with pytest.raises(AlreadySent):
        till.sent(payouts=[Payout.objects.order_by("pk")[0].pk])
    attempt = Attempt.objects.filter(batch=batch).order_by("number")[0]
    with pytest.raises(IntegrityError), transaction.atomic():  # a second file of the same payout
        Attempt.objects.create(
            organisation=till.organisation, payout=attempt.payout, batch=batch, number=9, end_to_end_id="x",
            uetr="6ba7b810-9dad-4fd1-80b4-00c04fd430c8",
        )  # fmt: skip
    till.pays_from(service_level="NURG")  # a later account changes no file that was sent
    assert file_of(batch) == data
    batch.file_sha256 = "0" * 64
    with pytest.raises(FileDiffers):
        file_of(batch)
    with pytest.raises(PastExecution):
        till.sent(execution_date=TODAY - timedelta(days=1))
    assert all_hold()


def test_what_could_be_paid_is_the_same_for_everybody_at_once_as_one_by_one(till: Till) -> None:
    till.release(till.layla, 500_00)
    till.release(till.layla, -30_00)
    till.release(till.layla, 7_000, "JOD")
    till.release(till.daniel, 90_00, simulated=True)
    till.release(till.daniel, 20_00)
    assert till.could_be_paid() == [20_00, 7_000, 90_00, 470_00]
    till.goes_to(till.layla)
    till.prepared(currency="USD", people=[till.layla.pk])
    assert till.could_be_paid() == [20_00, 7_000, 90_00]


def test_the_ledger_refuses_what_is_not_there(till: Till) -> None:
    till.goes_to(till.layla)
    till.release(till.layla, 500_00)
    [payout] = till.prepared()
    till.release(till.layla, -1_00)
    with pytest.raises(Overdrawn):
        approve_payout(payout=payout, actor=till.finance, now=NOON)
    cancel_payout(payout=payout, reason="a correction came", now=NOON)
    [again] = till.approved()
    assert (again.amount_minor, till.holds(till.layla)) == (499_00, 0)
    assert all_hold()


def test_only_the_edges_of_the_table_are_walked(till: Till) -> None:
    """Every one of the n² moves is tried on the table itself, past all our code."""
    destination = till.goes_to(till.layla)
    allowed = {(before, after) for before, to in EDGES.items() for after in to}
    walked = set()
    for before in State.values:
        for after in State.values:
            if before != after and _walks(till, destination, before, after):
                walked.add((before, after))
    assert walked == allowed - {(State.IN_TRANSIT, State.CANCELLED)}  # that one only with its whole file, withdrawn


def _walks(till: Till, destination: Destination, before: str, after: str) -> bool:
    pinned = {"approved_by": till.finance, "approved_at": NOON, "destination": destination}
    way = {
        "held": [], "pending": ["pending"], "in_transit": ["pending", "in_transit"],
        "settled": ["pending", "in_transit", "settled"], "returned": ["pending", "in_transit", "returned"],
        "cancelled": ["cancelled"],
    }  # fmt: skip
    try:
        with transaction.atomic():
            row = Payout.objects.create(
                organisation=till.organisation, person=till.layla, currency="USD", amount_minor=1,
                prepared_by=till.operator, prepared_at=NOON,
            )  # fmt: skip
            for state in (*way[before], after):
                facts = pinned if state == "pending" else {}
                Payout.objects.filter(pk=row.pk).update(state=state, **facts)
            raise Walked  # nothing stays
    except Walked:
        return True
    except IntegrityError:
        return False


class Walked(Exception):
    pass


@pytest.mark.breaks_rules("a payout that settles nothing")
def test_a_payout_begins_held_and_keeps_what_it_pays(till: Till) -> None:
    facts = {
        "organisation": till.organisation, "person": till.layla, "currency": "USD",
        "prepared_by": till.operator, "prepared_at": NOON,
    }  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Payout.objects.create(**facts, amount_minor=1, state="pending")
    row = Payout.objects.create(**facts, amount_minor=1)
    with pytest.raises(IntegrityError, match="cancelled, not deleted"), transaction.atomic():
        row.delete()
    for change in ({"amount_minor": 2}, {"person": till.daniel}, {"four_eyes_above_minor": 10**9}):
        with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
            Payout.objects.filter(pk=row.pk).update(**change)


def test_the_audit_names_who_changed_where_pay_goes_in_every_organisation(till: Till) -> None:
    change_destination(
        person=till.layla, wanted=HOME, legal_name="Layla", organisations=frozenset({till.organisation.pk}), now=NOON
    )
    look = Access.objects.get(action="payouts.change_destination")
    assert (look.subject, look.organisation) == (f"person:{till.layla.pk}", till.organisation)
