"""Shapes and calls are those of the present API, and what a programme imports is small."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from preceptor.sdk import shapes
from preceptor.sdk.call import Call, Download
from preceptor.web.api import api
from preceptor.web.sdk import files, spelled

FOLDER = Path(importlib.import_module("preceptor.sdk").__path__[0])


def test_what_is_written_is_of_the_present_api() -> None:
    """After a change: `python -m preceptor.web.sdk src/preceptor/sdk`."""
    written = files(api.get_openapi_schema())
    there = {
        path.relative_to(FOLDER).as_posix() for name in ("shapes", "calls") for path in FOLDER.glob(f"{name}/*.py")
    }
    assert there - {"calls/__init__.py"} == written.keys()
    stale = [name for name, text in written.items() if (FOLDER / name).read_text(encoding="utf-8") != text]
    assert not stale


def test_every_operation_is_a_call() -> None:
    names = {
        operation["operationId"]
        for entry in api.get_openapi_schema()["paths"].values()
        for operation in entry.values()
        if isinstance(operation, dict)
    }
    assert len(names) > 150
    for name in names:
        package, verb = name.split("_", 1)
        module = importlib.import_module(f"preceptor.sdk.calls.{package}")
        made = getattr(module, verb, None) or getattr(module, verb + "_")
        assert get_type_hints(made, localns={"shapes": shapes})["return"], name


def test_every_shape_can_be_read_at_run_time() -> None:
    kinds = [kind for name in shapes.__all__ if isinstance(kind := getattr(shapes, name), type)]
    assert len(kinds) > 300
    for kind in kinds:
        get_type_hints(kind, localns=vars(shapes) | vars(sys.modules[kind.__module__]))


def test_names_in_a_path_cannot_leave_it() -> None:
    from preceptor.sdk.calls import datasets  # noqa: PLC0415

    assert datasets.download_file(1, "../../secret").path == "/data-set-versions/1/files/..%2F..%2Fsecret"
    assert isinstance(datasets.download_file(1, "x"), Download)
    assert datasets.freeze(3) == Call("POST", "/data-sets/3/freeze")


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ({"type": "array", "items": {"$ref": "#/components/schemas/UnitOut"}}, "list[UnitOut]"),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "int | None"),
        ({"enum": ['a"b', "c\\d"], "type": "string"}, 'Literal["a\\"b", "c\\\\d"]'),
        ({"const": "x"}, 'Literal["x"]'),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "dict[str, int]"),
        ({"type": "object", "additionalProperties": True}, "dict[str, Any]"),
        ({"type": "string", "format": "date-time"}, "Instant"),
        ({}, "Any"),
    ],
)
def test_a_schema_is_spelled_as_a_type(schema: dict[str, Any], type_: str) -> None:
    assert spelled(schema) == type_


def test_a_programme_imports_nothing_of_the_site() -> None:
    asked = (
        "import sys, preceptor.sdk, preceptor.sdk.webhooks, preceptor.sdk.calls.probing, preceptor.sdk.shapes\n"
        "ours = {name for name in sys.modules if name.startswith('preceptor')}\n"
        "print({name for name in ours if not name.startswith('preceptor.sdk')}, 'django' in sys.modules, 'pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "{'preceptor'} False False"
