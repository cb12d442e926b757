"""Django application of this package."""

from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """Registers the tables of `preceptor.webhooks`."""

    name = "preceptor.webhooks"
    label = "webhooks"
    default_auto_field = "django.db.models.BigAutoField"
