"""`preceptor migrate`."""

from __future__ import annotations

from preceptor.experts.taxonomy.loading import seed_once
from preceptor.kit import clock
from preceptor.web.cli.frame import Installation, Outcome
from preceptor.web.schema import migrating


def run(installation: Installation) -> Outcome:
    """Bring the schema to this programme's."""
    applied = migrating.migrate()
    seed_once(clock.now())
    line = f"Applied {len(applied)} migrations." if applied else "Nothing to do: the schema is current."
    return Outcome({"applied": applied}, [line])


def nothing(installation: Installation) -> Outcome:
    """For `preceptor prepare`: opening the installation was the work."""
    return Outcome({"ready": True}, ["Ready."])
