"""Files in and out: base64 from a browser, and the file of a batch with a note of who took it."""

from __future__ import annotations

import base64
from datetime import datetime

from django.http import HttpResponse

from preceptor.accounts.models import Person
from preceptor.audit.services import record_access
from preceptor.payouts.camt import UnreadableReport
from preceptor.payouts.models import Batch
from preceptor.payouts.providers import provider
from preceptor.payouts.sending import file_of
from preceptor.payouts.withdrawing import require_not_withdrawn


def from_base64(content: str) -> bytes:
    """The bytes of an uploaded file. Raises UnreadableReport."""
    try:
        return base64.b64decode(content, validate=True)
    except ValueError as error:
        raise UnreadableReport("The content is not base64.") from error


def file_response(batch: Batch, *, actor: Person, now: datetime, request_id: str) -> HttpResponse:
    """The file as a download; it holds whole account numbers, so the look is written down.

    Raises FileWithdrawn, FileDiffers.
    """
    require_not_withdrawn(batch)
    record_access(
        actor=actor,
        action="payouts.download_file",
        subject=f"batch:{batch.pk}",
        organisation_id=batch.organisation_id,
        now=now,
        request_id=request_id,
    )
    kind = provider(batch.provider)
    name = f"{'SIMULATED-' if batch.simulated else ''}{batch.message_id}{kind.suffix}"
    response = HttpResponse(file_of(batch), content_type=kind.media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
