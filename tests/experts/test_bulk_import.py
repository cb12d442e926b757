"""A table of people in, and out again: stored whole or refused by name, never merged, finished by running it again."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from preceptor.accounts.models import Person
from preceptor.accounts.services import create_person
from preceptor.experts.bulk import services
from preceptor.experts.bulk.exporting import CannotExport, export_table
from preceptor.experts.bulk.models import Identity, SuspectedDuplicate
from preceptor.experts.bulk.services import Imported, import_table
from preceptor.experts.models import Employment, ExpertProfile, ExpertSkill, Skill

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
HEAD = "email;name;skills;jobs;time_zone\n"
ROWS = """laila@example.com;Laila Haddad;x-law:4;Partner | Acme Ltd;Asia/Amman
omar@example.com;Omar Khatib;;;
nobody;No Address;;;
LAILA@example.com;Laila again;;;
sami@example.com;Sami Said;;;GMT+3
"""


@pytest.fixture(autouse=True)
def law(db: None) -> Skill:
    return Skill.objects.create(code="x-law", label_en="Law", label_ar="قانون")


def table(folder: Path, text: str = HEAD + ROWS, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def counts(done: Imported) -> tuple[int, int, int, int, int]:
    return done.read, done.stored, done.there, done.refused, done.suspected


def test_good_rows_are_stored_and_bad_ones_named(tmp_path: Path) -> None:
    done = import_table(path=table(tmp_path), now=NOW, error_file=tmp_path / "errors.csv")
    assert counts(done) == (5, 2, 0, 3, 0)
    with (tmp_path / "errors.csv").open(encoding="utf-8") as file:
        errors = list(csv.DictReader(file))
    assert [(each["line"], each["column"]) for each in errors] == [("4", "email"), ("5", "email"), ("6", "time_zone")]
    assert errors[1]["reason"] == "The address of this row is that of line 2. Keep one of the two."
    laila = ExpertProfile.objects.get(person__email="laila@example.com")
    assert (laila.legal_name, laila.source, laila.status, laila.time_zone) == (
        "Laila Haddad", "import", "active", "Asia/Amman"
    )  # fmt: skip
    assert ExpertSkill.objects.get(profile=laila).level == 4
    assert Employment.objects.get(profile=laila).employer == "Acme Ltd"
    assert not laila.person.has_usable_password()


def test_a_dry_run_says_the_same_and_keeps_nothing(tmp_path: Path) -> None:
    assert counts(import_table(path=table(tmp_path), now=NOW, dry_run=True)) == (5, 2, 0, 3, 0)
    assert not ExpertProfile.objects.exists()
    assert not Person.objects.filter(email="omar@example.com").exists()


def test_a_stopped_import_is_finished_by_running_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "BATCH", 1)

    def stop(done: Imported) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_table(path=table(tmp_path), now=NOW, on_progress=stop)
    assert ExpertProfile.objects.count() == 1
    assert counts(import_table(path=table(tmp_path), now=NOW)) == (5, 1, 1, 3, 0)
    assert counts(import_table(path=table(tmp_path), now=NOW)) == (5, 0, 2, 3, 0)


def test_who_came_another_way_is_known_by_the_normalised_address(tmp_path: Path) -> None:
    by_hand = create_person(email="Laila.Haddad@gmail.com", display_name="Laila")
    ExpertProfile.objects.create(person=by_hand, legal_name="Laila", created_at=NOW)
    create_person(email="lead@example.com", display_name="No profile")
    text = "email,name\nlailahaddad+jobs@googlemail.com,L\nLead@Example.com,Lead\n"
    assert counts(import_table(path=table(tmp_path, text), now=NOW)) == (2, 0, 2, 0, 0)


def test_people_who_may_be_one_are_noted_and_not_merged(tmp_path: Path) -> None:
    import_table(path=table(tmp_path), now=NOW)
    text = HEAD + (
        "haddad@other.example;Haddad, Layla;;Adviser | ACME Limited;\n"
        "twin@other.example;Laila Haddad;;Adviser | Elsewhere;\n"
        "twin2@other.example;Laila Hadad;;Clerk | Elsewhere;\n"
    )
    done = import_table(path=table(tmp_path, text), now=NOW)
    assert counts(done) == (3, 3, 0, 0, 2)
    pairs = {(each.first.person.email, each.second.person.email): each for each in SuspectedDuplicate.objects.all()}
    assert set(pairs) == {
        ("laila@example.com", "haddad@other.example"),
        ("twin@other.example", "twin2@other.example"),
    }
    assert all(0.85 <= each.likeness < 1 and each.state == "open" for each in pairs.values())
    assert ExpertProfile.objects.count() == 5


def test_of_common_names_at_places_of_common_words_only_the_telling_pairs_are_noted(tmp_path: Path) -> None:
    names = [f"{given} {family}" for given in ("Anna", "Ben", "Chen") for family in ("Ito", "Xu")]
    kinds = ("Bank", "University", "Hospital")
    rows = [
        f"p{number}@common.example;{names[number % 6]};;Clerk | Trade{number:04} {kinds[number % 3]};\n"
        for number in range(600)
    ]
    rows += ["a@twice.example;Anna Ito;;Clerk | Zuzu Bank;\n", "b@twice.example;Ito, Anna;;Head | Zuzu Bank Ltd;\n"]
    done = import_table(path=table(tmp_path, HEAD + "".join(rows)), now=NOW)
    assert counts(done) == (602, 602, 0, 0, 1)
    pair = SuspectedDuplicate.objects.get()
    assert {pair.first.person.email, pair.second.person.email} == {"a@twice.example", "b@twice.example"}


def test_who_was_imported_has_a_history(tmp_path: Path) -> None:
    import_table(path=table(tmp_path), now=NOW)
    events = Person.pgh_event_model.objects.filter(email__in=("laila@example.com", "omar@example.com"))
    assert [each.pgh_label for each in events] == ["insert", "insert"]


def test_what_is_exported_can_be_imported_again(tmp_path: Path) -> None:
    text = (
        "email,name,availability,weekly_hours,hourly_rate,currency,languages,degrees,jobs,publications,headline,"
        "skills,simulated\n"
        "a@example.com,A B,mon 18:00-22:00,12.5,200.50,USD,ar:native; en,master | Law | Amman | 2010-2012,"
        "Auditor | Example | 2015-03 | ,On duty | Mind | 2018 | ,=SUM(1),x-law:5,yes\n"
    )
    import_table(path=table(tmp_path, text), now=NOW)
    first, second = tmp_path / "out.csv", tmp_path / "out.parquet"
    assert export_table(first) == export_table(second) == 1
    assert "'=SUM(1)" in first.read_text(encoding="utf-8")
    Person.objects.filter(email="a@example.com").delete()
    assert not Identity.objects.exists()
    for path in (first, second):
        assert counts(import_table(path=path, now=NOW)) == (1, 1, 0, 0, 0)
        assert export_table(again := tmp_path / f"again-{path.suffix[1:]}.csv") == 1
        assert again.read_bytes() == first.read_bytes()
        Person.objects.filter(email="a@example.com").delete()
    with pytest.raises(CannotExport):
        export_table(first)


@pytest.mark.breaks_rules("erased by its date alone")
def test_erasure_forgets_by_what_somebody_was_compared(tmp_path: Path) -> None:
    import_table(path=table(tmp_path), now=NOW)
    ExpertProfile.objects.filter(person__email="omar@example.com").update(status="left", erased_at=NOW)
    assert [each.name_key for each in Identity.objects.all()] == ["haddad laila"]
