"""The file for the bank: valid against ISO's schema, exact in every currency, and strict where the schema is not."""

from __future__ import annotations

import csv
import importlib.util
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from preceptor.kit.money import Money
from preceptor.payouts import mass_csv, pain001
from preceptor.payouts.latin import NotLatin
from preceptor.payouts.order import Order, decimal_text
from preceptor.payouts.pain001 import NAMESPACE, CannotOrder, sum_of
from preceptor.payouts.practice import WHOLE_UNITS_ONLY, payable
from preceptor.payouts.providers import PROVIDERS, UnknownProvider, provider
from tests.payouts.orders import AMERICA, AMMAN, GERMANY, instruction, order

GOLDEN = Path(__file__).parent / "data" / "three_decimals.xml"
SAMPLES = {
    "JOD": (992_557, "992.557"),
    "JPY": (139_994, "139994"),
    "CLF": (12_345, "1.2345"),
    "USD": (70_000, "700.00"),
}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """ISO's own, as sepaxml carries it for its tests and ours; its licence does not let us copy it."""
    found = importlib.util.find_spec("sepaxml")
    assert found is not None
    assert found.origin is not None
    return etree.XMLSchema(etree.parse(Path(found.origin).parent / "schemas" / "pain.001.001.09.xsd"))


def text_of(data: bytes, name: str) -> list[str | None]:
    return [each.text for each in etree.fromstring(data).iterfind(f".//{{{NAMESPACE}}}{name}")]


@pytest.mark.parametrize("currency", SAMPLES)
def test_each_currency_has_its_own_decimals(schema: etree.XMLSchema, currency: str) -> None:
    minor, text = SAMPLES[currency]
    data = pain001.write(order(instruction(1, minor, currency), instruction(2, minor, currency)))
    schema.assertValid(etree.fromstring(data))
    assert text_of(data, "InstdAmt") == [text, text]
    assert sum_of(data) == (2, Money(2 * minor, currency))
    assert set(text_of(data, "CtrlSum")) == {decimal_text(Money(2 * minor, currency))}
    assert set(text_of(data, "NbOfTxs")) == {"2"}


def test_the_file_is_the_one_that_was_looked_at(schema: etree.XMLSchema) -> None:
    """Against a file that was read line by line; the same order is the same bytes."""
    one, other = instruction(1, 992_557, "JOD"), instruction(2, 1_000, "JOD", account=AMERICA, reference="")
    data = pain001.write(order(one, other, service_level="NURG"))
    assert data == GOLDEN.read_bytes()
    schema.assertValid(etree.fromstring(data))


def test_play_money_says_so_in_the_file(schema: etree.XMLSchema) -> None:
    data = pain001.write(order(instruction(1, 1, "USD"), simulated=True))
    schema.assertValid(etree.fromstring(data))
    assert text_of(data, "Prtry") == ["TEST. SIMULATED, DO NOT PAY"]


def test_sepa_is_for_euros_to_an_iban(schema: etree.XMLSchema) -> None:
    euros = order(instruction(1, 10_00, "EUR", account=GERMANY), service_level="SEPA")
    schema.assertValid(etree.fromstring(pain001.write(euros)))
    assert text_of(pain001.write(euros), "ChrgBr") == ["SLEV"]
    for wrong in (instruction(1, 10_00, "USD"), instruction(1, 10_00, "EUR", account=AMERICA)):
        with pytest.raises(CannotOrder, match="SEPA pays euros"):
            pain001.write(order(wrong, service_level="SEPA"))


@given(
    st.lists(st.integers(1, 10**15), min_size=1, max_size=5),
    st.sampled_from(["USD", "JOD", "JPY", "CLF", "KWD", "EUR", "KRW", "UYW"]),
)
def test_the_sums_are_those_of_the_payments(schema: etree.XMLSchema, amounts: list[int], currency: str) -> None:
    built = order(*(instruction(number, minor, currency) for number, minor in enumerate(amounts, 1)))
    data = pain001.write(built)
    schema.assertValid(etree.fromstring(data))
    assert data == pain001.write(built)
    assert sum_of(data) == (len(amounts), Money(sum(amounts), currency))


WRONG: list[tuple[str, Order]] = [
    ("nothing in it", order()),
    ("zero, which the schema lets through", order(instruction(1, 0, "USD"))),
    ("below zero", order(instruction(1, -5, "USD"))),
    ("nineteen digits", order(instruction(1, 10**18, "JPY"))),
    ("a sum of nineteen digits", order(*(instruction(n, 9 * 10**17, "JPY") for n in (1, 2)))),
    ("two currencies", order(instruction(1, 1, "USD"), instruction(2, 1, "EUR"))),
    ("one payout twice", order(instruction(1, 1, "USD"), instruction(1, 1, "USD"))),
    ("an Arabic name, which the schema lets through", order(instruction(1, 1, "USD", payee=replace(AMMAN, name="ليلى")))),
    ("no town", order(instruction(1, 1, "USD", payee=replace(AMMAN, town="")))),
    ("a reference of 36 signs", order(instruction(1, 1, "USD", end_to_end_id="x" * 36))),
]  # fmt: skip


@pytest.mark.parametrize(("what", "built"), WRONG, ids=[what for what, _ in WRONG])
def test_what_a_bank_would_refuse_is_not_written(what: str, built: Order) -> None:
    for each in (pain001, mass_csv):
        with pytest.raises((CannotOrder, NotLatin)):
            each.write(built)


def test_the_table_has_one_line_a_payout_and_no_formula() -> None:
    data = mass_csv.write(order(instruction(1, 992_557, "JOD", reference="=HYPERLINK(1)")))
    head, row = list(csv.reader(io.StringIO(data.decode())))
    line = dict(zip(head, row, strict=True))
    assert (line["amount"], line["account"], line["purpose"]) == (
        "992.557",
        "JO94CBJO0010000000000131000302",
        "'=HYPERLINK(1)",
    )
    with pytest.raises(CannotOrder, match="Play money"):
        mass_csv.write(order(instruction(1, 1, "USD"), simulated=True))


def test_providers_are_those_that_write_files() -> None:
    assert set(PROVIDERS) == {"pain001", "csv"}
    assert provider("pain001").suffix == ".xml"
    with pytest.raises(UnknownProvider):
        provider("bank")


@given(st.integers(-(10**12), 10**12), st.sampled_from(["HUF", "TWD", "IQD", "USD", "JPY", "JOD", "CLF"]))
def test_what_cannot_be_paid_stays(minor: int, currency: str) -> None:
    amount, stays = payable(Money(minor, currency))
    assert amount.minor + stays.minor == minor
    whole = {"HUF": 100, "TWD": 100, "IQD": 1000}.get(currency, 1)
    assert amount.minor % whole == 0
    assert 0 <= stays.minor < whole
    assert "USD" not in WHOLE_UNITS_ONLY
