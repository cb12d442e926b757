"""Verbs on pods: small teams on a project, each with at most one who leads it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from preceptor.kit.errors import Invalid
from preceptor.projects.models import Project
from preceptor.staffing.models import Pod, PodMember
from preceptor.staffing.offer_queries import places_of


class InvalidPod(Invalid):
    """A pod has a name, and members who are on the project now; its leader is one of them."""

    code = "invalid_pod"


def set_pod(*, project: Project, name: str, members: Sequence[int], leader: int | None, now: datetime) -> Pod | None:
    """The pod of this name with exactly these places; who was in another pod moves, and a pod left empty is gone.

    Without a place the pod is dissolved. Raises InvalidPod.
    """
    wanted = set(members)
    if not name.strip() or not wanted <= places_of(project) or leader not in {None, *wanted}:
        raise InvalidPod()
    if not wanted:
        Pod.objects.filter(project=project, name=name.strip()).delete()
        return None
    pod, _ = Pod.objects.get_or_create(
        project=project, name=name.strip(), defaults={"organisation_id": project.organisation_id, "created_at": now}
    )
    PodMember.objects.filter(pod=pod).delete()
    PodMember.objects.filter(assignment__in=wanted).delete()
    PodMember.objects.bulk_create(
        PodMember(organisation_id=project.organisation_id, pod=pod, assignment_id=each, leads=each == leader)
        for each in sorted(wanted)
    )
    Pod.objects.filter(project=project, members=None).delete()
    return cast("Pod", pod)
