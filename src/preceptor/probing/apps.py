"""Django application of this package."""

from django.apps import AppConfig


class ProbingConfig(AppConfig):
    """Registers the tables of `preceptor.probing`."""

    name = "preceptor.probing"
    label = "probing"
    default_auto_field = "django.db.models.BigAutoField"
