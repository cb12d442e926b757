"""Every operation of the API says who may call it, has a name that stays, and answers in the agreed shapes."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ninja.operation import Operation

from preceptor.web import codes
from preceptor.web.api import api
from preceptor.web.description import FILTERS, text
from preceptor.web.problems import CODES

DOCUMENT = json.loads(text(api.get_openapi_schema()))
METHODS = ("get", "post", "put", "patch", "delete")
NAME = re.compile(r"[a-z]+(?:_[a-z0-9]+)+")


def operations() -> list[tuple[str, str, Operation]]:
    """(method, path, operation) of every route."""
    return [
        (method, path, operation)
        for router in api._get_bound_routers()
        for path, view in router.path_operations.items()
        for operation in view.operations
        for method in operation.methods
    ]


def described() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(method, path, description) of every operation in the OpenAPI document."""
    for path, entry in DOCUMENT["paths"].items():
        for method in METHODS:
            if method in entry:
                yield method, path, entry[method]


def test_there_are_operations() -> None:
    assert len(operations()) > 5


def test_every_operation_says_who_may() -> None:
    silent = [f"{method} {path}" for method, path, operation in operations() if not policy_of(operation)]
    assert not silent


def policy_of(operation: Operation) -> Any:
    return getattr(operation.view_func, "policy", None)


def test_policies_are_pure() -> None:
    """A policy decides from the actor alone; what it must know of an object it is handed."""
    for _, path, operation in operations():
        first, *others = inspect.signature(policy_of(operation)).parameters.values()
        assert first.name == "actor", path
        assert all(each.default is not each.empty for each in others), path


def test_every_operation_needs_somebody() -> None:
    public = [f"{method} {path}" for method, path, operation in operations() if not operation.auth_callbacks]
    assert not public


def test_operation_ids_are_given_unique_and_stable() -> None:
    names = [operation.operation_id for _, _, operation in operations()]
    assert all(name and NAME.fullmatch(name) for name in names), names
    assert len(names) == len(set(names))


def test_handlers_are_short() -> None:
    long = {
        operation.operation_id: lines
        for _, _, operation in operations()
        if (lines := statements_of(inspect.unwrap(operation.view_func))) > 15
    }
    assert not long


def statements_of(handler: Any) -> int:
    """Lines of the handler's body, without decorators, signature and docstring."""
    source = inspect.getsource(handler)
    body = source.split('"""', 2)[-1] if source.count('"""') >= 2 else source
    return len([line for line in body.splitlines() if line.strip()])


def answer_of(description: dict[str, Any]) -> dict[str, Any]:
    for status in ("200", "201"):
        content = description["responses"].get(status, {}).get("content", {})
        if "application/json" in content:
            return dict(content["application/json"]["schema"])
    return {}


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return dict(DOCUMENT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
    return schema


def test_lists_are_items_and_a_cursor() -> None:
    wrong = []
    for method, path, description in described():
        schema = resolved(answer_of(description))
        names = set(schema.get("properties", {}))
        if method == "get" and (schema.get("type") == "array" or ("items" in names) != ("next_cursor" in names)):
            wrong.append(path)
    assert not wrong


def test_what_every_list_takes_is_described() -> None:
    taken = [each for _, _, description in described() for each in description.get("parameters", [])]
    silent = [each["name"] for each in taken if each["name"] in FILTERS and not each.get("description")]
    assert len(taken) > 100
    assert not silent


def test_every_answer_is_described() -> None:
    bare = [
        f"{method} {path}"
        for method, path, description in described()
        if not answer_of(description) and not description["responses"].keys() & {"204"} and not is_file(path)
    ]
    assert not bare


def is_file(path: str) -> bool:
    return "/files/" in path or path.endswith("/file")


def test_bodies_are_named_schemas() -> None:
    for method, path, description in described():
        body = description.get("requestBody")
        if body is not None:
            assert "$ref" in body["content"]["application/json"]["schema"], f"{method} {path}"


def test_every_operation_has_a_sentence_and_a_tag() -> None:
    for method, path, description in described():
        assert description.get("description"), f"{method} {path}"
        assert len(description.get("tags", [])) == 1, f"{method} {path}"


@pytest.mark.parametrize("method", METHODS)
def test_reading_never_changes_and_changing_never_hides_in_reading(method: str) -> None:
    bodies = [path for verb, path, description in described() if verb == method and "requestBody" in description]
    if method in ("get", "delete"):
        assert not bodies


def test_the_front_ends_document_is_the_present_one() -> None:
    """After a change: `python -m preceptor.web.openapi frontend/openapi.json`, then generate the client anew."""
    written = Path(__file__).parents[2] / "frontend" / "openapi.json"
    assert written.read_text(encoding="utf-8") == text(api.get_openapi_schema())


def test_the_front_ends_list_of_codes_is_the_present_one() -> None:
    """After a change: `python -m preceptor.web.codes frontend/src/i18n/codes.json`, then its Arabic beside it in sentences.ts."""
    written = Path(__file__).parents[2] / "frontend" / "src" / "i18n" / "codes.json"
    assert written.read_text(encoding="utf-8") == codes.text()


def test_every_code_that_is_answered_without_a_class_is_listed() -> None:
    listed = codes.OF_THE_FRAME.keys() | codes.document()["refusals"].keys()
    source = Path(codes.__file__).parents[1]
    literal = re.compile(r"(?:problem_response|_answer)\(\s*(?:request, )?\d+,\s*\"(\w+)\"")
    written = {code for path in source.glob("web/*.py") for code in literal.findall(path.read_text())}
    assert len(written) > 10
    assert written | set(CODES.values()) <= listed
    reasons = re.findall(r"Empty\(\s*\"(\w+)\"", (source / "corrections" / "emptiness.py").read_text())
    assert set(reasons) == codes.OF_AN_EMPTY_QUEUE.keys()


@pytest.mark.slow
def test_writing_it_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    files = [tmp_path / "one.json", tmp_path / "two.json"]
    for path in files:
        done = subprocess.run(
            [sys.executable, "-m", "preceptor.web.openapi", path],
            env={**os.environ, "PYTHONHASHSEED": "random"},
            check=False,
        )
        assert done.returncode == 0
    assert files[0].read_bytes() == files[1].read_bytes()
    assert json.loads(files[0].read_text())["openapi"] == "3.1.0"
