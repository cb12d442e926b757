"""Puts the built front end into the wheel: `pip install .` on a fresh clone builds it first."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FrontEndHook(BuildHookInterface):  # type: ignore[misc,type-arg]  # hatchling ships no types
    """Builds the front end when it is missing or older than its sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is made; an editable installation gets its front end from `make`."""
        if version != "editable" and self.target_name == "wheel":
            root = Path(self.root)
            runpy.run_path(str(root / "scripts/build_front_end.py"))["ensure_built"](root)
