"""An invoice's files follow from its record, and its amounts are exact. No database."""

from __future__ import annotations

import copy
import csv
import io
import json
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from preceptor.billing.paper import invoice_csv, invoice_json, invoice_pdf
from preceptor.billing.record import BilledLine, Heading, Shares, amounts_of, discrepancies, make_record, part_of
from preceptor.payroll.record import sha256_of

MONDAY = date(2026, 11, 16)
SHARES = Shares(1_250, 1_600, "VAT 16 %")
CLIENT = {"name": "=Meridian", "address": "1 Main Street", "tax_number": "JO 77"}


def line(gross: int, ahead: int = 0) -> BilledLine:
    return BilledLine(7, "3-9-0001", "ab" * 32, "Budgets", "ليلى ناصر", MONDAY, MONDAY, 3600, gross, ahead, False)


def record_of(*lines: BilledLine, shares: Shares = SHARES) -> dict[str, object]:
    when = datetime(2026, 11, 22, 12, tzinfo=UTC)
    heading = Heading(
        "invoice", "INV-3-00001", None, "", CLIENT, "Our Network Ltd", "USD", MONDAY, MONDAY, when, MONDAY
    )
    return make_record(heading, lines, shares)


@given(
    st.lists(st.tuples(st.integers(1, 10**12), st.integers(0, 10**12)), min_size=1, max_size=8),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
)
def test_sums_are_those_of_fractions_and_the_record_follows_from_itself(
    amounts: list[tuple[int, int]], fee: int, tax: int
) -> None:
    lines = [line(gross, min(gross, ahead)) for gross, ahead in amounts]
    sums = amounts_of(lines, Shares(fee, tax, "VAT"))
    statements = sum(gross for gross, _ in amounts)
    assert sums["statements_minor"] == statements
    assert sums["fee_minor"] == round(Fraction(statements) * Fraction(fee, 10_000))
    assert sums["total_minor"] == statements + sums["fee_minor"] + sums["tax_minor"]
    assert sums["due_minor"] + sums["prefunded_minor"] == sums["total_minor"]
    record = record_of(*lines, shares=Shares(fee, tax, "VAT"))
    assert discrepancies(record, sha256_of(record)) == []


def test_a_half_is_rounded_to_the_even_neighbour() -> None:
    assert [part_of(minor, 5_000) for minor in (1, 3, 5, 7)] == [0, 2, 2, 4]


@pytest.mark.parametrize("name", ["statements_minor", "fee_minor", "tax_minor", "total_minor", "due_minor"])
def test_a_changed_sum_is_found_even_under_a_fresh_hash(name: str) -> None:
    record = copy.deepcopy(record_of(line(200_00)))
    record[name] = int(str(record[name])) + 1
    assert discrepancies(record, sha256_of(record))
    assert discrepancies(record_of(line(200_00)), "00" * 32)[0].endswith("stored with it.")


def test_pdf_csv_and_json_say_the_same_and_are_drawn_the_same_twice() -> None:
    record = record_of(line(200_00, 50_00))
    sha256 = sha256_of(record)
    drawn = invoice_pdf(record, sha256)
    assert drawn == invoice_pdf(record, sha256)
    reader = PdfReader(io.BytesIO(drawn))
    text = "".join(page.extract_text() for page in reader.pages).replace("\n", " ")
    for shown in ("INV-3-00001", "200.00 USD", "25.00 USD", "36.00 USD", "261.00 USD", "50.00 USD", "211.00 USD"):
        assert shown in text, text
    attached = next(iter(reader.attachments.values()))[0]
    assert attached == invoice_json(record, sha256)
    assert json.loads(attached)["record"] == record
    rows = list(csv.DictReader(io.StringIO(invoice_csv(record, sha256).decode("utf-8-sig"))))
    sums = {row["says"]: row["amount"] for row in rows if row["row"] == "total"}
    assert sums == {
        "Statements": "200.00",
        "Fee 12.50 %": "25.00",
        "VAT 16 %": "36.00",
        "Total": "261.00",
        "Paid in ahead": "50.00",
        "To be paid": "211.00",
    }
    assert "'=Meridian" not in sums
    assert any("Client: =Meridian" in row["says"] for row in rows), "behind a word it is no formula"
