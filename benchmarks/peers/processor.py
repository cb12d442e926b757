"""What a database server takes of the processors: a loaded machine stretches it less than the time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import psycopg


def postmaster_of(connection: psycopg.Connection[Any]) -> int:
    """The process from which the server's others come; on this machine."""
    return int(_fields(connection.info.backend_pid)[1])


def server_cpu(postmaster: int) -> float:
    """Processor seconds of the server and of all its processes, those that have ended included."""
    ticks = 0
    for each in Path("/proc").glob("[0-9]*"):
        try:
            fields = _fields(int(each.name))
        except OSError:
            continue
        if int(each.name) == postmaster:
            ticks += sum(map(int, fields[11:15]))
        elif int(fields[1]) == postmaster:
            ticks += sum(map(int, fields[11:13]))
    return ticks / os.sysconf("SC_CLK_TCK")


def process_cpu(process: int) -> float:
    """Processor seconds of one process."""
    return sum(map(int, _fields(process)[11:13])) / os.sysconf("SC_CLK_TCK")


def _fields(process: int) -> list[str]:
    """State, parent and so on: what /proc/PID/stat says after the name."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
