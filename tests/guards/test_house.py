"""The house keeps its layers, its file sizes and its words; what cannot be seen in review is held here."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "preceptor"
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
BUCKETS = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "core", "lib", "tools", "stuff"}


def python_files() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsed() -> Iterator[tuple[Path, ast.Module]]:
    for path in python_files():
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_a_layer_imports_only_what_is_below_it() -> None:
    checker = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [checker, "--config", ROOT / "pyproject.toml", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_package_stands_in_a_layer_and_in_the_glossary() -> None:
    packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]["layers"]
    listed = {name.strip("() ") for layer in layers for name in layer.split("|")}
    assert packages <= listed
    for document in ("docs/glossary.md", "docs/map.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        missing = {name for name in packages if f"`{name}`" not in text}
        assert not missing, f"{document} does not speak of {sorted(missing)}"


def test_files_stay_short() -> None:
    long = {
        relative(path): lines
        for path in python_files()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_functions_stay_short() -> None:
    long = {
        f"{relative(path)}:{node.name}": length
        for path, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not long


def test_no_module_is_a_bucket() -> None:
    names = {relative(path) for path in python_files() if {path.stem, *path.relative_to(SOURCE).parts[:-1]} & BUCKETS}
    assert not names


def test_nothing_is_imported_inside_a_function() -> None:
    inside = {
        f"{relative(path)}:{inner.lineno}"
        for path, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom) and imports_our_own(inner)
    }
    assert not inside


def imports_our_own(node: ast.Import | ast.ImportFrom) -> bool:
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    return any(name.split(".")[0] == "preceptor" for name in names)


def test_every_module_says_what_it_is_for() -> None:
    silent = [relative(path) for path, tree in parsed() if not ast.get_docstring(tree) and tree.body]
    assert not silent


MONEY = ("ledger", "payroll", "payouts", "billing", "kit/money.py", "kit/currencies.py")
DIVISION_ALLOWED: dict[str, str] = {}
"""Places in the money packages that may divide or name float, each with the reason."""


def money_files() -> list[Path]:
    return [path for path in python_files() if relative(path).removeprefix("src/preceptor/").startswith(MONEY)]


def test_no_float_and_no_division_touch_money() -> None:
    found = set()
    for path in money_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            floating = (isinstance(node, ast.Constant) and isinstance(node.value, float)) or (
                isinstance(node, ast.Name) and node.id == "float"
            )
            dividing = (
                isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div) and not is_path(node)
            )
            if floating or dividing:
                found.add(f"{relative(path)}:{node.lineno}")
    assert found == set(DIVISION_ALLOWED)


def is_path(node: ast.BinOp | ast.AugAssign) -> bool:
    """`/` between paths has a text on its right."""
    return isinstance(node, ast.BinOp) and isinstance(node.right, ast.Constant | ast.JoinedStr)


def test_the_clock_is_asked_only_at_the_edges() -> None:
    edges = ("api.py", "pages.py", "tasks.py", "admin.py", "clock.py")
    asking = {
        relative(path)
        for path, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("now", "utcnow", "today")
        and isinstance(node.value, ast.Name)
        and node.value.id in ("datetime", "date", "timezone", "clock")
        and path.name not in edges
        and not path.name.endswith("_api.py")
        and not relative(path).startswith(("src/preceptor/web/", "src/preceptor/loop/"))
    }
    assert asking == CLOCK_ALLOWED.keys()


CLOCK_ALLOWED: dict[str, str] = {}
"""Modules below the edge that ask what time it is, each with the reason."""

BODY_OF_A_JOB = "finds the organisation of its run, then enters that room"
SEES_ALL = {
    "src/preceptor/web/offer_door.py": "finds the offer of a link before it is known whose client it is of",
    "src/preceptor/accounts/walls.py": "defines it",
    "src/preceptor/web/evidence.py": "recomputes statements and files for doctor, and shows only counts",
    "src/preceptor/web/invariants.py": "counts rows that break a rule, and shows only counts",
    "src/preceptor/web/middleware.py": "the admin site, for superusers",
    "src/preceptor/continuations/writing.py": BODY_OF_A_JOB,
    "src/preceptor/experts/erasing.py": "erases one's own person wherever it is kept, and shows nothing",
    "src/preceptor/experts/queries.py": "tells a person who opened their own profile, for whichever organisation",
    "src/preceptor/probing/running.py": BODY_OF_A_JOB,
    "src/preceptor/probing/trying.py": BODY_OF_A_JOB,
    "src/preceptor/training/evaluating.py": BODY_OF_A_JOB,
    "src/preceptor/training/running.py": BODY_OF_A_JOB,
    "src/preceptor/webhooks/outbox.py": "finds which clients are told that a person's profile changed; shows nothing",
}
"""Modules that may use `everywhere`, with the reason; jobs and the owner's commands may anyway."""


def test_only_jobs_and_the_owners_commands_see_all_organisations() -> None:
    owners = (
        "src/preceptor/loop/",
        "src/preceptor/web/cli/",
        "src/preceptor/web/processes/",
        "src/preceptor/web/schema/",
    )
    using = {
        relative(path)
        for path, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.FunctionDef)
        and getattr(node, "id", getattr(node, "name", "")) == "everywhere"
    }
    ours = {name for name in using if not name.endswith("/tasks.py") and not name.startswith(owners)}
    assert ours == SEES_ALL.keys()


TEXTS = {".py", ".ts", ".tsx", ".md", ".toml", ".sh", ".json", ".yml", ""}


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return listed.stdout.splitlines()


def test_no_path_of_one_machine_is_in_the_project() -> None:
    places = re.compile(r"/(?:home|Users)/[a-z]+/|/(?:root|work)/[a-z.]+|C:\\\\Users")
    allowed = {"tests/guards/test_house.py"}
    found = []
    for path in (ROOT / name for name in tracked() if name not in allowed):
        if path.suffix in TEXTS and path.is_file() and path.stat().st_size < 2**20:
            found += [relative(path)] if places.search(path.read_text(encoding="utf-8", errors="replace")) else []
    assert not found
