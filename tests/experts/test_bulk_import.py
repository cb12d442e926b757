"""A table of people in, and out again: stored whole or refused by name, never merged, finished by running it again."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from django.db import connection
from pyarrow import parquet

from preceptor.accounts.models import Person
from preceptor.accounts.services import create_person
from preceptor.experts.bulk import services
from preceptor.experts.bulk.cleaning import COLUMNS, NEEDED
from preceptor.experts.bulk.exporting import CannotExport, export_table
from preceptor.experts.bulk.models import Identity, SuspectedDuplicate
from preceptor.experts.bulk.reading import Row, read
from preceptor.experts.bulk.services import Imported, import_table
from preceptor.experts.models import Employment, ExpertProfile, ExpertSkill, Skill
from preceptor.experts.search.models import SearchChange

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


WHOLE = {
    "email": "a@example.com",
    "name": "A B",
    "legal_name": "Alpha Beta",
    "latin_name": "Alpha",
    "interface_language": "ar",
    "headline": "=SUM(1)",
    "summary": "Two\nlines\\of it",
    "country": "JO",
    "time_zone": "Asia/Amman",
    "availability": "mon 18:00-22:00; tue 8:00-9:15",
    "weekly_hours": "12.5",
    "hourly_rate": "200.50",
    "currency": "USD",
    "free_from": "2026-03-01",
    "status": "paused",
    "declines": "Weapons",
    "skills": "x-law:5 | ten years at court",
    "languages": "ar:native; en",
    "degrees": "master | Law | Amman | 2010-2012",
    "jobs": "Auditor | Example | 2015-03 | ",
    "publications": "On duty | Mind | 2018 | https://example.com/duty",
    "credentials": "licence | Certified Auditor | State Board;  | Member of the Bar | ",
    "conflicts": "Acme Ltd | competitor; مؤسسة النور | employer",
    "simulated": "yes",
}


def test_what_is_exported_is_what_was_imported(tmp_path: Path) -> None:
    assert tuple(WHOLE) == COLUMNS
    first = tmp_path / "in.csv"
    with first.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, COLUMNS)
        rows.writeheader()
        rows.writerow(WHOLE)
    for path in (first, tmp_path / "out.csv", tmp_path / "out.parquet"):
        assert counts(import_table(path=path, now=NOW)) == (1, 1, 0, 0, 0)
        again = [tmp_path / f"again-{path.stem}{path.suffix}{form}" for form in (".csv", ".parquet")]
        assert [export_table(each) for each in again] == [1, 1]
        for each in again:
            [row] = [item for item in read(each, known=COLUMNS, needed=NEEDED) if isinstance(item, Row)]
            assert dict(row.cells) == {name: cell.strip() for name, cell in WHOLE.items()}
        assert "'=SUM(1)" in again[0].read_text(encoding="utf-8")
        if path == first:
            again[0].rename(tmp_path / "out.csv")
            again[1].rename(tmp_path / "out.parquet")
        Person.objects.filter(email="a@example.com").delete()
    assert not Identity.objects.exists()
    with pytest.raises(CannotExport):
        export_table(first)


def test_what_a_row_says_stands_in_the_profile_and_a_credential_is_only_claimed(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    parquet.write_table(pa.Table.from_pylist([WHOLE]), path)
    import_table(path=path, now=NOW)
    profile = ExpertProfile.objects.get()
    assert (profile.status, profile.free_from, profile.simulated) == ("paused", date(2026, 3, 1), True)
    assert [(each.level, each.evidence) for each in profile.skills.all()] == [(5, "ten years at court")]
    assert {each.status for each in profile.credentials.all()} == {"claimed"}
    assert sorted(profile.conflicts.values_list("normalised", "kind")) == [
        ("acme", "competitor"), ("نور", "employer")
    ]  # fmt: skip


def test_search_is_told_of_a_new_profile_once_and_of_every_part_that_comes_later(tmp_path: Path) -> None:
    SearchChange.objects.all().delete()
    path = tmp_path / "in.parquet"
    parquet.write_table(pa.Table.from_pylist([WHOLE]), path)
    import_table(path=path, now=NOW)
    profile = ExpertProfile.objects.get()
    assert [each.profile_id for each in SearchChange.objects.all()] == [profile.pk]
    profile.languages.create(code="fr")
    assert SearchChange.objects.count() == 2


def test_after_many_new_people_the_planner_knows_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "COUNTED_FROM", 2)
    import_table(path=table(tmp_path), now=NOW)
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples::int FROM pg_class WHERE relname IN ('bulk_identity', 'experts_employment')")
        assert sorted(cursor.fetchall()) == [(1,), (2,)]


@pytest.mark.breaks_rules("erased by its date alone")
def test_erasure_forgets_by_what_somebody_was_compared(tmp_path: Path) -> None:
    import_table(path=table(tmp_path), now=NOW)
    ExpertProfile.objects.filter(person__email="omar@example.com").update(status="left", erased_at=NOW)
    assert [each.name_key for each in Identity.objects.all()] == ["haddad laila"]
