"""Verbs on models and probes. A probe's work itself is in `running`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from procrastinate.contrib.django import app

from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import Conflict, Invalid
from preceptor.llm.models import Endpoint
from preceptor.probing.asking import ProbeInvalid, price_of, protocol_of
from preceptor.probing.attempts import store_attempts
from preceptor.probing.models import Model, ModelVersion, Probe, ProbeProblem
from preceptor.probing.running import ProbeFailed, run_probe
from preceptor.problems.models import ProblemVersion
from preceptor.projects.models import Project

__all__ = [
    "ModelVersionTaken",
    "ProbeFailed",
    "ProbeInvalid",
    "ProbeNotResumable",
    "RemoteNameMissing",
    "cancel_probe",
    "register_model",
    "register_model_version",
    "register_served",
    "resume_probe",
    "run_probe",
    "start_probe",
    "store_attempts",
]

RUN_PROBE: Final = "probing.run_probe"
QUEUE: Final = "probing"
"""Tasks are deferred by name: they stand above this module and call it."""


class ModelVersionTaken(Conflict):
    """This model has another version of that name. A version never changes: choose a new name."""

    code = "model_version_taken"


class RemoteNameMissing(Invalid):
    """Say what the endpoint calls the model, for example gpt-4o-mini."""

    code = "remote_name_missing"


class ProbeNotResumable(Conflict):
    """Only a failed or cancelled probe can be taken up again."""

    code = "probe_not_resumable"


def register_model(
    *, organisation: Organisation, name: str, now: datetime, description: str = "", licence_notice: str = ""
) -> Model:
    """The model called `name`, made where it is not there yet."""
    defaults = {"description": description, "licence_notice": licence_notice, "created_at": now}
    model: Model
    model, _ = Model.objects.get_or_create(organisation=organisation, name=name, defaults=defaults)
    return model


def register_model_version(
    *,
    model: Model,
    name: str,
    now: datetime,
    endpoint: Endpoint | None = None,
    remote_name: str = "",
    protocol: str = ModelVersion.Protocol.COMPLETION,
    examples: int = 0,
    adapter: str = "",
    adapter_sha256: str = "",
    parent: ModelVersion | None = None,
) -> ModelVersion:
    """One fixed state of a model. The same again is the same row. Raises ModelVersionTaken for another of that name."""
    fixed = {
        "endpoint": endpoint,
        "remote_name": remote_name,
        "protocol": protocol,
        "examples": examples,
        "adapter": adapter,
        "adapter_sha256": adapter_sha256,
        "parent": parent,
    }
    version: ModelVersion
    version, made = ModelVersion.objects.get_or_create(
        organisation_id=model.organisation_id, model=model, name=name, defaults={**fixed, "created_at": now}
    )
    if not made and any(getattr(version, field) != value for field, value in fixed.items()):
        raise ModelVersionTaken()
    return version


def register_served(
    *,
    model: Model,
    endpoint: Endpoint,
    name: str,
    remote_name: str,
    protocol: str,
    examples: int,
    now: datetime,
) -> ModelVersion:
    """Register a version that a person typed in. Raises ModelVersionTaken, RemoteNameMissing."""
    remote_name = remote_name.strip()
    if endpoint.kind == Endpoint.Kind.OPENAI and not remote_name:
        raise RemoteNameMissing()
    if endpoint.kind == Endpoint.Kind.LOCAL and (remote_name or protocol != ModelVersion.Protocol.COMPLETION):
        raise RemoteNameMissing("The local engine serves one model, by completion: leave out its name and “chat”.")
    return register_model_version(
        model=model,
        endpoint=endpoint,
        name=name.strip(),
        remote_name=remote_name,
        protocol=protocol,
        examples=examples,
        now=now,
    )


def start_probe(
    *,
    project: Project,
    model_version: ModelVersion,
    problem_versions: Iterable[ProblemVersion],
    actor: Person,
    now: datetime,
    samples: int = 1,
    parameters: Mapping[str, Any] | None = None,
    purpose: str = Probe.Purpose.PROBE,
    open_units: bool = False,
) -> Probe:
    """A queued probe and its job, in the caller's transaction. Raises ProbeInvalid.

    With `open_units` its wrong answers become units when it is done, by a job of the package that owns units.
    """
    given = dict(parameters or {})
    protocol = protocol_of(model_version, given, samples)
    price = price_of(given)
    if model_version.endpoint is None:
        raise ProbeInvalid(f"{model_version} is a recording; nothing can be asked of it.")
    wanted = list({version.pk: version for version in problem_versions}.values())
    if not wanted:
        raise ProbeInvalid("No problem fits; choose at least one.")
    probe: Probe = Probe.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        model_version=model_version,
        purpose=purpose,
        samples=samples,
        parameters={**protocol.record(), **({"price": given["price"]} if "price" in given else {})},
        open_units=open_units and purpose == Probe.Purpose.PROBE,
        total=len(wanted) * samples,
        currency=price.currency,
        created_by=actor,
        created_at=now,
    )
    _note_problems(probe, wanted)
    _defer(probe)
    return probe


def _note_problems(probe: Probe, wanted: Iterable[ProblemVersion]) -> None:
    ProbeProblem.objects.bulk_create(
        ProbeProblem(organisation_id=probe.organisation_id, probe=probe, problem_version=version) for version in wanted
    )


def resume_probe(*, probe: Probe) -> Probe:
    """Ask for the answers that are still missing of a failed or cancelled probe; those that are there stay."""
    stopped = (Probe.State.FAILED, Probe.State.CANCELLED)
    changed = Probe.objects.filter(pk=probe.pk, state__in=stopped).exclude(purpose=Probe.Purpose.IMPORT)
    if not changed.update(state=Probe.State.QUEUED, error="", error_code="", finished_at=None):
        raise ProbeNotResumable()
    probe.refresh_from_db()
    _defer(probe)
    return probe


def cancel_probe(*, probe: Probe, now: datetime) -> Probe:
    """Stop a probe: what it has stays, what is under way is given up within seconds. A finished one stays as it is."""
    active = (Probe.State.QUEUED, Probe.State.RUNNING)
    Probe.objects.filter(pk=probe.pk, state__in=active).update(state=Probe.State.CANCELLED, finished_at=now)
    probe.refresh_from_db()
    return probe


def _defer(probe: Probe) -> None:
    app.configure_task(RUN_PROBE, queue=QUEUE).defer(probe_id=probe.pk)
