"""Lists of skills: our own, and the tables of ESCO and O*NET as they are published."""

from __future__ import annotations

from pathlib import Path

import pytest

from preceptor.experts.taxonomy.terms import BrokenList, Refused, Term, own_terms, read_terms

ESCO = """conceptType,conceptUri,skillType,preferredLabel,altLabels
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/0005c151,skill,manage musical staff,"coordinate staff
direct musical staff"
KnowledgeSkillCompetence,,skill,no address,
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00064735,skill,,
"""
RELATIONS = """conceptType,conceptUri,broaderType,broaderUri
Skill,http://data.europa.eu/esco/skill/00064735,Skill,http://data.europa.eu/esco/skill/0005c151
Skill,http://data.europa.eu/esco/skill/0005c151,Skill,http://data.europa.eu/esco/skill/0005c151
"""
ONET = (
    "Element ID\tElement Name\tDescription\n2.A\tBasic Skills\tx\n2.A.1\tContent\tx\n2.A.1.a\tReading\tx\n?\tNone\tx\n"
)


def test_our_own_list_has_both_languages_and_a_tree() -> None:
    terms = own_terms()
    codes = {term.code for term in terms}
    assert len(terms) >= 400
    assert len(codes) == len(terms)
    assert all(term.label_en and any("\u0600" <= sign <= "\u06ff" for sign in term.label_ar) for term in terms)
    assert {term.parent for term in terms} - {""} <= codes
    for label in ("label_en", "label_ar"):
        assert len({getattr(term, label) for term in terms}) == len(terms)


def test_esco_gives_labels_in_a_language_and_relations_apart(tmp_path: Path) -> None:
    file = tmp_path / "skills_en.csv"
    file.write_text(ESCO, encoding="utf-8")
    first, no_address, no_label = (row for _, row in read_terms("esco", file))
    synonyms = ("coordinate staff", "direct musical staff")
    assert first == Term("esco-0005c151", label_en="manage musical staff", synonyms_en=synonyms)
    assert no_address == Refused(4, "The row has no conceptUri.")
    assert isinstance(no_label, Refused)
    [arabic, *_] = [row for _, row in read_terms("esco", file, language="ar")]
    assert isinstance(arabic, Term)
    assert (arabic.label_en, arabic.label_ar) == ("", "manage musical staff")
    file.write_text(RELATIONS, encoding="utf-8")
    related, itself = (row for _, row in read_terms("esco", file))
    assert related == Term("esco-00064735", parent="esco-0005c151")
    assert isinstance(itself, Refused)


def test_onet_says_the_tree_in_its_ids(tmp_path: Path) -> None:
    file = tmp_path / "Content Model Reference.txt"
    file.write_text(ONET, encoding="utf-8")
    rows = [row for _, row in read_terms("onet", file)]
    assert rows[2] == Term("onet-2-a-1-a", label_en="Reading", parent="onet-2-a-1")
    assert rows[3] == Refused(5, "'?' is no element id such as 2.A.1.a.")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"name,label\na,b\n", "has no column 'Element ID'"),
        ("Element ID\tElement Name\n2.A\tfoo\n".encode("utf-16"), "the text is not UTF-8"),
        (b'Element ID,Element Name\n2.A,"never closed\n', "line 2: unexpected end of data"),
    ],
)
def test_a_file_that_is_no_list_is_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    with pytest.raises(BrokenList, match=sentence):
        list(read_terms("onet", file))
