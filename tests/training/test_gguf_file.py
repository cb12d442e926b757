from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFReader, GGUFWriter
from gguf.quants import dequantize, quantize

from preceptor.training.gguf_file import GgufFile, NotGguf
from tests.tiny_model import vocabulary, write_tiny_gguf


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_gguf(tmp_path_factory.mktemp("tiny") / "tiny.gguf")


def test_metadata_and_tensors_are_those_of_the_reference_reader(tiny: Path) -> None:
    ours, reference = GgufFile(tiny), GGUFReader(tiny)
    expected = {key: entry.contents() for key, entry in reference.fields.items() if not key.startswith("GGUF.")}
    assert ours.metadata == expected
    tensors = list(ours.tensors())
    assert [tensor.name for tensor in tensors] == [tensor.name for tensor in reference.tensors] == ours.tensor_names
    for tensor, other in zip(tensors, reference.tensors, strict=True):
        assert np.array_equal(tensor.values(), dequantize(other.data, other.tensor_type))


def test_the_vocabulary_keeps_its_order(tiny: Path) -> None:
    assert GgufFile(tiny).metadata["tokenizer.ggml.tokens"] == vocabulary()[0]


@pytest.mark.parametrize("kind", ["F32", "F16", "Q8_0", "Q4_0", "Q5_0"])
def test_quantised_tensors_come_back_as_numbers(tmp_path: Path, kind: str) -> None:
    values = np.random.default_rng(1).normal(size=(6, 64)).astype(np.float32)
    form = GGMLQuantizationType[kind]
    raw = quantize(values, form)
    writer = GGUFWriter(tmp_path / "one.gguf", "gemma3")
    writer.add_tensor("a.weight", raw, raw_dtype=form)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    (tensor,) = GgufFile(tmp_path / "one.gguf").tensors()
    assert tensor.shape == (6, 64)
    assert np.array_equal(tensor.values(), dequantize(raw, form))
    assert np.abs(tensor.values() - values).max() < 0.5


def test_a_file_cut_anywhere_is_refused_with_a_sentence(tiny: Path, tmp_path: Path) -> None:
    whole = tiny.read_bytes()
    for size in (4, 12, 100, 5_000, len(whole) // 2, len(whole) - 1):
        cut = tmp_path / f"cut-{size}.gguf"
        cut.write_bytes(whole[:size])
        with pytest.raises(NotGguf, match="convert the model again"):
            GgufFile(cut)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "model.bin"
    other.write_bytes(b"PK\x03\x04" + bytes(100))
    with pytest.raises(NotGguf, match="does not begin with GGUF"):
        GgufFile(other)
