"""Who goes on from an answer that is a recording: the model version that the project's lead has named."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from preceptor.accounts.models import Person
from preceptor.continuations.models import Continuer
from preceptor.kit.errors import Conflict
from preceptor.probing.models import ModelVersion
from preceptor.projects.models import Project


class CannotGoOn(Conflict):
    """This model version is itself a recording. Choose one that can be asked."""

    code = "cannot_go_on"


def name_continuer(
    *, project: Project, model_version: ModelVersion | None, actor: Person, now: datetime
) -> Continuer | None:
    """From now on `model_version` goes on from recorded answers of the project; None: nobody does.

    The same again changes nothing. Raises CannotGoOn.
    """
    if model_version is not None and model_version.endpoint_id is None:
        raise CannotGoOn()
    Project.objects.select_for_update().get(pk=project.pk)
    newest = _newest(project.pk)
    if (newest.model_version_id if newest is not None else None) == (model_version.pk if model_version else None):
        return newest
    made: Continuer = Continuer.objects.create(
        organisation_id=project.organisation_id, project=project, model_version=model_version, chosen_by=actor, at=now
    )
    return made


def continuer_of(project_id: int) -> ModelVersion | None:
    """The model version that goes on from recorded answers of the project, if one is named."""
    newest = _newest(project_id)
    return newest.model_version if newest is not None else None


def describe_continuer(project_id: int) -> dict[str, Any]:
    """As `schemas.ContinuerOut`."""
    newest = _newest(project_id)
    version = newest.model_version if newest is not None else None
    return {
        "model_version": version.pk if version is not None else None,
        "name": name_of(version) if version is not None else None,
        "at": newest.at if newest is not None else None,
    }


def name_of(version: ModelVersion) -> str:
    """A model version as people and data sets read it."""
    return f"{version.model.name}: {version.name}"


def _newest(project_id: int) -> Continuer | None:
    rows = Continuer.objects.filter(project=project_id).select_related("model_version__model").order_by("-id")
    return rows.first()
