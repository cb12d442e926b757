"""Versions of a list of skills: what vanishes is retired, what changes is kept as it was, and both can be told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from preceptor.experts.bulk.services import import_table
from preceptor.experts.cv.services import known_phrases
from preceptor.experts.models import ExpertSkill, Skill, SkillLoad
from preceptor.experts.taxonomy.loading import Loaded, load_terms, seed_skills
from preceptor.experts.taxonomy.terms import BrokenList, Refused, Term, is_whole
from preceptor.experts.taxonomy.versions import changes
from tests.experts.network import NOW, Network, call

pytestmark = pytest.mark.django_db
FIRST = [Term("esco-a", label_en="Alpha"), Term("esco-b", label_en="Beta"), Term("esco-c", label_en="Gamma")]
SECOND = [Term("esco-a", label_en="Alpha"), Term("esco-c", label_en="Gamma rays"), Term("esco-d", label_en="Delta")]


def load(terms: list[Any], version: str, **options: Any) -> Loaded:
    numbered = list(enumerate(terms, 2))
    return load_terms(terms=numbered, taxonomy=f"esco-{version}", now=NOW, **{"whole": True, **options})


def counts(loaded: Loaded) -> tuple[int, int, int, int]:
    return loaded.added, loaded.changed, loaded.same, loaded.retired


def test_a_version_retires_what_it_no_longer_has_and_a_later_one_brings_it_back() -> None:
    assert counts(load(FIRST, "1.1")) == (3, 0, 0, 0)
    assert counts(load(SECOND, "1.2")) == (1, 1, 1, 1)
    beta = Skill.objects.get(code="esco-b")
    assert (beta.retired_at, beta.taxonomy) == (NOW, "esco-1.1")
    assert set(Skill.objects.filter(retired_at=None).values_list("taxonomy", flat=True)) == {"esco-1.2"}
    assert counts(load(SECOND, "1.2")) == (0, 0, 3, 0)
    assert counts(load(FIRST, "1.3")) == (0, 2, 1, 1)
    assert Skill.objects.get(code="esco-b").retired_at is None
    assert [each.taxonomy for each in SkillLoad.objects.order_by("id")] == ["esco-1.1", "esco-1.2", "esco-1.3"]


def test_what_a_load_changed_can_be_told_after_others() -> None:
    load(FIRST, "1.1")
    load(SECOND, "1.2")
    load(FIRST, "1.3")
    first, second, third = changes("esco")
    assert (first["added"], first["terms"]) == (3, [])
    told = {each["code"]: (each["before"], each["after"]) for each in second["terms"]}
    assert [each["label_en"] for each in told["esco-c"]] == ["Gamma", "Gamma rays"]
    assert [each["retired"] for each in told["esco-b"]] == [False, True]
    assert {each["code"] for each in third["terms"]} == {"esco-b", "esco-c", "esco-d"}
    assert changes("onet") == []


def test_nothing_is_retired_by_a_part_of_a_list_or_one_with_refused_lines_or_in_a_dry_run() -> None:
    load(FIRST, "1.1")
    arabic = [Term("esco-a", label_ar="ألف")]
    assert load(arabic, "1.1", whole=False).retired == 0
    assert load([*SECOND, Refused(9, "bad")], "1.2").retired == 0
    assert load(SECOND, "1.3", dry_run=True).retired == 1
    assert not Skill.objects.exclude(retired_at=None).exists()
    assert not SkillLoad.objects.filter(taxonomy="esco-1.3").exists()


def test_another_list_is_left_alone_and_a_name_without_a_version_refused() -> None:
    seed_skills(NOW)
    ours = Skill.objects.count()
    load(FIRST, "1.1")
    assert Skill.objects.filter(taxonomy="preceptor-1", retired_at=None).count() == ours
    with pytest.raises(BrokenList, match="names no version"):
        load_terms(terms=[], taxonomy="esco", now=NOW)


def test_whether_a_table_is_the_whole_list_is_told_from_its_columns(tmp_path: Path) -> None:
    concepts, relations = tmp_path / "skills.csv", tmp_path / "relations.csv"
    concepts.write_text("conceptUri,preferredLabel\n", encoding="utf-8")
    relations.write_text("conceptUri,broaderUri\n", encoding="utf-8")
    found = [is_whole("esco", concepts, language=each) for each in ("en", "ar")]
    assert (found, is_whole("esco", relations, language="en"), is_whole("onet", relations, language="en")) == (
        [True, False], False, True
    )  # fmt: skip


def test_a_retired_skill_is_shown_where_it_is_used_and_never_proposed(network: Network, tmp_path: Path) -> None:
    load(FIRST, "1.1")
    network.write()
    [mine] = call(network.mine, "PUT", "/experts/me/skills", {"items": [{"code": "esco-b", "level": 3}]})[1]["skills"]
    load(SECOND, "1.2")
    shown = call(network.mine, "GET", "/experts/me")[1]["skills"]
    assert [each["code"] for each in shown] == ["esco-b"]
    assert call(network.mine, "GET", "/skills?search=beta")[1]["items"] == []
    assert "beta" not in known_phrases()
    kept = [{"id": mine["id"], "code": "esco-b", "level": 5}]
    assert call(network.mine, "PUT", "/experts/me/skills", {"items": kept})[1]["skills"][0]["level"] == 5
    anew = call(network.mine, "PUT", "/experts/me/skills", {"items": [{"code": "esco-b", "level": 1}]})
    assert (anew[0], "is retired" in anew[1]["detail"]) == (404, True)
    people = tmp_path / "people.csv"
    people.write_text("email,name,skills\nx@example.com,Xenia,esco-b:2\n", encoding="utf-8")
    assert import_table(path=people, now=NOW + timedelta(days=1)).stored == 1
    assert ExpertSkill.objects.filter(skill__code="esco-b").count() == 2
