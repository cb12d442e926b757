"""Django application of this package."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Registers the tables of `preceptor.audit`."""

    name = "preceptor.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
