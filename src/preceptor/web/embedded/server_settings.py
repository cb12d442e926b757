"""What the server is told: its configuration files, written anew at every start."""

from __future__ import annotations

import os
import pwd
from collections.abc import Mapping
from pathlib import Path

import psutil

from preceptor.web.embedded.accounts import Account
from preceptor.web.embedded.place import PORT, Place

SUPERUSER = "postgres"
OWNER_ROLE = "preceptor_owner"
_MEGABYTE = 1024 * 1024
_HEADER = "# Written by Preceptor at every start. Your own settings belong in custom.conf beside this file.\n"

_DEFAULTS = {
    "max_connections": "80",
    "work_mem": "16MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "1GB",
    "min_wal_size": "48MB",
    "wal_compression": "pglz",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.5",
    "io_workers": "2",
    "max_parallel_workers_per_gather": "1",
    "max_parallel_workers": "2",
    "max_worker_processes": "4",
    "max_logical_replication_workers": "0",
    "idle_in_transaction_session_timeout": "10min",
    "log_min_messages": "warning",
    "log_checkpoints": "off",
    "log_line_prefix": "%m [%p] %u@%d ",
    "log_lock_waits": "on",
    "lc_messages": "C",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


def write_settings(place: Place, extra: Mapping[str, str]) -> None:
    """Write postgresql.conf, pg_hba.conf and pg_ident.conf. `extra` wins over everything (tests: fsync off)."""
    values = {**_DEFAULTS, "shared_buffers": f"{shared_buffers(memory()) // _MEGABYTE}MB"}
    fixed = {
        "listen_addresses": "",
        "port": str(PORT),
        "unix_socket_directories": str(place.sockets),
        "unix_socket_permissions": "0700",
        "synchronous_commit": "on",
        **extra,
    }
    own = ["include = 'custom.conf'\n"] if (place.data / "custom.conf").exists() else []
    lines = [*_lines(values), *own, *_lines(fixed)]
    _write(place, "postgresql.conf", _HEADER + "".join(lines))
    _write(place, "pg_hba.conf", _HEADER + "local all all peer map=preceptor\n")
    _write(place, "pg_ident.conf", _HEADER + "".join(_mappings(place.account)))


def _lines(values: Mapping[str, str]) -> list[str]:
    return [f"{name} = '{value.replace(chr(39), chr(39) * 2)}'\n" for name, value in values.items()]


def _mappings(account: Account) -> list[str]:
    """The account and root (who may do everything anyway) speak as the owner and, to prepare, as the superuser."""
    people = sorted({account.name, pwd.getpwuid(0).pw_name})
    return [f'preceptor "{person}" {role}\n' for person in people for role in (SUPERUSER, OWNER_ROLE)]


def _write(place: Place, name: str, text: str) -> None:
    path = place.data / name
    draft = path.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.chmod(0o600)
    if not place.account.is_self:
        os.chown(draft, place.account.uid, place.account.gid)
    draft.replace(path)


def shared_buffers(available: int) -> int:
    """Bytes of shared memory for the server: an eighth of `available`, from 16 MB to 128 MB in whole megabytes.

    More helps only large installations, which set it in custom.conf; a small one must stay small when idle.
    """
    eighth = available // 8 // _MEGABYTE * _MEGABYTE
    return max(16 * _MEGABYTE, min(eighth, 128 * _MEGABYTE))


def memory() -> int:
    """Bytes of memory this machine, or the container around this process, has."""
    total: int = psutil.virtual_memory().total
    limit = Path("/sys/fs/cgroup/memory.max")
    try:
        return min(total, int(limit.read_text(encoding="ascii")))
    except (OSError, ValueError):  # no cgroup, or "max"
        return total
