"""Fixtures of every test. A test marked `django_db` runs in a transaction as the restricted application role."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import database, kept_rules
from tests.journeys import demo_site

settings.register_profile("quick", max_examples=20, deadline=None)

HOME = database.temporary_home()
SERVER = database.server_for_tests(HOME)


def pytest_configure(config: pytest.Config) -> None:
    """Point the settings at the throw-away home before Django reads them."""
    os.environ["PRECEPTOR_HOME"] = str(HOME)
    os.environ["PRECEPTOR_DATABASE_URL"] = SERVER.url
    os.environ |= database.CONTROLLER
    os.environ["DJANGO_SETTINGS_MODULE"] = "preceptor.web.settings"
    from django.conf import settings as django_settings  # noqa: PLC0415  the environment above comes first
    from django.contrib.auth.hashers import Argon2PasswordHasher  # noqa: PLC0415

    assert django_settings.DATABASES
    cheapest = {
        "time_cost": 1,
        "memory_cost": 8,
        "parallelism": 1,
    }  # what guards real passwords is nine tenths of a test's time
    for name, value in cheapest.items():
        setattr(Argon2PasswordHasher, name, value)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    SERVER.stop()
    database.remove_home(HOME)


@pytest.fixture(scope="session")
def database_server() -> database.Server:
    """The running server of this test run."""
    SERVER.start()
    return SERVER


@pytest.fixture(scope="session")
def migrated_template(database_server: database.Server, django_db_blocker: object) -> str:
    """The name of a database with the schema and the walls and no rows, to be copied.

    Where the packaged snapshot is not of the present migrations, one is kept in .cache/; an older one is a beginning, so
    that a new migration in the making does not cost all of them.
    """
    from django.db import connection  # noqa: PLC0415  needs the settings

    from preceptor.web.schema import snapshot  # noqa: PLC0415
    from preceptor.web.schema.migrating import migrate  # noqa: PLC0415

    database.create_empty(database_server.url, database.TEMPLATE)
    connection.settings_dict["NAME"] = database.TEMPLATE
    kind = os.environ.get("PRECEPTOR_TEST_DATABASE", "embedded")
    kept = Path(__file__).parents[1] / ".cache" / f"snapshot-{kind}-{snapshot.digest()[:16]}.sql"
    kept.parent.mkdir(exist_ok=True)
    known = [snapshot.PACKAGED, kept]
    older = sorted(kept.parent.glob(f"snapshot-{kind}-*.sql"), key=lambda path: path.stat().st_mtime, reverse=True)
    exact = [each for each in known if snapshot.is_current(each)]
    with django_db_blocker.unblock():
        migrate(exact or [*older, *known])
    if not exact:
        snapshot.dump(database_server.superuser, database.TEMPLATE, kept, database_server.pg_dump)
    kept_rules.install(database_server.superuser, database.TEMPLATE)
    return database.TEMPLATE


@pytest.fixture(scope="session")
def django_db_setup(migrated_template: str, database_server: database.Server) -> None:
    """Replaces pytest-django's: a copy of the template, used as the application role (never as the owner)."""
    from django.db import connection  # noqa: PLC0415

    database.copy_template(database_server.url, "test_preceptor")
    connection.settings_dict["NAME"] = "test_preceptor"


@pytest.fixture(autouse=True)
def rules_are_kept(request: pytest.FixtureRequest) -> Iterator[None]:
    """After each database test the rules hold in what it wrote, but for one that breaks them on purpose."""
    wanted = [name for name in ("committed_db", "db") if name in request.fixturenames]
    if request.node.get_closest_marker("django_db") is not None:
        wanted.append("db")
    if not wanted or request.node.get_closest_marker("breaks_rules"):
        yield
        return
    request.getfixturevalue(wanted[0])
    yield
    packages = kept_rules.packages_of(request.path)
    assert kept_rules.broken(packages, alone=wanted[0] == "committed_db") == {}


@pytest.fixture
def committed_db(django_db_setup: None, database_server: database.Server, django_db_blocker: object) -> Iterator[str]:
    """A database of this test alone, for real commits, threads and other processes; the URL of it.

    Not to be mixed with the mark `django_db`, whose transaction it would leave.
    """
    from django.db import connections  # noqa: PLC0415

    default = connections["default"]
    before = default.settings_dict["NAME"]
    name = f"committed_{os.urandom(6).hex()}"
    database.copy_template(database_server.url, name)
    default.close()
    default.settings_dict["NAME"] = name
    try:
        with django_db_blocker.unblock():
            yield database.database_url(database_server.url, name)
    finally:
        connections.close_all()
        default.settings_dict["NAME"] = before
        database.drop(database_server.url, name)


@pytest.fixture
def live_site(committed_db: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a running site over the `committed_db`, as people and programmes reach it."""
    from preceptor.web.processes.child import SITE  # noqa: PLC0415
    from preceptor.web.processes.supervisor import Supervisor  # noqa: PLC0415

    monkeypatch.setenv("PRECEPTOR_DATABASE_URL", committed_db)
    with Supervisor("127.0.0.1", free_port(), cluster=None, kinds=(SITE,), log=HOME / "live_site.log") as site:
        yield site.address


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def shared_data() -> Path | None:
    """The folder of real data beside the checkout, where there is one."""
    folder = Path(__file__).parents[2] / "shared" / "data"
    return folder if folder.exists() else None


DATABASE_FIXTURES = {"db", "committed_db", "database_server", "migrated_template", "live_site"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as `database` what uses one and as `thorough` what tries hundreds of examples: the quick check leaves both out."""
    for item in items:
        chosen = getattr(getattr(item, "obj", None), "_hypothesis_internal_use_settings", None)
        if chosen is not None and chosen.max_examples > settings.default.max_examples:
            item.add_marker("thorough")
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES:
            item.add_marker("database")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs pgvector on a server without it, and say so."""
    if item.get_closest_marker("needs_vector"):
        server = item._request.getfixturevalue("database_server")  # type: ignore[attr-defined]  # of every test function
        if not database.has_vector(server.url):
            pytest.skip("this PostgreSQL has no pgvector")


@pytest.fixture(scope="session")
def demo_home() -> Iterator[Path]:
    """The data directory of an installation of its own, started by nothing but its commands.

    PRECEPTOR_JOURNEY_HOME names one that an earlier run left, so that pages can be worked on without a new passage.
    """
    kept = os.environ.get("PRECEPTOR_JOURNEY_HOME")
    if kept:
        yield Path(kept)
        return
    home = demo_site.new_home()
    yield home
    database.remove_home(home)


@pytest.fixture(scope="session")
def small_demo(demo_home: Path) -> dict[str, object]:
    """What `preceptor demo --small --no-serve --json` told: the whole loop with the real model."""
    return demo_site.preceptor(demo_home, "demo", "--small", "--no-serve", seconds=demo_site.DEMO_SECONDS)


@pytest.fixture(scope="session")
def demo_site_running(small_demo: dict[str, object], demo_home: Path) -> Iterator[demo_site.Site]:
    """The site over the small passage."""
    with demo_site.served(demo_home) as site:
        yield site
