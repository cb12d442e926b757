"""Tax numbers as people type them."""

from __future__ import annotations

import pytest

from preceptor.payroll.tax_numbers import InvalidTaxNumber, TaxNumber, tax_number


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
