"""Where models answer, and what their answers cost."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.walls import Walled


@pghistory.track(exclude=["api_key_sealed"])
class Endpoint(Walled):
    """An OpenAI-compatible endpoint, or the local engine behind the same interface."""

    class Kind(models.TextChoices):
        """A remote or self-run server, or the packaged local engine started on demand."""

        OPENAI = "openai"
        LOCAL = "local"

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    base_url = models.URLField(max_length=500, blank=True)
    api_key_sealed = models.BinaryField(default=b"")
    allow_loopback = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "name", name="endpoint_name_once"),
            models.CheckConstraint(
                condition=models.Q(kind="local", base_url="") | (models.Q(kind="openai") & ~models.Q(base_url="")),
                name="endpoint_has_address",
            ),
        )


class Usage(Walled):
    """What one batch of calls took: tokens, seconds and money."""

    endpoint = models.ForeignKey(Endpoint, models.PROTECT, related_name="usage")
    remote_name = models.CharField(max_length=200)
    purpose = models.CharField(max_length=80)
    calls = models.PositiveIntegerField()
    prompt_tokens = models.PositiveBigIntegerField()
    completion_tokens = models.PositiveBigIntegerField()
    milliseconds = models.PositiveBigIntegerField()
    cost_minor = models.BigIntegerField(default=0)
    currency = models.CharField(max_length=3, default="USD")
    at = models.DateTimeField()
