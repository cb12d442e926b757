"""Django application of this package."""

from django.apps import AppConfig


class WorktimeConfig(AppConfig):
    """Registers the tables of `preceptor.worktime`."""

    name = "preceptor.worktime"
    label = "worktime"
    default_auto_field = "django.db.models.BigAutoField"
