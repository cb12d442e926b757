"""Django application of this package."""

from django.apps import AppConfig


class DatasetsConfig(AppConfig):
    """Registers the tables of `preceptor.datasets`."""

    name = "preceptor.datasets"
    label = "datasets"
    default_auto_field = "django.db.models.BigAutoField"
