"""Accounts and names as people type them: what is forgiven, and what is refused with which sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.payouts.latin import NotLatin, latin, latin_reference
from preceptor.payouts.numbers import (
    AccountNumber,
    InvalidAccount,
    InvalidBic,
    InvalidCountry,
    account_number,
    bank_code,
    has_iban,
)

JORDAN = "JO94CBJO0010000000000131000302"


@pytest.mark.parametrize("typed", [JORDAN, "JO94 CBJO 0010 0000 0000 0131 0003 02", f" {JORDAN.lower()}\u00a0"])
def test_spaces_and_small_letters_are_forgiven(typed: str) -> None:
    found = account_number(number=typed, country="", bic="arabjoax")
    assert found == AccountNumber(JORDAN, True, "JO", "ARABJOAX")
    assert found.last4 == "0302"


REFUSED = [
    ("a wrong check digit", "JO95CBJO0010000000000131000302", "", "", InvalidAccount, "checksum"),
    ("Arabic digits", "JO٩٤CBJO0010000000000131000302", "", "", InvalidAccount, "digits 0 to 9"),
    ("an Arabic check digit only", "DE8٩370400440532013000", "DE", "", InvalidAccount, "digits 0 to 9"),
    ("a US IBAN", "US64SVBKUS6S3300958879", "", "", InvalidAccount, "US give no IBANs"),
    ("too short", "DE8937040044053201300", "", "", InvalidAccount, "length"),
    ("of another country", "DE89370400440532013000", "JO", "", InvalidAccount, "is of DE, not of JO"),
    ("no IBAN where there is one", "0010000000000131000302", "JO", "CBJOJOAX", InvalidAccount, "have an IBAN"),
    ("neither IBAN nor country", "000123456789", "", "CHASUS33", InvalidAccount, "Give an IBAN, or the country"),
    ("no BIC beside a plain number", "000123456789", "US", "", InvalidBic, "needs the BIC"),
    ("a BIC of seven", "000123456789", "US", "CHASUS3", InvalidBic, "8 or 11"),
    ("a BIC of nowhere", JORDAN, "", "DEUTXXFF", InvalidBic, "8 or 11"),
    ("an Arabic BIC", JORDAN, "", "ARABJO٣X", InvalidBic, "8 or 11"),
    ("a country that is none", "000123456789", "XX", "CHASUS33", InvalidCountry, "ISO 3166"),
    ("a formula", "=1+1", "US", "CHASUS33", InvalidAccount, "letters, digits"),
    ("empty", " ", "US", "CHASUS33", InvalidAccount, "letters, digits"),
]


@pytest.mark.parametrize(("what", "number", "country", "bic", "error", "words"), REFUSED, ids=[r[0] for r in REFUSED])
def test_what_no_bank_gave_is_refused(
    what: str, number: str, country: str, bic: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        account_number(number=number, country=country, bic=bic)


def test_plain_numbers_are_for_countries_without_ibans() -> None:
    assert account_number(number="0001 23456789", country="us", bic="CHASUS33").number == "000123456789"
    assert [has_iban(each) for each in ("JO", "EG", "SA", "AE", "KW", "US", "JP")] == [True] * 5 + [False] * 2
    assert bank_code("chas us 33 xxx") == "CHASUS33XXX"


@given(st.integers(0, 10**17))
def test_one_wrong_digit_of_an_iban_is_always_found(place: int) -> None:
    at = 8 + place % (len(JORDAN) - 8)
    other = str((int(JORDAN[at]) + 1 + place % 9) % 10)
    if other != JORDAN[at]:
        with pytest.raises(InvalidAccount):
            account_number(number=JORDAN[:at] + other + JORDAN[at + 1 :], country="", bic="")


@pytest.mark.parametrize(
    "name",
    [
        "ليلى ناصر",
        "Müller",
        "Layla\u202eNasser",
        "Лайла",
        "Layla_Nasser",
        "=Layla",
        "-Layla",
        "a//b",
        "x/",
        "",
        "x" * 71,
    ],
)
def test_names_that_banks_do_not_read_are_refused(name: str) -> None:
    with pytest.raises(NotLatin):
        latin(name, what="The name")


def test_names_are_kept_as_typed_but_for_their_spaces() -> None:
    assert latin("  Layla   O'Neill-Nasser (Jr.) ", what="The name") == "Layla O'Neill-Nasser (Jr.)"
    assert latin(" ", what="The street", needed=False) == ""
    assert latin_reference("Pay m_1-5-0001 ليلى") == "Pay m 1-5-0001"
    assert latin_reference("word " * 40, longest=20) == "word word word word"
