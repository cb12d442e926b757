"""Where an embedded database lives: every path of it follows from one home."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path

from preceptor.kit.errors import PreceptorError
from preceptor.web.embedded.accounts import Account, account_for
from preceptor.web.embedded.binaries import SYSTEM_ROOT

PORT = 5432
SOCKET_LIMIT = 107 - len(f"/.s.PGSQL.{PORT}.lock")
POINTER = "postgres.elsewhere"


class HomeUnusable(PreceptorError):
    """The data directory cannot be used."""

    status = 503
    code = "home_unusable"

    @classmethod
    def because(cls, home: Path, error: OSError) -> HomeUnusable:
        """The sentence for what the operating system said."""
        reasons = {
            errno.EROFS: "is on a read-only file system: mount it for writing",
            errno.ENOSPC: "is on a full disk: make room",
            errno.EDQUOT: "has used up its disk quota: make room",
            errno.EACCES: "is not open to this user: change its owner, or run as the user it belongs to",
            errno.EPERM: "is not open to this user: change its owner, or run as the user it belongs to",
            errno.ENOTDIR: "is not a folder",
            errno.EEXIST: "is not a folder",
            errno.ENOENT: "cannot be reached",
        }
        reason = reasons.get(error.errno or 0, f"cannot be used ({error.strerror})")
        return cls(f"The data directory {home} {reason}, or name another one with PRECEPTOR_HOME.")


@dataclass(frozen=True, slots=True)
class Place:
    """The folders and files of one cluster. `root` is private to `account` and holds everything else."""

    home: Path
    root: Path
    account: Account

    @property
    def data(self) -> Path:
        """PostgreSQL's data directory."""
        return self.root / "data"

    @property
    def sockets(self) -> Path:
        """The private folder of the Unix socket; a short stand-in where the usual path is too long for one."""
        usual = self.root / "run"
        if len(os.fsencode(usual)) <= SOCKET_LIMIT:
            return usual
        name = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]
        return Path("/tmp") / f"preceptor-{self.account.uid}-{name}"

    @property
    def log(self) -> Path:
        """What the server writes."""
        return self.root / "server.log"

    @property
    def keeper_log(self) -> Path:
        """What the keeper writes."""
        return self.root / "keeper.log"

    @property
    def gate(self) -> Path:
        """Lock: one command at a time starts or stops the server."""
        return self.root / "locks" / "gate"

    @property
    def keeper(self) -> Path:
        """Lock of the living keeper; the file holds its process number."""
        return self.root / "locks" / "keeper"

    @property
    def server(self) -> Path:
        """Lock inherited by every process of the server, so that it is free only when all have ended."""
        return self.root / "locks" / "server"

    @property
    def holders(self) -> Path:
        """One locked file for each use."""
        return self.root / "locks" / "holders"

    @property
    def prepared(self) -> Path:
        """Present once the roles and the database exist."""
        return self.root / "prepared-1"

    def make_folders(self) -> None:
        """Make what is absent, private to the account. Raises OSError."""
        for folder in (self.root, self.root / "locks", self.holders, self.sockets):
            self.make_private(folder)

    def make_private(self, folder: Path) -> None:
        """Make `folder` for the account alone. Raises HomeUnusable when somebody else's lies in its place."""
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat() if folder == self.sockets else folder.stat()
        if os.geteuid() == 0 and found.st_uid == 0 and self.account.uid != 0:
            os.chown(folder, self.account.uid, self.account.gid)
        elif not stat.S_ISDIR(found.st_mode) or found.st_uid != self.account.uid:
            raise HomeUnusable(
                f"The folder {folder} does not belong to the user {self.account.name}: remove it, change its owner, "
                "or name another data directory with PRECEPTOR_HOME."
            )
        if found.st_mode & 0o077:
            folder.chmod(0o700)


def make_open(folder: Path) -> None:
    """Make `folder` and its missing parents so that other accounts can pass through, whatever the umask."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        path.chmod(0o755)


def place_of(home: Path) -> Place:
    """The place of the cluster of `home`, which is made when absent.

    Where root's helper account cannot enter the home (below /root, say) the cluster lies under /var/lib/preceptor
    and a pointer file in the home names it; nobody's folders change their mode for it.
    Raises HomeUnusable, NoAccount.
    """
    home = Path(os.path.abspath(home))  # noqa: PTH100  a symbolic link in it stays as the user wrote it
    try:
        if os.geteuid() == 0:
            make_open(home)
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        pointer = home / POINTER
        if pointer.exists():
            root = Path(pointer.read_text(encoding="utf-8").strip())
            return Place(home, root, account_for(root))
        return _settle(home, pointer)
    except OSError as error:
        raise HomeUnusable.because(home, error) from error


def _settle(home: Path, pointer: Path) -> Place:
    root = home / "postgres"
    place = Place(home, root, account_for(root))
    if place.account.is_self or (place.data / "PG_VERSION").exists():
        return place
    place.make_private(root)
    if place.account.run("/bin/sh", "-c", 'cd "$1"', "sh", root).returncode == 0:
        return place
    root.rmdir()
    clusters = SYSTEM_ROOT / "clusters"
    make_open(clusters)
    elsewhere = clusters / secrets.token_hex(8)
    draft = pointer.with_suffix(f".{secrets.token_hex(4)}")
    draft.write_text(f"{elsewhere}\n", encoding="utf-8")
    try:
        pointer.hardlink_to(draft)
    except FileExistsError:  # another command was quicker: its choice holds
        elsewhere = Path(pointer.read_text(encoding="utf-8").strip())
    finally:
        draft.unlink()
    return Place(home, elsewhere, account_for(elsewhere))
