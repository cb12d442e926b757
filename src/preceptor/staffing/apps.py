"""Django application of this package."""

from django.apps import AppConfig


class StaffingConfig(AppConfig):
    """Registers the tables of `preceptor.staffing`."""

    name = "preceptor.staffing"
    label = "staffing"
    default_auto_field = "django.db.models.BigAutoField"
