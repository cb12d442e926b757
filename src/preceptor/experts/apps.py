"""Django application of this package."""

from django.apps import AppConfig


class ExpertsConfig(AppConfig):
    """Registers the tables of `preceptor.experts`."""

    name = "preceptor.experts"
    label = "experts"
    default_auto_field = "django.db.models.BigAutoField"
