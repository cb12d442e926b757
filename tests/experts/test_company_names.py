"""Names of organisations as they are compared."""

from __future__ import annotations

import timeit

import pytest

from preceptor.experts.company_names import company


@pytest.mark.parametrize(
    ("one", "others"),
    [
        ("Acme", ["Acme Ltd", "ACME  Limited", "acme, Inc.", "Acme S.A.", "Acme S. A.", "Acme Co.", "Acme Co., Ltd."]),
        ("Acme", ["Acme GmbH", "Acme GmbH & Co. KG", "Acme plc", "Acme L.L.C.", "ACME Holdings (Pty) Ltd", "The Acme Company"]),
        ("Acme", ["Acme B.V.", "Acme N.V.", "Acme S.p.A.", "Acme W.L.L.", "Acme FZ-LLC", "Acme K.S.C.P.", "Acme S.A.R.L."]),
        ("Meridian Labs", ["Meridian Labs, Inc.", "meridian\u00a0labs"]),
        ("Société Générale", ["Societe Generale SA", "SOCIÉTÉ GÉNÉRALE S.A."]),
        ("Johnson & Johnson", ["Johnson and Johnson Inc"]),
        ("J.P. Morgan", ["J. P. Morgan Co.", "JP Morgan"]),
        ("McDonald's", ["McDonald’s Corporation"]),
        ("الأفق", ["شركة الأفق", "شركة الأفق ذ.م.م", "الافق ذ. م. م.", "أفق", "شركة الأُفُق المحدودة", "مجموعة الأفق القابضة"]),
        ("الأفق", ["شركة الأفق ش.م.م", "الأفق ش.م.ع", "الأفق ذات مسؤولية محدودة", "شركة الأفق ذات المسؤولية المحدودة"]),
        ("الأفق للتقنية", ["الأفق للتقنيـة شركة مساهمة عامة", "شركة الأفق للتقنيه مساهمة مقفلة"]),
        ("الحداد", ["الحداد وشركاه", "الحداد وشركاؤه ذ.م.م"]),
    ],
)  # fmt: skip
def test_one_organisation_is_one_name_whatever_its_legal_form(one: str, others: list[str]) -> None:
    wrong = [other for other in others if company(other) != company(one)]
    assert (company(one) != "", wrong) == (True, [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Bank", "Acme"),
        ("Northern Trust", "Northern"),
        ("الهيئة العامة", "الهيئة"),
        ("بنك القاهرة", "القاهرة"),
        ("A and B", "AB"),
        ("Co Star", "Star"),
    ],
)
def test_other_organisations_stay_apart(one: str, other: str) -> None:
    assert company(one) != company(other)


def test_something_is_left_of_a_name_that_is_a_form_and_nothing_of_signs() -> None:
    assert (company("The Group"), company("شركة"), company("Co."), company(" .,- ")) == ("the", "شركه", "co", "")


def test_a_long_name_costs_no_more_than_its_length() -> None:
    hostile = "a " * 50_000 + "." * 50_000
    assert timeit.timeit(lambda: company.__wrapped__(hostile), number=1) < 5
