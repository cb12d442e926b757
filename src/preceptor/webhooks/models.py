"""Where a client wants to be told of what happens, what there was to tell, and how the telling went."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled


class Webhook(Walled):
    """An address that is sent messages. No `kinds`: all of them.

    Its secret is sealed to this row and shown once. `failing_from` is the first failure since something last arrived.
    """

    url = models.CharField(max_length=500)
    description = models.CharField(max_length=120, blank=True)
    kinds = models.JSONField(default=list)
    allow_loopback = models.BooleanField(default=False)
    secret_sealed = models.BinaryField(default=b"")
    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    failing_from = models.DateTimeField(null=True)
    disabled_at = models.DateTimeField(null=True)
    disabled_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(disabled_at=None, disabled_why="") | (Q(disabled_at__isnull=False) & ~Q(disabled_why="")),
                name="webhook_disabled_says_why",
            ),
        )


class Message(Walled):
    """One thing that happened, written in the transaction in which it did; only where a client has a webhook."""

    number = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=40)
    data = models.JSONField()
    at = models.DateTimeField()


class Delivery(Walled):
    """One message to one webhook: whether it arrived, after how many attempts, and what the other side answered."""

    class State(models.TextChoices):
        """Waiting means: the next attempt is due at `next_at`."""

        WAITING = "waiting"
        DELIVERED = "delivered"
        FAILED = "failed"

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    message = models.ForeignKey(Message, models.CASCADE, related_name="deliveries")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    status = models.PositiveSmallIntegerField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    next_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("webhook", "message", name="delivery_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", next_at__isnull=False) | (~Q(state="waiting") & Q(next_at=None)),
                name="delivery_due",
            ),
        )
        indexes = (models.Index("next_at", name="delivery_due_at", condition=Q(state="waiting")),)
