"""`make schema`: migrate a throw-away database and write the schema that came of it beside the migrations' runner."""

from __future__ import annotations

import os
import shutil
import tempfile
from importlib import import_module
from pathlib import Path

from preceptor.web.cli.installation import set_up_django
from preceptor.web.embedded.binaries import packaged_programs
from preceptor.web.embedded.cluster import ensure_cluster


def main() -> None:
    """Write src/preceptor/web/schema/snapshot.sql anew."""
    home = Path(tempfile.mkdtemp(prefix="preceptor-schema-"))
    home.chmod(0o755)
    try:
        with ensure_cluster(home, extra={"fsync": "off"}) as cluster:
            os.environ |= {"PRECEPTOR_HOME": str(home), "PRECEPTOR_DATABASE_URL": cluster.url}
            set_up_django(home)
            import_module("preceptor.web.schema.migrating").migrate()
            snapshot = import_module("preceptor.web.schema.snapshot")
            snapshot.dump(cluster.superuser, cluster.database, snapshot.PACKAGED, packaged_programs() / "pg_dump")
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
