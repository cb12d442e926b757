"""`python -m preceptor.web.sdk FOLDER` writes the shapes and calls of `preceptor.sdk` from the OpenAPI document."""

from __future__ import annotations

import importlib
import keyword
import os
import sys
from collections import defaultdict
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

import django

from preceptor.web.description import METHODS

WIDTH: Final = 118
LONGEST: Final = 380
"""Lines after which the shapes of a package go on in another file."""
PREFIX: Final = "/api/v1"
SIMPLE: Final = {"integer": "int", "number": "float", "string": "str", "boolean": "bool", "null": "None"}
TIMES: Final = {"date-time": "Instant", "date": "Day"}
WRITTEN: Final = "Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."
Document = dict[str, Any]


def files(document: Document) -> dict[str, str]:
    """The text of every file, by its path below the package `sdk`."""
    schemas = {name: schema for name, schema in document["components"]["schemas"].items() if name != "Problem"}
    users = _users(document)
    places: dict[str, list[str]] = defaultdict(list)
    for name in sorted(schemas):
        packages = users.get(name, set())
        if packages:
            places[min(packages) if len(packages) == 1 else "several"].append(name)
    shapes, home = _shapes(schemas, places)
    return {**shapes, "shapes/__init__.py": _front(home), **_calls(document)}


def _users(document: Document) -> dict[str, set[str]]:
    """Which packages' operations a schema stands in, by itself or within another."""
    users: dict[str, set[str]] = defaultdict(set)

    def note(part: Any, package: str) -> None:
        if isinstance(part, dict):
            name = part.get("$ref", "").rsplit("/", 1)[-1]
            if name and package not in users[name]:
                users[name].add(package)
                note(document["components"]["schemas"][name], package)
        for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
            note(each, package)

    for _, _, operation in _operations(document):
        note(operation, _package(operation))
    return users


def _operations(document: Document) -> list[tuple[str, str, Document]]:
    return [
        (method, path, entry[method])
        for path, entry in sorted(document["paths"].items())
        for method in METHODS
        if method in entry
    ]


def _package(operation: Document) -> str:
    return str(operation["operationId"]).split("_", 1)[0]


def spelled(schema: Document) -> str:
    """A JSON schema as a Python type."""
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[1])
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            return " | ".join(dict.fromkeys(spelled(each) for each in schema[key]))
    if "enum" in schema or "const" in schema:
        allowed = schema["enum"] if "enum" in schema else [schema["const"]]
        return f"Literal[{', '.join(_quoted(each) for each in allowed)}]"
    kind = schema.get("type")
    if kind == "array":
        return f"list[{spelled(schema.get('items', {}))}]"
    if kind == "object":
        values = schema.get("additionalProperties")
        return f"dict[str, {spelled(values) if isinstance(values, dict) else 'Any'}]"
    if schema.get("format") in TIMES:
        return TIMES[schema["format"]]
    return SIMPLE.get(str(kind), "Any")


def _quoted(value: Any) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' if isinstance(value, str) else repr(value)


def _sentence(text: str) -> str:
    """The first paragraph as the lines of a docstring."""
    said = " ".join(text.split("\n\n")[0].split()).replace("\\", "\\\\").replace('"""', "'''")
    return said + " " if said.endswith('"') else said


def _documented(text: str, indent: str) -> list[str]:
    lines = wrap(f'"""{_sentence(text)}"""', WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    if len(lines) > 1:
        lines = [*lines[:-1], lines[-1].removesuffix('"""'), '"""']
    return [(indent + line).rstrip() for line in lines]


def _shape(name: str, schema: Document) -> list[str]:
    if schema.get("type") != "object":
        return [f"{name}: TypeAlias = {spelled(schema)}", *_documented(schema["description"], ""), ""]
    needed = set(schema.get("required", ()))
    lines = [f"class {name}(TypedDict):", *_documented(schema.get("description", name), "    "), ""]
    for field, kind in schema.get("properties", {}).items():
        if keyword.iskeyword(field) or not field.isidentifier():
            raise ValueError(f"{name}.{field} cannot be the name of a field. Give it another one in the API.")
        type_ = spelled(kind)
        lines.append(f"    {field}: {type_ if field in needed else f'NotRequired[{type_}]'}")
    return [*lines, ""]


def _shapes(schemas: Document, places: dict[str, list[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """The files of the shapes, and in which module each shape is."""
    parts: dict[str, list[str]] = {}
    home: dict[str, str] = {}
    for package in sorted(places):
        module, lines = package, list[str]()
        for name in places[package]:
            added = _shape(name, schemas[name])
            if len(lines) + len(added) > LONGEST - 20:
                parts[module] = lines
                module, lines = f"{package}_from_{name.lower()}", []
            lines += added
            home[name] = module
        parts[module] = lines
    return {f"shapes/{module}.py": _shapes_file(lines, home, module) for module, lines in parts.items()}, home


def _shapes_file(lines: list[str], home: dict[str, str], module: str) -> str:
    body = "\n".join(lines)
    typing: list[str] = [
        each for each in ("Any", "Literal", "NotRequired", "TypeAlias", "TypedDict") if each in _words(body)
    ]
    others: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_words(body) & home.keys()):
        if home[name] != module:
            others[home[name]].append(name)
    times = [each for each in sorted(TIMES.values()) if each in _words(body)]
    imports = [_import("preceptor.sdk.times", times)] if times else []
    needed = [_import(f"preceptor.sdk.shapes.{other}", names, "    ") for other, names in sorted(others.items())]
    checked = ["if TYPE_CHECKING:", *needed, ""] if needed else []
    typing += ["TYPE_CHECKING"] if needed else []
    head = [f'"""Shapes of the API. {WRITTEN}"""', "", "from __future__ import annotations", ""]
    return "\n".join([*head, _import("typing", sorted(typing, key=_order)), "", *imports, "", *checked, *lines])


def _order(name: str) -> tuple[bool, str]:
    return not name.isupper(), name


def _words(text: str) -> set[str]:
    return set("".join(sign if sign.isalnum() or sign == "_" else " " for sign in text).split())


def _import(module: str, names: list[str], indent: str = "") -> str:
    line = f"{indent}from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return line
    inner = wrap(", ".join(names), WIDTH - len(indent) - 4, break_long_words=False)
    return "\n".join([f"{indent}from {module} import (", *(f"{indent}    {each}" for each in inner), f"{indent})"])


def _front(home: dict[str, str]) -> str:
    by_module: dict[str, list[str]] = defaultdict(list)
    for name in sorted(home):
        by_module[home[name]].append(name)
    imports = [_import(f"preceptor.sdk.shapes.{module}", names) for module, names in sorted(by_module.items())]
    names = wrap(", ".join(f'"{name}"' for name in sorted(home)), WIDTH - 4)
    head = [f'"""What the API takes and gives, as typed dictionaries. {WRITTEN}"""', ""]
    return "\n".join([*head, *imports, "", "__all__ = [", *(f"    {line}" for line in names), "]", ""])


def _calls(document: Document) -> dict[str, str]:
    by_package: dict[str, list[str]] = defaultdict(list)
    for method, path, operation in _operations(document):
        by_package[_package(operation)] += _call(method, path, operation, document["components"]["schemas"])
    return {f"calls/{package}.py": _calls_file(package, lines) for package, lines in sorted(by_package.items())}


def _calls_file(package: str, lines: list[str]) -> str:
    body = "\n".join(lines)
    words = _words(body)
    typing = [each for each in ("Any", "Literal") if each in words]
    imports = [
        *(["from collections.abc import Sequence"] if "Sequence" in words else []),
        *([_import("typing", ["TYPE_CHECKING", *typing])] if "shapes" in words or typing else []),
        "",
        _import("preceptor.sdk.call", [each for each in ("Call", "Download", "Pages", "segment") if each in words]),
        *([_import("preceptor.sdk.times", times)] if (times := sorted(set(TIMES.values()) & words)) else []),
        *(["", "if TYPE_CHECKING:", "    from preceptor.sdk import shapes"] if "shapes" in words else []),
    ]
    head = [f'"""Calls of `{package}`. {WRITTEN}"""', "", "from __future__ import annotations", ""]
    return "\n".join([*head, *imports, "", "", body.rstrip("\n"), ""])


def _call(method: str, path: str, operation: Document, schemas: Document) -> list[str]:
    """One operation as a function: path first, then the body, then the filters by name."""
    parameters = [each for each in operation.get("parameters", []) if each["in"] in ("path", "query")]
    places = [each for each in parameters if each["in"] == "path"]
    filters = [each for each in parameters if each["in"] == "query"]
    takes = [f"{each['name']}: {spelled(each['schema'])}" for each in places]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    if body:
        takes.append(f"body: shapes.{spelled(body)}")
    if filters:
        takes += ["*", *(_filter(each) for each in filters)]
    kind, gives = _gives(operation, schemas, any(each["name"] == "cursor" for each in filters))
    for each in places:
        if each["schema"].get("type") == "string":
            path = path.replace("{" + each["name"] + "}", "{segment(" + each["name"] + ")}")
    where = path.removeprefix(PREFIX)
    said = [("f" if "{" in where else "") + f'"{where}"']
    if kind != "Download":
        said.insert(0, f'"{method.upper()}"')
    if filters:
        said.append("{" + ", ".join(f'"{each["name"]}": {each["name"]}' for each in filters) + "}")
    if body:
        said.append("body=body")
    name = str(operation["operationId"]).split("_", 1)[1]
    name += "_" if keyword.iskeyword(name) else ""
    told = _documented(operation["description"], "    ")
    return [*_head(name, takes, gives), *told, *_wrapped(f"    return {kind}(", said, ")"), "", ""]


def _filter(parameter: Document) -> str:
    kind = spelled(parameter["schema"]).replace("list[", "Sequence[")
    if "$ref" in str(parameter["schema"]):
        kind = f"shapes.{kind}"
    if parameter.get("required"):
        return f"{parameter['name']}: {kind}"
    return f"{parameter['name']}: {kind if kind.endswith('None') else f'{kind} | None'} = None"


def _gives(operation: Document, schemas: Document, paged: bool) -> tuple[str, str]:
    """What the function returns: the class, and it with its parameters."""
    answers = [answer for status, answer in sorted(operation["responses"].items()) if status.startswith("2")]
    shapes = [answer["content"]["application/json"]["schema"] for answer in answers if "content" in answer]
    if not shapes:
        empty = any(status == "204" for status in operation["responses"])
        return ("Call", "Call[None]") if empty else ("Download", "Download")
    names = [spelled(each) for each in shapes]
    if paged and len(names) == 1:
        item = spelled(schemas[names[0]]["properties"]["items"]["items"])
        return "Pages", f"Pages[shapes.{names[0]}, shapes.{item}]"
    named = [f"shapes.{name}" if "$ref" in shape else name for name, shape in zip(names, shapes, strict=True)]
    return "Call", f"Call[{' | '.join(named)}]"


def _head(name: str, takes: list[str], gives: str) -> list[str]:
    return _wrapped(f"def {name}(", takes, f") -> {gives}:")


def _wrapped(opening: str, parts: list[str], closing: str) -> list[str]:
    whole = opening + ", ".join(parts) + closing
    if len(whole) <= WIDTH:
        return [whole]
    indent = " " * (len(opening) - len(opening.lstrip()))
    return [opening, *(f"{indent}    {part}," for part in parts), indent + closing]


def main(arguments: list[str]) -> int:
    """Write the files below the folder named and remove those that are no longer; returns the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m preceptor.web.sdk FOLDER\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "preceptor.web.settings")
    django.setup()
    assembled = importlib.import_module("preceptor.web.api").api  # only after Django is set up
    folder = Path(arguments[0])
    written = files(assembled.get_openapi_schema())
    for path in {*folder.glob("shapes/*.py"), *folder.glob("calls/*.py")} - {folder / "calls" / "__init__.py"}:
        if path.relative_to(folder).as_posix() not in written:
            path.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
