"""What libraries raise for a foreseeable trouble, said in a sentence."""

from __future__ import annotations

import errno

import psycopg

from preceptor.kit.errors import PreceptorError, Unavailable


class DatabaseUnreachable(Unavailable):
    """The database server does not answer."""

    code = "database_unreachable"


class DiskFull(PreceptorError):
    """The disk is full: make room and run the command again; nothing was half written."""

    status = 507
    code = "disk_full"


def refusal_of(error: BaseException) -> PreceptorError | None:
    """The refusal that `error` stands for, looking along its causes; None for a defect of ours."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, PreceptorError):
            return seen
        if isinstance(seen, psycopg.errors.DiskFull) or (isinstance(seen, OSError) and seen.errno == errno.ENOSPC):
            return DiskFull()
        if isinstance(seen, psycopg.OperationalError):
            return DatabaseUnreachable(_sentence(seen))
        seen = seen.__cause__
    return None


def _sentence(error: psycopg.OperationalError) -> str:
    if error.sqlstate is not None and not error.sqlstate.startswith(("08", "57P")):
        return f"The database refused: {str(error).strip().splitlines()[0].rstrip('.')}."
    said = str(error).strip().splitlines()[0].rstrip(".")
    return f"The database does not answer ({said}): see that it runs and that PRECEPTOR_DATABASE_URL is right."
