"""Django application of this package."""

from django.apps import AppConfig


class PayoutsConfig(AppConfig):
    """Registers the tables of `preceptor.payouts`."""

    name = "preceptor.payouts"
    label = "payouts"
    default_auto_field = "django.db.models.BigAutoField"
