"""What banks report: read exactly, and never believed beyond its shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.money import Money
from preceptor.payouts import camt
from preceptor.payouts.camt import ReportedPayment, ReportTooLarge, UnreadableReport, What
from tests.payouts.reports import entry, report


def test_payments_and_returns_are_told_apart_by_what_the_bank_says() -> None:
    data = report(
        entry("PO1", "992.557", "JOD"),
        entry("PO2", "10.00", "USD", direction="CRDT", returned="AC04"),
        entry("PO3", "10.00", "USD", direction="CRDT"),
        entry("PO4", "10.0000", "USD", direction="DBIT", returned="MS03"),
        entry("PO5", "5", "JPY", status="PDNG"),
        entry("NOTPROVIDED", "5", "JPY"),
    )
    found = camt.read(data)
    assert (found.kind, found.not_booked) == ("camt.053", 1)
    assert found.payments == (
        ReportedPayment("PO1", Money(992_557, "JOD"), What.PAID, ""),
        ReportedPayment("PO2", Money(10_00, "USD"), What.RETURNED, "AC04"),
        ReportedPayment("PO3", Money(10_00, "USD"), What.UNCLEAR, ""),
        ReportedPayment("PO4", Money(10_00, "USD"), What.UNCLEAR, "MS03"),
    )


@pytest.mark.parametrize("version", ["053.001.02", "053.001.08", "054.001.04", "054.001.12"])
def test_all_versions_are_read(version: str) -> None:
    found = camt.read(report(entry("PO1", "1.00", "USD", version=version), version=version))
    assert (found.kind, len(found.payments)) == (f"camt.{version[:3]}", 1)


def test_many_payments_of_one_entry_each_have_their_amount() -> None:
    details = "".join(
        f"<TxDtls><Refs><EndToEndId>PO{n}</EndToEndId></Refs><Amt Ccy='USD'>{n}.00</Amt></TxDtls>" for n in (1, 2)
    )
    data = report(
        f"<Ntry><Amt Ccy='USD'>3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
        f"<NtryDtls>{details}</NtryDtls></Ntry>"
    )
    assert [each.amount.minor for each in camt.read(data).payments] == [1_00, 2_00]
    with pytest.raises(UnreadableReport, match="no amount of its own"):  # the entry's sum is not guessed to be one's
        camt.read(data.replace(b"<Amt Ccy='USD'>1.00</Amt>", b""))


BOMB = b"""<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"""
READS_A_FILE = b"""<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a SYSTEM "file:///etc/hostname">]>"""
PLAIN = report(entry("PO1", "1.00", "USD"))
WRONG = {
    "empty": b"",
    "not XML": b"<Document",
    "a spreadsheet": b"PK\x03\x04",
    "a page": b"<html/>",
    "another message": PLAIN.replace(b"camt.053", b"pain.002"),
    "entities": BOMB + PLAIN.replace(b"PO1", b"&b;"),
    "a file of ours": READS_A_FILE + PLAIN.replace(b"PO1", b"&a;"),
    "a document type": b"<!DOCTYPE Document>" + PLAIN,
    "NUL": PLAIN.replace(b"PO1", b"P\x00O"),
    "NaN": PLAIN.replace(b"1.00", b"NaN"),
    "an exponent": PLAIN.replace(b"1.00", b"1e400"),
    "too many decimals": PLAIN.replace(b"1.00", b"1.005"),
    "below zero": PLAIN.replace(b"1.00", b"-1.00"),
    "Arabic digits": PLAIN.replace(b"1.00", "١٫٠٠".encode()),
    "no currency": PLAIN.replace(b'Ccy="USD"', b""),
    "no direction": PLAIN.replace(b"<CdtDbtInd>DBIT</CdtDbtInd>", b""),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_no_report_is_refused_with_a_sentence(what: str) -> None:
    with pytest.raises(UnreadableReport) as refused:
        camt.read(WRONG[what])
    assert refused.value.message.endswith(".")


def test_a_report_is_bounded() -> None:
    with pytest.raises(ReportTooLarge):
        camt.read(b" " * (camt.LARGEST_FILE + 1))
    with pytest.raises(ReportTooLarge):
        camt.read(report("<Ntry/>" * (camt.MOST_ENTRIES + 1)))


@given(st.binary(max_size=200))
def test_any_bytes_are_a_report_or_a_refusal(data: bytes) -> None:
    for each in (data, PLAIN[:120] + data, PLAIN.replace(b"PO1", data)):
        try:
            camt.read(each)
        except UnreadableReport:
            continue
