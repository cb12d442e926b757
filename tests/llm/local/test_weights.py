import hashlib
from pathlib import Path
from types import SimpleNamespace

import pytest

from preceptor.llm.local import weights
from preceptor.llm.local.weights import LocalModelBroken, LocalModelMissing, model_name, ready_weights

CONTENT = b"GGUF" + bytes(range(256)) * 64


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A small package in the form of the real one: two chunks and the terms."""
    package = tmp_path / "package"
    (package / "data").mkdir(parents=True)
    (package / "data" / "GEMMA_TERMS.html").write_text("terms")
    chunks = [package / "part00", package / "part01"]
    chunks[0].write_bytes(CONTENT[:9000])
    chunks[1].write_bytes(CONTENT[9000:])
    made = SimpleNamespace(chunk_paths=lambda: chunks, __file__=str(package / "__init__.py"), chunks=chunks)
    monkeypatch.setattr(weights, "_packaged", lambda: made)
    monkeypatch.setattr(weights, "packaged_is_installed", lambda: True)
    monkeypatch.setattr(weights, "PACKAGED_BYTES", len(CONTENT))
    monkeypatch.setattr(weights, "PACKAGED_SHA256", hashlib.sha256(CONTENT).hexdigest())
    return made


def test_the_packaged_model_is_put_together_once_and_its_terms_are_told_then(
    packaged: SimpleNamespace, tmp_path: Path
) -> None:
    said: list[str] = []
    path = ready_weights(tmp_path / "models", None, said.append)
    assert path.read_bytes() == CONTENT
    assert (tmp_path / "models" / "GEMMA_TERMS.html").read_text() == "terms"
    assert len(said) == 1
    assert "Gemma Terms of Use" in said[0]
    assert ready_weights(tmp_path / "models", None, said.append) == path
    assert len(said) == 1


def test_a_chunk_that_was_changed_leaves_no_model(packaged: SimpleNamespace, tmp_path: Path) -> None:
    packaged.chunks[0].write_bytes(b"X" + CONTENT[1:9000])
    with pytest.raises(LocalModelBroken, match="install it again"):
        ready_weights(tmp_path / "models", None, lambda sentence: None)
    assert [path.name for path in (tmp_path / "models").iterdir()] == [".assembling.lock"]


def test_what_an_interrupted_assembling_left_is_replaced(packaged: SimpleNamespace, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "gemma-3-270m-q4_k_m.gguf").write_bytes(CONTENT[:100])
    (folder / "gemma-3-270m-q4_k_m.partial").write_bytes(CONTENT[:50])
    assert ready_weights(folder, None, lambda sentence: None).read_bytes() == CONTENT


def test_a_folder_that_cannot_be_written_is_a_sentence(
    packaged: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(weights.os, "fsync", full)
    with pytest.raises(LocalModelBroken, match=r"No space left on device.*260 MB"):
        ready_weights(tmp_path / "models", None, lambda sentence: None)
    assert not list((tmp_path / "models").glob("*.partial"))


def test_without_the_extra_the_sentence_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "packaged_is_installed", lambda: False)
    with pytest.raises(LocalModelMissing, match=r"preceptor\[local-model\]"):
        ready_weights(tmp_path, None, lambda sentence: None)


def test_any_gguf_file_takes_its_place(tmp_path: Path) -> None:
    given = tmp_path / "other.gguf"
    given.write_bytes(b"GGUF rest")
    assert ready_weights(tmp_path, given, lambda sentence: None) == given
    assert model_name(given) == "other"
    assert model_name(None) == "gemma-3-270m"


def test_a_given_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(LocalModelMissing, match="no such file"):
        ready_weights(tmp_path, tmp_path / "gone.gguf", lambda sentence: None)
    (tmp_path / "page.gguf").write_text("<html>")
    with pytest.raises(LocalModelBroken, match="not a GGUF file"):
        ready_weights(tmp_path, tmp_path / "page.gguf", lambda sentence: None)
