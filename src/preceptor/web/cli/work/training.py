"""`preceptor train`."""

from __future__ import annotations

from preceptor.accounts.walls import everywhere, within
from preceptor.datasets.models import DataSetVersion
from preceptor.kit import clock
from preceptor.training.services import run_training, start_training
from preceptor.web.cli.frame import DONE, REFUSED, Installation, Outcome
from preceptor.web.cli.work.acting import NoSuchPlace, actor_named, model_version_numbered, project_named


def run(
    installation: Installation, *, project: str, data_set_version: int, base: int, epochs: float, actor: str | None
) -> Outcome:
    """Train to the end; status 1 when it left no model version."""
    with everywhere():
        person, place = actor_named(actor), project_named(project)
    with within(organisations=[place.organisation_id], person=person.pk):
        version = DataSetVersion.objects.filter(pk=data_set_version, data_set__project=place).first()
        if version is None:
            raise NoSuchPlace(f"{place} has no data-set version {data_set_version}.")
        ordered = start_training(
            project=place,
            data_set_version=version,
            base_version=model_version_numbered(base),
            hyperparameters={"epochs": epochs},
            actor=person,
            now=clock.now(),
        )
    installation.say(f"Training run {ordered.pk} on {version.examples_count} examples")
    done = run_training(training_run_id=ordered.pk, clock=clock.now)
    produced = done.produced_version
    facts = {
        "training_run": done.pk,
        "state": done.state,
        "model_version": produced.pk if produced else None,
        "figures": done.figures,
    }
    told = f"Model version {produced.pk}: {produced}" if produced else f"The training is {done.state}."
    return Outcome(facts, [told], DONE if produced else REFUSED)
