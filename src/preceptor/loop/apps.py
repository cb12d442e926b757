"""Django application of this package."""

from django.apps import AppConfig


class LoopConfig(AppConfig):
    """Registers the tables of `preceptor.loop`."""

    name = "preceptor.loop"
    label = "loop"
    default_auto_field = "django.db.models.BigAutoField"
