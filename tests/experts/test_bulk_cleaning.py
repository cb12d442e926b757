"""One row of a table becomes a profile, or says which cell is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from preceptor.experts.bulk.cleaning import BadCell, Candidate, clean, name_key
from preceptor.experts.bulk.likeness import Employers, Known, likeness, worth_asking

ROW = {
    "email": "Laila.Haddad+work@gmail.com",
    "name": "Laila  Haddad",
    "country": "jo",
    "time_zone": "Asia/Amman",
    "availability": "mon 18:00-22:00; tue 18:00-22:00",
    "weekly_hours": "12.5",
    "hourly_rate": "200.50",
    "currency": "usd",
    "skills": "law:4; accounting:2 | at a bank: ten years;",
    "languages": "ar:native; en-gb:C1; fr",
    "degrees": "doctorate | Philosophy | Bristol | 2010-2014; bachelor | Law",
    "jobs": "Auditor | Example Ltd | 2015-03 | 2020; Partner | Acme Holding",
    "publications": "On duty | Mind | 2018 | https://example.com/duty",
    "credentials": "licence | Certified Auditor | State Board",
    "conflicts": "Acme Ltd; ACME | family",
    "free_from": "2026-03-01",
    "status": "paused",
}


def cleaned(**changed: str) -> Candidate:
    return clean(7, {**ROW, **changed}, skills={"law", "accounting"}, this_year=2026)


def test_a_whole_row() -> None:
    found = cleaned()
    assert (found.email_key, found.name, found.country) == ("lailahaddad@gmail.com", "Laila Haddad", "JO")
    assert found.availability == [[0, 1080, 1320], [1, 1080, 1320]]
    assert (found.weekly_minutes, found.rate) == (750, (20_050, "USD"))
    assert found.skills == {"law": (4, ""), "accounting": (2, "at a bank: ten years")}
    assert found.languages == {"ar": "native", "en-GB": "C1", "fr": ""}
    assert found.degrees[1] == ("bachelor", "Law", "", None, None)
    assert found.jobs[0] == ("Auditor", "Example Ltd", date(2015, 3, 1), date(2020, 1, 1))
    assert found.publications == [("On duty", "Mind", 2018, "https://example.com/duty")]
    assert found.credentials == [("licence", "Certified Auditor", "State Board")]
    assert found.conflicts == {"acme": ("ACME", "family")}
    assert (found.free_from, found.status) == (date(2026, 3, 1), "paused")
    assert (found.name_key, found.employer_key, found.place_key) == ("haddad laila", "acme", "had@acme")


def test_a_row_of_what_is_needed() -> None:
    found = clean(2, {"email": "a@example.com", "name": "أحمد"}, skills=(), this_year=2026)
    assert (found.weekly_minutes, found.rate, found.jobs, found.place_key) == (None, (None, ""), [], "")
    invented = {"email": "a@example.com", "name": "Ana", "simulated": "yes"}
    assert (found.simulated, clean(3, invented, skills=(), this_year=2026).simulated) == (False, True)


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("email", "nobody", "is no e-mail address"),
        ("email", "", "no e-mail address"),
        ("name", " \u200f", "no name"),
        ("country", "Jordan", "two letters"),
        ("simulated", "perhaps", "Write yes, or nothing"),
        ("time_zone", "GMT+3", "no summer time"),
        ("availability", "whenever", "mon 18:00-22:00"),
        ("availability", "mon 22:00-18:00", "begin before they end"),
        ("weekly_hours", "12.3", "quarters of hours"),
        ("weekly_hours", "169", "from 0 to 168"),
        ("hourly_rate", "-1", ""),
        ("hourly_rate", "1e400", ""),
        ("hourly_rate", "12.345", ""),
        ("skills", "sorcery:3", "no skill 'sorcery'"),
        ("skills", "law", "Write 1 to 5 after a colon"),
        ("languages", "ar:fluent", "A1 to C2 or native"),
        ("degrees", "PhD", "level | field"),
        ("degrees", "master | Law | Amman | 2014-2012", "Swap them"),
        ("jobs", "Auditor", "title | employer"),
        ("jobs", "A | B | 2020 | 2015", "ends before it begins"),
        ("jobs", "A | B | c | d | e", "more than 4 parts"),
        ("publications", "T | V | 18", "no year"),
        ("publications", "T | V | 2018 | " + "x" * 501, "longer than 500 signs"),
        ("skills", "law:3 | " + "x" * 301, "longer than 300 signs"),
        ("free_from", "soon", "2026-03-01"),
        ("status", "left", "active or paused"),
        ("credentials", "licence", "kind | title | issuer"),
        ("conflicts", "Acme | enemy", "name | kind"),
        ("summary", "x" * 5_001, "5,001 signs"),
    ],
)
def test_a_wrong_cell_is_named_with_what_to_write(column: str, cell: str, said: str) -> None:
    with pytest.raises(BadCell) as caught:
        cleaned(**{column: cell})
    assert caught.value.column == column
    assert said in caught.value.reason
    assert caught.value.reason.endswith((".", ")"))


def test_names_are_alike_in_any_order_and_only_at_one_employer() -> None:
    laila = Known(1, name_key("Haddad, Laila"), "acme")
    assert likeness(laila, Known(2, name_key("Laila Haddad"), "acme trading")) == 1.0
    assert worth_asking(laila, Known(3, name_key("Layla Haddad"), "acme")) is not None
    assert worth_asking(laila, Known(4, name_key("Laila Haddad"), "other")) is None
    assert worth_asking(laila, Known(5, name_key("Laila Haddad"), "")) is None
    assert worth_asking(laila, Known(6, name_key("Omar Khatib"), "acme")) is None


def test_a_common_word_of_employers_says_nothing_and_a_common_name_little() -> None:
    banks = [f"{chr(97 + n % 26)}{n} bank" for n in range(400)] + [f"{n} hospital" for n in range(1_600)]
    employers = Employers()
    employers.add([*banks, *["city bank"] * 100, *["zuzu clouds"] * 2])
    anna = Known(1, "anna becker", "zuzu bank")
    asked = [("kiki bank", 1), ("zuzu bank", 1), ("zuzu clouds", 1), ("bank", 1), ("bank", 9)]
    found = [
        worth_asking(anna, Known(2, "anna becker", place), employers=employers, namesakes=namesakes)
        for place, namesakes in asked
    ]
    assert found == [None, 1.0, 1.0, 1.0, None]
    at_city = [Known(number, "anna becker", "city bank") for number in (3, 4)]
    assert worth_asking(*at_city, employers=employers, namesakes=1) == 1.0
    assert worth_asking(*at_city, employers=employers, namesakes=40) is None
