"""What rules read out of a curriculum vitae, in English, Arabic and both: each field with its place in the text."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.experts.cv.files import read_cv
from preceptor.experts.cv.proposals import Proposal, Span, holds, verified
from preceptor.experts.cv.reading import phrases_of_own_list, proposals_of
from preceptor.experts.cv.rules import propose
from tests.experts.cv_samples import ARABIC, ENGLISH, MIXED, archive, docx, pdf

SKILLS = phrases_of_own_list()


def by_part(text: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for each in propose(text, SKILLS):
        assert each.spans
        assert all(holds(text, span) for span in each.spans)
        found.setdefault(each.part, []).append(dict(each.values))
    return found


def test_an_english_one() -> None:
    found = by_part(ENGLISH)
    basics = {name: value for row in found["basics"] for name, value in row.items()}
    assert basics["legal_name"] == basics["latin_name"] == "Jonas Weber"
    assert basics["headline"] == "Business development in cloud and AI partnerships"
    assert basics["country"] == "GB"
    assert basics["summary"].startswith("Mechanical engineer and moral philosopher")
    assert [(j["employer"], j["title"], j["started"], j["ended"]) for j in found["employments"]] == [
        ("Northwind Cloud", "Partner Development Manager", "2019-01-01", None),
        ("Rheinwerk GmbH", "Mechanical Engineer", "2014-01-01", "2018-01-01"),
    ]
    assert "twelve alliances" in found["employments"][0]["description"]
    assert [(d["level"], d["field"], d["institution"], d["year_from"], d["year_to"]) for d in found["degrees"]] == [
        ("doctorate", "Philosophy", "University of Leeds", 2012, 2016),
        ("master", "Mechanical Engineering", "Technical University of Munich", None, 2011),
    ]
    codes = {row["code"] for row in found["skills"]}
    assert {"financial-modelling", "cloud-computing", "python", "negotiation"} <= codes
    assert [(each["code"], each["level"]) for each in found["languages"]] == [
        ("en", "C2"), ("de", "native"), ("ar", "A2"),
    ]  # fmt: skip
    assert [(each["title"], each["year"]) for each in found["publications"]] == [("Duties without rulers", 2018)]
    assert [(each["title"], each["issuer"]) for each in found["credentials"]] == [
        ("Project Management Professional", "PMI")
    ]


def test_an_arabic_one_with_arabic_digits() -> None:
    found = by_part(ARABIC)
    basics = {name: value for row in found["basics"] for name, value in row.items()}
    assert (basics["legal_name"], basics["country"]) == ("ليلى ناصر", "JO")
    assert basics["headline"] == "مديرة مالية في قطاع الصناعة"
    assert "latin_name" not in basics
    assert [(j["employer"], j["title"], j["started"], j["ended"]) for j in found["employments"]] == [
        ("شركة الأفق للصناعة", "مديرة مالية", "2016-01-01", None),
        ("بنك الشرق", "محاسب أول", "2012-01-01", "2016-01-01"),
    ]
    assert [(d["level"], d["field"], d["institution"], d["year_to"]) for d in found["degrees"]] == [
        ("master", "المالية", "الجامعة الأردنية", 2012),
        ("bachelor", "محاسبة", "جامعة اليرموك", 2009),
    ]
    assert {"budgeting", "management-accounting", "internal-audit"} <= {row["code"] for row in found["skills"]}
    assert [(each["code"], each["level"]) for each in found["languages"]] == [("ar", "native"), ("en", "B2")]


def test_one_in_both_languages() -> None:
    found = by_part(MIXED)
    assert [(j["employer"], j["title"], j["started"]) for j in found["employments"]] == [
        ("شركة النور", "Data Engineer", "2020-01-01")
    ]
    assert [(d["level"], d["field"], d["institution"]) for d in found["degrees"]] == [
        ("bachelor", "Computer Science", "Yarmouk University")
    ]
    assert {each["code"]: each["level"] for each in found["languages"]} == {"ar": "native", "en": "C1"}


def test_what_has_no_true_place_in_the_text_is_dropped() -> None:
    true = Proposal("basics", {"headline": "Engineer"}, (Span(5, 13, "Engineer"),))
    moved = Proposal("basics", {"headline": "Engineer"}, (Span(4, 12, "Engineer"),))
    nowhere = Proposal("basics", {"summary": "Minister"}, ())
    assert verified([nowhere, moved, true, true], "I am Engineer") == [true]


def test_pdf_and_docx_say_the_same_as_their_text() -> None:
    for data in (pdf(ENGLISH.replace("•", "-").replace("–", "-").replace("·", "-")), docx(*ENGLISH.splitlines())):
        read = read_cv(data)
        _, proposals = proposals_of(read, SKILLS)
        jobs = [each.values["employer"] for each in proposals if each.part == "employments"]
        assert jobs == ["Northwind Cloud", "Rheinwerk GmbH"], read.kind


def test_a_json_resume() -> None:
    resume = """{"basics": {"name": "Layla Nasser", "label": "Finance director", "location": {"countryCode": "JO"}},
      "work": [{"name": "Horizon", "position": "CFO", "startDate": "2016-03", "summary": "Budgets \\"and\\" more"},
               {"position": "no employer"}],
      "education": [{"institution": "Yarmouk University", "area": "Accounting", "studyType": "Bachelor", "endDate": "2009"}],
      "skills": [{"name": "Budgeting", "keywords": ["Python", 7]}], "languages": [{"language": "Arabic", "fluency": "Native"}],
      "publications": "none"}"""
    text, proposals = proposals_of(read_cv(resume.encode()), SKILLS)
    assert all(holds(text, span) for each in proposals for span in each.spans)
    values = {each.part: each.values for each in proposals if each.part != "basics"}
    assert values["employments"]["started"] == "2016-03-01"
    assert values["employments"]["description"] == 'Budgets "and" more'
    assert values["degrees"] == {
        "institution": "Yarmouk University", "level": "bachelor", "field": "Accounting", "year_from": None, "year_to": 2009,
    }  # fmt: skip
    assert values["languages"] == {"code": "ar", "level": "native"}
    assert [each.values["code"] for each in proposals if each.part == "skills"] == ["budgeting", "python"]


def test_linkedins_export() -> None:
    export = archive({
        "Profile.csv": b"First Name,Last Name,Headline\nJonas,Weber,Partnerships\n",
        "Positions.csv": b"Company Name,Title,Description,Started On,Finished On\nNorthwind,Manager,\"Cloud,\nAI\",Jan 2019,\n",
        "Education.csv": b"School Name,Start Date,End Date,Notes,Degree Name\nUniversity of Leeds,2012,2016,,PhD Philosophy\n",
        "Skills.csv": b"Name\nNegotiation\nJuggling\n",
    })  # fmt: skip
    text, proposals = proposals_of(read_cv(export), SKILLS)
    assert all(holds(text, span) for each in proposals for span in each.spans)
    told = [
        (each.part, each.values.get("employer") or each.values.get("code") or each.values.get("legal_name"))
        for each in proposals
    ]
    assert ("basics", "Jonas Weber") in told
    assert ("employments", "Northwind") in told
    assert ("skills", "negotiation") in told
    assert [each.values["level"] for each in proposals if each.part == "degrees"] == ["doctorate"]


@pytest.mark.parametrize("text", ["", "\n" * 5000, "a " * 40_000, "2010 - " * 9_000, "PhD in " * 9_000, "،" * 60_000])
def test_nonsense_takes_no_time(text: str) -> None:
    assert len(propose(text, SKILLS)) <= 150
