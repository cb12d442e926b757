"""Under whose name the server runs: PostgreSQL refuses root, so root lends it an account of its own."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from preceptor.kit.errors import PreceptorError

OWN_ACCOUNT = "preceptor"
LAST_RESORT = "nobody"


class NoAccount(PreceptorError):
    """There is no system user under which PostgreSQL can run."""

    status = 503
    code = "no_database_account"


@dataclass(frozen=True, slots=True)
class Account:
    """A system user: the owner of the files and processes of one cluster."""

    name: str
    uid: int
    gid: int

    @classmethod
    def of(cls, uid: int) -> Account:
        """The account with this number. Raises NoAccount when the system does not list it."""
        try:
            entry = pwd.getpwuid(uid)
        except KeyError:
            raise NoAccount(
                f"The system user number {uid} has no name on this machine, and PostgreSQL needs one: "
                "run as a user that /etc/passwd lists, or set PRECEPTOR_DATABASE_URL."
            ) from None
        return cls(entry.pw_name, entry.pw_uid, entry.pw_gid)

    @property
    def is_self(self) -> bool:
        """Whether this process already runs under the account."""
        return self.uid == os.geteuid()

    def run(self, *command: str | Path, cwd: Path = Path("/")) -> subprocess.CompletedProcess[str]:
        """Run a short programme under this account with a clean environment; never raises for its exit status."""
        who = {} if self.is_self else {"user": self.uid, "group": self.gid, "extra_groups": []}
        return subprocess.run(  # type: ignore[call-overload,no-any-return]  # `who` is no literal
            [str(part) for part in command],
            cwd=cwd,
            env=clean_environment(),
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            **who,
        )


def clean_environment() -> dict[str, str]:
    """An environment that nothing of the caller's (PG*, LD_*, locale) leaks into."""
    return {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C", "TZ": "UTC"}


def account_for(cluster_root: Path) -> Account:
    """Whose the cluster at `cluster_root` is, or shall be when it does not exist yet.

    An ordinary user runs it under the own name. Root runs an existing one as the owner of its files and a new
    one as the system user `preceptor`, made here when absent, or `nobody` where no user can be made.
    """
    if os.geteuid() != 0:
        return Account.of(os.geteuid())
    data = cluster_root / "data"
    if data.exists() and data.stat().st_uid != 0:
        return Account.of(data.stat().st_uid)
    return _named(OWN_ACCOUNT) or _made() or _named(LAST_RESORT) or _refuse()


def _named(name: str) -> Account | None:
    try:
        return Account.of(pwd.getpwnam(name).pw_uid)
    except KeyError:
        return None


def _made() -> Account | None:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/var/lib/preceptor"]
    try:
        subprocess.run([*command, "--shell", "/usr/sbin/nologin", OWN_ACCOUNT], capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return _named(OWN_ACCOUNT)


def _refuse() -> Account:
    raise NoAccount(
        "PostgreSQL does not run as root, and no other system user could be made: "
        "run `useradd --system preceptor`, run as an ordinary user, or set PRECEPTOR_DATABASE_URL."
    )
