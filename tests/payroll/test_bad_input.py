"""Rows 1 to 19 and 37 to 39 of the table of bad input: those of money over the API here, and where the others stand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest

from preceptor.payroll.bonus_models import BonusRule
from preceptor.payroll.models import Adjustment
from tests.corrections.browser import Page
from tests.payroll.office import Office
from tests.payroll.test_paying import offered

TESTS: Final = Path(__file__).parents[1]
ELSEWHERE: Final = {
    3: ("../frontend/src/i18n/amounts.test.ts", "١٬٢٥٠٫٥٠"),
    6: ("kit/test_money.py", '"12.345"'),
    7: ("kit/test_money.py", "test_more_places_than_the_currency_has_are_named"),
    11: ("web/test_requests.py", "NaN"),
    12: ("web/test_requests.py", "test_a_body_that_is_too_large_is_refused_before_it_is_read"),
    13: ("payouts/test_numbers.py", "test_what_no_bank_gave_is_refused"),
    14: ("payouts/test_api.py", "needs_review"),
    15: ("payouts/test_numbers.py", "InvalidBic"),
    16: ("payroll/test_tax_forms.py", "test_w_8ben_is_not_for_citizens_nor_for_work_in_the_states"),
    17: ("payroll/test_tax_numbers.py", "test_what_is_no_tax_number_is_refused_and_never_repeated"),
    18: ("web/test_idempotency.py", "test_the_same_key_with_another_body_is_refused"),
    19: ("web/test_idempotency.py", "test_a_key_that_is_no_key_is_refused"),
    37: ("problems/test_attachments.py", "Content-Disposition"),
    38: ("worktime/test_edge_table.py", "test_row_29_what_is_future_long_empty_over_midnight_or_before_the_contract"),
    39: ("worktime/test_api.py", "test_a_beat_that_cannot_be_is_ignored_and_counted_and_the_others_are_taken"),
}
AMOUNTS: Final[dict[int, list[Any]]] = {
    1: ["NaN"],
    2: ["Infinity", "1e400", 1e300],
    3: ["٢٠٠٫٥٠", "٢٠٠"],
    4: ["1_000"],
    5: ["１２.３", "１２"],
    6: ["12.345", 12.345],
    8: [0, -5],
    9: [2**63 - 1, 2**63],
}
CURRENCIES: Final = ["usd", "XAU", "ZZZ", "IRR?", "", "٣٤٥"]


def test_every_row_has_a_place() -> None:
    assert {*AMOUNTS, *ELSEWHERE, 10} == {*range(1, 20), 37, 38, 39}
    for row, (file, words) in ELSEWHERE.items():
        assert words in (TESTS / file).read_text(encoding="utf-8"), f"row {row} is no longer tested in {file}"


@pytest.mark.django_db
def test_amounts_that_are_none_are_refused_with_a_sentence_and_change_nothing(office: Office) -> None:
    offered(office, office.layla)
    operator = Page(office.operator)
    rule = {"code": "start", "name": "Start", "kind": "onboarding", "currency": "USD"}
    change = {"project": office.project.pk, "person": office.layla.pk, "reason": "Phone", "currency": "USD"}
    for row, amounts in AMOUNTS.items():
        for amount in amounts:
            refused = operator.post(f"/projects/{office.project.pk}/bonus-rules", rule | {"amount_minor": amount}, 422)
            assert re.search(r"\w{3,}", refused["detail"]), (row, amount)
            if not isinstance(amount, int) or abs(amount) > 10**12 or amount == 0:
                operator.post("/adjustments", change | {"amount_minor": amount}, 422)
    for currency in CURRENCIES:
        operator.post(
            f"/projects/{office.project.pk}/bonus-rules", rule | {"amount_minor": 5, "currency": currency}, 422
        )
    assert (BonusRule.objects.count(), Adjustment.objects.count()) == (0, 0)
