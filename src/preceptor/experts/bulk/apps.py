"""Django application of this package."""

from django.apps import AppConfig


class BulkConfig(AppConfig):
    """Registers the tables of `preceptor.experts.bulk`."""

    name = "preceptor.experts.bulk"
    label = "bulk"
    default_auto_field = "django.db.models.BigAutoField"
