"""Every picture of the documents is there, is shown, and is what a browser test sees or is named with where it comes from."""

from __future__ import annotations

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = spec_from_file_location("refresh_pictures", ROOT / "scripts" / "refresh_pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown() -> set[str]:
    """The pictures that the documents show, each at a place where it is."""
    found = set()
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / path).is_file(), f"{page.name} shows {path}, which is not there"
            found.add(Path(path).stem)
    return found


def test_what_is_shown_is_there_and_what_is_there_is_shown() -> None:
    assert shown() == {path.stem for path in IMAGES.iterdir()}


def test_each_is_seen_by_a_test_or_says_where_it_comes_from(script: ModuleType) -> None:
    assert script.TAKEN.keys() | script.BY_HAND.keys() == shown()
    assert script.TAKEN.keys() & script.BY_HAND.keys() == set()
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "browser").glob("test_*.py"))
    kept = [re.sub(r"\\\{[^}]*\}", ".*", re.escape(name)) for name in re.findall(r'keep\(\w+, f?"([^"]+)"\)', tests)]
    unseen = [name for name in script.TAKEN.values() if not any(re.fullmatch(each, name) for each in kept)]
    assert unseen == []


def test_without_a_run_of_the_tests_nothing_is_copied(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "SEEN", tmp_path / "seen")
    monkeypatch.setattr(script, "IMAGES", tmp_path)
    assert script.main() == 1
    assert "Run make test first." in capsys.readouterr().err
    (tmp_path / "seen").mkdir()
    for name in script.TAKEN.values():
        (tmp_path / "seen" / f"{name}.png").write_bytes(name.encode())
    assert script.main() == 0
    assert (tmp_path / "grading.png").read_bytes() == b"kind-grade"
