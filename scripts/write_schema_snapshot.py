"""`make schema`: migrate a throw-away database and write the schema that came of it beside the migrations' runner.

What was written is read back into a second database, which must define the same, to the line.
"""

from __future__ import annotations

import difflib
import os
import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import psycopg

from preceptor.web.cli.installation import set_up_django
from preceptor.web.embedded.binaries import packaged_programs
from preceptor.web.embedded.cluster import ensure_cluster
from preceptor.web.embedded.server_settings import OWNER_ROLE


def main() -> None:
    """Write src/preceptor/web/schema/snapshot.sql anew."""
    home = Path(tempfile.mkdtemp(prefix="preceptor-schema-"))
    home.chmod(0o755)
    try:
        with ensure_cluster(home, extra={"fsync": "off"}) as cluster:
            os.environ |= {"PRECEPTOR_HOME": str(home), "PRECEPTOR_DATABASE_URL": cluster.url}
            set_up_django(home)
            migrating = import_module("preceptor.web.schema.migrating")
            migrating.migrate(())
            snapshot = import_module("preceptor.web.schema.snapshot")
            pg_dump = packaged_programs() / "pg_dump"
            snapshot.dump(cluster.superuser, cluster.database, snapshot.PACKAGED, pg_dump)
            with psycopg.connect(cluster.superuser, dbname="postgres", autocommit=True) as maker:
                maker.execute(f"CREATE DATABASE filled OWNER {OWNER_ROLE}")
            with migrating.as_owner() as owner:
                owner.settings_dict["NAME"] = "filled"
                assert snapshot.load(owner)
            databases = (cluster.database, "filled")
            migrated, filled = (snapshot.schema_of(cluster.superuser, each, pg_dump) for each in databases)
            if migrated != filled:
                snapshot.PACKAGED.unlink()
                sys.exit("\n".join(difflib.unified_diff(migrated, filled, *databases, lineterm="")))
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
