"""`preceptor probe`."""

from __future__ import annotations

from preceptor.accounts.walls import everywhere, within
from preceptor.corrections.services import open_units
from preceptor.kit import clock
from preceptor.probing.running import run_probe
from preceptor.probing.services import start_probe
from preceptor.problems.models import ProblemVersion, Split
from preceptor.web.cli.frame import Installation, Outcome
from preceptor.web.cli.work.acting import actor_named, model_version_numbered, project_named


def run(
    installation: Installation,
    *,
    project: str,
    model_version: int,
    limit: int | None,
    samples: int,
    actor: str | None,
) -> Outcome:
    """Probe, and open units for the wrong answers."""
    with everywhere():
        person, place = actor_named(actor), project_named(project)
    with within(organisations=[place.organisation_id], person=person.pk):
        posed = ProblemVersion.objects.filter(problem__project=place, split=Split.TRAIN).order_by("id")
        probe = start_probe(
            project=place,
            model_version=model_version_numbered(model_version),
            problem_versions=posed[:limit] if limit else posed,
            samples=samples,
            actor=person,
            now=clock.now(),
        )
    installation.say(f"Probe {probe.pk}: {probe.total} answers to be given")
    done = run_probe(probe_id=probe.pk, clock=clock.now)
    with within(organisations=[place.organisation_id], person=person.pk):
        units = len(open_units(probe=done, now=clock.now()))
    facts = {"probe": done.pk, "done": done.done, "correct": done.correct, "units": units}
    return Outcome(facts, [f"{done.correct} of {done.done} right; {units} units in the queue"])
