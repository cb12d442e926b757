"""Django application of this package."""

from django.apps import AppConfig


class ContinuationsConfig(AppConfig):
    """Registers the tables of `preceptor.continuations`."""

    name = "preceptor.continuations"
    label = "continuations"
    default_auto_field = "django.db.models.BigAutoField"
