"""Schemas of one name overwrite each other in the OpenAPI document, and with it in the generated client."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict

from pydantic import BaseModel

import preceptor


def _published() -> dict[str, set[str]]:
    """Where each schema that can reach the document is defined, by its name."""
    homes: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.walk_packages(preceptor.__path__, "preceptor."):
        if module.name.endswith("schemas") or module.name.startswith("preceptor.web."):
            if module.name.endswith("__main__"):
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, type) and issubclass(value, BaseModel) and value.model_fields:
                    homes[name].add(value.__module__)
    return homes


def test_every_schema_has_a_name_of_its_own() -> None:
    shared = {name: sorted(homes) for name, homes in _published().items() if len(homes) > 1}
    assert shared == {}, f"rename all but one of each: {shared}"
