"""The modules of a kind that the packages have (`api`, `invariants`): found, not listed, so none is forgotten."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType

from django.apps import apps
from django.utils.module_loading import module_has_submodule


def modules_named(name: str) -> Iterator[ModuleType]:
    """The module `name` of every package below this one that has it, in the order of INSTALLED_APPS."""
    for config in apps.get_app_configs():
        ours = config.name.startswith("preceptor.") and config.name != "preceptor.web"
        if ours and config.module is not None and module_has_submodule(config.module, name):
            yield importlib.import_module(f"{config.name}.{name}")
