"""Django application of this package."""

from django.apps import AppConfig


class CorrectionsConfig(AppConfig):
    """Registers the tables of `preceptor.corrections`."""

    name = "preceptor.corrections"
    label = "corrections"
    default_auto_field = "django.db.models.BigAutoField"
