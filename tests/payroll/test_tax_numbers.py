"""Tax numbers and forms as people type them."""

from __future__ import annotations

import pytest

from preceptor.payroll.tax_numbers import (
    InvalidTaxForm,
    InvalidTaxNumber,
    OtherTaxForm,
    TaxNumber,
    checked_form,
    tax_number,
)


@pytest.mark.parametrize(
    ("typed", "country", "whole", "shown"),
    [
        ("", "", "", ""),
        ("   ", "JO", "", ""),
        ("de 811 907 980", "DE", "DE 811 907 980", "DE 811 907 980"),
        ("1234567", "JO", "1234567", "1234567"),
        ("123-45-6789", "US", "123456789", "XXX-XX-6789"),
        ("12-3456789", "US", "123456789", "XXX-XX-6789"),
    ],
)
def test_a_number_is_taken_as_its_country_writes_it(typed: str, country: str, whole: str, shown: str) -> None:
    assert tax_number(typed, country=country) == TaxNumber(whole, shown)


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("12345678X", "US"),
        ("12345678", "US"),
        ("1234567890", "US"),
        ("١٢٣٤٥٦٧٨٩", "US"),
        ("١٢٣٤٥٦٧", "JO"),
        ("no number", "JO"),
        ("1" * 41, "JO"),
        ("1;DROP", "JO"),
        ("12\x003", "JO"),
        ("123456", ""),
    ],
)
def test_what_is_no_tax_number_is_refused_and_never_repeated(typed: str, country: str) -> None:
    with pytest.raises(InvalidTaxNumber) as refused:
        tax_number(typed, country=country)
    assert typed not in str(refused.value)


@pytest.mark.parametrize(("of_the_states", "works_there"), [(True, False), (False, True), (True, True)])
def test_w_8ben_is_not_for_citizens_nor_for_work_in_the_states(of_the_states: bool, works_there: bool) -> None:
    facts = {"of_the_states": of_the_states, "works_in_the_states": works_there}
    with pytest.raises(OtherTaxForm, match="W-9, or 8233"):
        checked_form("w-8ben", signed_name="Layla Nasser", **facts)
    assert checked_form("w-9", signed_name="Layla Nasser", **facts) == "w-9"


@pytest.mark.parametrize(("form", "name"), [("w-8ben", " "), ("w-2", "Layla Nasser")])
def test_a_form_is_known_and_signed(form: str, name: str) -> None:
    with pytest.raises(InvalidTaxForm):
        checked_form(form, signed_name=name, of_the_states=False, works_in_the_states=False)
