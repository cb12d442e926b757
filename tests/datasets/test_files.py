"""The files themselves: the same bytes again, whole or not at all, and readable by the field's own tools."""

from __future__ import annotations

import json
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from preceptor.audit.models import Access
from preceptor.datasets.files import ALWAYS, SCHEMAS, sha256_of
from preceptor.datasets.models import DataSetVersion, Example
from preceptor.datasets.services import damaged_files, damaged_versions, export_version, folder_of, restore_files
from preceptor.datasets.store import FilesDamaged, FolderInUse, NoRoomForFiles
from tests.datasets.workshop import NOON, Workshop

pytestmark = pytest.mark.django_db
NAMES = [
    "README.md", "preference.jsonl", "preference.parquet", "provenance.jsonl", "sft.jsonl", "sft.parquet",
    "stepwise.jsonl", "stepwise.parquet",
]  # fmt: skip


@pytest.fixture
def version(workshop: Workshop) -> DataSetVersion:
    workshop.accepted()
    workshop.accepted(workshop.problem("أنفق المكتب 1200 من ميزانية 950.\u2028ما نسبة التجاوز؟", language="ar"))
    workshop.accepted(ratings=(0, None))
    workshop.accepted(outcome="solution", first_error=None, ratings=(), simulated=True)
    return workshop.frozen()


def bytes_of(version: DataSetVersion) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder_of(version).iterdir()}


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """A disk on which no file can grow beyond `size` bytes: the system itself refuses the write."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_every_file_is_listed_with_its_hash_size_and_records(version: DataSetVersion) -> None:
    assert sorted(version.files) == sorted(bytes_of(version)) == NAMES
    for name, facts in version.files.items():
        path = folder_of(version) / name
        assert (facts["sha256"], facts["bytes"]) == (sha256_of(path), path.stat().st_size)
    assert {name: facts["records"] for name, facts in version.files.items() if name.endswith(".jsonl")} == {
        "sft.jsonl": 4,
        "stepwise.jsonl": 3,
        "preference.jsonl": 3,
        "provenance.jsonl": 4,
    }


def test_the_same_version_is_written_anew_byte_for_byte(version: DataSetVersion) -> None:
    before = bytes_of(version)
    restore_files(version=version)
    assert bytes_of(version) == before
    shutil.rmtree(folder_of(version))
    assert damaged_files(version) == NAMES
    restore_files(version=version)
    assert bytes_of(version) == before
    assert damaged_files(version) == []


def test_later_work_does_not_change_an_old_version(version: DataSetVersion, workshop: Workshop) -> None:
    before = bytes_of(version)
    again = workshop.correct(Example.objects.filter(version=version).earliest("index").correction.unit)
    workshop.review(again)
    workshop.time(again.claim, 600)
    restore_files(version=version)
    assert bytes_of(version) == before


def test_a_flipped_byte_is_found_and_put_right(version: DataSetVersion) -> None:
    path = folder_of(version) / "sft.parquet"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert damaged_versions() == {version.pk: ["sft.parquet"]}
    restore_files(version=version)
    assert damaged_files(version) == []


def test_hugging_face_datasets_loads_every_configuration(version: DataSetVersion, tmp_path: Path) -> None:
    loader = pytest.importorskip("datasets", reason="the training extra is not installed")
    folder = str(folder_of(version))
    for name in ALWAYS:
        loaded = loader.load_dataset(folder, name, split="train", cache_dir=str(tmp_path / "cache"))
        expected = [
            json.loads(line) for line in (folder_of(version) / f"{name}.jsonl").read_text("utf-8").split("\n")[:-1]
        ]
        assert list(loaded) == expected
        assert loaded.column_names == SCHEMAS[name].names
    default = loader.load_dataset(folder, cache_dir=str(tmp_path / "cache"))
    assert default["train"].column_names == ["prompt", "completion"]


def test_hugging_face_datasets_loads_the_json_lines_too(version: DataSetVersion, tmp_path: Path) -> None:
    loader = pytest.importorskip("datasets", reason="the training extra is not installed")
    for name in ALWAYS:
        path = str(folder_of(version) / f"{name}.jsonl")
        loaded = loader.load_dataset("json", data_files=path, split="train", cache_dir=str(tmp_path / "cache"))
        assert loaded.num_rows == version.files[f"{name}.jsonl"]["records"]


def test_a_configuration_without_records_is_not_offered(workshop: Workshop, tmp_path: Path) -> None:
    loader = pytest.importorskip("datasets", reason="the training extra is not installed")
    workshop.accepted(outcome="solution", first_error=None, ratings=())
    version = workshop.frozen()
    folder = folder_of(version)
    assert loader.get_dataset_config_names(str(folder)) == ["sft"]
    assert loader.load_dataset(str(folder), split="train", cache_dir=str(tmp_path / "cache")).num_rows == 1
    assert pq.read_table(folder / "stepwise.parquet").schema.equals(SCHEMAS["stepwise"])
    assert "| `stepwise` | 0 |" in version.card


def test_parquet_and_json_lines_say_the_same(version: DataSetVersion) -> None:
    for name, schema in ((name, SCHEMAS[name]) for name in ALWAYS):
        table = pq.read_table(folder_of(version) / f"{name}.parquet")
        text = (folder_of(version) / f"{name}.jsonl").read_text("utf-8")
        assert table.schema.equals(schema)
        assert table.to_pylist() == [json.loads(line) for line in text.split("\n")[:-1]]


def test_the_card_is_read_by_the_fields_tools(version: DataSetVersion) -> None:
    _, front, body = version.card.split("---\n", 2)
    facts: dict[str, Any] = yaml.safe_load(front)
    assert facts["language"] == ["ar", "en"]
    assert facts["license"] == "apache-2.0"
    assert facts["size_categories"] == ["n<1K"]
    assert [each["config_name"] for each in facts["configs"]] == list(ALWAYS)
    assert "**1 of 4 examples are simulated**" in body
    assert "A step rated 1 (good) or 0 (neutral) has the label true" in body
    assert "version 3 (en)" in body
    assert version.content_sha256 in body
    assert (folder_of(version) / "README.md").read_text("utf-8") == version.card


def test_a_full_disk_leaves_nothing_half_done(workshop: Workshop, home: Path) -> None:
    workshop.accepted(solution="x = 1 + 1 = 2\n" * 2_000 + "Answer: 0.25")
    with files_of_at_most(4_096), pytest.raises(NoRoomForFiles, match="Free some space") as refusal:
        workshop.frozen()
    assert refusal.value.status == 507
    assert list((home / "datasets").iterdir()) == []
    assert not DataSetVersion.objects.exists()
    assert not Example.objects.exists()
    assert workshop.frozen().number == 1


def test_a_place_that_cannot_be_written_is_one_clear_sentence(workshop: Workshop, home: Path) -> None:
    workshop.accepted()
    (home / "datasets").write_text("a file where the folder should be")
    with pytest.raises(NoRoomForFiles, match="cannot be written"):
        workshop.frozen()
    assert not DataSetVersion.objects.exists()


def test_export_copies_a_version_checked_and_noted(version: DataSetVersion, workshop: Workshop, tmp_path: Path) -> None:
    target = tmp_path / "out" / "corrections"
    paths = export_version(version=version, directory=target, actor=workshop.lead, now=NOON)
    assert sorted(path.name for path in paths) == NAMES
    assert {path.name: path.read_bytes() for path in target.iterdir()} == bytes_of(version)
    look = Access.objects.get()
    assert (look.action, look.subject) == ("datasets.download", f"data_set_version:{version.pk}/*")


def test_export_into_an_empty_folder_works_and_into_a_full_one_is_refused(
    version: DataSetVersion, tmp_path: Path
) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / "mine.txt").write_text("keep me")
    export_version(version=version, directory=empty, now=NOON)
    assert len(list(empty.iterdir())) == len(NAMES)
    with pytest.raises(FolderInUse, match="has something in it"):
        export_version(version=version, directory=full, now=NOON)
    assert [path.name for path in full.iterdir()] == ["mine.txt"]
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_export_of_a_damaged_version_names_the_file_and_copies_nothing(version: DataSetVersion, tmp_path: Path) -> None:
    (folder_of(version) / "sft.jsonl").write_text("{}\n")
    with pytest.raises(FilesDamaged, match=r"sft\.jsonl"):
        export_version(version=version, directory=tmp_path / "out", now=NOON)
    assert not (tmp_path / "out").exists()


def test_export_to_a_full_disk_leaves_nothing(version: DataSetVersion, tmp_path: Path) -> None:
    with files_of_at_most(1_000), pytest.raises(NoRoomForFiles):
        export_version(version=version, directory=tmp_path / "out", now=NOON)
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]
