"""Django application of this package."""

from django.apps import AppConfig


class BillingConfig(AppConfig):
    """Registers the tables of `preceptor.billing`."""

    name = "preceptor.billing"
    label = "billing"
    default_auto_field = "django.db.models.BigAutoField"
