"""The roles: an owner for migrations, and an application role that row security binds."""

from __future__ import annotations

import psycopg
from psycopg import sql

from preceptor.kit.configuration import APP_ROLE
from preceptor.web.embedded.server_settings import OWNER_ROLE

DATABASE = "preceptor"


def prepare(superuser: str) -> None:
    """Make roles, database and the vector extension where they are absent. `superuser`: conninfo without dbname.

    The extension goes into template1 as well, so that the owner can make test databases that have it.
    """
    with psycopg.connect(superuser, dbname="postgres", autocommit=True) as connection:
        _make_role(connection, OWNER_ROLE, "LOGIN CREATEDB CREATEROLE")
        _make_role(connection, APP_ROLE, "NOLOGIN")
        connection.execute(_statement("GRANT {app} TO {owner} WITH ADMIN TRUE, INHERIT FALSE, SET TRUE"))
        if not _exists(connection, "SELECT FROM pg_database WHERE datname = %s", DATABASE):
            connection.execute(_statement("CREATE DATABASE {database} OWNER {owner}"))
    for name in ("template1", DATABASE):
        with psycopg.connect(superuser, dbname=name, autocommit=True) as connection:
            connection.execute("CREATE EXTENSION IF NOT EXISTS vector")


def _make_role(connection: psycopg.Connection[tuple[object, ...]], name: str, rights: str) -> None:
    if not _exists(connection, "SELECT FROM pg_roles WHERE rolname = %s", name):
        connection.execute(sql.SQL("CREATE ROLE {} " + rights).format(sql.Identifier(name)))


def _exists(connection: psycopg.Connection[tuple[object, ...]], question: str, name: str) -> bool:
    return connection.execute(question, [name]).fetchone() is not None


def _statement(text: str) -> sql.Composed:
    names = {"app": APP_ROLE, "owner": OWNER_ROLE, "database": DATABASE}
    return sql.SQL(text).format(**{key: sql.Identifier(name) for key, name in names.items()})
