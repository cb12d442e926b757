"""Files beside problems: taken in, listed, read and handed out."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.kit.errors import NotFound
from preceptor.problems.inspection import PNG, AttachmentRefused, inspect
from preceptor.problems.models import Attachment, ProblemVersion
from preceptor.problems.viewing import view
from preceptor.projects.models import Project
from preceptor.projects.queries import visible_projects

_LISTED = ("id", "name", "media_type", "sha256", "size")


def attach(*, project: Project, name: str, content: str, actor: Person, now: datetime) -> Attachment:
    """Keep a file (`content` in base64) in a project; the same bytes again are the same attachment.

    Raises AttachmentRefused, AttachmentTooLarge.
    """
    try:
        data = base64.b64decode(content, validate=True)
    except ValueError as error:
        raise AttachmentRefused("The content is not base64.") from error
    inspected = inspect(name, data)
    digest = hashlib.sha256(data).hexdigest()
    facts = {
        "organisation_id": project.organisation_id,
        "name": inspected.name,
        "media_type": inspected.media_type,
        "size": len(data),
        "content": data,
        "uploaded_by": actor,
        "at": now,
    }
    made: Attachment
    made, _ = Attachment.objects.get_or_create(project=project, sha256=digest, defaults=facts)
    return made


def attachment_by_id(actor: Actor, attachment_id: int) -> Attachment:
    """An attachment of a project that the actor steers or works on. Raises NotFound."""
    rows = Attachment.objects.filter(project__in=visible_projects(actor), pk=attachment_id)
    found: Attachment | None = rows.first()
    if found is None:
        raise NotFound("There is no such attachment, or it is not yours to see.")
    return found


def require_attached(project: Project, digests: Collection[str]) -> None:
    """Raise NotFound unless every file that a problem names is in its project."""
    there = Attachment.objects.filter(project=project, sha256__in=digests).count()
    if there != len(set(digests)):
        raise NotFound("A file that the problem names is not attached to its project. Attach it first.")


def attachments_of(version: ProblemVersion) -> Sequence[dict[str, Any]]:
    """The files that a version names, in its order, without their content."""
    digests = version.extra.get("attachments", [])
    if not digests:
        return []
    rows = Attachment.objects.filter(project=version.problem.project_id, sha256__in=digests).values(*_LISTED)
    return sorted(rows, key=lambda row: digests.index(row["sha256"]))


def described(attachment: Attachment) -> dict[str, Any]:
    """An attachment with what the page shows of it."""
    facts = {name: getattr(attachment, name) for name in _LISTED}
    return facts | view(attachment.media_type, bytes(attachment.content))


def file_response(attachment: Attachment) -> HttpResponse:
    """The file as a download (RFC 6266) that no browser runs; a picture may stand in our own page."""
    response = HttpResponse(bytes(attachment.content), content_type=attachment.media_type)
    plain = attachment.name.encode("ascii", "replace").decode().replace('"', "_").replace("?", "_")
    place = "inline" if attachment.media_type == PNG else "attachment"
    named = f"filename=\"{plain}\"; filename*=UTF-8''{quote(attachment.name, safe='')}"
    response["Content-Disposition"] = f"{place}; {named}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    response["ETag"] = f'"{attachment.sha256}"'
    return response
