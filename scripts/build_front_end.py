"""Builds the front end into the Python package when it is missing or older than its sources. Needs Node and npm.

`--packages` installs what the checks need too, and builds nothing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

NODE_NEEDED = (20, 19)
_SINGLE_SOURCES = ("package.json", "package-lock.json", "vite.config.ts", "index.html", "postcss.config.js")
_SOURCE_FOLDERS = ("src", "public", "build")


def ensure_built(root: Path) -> None:
    """Leave a complete, current `src/preceptor/web/dist`, or end with one sentence and the old one untouched."""
    dist = root / "src/preceptor/web/dist"
    frontend = root / "frontend"
    if not _is_stale(dist, frontend):
        return
    npm = ensure_packages(root, checks=False)
    draft = dist.with_name(f".dist-{os.getpid()}")
    try:
        _run(npm, frontend, "run", "build", "--", "--outDir", os.path.relpath(draft, frontend), "--emptyOutDir")
        shutil.rmtree(dist, ignore_errors=True)
        draft.rename(dist)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def ensure_packages(root: Path, *, checks: bool) -> str:
    """Leave the locked npm packages in place, those of lint and tests only where `checks` are wanted; the path of npm."""
    npm, frontend = _npm(), root / "frontend"
    if not _packages_are_current(frontend) or (checks and not _checks_are_installed(frontend)):
        # A package has no business to run a program of its own when it is installed.
        only = () if checks else ("--omit=dev",)
        _run(npm, frontend, "ci", "--no-audit", "--no-fund", "--ignore-scripts", *only)
    return npm


def _is_stale(dist: Path, frontend: Path) -> bool:
    manifest = dist / ".vite/manifest.json"
    if not manifest.exists():
        return True
    built_at = manifest.stat().st_mtime
    sources = [frontend / name for name in _SINGLE_SOURCES]
    sources += [path for name in _SOURCE_FOLDERS for path in (frontend / name).rglob("*") if path.is_file()]
    return any(path.exists() and path.stat().st_mtime > built_at for path in sources)


def _packages_are_current(frontend: Path) -> bool:
    """The package manager writes its own record last, so an interrupted installation has none."""
    record = frontend / "node_modules/.package-lock.json"
    lock = frontend / "package-lock.json"
    return record.exists() and record.stat().st_mtime >= lock.stat().st_mtime


def _checks_are_installed(frontend: Path) -> bool:
    wanted = json.loads((frontend / "package.json").read_text())["devDependencies"]
    return all((frontend / "node_modules" / name).is_dir() for name in wanted)


def _npm() -> str:
    node, npm = shutil.which("node"), shutil.which("npm")
    needed = ".".join(str(part) for part in NODE_NEEDED)
    if node is None or npm is None:
        sys.exit(f"Node.js is needed to build the front end: install Node {needed} or newer with npm, and try again.")
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if tuple(int(part) for part in said.lstrip("v").split(".")[:2]) < NODE_NEEDED:
        sys.exit(f"Node.js {said} is too old to build the front end: install Node {needed} or newer, and try again.")
    return npm


def _run(npm: str, frontend: Path, *arguments: str) -> None:
    done = subprocess.run([npm, *arguments], cwd=frontend, stdout=sys.stderr, check=False)
    if done.returncode != 0:
        sys.exit(
            f"`npm {' '.join(arguments[:2])}` failed in frontend/ (its message is above); "
            "nothing was changed, so try again when that is mended."
        )


if __name__ == "__main__":
    checkout = Path(__file__).resolve().parents[1]
    if "--packages" in sys.argv[1:]:
        ensure_packages(checkout, checks=True)
    else:
        ensure_built(checkout)
